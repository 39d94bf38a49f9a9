import { fold } from './fold.ts';

/**
 * A folded name to order by, without the few characters that Neo4j orders otherwise when it compares them with a parameter
 * (by UTF-16 unit) than when it sorts what is stored (by code point).
 */
export function sortName(name: string): string {
  return fold(name).replace(/[\uE000-\uFFFF]/g, '');
}
