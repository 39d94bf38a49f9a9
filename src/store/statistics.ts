import { z } from 'zod';
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
import {
  countBy,
  type Overview,
  overviewOf,
  type TallyRow,
  type TimelineInterval,
  type TimelinePoint,
  tallyQuery,
  timelineOf,
} from './tally.ts';

export const statisticsDimensions = [
  'COUNTRY',
  'REPORTED_CONTINENT',
  'LEVEL',
  'LOCAL',
  'PARTNER',
  'YEAR',
  'DECADE',
  'SOURCE',
  'KIND',
  'STATUS',
  'DATASET',
] as const;
export type StatisticsDimension = (typeof statisticsDimensions)[number];

/** The friendships with one value of a dimension. */
export interface Bucket {
  readonly by: StatisticsDimension;
  /** Public key of the value: a code, a slug, a year, or the number of a source. */
  readonly key: string;
  /** ID of the node of the value, or else the key. */
  readonly id: string;
  readonly friendships: number;
}

/** Dimensions with several values per friendship, with the list property that has them. */
type Member = 'partnerCountryIds' | 'localIds' | 'partnerIds' | 'sourceIds';

const limited = rangeFilter.extend({ limit: z.int() });
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
const byDatasetQuery = defineQuery({ statement: 'statistics/by-dataset', parameters: limited, row: counted });
const bySourceQuery = defineQuery({
  statement: 'statistics/by-source',
  parameters: limited,
  row: counted.extend({ number: z.int() }),
});

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
      case 'DATASET': {
        const rows = await this.#reader.rows(byDatasetQuery, { ...dateRange(everyKey, filter), limit });
        return rows.map(({ id, friendships }) => ({ by, key: id, id, friendships }));
      }
      default: {
        const buckets = [...countBy(await this.#tally(filter), by)]
          .map(([key, friendships]) => ({ by, key, id: key, friendships }))
          .toSorted((a, b) => b.friendships - a.friendships || byCodePoint(a.key, b.key));
        return buckets.slice(0, limit);
      }
    }
  }

  /** All intervals from the first to the last with a new friendship. */
  async timeline(interval: TimelineInterval, filter: FriendshipFilter): Promise<TimelinePoint[]> {
    return timelineOf(await this.#tally(filter), interval);
  }

  #tally(filter: FriendshipFilter): MaybePromise<readonly TallyRow[]> {
    return this.#reader.rows(tallyQuery, dateRange(everyKey, filter));
  }
}
