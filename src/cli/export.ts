import { Command, Option } from 'commander';
import { readConfig } from '../config.ts';
import { BadUserInput } from '../errors.ts';
import { csvOf } from '../export/csv.ts';
import { DatasetReader } from '../export/dataset-reader.ts';
import { openExport, subjectNames } from '../export/export.ts';
import { formatNames } from '../export/formats.ts';
import { jsonOf } from '../export/json.ts';
import type { Store } from '../store/store.ts';
import { withStore } from './in-process.ts';
import { withErrorReport } from './report-failure.ts';
import { type Chunks, printChunks, writeAtomically } from './write-atomically.ts';

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
        .choices(['dataset', ...subjectNames])
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
        '\ndocs/data.md describes the files. GET /export/<what>.<format> writes the same ones.',
    )
    .action((options: ExportOptions, command: Command) => withErrorReport(command, () => exportFile(options)));
}

async function exportFile(options: ExportOptions): Promise<void> {
  const { out } = options;
  await withStore(readConfig(process.env), async (store) => {
    const chunks = options.what === 'dataset' ? await datasetChunks(store, options) : await selected(store, options);
    await (out === undefined ? printChunks(chunks) : writeAtomically(out, chunks));
  });
}

async function datasetChunks(store: Store, { dataset, format, filter, languages, columns }: ExportOptions) {
  if (filter !== undefined || languages !== undefined || columns !== undefined)
    throw new BadUserInput('A dataset is exported as a whole. Use --what for a filter, languages or columns.');
  const reader = await DatasetReader.open(store, dataset);
  if (format === 'json') return jsonOf(reader);
  if (format === 'csv') return csvOf(reader);
  throw new BadUserInput(`A dataset can be exported as json or csv, not as ${format}.`, { expected: 'json, csv' });
}

async function selected(store: Store, options: ExportOptions): Promise<Chunks> {
  const { what, format, dataset, filter, languages, columns } = options;
  const parameters = new URLSearchParams(filter);
  for (const [name, value] of Object.entries({ dataset, languages, columns }))
    if (value !== undefined) parameters.append(name, value);
  const { chunks } = await openExport(store, { what, format, parameters });
  return chunks;
}
