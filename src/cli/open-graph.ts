import type { GraphSettings } from '../config.ts';
import { openEmbedded } from '../graph/embedded/open.ts';
import type { Engine } from '../graph/engine.ts';
import { openNeo4j } from '../graph/neo4j/open.ts';

/** Opens the graph that the settings name. Neo4j is not called yet: a wrong address shows at the first question. */
export async function openGraph(settings: GraphSettings): Promise<Engine> {
  if (settings.kind === 'neo4j') return openNeo4j({ ...settings, password: settings.password ?? '' });
  return openEmbedded(settings.path === undefined ? {} : { path: settings.path });
}
