import { type MaybePromise, mapMaybe } from '../../store/maybe-promise.ts';
import type { Bucket, StatisticsDimension as Dimension } from '../../store/statistics.ts';
import type { OperationStore } from '../../store/store.ts';
import { friendshipFilterArgument, storeFilter } from '../arguments/friendship-list.ts';
import { inRange } from '../arguments/range.ts';
import { builder } from '../builder.ts';
import { onFirstUse } from '../connections/connection.ts';
import { once, times, timesLanguages, work } from '../cost/cost.ts';
import { StatisticsDimension, TimelineInterval } from '../enums.ts';
import { requireFoundMaybe, Statistics, StatisticsBucket, TimelinePoint } from '../refs.ts';
import { languagesArgument, nameIn, readsNameIn } from './name.ts';

/** More than the number of countries, or of years with friendships. */
const defaultBuckets = 300;
const maxBuckets = 1000;
/** Dimensions that are computed from the tally. */
const tallied: readonly Dimension[] = ['REPORTED_CONTINENT', 'LEVEL', 'YEAR', 'DECADE', 'KIND', 'STATUS'];

Statistics.implement({
  description: 'Statistics of the friendships that match a filter. Only selected fields are computed.',
  fields: (t) => ({
    friendships: t.int({
      description: 'Number of friendships.',
      resolve: async (filter, _args, { store }) => (await store.statistics.overview(filter)).friendships,
    }),
    locals: t.int({
      complexity: once(work.scanOfFriendships),
      description: 'Number of distinct parties on the side that the list is about.',
      resolve: (filter, _args, { store }) => store.statistics.count('locals', filter),
    }),
    partners: t.int({
      complexity: once(work.scanOfFriendships),
      description: 'Number of distinct parties on the other side.',
      resolve: (filter, _args, { store }) => store.statistics.count('partners', filter),
    }),
    countries: t.int({
      complexity: once(work.scanOfFriendships),
      description: 'Number of distinct countries of partners.',
      resolve: (filter, _args, { store }) => store.statistics.count('countries', filter),
    }),
    sources: t.int({
      complexity: once(work.scanOfFriendships),
      description: 'Number of distinct sources cited for them, their dates or their notes.',
      resolve: (filter, _args, { store }) => store.statistics.count('sources', filter),
    }),
    earliest: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'Earliest date of a preferred claim; null if no friendship has a date.',
      resolve: async (filter, _args, { store }) => (await store.statistics.overview(filter)).earliest,
    }),
    latest: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'Latest date of a preferred claim; null if no friendship has a date.',
      resolve: async (filter, _args, { store }) => (await store.statistics.overview(filter)).latest,
    }),
    breakdown: t.field({
      type: [StatisticsBucket],
      complexity: ({ by, first }) =>
        times(
          Math.min(Math.max(first ?? defaultBuckets, 1), maxBuckets),
          tallied.includes(by) ? 0 : work.scanOfFriendships,
        ),
      description:
        'Number of friendships by country, level, year, ...: most first, then by key (source numbers as numbers). A friendship with several partners, locals or sources counts once for each.',
      args: {
        by: t.arg({ type: StatisticsDimension, required: true, description: 'Dimension.' }),
        first: t.arg.int({
          description: `Maximum number of buckets, 1-${maxBuckets} (default ${defaultBuckets}).`,
        }),
      },
      resolve: async (filter, { by, first }, { store }) => {
        const buckets = await store.statistics.breakdown(
          by,
          filter,
          inRange(first ?? defaultBuckets, 1, maxBuckets, 'first'),
        );
        const total = onFirstUse(async () => (await store.statistics.overview(filter)).friendships);
        return buckets.map((bucket) => ({ ...bucket, total }));
      },
    }),
    timeline: t.field({
      type: [TimelinePoint],
      complexity: ({ interval }) => times(interval === 'DECADE' ? 20 : 200),
      description:
        'Every interval from the first to the last, including empty ones. Friendships without a date are omitted.',
      args: {
        interval: t.arg({
          type: TimelineInterval,
          required: true,
          defaultValue: 'YEAR',
          description: 'Length of the intervals.',
        }),
      },
      resolve: (filter, { interval }, { store }) => store.statistics.timeline(interval, filter),
    }),
  }),
});

StatisticsBucket.implement({
  description: 'The friendships with one value of a dimension.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description:
        'Country code, continent code, level, kind, status, slug, year, decade (`1990`) or source number. With several datasets, a source number can occur once for each.',
    }),
    label: t.string({
      complexity: timesLanguages,
      description:
        'Display text of the key: for a country, continent or place the name in the first of `languages` that has one, otherwise the name printed in the list; for a source or dataset its title. Levels, kinds, statuses, years and decades (`1990s`) are the same in every language.',
      args: languagesArgument(),
      reads: ['labels', 'countries'],
      readsWith: readsNameIn,
      resolve: (bucket, { languages }, { store }) => labelOf(bucket, languages, store),
    }),
    count: t.exposeInt('friendships', { description: 'Number of friendships.' }),
    share: t.float({
      description:
        'Share of all friendships that match the filter, 0-1. The shares add up to 1 unless friendships count several times or, without a date, not at all.',
      resolve: async ({ friendships, total }) => friendships / (await total()),
    }),
  }),
});

TimelinePoint.implement({
  description: 'One year or decade of a timeline.',
  fields: (t) => ({
    start: t.expose('start', { type: 'Date', description: 'First day of the interval.' }),
    count: t.exposeInt('friendships', { description: 'Number of friendships established in it.' }),
    cumulative: t.exposeInt('cumulative', {
      description: 'Number of friendships established by its end.',
    }),
  }),
});

builder.queryField('statistics', (t) =>
  t.field({
    type: Statistics,
    nullable: true,
    // The tally, from which one statement gives all counts.
    complexity: once(work.scanOfFriendships),
    description: 'Statistics of friendships: counts, breakdowns and a timeline.',
    args: friendshipFilterArgument(),
    resolve: (_root, { filter }, context) => storeFilter(filter ?? {}, context),
  }),
);

const levels: Readonly<Record<string, string>> = {
  PROVINCIAL: 'Provincial',
  PREFECTURAL: 'Prefectural',
  COUNTY: 'County',
};

const kinds: Readonly<Record<string, string>> = {
  SISTER_CITY: 'Sister city',
  FRIENDSHIP: 'Friendship',
  CONTACT: 'Contact',
  UNSPECIFIED: 'Unspecified',
};
const statuses: Readonly<Record<string, string>> = { ACTIVE: 'Active', SUSPENDED: 'Suspended', ENDED: 'Ended' };

function labelOf(
  { by, key, id }: Bucket,
  languages: readonly string[] | null | undefined,
  store: OperationStore,
): MaybePromise<string> {
  const named = (row: Parameters<typeof nameIn>[0]) => nameIn(row, languages);
  switch (by) {
    case 'COUNTRY':
      return mapMaybe(requireFoundMaybe(store.countries.byCode(id), 'country', id), named);
    case 'REPORTED_CONTINENT':
      return mapMaybe(requireFoundMaybe(store.countries.continent(id), 'continent', id), named);
    case 'LOCAL':
    case 'PARTNER':
      return mapMaybe(requireFoundMaybe(store.jurisdictions.byId(id), 'jurisdiction', id), named);
    case 'SOURCE':
      return mapMaybe(requireFoundMaybe(store.sources.byId(id), 'source', id), ({ title }) => title);
    case 'DATASET':
      return mapMaybe(requireFoundMaybe(store.datasets.byId(id), 'dataset', id), ({ title }) => title);
    case 'LEVEL':
      return levels[key] ?? key;
    case 'KIND':
      return kinds[key] ?? key;
    case 'STATUS':
      return statuses[key] ?? key;
    case 'YEAR':
      return key;
    case 'DECADE':
      return `${key}s`;
  }
}
