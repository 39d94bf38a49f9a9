import { fold, visible } from './fold.ts';
import { foldedForms } from './spelled-forms.ts';

/** The properties of an item that are needed to resolve a name. */
export interface Named {
  /** The name printed in the list, or else the first name. */
  readonly displayName: string;
  /** Names that may match the given one. */
  readonly texts: readonly string[];
  readonly hasFriendships: boolean;
}

/**
 * The candidates that a name identifies; several if it is ambiguous. Precedence: a name as written before its spellings in basic
 * letters, places with friendships before those without, then the exact printed name, the folded printed name, and any other
 * name.
 */
export function chooseNamed<T extends Named>(name: string, candidates: readonly T[]): readonly T[] {
  let best: readonly T[] = [];
  let least = Number.POSITIVE_INFINITY;
  const folded = fold(name);
  const forms = new Set(foldedForms(name));
  for (const candidate of candidates) {
    const rank = rankOf(name, folded, forms, candidate);
    if (rank === undefined || rank > least) continue;
    best = rank < least ? [candidate] : [...best, candidate];
    least = rank;
  }
  return best;
}

function rankOf(name: string, folded: string, forms: ReadonlySet<string>, candidate: Named): number | undefined {
  const { displayName, texts, hasFriendships } = candidate;
  const all = [displayName, ...texts];
  const without = hasFriendships ? 0 : 3;
  if (all.some((text) => fold(text) === folded)) {
    if (asPrinted(displayName) === asPrinted(name)) return without;
    return without + (fold(displayName) === folded ? 1 : 2);
  }
  return all.some((text) => foldedForms(text).some((form) => forms.has(form))) ? 6 + without : undefined;
}

function asPrinted(text: string): string {
  return visible(text).trim();
}
