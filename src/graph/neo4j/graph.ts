import type { Graph } from '../engine.ts';
import { type Neo4jOptions, openNeo4j } from './open.ts';

/** A graph in Neo4j. `open` does not connect: an unreachable server causes an error at the first statement. */
export function neo4jGraph(options: Neo4jOptions): Graph {
  return { description: 'Neo4j', persistent: true, open: async () => openNeo4j(options) };
}
