import { Command, Option } from 'commander';
import { readConfig } from '../config.ts';
import { csvOf } from '../export/csv.ts';
import { DatasetReader } from '../export/dataset-reader.ts';
import { jsonOf } from '../export/json.ts';
import { withStore } from './in-process.ts';
import { withErrorReport } from './report-failure.ts';
import { printChunks, writeAtomically } from './write-atomically.ts';

interface ExportOptions {
  readonly dataset?: string;
  readonly format: 'json' | 'csv';
  readonly out?: string;
}

/** `youcheng export`: writes a dataset from the graph as a file. */
export function exportCommand(): Command {
  return new Command('export')
    .description('export a dataset from the graph as JSON or CSV')
    .option('--dataset <slug>', 'dataset to export; optional if the graph has only one')
    .addOption(
      new Option('--format <format>', 'json: a dataset file as loaded; csv: one row per friendship')
        .choices(['json', 'csv'])
        .makeOptionMandatory(),
    )
    .option('--out <file>', 'output file (default: stdout)')
    .addHelpText(
      'after',
      '\nThe graph is set by NEO4J_URI or GRAPH_PATH; without either, seed/ is loaded into memory.' +
        '\nA place that several datasets describe is exported with the facts of the first one.',
    )
    .action((options: ExportOptions, command: Command) => withErrorReport(command, () => exportDataset(options)));
}

async function exportDataset({ dataset, format, out }: ExportOptions): Promise<void> {
  // Each row is read once, so a cache has no use.
  const config = { ...readConfig(process.env), cacheRows: 0 };
  await withStore(config, async (store) => {
    const reader = await DatasetReader.open(store, dataset);
    const chunks = format === 'json' ? jsonOf(reader) : csvOf(reader);
    await (out === undefined ? printChunks(chunks) : writeAtomically(out, chunks));
  });
}
