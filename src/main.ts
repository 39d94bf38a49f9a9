#!/usr/bin/env node
import { Command } from 'commander';
import { checkCommand } from './cli/check.ts';
import { cypherCommand } from './cli/cypher.ts';
import { datasetsCommand, unloadCommand } from './cli/datasets.ts';
import { exportCommand } from './cli/export.ts';
import { generateCommand } from './cli/generate.ts';
import { importCommand } from './cli/import.ts';
import { loadCommand } from './cli/load.ts';
import { manifestCommand } from './cli/manifest.ts';
import { queryCommand } from './cli/query.ts';
import { schemaCommand } from './cli/schema.ts';
import { serveCommand } from './cli/serve.ts';

await new Command('youcheng')
  .description('Youcheng 友城: a GraphQL server for a graph of sister cities, with a source for every statement.')
  .addCommand(serveCommand())
  .addCommand(importCommand())
  .addCommand(loadCommand())
  .addCommand(datasetsCommand())
  .addCommand(unloadCommand())
  .addCommand(checkCommand())
  .addCommand(generateCommand())
  .addCommand(queryCommand())
  .addCommand(exportCommand())
  .addCommand(manifestCommand())
  .addCommand(schemaCommand())
  .addCommand(cypherCommand())
  .parseAsync();
