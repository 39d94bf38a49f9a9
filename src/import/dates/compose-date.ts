import { isPartialDate } from '../../dataset/partial-date.ts';
import { type DateProblem, dateProblems } from './date-problem.ts';

/** One date as precise as printed, or the reason why it is none. `unknown`: the text has another shape. */
export type SingleDate =
  | { readonly date: string; readonly doubts: readonly DateProblem[] }
  | { readonly problem: DateProblem };

const [firstYear, lastYear, firstUsualYear] = [1000, 2200, 1800];

export function problem(name: keyof typeof dateProblems): SingleDate {
  return { problem: dateProblems[name] };
}

/** Composes a date. A month or day of 0 is not stated (`1992-03-00`). An impossible date is never changed to a possible one. */
export function composeDate(year: number, month = 0, day = 0): SingleDate {
  if (year < firstYear || year > lastYear) return problem('year');
  if (month > 12) return problem('month');
  if (month === 0 && day > 0) return problem('impossible');
  const parts = [String(year), ...(month > 0 ? [twoDigits(month)] : []), ...(day > 0 ? [twoDigits(day)] : [])];
  const date = parts.join('-');
  if (!isPartialDate(date)) return problem('impossible');
  const doubts = [
    ...(year < firstUsualYear ? [dateProblems.old] : []),
    ...(year > new Date().getUTCFullYear() ? [dateProblems.future] : []),
  ];
  return { date, doubts };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Adds a doubt to a date. */
export function doubted(single: SingleDate, doubt: DateProblem): SingleDate {
  return 'date' in single ? { date: single.date, doubts: [...single.doubts, doubt] } : single;
}
