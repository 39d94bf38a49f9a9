import { Command, Option } from 'commander';
import { readConfig } from '../config.ts';
import { exportNames, openExport } from '../export/export.ts';
import { formatNames } from '../export/formats.ts';
import { limitHeapGrowth } from './heap.ts';
import { withErrorReport } from './report-failure.ts';
import { withStore } from './with-store.ts';
import { printChunks, writeAtomically } from './write-atomically.ts';

interface ExportOptions {
  readonly what: string;
  readonly dataset?: string;
  readonly format: string;
  readonly filter?: string;
  readonly languages?: string;
  readonly columns?: string;
  readonly out?: string;
}

/** `youcheng export`: writes a dataset, or what matches a filter, from the graph as a file. */
export function exportCommand(): Command {
  return new Command('export')
    .description('export a dataset, or the friendships that match a filter, from the graph')
    .addOption(
      new Option('--what <what>', 'dataset: a dataset file as loaded; others: what matches the filter')
        .choices(exportNames)
        .default('dataset'),
    )
    .addOption(new Option('--format <format>', 'file format').choices(formatNames).makeOptionMandatory())
    .option('--dataset <slug>', 'dataset to export; optional if the graph has only one')
    .option('--filter <query>', 'filter as in the address of the explorer, such as "level=COUNTY&from=1990"')
    .option('--languages <tags>', 'languages of names, in order of preference, such as en,zh-Hans')
    .option('--columns <names>', 'columns to write (default: all)')
    .option('--out <file>', 'output file (default: stdout)')
    .addHelpText(
      'after',
      '\nThe graph is set by NEO4J_URI or GRAPH_PATH; without either, seed/ is loaded into memory.' +
        '\nA place that several datasets describe is exported with the facts of the first one.' +
        '\nWhat a csv or jsonl file is (filter, revision, licences) is written to FILE.about.json, or to stderr without --out.' +
        '\ndocs/data.md describes the files. GET /export/<what>.<format> writes the same ones.',
    )
    .action((options: ExportOptions, command: Command) => withErrorReport(command, () => exportFile(options)));
}

async function exportFile(options: ExportOptions): Promise<void> {
  const { what, format, out } = options;
  limitHeapGrowth();
  await withStore(readConfig(process.env), async (store) => {
    const file = await openExport(store, { what, format, parameters: parametersOf(options) });
    const about = file.describesItself ? undefined : `${JSON.stringify(file.about, null, 2)}\n`;
    if (out === undefined) {
      if (about !== undefined) process.stderr.write(about);
      await printChunks(file.chunks);
      return;
    }
    await writeAtomically(out, file.chunks);
    if (about !== undefined) await writeAtomically(`${out}.about.json`, [about]);
  });
}

function parametersOf({ dataset, filter, languages, columns }: ExportOptions): URLSearchParams {
  const parameters = new URLSearchParams(filter);
  for (const [name, value] of Object.entries({ dataset, languages, columns }))
    if (value !== undefined) parameters.append(name, value);
  return parameters;
}
