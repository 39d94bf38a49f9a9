import { composeDate, problem, type SingleDate } from './compose-date.ts';
import { monthNamed } from './month-names.ts';

const token = /YYYY|YY|MMMM|MMM|MM|M|DD|D/g;
const forms: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  YY: '(?<shortYear>\\d{2})',
  MMMM: '(?<name>[\\p{L}\\p{M}.]+)',
  MMM: '(?<name>[\\p{L}\\p{M}.]+)',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
};

/** Reads a date by a pattern of the mapping. Undefined: the text has another form. */
export function readByPattern(
  text: string,
  pattern: string,
  {
    languages = [],
    twoDigitYearsFrom,
  }: { readonly languages?: readonly string[]; readonly twoDigitYearsFrom?: number },
): SingleDate | undefined {
  const groups = compiled(pattern).exec(text)?.groups;
  if (!groups) return undefined;
  const { year, shortYear, month, name, day } = groups;
  const named = name === undefined ? undefined : monthNamed(name, languages);
  if (name !== undefined && named === undefined) return undefined;
  if (named === 'differs') return problem('language');
  const full = year === undefined ? fullYear(Number(shortYear), twoDigitYearsFrom) : Number(year);
  if (full === undefined) return problem('twoDigitYear');
  return composeDate(full, named ?? Number(month ?? 0), Number(day ?? 0));
}

/** The year of the hundred years from `from` that ends in these two digits. */
export function fullYear(digits: number, from: number | undefined): number | undefined {
  return from === undefined ? undefined : from + ((((digits - from) % 100) + 100) % 100);
}

const cache = new Map<string, RegExp>();

function compiled(pattern: string): RegExp {
  const known = cache.get(pattern);
  if (known) return known;
  let source = '';
  let end = 0;
  for (const match of pattern.matchAll(token)) {
    source += escaped(pattern.slice(end, match.index)) + (forms[match[0]] ?? '');
    end = match.index + match[0].length;
  }
  const made = new RegExp(`^${source}${escaped(pattern.slice(end))}$`, 'iu');
  cache.set(pattern, made);
  return made;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replace(/\s+/g, '\\s+');
}
