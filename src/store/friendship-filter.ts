import { z } from 'zod';
import { afterEveryDate } from '../dataset/partial-date.ts';
import {
  administrativeLevels,
  continentCodes,
  friendshipKinds,
  friendshipStatuses,
  sourceStatuses,
} from '../dataset/schema.ts';
import { datePrecisions } from '../model/date-precision.ts';
import { byCodePoint } from '../names/code-point-order.ts';

/** How the claimed dates of a friendship exclude each other. */
export const dateDisputes = ['WITHIN_DATASET', 'BETWEEN_DATASETS'] as const;

/**
 * Conditions are combined with AND; values within a list with OR; null is no condition. Dates are inclusive; a friendship matches
 * if the period of its date overlaps. `disputedBetween` has pairs of datasets; see `disputedPair`.
 */
export const filterParameters = {
  levels: z.array(z.enum(administrativeLevels)).nullable(),
  countries: z.array(z.string()).nullable(),
  reportedContinents: z.array(z.enum(continentCodes)).nullable(),
  locals: z.array(z.string()).nullable(),
  partners: z.array(z.string()).nullable(),
  parties: z.array(z.string()).nullable(),
  establishedFrom: z.iso.date().nullable(),
  establishedTo: z.iso.date().nullable(),
  disputed: z.boolean().nullable(),
  disputes: z.array(z.enum(dateDisputes)).nullable(),
  disputedBetween: z.array(z.string()).nullable(),
  datePrecisions: z.array(z.enum(datePrecisions)).nullable(),
  sourceNumbers: z.array(z.int()).nullable(),
  sourceStatuses: z.array(z.enum(sourceStatuses)).nullable(),
  onlySourceStatus: z.enum(sourceStatuses).nullable(),
  datasets: z.array(z.string()).nullable(),
  notInDatasets: z.array(z.string()).nullable(),
  onlyInDatasets: z.array(z.string()).nullable(),
  kinds: z.array(z.enum(friendshipKinds)).nullable(),
  statuses: z.array(z.enum(friendshipStatuses)).nullable(),
};
const friendshipFilter = z.object(filterParameters);
export type FriendshipFilter = z.infer<typeof friendshipFilter>;

export const everyFriendship: FriendshipFilter = {
  levels: null,
  countries: null,
  reportedContinents: null,
  locals: null,
  partners: null,
  parties: null,
  establishedFrom: null,
  establishedTo: null,
  disputed: null,
  disputes: null,
  disputedBetween: null,
  datePrecisions: null,
  sourceNumbers: null,
  sourceStatuses: null,
  onlySourceStatus: null,
  datasets: null,
  notInDatasets: null,
  onlyInDatasets: null,
  kinds: null,
  statuses: null,
};

/** The filter, and the range of the sort key that it selects. */
export const rangeFilter = z.object({ ...filterParameters, after: z.string(), before: z.string() });

export function filtersByDate({ establishedFrom, establishedTo }: FriendshipFilter): boolean {
  return establishedFrom !== null || establishedTo !== null;
}

/**
 * The filter with its dates as bounds of the sort key, which starts with the first day of the period of the date and has an
 * index. Friendships without a date sort after every date.
 */
export function dateRange<Keys extends { readonly after: string; readonly before: string }>(
  keys: Keys,
  { establishedFrom, establishedTo, ...filter }: FriendshipFilter,
) {
  const later = (a: string, b: string) => (byCodePoint(a, b) < 0 ? b : a);
  const sooner = (a: string, b: string) => (byCodePoint(a, b) < 0 ? a : b);
  const end = establishedTo !== null ? `${establishedTo}~` : establishedFrom !== null ? afterEveryDate : keys.before;
  return {
    ...keys,
    ...filter,
    // A period is a year at most, so one that ends on this day or later began in the same year or later.
    after: later(keys.after, establishedFrom === null ? '' : `${establishedFrom.slice(0, 4)}-01-01`),
    before: sooner(keys.before, end),
    establishedFrom: establishedFrom === null || establishedFrom.endsWith('-01-01') ? null : establishedFrom,
    establishedTo: null,
  };
}
