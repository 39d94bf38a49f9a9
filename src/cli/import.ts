import { basename, dirname, resolve } from 'node:path';
import { Command } from 'commander';
import { readText } from '../dataset/json-file.ts';
import { datasetSchema } from '../dataset/schema.ts';
import { BadUserInput } from '../errors.ts';
import { readGazetteer } from '../import/gazetteer.ts';
import { datasetChunks, importPage } from '../import/import.ts';
import { withErrorReport } from './report-failure.ts';
import { writeAtomically } from './write-atomically.ts';

interface ImportOptions {
  readonly gazetteer: string;
  readonly out: string;
  readonly id?: string;
  readonly url?: string;
  readonly language: string;
  readonly licence: string;
}

/** `youcheng import`: creates a dataset file from a published list and a gazetteer. On an error, exits with 1 and writes nothing. */
export function importCommand(): Command {
  return new Command('import')
    .description('create a dataset file from a published list')
    .argument('<page>', 'list page as plain text')
    .requiredOption('--gazetteer <file>', 'gazetteer with facts about the places on the page')
    .requiredOption('--out <file>', 'dataset file to write')
    .option('--id <id>', 'ID of the dataset (default: name of the folder that contains the page)')
    .option('--url <url>', 'where the page is published')
    .option('--language <tag>', 'language of the page (BCP 47)', 'zh')
    .option('--licence <id>', 'licence of the page (SPDX)', 'CC-BY-SA-4.0')
    .action((page: string, options: ImportOptions, command: Command) =>
      withErrorReport(command, async () => console.log(await importFile(page, options))),
    );
}

async function importFile(page: string, options: ImportOptions): Promise<string> {
  const { gazetteer, out, id, url, language, licence } = options;
  const dataset = importPage({
    page: await readText(page),
    pageName: page,
    gazetteer: await readGazetteer(gazetteer),
    id: id ?? folderOf(page),
    url,
    language,
    licence,
  });
  await writeAtomically(out, datasetChunks(dataset));
  const { friendships, jurisdictions, sources } = dataset;
  return `${out}: ${friendships.length} friendships, ${jurisdictions.length} jurisdictions, ${sources.length} sources`;
}

/** The name of the folder that contains the page. @throws BadUserInput if it is not a valid dataset ID. */
function folderOf(page: string): string {
  const folder = basename(dirname(resolve(page)));
  if (datasetSchema.shape.id.safeParse(folder).success) return folder;
  throw new BadUserInput(
    `${page}: the folder name "${folder}" is not a valid dataset ID (lower-case Latin letters and digits, joined by single hyphens). Set the ID with --id.`,
    { page, expected: '--id', found: folder },
  );
}
