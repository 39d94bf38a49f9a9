import { Command, Option } from 'commander';
import { readConfig } from '../config.ts';
import { csvOf } from '../export/csv.ts';
import { DatasetReader } from '../export/dataset-reader.ts';
import { jsonOf } from '../export/json.ts';
import { withStore } from './in-process.ts';
import { reportingFailure } from './report-failure.ts';
import { printPieces, writeWhole } from './write-whole.ts';

interface ExportOptions {
  readonly dataset?: string;
  readonly format: 'json' | 'csv';
  readonly out?: string;
}

/** `youcheng export`: a dataset of the graph as a file again. */
export function exportCommand(): Command {
  return new Command('export')
    .description('write a dataset of the graph back as a file')
    .option('--dataset <slug>', 'which one; may be left out where there is one')
    .addOption(
      new Option(
        '--format <format>',
        'json: what `load` takes, the same bytes that were loaded; csv: a row a friendship',
      )
        .choices(['json', 'csv'])
        .makeOptionMandatory(),
    )
    .option('--out <file>', 'where to; standard output when left out')
    .addHelpText(
      'after',
      '\nThe graph is the one that NEO4J_URI or GRAPH_PATH names; without either it is made of seed/, in memory.' +
        '\nA place that several datasets describe has the facts of the first one to describe it.',
    )
    .action((options: ExportOptions, command: Command) => reportingFailure(command, () => exportDataset(options)));
}

async function exportDataset({ dataset, format, out }: ExportOptions): Promise<void> {
  // Every row is read once.
  const config = { ...readConfig(process.env), cacheRows: 0 };
  await withStore(config, async (store) => {
    const reader = await DatasetReader.open(store, dataset);
    const pieces = format === 'json' ? jsonOf(reader) : csvOf(reader);
    await (out === undefined ? printPieces(pieces) : writeWhole(out, pieces));
  });
}
