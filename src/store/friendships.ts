import { z } from 'zod';
import { administrativeLevels, continentCodes, sourceStatuses } from '../dataset/schema.ts';
import { defineQuery } from '../graph/define-query.ts';
import { after, type MaybePromise } from './maybe-promise.ts';
import { type Direction, type Page, type PageRequest, paging, totalIn } from './page.ts';
import type { Reader } from './reader.ts';
import { type FriendshipRow, friendshipRow } from './rows.ts';

/** All conditions hold together; within a list any one does; null asks for nothing. Dates are inclusive. */
const filterParameters = {
  levels: z.array(z.enum(administrativeLevels)).nullable(),
  countries: z.array(z.string()).nullable(),
  reportedContinents: z.array(z.enum(continentCodes)).nullable(),
  locals: z.array(z.string()).nullable(),
  partners: z.array(z.string()).nullable(),
  parties: z.array(z.string()).nullable(),
  establishedFrom: z.iso.date().nullable(),
  establishedTo: z.iso.date().nullable(),
  disputed: z.boolean().nullable(),
  sourceNumbers: z.array(z.int()).nullable(),
  sourceStatuses: z.array(z.enum(sourceStatuses)).nullable(),
  onlySourceStatus: z.enum(sourceStatuses).nullable(),
  datasets: z.array(z.string()).nullable(),
};
export const friendshipFilter = z.object(filterParameters);
export type FriendshipFilter = z.infer<typeof friendshipFilter>;

const sortKeys = ['sortKey', 'localKey', 'partnerKey', 'countryKey'] as const;
export interface FriendshipOrder {
  readonly key: (typeof sortKeys)[number];
  readonly direction: Direction;
}

/** Whose friendships: of one node of the kind. */

export interface FriendshipScope {
  readonly of: 'jurisdictions' | 'countries' | 'continents' | 'sources';
  readonly id: string;
}

const window = { after: z.string(), before: z.string(), limit: z.int() };
const ids = { ids: z.array(z.string()) };
const cursor = { cursor: z.string() };

const pages = (key: FriendshipOrder['key'], direction: Direction) =>
  defineQuery({
    statement: `friendship/list:${key},${direction}`,
    parameters: z.object({ ...window, ...filterParameters }),
    row: friendshipRow.extend(cursor),
  });
const pagesOf = (scope: FriendshipScope['of'], key: FriendshipOrder['key'], direction: Direction) =>
  defineQuery({
    statement: `friendship/of-${scope}:${key},${direction}`,
    parameters: z.object({ ...ids, ...window, ...filterParameters }),
    row: friendshipRow.extend({ ...cursor, ownerId: z.string() }),
  });
const countOf = (scope: FriendshipScope['of']) =>
  defineQuery({
    statement: `friendship/count-of-${scope}`,
    parameters: z.object({ ...ids, ...filterParameters }),
    row: z.object({ id: z.string(), total: z.int() }),
  });

const byKeyAndDirection = <Q>(define: (key: FriendshipOrder['key'], direction: Direction) => Q) => {
  const both = (key: FriendshipOrder['key']) => ({ ASC: define(key, 'ASC'), DESC: define(key, 'DESC') });
  return {
    sortKey: both('sortKey'),
    localKey: both('localKey'),
    partnerKey: both('partnerKey'),
    countryKey: both('countryKey'),
  };
};
const byScope = <Q>(define: (scope: FriendshipScope['of']) => Q) => ({
  jurisdictions: define('jurisdictions'),
  countries: define('countries'),
  continents: define('continents'),
  sources: define('sources'),
});

const listQueries = byKeyAndDirection(pages);
const listOfQueries = byScope((scope) => byKeyAndDirection((key, direction) => pagesOf(scope, key, direction)));
const countOfQueries = byScope(countOf);
const countQuery = defineQuery({
  statement: 'friendship/count',
  parameters: friendshipFilter,
  row: z.object({ total: z.int() }),
});
const byIdsQuery = defineQuery({ statement: 'friendship/by-ids', parameters: z.object(ids), row: friendshipRow });

export class Friendships {
  readonly #reader: Reader;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** The friendship, or undefined when there is none of that id. */
  byId(id: string): MaybePromise<FriendshipRow | undefined> {
    return after(
      this.#reader.rowsOf(byIdsQuery, {}, (row) => row.id, id),
      (rows) => rows[0],
    );
  }

  /** A page of all friendships, or of those of one node. */
  page(
    request: PageRequest,
    filter: FriendshipFilter,
    order: FriendshipOrder,
    scope?: FriendshipScope,
  ): MaybePromise<Page<FriendshipRow & { readonly cursor: string }>> {
    const { direction, parameters, finish } = paging(request, order.direction);
    const all = { ...parameters, ...filter };
    if (!scope) return after(this.#reader.rows(listQueries[order.key][direction], all), finish);
    const query = listOfQueries[scope.of][order.key][direction];
    return after(
      this.#reader.rowsOf(query, all, (row) => row.ownerId, scope.id),
      finish,
    );
  }

  count(filter: FriendshipFilter, scope?: FriendshipScope): MaybePromise<number> {
    if (!scope) return after(this.#reader.rows(countQuery, filter), totalIn);
    return after(
      this.#reader.rowsOf(countOfQueries[scope.of], filter, (row) => row.id, scope.id),
      totalIn,
    );
  }
}
