import { z } from 'zod';
import { administrativeLevels, continentCodes } from '../dataset/schema.ts';
import { defineQuery } from '../graph/define-query.ts';
import { byCodePoint } from '../names/code-point-order.ts';
import type { Countries } from './countries.ts';
import { dateRange, type FriendshipFilter, rangeFilter } from './friendship-filter.ts';
import type { Jurisdictions } from './jurisdictions.ts';
import type { MaybePromise } from './maybe-promise.ts';
import { everyKey } from './page.ts';
import { countryLabelFlags, type Flags, flagValues, type Projection, placeLabelFlags } from './projection.ts';
import type { Reader } from './reader.ts';
import { countryWithRelated, jurisdictionWithRelated } from './rows.ts';

export const statisticsDimensions = [
  'COUNTRY',
  'REPORTED_CONTINENT',
  'LEVEL',
  'LOCAL',
  'PARTNER',
  'YEAR',
  'DECADE',
  'SOURCE',
] as const;
export type StatisticsDimension = (typeof statisticsDimensions)[number];
export const timelineIntervals = ['YEAR', 'DECADE'] as const;
export type TimelineInterval = (typeof timelineIntervals)[number];

export interface Overview {
  readonly friendships: number;
  /** ISO dates; null if no friendship has a date. */
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** The friendships with one value of a dimension. */
export interface Bucket {
  readonly by: StatisticsDimension;
  /** Public key of the value: a code, a slug, a year, or the number of a source. */
  readonly key: string;
  /** ID of the node of the value, or else the key. */
  readonly id: string;
  readonly friendships: number;
}

/** The friendships of one year or decade, and the cumulative number at its end. */
export interface TimelinePoint {
  /** The first day of the interval, an ISO date. */
  readonly start: string;
  readonly friendships: number;
  readonly cumulative: number;
}

/** Dimensions with several values per friendship, with the list property that has them. */
type Member = 'partnerCountryIds' | 'localIds' | 'partnerIds' | 'sourceIds';

const limited = rangeFilter.extend({ limit: z.int() });
const tallyQuery = defineQuery({
  statement: 'statistics/tally',
  parameters: rangeFilter,
  row: z.object({
    level: z.enum(administrativeLevels),
    continentId: z.enum(continentCodes),
    year: z.int().nullable(),
    friendships: z.int(),
    earliest: z.string().nullable(),
    latest: z.string().nullable(),
  }),
});
const countQuery = (member: Member) =>
  defineQuery({
    statement: `statistics/count-distinct:${member}`,
    parameters: rangeFilter,
    row: z.object({ total: z.int() }),
  });
const counted = z.object({ id: z.string(), friendships: z.int() });
const byPlaceQuery = (statement: 'statistics/by-local' | 'statistics/by-partner') =>
  defineQuery({
    statement,
    parameters: limited.extend(placeLabelFlags),
    row: counted.extend({ place: jurisdictionWithRelated.optional() }),
  });
const byCountryQuery = defineQuery({
  statement: 'statistics/by-country',
  parameters: limited.extend(countryLabelFlags),
  row: counted.extend({ country: countryWithRelated.optional() }),
});
const countQueries = {
  countries: countQuery('partnerCountryIds'),
  locals: countQuery('localIds'),
  partners: countQuery('partnerIds'),
  sources: countQuery('sourceIds'),
};
const byPlaceQueries = {
  LOCAL: byPlaceQuery('statistics/by-local'),
  PARTNER: byPlaceQuery('statistics/by-partner'),
};
const bySourceQuery = defineQuery({
  statement: 'statistics/by-source',
  parameters: limited,
  row: counted.extend({ number: z.int() }),
});

type TallyRow = z.infer<(typeof tallyQuery)['row']>;

/** The repositories that cache rows read together with counts. */
interface Repositories {
  readonly jurisdictions: Jurisdictions;
  readonly countries: Countries;
}

/** Statistics of filtered friendships. Level, continent and time are computed from one statement. */
export class Statistics {
  readonly #reader: Reader;
  readonly #repositories: Repositories;
  readonly #placeFlags: Flags<typeof placeLabelFlags>;
  readonly #countryFlags: Flags<typeof countryLabelFlags>;

  constructor(reader: Reader, repositories: Repositories, projection: Projection) {
    this.#reader = reader;
    this.#repositories = repositories;
    // The label of a place does not need its country.
    this.#placeFlags = { ...flagValues(placeLabelFlags, projection), withCountries: null };
    this.#countryFlags = flagValues(countryLabelFlags, projection);
  }

  async overview(filter: FriendshipFilter): Promise<Overview> {
    return overviewOf(await this.#tally(filter));
  }

  /** Number of distinct values; `countries` are those of the partners. */
  async count(what: keyof typeof countQueries, filter: FriendshipFilter): Promise<number> {
    const rows = await this.#reader.rows(countQueries[what], dateRange(everyKey, filter));
    return rows[0]?.total ?? 0;
  }

  /** At most `limit` buckets, most friendships first, then by key. */
  async breakdown(by: StatisticsDimension, filter: FriendshipFilter, limit: number): Promise<Bucket[]> {
    switch (by) {
      case 'COUNTRY': {
        const rows = await this.#reader.rows(
          byCountryQuery,
          { ...dateRange(everyKey, filter), limit, ...this.#countryFlags },
          ({ country, ...row }) => {
            if (country) this.#repositories.countries.prime([country]);
            return row;
          },
        );
        return rows.map(({ id, friendships }) => ({ by, key: id, id, friendships }));
      }
      case 'LOCAL':
      case 'PARTNER': {
        const rows = await this.#reader.rows(
          byPlaceQueries[by],
          { ...dateRange(everyKey, filter), limit, ...this.#placeFlags },
          ({ place, ...row }) => {
            if (place) this.#repositories.jurisdictions.prime([place]);
            return row;
          },
        );
        return rows.map(({ id, friendships }) => ({ by, key: id, id, friendships }));
      }
      case 'SOURCE': {
        const rows = await this.#reader.rows(bySourceQuery, { ...dateRange(everyKey, filter), limit });
        return rows.map(({ id, number, friendships }) => ({ by, key: String(number), id, friendships }));
      }
      default: {
        const buckets = [...sumBy(await this.#tally(filter), tallied[by])]
          .map(([key, friendships]) => ({ by, key, id: key, friendships }))
          .toSorted((a, b) => b.friendships - a.friendships || byCodePoint(a.key, b.key));
        return buckets.slice(0, limit);
      }
    }
  }

  /** All intervals from the first to the last with a new friendship. */
  async timeline(interval: TimelineInterval, filter: FriendshipFilter): Promise<TimelinePoint[]> {
    const sums = sumBy(await this.#tally(filter), tallied[interval]);
    const starts = [...sums.keys()].map(Number);
    const points: TimelinePoint[] = [];
    let cumulative = 0;
    for (let year = Math.min(...starts); year <= Math.max(...starts); year += interval === 'YEAR' ? 1 : 10) {
      const friendships = sums.get(yearKey(year)) ?? 0;
      cumulative += friendships;
      points.push({ start: `${yearKey(year)}-01-01`, friendships, cumulative });
    }
    return points;
  }

  #tally(filter: FriendshipFilter): MaybePromise<readonly TallyRow[]> {
    return this.#reader.rows(tallyQuery, dateRange(everyKey, filter));
  }
}

/** Cached rows are the same object each time. */
const overviews = new WeakMap<readonly TallyRow[], Overview>();

function overviewOf(rows: readonly TallyRow[]): Overview {
  const cached = overviews.get(rows);
  if (cached) return cached;
  const dates = (pick: (row: TallyRow) => string | null) =>
    rows.flatMap((row) => pick(row) ?? []).toSorted(byCodePoint);
  const overview = {
    friendships: rows.reduce((sum, row) => sum + row.friendships, 0),
    earliest: dates(({ earliest }) => earliest)[0] ?? null,
    latest: dates(({ latest }) => latest).at(-1) ?? null,
  };
  overviews.set(rows, overview);
  return overview;
}

/** Four digits, as in dates. */
function yearKey(year: number): string {
  return String(year).padStart(4, '0');
}

/** The key of a row in a dimension; null if it has none. */
const tallied = {
  LEVEL: (row: TallyRow) => row.level,
  REPORTED_CONTINENT: (row: TallyRow) => row.continentId,
  YEAR: ({ year }: TallyRow) => (year === null ? null : yearKey(year)),
  DECADE: ({ year }: TallyRow) => (year === null ? null : yearKey(year - (year % 10))),
};

function sumBy(rows: readonly TallyRow[], keyOf: (row: TallyRow) => string | null): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) sums.set(key, (sums.get(key) ?? 0) + row.friendships);
  }
  return sums;
}
