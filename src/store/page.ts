/** A part of an ordered list: after one key, before another, so many from the start or the end of what is between. */
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
  /** How many rows there are on all pages, where reading this one has told. */
  readonly total?: number | undefined;
}

/** Below and above every key, by code point. */
export const everyKey = { after: '', before: '\u{10FFFF}' } as const;

export type Direction = 'ASC' | 'DESC';

/**
 * What a statement needs for a page. A page counted from the end is read in the other direction, one row more is read
 * than asked for, and `finish` puts the rows back in order and tells whether there is more on either side.
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
        // A cursor is of a row that was there, so there is something beyond it.
        hasNextPage: request.before !== undefined || (!fromEnd && more),
        hasPreviousPage: request.after !== undefined || (fromEnd && more),
      };
    },
  };
}

/** What a statement that counts has counted. */
export function totalIn(rows: readonly { readonly total: number }[]): number {
  return rows[0]?.total ?? 0;
}
