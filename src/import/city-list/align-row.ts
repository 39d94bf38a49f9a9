import { simplify } from '../list-page/han.ts';
import { isDate } from './city-line.ts';
import type { ColumnRole } from './columns.ts';
import { continentNamed } from './continent.ts';
import type { PageWords } from './page-words.ts';

/**
 * Assigns the cells of a row that lacks some to columns, in order, by what they look like. Copied tables lose cells that span
 * rows and empty cells. The result has an index for each column, or -1.
 *
 * @param isLocal whether a name is that of a local place of the page
 */
export function alignRow(
  cells: readonly string[],
  roles: readonly (ColumnRole | undefined)[],
  words: PageWords,
  isLocal: (name: string) => boolean,
): number[] {
  const fits = cells.map((cell) => roles.map((role) => fit(cell, role, words, isLocal)));
  // best[c][r]: the best sum for the first c cells in the first r columns.
  const best: number[][] = [roles.map(() => 0).concat(0)];
  for (let c = 1; c <= cells.length; c += 1) {
    const row = [Number.NEGATIVE_INFINITY];
    for (let r = 1; r <= roles.length; r += 1) {
      const take = (best[c - 1]?.[r - 1] ?? Number.NEGATIVE_INFINITY) + (fits[c - 1]?.[r - 1] ?? 0);
      row.push(Math.max(take, row[r - 1] ?? Number.NEGATIVE_INFINITY));
    }
    best.push(row);
  }
  const result = roles.map(() => -1);
  for (let c = cells.length, r = roles.length; c > 0 && r > 0; r -= 1) {
    if (best[c]?.[r] === best[c]?.[r - 1]) continue;
    result[r - 1] = c - 1;
    c -= 1;
  }
  return result;
}

function fit(cell: string, role: ColumnRole | undefined, words: PageWords, isLocal: (name: string) => boolean): number {
  const shape = shapeOf(cell, words);
  switch (role) {
    case 'date':
      return shape === 'date' ? 4 : -3;
    case 'continent':
      return shape === 'continent' ? 4 : -3;
    case 'country':
      return shape === 'country' ? 3 : shape === 'text' ? -1 : -3;
    case 'notes':
      return shape === 'mark' ? 3 : shape === 'text' ? -1 : -2;
    case 'index':
      return shape === 'number' ? 3 : -3;
    case 'local':
      return isLocal(cell) ? 3 : shape === 'text' ? 0 : -2;
    case 'partner':
      return shape === 'text' ? 1.5 : shape === 'country' ? 0.5 : -3;
    default:
      return shape === 'text' ? 0.5 : -1;
  }
}

function shapeOf(cell: string, words: PageWords): 'date' | 'continent' | 'country' | 'mark' | 'number' | 'text' {
  const text = cell.trim();
  if (/^\d{1,3}\.?$/u.test(text)) return 'number';
  if (text === '' || /^(?:\[[^\]]*\](?::[\d–-]+)?\s*)+$/u.test(text)) return 'mark';
  if (isDate(text)) return 'date';
  if (continentNamed(simplify(text)) !== undefined) return 'continent';
  return words.isCountry(text) ? 'country' : 'text';
}
