import { QueryTooComplex } from '../../errors.ts';
import { defaultPageSize, maxPageSize } from '../connections/page-size.ts';

/**
 * What an operation costs is about the number of fields that its answer can have: each field counts 1, times the number of
 * objects that it may stand in. A field that makes the graph work more than its answer shows counts that work besides, in
 * the same unit: 1 is about 40 microseconds. All is known from the document and its variables, before anything is read.
 */
interface Cost {
  readonly field: number;
  readonly multiplier: number;
}

/**
 * What the graph has to do for a field, as measured on 100,000 friendships on the slower engine of the two; see
 * docs/operating.md. Where it is done for many objects in one statement, it is the work for each.
 */
export const work = {
  /** Every friendship is looked at once. */
  scanOfFriendships: 4_500,
  /** A page of all that there are under a filter, and their total. */
  listOfFriendships: 9_000,
  listOfJurisdictions: 800,
  listOfSources: 300,
  /** A page of what one country, continent, source or jurisdiction has, and the total. */
  friendshipsOfCountry: 100,
  friendshipsOfContinent: 100,
  friendshipsOfSource: 100,
  friendshipsOfJurisdiction: 25,
  jurisdictionsOfCountry: 20,
  partnersOfJurisdiction: 25,
  sharersOfOne: 25,
  comparisonByPartners: 900,
  comparisonByCountries: 400,
  comparisonOfAllWithAll: 6_000,
  /** Those of all countries, or continents, together: one statement reads them for however many are asked. */
  friendshipsOfCountries: 5_500,
  friendshipsOfContinents: 20_000,
  countriesOfAllPartners: 3_000,
  shortestPath: 8_000,
  neighborhood: 1_500,
  /** All names, titles, authors and works, for a page and for their number. */
  search: 1_500,
} as const;

/** A list without pages: about how many there are of a thing at most. */
export function times(multiplier: number, extra = 0): Cost {
  return { field: 1 + extra, multiplier };
}

/** A page: as many as are asked for. A size that cannot be meant is refused where the page is read. */
export function timesPage(
  args: { readonly first?: number | null | undefined; readonly last?: number | null | undefined },
  extra = 0,
): Cost {
  const size = args.first ?? args.last ?? defaultPageSize;
  return times(Math.min(Math.max(size, 1), maxPageSize), extra);
}

/** A name in one of several languages: each is read from the document anew, and looked for among all names, for each object. */
export function timesLanguages({ languages }: { readonly languages?: readonly unknown[] | null | undefined }): Cost {
  return once(Math.floor((languages?.length ?? 0) / 2));
}

/** A field that is no list. */
export function once(extra: number): Cost {
  return times(1, extra);
}

export function tooComplex(found: number, limit: number): QueryTooComplex {
  return new QueryTooComplex(
    `The operation costs ${found}; the limit is ${limit}. Request smaller pages, fewer fields, or fewer counts and searches.`,
    { found, limit },
  );
}
