import { fold } from './fold.ts';

/**
 * A folded name as a sort key, without the few characters that Neo4j orders differently in comparisons with a parameter (by
 * UTF-16 unit) and in sorts of stored values (by code point).
 */
export function sortName(name: string): string {
  return fold(name).replace(/[\uE000-\uFFFF]/g, '');
}
