import type { partySides } from './schema.ts';

type Side = (typeof partySides)[number];

/** The side on which a party counts: as the list states it; in a list without sides, the first party counts as local. */
export function countedSide(sides: readonly Side[], position: number): Side {
  return sides[position] ?? (position === 0 ? 'LOCAL' : 'PARTNER');
}
