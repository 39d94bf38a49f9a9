import { QueryTooComplex } from '../errors.ts';
import { defaultPageSize, maxPageSize } from './page-size.ts';

/**
 * What an operation costs is about the number of fields that its answer can have: each field counts 1, times the number of
 * objects that it may stand in. It is known from the document and its variables, before anything is read.
 */

/** A list without pages: about how many there are of a thing at most. */
export function times(multiplier: number): { readonly field: number; readonly multiplier: number } {
  return { field: 1, multiplier };
}

/** A page: as many as are asked for. A size that cannot be meant is refused where the page is read. */
export function timesPage(args: {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
}) {
  const size = args.first ?? args.last ?? defaultPageSize;
  return times(Math.min(Math.max(size, 1), maxPageSize));
}

export function tooComplex(found: number, limit: number): QueryTooComplex {
  return new QueryTooComplex(
    `The operation costs ${found}; ${limit} is the limit. Ask for smaller pages, for less of each object, or for fewer counts and searches.`,
    { found, limit },
  );
}
