import { createHash } from 'node:crypto';
import { checkIntegrity } from '../dataset/integrity.ts';
import { parseAs } from '../dataset/json-file.ts';
import {
  type Dataset,
  type DatasetCitation,
  type DatasetFriendship,
  type DatasetSource,
  datasetSchema,
} from '../dataset/schema.ts';
import { type Gazetteer, indexGazetteer } from './gazetteer.ts';
import { scriptOfText } from './list-page/han.ts';
import { PageError } from './list-page/line.ts';
import type { PrintedCitation } from './list-page/marks.ts';
import { type ListPage, parsePage } from './list-page/parse.ts';
import type { Reference } from './list-page/reference.ts';
import { placesOf } from './places.ts';
import { checkCaptions, findContinent, type ResolvedRow, resolveRows } from './resolve.ts';
import { successionsOf } from './successions.ts';

interface ImportRequest {
  /** The text of the page. */
  readonly page: string;
  /** Name of the page in messages: its path. */
  readonly pageName: string;
  readonly gazetteer: Gazetteer;
  readonly id: string;
  /** Where the page is published. */
  readonly url?: string | undefined;
  /** Language of the page, as a BCP 47 tag. */
  readonly language: string;
  /** An SPDX licence identifier. */
  readonly licence: string;
}

/**
 * Creates a dataset from a published list and a gazetteer. The result is deterministic.
 *
 * @throws PageError with line, expected and found for an error on the page, BadUserInput for other errors.
 */
export function importPage({ page, pageName, gazetteer, id, url, language, licence }: ImportRequest): Dataset {
  const index = indexGazetteer(gazetteer);
  const list = parsePage(page, pageName, (name) => index.places(name).length > 0);
  const rows = resolveRows(list.rows, index);
  checkCaptions(list.captions, rows, index);
  const cite = citationConverter(list.references);
  const totals = list.totals.map(({ line, subject, reported, continent, level }) => ({
    subject,
    ...(continent === undefined ? {} : { continent: findContinent(index, { line }, continent).code }),
    ...(level === undefined ? {} : { level }),
    reported,
  }));
  const dataset = parseAs(`the dataset of ${pageName}`, datasetSchema, {
    $schema: '../../schema/dataset.schema.json',
    id,
    title: list.title,
    ...(url === undefined ? {} : { url }),
    language,
    asOf: list.asOf,
    licence,
    reportedTotals: totals,
    ...placesOf(
      gazetteer,
      rows,
      list.notes,
      totals.map(({ continent }) => continent),
    ),
    successions: successionsOf(gazetteer, rows, list.notes, cite),
    sources: list.references.map((reference) => sourceOf(reference, language)),
    friendships: friendshipsOf(list, rows, cite),
  } satisfies Dataset);
  checkIntegrity(dataset, `the dataset of ${pageName}`);
  return dataset;
}

/** The text of a dataset file. Keys are in the order of the schema, so equal datasets give equal bytes. */
export function serializeDataset(dataset: Dataset): string {
  return [...datasetChunks(dataset)].join('');
}

/** The same text in chunks of one row, because a list may exceed the maximum length of a string. */
export function* datasetChunks(dataset: Dataset): Generator<string> {
  let before = '{';
  for (const [key, value] of Object.entries(datasetSchema.parse(dataset))) {
    yield `${before}\n  ${JSON.stringify(key)}: `;
    before = ',';
    if (Array.isArray(value) && value.length > 0) yield* listChunks(value);
    else yield indented(value, '  ');
  }
  yield '\n}\n';
}

function* listChunks(list: readonly unknown[]): Generator<string> {
  for (const [index, item] of list.entries()) yield `${index === 0 ? '[' : ','}\n    ${indented(item, '    ')}`;
  yield '\n  ]';
}

/** JSON strings contain no line breaks, so every line break can be indented. */
function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
}

/** Converts printed citations to citations of the dataset. */
type Cite = (citations: readonly PrintedCitation[]) => DatasetCitation[];

function citationConverter(references: readonly Reference[]): Cite {
  const ids = new Map(references.map((reference) => [reference.number, sourceId(reference)]));
  return (citations) =>
    citations.map(({ reference, locator }) => ({
      source: ids.get(reference) ?? '',
      ...(locator === undefined ? {} : { locator }),
    }));
}

/** Derived from the content of the source, so that it does not change when references are added before it. */
function sourceId({ publishedOn = 'undated', title }: Reference): string {
  return `${publishedOn}-${createHash('sha256').update(title).digest('hex').slice(0, 8)}`;
}

function sourceOf(reference: Reference, pageLanguage: string): DatasetSource {
  const { line: _line, backLinks: _backLinks, ...parts } = reference;
  return {
    ...parts,
    id: sourceId(reference),
    authors: [...parts.authors],
    editors: [...parts.editors],
    language: parts.language ?? pageLanguage,
  };
}

function friendshipsOf(list: ListPage, rows: readonly ResolvedRow[], cite: Cite): DatasetFriendship[] {
  const pairs = rows.map(({ local, partner }) => `${local.id}~${partner.id}`);
  const taken = new Map<string, number>();
  return rows.map(({ row, local, partner, continent }, position) => {
    const pair = `${local.id}~${partner.id}`;
    const twice = pairs.indexOf(pair) !== pairs.lastIndexOf(pair);
    const id = twice ? `${pair}~${row.date}` : pair;
    const before = taken.get(id);
    if (before !== undefined) {
      throw new PageError(
        row.line,
        'each friendship once',
        `the same friendship as on line ${rows[before]?.row.line.number}`,
      );
    }
    taken.set(id, position);
    const notes = list.notes.filter(({ number }) => row.notes.includes(number));
    const citations = cite(row.citations);
    return {
      id,
      level: row.level,
      reportedContinent: continent.code,
      parties: [
        { side: 'LOCAL', jurisdiction: local.id },
        { side: 'PARTNER', jurisdiction: partner.id },
      ],
      dateClaims: [
        { date: row.date, rank: 'PREFERRED', text: row.printedDate, citations },
        ...notes.flatMap((note): DatasetFriendship['dateClaims'] =>
          note.otherDate
            ? [
                {
                  date: note.otherDate.date,
                  rank: 'ALTERNATIVE',
                  text: note.otherDate.printed,
                  citations: cite(note.citations),
                },
              ]
            : [],
        ),
      ],
      notes: notes.map((note) => ({
        text: note.text,
        language: scriptOfText(note.text),
        citations: cite(note.citations),
      })),
      citations,
    };
  });
}
