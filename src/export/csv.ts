import { stringify } from 'csv-stringify/sync';
import { chooseName } from '../names/choose-name.ts';
import type { MaybePromise } from '../store/maybe-promise.ts';
import {
  type CitationRow,
  type CountryRow,
  type DateClaimRow,
  type FriendshipRow,
  type JurisdictionRow,
  namesOf,
  requireGroup,
  type SourceRow,
} from '../store/rows.ts';
import type { OperationStore } from '../store/store.ts';
import { type DatasetReader, rowsById } from './dataset-reader.ts';

/** A friendship with its places, their countries, and its sources. */
interface CsvRow {
  readonly friendship: FriendshipRow;
  readonly places: ReadonlyMap<string, JurisdictionRow>;
  readonly countries: ReadonlyMap<string, CountryRow>;
  readonly sources: ReadonlyMap<string, SourceRow>;
}

/** Joins several values in one cell. */
const separator = '; ';

const columns: readonly (readonly [string, (line: CsvRow) => string])[] = [
  ['id', ({ friendship }) => friendship.id],
  ['level', ({ friendship }) => friendship.level],
  ['reported_continent', ({ friendship }) => friendship.continentId],
  ['established_on', ({ friendship }) => friendship.establishedOn ?? ''],
  ['disputed', ({ friendship }) => String(friendship.disputed)],
  ...sideColumns('local', 'LOCAL'),
  ...sideColumns('partner', 'PARTNER'),
  [
    'date_claims',
    (line) =>
      statementsOf(line)
        .dateClaims.map((claim) => claimText(claim, line))
        .join(separator),
  ],
  [
    'notes',
    (line) =>
      statementsOf(line)
        .notes.map((note) => `${note.text}${marks(note.citations, line)}`)
        .join(separator),
  ],
  ['row_citations', (line) => marks(statementsOf(line).citations, line).trim()],
  ['sources', sourcesText],
];

function sideColumns(name: string, side: 'LOCAL' | 'PARTNER'): [string, (line: CsvRow) => string][] {
  const each = (of: (place: JurisdictionRow, line: CsvRow) => string) => (line: CsvRow) =>
    partiesOn(side, line)
      .map((place) => of(place, line))
      .join(separator);
  return [
    [`${name}_id`, each(({ id }) => id)],
    [`${name}_name`, each(({ displayName }) => displayName)],
    [`${name}_name_en`, each((place) => inEnglish(place))],
    [`${name}_country`, each(({ countryId }) => countryId)],
    [`${name}_country_name_en`, each(({ countryId }, { countries }) => inEnglish(countries.get(countryId)))],
  ];
}

/**
 * The friendships of a dataset as CSV (RFC 4180), in the order of the dataset, with a byte order mark so that spreadsheets read
 * UTF-8. A cell that a spreadsheet would read as a formula starts with an apostrophe.
 */
export async function* csvOf(reader: DatasetReader): AsyncGenerator<string> {
  let first = true;
  const text = (lines: readonly CsvRow[]) =>
    stringify(
      lines.map((line) => columns.map(([, cell]) => cell(line))),
      {
        record_delimiter: 'windows',
        escape_formulas: true,
        bom: first,
        header: first,
        columns: columns.map(([name]) => name),
      },
    );
  for await (const lines of reader.pages(reader.contents.friendshipIds, readRows)) {
    yield text(lines);
    first = false;
  }
  if (first) yield text([]);
}

async function readRows(store: OperationStore, ids: readonly string[]): Promise<CsvRow[]> {
  const friendships = await rowsById(ids, (id) => store.friendships.byId(id));
  const byId = async <T extends { readonly id: string }>(
    wanted: string[],
    read: (id: string) => MaybePromise<T | undefined>,
  ) => new Map((await rowsById([...new Set(wanted)], read)).map((row) => [row.id, row]));
  const places = await byId(
    friendships.flatMap(({ partyIds }) => partyIds),
    (id) => store.jurisdictions.byId(id),
  );
  const sources = await byId(
    friendships.flatMap(({ sourceIds }) => sourceIds),
    (id) => store.sources.byId(id),
  );
  const countries = new Map((await store.countries.all()).map((country) => [country.id, country]));
  return friendships.map((friendship) => ({ friendship, places, countries, sources }));
}

/** What uses the groups of rows, for errors. */
const user = 'an export';

function statementsOf({ friendship }: CsvRow) {
  return requireGroup(friendship, 'statements', user);
}

function partiesOn(side: 'LOCAL' | 'PARTNER', { friendship, places }: CsvRow): JurisdictionRow[] {
  return friendship.partyIds.flatMap((id, position) =>
    friendship.partySides[position] === side ? (places.get(id) ?? []) : [],
  );
}

function inEnglish(named: JurisdictionRow | CountryRow | undefined): string {
  return named ? (chooseName(namesOf(requireGroup(named, 'names', user)), ['en']) ?? '') : '';
}

/** `2000-04-24 (preferred) [4]` */
function claimText({ date, rank, citations }: DateClaimRow, line: CsvRow): string {
  return `${date} (${rank.toLowerCase()})${marks(citations, line)}`;
}

/** Citations as the list prints them: ` [10]:126[4]` */
function marks(citations: readonly CitationRow[], { sources }: CsvRow): string {
  const texts = citations.map(({ sourceId, locator }) => {
    const mark = `[${sources.get(sourceId)?.number ?? '?'}]`;
    return locator === null ? mark : `${mark}:${locator}`;
  });
  return texts.length > 0 ? ` ${texts.join('')}` : '';
}

/** `[4] title, work, date, archived` */
function sourcesText({ friendship, sources }: CsvRow): string {
  const cited = friendship.sourceIds.flatMap((id) => sources.get(id) ?? []);
  return cited
    .map((source) => {
      const { number, title, status } = source;
      const { container, publisher, publishedOn } = requireGroup(source, 'reference', user);
      const parts = [title, container ?? publisher, publishedOn, status.toLowerCase()];
      return `[${number}] ${parts.filter((part) => part !== null).join(', ')}`;
    })
    .join(separator);
}
