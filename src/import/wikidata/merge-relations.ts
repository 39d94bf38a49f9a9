import type { Finding, ImportedDate, ImportedSource, Position } from '../relation.ts';
import { addDistinct, type StatedRelation } from './stated.ts';

/** A relation between two places, from the statements of both. */
export interface MergedRelation {
  readonly position: Position;
  readonly from: string;
  readonly to: string;
  /** Dates that contradict each other; the most precise form of each. */
  readonly dates: ImportedDate[];
  hasEnded: boolean;
  readonly endDates: ImportedDate[];
  readonly sources: ImportedSource[];
  readonly statements: Set<string>;
}

/**
 * Joins the statements about the same two places, in either direction. Statements with dates that agree are one relation. So are
 * those that contradict each other, which is reported, unless one ended before the other began: then the relation was renewed, and
 * both are kept.
 */
export function mergeRelations(stated: Iterable<StatedRelation>): { relations: MergedRelation[]; findings: Finding[] } {
  const pairs = new Map<string, MergedRelation[]>();
  const findings: Finding[] = [];
  for (const relation of stated) {
    if (relation.from === relation.to) {
      findings.push(selfPair(relation));
      continue;
    }
    const key = [relation.from, relation.to].sort().join('\n');
    const known = pairs.get(key) ?? [];
    const same = known.find((merged) => isSame(merged, relation));
    if (same) {
      const before = contentOf(same);
      join(same, relation);
      if (isRepeated(same, relation) && before === contentOf(same)) findings.push(repeated(relation, same));
    } else {
      const merged = emptyRelation(relation);
      join(merged, relation);
      pairs.set(key, [...known, merged]);
    }
  }
  const relations = [...pairs.values()].flat();
  for (const relation of relations) findings.push(...contradictions(relation));
  return { relations, findings };
}

function emptyRelation({ position, from, to }: StatedRelation): MergedRelation {
  return { position, from, to, dates: [], hasEnded: false, endDates: [], sources: [], statements: new Set() };
}

function isSame(merged: MergedRelation, relation: StatedRelation): boolean {
  if (relation.statement !== undefined && merged.statements.has(relation.statement)) return true;
  return !endsBefore(merged, relation) && !endsBefore(relation, merged);
}

type Period = Pick<StatedRelation, 'dates' | 'endDates'>;

/** Whether the first has an end that is not after the beginning of the second. */
function endsBefore(first: Period, second: Period): boolean {
  const [end, begin] = [first.endDates[0]?.date, second.dates[0]?.date];
  if (end === undefined || begin === undefined || first.dates.some(({ date }) => agree(date, begin))) return false;
  return end <= begin || agree(end, begin);
}

/** Whether one date is the other, or the period that contains it. */
function agree(left: string, right: string): boolean {
  return left.startsWith(right) || right.startsWith(left);
}

function join(merged: MergedRelation, relation: StatedRelation): void {
  for (const date of relation.dates) addDate(merged.dates, date);
  for (const date of relation.endDates) addDate(merged.endDates, date);
  for (const source of relation.sources) addDistinct(merged.sources, source);
  merged.hasEnded ||= relation.hasEnded;
  if (relation.statement !== undefined) merged.statements.add(relation.statement);
}

/** Adds a date, or replaces the less precise one that agrees with it. */
function addDate(dates: ImportedDate[], date: ImportedDate): void {
  const index = dates.findIndex((known) => agree(known.date, date.date));
  const known = dates[index];
  if (known === undefined) dates.push(date);
  else if (date.date.length > known.date.length) dates[index] = date;
}

function contentOf({ dates, endDates, sources, hasEnded }: MergedRelation): string {
  return JSON.stringify([dates, endDates, sources, hasEnded]);
}

/** A row in the same direction that is not a part of the same statement. The other direction is a separate statement. */
function isRepeated(merged: MergedRelation, relation: StatedRelation): boolean {
  return relation.statement === undefined && merged.from === relation.from;
}

function selfPair({ position, from }: StatedRelation): Finding {
  return {
    severity: 'left out',
    rule: 'A place is its own partner.',
    position,
    found: from,
    expected: 'two places',
    advice: 'Correct the statement in Wikidata.',
  };
}

function repeated({ position }: StatedRelation, { position: first }: MergedRelation): Finding {
  return {
    severity: 'left out',
    rule: 'The row repeats an earlier one.',
    position,
    found: `the same as ${first.place}`,
    expected: 'each relation once',
    advice: 'Nothing needs to be done. SELECT DISTINCT avoids repeated rows.',
  };
}

function* contradictions({ position, dates, endDates }: MergedRelation): Generator<Finding> {
  const finding = {
    severity: 'doubtful',
    position,
    expected: 'one date, or dates that differ only in precision',
    advice: 'All dates are imported, the first one as the preferred one. Correct the wrong statement in Wikidata.',
  } as const;
  const texts = (list: readonly ImportedDate[]) => list.map(({ date }) => date).join(' and ');
  if (dates.length > 1) yield { ...finding, rule: 'A relation has several dates.', found: texts(dates) };
  if (endDates.length > 1) yield { ...finding, rule: 'A relation has several end dates.', found: texts(endDates) };
  const [begin, end] = [dates[0]?.date, endDates[0]?.date];
  if (begin !== undefined && end !== undefined && end < begin && !agree(begin, end)) {
    yield {
      ...finding,
      rule: 'A relation ends before it begins.',
      found: `${begin} to ${end}`,
      expected: 'an end after the beginning',
    };
  }
}
