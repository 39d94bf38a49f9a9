import { byCodePoint } from '../names/code-point-order.ts';
import { fits } from '../names/match.ts';
import type { Direction } from './page.ts';

export const searchKinds = ['JURISDICTION', 'COUNTRY', 'SOURCE'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** A search result before its row is read. `fit` is an index of `fits`. */
export interface Hit extends Position {
  readonly id: string;
  readonly kind: SearchKind;
}

/** The sort key of a result: by fit, then by `degreeKey`, which consists of the number of friendships and the name. */
export interface Position {
  readonly fit: number;
  readonly degreeKey: string;
}

/** The best fit with typos; better ones are exact. */
export const firstFuzzyFit = fits.indexOf('ONE_LETTER_WRONG');

/** Before and after all results. */
export const beforeAll: Position = { fit: -1, degreeKey: '' };
export const afterAll: Position = { fit: fits.length, degreeKey: '' };

/** The results between two positions, from the start or the end. */
export interface Range {
  readonly after: Position;
  readonly before: Position;
  readonly direction: Direction;
  readonly limit: number;
}

export function cursorOf({ fit, degreeKey }: Position): string {
  return `${fit}|${degreeKey}`;
}

/** The position of a cursor; undefined if it is not one. */
export function positionOf(cursor: string): Position | undefined {
  const [, fit, degreeKey = ''] = /^(\d)\|(.*)$/s.exec(cursor) ?? [];
  return fit === undefined ? undefined : { fit: Number(fit), degreeKey };
}

/** The hits in the range, in its direction. */
export function hitsIn({ after, before, direction, limit }: Range, hits: readonly Hit[]): Hit[] {
  const inside = hits.filter((hit) => compare(hit, after) > 0 && compare(hit, before) < 0).sort(compare);
  if (direction === 'DESC') inside.reverse();
  return inside.slice(0, limit);
}

function compare(a: Position, b: Position): number {
  return a.fit - b.fit || byCodePoint(a.degreeKey, b.degreeKey);
}
