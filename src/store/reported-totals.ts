import type { ReportedTotalRow, TallyRow } from './rows.ts';

/** A total that an introduction reports beside what the rows of its list add up to. */
export interface AuditedTotal extends ReportedTotalRow {
  readonly computed: number;
  /** What the rows have more than the introduction says; negative when they have less. */
  readonly difference: number;
  /** Why the two differ, as far as the rows and the introduction's other totals tell; null when they agree or do not tell. */
  readonly explanation: string | null;
}

/** How the explanation calls things. */
export interface Naming {
  readonly country: (id: string) => string;
  readonly continent: (id: string) => string;
}

/** Sets each reported total beside the rows, and works out from both why they differ. */
export function auditTotals(
  totals: readonly ReportedTotalRow[],
  tally: readonly TallyRow[],
  naming: Naming,
): AuditedTotal[] {
  return totals.map((total) => {
    const computed = compute(total, tally);
    const difference = computed - total.reported;
    const explanation = difference === 0 ? null : explain(total, computed, totals, tally, naming);
    return { ...total, computed, difference, explanation };
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

function explain(
  total: ReportedTotalRow,
  computed: number,
  totals: readonly ReportedTotalRow[],
  tally: readonly TallyRow[],
  naming: Naming,
): string | null {
  if (total.subject === 'COUNTRIES') return total.continentId ? null : explainCountries(total, totals, tally, naming);
  if (total.continentId) return explainContinent(total, total.continentId, computed, totals, tally, naming);
  return explainSums(total, computed, totals);
}

/** A country whose rows stand under two continents was counted under each of them. */
function explainCountries(
  total: ReportedTotalRow,
  totals: readonly ReportedTotalRow[],
  tally: readonly TallyRow[],
  naming: Naming,
): string | null {
  const parts = totals.filter((other) => other.subject === 'COUNTRIES' && other.continentId !== null);
  const spread = countriesOnSeveralContinents(tally);
  if (spread.length === 0 || addUp(parts) !== total.reported) return null;
  const names = spread.map(
    ({ countryId, continentIds }) => `${naming.country(countryId)} (${continentIds.map(naming.continent).join(', ')})`,
  );
  return `The introduction adds up its countries by continent, ${formula(parts)}, and so counts a country under every continent that its rows stand under: ${names.join('; ')}.`;
}

/** The rows of a country that the table puts on one continent and the introduction counted on another. */
function explainContinent(
  total: ReportedTotalRow,
  continentId: string,
  computed: number,
  totals: readonly ReportedTotalRow[],
  tally: readonly TallyRow[],
  naming: Naming,
): string | null {
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
    const rows = count(tally, moved.countryId, from);
    return `${rows} rows of ${naming.country(moved.countryId)} stand under ${naming.continent(from)} in the table; the introduction counts them under ${naming.continent(to)}, where ${count(tally, moved.countryId, to)} more stand.`;
  }
  return null;
}

/** The introduction's own totals contradict each other. */
function explainSums(total: ReportedTotalRow, computed: number, totals: readonly ReportedTotalRow[]): string | null {
  const friendships = totals.filter((other) => other.subject === 'FRIENDSHIPS');
  const levels = friendships.filter((other) => other.level !== null && other.continentId === null);
  const continents = friendships.filter((other) => other.continentId !== null && other.level === null);
  if (levels.length === 0 || continents.length === 0 || addUp(levels) === addUp(continents)) return null;
  const sums = `the introduction's levels add up to ${addUp(levels)} (${formula(levels)}), its continents to ${addUp(continents)} (${formula(continents)})`;
  const rows = total.level === null ? `The list has ${computed} rows` : `The list has ${computed} rows of this level`;
  return `${rows}; ${sums}.`;
}

function countriesOnSeveralContinents(tally: readonly TallyRow[]): { countryId: string; continentIds: string[] }[] {
  const continents = new Map<string, Set<string>>();
  for (const row of tally) {
    const known = continents.get(row.countryId) ?? new Set();
    continents.set(row.countryId, known.add(row.continentId));
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

function addUp(totals: readonly ReportedTotalRow[]): number {
  return totals.reduce((sum, total) => sum + total.reported, 0);
}

function formula(totals: readonly ReportedTotalRow[]): string {
  return totals.map((total) => total.reported).join(' + ');
}
