import { Command } from 'commander';
import { readChapters, readOperations } from '../api/example-operations.ts';
import { linkPreview } from '../api/link-preview.ts';
import { type Config, describeSettings, readConfig } from '../config.ts';
import { readJsonFile } from '../dataset/json-file.ts';
import { BoundedEngine } from '../graph/bounded.ts';
import { readCatalogue } from '../graph/catalogue.ts';
import type { Graph } from '../graph/engine.ts';
import { observed } from '../graph/observed.ts';
import { withTimeLimit } from '../graph/time-limit.ts';
import { manifestSchema, PersistedOperations } from '../server/graphql/persisted-operations.ts';
import { createLogger, type Logger } from '../server/logger.ts';
import { Metrics } from '../server/monitoring/metrics.ts';
import { closeOnSignals } from '../server/signals.ts';
import { type RunningServer, startServer } from '../server/start-server.ts';
import { logUnhandledRejections } from '../server/unhandled-rejections.ts';
import { apiParts } from './application.ts';
import { configuredSchema } from './configured-schema.ts';
import { openStore, seedIfEmpty, startMs } from './fill-store.ts';
import { limitHeapGrowth } from './heap.ts';
import { configuredGraph } from './open-graph.ts';
import { withErrorReport } from './report-failure.ts';

/** Number of example queries printed at start. */
const examplesPrinted = 3;

/** `youcheng serve`: the GraphQL server. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('run the GraphQL server')
    .addHelpText('after', `\nSettings, from the environment:\n${describeSettings()}`)
    .action((_options: object, command: Command) =>
      withErrorReport(command, async () => {
        const config = readConfig(process.env);
        const logger = createLogger(config.logLevel);
        logUnhandledRejections(logger);
        limitHeapGrowth();
        const graph = configuredGraph(config.graph);
        const running = await serve(config, graph, logger);
        closeOnSignals(running.close, logger);
        announce(running.url, graph);
      }),
    );
}

/** Starts the server. An empty graph is filled from `seed/`. */
async function serve(config: Config, graph: Graph, logger: Logger): Promise<RunningServer> {
  const catalogue = readCatalogue();
  const metrics = new Metrics();
  const engine = observed(await graph.open(), metrics.onRead);
  try {
    await withTimeLimit(startMs, (signal) => engine.ready({ signal }));
    const operations = new BoundedEngine(engine, config.reads);
    metrics.watch(operations);
    const store = openStore(config, { engine, operations, catalogue, observer: metrics.observer }, logger);
    if (config.seed === 'auto') await seedIfEmpty(store, engine, catalogue, logger);
    const server = await startServer(
      apiParts(config, store, {
        schema: await configuredSchema(config),
        persisted: await readPersisted(config),
        ready: () => withTimeLimit(config.deadlineMs, (signal) => engine.ready({ signal })),
        examples: readChapters(),
        explorer: { preview: (search) => linkPreview(store, search) },
        // Loaded only if it is used, because the start would be slower.
        mcp: config.mcp ? (await import('./mcp-http.ts')).mcpOverHttp(config, metrics, logger) : undefined,
        metrics,
        logger,
      }),
    );
    const close = async () => {
      await server.close();
      store.close();
      await engine.close();
    };
    return { url: server.url, close };
  } catch (error) {
    await engine.close().catch(() => undefined); // must not hide the first error
    throw error;
  }
}

async function readPersisted({ persistedOperations, persistedOnly }: Config): Promise<PersistedOperations | undefined> {
  if (persistedOperations === undefined) return undefined;
  return new PersistedOperations(await readJsonFile(persistedOperations, manifestSchema), persistedOnly);
}

function announce(url: string, { description }: Graph): void {
  const examples = readOperations().slice(0, examplesPrinted);
  console.log(`GraphQL: ${url}/graphql`);
  console.log(`Explorer: ${url}/`);
  console.log(`Graph: ${description}`);
  console.log('Example queries, also in the playground:');
  for (const { title } of examples) console.log(`  - ${title}`);
}
