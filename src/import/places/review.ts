import type { Finding } from '../relation.ts';

/**
 * What a person decided about a row of `places.csv`.
 *
 * - `known`: the place with this slug, a known one or one that the import makes
 * - `new`: a place of its own, with a generated slug
 * - `named`: the new place with this slug; rows with the same slug are one place
 */
export type PlaceDecision =
  | { readonly kind: 'known'; readonly slug: string }
  | { readonly kind: 'new' }
  | { readonly kind: 'named'; readonly slug: string };

/** A row of `places.csv` that a person decided. */
export interface ReviewedRow {
  /** Identifies the printed place; see `printedKey`. */
  readonly key: string;
  readonly decision: PlaceDecision;
  /** The cell, such as `new:de-aachen`. */
  readonly match: string;
  /** Line in the file, from 1. */
  readonly line: number;
}

/** An edited `places.csv`. */
export interface PlaceReview {
  /** Name of the file in messages: its path. */
  readonly file: string;
  /** The rows that a person decided, each printed place once. */
  readonly rows: readonly ReviewedRow[];
  /** The suggested slug of each printed place, by key. */
  readonly suggested: ReadonlyMap<string, string>;
  /** All slugs in the file, which a decision may refer to. */
  readonly slugs: ReadonlySet<string>;
  /** Rows that cannot be read (`unreadable`: the import has to stop). */
  readonly findings: readonly Finding[];
}
