import { join } from 'node:path';
import { type Cost, root, runCommand } from './server-process.ts';

/** One step from a list to the graph. */
export interface Step {
  readonly step: string;
  readonly cost: Cost;
}

/** Imports the two large published lists with their mappings, the second one with the places of the first. */
export async function importPublishedLists(lists: string, folder: string, steps: Step[]): Promise<string[]> {
  const files = [join(root, 'seed/xinjiang/dataset.json')];
  for (const id of ['rgre-germany', 'wikipedia-pairs-world']) {
    const out = join(folder, `${id}.json`);
    const cost = await runCommand(
      [
        'import',
        join(lists, `${id}.csv`),
        ...['--mapping', join(root, `examples/mappings/${id}.json`)],
        ...['--id', id, '--out', out, '--places', join(folder, `${id}.csv`), '--known', ...files],
      ],
      {},
    );
    steps.push({ step: `import ${id}`, cost });
    files.push(out);
  }
  return files;
}

/** Loads dataset files, each in its own process. The cost is the time of all and the largest memory. */
export async function loadAll(files: readonly string[], settings: Readonly<Record<string, string>>): Promise<Cost> {
  let total: Cost = { seconds: 0, peakMiB: undefined };
  for (const file of files) {
    const { seconds, peakMiB } = await runCommand(['load', file], settings);
    total = {
      seconds: total.seconds + seconds,
      peakMiB: peakMiB === undefined ? undefined : Math.max(total.peakMiB ?? 0, peakMiB),
    };
  }
  return total;
}
