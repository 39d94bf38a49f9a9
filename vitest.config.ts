import { defineConfig } from 'vitest/config';

export default defineConfig({
  // As Node itself resolves it: two copies of graphql's classes do not know each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    // Neo4j Community has one database, which each file that uses it empties.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
