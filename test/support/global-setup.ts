import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { buildCommand } from './build-command.ts';
import { missingNeo4j, type Neo4jServer, startNeo4j } from './neo4j.ts';

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: Neo4jServer | null;
    /** Path of Chromium, or null if it is not installed. */
    chromium: string | null;
    /** Default seed of property tests. */
    seed: number;
    /** Engine of the suites of `describeEngines`, set per project in vitest.config.ts. */
    engines: 'embedded' | 'neo4j';
  }
}

/** Without its windows, Chromium needs less than half of the CPU time for a page. */
const chromiumPaths = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** Prepares shared resources of a run. Returns the teardown function. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const seed = seedOf(process.env);
  project.provide('seed', seed);
  process.stderr.write(`Random tests use seed ${seed}; TEST_SEED=${seed} npm test repeats them.\n`);

  await buildCommand();
  project.onTestsRerun(buildCommand);

  const notices: string[] = [];
  const { CHROMIUM_PATH } = process.env;
  const paths = CHROMIUM_PATH ? [CHROMIUM_PATH] : chromiumPaths;
  const chromium = paths.find((path) => existsSync(path)) ?? null;
  project.provide('chromium', chromium);
  if (chromium === null) {
    const reason = `${paths.join(' and ')} ${paths.length === 1 ? 'does' : 'do'} not exist.`;
    if (process.env.CI) throw new Error(`CI is set, which requires Chromium, but ${reason}`);
    notices.push(noBrowser(reason));
  }

  const missing = await missingNeo4j(process.env);
  if (missing !== null && (process.env.CI || process.env.NEO4J_TEST_REQUIRED))
    throw new Error(`CI or NEO4J_TEST_REQUIRED is set, which requires Neo4j, but ${missing}.`);
  const neo4j = missing === null ? await startNeo4j(process.env) : null;
  project.provide('neo4j', neo4j?.server ?? null);
  if (missing !== null) notices.push(onlyEmbedded(missing));

  return async () => {
    await neo4j?.stop();
    for (const notice of notices) process.stderr.write(notice);
  };
}

/** @throws if `TEST_SEED` is not a 32-bit integer. */
function seedOf({ TEST_SEED: text }: NodeJS.ProcessEnv): number {
  if (text === undefined || text === '') return Math.floor(Math.random() * 2 ** 31);
  const seed = Number(text);
  if (seed !== (seed | 0)) throw new Error(`TEST_SEED must be a 32-bit integer, got ${JSON.stringify(text)}.`);
  return seed;
}

function onlyEmbedded(reason: string): string {
  return framed([
    'THE TESTS DID NOT RUN ON NEO4J, ONLY ON THE EMBEDDED ENGINE:',
    `${reason}.`,
    '',
    'To run all tests, start Docker, or set the URI of a Neo4j 5.26 whose data may be deleted:',
    'NEO4J_TEST_URI=bolt://localhost:7687 NEO4J_TEST_USER=neo4j NEO4J_TEST_PASSWORD=... npm test',
  ]);
}

function noBrowser(reason: string): string {
  return framed([
    'THE PAGES WERE NOT TESTED IN A BROWSER:',
    reason,
    '',
    'To run these tests, install Chromium, or set its path:',
    'CHROMIUM_PATH=/usr/local/bin/chromium npm test',
  ]);
}

function framed(lines: readonly string[]): string {
  const rule = '!'.repeat(100);
  return `\n${rule}\n${lines.map((line) => `!! ${line}`.trimEnd()).join('\n')}\n${rule}\n`;
}
