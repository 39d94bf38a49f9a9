import { BadUserInput } from '../../errors.ts';

/** The number itself. @throws BadUserInput when it is not one of those that can be asked for. */
export function within(value: number, least: number, most: number, argument: string): number {
  if (value >= least && value <= most) return value;
  throw new BadUserInput(`\`${argument}\` must be between ${least} and ${most}, got ${value}.`, { argument });
}
