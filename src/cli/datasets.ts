import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { BadUserInput, NotFound } from '../errors.ts';
import { readCatalogue } from '../graph/catalogue.ts';
import { withTimeLimit } from '../graph/time-limit.ts';
import { unloadDataset } from '../load/load.ts';
import type { Store } from '../store/store.ts';
import { changesOf } from './load.ts';
import { configuredGraph, withGraph } from './open-graph.ts';
import { withErrorReport } from './report-failure.ts';
import { tablesOf } from './table.ts';
import { withStore } from './with-store.ts';

const readMs = 60_000;

/** `youcheng datasets`: lists what is loaded. */
export function datasetsCommand(): Command {
  return new Command('datasets')
    .description('list the datasets in the graph, in their order')
    .addHelpText(
      'after',
      '\nOf facts that differ between datasets, those of the first one are shown.' +
        '\nThe graph is set by NEO4J_URI or GRAPH_PATH; without either, seed/ is loaded into memory.',
    )
    .action((_options: object, command: Command) =>
      withErrorReport(command, async () =>
        console.log(tablesOf({ datasets: await withStore(readConfig(process.env), rowsOf) })),
      ),
    );
}

function rowsOf(store: Store) {
  return withTimeLimit(readMs, async (signal) => {
    const { datasets } = await store.begin(signal);
    return Promise.all(
      (await datasets.all()).map(async ({ id, title, asOf, licence, language }) => {
        const contents = await datasets.contents(id);
        const [friendships, places, sources] = contents
          ? [contents.friendshipIds, contents.jurisdictionIds, contents.sourceIds].map(({ length }) => length)
          : [];
        const state = contents ? 'complete' : 'interrupted; load it again';
        return { slug: id, title, language, asOf, licence, friendships, places, sources, state };
      }),
    );
  });
}

/** `youcheng unload`: removes one dataset and everything that only it states. */
export function unloadCommand(): Command {
  return new Command('unload')
    .description('remove a dataset, and everything that only it states, from the graph')
    .argument('<slug>', 'slug of the dataset; see `youcheng datasets`')
    .option('--dry-run', 'print the changes without writing', false)
    .addHelpText('after', '\nThe graph is set by NEO4J_URI or GRAPH_PATH; see `youcheng serve --help`.')
    .action((slug: string, options: { readonly dryRun: boolean }, command: Command) =>
      withErrorReport(command, () => unload(slug, options.dryRun)),
    );
}

async function unload(slug: string, dryRun: boolean): Promise<void> {
  const graph = configuredGraph(readConfig(process.env).graph);
  if (!graph.persistent)
    throw new BadUserInput('No graph to remove a dataset from. Set NEO4J_URI or GRAPH_PATH.', {
      expected: 'NEO4J_URI or GRAPH_PATH',
      found: 'neither',
    });
  await withGraph(graph, async (engine) => {
    const plan = await unloadDataset(engine, readCatalogue(), slug, { dryRun });
    if (!plan)
      throw new NotFound(`The graph has no dataset "${slug}". \`youcheng datasets\` lists them.`, {
        expected: 'a slug',
      });
    console.log(`${slug}: ${dryRun ? 'would be removed: ' : 'removed: '}${changesOf(plan)}`);
  });
}
