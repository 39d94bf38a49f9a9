import type { Dataset, DatasetCitation, DatasetJurisdiction } from '../dataset/schema.ts';
import { randomDate } from './dates.ts';
import type { SyntheticPlace } from './places.ts';
import type { Random } from './random.ts';

const notes = ['后并入该地', '後改制，雙邊友好關係由其承繼', 'Merged by decree'];

/** Dissolves one of about 300 places per country, with another place of the country as its successor. */
export function generateSuccessions(
  places: readonly SyntheticPlace[],
  cite: () => DatasetCitation[],
  random: Random,
): { readonly successions: Dataset['successions']; readonly jurisdictions: readonly DatasetJurisdiction[] } {
  const byCountry = new Map<string, DatasetJurisdiction[]>();
  for (const { row, level } of places)
    if (level !== 'PROVINCIAL') byCountry.set(row.country, [...(byCountry.get(row.country) ?? []), row]);
  const dissolvedOn = new Map<string, string>();
  const successions = [...byCountry.values()].flatMap((rows) => {
    const count = rows.length > 2 ? 1 + Math.floor(rows.length / 300) : 0;
    const chosen = random.shuffled(rows).slice(0, count * 2);
    return chosen.slice(0, count).flatMap(({ id: predecessor }, index) => {
      const successor = chosen[count + index]?.id;
      if (successor === undefined) return [];
      const on = randomDate(1990, 2020, random);
      dissolvedOn.set(predecessor, on);
      const note = random.happens(1, 2) ? { note: random.pick(notes) } : {};
      return [{ predecessor, successor, on, ...note, citations: cite() }];
    });
  });
  const jurisdictions = places.map(({ row }) => {
    const on = dissolvedOn.get(row.id);
    return on === undefined ? row : { ...row, dissolvedOn: on };
  });
  return { successions, jurisdictions };
}
