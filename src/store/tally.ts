import { z } from 'zod';
import { administrativeLevels, continentCodes, friendshipKinds, friendshipStatuses } from '../dataset/schema.ts';
import { defineQuery } from '../graph/define-query.ts';
import { byCodePoint } from '../names/code-point-order.ts';
import { rangeFilter } from './friendship-filter.ts';

/** Statistics by level, reported continent, kind, status and date, computed from the rows of one statement. */

export const timelineIntervals = ['YEAR', 'DECADE'] as const;
export type TimelineInterval = (typeof timelineIntervals)[number];

export interface Overview {
  readonly friendships: number;
  /** Partial dates; null if no friendship has a date. */
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** The friendships of one year or decade, and the cumulative number at its end. */
export interface TimelinePoint {
  /** The first day of the interval, an ISO date. */
  readonly start: string;
  readonly friendships: number;
  readonly cumulative: number;
}

export const tallyQuery = defineQuery({
  statement: 'statistics/tally',
  parameters: rangeFilter,
  row: z.object({
    level: z.enum(administrativeLevels).nullable(),
    continentId: z.enum(continentCodes).nullable(),
    kind: z.enum(friendshipKinds),
    status: z.enum(friendshipStatuses),
    year: z.string().nullable(),
    friendships: z.int(),
    earliest: z.string().nullable(),
    latest: z.string().nullable(),
  }),
});

/** The friendships with one level, reported continent, kind, status and year. */
export type TallyRow = z.infer<(typeof tallyQuery)['row']>;

/** Cached rows are the same object each time. */
const overviews = new WeakMap<readonly TallyRow[], Overview>();

export function overviewOf(rows: readonly TallyRow[]): Overview {
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

/** All intervals from the first to the last with a new friendship. */
export function timelineOf(rows: readonly TallyRow[], interval: TimelineInterval): TimelinePoint[] {
  const sums = countBy(rows, interval);
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

/** Four digits, as in dates. */
function yearKey(year: number): string {
  return String(year).padStart(4, '0');
}

/** The key of a row in each dimension; null if it has none. */
const keyIn = {
  LEVEL: (row: TallyRow) => row.level,
  REPORTED_CONTINENT: (row: TallyRow) => row.continentId,
  KIND: ({ kind }: TallyRow) => kind,
  STATUS: ({ status }: TallyRow) => status,
  YEAR: ({ year }: TallyRow) => year,
  DECADE: ({ year }: TallyRow) => (year === null ? null : `${year.slice(0, 3)}0`),
};

/** Number of friendships by their key in a dimension. */
export function countBy(rows: readonly TallyRow[], dimension: keyof typeof keyIn): ReadonlyMap<string, number> {
  const keyOf = keyIn[dimension];
  const sums = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) sums.set(key, (sums.get(key) ?? 0) + row.friendships);
  }
  return sums;
}
