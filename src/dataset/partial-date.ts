import { z } from 'zod';

/** A date known to the year, the month or the day: `1994`, `1994-10` or `1994-10-28`. */

/** Whether the value is a valid `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function isPartialDate(value: string): boolean {
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) && z.iso.date().safeParse(firstDay(value)).success;
}

/** The first day of the period that a valid partial date stands for. */
export function firstDay(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/** Sorts after every date. */
export const afterEveryDate = '9999-99-99';

/** The key by which a date is sorted: the first day of its period; an unknown date comes last. */
export function dateKey(date: string | null): string {
  return date === null ? afterEveryDate : firstDay(date);
}

/** The last day of the period that a valid partial date stands for. */
export function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  return `${year}-${month}-${day ?? daysOfMonth(Number(year), Number(month))}`;
}

/** Days of a month from 1 to 12. Unlike the constructor, the setter does not add 1900 to years before 100. */
function daysOfMonth(year: number, month: number): string {
  const last = new Date(0);
  last.setUTCFullYear(year, month, 0);
  return String(last.getUTCDate()).padStart(2, '0');
}

/** Whether two partial dates can be the same day: `1998` and `1998-12-21`, but not `1998` and `1999`. */
export function agree(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
