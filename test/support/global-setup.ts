import type { TestProject } from 'vitest/node';
import { findNeo4j, type Neo4jServer } from './neo4j.ts';

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: Neo4jServer | null;
  }
}

/** Finds or starts the one Neo4j of the run. What it returns is done at the very end. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const search = await findNeo4j(process.env);
  if ('missing' in search) {
    provide('neo4j', null);
    return async () => {
      process.stderr.write(notice(search.missing));
    };
  }
  provide('neo4j', search.server);
  return search.stop;
}

function notice(reason: string): string {
  const lines = [
    'THE TESTS DID NOT RUN ON NEO4J, ONLY ON THE EMBEDDED ENGINE:',
    `${reason}.`,
    '',
    'To run them all, start Docker, or name a Neo4j 5.26 that may be emptied:',
    'NEO4J_TEST_URI=bolt://localhost:7687 NEO4J_TEST_USER=neo4j NEO4J_TEST_PASSWORD=... npm test',
  ];
  const rule = '!'.repeat(100);
  return `\n${rule}\n${lines.map((line) => `!! ${line}`.trimEnd()).join('\n')}\n${rule}\n`;
}
