import type { GraphSettings } from '../config.ts';
import { embeddedGraph } from '../graph/embedded/graph.ts';
import type { Engine, Graph } from '../graph/engine.ts';
import { neo4jGraph } from '../graph/neo4j/graph.ts';

/** The configured graph. Only this function distinguishes engines. */
export function configuredGraph(settings: GraphSettings): Graph {
  switch (settings.kind) {
    case 'neo4j':
      return neo4jGraph({ ...settings, password: settings.password ?? '' });
    case 'embedded':
      return embeddedGraph(settings);
    default:
      return settings satisfies never;
  }
}

/** Opens a graph, runs `work` and closes the graph. An error while closing does not hide an error of `work`. */
export async function withGraph<T>(graph: Graph, work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await graph.open();
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
