import { readPrintedDate } from '../dates/printed-date.ts';
import { readCellForm } from './cell-form.ts';
import { readDegrees } from './coordinates.ts';
import { type ColumnRole, roleOfHeading } from './heading-words.ts';
import type { FindCountry } from './read-country.ts';
import type { Cell } from './table-row.ts';

/** A summary of the first values of a column. */
export interface ColumnProfile {
  /** From 0. */
  readonly index: number;
  readonly heading: string;
  readonly role: ColumnRole | undefined;
  /** Different texts, in the order of the table. */
  readonly texts: readonly string[];
  /** The cells have the form `Lyon, France`. */
  readonly namesWithCountry: boolean;
}

const mostly = 0.7;

export function profileColumn(
  index: number,
  heading: string,
  cells: readonly Cell[],
  findCountry: FindCountry,
): ColumnProfile {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  const texts = [...new Set(filled.map(({ text }) => text.trim()))];
  // Of the different texts or of the cells: totals and remarks below a short table are few cells, but as many texts.
  const share = (test: (text: string) => boolean): number => {
    const matching = new Set(texts.filter(test));
    const cellCount = filled.filter(({ text }) => matching.has(text.trim())).length;
    return Math.max(matching.size / Math.max(texts.length, 1), cellCount / Math.max(filled.length, 1));
  };
  const isCountry = (text: string): boolean => findCountry(text).kind === 'country';
  const namesWithCountry =
    share((text) => {
      const parts = readCellForm(text, 'name, country', () => false);
      return parts?.country !== undefined && isCountry(parts.country);
    }) > mostly;
  return { index, heading, texts, namesWithCountry: texts.length > 0 && namesWithCountry, role: roleOf() };

  /** The heading proposes a role, and the cells must fit it; without a heading the cells decide. */
  function roleOf(): ColumnRole | undefined {
    const proposed = roleOfHeading(heading);
    const fits: Partial<Record<ColumnRole, () => boolean>> = {
      // A heading that says so is enough; unknown countries are reported by the import.
      country: () => share(isCountry) > (proposed === 'country' ? 0.4 : mostly),
      date: () => share(isDate) > 0.5 || filled.some(({ date }) => date !== undefined),
      ended: () => share(isDate) > 0.5 || filled.some(({ date }) => date !== undefined),
      latitude: () => share((text) => readDegrees(text, 'latitude') !== undefined) >= 0.5,
      longitude: () => share((text) => readDegrees(text, 'longitude') !== undefined) >= 0.5,
      wikidataId: () => share((text) => /(?:^|\/)Q\d+$/.test(text)) > mostly,
      url: () => share((text) => /^https?:\/\//.test(text)) > mostly,
      name: () => share((text) => /\p{L}/u.test(text)) > mostly,
    };
    if (proposed && texts.length > 0 && (fits[proposed]?.() ?? true)) {
      // A column of countries below a heading such as `partner` is not a column of names.
      return proposed === 'name' && texts.length > 3 && share(isCountry) > 0.9 ? 'country' : proposed;
    }
    if (texts.length === 0) return undefined;
    for (const role of ['wikidataId', 'url', 'country'] as const) if (fits[role]?.()) return role;
    if (share(isYearOrDay) > mostly) return 'date';
    return undefined;
  }
}

/** A date, or one whose order is not known. */
function isDate(text: string): boolean {
  const { established, ended, problem } = readPrintedDate(text);
  return (
    established !== undefined || ended !== undefined || (problem !== undefined && /\d/.test(text) && text.length < 20)
  );
}

function isYearOrDay(text: string): boolean {
  return /^\d{4}$|\d{4}[-./年]/.test(text) && readPrintedDate(text).established !== undefined;
}
