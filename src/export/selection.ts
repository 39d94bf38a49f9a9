import { Conflict } from '../errors.ts';
import { namesOf } from '../model/names-of.ts';
import { chooseName } from '../names/choose-name.ts';
import { byCodePoint } from '../names/code-point-order.ts';
import type { FriendshipFilter } from '../store/friendship-filter.ts';
import { type Projection, projectionOf } from '../store/projection.ts';
import {
  type ContinentRow,
  type CountryRow,
  type DatasetRow,
  type FriendshipRow,
  type JurisdictionRow,
  requireGroup,
} from '../store/rows.ts';
import type { OperationStore } from '../store/store.ts';
import { pageSize, rowsById, type Snapshot } from './snapshot.ts';

/** What uses the groups of rows, for errors. */
export const user = 'an export';

/** What an export reads: the friendships that match a filter at one revision, and what they refer to. */
export interface Selection {
  readonly snapshot: Snapshot;
  readonly filter: FriendshipFilter;
  /** Whether the filter has conditions. */
  readonly isFiltered: boolean;
  /** Number of friendships that match. */
  readonly count: number;
  /** Languages of names, in order of preference; if there are none, names are as listed. */
  readonly languages: readonly string[];
  readonly datasets: ReadonlyMap<string, DatasetRow>;
  readonly countries: ReadonlyMap<string, CountryRow>;
  readonly continents: ReadonlyMap<string, ContinentRow>;
}

/** Reads the selected friendships, in the order of their dates. @throws Conflict if they are not as many as were counted. */
export async function* friendshipPages<T>(
  { snapshot, filter, count }: Selection,
  read: (store: OperationStore, rows: readonly FriendshipRow[]) => Promise<readonly T[]>,
  projection?: Projection,
): AsyncGenerator<readonly T[]> {
  let after: string | undefined;
  let total = 0;
  do {
    const start = after;
    const { rows, next, length } = await snapshot.read(async (store) => {
      const request = { take: { first: pageSize }, after: start, before: undefined };
      const page = await store.friendships.page(request, filter, { key: 'sortKey', direction: 'ASC' });
      return {
        rows: await read(store, page.rows),
        length: page.rows.length,
        next: page.hasNextPage ? page.rows.at(-1)?.cursor : undefined,
      };
    }, projection);
    total += length;
    yield rows;
    after = next;
  } while (after !== undefined);
  if (total !== count)
    throw new Conflict(
      `${total} of ${count} friendships could be read. Run \`youcheng check\`, then run the export again.`,
    );
}

/** The distinct IDs that the selected friendships refer to, sorted. */
export async function referredIds(
  selection: Selection,
  idsOf: (row: FriendshipRow) => readonly string[],
): Promise<string[]> {
  const ids = new Set<string>();
  const pages = friendshipPages(selection, async (_store, rows) => rows.flatMap(idsOf), projectionOf([]));
  for await (const page of pages) for (const id of page) ids.add(id);
  return [...ids].sort(byCodePoint);
}

/** The parties of friendships, by ID. */
export async function partiesById(
  store: OperationStore,
  rows: readonly FriendshipRow[],
): Promise<ReadonlyMap<string, JurisdictionRow>> {
  const ids = [...new Set(rows.flatMap(({ partyIds }) => partyIds))];
  const places = await rowsById(ids, (id) => store.jurisdictions.byId(id));
  return new Map(places.map((place) => [place.id, place]));
}

/** The name in the first requested language that has one, else as listed. */
export function nameIn(
  { languages }: Selection,
  row: JurisdictionRow | CountryRow | ContinentRow | undefined,
): string | null {
  if (!row) return null;
  return chooseName(namesOf(requireGroup(row, 'names', user)), languages) ?? row.displayName;
}

/** The datasets that list a friendship, and their licences, once each. */
export function datasetsOf({ datasets }: Selection, row: FriendshipRow) {
  const ids = [...new Set(requireGroup(row, 'statements', user).listings.map(({ datasetId }) => datasetId))];
  const licences = [...new Set(ids.flatMap((id) => datasets.get(id)?.licence ?? []))];
  return { ids, licences };
}
