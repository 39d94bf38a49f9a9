import { BadUserInput } from '../../errors.ts';

/** Returns `value`. @throws BadUserInput if it is not between `min` and `max`. */
export function inRange(value: number, min: number, max: number, argument: string): number {
  if (value >= min && value <= max) return value;
  throw new BadUserInput(`\`${argument}\` must be between ${min} and ${max}, got ${value}.`, { argument });
}
