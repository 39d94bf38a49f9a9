import { z } from 'zod';
import { administrativeLevels, continentCodes, sourceStatuses } from '../dataset/schema.ts';
import { byCodePoint } from '../names/code-point-order.ts';

/** Conditions are combined with AND; values within a list with OR; null is no condition. Dates are inclusive. */
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
  sourceNumbers: z.array(z.int()).nullable(),
  sourceStatuses: z.array(z.enum(sourceStatuses)).nullable(),
  onlySourceStatus: z.enum(sourceStatuses).nullable(),
  datasets: z.array(z.string()).nullable(),
};
const friendshipFilter = z.object(filterParameters);
export type FriendshipFilter = z.infer<typeof friendshipFilter>;

/** The filter, and the range of the sort key that it selects. */
export const rangeFilter = z.object({ ...filterParameters, after: z.string(), before: z.string() });

export function filtersByDate({ establishedFrom, establishedTo }: FriendshipFilter): boolean {
  return establishedFrom !== null || establishedTo !== null;
}

const noDate = '9999-99-99';

/**
 * The filter with its dates as bounds of the sort key, which starts with the date and has an index. Friendships without a date
 * sort after every date.
 */
export function dateRange<Keys extends { readonly after: string; readonly before: string }>(
  keys: Keys,
  { establishedFrom, establishedTo, ...filter }: FriendshipFilter,
) {
  const later = (a: string, b: string) => (byCodePoint(a, b) < 0 ? b : a);
  const sooner = (a: string, b: string) => (byCodePoint(a, b) < 0 ? a : b);
  const end = establishedTo !== null ? `${establishedTo}~` : establishedFrom !== null ? noDate : keys.before;
  return {
    ...keys,
    ...filter,
    after: later(keys.after, establishedFrom ?? ''),
    before: sooner(keys.before, end),
    establishedFrom: null,
    establishedTo: null,
  };
}
