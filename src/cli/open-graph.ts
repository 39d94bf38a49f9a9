import type { GraphSettings } from '../config.ts';
import { openEmbedded } from '../graph/embedded/open.ts';
import type { Engine } from '../graph/engine.ts';
import { openNeo4j } from '../graph/neo4j/open.ts';

/** Works with the graph that the settings name, and lets it go. A failure to let go does not hide an earlier one. */
export async function withGraph<T>(settings: GraphSettings, work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openGraph(settings);
  let result: T;
  try {
    result = await work(engine);
  } catch (error) {
    await engine.close().catch(() => undefined);
    throw error;
  }
  await engine.close();
  return result;
}

/** Opens the graph that the settings name. Neo4j is not called yet: a wrong address shows at the first question. */
export async function openGraph(settings: GraphSettings): Promise<Engine> {
  if (settings.kind === 'neo4j') return openNeo4j({ ...settings, password: settings.password ?? '' });
  return openEmbedded(settings.path === undefined ? {} : { path: settings.path });
}
