import { BadUserInput } from '../../errors.ts';

/** Returns `value`. @throws BadUserInput if it is not between `least` and `most`. */
export function inRange(value: number, least: number, most: number, argument: string): number {
  if (value >= least && value <= most) return value;
  throw new BadUserInput(`\`${argument}\` must be between ${least} and ${most}, got ${value}.`, { argument });
}
