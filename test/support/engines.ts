import { afterAll, describe, inject } from 'vitest';
import { readCatalogue } from '../../src/graph/catalogue.ts';
import { openEmbedded } from '../../src/graph/embedded/open.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { openNeo4j } from '../../src/graph/neo4j/open.ts';
import { callOptions, cypher, runRead } from './cypher.ts';
import type { Neo4jServer } from './neo4j.ts';

/** Opens an engine whose graph is empty. It is closed with the suite. */
export type Open = () => Promise<Engine>;

/**
 * Runs a suite on the embedded engine, and on Neo4j where there is one: each in a project of its own, so that the first
 * run side by side and the second one at a time. On Neo4j two graphs at once are one and the same.
 */
export function describeEngines(title: string, suite: (open: Open) => void): void {
  if (inject('engines') === 'embedded') describe(`${title} (embedded)`, () => suite(closing(openEmbedded)));
  describeNeo4j(title, (server) => suite(closing(() => openEmptyNeo4j(server))));
}

/** Runs a suite that is about Neo4j alone. Without a Neo4j the projects that it runs in do not exist, and the run says so. */
export function describeNeo4j(title: string, suite: (server: Neo4jServer) => void): void {
  if (inject('engines') === 'embedded') return;
  const server = inject('neo4j');
  if (!server) throw new Error('A project for Neo4j runs without one.');
  describe(`${title} (Neo4j)`, () => suite(server));
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

/** What the product itself defines may stay: it is the same each time, and planning everything anew takes minutes. */
const ownSchema = new Set(
  readCatalogue()
    .schema({ name: 'neo4j' })
    .flatMap(({ text }) => /^CREATE (?:CONSTRAINT|(?:\w+ )?INDEX) (\w+)/.exec(text)?.[1] ?? []),
);

/** A Neo4j without data, and without constraints and indexes but those of the product. */
export async function openEmptyNeo4j(server: Neo4jServer): Promise<Engine> {
  const engine = openNeo4j(server);
  // In batches: one transaction that deletes a large graph does not fit into the server's memory.
  await engine.define([cypher('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS')], callOptions());
  const foreign = async (shown: string, drop: string) => {
    const rows = await runRead(engine, `SHOW ${shown}`);
    const names = rows.map(({ name }) => String(name)).filter((name) => !ownSchema.has(name));
    if (names.length > 0)
      await engine.define(
        names.map((name) => cypher(`${drop} \`${name}\``)),
        callOptions(),
      );
  };
  await foreign('CONSTRAINTS YIELD name', 'DROP CONSTRAINT');
  await foreign("INDEXES YIELD name, type WHERE type <> 'LOOKUP'", 'DROP INDEX');
  return engine;
}
