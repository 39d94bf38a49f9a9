import { stringify } from 'csv-stringify/sync';
import { countedSide } from '../dataset/counted-side.ts';
import { namesOf } from '../model/names-of.ts';
import { chooseName } from '../names/choose-name.ts';
import type { ListingRow } from '../store/listings.ts';
import type { MaybePromise } from '../store/maybe-promise.ts';
import {
  type CitationRow,
  type CountryRow,
  type FriendshipRow,
  type JurisdictionRow,
  requireGroup,
  type SourceRow,
} from '../store/rows.ts';
import type { OperationStore } from '../store/store.ts';
import type { DatasetReader } from './dataset-reader.ts';
import { listingIn } from './items.ts';
import { rowsById } from './snapshot.ts';

/** What the dataset states about a friendship, with its places, their countries, and the sources. */
interface CsvRow {
  readonly friendship: FriendshipRow;
  readonly listing: ListingRow;
  readonly places: ReadonlyMap<string, JurisdictionRow>;
  readonly countries: ReadonlyMap<string, CountryRow>;
  readonly sources: ReadonlyMap<string, SourceRow>;
}

/** Joins several values in one cell. */
const separator = '; ';

const columns: readonly (readonly [string, (line: CsvRow) => string])[] = [
  ['id', ({ friendship }) => friendship.id],
  ['kind', ({ listing }) => listing.kind ?? ''],
  ['kind_text', ({ listing }) => listing.kindText ?? ''],
  ['status', ({ listing }) => listing.status ?? ''],
  ['ended_on', ({ listing }) => listing.endedOn ?? ''],
  ['signed_at', ({ listing }) => listing.signedAt ?? ''],
  ['level', ({ listing }) => listing.level ?? ''],
  ['reported_continent', ({ listing }) => listing.continentId ?? ''],
  ['established_on', ({ listing }) => listing.dateClaims.find(({ rank }) => rank === 'PREFERRED')?.date ?? ''],
  ['disputed', ({ friendship }) => String(friendship.disputed)],
  ...sideColumns('local', 'LOCAL'),
  ...sideColumns('partner', 'PARTNER'),
  ['date_claims', (line) => line.listing.dateClaims.map((claim) => claimText(claim, line)).join(separator)],
  ['notes', (line) => line.listing.notes.map((note) => `${note.text}${marks(note.citations, line)}`).join(separator)],
  ['row_citations', (line) => marks(line.listing.citations, line).trim()],
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
  const slug = reader.dataset.id;
  for await (const lines of reader.pages(reader.contents.friendshipIds, (store, ids) => readRows(store, slug, ids))) {
    yield text(lines);
    first = false;
  }
  if (first) yield text([]);
}

async function readRows(store: OperationStore, slug: string, ids: readonly string[]): Promise<CsvRow[]> {
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
  return friendships.map((friendship) => ({
    friendship,
    listing: listingIn(slug, friendship),
    places,
    countries,
    sources,
  }));
}

/** What uses the groups of rows, for errors. */
const user = 'an export';

function partiesOn(side: 'LOCAL' | 'PARTNER', { listing, places }: CsvRow): JurisdictionRow[] {
  return listing.partyIds.flatMap((id, position) =>
    countedSide(listing.partySides, position) === side ? (places.get(id) ?? []) : [],
  );
}

function inEnglish(named: JurisdictionRow | CountryRow | undefined): string {
  return named ? (chooseName(namesOf(requireGroup(named, 'names', user)), ['en']) ?? '') : '';
}

/** `2000-04-24 (preferred) [4]` */
function claimText({ date, rank, citations }: ListingRow['dateClaims'][number], line: CsvRow): string {
  return `${date} (${rank.toLowerCase()})${marks(citations, line)}`;
}

/** Citations as the list prints them: ` [10]:126[4]` */
function marks(citations: readonly Pick<CitationRow, 'sourceId' | 'locator'>[], { sources }: CsvRow): string {
  const texts = citations.map(({ sourceId, locator }) => {
    const mark = `[${sources.get(sourceId)?.number ?? '?'}]`;
    return locator === null ? mark : `${mark}:${locator}`;
  });
  return texts.length > 0 ? ` ${texts.join('')}` : '';
}

/** `[4] title, work, date, archived` */
function sourcesText({ listing: { dateClaims, notes, citations }, sources }: CsvRow): string {
  const all = [citations, ...dateClaims.map((claim) => claim.citations), ...notes.map((note) => note.citations)].flat();
  const ids = [...new Set(all.map(({ sourceId }) => sourceId))];
  const cited = ids.flatMap((id) => sources.get(id) ?? []).sort((a, b) => a.number - b.number);
  return cited
    .map((source) => {
      const { number, title, status } = source;
      const { container, publisher, publishedOn } = requireGroup(source, 'reference', user);
      const parts = [title, container ?? publisher, publishedOn, status.toLowerCase()];
      return `[${number}] ${parts.filter((part) => part !== null).join(', ')}`;
    })
    .join(separator);
}
