import { z } from 'zod';
import { defineQuery } from '../graph/define-query.ts';
import { friendship } from '../model/friendship.ts';
import { orderKeys } from '../model/kind.ts';
import type { Countries } from './countries.ts';
import { dateRange, type FriendshipFilter, filterParameters, filtersByDate, rangeFilter } from './friendship-filter.ts';
import type { Jurisdictions } from './jurisdictions.ts';
import { type MaybePromise, mapMaybe } from './maybe-promise.ts';
import type { NodeLoader } from './node-loader.ts';
import { byKeyAndDirection, type Order } from './order.ts';
import { type Direction, everyKey, type Page, type PageRequest, pageParameters, paging, totalIn } from './page.ts';
import { type Flags, flag, flagValues, friendshipFlags, type Projection, selectedGroups } from './projection.ts';
import type { Reader } from './reader.ts';
import { type FriendshipRow, type FriendshipWithRelated, friendshipWithRelated } from './rows.ts';
import type { Sources } from './sources.ts';

export type FriendshipOrder = Order<typeof friendship>;
type Key = FriendshipOrder['key'];
type OtherKey = Exclude<Key, 'sortKey'>;

/** Restricts a list to the friendships of one node. */
export interface FriendshipScope {
  readonly of: 'jurisdictions' | 'countries' | 'continents' | 'sources';
  readonly id: string;
}

const ids = { ids: z.array(z.string()) };
const cursor = { cursor: z.string() };

const pages = (key: Key, direction: Direction) =>
  defineQuery({
    statement: `friendship/list:${key},${direction}`,
    parameters: z.object({ ...pageParameters, ...filterParameters, ...friendshipFlags }),
    row: friendshipWithRelated.extend(cursor),
  });
const pagesInDateRange = (key: OtherKey, direction: Direction) =>
  defineQuery({
    statement: `friendship/list-in-date-range:${key},${direction}`,
    parameters: z.object({
      ...pageParameters,
      start: z.string(),
      end: z.string(),
      withTotal: flag,
      ...filterParameters,
      ...friendshipFlags,
    }),
    row: friendshipWithRelated.extend({ ...cursor, total: z.int().optional() }),
  });
const pagesOf = (scope: FriendshipScope['of'], key: Key, direction: Direction) =>
  defineQuery({
    statement: `friendship/of-${scope}:${key},${direction}`,
    parameters: z.object({ ...ids, ...pageParameters, ...filterParameters, ...friendshipFlags }),
    row: friendshipWithRelated.extend({ ...cursor, ownerId: z.string() }),
  });
const countOf = (scope: FriendshipScope['of']) =>
  defineQuery({
    statement: `friendship/count-of-${scope}`,
    parameters: z.object({ ...ids, ...filterParameters }),
    row: z.object({ id: z.string(), total: z.int() }),
  });

const keys = orderKeys(friendship);
const otherKeys = keys.filter((key): key is OtherKey => key !== 'sortKey');
const byScope = <Q>(define: (scope: FriendshipScope['of']) => Q) => ({
  jurisdictions: define('jurisdictions'),
  countries: define('countries'),
  continents: define('continents'),
  sources: define('sources'),
});

const listQueries = byKeyAndDirection(keys, pages);
const listInDateRangeQueries = byKeyAndDirection(otherKeys, pagesInDateRange);
const listOfQueries = byScope((scope) => byKeyAndDirection(keys, (key, direction) => pagesOf(scope, key, direction)));
const countOfQueries = byScope(countOf);
const countQuery = defineQuery({
  statement: 'friendship/count',
  parameters: rangeFilter,
  row: z.object({ total: z.int() }),
});
const byIdsQuery = defineQuery({
  statement: 'friendship/by-ids',
  parameters: z.object({ ...ids, ...friendshipFlags }),
  row: friendshipWithRelated,
});

/** The repositories that cache rows read with friendships. */
interface Repositories {
  readonly jurisdictions: Jurisdictions;
  readonly countries: Countries;
  readonly sources: Sources;
}

export class Friendships {
  readonly #reader: Reader;
  readonly #repositories: Repositories;
  readonly #flags: Flags<typeof friendshipFlags>;
  readonly #listTotals: boolean;
  readonly #nodes: NodeLoader<FriendshipRow>;

  constructor(reader: Reader, repositories: Repositories, projection: Projection) {
    this.#reader = reader;
    this.#repositories = repositories;
    this.#flags = flagValues(friendshipFlags, projection);
    this.#listTotals = projection.listTotals;
    this.#nodes = reader.nodes({
      kind: 'friendship',
      groups: selectedGroups(friendship, projection),
      query: byIdsQuery,
      parameters: this.#flags,
      transform: (row) => this.#extractRelated(row),
    });
  }

  /** The friendship; undefined if it does not exist. */
  byId(id: string): MaybePromise<FriendshipRow | undefined> {
    return this.#nodes.load(id);
  }

  /** A page of all friendships, or of those of one node. */
  page(
    request: PageRequest,
    filter: FriendshipFilter,
    order: FriendshipOrder,
    scope?: FriendshipScope,
  ): MaybePromise<Page<FriendshipRow & { readonly cursor: string }>> {
    const { direction, parameters: page, finish } = paging(request, order.direction);
    if (!scope && order.key !== 'sortKey' && filtersByDate(filter)) {
      // The matches are read and sorted, because reading in the order of another key would scan all friendships.
      const { after: start, before: end, ...left } = dateRange(everyKey, filter);
      const withTotal = this.pageHasTotal(request, filter, order, scope) || null;
      const parameters = { ...left, ...page, start, end, withTotal, ...this.#flags };
      return mapMaybe(
        this.#reader.rows(listInDateRangeQueries[order.key][direction], parameters, this.#extractRelated),
        (rows) => ({
          ...finish(rows),
          total: rows[0]?.total,
        }),
      );
    }
    const parameters = {
      ...(order.key === 'sortKey' ? dateRange(page, filter) : { ...page, ...filter }),
      ...this.#flags,
    };
    if (!scope) {
      return mapMaybe(this.#reader.rows(listQueries[order.key][direction], parameters, this.#extractRelated), finish);
    }
    const query = listOfQueries[scope.of][order.key][direction];
    return mapMaybe(
      this.#reader.rowsOf(query, parameters, (row) => row.ownerId, scope.id, this.#extractRelated),
      finish,
    );
  }

  /** Whether a page is read together with the total; without rows it is 0. */
  pageHasTotal(
    { after, before }: PageRequest,
    filter: FriendshipFilter,
    { key }: FriendshipOrder,
    scope: FriendshipScope | undefined,
  ): boolean {
    const whole = after === undefined && before === undefined;
    return this.#listTotals && whole && scope === undefined && key !== 'sortKey' && filtersByDate(filter);
  }

  count(filter: FriendshipFilter, scope?: FriendshipScope): MaybePromise<number> {
    if (!scope) return mapMaybe(this.#reader.rows(countQuery, dateRange(everyKey, filter)), totalIn);
    return mapMaybe(
      this.#reader.rowsOf(countOfQueries[scope.of], filter, (row) => row.id, scope.id),
      totalIn,
    );
  }

  readonly #extractRelated = <Row extends FriendshipWithRelated>({
    parties = [],
    sources = [],
    continents = [],
    ...row
  }: Row) => {
    this.#repositories.jurisdictions.prime(parties);
    this.#repositories.sources.prime(sources);
    this.#repositories.countries.primeContinents(continents);
    return row;
  };
}
