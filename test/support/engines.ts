import { afterAll, describe, inject } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded/open.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { openNeo4j } from '../../src/graph/neo4j/open.ts';
import { ask, cypher, soon } from './cypher.ts';
import type { Neo4jServer } from './neo4j.ts';

/** Opens an engine whose graph is empty, without constraints and indexes. It is closed with the suite. */
export type Open = () => Promise<Engine>;

/** Runs a suite on the embedded engine, and on Neo4j where there is one. Two graphs at once are one and the same there. */
export function describeEngines(title: string, suite: (open: Open) => void): void {
  describe(`${title} (embedded)`, () => suite(closing(openEmbedded)));
  describeNeo4j(title, (server) => suite(closing(() => openEmptyNeo4j(server))));
}

/** Runs a suite that is about Neo4j alone, where there is one. */
export function describeNeo4j(title: string, suite: (server: Neo4jServer) => void): void {
  const server = inject('neo4j');
  if (server) describe(`${title} (Neo4j)`, () => suite(server));
  else describe.skip(`${title} (Neo4j: none to run on)`, () => suite({ uri: 'bolt://nowhere' }));
}

/** Lets the engines of a suite go when it is over. */
export function closing(open: Open): Open {
  const opened: Engine[] = [];
  afterAll(async () => {
    await Promise.all(opened.map((engine) => engine.close()));
  });
  return async () => {
    const engine = await open();
    opened.push(engine);
    return engine;
  };
}

export async function openEmptyNeo4j(server: Neo4jServer): Promise<Engine> {
  const engine = openNeo4j(server);
  // In batches: one transaction that deletes a large graph does not fit into the server's memory.
  await engine.define([cypher('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS')], soon());
  const constraints = await ask(engine, 'SHOW CONSTRAINTS YIELD name');
  await engine.define(
    constraints.map(({ name }) => cypher(`DROP CONSTRAINT \`${name}\``)),
    soon(),
  );
  const indexes = await ask(engine, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'");
  await engine.define(
    indexes.map(({ name }) => cypher(`DROP INDEX \`${name}\``)),
    soon(),
  );
  return engine;
}
