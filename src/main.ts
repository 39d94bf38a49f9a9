#!/usr/bin/env node
import { Command } from 'commander';

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./cli/serve.ts')).serveCommand(),
  import: async () => (await import('./cli/import.ts')).importCommand(),
  load: async () => (await import('./cli/load.ts')).loadCommand(),
  datasets: async () => (await import('./cli/datasets.ts')).datasetsCommand(),
  unload: async () => (await import('./cli/datasets.ts')).unloadCommand(),
  check: async () => (await import('./cli/check.ts')).checkCommand(),
  generate: async () => (await import('./cli/generate.ts')).generateCommand(),
  query: async () => (await import('./cli/query.ts')).queryCommand(),
  export: async () => (await import('./cli/export.ts')).exportCommand(),
  mcp: async () => (await import('./cli/mcp.ts')).mcpCommand(),
  manifest: async () => (await import('./cli/manifest.ts')).manifestCommand(),
  schema: async () => (await import('./cli/schema.ts')).schemaCommand(),
  cypher: async () => (await import('./cli/cypher.ts')).cypherCommand(),
};

const program = new Command('youcheng').description(
  'Youcheng 友城: a GraphQL server for a graph of sister cities, with a source for every statement.',
);
// Loading all commands takes most of a second, so only the help and an unknown name do.
const name = process.argv[2];
const named = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
for (const command of named ? [named] : Object.values(commands)) program.addCommand(await command());
await program.parseAsync();
