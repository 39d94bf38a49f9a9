import type { GraphSettings } from '../config.ts';
import { openEmbedded } from '../graph/embedded/open.ts';
import type { Engine } from '../graph/engine.ts';
import { openNeo4j } from '../graph/neo4j/open.ts';

/** Opens the configured graph, runs `work` and closes the graph. An error while closing does not hide an error of `work`. */
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

/** Opens the configured graph. Does not connect to Neo4j yet: a wrong URI causes an error at the first statement. */
export async function openGraph(settings: GraphSettings): Promise<Engine> {
  if (settings.kind === 'neo4j') return openNeo4j({ ...settings, password: settings.password ?? '' });
  return openEmbedded(settings.path === undefined ? {} : { path: settings.path });
}
