import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { readDataset } from '../dataset/read.ts';
import { BadUserInput, CodedError } from '../errors.ts';
import { readCatalogue } from '../graph/catalogue.ts';
import { loadRows } from '../load/load.ts';
import type { Changes, Plan } from '../load/plan.ts';
import { rowsOf } from '../load/rows.ts';
import type { Progress } from '../load/writer.ts';
import { collectGarbage } from './heap.ts';
import { configuredGraph, withGraph } from './open-graph.ts';
import { withErrorReport } from './report-failure.ts';
import { seedFiles } from './seed.ts';

/** `youcheng load`: syncs the graph with dataset files. */
export function loadCommand(): Command {
  return new Command('load')
    .description('sync the graph with dataset files')
    .argument('[dataset...]', 'dataset files (default: all in seed/)')
    .option('--dry-run', 'print the changes without writing', false)
    .option(
      '--rewrite',
      'rewrite all friendships and remove orphaned nodes, to fix problems found by `youcheng check`',
      false,
    )
    .addHelpText('after', '\nThe graph is set by NEO4J_URI or GRAPH_PATH; see `youcheng serve --help`.')
    .action((files: string[], options: LoadOptions, command: Command) =>
      withErrorReport(command, () => load(files.length > 0 ? files : seedFiles(), options)),
    );
}

interface LoadOptions {
  readonly dryRun: boolean;
  readonly rewrite: boolean;
}

async function load(files: readonly string[], { dryRun, rewrite }: LoadOptions): Promise<void> {
  const graph = configuredGraph(readConfig(process.env).graph);
  if (!graph.persistent && !dryRun)
    throw new BadUserInput(
      'No graph to load into. Set NEO4J_URI or GRAPH_PATH; an in-memory graph is lost when this command ends.',
    );
  // All files are read before anything is written, so that one invalid file prevents the load of all.
  const lists = await Promise.all(files.map(async (file) => rowsOf(await readDataset(file))));
  // Parsing a large file leaves several times its size as garbage, and the load needs the memory.
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

/** One line that lists the changes. */
function summary(plan: Plan, dryRun: boolean): string {
  if (!plan.changesAnything) return 'no changes';
  return dryRun ? `would change: ${changesOf(plan)}` : changesOf(plan);
}

/** What a plan changes, in one line. */
export function changesOf(plan: Plan): string {
  const parts = [
    part('friendships', counts(plan.friendships)),
    part('jurisdictions', counts(plan.jurisdictions)),
    part('countries', counts(plan.countries)),
    part('sources', counts(plan.sources)),
    part('successions', { written: plan.successions.written.length, removed: plan.successions.removed.length }),
  ].flat();
  return parts.length > 0 ? parts.join('; ') : 'dataset metadata only';
}

function counts({
  added,
  changed,
  removed,
  differing = [],
}: Changes<unknown> & Partial<Pick<Plan['jurisdictions'], 'differing'>>) {
  return {
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    'described differently by another dataset': differing.length,
  };
}

/** `sources 3 added, 1 removed`; empty without changes. */
function part(kind: string, done: Readonly<Record<string, number>>): string[] {
  const reported = Object.entries(done).filter(([, count]) => count > 0);
  return reported.length > 0 ? [`${kind} ${reported.map(([verb, count]) => `${count} ${verb}`).join(', ')}`] : [];
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
