import { QueryTooComplex } from '../../errors.ts';
import { defaultPageSize, maxPageSize } from '../connections/page-size.ts';

/**
 * The cost of an operation approximates the number of fields in its response: each field costs 1, times the maximum number of
 * objects that have it. A field that needs more database work has an additional cost in the same unit, about 40 microseconds.
 * The cost follows from the document and its variables, before anything is read.
 */
interface Cost {
  readonly field: number;
  readonly multiplier: number;
}

/**
 * Database work of fields, measured with 100,000 friendships on the slower engine; see docs/operating.md. If one statement does
 * it for many objects, this is the work per object.
 */
export const work = {
  /** A scan of all friendships. */
  scanOfFriendships: 4_500,
  /** A page of a filtered list, and the total. */
  listOfFriendships: 9_000,
  listOfJurisdictions: 800,
  listOfSources: 300,
  /** A page of the list of one country, continent, source or jurisdiction, and the total. */
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
  /** For any number of countries or continents, which one statement reads. */
  friendshipsOfCountries: 5_500,
  friendshipsOfContinents: 20_000,
  countriesOfAllPartners: 3_000,
  shortestPath: 8_000,
  neighborhood: 1_500,
  /** All friendships and places, and what is counted from them. */
  network: 9_000,
  /** A measure that takes time in proportion to the number of friendships. */
  measureOfNetwork: 500,
  pathsOfNetwork: 5_000,
  betweennessOfNetwork: 10_000,
  /** A page of results, and the total. */
  search: 1_500,
} as const;

/** Work of a centrality of all jurisdictions of a network. */
export const workOfCentrality = {
  DEGREE: work.measureOfNetwork,
  PAGERANK: work.measureOfNetwork,
  CLOSENESS: work.pathsOfNetwork,
  BETWEENNESS: work.betweennessOfNetwork,
} as const;

/** A list without pages. `multiplier` is its approximate maximum length. */
export function times(multiplier: number, extra = 0): Cost {
  return { field: 1 + extra, multiplier };
}

/** A page of the requested size. An invalid size is rejected when the page is read. */
export function timesPage(
  args: { readonly first?: number | null | undefined; readonly last?: number | null | undefined },
  extra = 0,
): Cost {
  const size = args.first ?? args.last ?? defaultPageSize;
  return times(Math.min(Math.max(size, 1), maxPageSize), extra);
}

/** A name in one of several languages: for each object, each language is compared with all names. */
export function timesLanguages({ languages }: { readonly languages?: readonly unknown[] | null | undefined }): Cost {
  return once(Math.floor((languages?.length ?? 0) / 2));
}

/** A field that is not a list. */
export function once(extra: number): Cost {
  return times(1, extra);
}

export function tooComplex(found: number, limit: number): QueryTooComplex {
  return new QueryTooComplex(
    `The operation costs ${found}; the limit is ${limit}. Request smaller pages, fewer fields, or fewer counts and searches.`,
    { found, limit },
  );
}
