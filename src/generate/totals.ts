import { administrativeLevels, type Dataset, type DatasetFriendship } from '../dataset/schema.ts';
import { continents } from './countries.ts';
import type { Random } from './random.ts';

/** Totals for the introduction of the list; as in real lists, some are off by one. */
export function generateTotals(
  friendships: readonly DatasetFriendship[],
  countries: number,
  random: Random,
): Dataset['reportedTotals'] {
  const reported = (count: number) => Math.max(0, count + (random.happens(1, 5) ? random.pick([-1, 1]) : 0));
  const count = (counted: (friendship: DatasetFriendship) => boolean) => reported(friendships.filter(counted).length);
  return [
    { subject: 'COUNTRIES', reported: reported(countries) },
    { subject: 'FRIENDSHIPS', reported: reported(friendships.length) },
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
