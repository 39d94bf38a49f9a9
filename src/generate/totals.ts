import { administrativeLevels, type Dataset, type DatasetFriendship } from '../dataset/schema.ts';
import { continents } from './countries.ts';
import type { Random } from './random.ts';

/** Totals for the introduction of the list; as in real lists, some are off by one. */
export function inventTotals(
  friendships: readonly DatasetFriendship[],
  countries: number,
  random: Random,
): Dataset['reportedTotals'] {
  const told = (count: number) => Math.max(0, count + (random.happens(1, 5) ? random.pick([-1, 1]) : 0));
  const count = (counted: (friendship: DatasetFriendship) => boolean) => told(friendships.filter(counted).length);
  return [
    { subject: 'COUNTRIES', reported: told(countries) },
    { subject: 'FRIENDSHIPS', reported: told(friendships.length) },
    ...administrativeLevels.map((level) => ({
      subject: 'FRIENDSHIPS' as const,
      level,
      reported: count((friendship) => friendship.level === level),
    })),
    ...continents.map(({ code: continent }) => ({
      subject: 'FRIENDSHIPS' as const,
      continent,
      reported: count(({ reportedContinent }) => reportedContinent === continent),
    })),
  ];
}
