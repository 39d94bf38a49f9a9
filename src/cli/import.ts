import { basename, dirname, resolve } from 'node:path';
import { Command } from 'commander';
import { readText } from '../dataset/json-file.ts';
import { datasetSchema } from '../dataset/schema.ts';
import { BadUserInput } from '../errors.ts';
import { readGazetteer } from '../import/gazetteer.ts';
import { importPage, piecesOfDataset } from '../import/import.ts';
import { reportingFailure } from './report-failure.ts';
import { writeWhole } from './write-whole.ts';

interface ImportOptions {
  readonly gazetteer: string;
  readonly out: string;
  readonly id?: string;
  readonly language: string;
  readonly licence: string;
}

/** `youcheng import`: a published list page and a gazetteer become a dataset file. Exits with 1 and writes nothing on a mistake. */
export function importCommand(): Command {
  return new Command('import')
    .description('turn a published list page into a dataset file')
    .argument('<page>', 'the page as plain text, as published')
    .requiredOption('--gazetteer <file>', 'facts about the places that the page names')
    .requiredOption('--out <file>', 'the dataset file to write')
    .option('--id <id>', 'the id of the dataset (default: the folder that holds the page)')
    .option('--language <tag>', 'the language of the page, BCP 47', 'zh')
    .option('--licence <id>', 'the licence of the page, SPDX', 'CC-BY-SA-4.0')
    .action((page: string, options: ImportOptions, command: Command) =>
      reportingFailure(command, async () => console.log(await importFile(page, options))),
    );
}

async function importFile(page: string, { gazetteer, out, id, language, licence }: ImportOptions): Promise<string> {
  const dataset = importPage({
    page: await readText(page),
    pageName: page,
    gazetteer: await readGazetteer(gazetteer),
    id: id ?? folderOf(page),
    language,
    licence,
  });
  await writeWhole(out, piecesOfDataset(dataset));
  const { friendships, jurisdictions, sources } = dataset;
  return `${out}: ${friendships.length} friendships, ${jurisdictions.length} jurisdictions, ${sources.length} sources`;
}

/** The folder that holds the page names the dataset. @throws BadUserInput when its name cannot. */
function folderOf(page: string): string {
  const folder = basename(dirname(resolve(page)));
  if (datasetSchema.shape.id.safeParse(folder).success) return folder;
  throw new BadUserInput(
    `${page}: the folder "${folder}" is no id for a dataset (lower-case latin letters and digits, joined by single hyphens). Say one with --id.`,
    { page, expected: '--id', found: folder },
  );
}
