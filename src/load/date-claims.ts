import { agree } from '../dataset/partial-date.ts';
import { type datePrecisions, precisionOf } from '../model/date-precision.ts';
import { disputedPair } from '../model/disputed-pair.ts';

/** The dates that a dataset states for a friendship. */
export interface StatedDates {
  readonly datasetId: string;
  /** Date of the preferred claim. */
  readonly establishedOn: string | null;
  /** All claimed dates. */
  readonly dates: readonly string[];
}

/** Whether two of the dates exclude each other. */
export function contradict(dates: readonly string[]): boolean {
  return dates.some((a, index) => dates.slice(index + 1).some((b) => !agree(a, b)));
}

/** The datasets whose own claims exclude each other. */
export function disputedWithin(stated: readonly StatedDates[]): string[] {
  return stated.filter(({ dates }) => contradict(dates)).map(({ datasetId }) => datasetId);
}

/** The pairs of datasets whose dates exclude each other. A claim that a dataset mentions beside another date does not count. */
export function disputedBetween(stated: readonly StatedDates[]): string[] {
  return stated.flatMap((a, index) =>
    stated
      .slice(index + 1)
      .filter((b) => upheld(a).some((one) => upheld(b).some((other) => !agree(one, other))))
      .map((b) => disputedPair(a.datasetId, b.datasetId)),
  );
}

/** The preferred date with the claims that agree with it, such as a day in its year. Without a preferred date, all claims. */
function upheld({ establishedOn, dates }: StatedDates): readonly string[] {
  return establishedOn === null ? dates : dates.filter((date) => agree(date, establishedOn));
}

/** The precision of the most precise claim of any dataset that agrees with the date. */
export function knownPrecision(date: string | null, stated: readonly StatedDates[]): (typeof datePrecisions)[number] {
  if (date === null) return precisionOf(date);
  const agreeing = stated.flatMap(({ dates }) => dates).filter((other) => agree(date, other));
  return precisionOf(agreeing.reduce((best, other) => (other.length > best.length ? other : best), date));
}
