import { z } from 'zod';
import { byCodePoint } from '../names/code-point-order.ts';

/** A page of an ordered list: a number of items from the start or the end of those between two keys. */
export interface PageRequest {
  readonly take: { readonly first: number } | { readonly last: number };
  /** Keys of the list's order, exclusive. */
  readonly after: string | undefined;
  readonly before: string | undefined;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Number of rows on all pages, if it was read with this page. */
  readonly total?: number | undefined;
}

/** Below and above every key, by code point. */
export const everyKey = { after: '', before: '\u{10FFFF}' } as const;

/** The parameters of a statement that returns a page: bounds of the sort key, exclusive, and a maximum number of rows. */
export const pageParameters = { after: z.string(), before: z.string(), limit: z.int() };

export type Direction = 'ASC' | 'DESC';

/**
 * Parameters of the statement for a page. A page from the end is read in reverse order, with one row more than requested;
 * `finish` restores the order and determines whether there are more rows on either side.
 */
export function paging(request: PageRequest, order: Direction) {
  const fromEnd = 'last' in request.take;
  const count = 'last' in request.take ? request.take.last : request.take.first;
  const ascending = order === 'ASC';
  return {
    direction: ascending === fromEnd ? ('DESC' as const) : ('ASC' as const),
    parameters: {
      after: (ascending ? request.after : request.before) ?? everyKey.after,
      before: (ascending ? request.before : request.after) ?? everyKey.before,
      limit: count + 1,
    },
    finish<Row>(read: readonly Row[]): Page<Row> {
      const more = read.length > count;
      const rows = read.slice(0, count);
      if (fromEnd) rows.reverse();
      return {
        rows,
        // A cursor belongs to an existing row, so there is at least one row beyond it.
        hasNextPage: request.before !== undefined || (!fromEnd && more),
        hasPreviousPage: request.after !== undefined || (fromEnd && more),
      };
    },
  };
}

/** A page of a list that was read as a whole and is sorted by its cursors, in their order or in reverse. */
export function pageOfAll<Row extends { readonly cursor: string }>(
  all: readonly Row[],
  request: PageRequest,
  order: Direction = 'ASC',
): Page<Row> & { readonly total: number } {
  const { direction, parameters, finish } = paging(request, order);
  const { after, before, limit } = parameters;
  const rows = all.filter(({ cursor }) => byCodePoint(cursor, after) > 0 && byCodePoint(cursor, before) < 0);
  if (direction === 'DESC') rows.reverse();
  return { ...finish(rows.slice(0, limit)), total: all.length };
}

/** The result of a count statement. */
export function totalIn(rows: readonly { readonly total: number }[]): number {
  return rows[0]?.total ?? 0;
}
