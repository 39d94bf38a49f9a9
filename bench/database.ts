import { readFileSync } from 'node:fs';
import neo4j, { type Driver } from 'neo4j-driver';
import { missingNeo4j, startNeo4j } from '../test/support/neo4j.ts';

interface Address {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

export interface Database {
  readonly address: Address;
  /** Name and version. */
  readonly version: string;
  /** Runs a statement in `cypher/` and returns its rows. */
  rows<R extends object>(statement: string): Promise<R[]>;
  close(): Promise<void>;
}

/** The Neo4j of `BENCH_NEO4J_URI`, whose data is deleted, or a new container. @throws if neither is available. */
export async function openDatabase(environment: NodeJS.ProcessEnv): Promise<Database> {
  const settings = {
    NEO4J_TEST_URI: environment.BENCH_NEO4J_URI,
    NEO4J_TEST_USER: environment.BENCH_NEO4J_USER,
    NEO4J_TEST_PASSWORD: environment.BENCH_NEO4J_PASSWORD,
  };
  const missing = await missingNeo4j(settings);
  if (missing !== null) {
    throw new Error(
      `The bench needs a Neo4j: set BENCH_NEO4J_URI (its database is emptied), BENCH_NEO4J_USER and BENCH_NEO4J_PASSWORD, or start Docker. Now ${missing}.`,
    );
  }
  const found = await startNeo4j(settings);
  const { uri, user = 'neo4j', password = '' } = found.server;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  return {
    address: { uri, user, password },
    version: (await driver.getServerInfo()).agent ?? 'Neo4j',
    rows: (statement) => rows(driver, statement),
    close: async () => {
      await driver.close();
      await found.stop();
    },
  };
}

/** The text of a statement in `cypher/`. */
export function statementText(name: string): string {
  return readFileSync(new URL(`cypher/${name}.cypher`, import.meta.url), 'utf8');
}

async function rows<R extends object>(driver: Driver, statement: string): Promise<R[]> {
  const session = driver.session({ database: 'neo4j' });
  try {
    const { records } = await session.run<R>(statementText(statement));
    return records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}
