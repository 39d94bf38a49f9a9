import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { readText } from '../dataset/json-file.ts';
import { type Dataset, datasetSchema } from '../dataset/schema.ts';
import { BadUserInput } from '../errors.ts';
import type { PageOptions } from '../import/city-list/page-options.ts';
import { findCountry } from '../import/countries/find-country.ts';
import { formats } from '../import/formats.ts';
import { readGazetteer } from '../import/gazetteer.ts';
import { datasetChunks, importPage } from '../import/import.ts';
import { type ImportResult, importList } from '../import/import-list.ts';
import { placesFile } from '../import/places/places-file.ts';
import { readReview } from '../import/places/read-review.ts';
import type { ListFacts } from '../import/relation.ts';
import { printFindings } from '../import/report/print-findings.ts';
import { suggestMapping } from '../import/table/suggest-mapping.ts';
import { withoutUndefined } from '../import/without-undefined.ts';
import { withErrorReport } from './report-failure.ts';
import { seedFiles } from './seed.ts';
import { writeAtomically } from './write-atomically.ts';

interface ImportOptions {
  readonly out?: string;
  readonly format: string;
  readonly mapping?: string;
  readonly suggestMapping: boolean;
  readonly places?: string;
  readonly known?: string[];
  readonly cities?: string;
  readonly skipUnreadable: boolean;
  readonly dryRun: boolean;
  readonly gazetteer?: string;
  readonly id?: string;
  readonly title?: string;
  readonly url?: string;
  readonly language?: string;
  readonly asOf?: string;
  readonly licence?: string;
  readonly country?: string;
  readonly place?: string;
}

/** `youcheng import`: creates a dataset file from a published list. On an error, exits with 1 and writes nothing. */
export function importCommand(): Command {
  return new Command('import')
    .description('create a dataset file from a published list')
    .argument('<file>', 'the list: a table, a Wikidata result or a list page')
    .option('--out <file>', 'dataset file to write')
    .option('--format <name>', `auto, ${formats.map(({ name }) => name).join(', ')}`, 'auto')
    .option('--mapping <file>', 'what each column of a table is, as JSON; see schema/mapping.schema.json')
    .option('--suggest-mapping', 'print a mapping for a table, from its headings and first rows', false)
    .option('--places <file>', 'file to review how places were identified (default: places.csv beside --out)')
    .option('--known <file...>', 'dataset files whose places may occur in the list (default: all in seed/)')
    .option('--cities <file>', 'GeoNames table such as cities1000.txt, for coordinates that the list does not state')
    .option('--skip-unreadable', 'leave out what cannot be read, instead of stopping', false)
    .option('--dry-run', 'report what would be imported, and write nothing', false)
    .option('--id <id>', 'ID of the dataset (for a list page: default is the name of its folder)')
    .option('--title <text>', 'title of the list')
    .option('--url <url>', 'where the list is published')
    .option('--language <tag>', 'language of the list (BCP 47)')
    .option('--as-of <date>', 'date that the list describes: 2026, 2026-11 or 2026-11-27')
    .option('--licence <id>', 'licence of the list (SPDX)')
    .option('--country <code>', 'for a list page: country of its own places, such as CN')
    .option('--place <name>', 'for a page of one place that does not name it: the place')
    .option('--gazetteer <file>', 'for a list page of Chinese Wikipedia as plain text: facts about all of its places')
    .addHelpText('after', '\nThe tutorial is docs/datasets.md.')
    .action((file: string, options: ImportOptions, command: Command) =>
      withErrorReport(command, async () => {
        if (options.suggestMapping) console.log(JSON.stringify(await suggestMapping(file, findCountry), null, 2));
        else if (options.gazetteer !== undefined) await importWithGazetteer(file, options.gazetteer, options);
        else await importAndReport(file, options);
      }),
    );
}

async function importAndReport(file: string, options: ImportOptions): Promise<void> {
  const { format, mapping, known = seedFiles(), dryRun, skipUnreadable } = options;
  const out = dryRun ? options.out : requiredOption(options.out, '--out dataset.json');
  const reviewFile = options.places ?? (out === undefined ? undefined : join(dirname(out), 'places.csv'));
  const progress = process.stderr.isTTY ? new SingleBar({ format: 'rows: {value}', clearOnComplete: true }) : undefined;
  progress?.start(0, 0);
  const result = await importList({
    file,
    format,
    mapping,
    page: withoutUndefined<PageOptions>({
      language: options.language,
      localCountry: options.country?.toUpperCase(),
      local: options.place,
    }),
    id: validId(requiredOption(options.id, '--id my-list')),
    facts: statedFacts(options),
    known,
    cities: options.cities,
    review: reviewFile !== undefined && existsSync(reviewFile) ? await readReview(reviewFile) : undefined,
    onProgress: (rows) => {
      if (rows % 1000 === 0) progress?.update(rows);
    },
  }).finally(() => progress?.stop());
  if (result.findings.length > 0) console.error(`${printFindings(result.findings, process.stderr.columns ?? 100)}\n`);
  const unreadable = result.findings.filter(({ severity }) => severity === 'unreadable').length;
  if (unreadable > 0 && !skipUnreadable && !result.leavesOutUnreadable)
    throw new BadUserInput(
      `${file}: ${unreadable} values cannot be read; nothing was written. Correct the file or the mapping, or leave them out with --skip-unreadable.`,
      { file, expected: 'readable values', found: String(unreadable) },
    );
  if (result.relations === 0) {
    const expected = 'at least one relation';
    throw new BadUserInput(
      `${file}: expected ${expected}; found none, so nothing was written. Check the file and the mapping.`,
      { file, expected, found: 'none' },
    );
  }
  if (!dryRun && out !== undefined) {
    if (reviewFile !== undefined) await writeAtomically(reviewFile, [placesFile(result.printed)]);
    await writeAtomically(out, datasetChunks(result.dataset));
  }
  console.log(summary(out, reviewFile, result, dryRun));
}

/** The strict import of a list page, where a gazetteer has every place. */
async function importWithGazetteer(page: string, gazetteer: string, options: ImportOptions): Promise<void> {
  const { id, url, language = 'zh', licence = 'CC-BY-SA-4.0', dryRun } = options;
  const dataset = importPage({
    page: await readText(page),
    pageName: page,
    gazetteer: await readGazetteer(gazetteer),
    id: id ?? folderOf(page),
    url,
    language,
    licence,
  });
  if (dryRun) console.log(`would write: ${contentsOf(dataset)}`);
  else {
    const out = requiredOption(options.out, '--out dataset.json');
    await writeAtomically(out, datasetChunks(dataset));
    console.log(`${out}: ${contentsOf(dataset)}`);
  }
}

function contentsOf({ friendships, jurisdictions, sources }: Dataset): string {
  return `${friendships.length} friendships, ${jurisdictions.length} jurisdictions, ${sources.length} sources`;
}

function summary(out: string | undefined, places: string | undefined, result: ImportResult, dryRun: boolean): string {
  const { dataset, format, relations, printed, findings } = result;
  const isNew = new Map(printed.map((place) => [place.slug, place.isNew]));
  const known = [...isNew.values()].filter((value) => !value).length;
  const uncertain = printed.filter(({ confidence }) => confidence === 'low').length;
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return [
    `${dryRun ? 'would write' : out}: ${contentsOf(dataset)}`,
    `  format ${format}, ${relations} relations read; ${count('left out')} left out, ${count('unreadable')} unreadable, ${count('doubtful')} to be checked`,
    `  places: ${known} known, ${isNew.size - known} new, ${uncertain} uncertain${dryRun || places === undefined ? '' : `; review them in ${places}`}`,
  ].join('\n');
}

function statedFacts({ title, url, language, asOf, licence }: ImportOptions): ListFacts {
  return withoutUndefined<Omit<ListFacts, 'reportedTotals'>>({ title, url, language, asOf, licence });
}

function requiredOption(value: string | undefined, example: string): string {
  if (value !== undefined) return value;
  const [name = ''] = example.split(' ');
  throw new BadUserInput(`Missing option ${name}, such as ${example}.`, { expected: name, found: 'none' });
}

function validId(id: string): string {
  if (datasetSchema.shape.id.safeParse(id).success) return id;
  throw new BadUserInput(
    `"${id}" is not a valid dataset ID: lower-case Latin letters and digits, joined by single hyphens, such as my-list.`,
    { expected: 'a dataset ID', found: id },
  );
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
