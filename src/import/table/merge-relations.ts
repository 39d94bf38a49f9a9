import type { Finding, ImportedDate, ImportedPlace, ImportedRelation, Severity } from '../relation.ts';
import { kilometresBetween } from './coordinates.ts';
import { isDomestic } from './read-relation.ts';

interface Merged {
  relations: readonly ImportedRelation[];
  findings: readonly Finding[];
}

const rules = {
  self: {
    severity: 'left out',
    rule: 'A place is paired with itself.',
    expected: 'two different places',
    advice:
      'The row is not imported. If these are two places, add a region, an ID or coordinates that tell them apart.',
  },
  domestic: {
    severity: 'doubtful',
    rule: 'All places are in the same country.',
    expected: 'places of different countries',
    advice: 'The relation is imported. Correct the country if it is wrong.',
  },
  repeated: {
    severity: 'left out',
    rule: 'A relation is listed twice.',
    expected: 'each relation once',
    advice: 'The rows are imported as one relation with the more precise date and all sources.',
  },
  bothDirections: {
    severity: 'left out',
    rule: 'A relation is listed from both sides.',
    expected: 'each relation once',
    advice: 'The rows are imported as one relation with the more precise date and all sources.',
  },
  otherDate: {
    severity: 'doubtful',
    rule: 'A relation is listed with different dates.',
    expected: 'one date for a relation',
    advice: 'All dates are imported as claims of this list. Correct the file if one is wrong.',
  },
} as const satisfies Record<string, { severity: Severity; rule: string; expected: string; advice: string }>;

/**
 * Merges the entries of one relation: the same parties and kind, in any order. Dates that agree become the more precise one.
 * Conflicting dates are all kept and none is preferred; a conflicting entry of the same direction is not merged.
 */
export function mergeRelations(relations: readonly ImportedRelation[]): Merged {
  const findings: Finding[] = [];
  const report = (name: keyof typeof rules, { position }: ImportedRelation, found: string): void => {
    findings.push({ ...rules[name], position, found });
  };
  const kept: ImportedRelation[] = [];
  const entries = new Map<string, number[]>();
  for (const relation of relations) {
    const { parties } = relation;
    if (parties.some((party, index) => parties.slice(index + 1).some((other) => isSamePlace(party, other)))) {
      report('self', relation, describe(relation));
      continue;
    }
    const key = keyOf(relation);
    const indexes = entries.get(key) ?? [];
    entries.set(key, indexes);
    const same = indexes.filter((index) => isSameRelation(kept[index], relation));
    const agreeing = same.find((index) => agree(kept[index], relation));
    const reversed = same.find((index) => !isSameOrder(kept[index], relation));
    const target = agreeing ?? reversed;
    const before = target === undefined ? undefined : kept[target];
    if (target === undefined || before === undefined) {
      const earlier = same[0] === undefined ? undefined : kept[same[0]];
      if (earlier) report('otherDate', relation, clash(earlier, relation));
      else if (isDomestic(parties)) report('domestic', relation, describe(relation));
      indexes.push(kept.length);
      kept.push(relation);
      continue;
    }
    if (agreeing === undefined) report('otherDate', relation, clash(before, relation));
    else
      report(
        isSameOrder(before, relation) ? 'repeated' : 'bothDirections',
        relation,
        `${describe(relation)}, as in ${before.position.place}`,
      );
    kept[target] = merged(before, relation);
  }
  return { relations: kept, findings };
}

function describe({ parties }: ImportedRelation): string {
  return parties.map(({ name }) => name.text).join(' – ');
}

function clash(before: ImportedRelation, relation: ImportedRelation): string {
  const date = (one: ImportedRelation) => one.established?.date ?? 'no date';
  return `${describe(relation)}: ${date(before)} in ${before.position.place}, ${date(relation)} in ${relation.position.place}`;
}

function nameKey({ name }: ImportedPlace): string {
  return name.text.normalize('NFKC').toLowerCase();
}

function keyOf({ parties, kind }: ImportedRelation): string {
  return JSON.stringify([kind, ...parties.map((party) => [nameKey(party), party.country ?? ''].join('\n')).toSorted()]);
}

const nearby = 30;

/** Whether two places have the same name and country, and do not differ in unit, ID, or by a distance of more than 30 km. */
function isSamePlace(one: ImportedPlace, other: ImportedPlace): boolean {
  if (nameKey(one) !== nameKey(other)) return false;
  for (const key of ['country', 'unit', 'wikidataId', 'geonamesId'] as const) {
    if (one[key] !== undefined && other[key] !== undefined && one[key] !== other[key]) return false;
  }
  const [here, there] = [pointOf(one), pointOf(other)];
  return !here || !there || kilometresBetween(here, there) <= nearby;
}

function pointOf({ latitude, longitude }: ImportedPlace): { latitude: number; longitude: number } | undefined {
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

function isSameRelation(before: ImportedRelation | undefined, { parties }: ImportedRelation): boolean {
  return before?.parties.every((party) => parties.some((other) => isSamePlace(party, other))) ?? false;
}

function isSameOrder(before: ImportedRelation | undefined, { parties }: ImportedRelation): boolean {
  return (
    before?.parties.every((party, index) => {
      const other = parties[index];
      return other !== undefined && isSamePlace(party, other);
    }) ?? false
  );
}

function agree(before: ImportedRelation | undefined, relation: ImportedRelation): boolean {
  const dates = [before?.established, ...(before?.otherDates ?? [])].flatMap((one) => one?.date ?? []);
  const date = relation.established?.date;
  return date === undefined || dates.length === 0 || dates.some((one) => one.startsWith(date) || date.startsWith(one));
}

/** One relation of two entries. Of compatible dates the more precise one is used; others are kept as alternatives. */
function merged(before: ImportedRelation, relation: ImportedRelation): ImportedRelation {
  const { established, otherDates, ...rest } = before;
  const ended = before.ended ?? relation.ended;
  return {
    ...rest,
    parties: before.parties.map((party) => {
      const other = relation.parties.find((candidate) => isSamePlace(party, candidate));
      return { ...other, ...party };
    }),
    status: before.status === 'ACTIVE' ? relation.status : before.status,
    ...datesOf(established, otherDates ?? [], relation.established),
    ...(ended === undefined ? {} : { ended }),
    notes: united(before.notes, relation.notes),
    sources: united(before.sources, relation.sources),
  };
}

function datesOf(
  established: ImportedDate | undefined,
  others: readonly ImportedDate[],
  added: ImportedDate | undefined,
): Pick<ImportedRelation, 'established' | 'otherDates'> {
  const dates = [...(established ? [established] : []), ...others];
  if (!added) return { ...(established ? { established } : {}), ...(others.length > 0 ? { otherDates: others } : {}) };
  const index = dates.findIndex(({ date }) => date.startsWith(added.date) || added.date.startsWith(date));
  const known = dates[index];
  const all =
    known === undefined ? [...dates, added] : dates.with(index, added.date.length > known.date.length ? added : known);
  // Nothing in the list prefers one of several dates, so none is the date of the relation.
  const [only] = all;
  return all.length === 1 && only ? { established: only } : { otherDates: all };
}

function united<T>(one: readonly T[], other: readonly T[]): T[] {
  const known = new Set(one.map((item) => JSON.stringify(item)));
  return [...one, ...other.filter((item) => !known.has(JSON.stringify(item)))];
}
