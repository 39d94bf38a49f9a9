import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { buildCommand } from './build-command.ts';
import { missingNeo4j, type Neo4jServer, startNeo4j } from './neo4j.ts';

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: Neo4jServer | null;
    /** Where Chromium is. */
    chromium: string | null;
    /** The seed of every property that names none. */
    seed: number;
    /** Which engines the suites of `describeEngines` run on: a setting of the project, see vitest.config.ts. */
    engines: 'embedded' | 'neo4j';
  }
}

/** Prepares what all files of a run share. What it returns runs at the very end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const seed = seedOf(process.env);
  project.provide('seed', seed);
  process.stderr.write(`Random tests use seed ${seed}; TEST_SEED=${seed} npm test repeats them.\n`);

  await buildCommand();
  project.onTestsRerun(buildCommand);

  const notices: string[] = [];
  const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const hasChromium = existsSync(chromium);
  project.provide('chromium', hasChromium ? chromium : null);
  if (!hasChromium) {
    if (process.env.CI) throw new Error(`CI is set, which requires Chromium, and there is none at ${chromium}.`);
    notices.push(noBrowser(chromium));
  }

  const missing = await missingNeo4j(process.env);
  if (missing !== null && (process.env.CI || process.env.NEO4J_TEST_REQUIRED))
    throw new Error(`The tests must run on a Neo4j here (CI or NEO4J_TEST_REQUIRED is set), and ${missing}.`);
  const neo4j = missing === null ? await startNeo4j(process.env) : null;
  project.provide('neo4j', neo4j?.server ?? null);
  if (missing !== null) notices.push(onlyEmbedded(missing));

  return async () => {
    await neo4j?.stop();
    for (const notice of notices) process.stderr.write(notice);
  };
}

/** @throws when `TEST_SEED` is not a whole number that fits into 32 bits. */
function seedOf({ TEST_SEED: text }: NodeJS.ProcessEnv): number {
  if (text === undefined || text === '') return Math.floor(Math.random() * 2 ** 31);
  const seed = Number(text);
  if (seed !== (seed | 0)) throw new Error(`TEST_SEED must be a whole number of 32 bits, got ${JSON.stringify(text)}.`);
  return seed;
}

function onlyEmbedded(reason: string): string {
  return framed([
    'THE TESTS DID NOT RUN ON NEO4J, ONLY ON THE EMBEDDED ENGINE:',
    `${reason}.`,
    '',
    'To run them all, start Docker, or name a Neo4j 5.26 that may be emptied:',
    'NEO4J_TEST_URI=bolt://localhost:7687 NEO4J_TEST_USER=neo4j NEO4J_TEST_PASSWORD=... npm test',
  ]);
}

function noBrowser(path: string): string {
  return framed([
    'THE PAGES WERE NOT TESTED IN A BROWSER:',
    `there is no Chromium at ${path}.`,
    '',
    'To run these tests too, install Chromium, or name where it is:',
    'CHROMIUM_PATH=/usr/local/bin/chromium npm test',
  ]);
}

function framed(lines: readonly string[]): string {
  const rule = '!'.repeat(100);
  return `\n${rule}\n${lines.map((line) => `!! ${line}`.trimEnd()).join('\n')}\n${rule}\n`;
}
