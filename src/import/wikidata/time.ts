import { isPartialDate } from '../../dataset/partial-date.ts';
import type { ImportedDate } from '../relation.ts';

/** A time of Wikidata as a date, or the reason why it is not one. A date with a `doubt` is less precise than written. */
export type ReadTime =
  | { readonly kind: 'date'; readonly date: ImportedDate; readonly doubt?: string }
  | { readonly kind: 'imprecise'; readonly reason: string }
  | { readonly kind: 'unreadable'; readonly expected: string };

const julianCalendar = 'http://www.wikidata.org/entity/Q1985786';
const precisions = { year: 9, month: 10, day: 11 } as const;

/**
 * Reads `+1994-00-00T00:00:00Z` (JSON) or `1994-01-01T00:00:00Z` (query service), with its precision: 9 year, 10 month, 11 day.
 * Without a precision, the first of January may be a year and the first of a month may be a month, so the date is read as that
 * and has a doubt. A day of the Julian calendar becomes one of the Gregorian calendar; the query service has done that already.
 */
export function readTime(text: string, precision?: number, calendar?: string): ReadTime {
  const [, year = '', month, day] =
    /^\+?(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?)?)?$/.exec(text.trim()) ?? [];
  if (year === '' || year === '0000') return { kind: 'unreadable', expected: 'a time such as 1994-05-01T00:00:00Z' };
  if (precision !== undefined && !(Number.isInteger(precision) && precision >= 0 && precision <= 14)) {
    return { kind: 'unreadable', expected: 'a precision of 0 to 14: 9 for a year, 10 for a month, 11 for a day' };
  }
  if (precision !== undefined && precision < precisions.year) {
    return { kind: 'imprecise', reason: `it is less precise than a year (precision ${precision})` };
  }
  // The date as written, without parts that are zero.
  const written = [year, ...(month && month !== '00' ? [month, ...(day && day !== '00' ? [day] : [])] : [])];
  const stated = Math.min(precision ?? precisions.day, precisions.day) - precisions.year + 1;
  const assumed = precision === undefined ? firstOf(written) : stated;
  const date = written.slice(0, assumed).join('-');
  if (!isPartialDate(date)) return { kind: 'unreadable', expected: 'a date that exists' };
  // The written form of a time is not what a person reads, so only a converted date keeps it.
  const isJulian = calendar === julianCalendar && date.length === 10;
  const imported: ImportedDate = isJulian ? { date: fromJulian(date), text: `${date} (Julian calendar)` } : { date };
  if (assumed < Math.min(stated, written.length)) {
    return { kind: 'date', date: imported, doubt: 'the precision is missing, and the date may be more precise' };
  }
  if (precision !== undefined && written.length < stated) {
    return { kind: 'date', date: imported, doubt: `the precision is ${precision}, but parts of the date are zero` };
  }
  return { kind: 'date', date: imported };
}

/** The number of parts that are certain: a year is written as its first day. */
function firstOf(written: readonly string[]): number {
  const [, month, day] = written;
  if (day !== '01') return written.length;
  return month === '01' ? 1 : 2;
}

/** The same day in the Gregorian calendar. */
function fromJulian(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  // Days since 1 March of the year 0, in which each leap day is the last day of its year.
  const shifted = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const days = 365 * shifted + Math.floor(shifted / 4) + dayOfYear;
  // 1 March of the year 0 in the Julian calendar is 719,470 days before 1970-01-01 in the Gregorian one.
  return new Date((days - 719_470) * 86_400_000).toISOString().slice(0, 10);
}
