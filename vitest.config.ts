import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { missingNeo4j } from './test/support/neo4j.ts';

const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `test/${name.replaceAll('\\', '/')}`);
const containing = (text: RegExp) => files.filter((file) => text.test(readFileSync(file, 'utf8')));

/** Tests that measure the CPU time of a page. They run alone. */
const measuring = containing(/\bprocessorTime\b/);
const inBrowser = files.filter((file) => file.startsWith('test/browser/'));
/** Tests of the large published lists. `npm run test:scale` runs them. */
const atScale = files.filter((file) => file.startsWith('test/scale/'));
const onNeo4j = containing(/\bdescribe(Engines|Neo4j)\(/);
/**
 * Tests that need a separate process: some change the environment or a global, and those of the server use other schemas, while
 * importing `src/api/schema.ts` changes the introspection types of graphql for the whole process.
 */
const isolated = files.filter((file) => /^test\/(server\/|graph\/embedded-absent|api\/turns)/.test(file));

type Engines = 'embedded' | 'neo4j';

/** Groups run one after another; the projects of a group run in parallel. */
function project(
  name: string,
  group: number,
  engines: Engines,
  include: readonly string[],
  exclude: readonly string[] = [],
): TestProjectInlineConfiguration {
  return {
    // As Node resolves it. Otherwise two copies of graphql are loaded, whose classes are not compatible.
    resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
    test: {
      name,
      include: [...include],
      exclude: [...exclude],
      provide: { engines },
      setupFiles: ['test/support/random-seed.ts'],
      // A process runs many files and loads their shared modules once.
      isolate: name === 'isolated',
      maxWorkers: group === 0 ? Math.min(4, availableParallelism()) : 1,
      sequence: { groupOrder: group },
      testTimeout: 120_000,
      hookTimeout: 300_000,
    },
  };
}

// If it is missing, test/support/global-setup.ts prints a notice at the end of the run.
const missing = await missingNeo4j(process.env);

export default defineConfig({
  test: {
    globalSetup: ['test/support/global-setup.ts'],
    projects: [
      project('parallel', 0, 'embedded', ['test/**/*.test.ts'], [...inBrowser, ...isolated, ...atScale]),
      project('isolated', 0, 'embedded', isolated),
      project('page', 0, 'embedded', inBrowser, measuring),
      project('page-speed', 1, 'embedded', measuring),
      project('scale', 1, 'embedded', atScale),
      ...(missing === null
        ? [
            // Neo4j Community has a single database, and each test file deletes its data.
            project('neo4j', 2, 'neo4j', onNeo4j, [...inBrowser, ...atScale]),
            project(
              'page-neo4j',
              3,
              'neo4j',
              onNeo4j.filter((file) => inBrowser.includes(file)),
            ),
            project('scale-neo4j', 3, 'neo4j', atScale),
          ]
        : []),
    ],
  },
});
