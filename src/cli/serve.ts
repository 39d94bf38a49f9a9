import { Command } from 'commander';
import { useOneRevision } from '../api/one-revision.ts';
import { readOperations } from '../api/operations.ts';
import { schema } from '../api/schema.ts';
import { type Config, describeSettings, readConfig } from '../config.ts';
import { loadDataset } from '../dataset/load/load.ts';
import { readDataset } from '../dataset/read.ts';
import { CodedError } from '../errors.ts';
import { type Catalogue, readCatalogue } from '../graph/catalogue.ts';
import { Deadline } from '../graph/deadline.ts';
import type { Engine } from '../graph/engine.ts';
import { createLogger, type Logger } from '../server/logger.ts';
import { closeOnSignals } from '../server/signals.ts';
import { type RunningServer, startServer } from '../server/start-server.ts';
import { Store } from '../store/store.ts';
import { openGraph } from './open-graph.ts';
import { reportingFailure } from './report-failure.ts';
import { seedFiles } from './seed.ts';

/** How many of the example questions are printed at the start. */
const questionsPrinted = 3;
/** Time that the graph has to answer for the first time. */
const startMs = 15_000;

/** `youcheng serve`: the GraphQL server. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('answer GraphQL over HTTP')
    .addHelpText('after', `\nSettings, from the environment:\n${describeSettings()}`)
    .action((_options: object, command: Command) =>
      reportingFailure(command, async () => {
        const config = readConfig(process.env);
        const logger = createLogger(config.logLevel);
        const running = await serve(config, logger);
        closeOnSignals(running.close, logger);
        announce(running.url, config);
      }),
    );
}

/** Starts the server over the configured graph, which it fills from `seed/` when it is empty. */
async function serve(config: Config, logger: Logger): Promise<RunningServer> {
  const catalogue = readCatalogue();
  const engine = await openGraph(config.graph);
  try {
    await engine.ready({ deadline: Deadline.after(startMs) });
    const store = openStore(config, engine, catalogue, logger);
    if (config.seed === 'auto') await seedIfEmpty(store, engine, catalogue, logger);
    const server = await startServer({
      config,
      schema,
      createContext: () => ({ maxCost: config.limits.cost }),
      plugins: [useOneRevision(store)],
      ready: () => engine.ready({ deadline: Deadline.after(config.deadlineMs) }),
      questions: readOperations(),
      logger,
    });
    const close = async () => {
      await server.close();
      store.close();
      await engine.close();
    };
    return { url: server.url, close };
  } catch (error) {
    await engine.close().catch(() => undefined); // must not hide why
    throw error;
  }
}

function openStore(config: Config, engine: Engine, catalogue: Catalogue, logger: Logger): Store {
  return new Store({
    engine,
    catalogue,
    revisionPollMs: config.revisionPollMs,
    deadlineMs: config.deadlineMs,
    cacheRows: config.cacheRows,
    onError: (error) =>
      logger.warn(
        { code: error instanceof CodedError ? error.code : undefined, err: error },
        'the graph did not tell its revision',
      ),
  });
}

/** Fills an empty graph, and finishes a filling that was cut off. */
async function seedIfEmpty(store: Store, engine: Engine, catalogue: Catalogue, logger: Logger): Promise<void> {
  const { datasets } = await store.begin(Deadline.after(startMs));
  const stored = await datasets.all();
  if (stored.length > 0 && !stored.some(({ loading }) => loading)) return;
  for (const file of seedFiles()) {
    const dataset = await readDataset(file);
    const cutOff = stored.find(({ id }) => id === dataset.id)?.loading ?? false;
    if (stored.length > 0 && !cutOff) continue;
    await loadDataset(engine, catalogue, dataset);
    const { id, friendships } = dataset;
    logger.info(
      { dataset: id, friendships: friendships.length },
      cutOff ? 'finished loading the seed' : 'loaded the seed into the empty graph',
    );
  }
  await store.refresh();
}

function announce(url: string, { graph }: Config): void {
  const kept =
    graph.kind === 'neo4j'
      ? 'Neo4j'
      : graph.path === undefined
        ? 'the embedded engine, in memory: rebuilt from seed/ at every start'
        : `the embedded engine, in ${graph.path}: it can be deleted and is rebuilt from seed/`;
  const questions = readOperations().slice(0, questionsPrinted);
  console.log(`youcheng answers at ${url}/graphql`);
  console.log(`The graph is kept by ${kept}.`);
  console.log('Questions to try there, each in a tab of its own:');
  for (const { title } of questions) console.log(`  - ${title}`);
}
