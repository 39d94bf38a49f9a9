import { isPartialDate } from '../../dataset/partial-date.ts';

import { type Line, PageError, quoted } from './line.ts';

/** Converts a printed Chinese date, `1999年8月22日`, to ISO 8601. @throws PageError if it is not a valid date. */
export function readChineseDate(line: Line, printed: string): string {
  const match = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(printed);
  const [, year = '', month = '', day = ''] = match ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!match || !isPartialDate(date)) {
    throw new PageError(line, 'a valid date such as 1999年8月22日', quoted(printed));
  }
  return date;
}

/** Checks an ISO date of a reference. With `precision` 'partial', a year or month is enough. */
export function checkIsoDate(line: Line, printed: string, precision: 'day' | 'partial'): string {
  const shaped = precision === 'partial' || /^\d{4}-\d{2}-\d{2}$/.test(printed);
  if (!shaped || !isPartialDate(printed)) {
    const forms = precision === 'day' ? 'YYYY-MM-DD' : 'YYYY, YYYY-MM or YYYY-MM-DD';
    throw new PageError(line, `a valid date as ${forms}`, quoted(printed));
  }
  return printed;
}
