import { afterAll, describe, inject } from 'vitest';
import { readCatalogue } from '../../src/graph/catalogue.ts';
import { openEmbedded } from '../../src/graph/embedded/open.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { openNeo4j } from '../../src/graph/neo4j/open.ts';
import { callOptions, cypher, runRead } from './cypher.ts';
import type { Neo4jServer } from './neo4j.ts';

/** Opens an engine with an empty graph. It is closed after the suite. */
export type Open = () => Promise<Engine>;

/**
 * Runs a suite on the embedded engine, and on Neo4j if available, in separate vitest projects: files for the embedded engine
 * run in parallel, those for Neo4j one at a time, because they share one database.
 */
export function describeEngines(title: string, suite: (open: Open) => void): void {
  if (inject('engines') === 'embedded') describe(`${title} (embedded)`, () => suite(closing(openEmbedded)));
  describeNeo4j(title, (server) => suite(closing(() => openEmptyNeo4j(server))));
}

/** Runs a suite only on Neo4j. If no Neo4j is available, its projects do not exist, and the run prints a notice. */
export function describeNeo4j(title: string, suite: (server: Neo4jServer) => void): void {
  if (inject('engines') === 'embedded') return;
  const server = inject('neo4j');
  if (!server) throw new Error('Expected a Neo4j in this project.');
  describe(`${title} (Neo4j)`, () => suite(server));
}

/** Closes the engines that were opened after the suite. */
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

/** Constraints and indexes of the project. They are not dropped, because planning all statements again takes minutes. */
const projectSchema = new Set(
  readCatalogue()
    .schema({ name: 'neo4j' })
    .flatMap(({ text }) => /^CREATE (?:CONSTRAINT|(?:\w+ )?INDEX) (\w+)/.exec(text)?.[1] ?? []),
);

/** Opens Neo4j and deletes all data, and all constraints and indexes except those of the project. */
export async function openEmptyNeo4j(server: Neo4jServer): Promise<Engine> {
  const engine = openNeo4j(server);
  // In batches, because deleting a large graph in one transaction exceeds the memory of the server.
  await engine.define([cypher('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS')], callOptions());
  const dropOthers = async (kind: string, drop: string) => {
    const rows = await runRead(engine, `SHOW ${kind}`);
    const names = rows.map(({ name }) => String(name)).filter((name) => !projectSchema.has(name));
    if (names.length > 0)
      await engine.define(
        names.map((name) => cypher(`${drop} \`${name}\``)),
        callOptions(),
      );
  };
  await dropOthers('CONSTRAINTS YIELD name', 'DROP CONSTRAINT');
  await dropOthers("INDEXES YIELD name, type WHERE type <> 'LOOKUP'", 'DROP INDEX');
  return engine;
}
