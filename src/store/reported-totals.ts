import type { ReportedTotalRow, TallyRow } from './rows.ts';

/** A country with the continents that its rows are listed under. */
interface Spread {
  readonly countryId: string;
  readonly continentIds: readonly string[];
}

/** Why a total and the rows differ. */
export type Reason =
  /** The introduction adds up `parts`, one for each continent, and counts these countries in several of them. */
  | {
      readonly kind: 'COUNTRIES_COUNTED_TWICE';
      readonly parts: readonly number[];
      readonly countries: readonly Spread[];
    }
  /** The table lists `rows` of a country under `from`; the introduction counts them under `to`, where the table lists `there` others. */
  | {
      readonly kind: 'COUNTED_ELSEWHERE';
      readonly rows: number;
      readonly countryId: string;
      readonly from: string;
      readonly to: string;
      readonly there: number;
    }
  /** The introduction's own totals contradict each other. */
  | {
      readonly kind: 'SUMS_DIFFER';
      readonly rows: number;
      readonly ofLevel: boolean;
      readonly levels: readonly number[];
      readonly continents: readonly number[];
    };

/** A reported total with the number computed from the rows. */
export interface AuditedTotal extends ReportedTotalRow {
  readonly computed: number;
  /** Computed minus reported. */
  readonly difference: number;
  /** Why the two differ, if that follows from the rows and the other totals; null if they agree or the reason is unknown. */
  readonly reason: Reason | null;
}

/** Compares each reported total with the rows, and determines why they differ. */
export function auditTotals(totals: readonly ReportedTotalRow[], tally: readonly TallyRow[]): AuditedTotal[] {
  return totals.map((total) => {
    const computed = compute(total, tally);
    const difference = computed - total.reported;
    const reason = difference === 0 ? null : reasonOf(total, computed, totals, tally);
    return { ...total, computed, difference, reason };
  });
}

function compute(total: ReportedTotalRow, tally: readonly TallyRow[]): number {
  const rows = tally.filter(
    (row) =>
      (total.continentId === null || row.continentId === total.continentId) &&
      (total.level === null || row.level === total.level),
  );
  return total.subject === 'COUNTRIES' ? new Set(rows.map((row) => row.countryId)).size : sum(rows);
}

function reasonOf(
  total: ReportedTotalRow,
  computed: number,
  totals: readonly ReportedTotalRow[],
  tally: readonly TallyRow[],
): Reason | null {
  if (total.subject === 'COUNTRIES') return total.continentId ? null : countriesCountedTwice(total, totals, tally);
  if (total.continentId) return countedElsewhere(total, total.continentId, computed, totals, tally);
  return sumsDiffer(total, computed, totals);
}

/** A country with rows under two continents was counted for each. */
function countriesCountedTwice(
  total: ReportedTotalRow,
  totals: readonly ReportedTotalRow[],
  tally: readonly TallyRow[],
): Reason | null {
  const parts = reportedOf(totals.filter((other) => other.subject === 'COUNTRIES' && other.continentId !== null));
  const countries = countriesOnSeveralContinents(tally);
  if (countries.length === 0 || addUp(parts) !== total.reported) return null;
  return { kind: 'COUNTRIES_COUNTED_TWICE', parts, countries };
}

/** The rows of a country that the table puts on one continent and the introduction counted on another. */
function countedElsewhere(
  total: ReportedTotalRow,
  continentId: string,
  computed: number,
  totals: readonly ReportedTotalRow[],
  tally: readonly TallyRow[],
): Reason | null {
  const difference = computed - total.reported;
  for (const other of totals) {
    if (other.subject !== 'FRIENDSHIPS' || other.continentId === null || other.continentId === continentId) continue;
    const otherDifference = compute(other, tally) - other.reported;
    if (otherDifference !== -difference) continue;
    const [from, to] = difference > 0 ? [continentId, other.continentId] : [other.continentId, continentId];
    const moved = countriesOnSeveralContinents(tally).find(
      ({ countryId, continentIds }) =>
        continentIds.includes(to) && count(tally, countryId, from) === Math.abs(difference),
    );
    if (!moved) continue;
    const { countryId } = moved;
    const [rows, there] = [count(tally, countryId, from), count(tally, countryId, to)];
    return { kind: 'COUNTED_ELSEWHERE', rows, countryId, from, to, there };
  }
  return null;
}

function sumsDiffer(total: ReportedTotalRow, computed: number, totals: readonly ReportedTotalRow[]): Reason | null {
  const friendships = totals.filter((other) => other.subject === 'FRIENDSHIPS');
  const levels = reportedOf(friendships.filter((other) => other.level !== null && other.continentId === null));
  const continents = reportedOf(friendships.filter((other) => other.continentId !== null && other.level === null));
  if (levels.length === 0 || continents.length === 0 || addUp(levels) === addUp(continents)) return null;
  return { kind: 'SUMS_DIFFER', rows: computed, ofLevel: total.level !== null, levels, continents };
}

function countriesOnSeveralContinents(tally: readonly TallyRow[]): Spread[] {
  const continents = new Map<string, Set<string>>();
  for (const row of tally) {
    if (row.continentId === null) continue;
    const ids = continents.get(row.countryId) ?? new Set();
    continents.set(row.countryId, ids.add(row.continentId));
  }
  return [...continents]
    .filter(([, ids]) => ids.size > 1)
    .map(([countryId, ids]) => ({ countryId, continentIds: [...ids].sort() }));
}

function count(tally: readonly TallyRow[], countryId: string, continentId: string): number {
  return sum(tally.filter((row) => row.countryId === countryId && row.continentId === continentId));
}

function sum(rows: readonly TallyRow[]): number {
  return rows.reduce((total, row) => total + row.friendships, 0);
}

function reportedOf(totals: readonly ReportedTotalRow[]): number[] {
  return totals.map(({ reported }) => reported);
}

export function addUp(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
