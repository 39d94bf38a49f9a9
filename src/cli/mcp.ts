import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { serveTools } from '../mcp/stdio.ts';
import { createErrorMask } from '../server/graphql/error-mask.ts';
import { createLogger } from '../server/logger.ts';
import { executeWith, operationRunner } from '../server/operations.ts';
import { logUnhandledRejections } from '../server/unhandled-rejections.ts';
import { apiParts } from './application.ts';
import { withErrorReport } from './report-failure.ts';
import { configuredToolset } from './toolset.ts';
import { withStore } from './with-store.ts';

/** `youcheng mcp`: tools for a language model, on stdin and stdout. Ends when stdin is closed. */
export function mcpCommand(): Command {
  return new Command('mcp')
    .description('serve tools for language models on stdin and stdout (Model Context Protocol)')
    .addHelpText(
      'after',
      '\nA client such as an editor starts this command; docs/mcp.md has its configuration.' +
        '\nThe graph is set by NEO4J_URI or GRAPH_PATH; without either, seed/ is loaded into memory.' +
        '\nThe limits of the server apply; see `youcheng serve --help`. Logs are written to stderr.',
    )
    .action((_options: object, command: Command) => withErrorReport(command, serve));
}

async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const logger = createLogger(config.logLevel);
  logUnhandledRejections(logger);
  await withStore(config, async (store) => {
    const parts = apiParts(config, store, { ready: () => Promise.resolve(), logger });
    const execute = executeWith(operationRunner(parts, createErrorMask(logger)));
    const toolset = configuredToolset(config, logger, { execute });
    await serveTools(toolset, (error) => logger.warn({ err: error }, 'a message could not be handled'));
  });
}
