import type { Finding } from '../relation.ts';
import { nearestSpelling } from '../table/near-spelling.ts';
import type { PlaceReview } from './review.ts';

/** The decisions of a person about the printed places of a list. */
export interface AppliedReview {
  /** By the key of the printed place: decided places with the same anchor are one place. The anchor is a slug or unique. */
  readonly anchors: ReadonlyMap<string, string>;
  /** Keys of printed places that a person decided. */
  readonly reviewed: ReadonlySet<string>;
  /** Anchors that are slugs of new places. */
  readonly newSlugs: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

export const noReview: AppliedReview = {
  anchors: new Map(),
  reviewed: new Set(),
  newSlugs: new Set(),
  findings: [],
};

/** Resolves the decisions of a review. A decision that cannot be applied is reported as unreadable. */
export function applyReview(
  review: PlaceReview,
  printed: ReadonlySet<string>,
  known: ReadonlySet<string>,
): AppliedReview {
  const anchors = new Map<string, string>();
  const reviewed = new Set<string>();
  const newSlugs = new Set<string>();
  const findings: Finding[] = [...review.findings];
  for (const { key, decision, line, match } of review.rows) {
    const position = { place: `${review.file}, row ${line}`, cell: 'match' };
    if (!printed.has(key)) {
      findings.push({ ...rules.notInList, position, found: match });
      continue;
    }
    if (decision.kind === 'known' && !known.has(decision.slug) && !review.slugs.has(decision.slug)) {
      const near = nearestSpelling(decision.slug, [...known, ...review.slugs]);
      const expected = near === undefined ? rules.unknown.expected : `${rules.unknown.expected}; did you mean ${near}?`;
      findings.push({ ...rules.unknown, position, found: match, expected });
      continue;
    }
    if (decision.kind === 'named' && known.has(decision.slug)) {
      findings.push({ ...rules.taken, position, found: match });
      continue;
    }
    reviewed.add(key);
    anchors.set(key, decision.kind === 'new' ? `new ${key}` : decision.slug);
    if (decision.kind !== 'new' && !known.has(decision.slug)) newSlugs.add(decision.slug);
  }
  // A decision may refer to the new place of a row that nobody decided: that row keeps its slug.
  for (const [key, slug] of review.suggested) {
    if (newSlugs.has(slug) && printed.has(key) && !reviewed.has(key)) anchors.set(key, slug);
  }
  return { anchors, reviewed, newSlugs, findings };
}

const rules = {
  notInList: {
    severity: 'doubtful',
    rule: 'A reviewed place is not in the list.',
    expected: 'a place with the name, country, unit, coordinates and IDs of the row',
    advice: 'The row has no effect. Remove it, or restore the cells that identify the place.',
  },
  unknown: {
    severity: 'unreadable',
    rule: 'No place has this slug.',
    expected: 'the slug of an existing place',
    advice: 'Correct the slug. Write new for a new place, or new:some-slug to choose its slug.',
  },
  taken: {
    severity: 'unreadable',
    rule: 'A new place has the slug of an existing one.',
    expected: 'a slug that no existing place has',
    advice: 'Choose another slug, or remove new: to match the existing place.',
  },
} as const satisfies Record<string, Omit<Finding, 'position' | 'found'>>;
