import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { readDataset } from '../dataset/read.ts';
import { BadUserInput, CodedError } from '../errors.ts';
import { readCatalogue } from '../graph/catalogue.ts';
import { loadRows } from '../load/load.ts';
import type { Changes, Plan, SharedChanges } from '../load/plan.ts';
import { rowsOf } from '../load/rows.ts';
import type { Progress } from '../load/writer.ts';
import { collectGarbage } from './collect-garbage.ts';
import { withGraph } from './open-graph.ts';
import { reportingFailure } from './report-failure.ts';
import { seedFiles } from './seed.ts';

/** `youcheng load`: makes the graph say what dataset files say. */
export function loadCommand(): Command {
  return new Command('load')
    .description('make the graph say what dataset files say: add, change and remove what differs')
    .argument('[dataset...]', 'dataset files (default: all under seed/)')
    .option('--dry-run', 'say what would change, and change nothing', false)
    .option('--rewrite', 'write everything again: for a graph that `youcheng check` finds wrong', false)
    .addHelpText('after', '\nThe graph is the one that NEO4J_URI or GRAPH_PATH names; see `youcheng serve --help`.')
    .action((files: string[], options: LoadOptions, command: Command) =>
      reportingFailure(command, () => load(files.length > 0 ? files : seedFiles(), options)),
    );
}

interface LoadOptions {
  readonly dryRun: boolean;
  readonly rewrite: boolean;
}

async function load(files: readonly string[], { dryRun, rewrite }: LoadOptions): Promise<void> {
  const { graph } = readConfig(process.env);
  if (graph.kind === 'embedded' && graph.path === undefined && !dryRun)
    throw new BadUserInput(
      'There is no graph to load into: without NEO4J_URI or GRAPH_PATH it is in memory and gone when this command ends. Set one of them.',
    );
  // Every file is read before anything is written: one that is wrong stops all.
  const lists = await Promise.all(files.map(async (file) => rowsOf(await readDataset(file))));
  // Reading a large list leaves several times its size behind, and the graph will need the room.
  collectGarbage();
  const catalogue = readCatalogue();
  await withGraph(graph, async (engine) => {
    for (const rows of lists) {
      const { id } = rows.dataset;
      const started = performance.now();
      const display = process.stderr.isTTY ? progressBar() : undefined;
      const plan = await loadRows(engine, catalogue, rows, {
        dryRun,
        rewrite,
        ...(display ? { progress: display.progress } : {}),
      })
        .catch((error: unknown) => {
          if (error instanceof CodedError) error.message = `${id}: ${error.message}`;
          throw error;
        })
        .finally(() => display?.stop());
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${id}: ${summary(plan, dryRun)} (${seconds} s)`);
    }
  });
}

/** One line: what was done, or would be. */
function summary(plan: Plan, dryRun: boolean): string {
  if (!plan.changesAnything) return 'nothing to change';
  const parts = [
    part('friendships', counts(plan.friendships)),
    part('jurisdictions', counts(plan.jurisdictions)),
    part('countries', counts(plan.countries)),
    part('sources', counts(plan.sources)),
    part('successions', { written: plan.successions.written.length, removed: plan.successions.removed.length }),
  ].flat();
  const changes = parts.length > 0 ? parts.join('; ') : 'only what the dataset says about itself';
  return dryRun ? `would change: ${changes}` : changes;
}

function counts({ added, changed, removed, kept = [] }: Changes<unknown> & Partial<SharedChanges<unknown>>) {
  return {
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    'kept as another dataset has them': kept.length,
  };
}

/** `sources 3 added, 1 removed`; nothing where nothing happened. */
function part(kind: string, done: Readonly<Record<string, number>>): string[] {
  const told = Object.entries(done).filter(([, count]) => count > 0);
  return told.length > 0 ? [`${kind} ${told.map(([verb, count]) => `${count} ${verb}`).join(', ')}`] : [];
}

function progressBar(): { progress: Progress; stop: () => void } {
  const bar = new SingleBar({
    format: '{bar} {percentage} % {phase}: {value} of {total}',
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(0, 0, { phase: '' });
  return {
    progress: (phase, done, of) => {
      bar.setTotal(of);
      bar.update(done, { phase });
    },
    stop: () => bar.stop(),
  };
}
