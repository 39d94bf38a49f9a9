/** What a number format of a workbook shows of a date: its year, its month, its day, a time only; or no date at all. */
export type DatePrecision = 'year' | 'month' | 'day' | 'day without year' | 'time';

/** Reads a number format such as `yyyy-mm-dd` or `[$-411]ggge"年"m"月"`. Undefined: it shows a number or a text. */
export function datePrecisionOf(format: string): DatePrecision | undefined {
  if (/^general$/i.test(format.trim())) return undefined;
  // A duration such as [h]:mm has no date.
  if (/\[(?:h+|m+|s+)\]/i.test(format)) return 'time';
  const [positive = ''] = format
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .toLowerCase()
    .replace(/general/g, '')
    .split(';');
  // An m beside hours or seconds means minutes; e is an exponent beside a digit, and otherwise the year of an era.
  const plain = positive.replace(/am\/pm|a\/p/g, '').replace(/[0#?]e[+-]?/g, '');
  const withoutMinutes = plain.replace(/h+[^a-z]*m{1,2}(?!m)|(?<!m)m{1,2}[^a-z]*s+/g, 'h');
  const [year, month, day] = [/[yeb]/.test(withoutMinutes), /m/.test(withoutMinutes), /d/.test(withoutMinutes)];
  if (day) return year ? 'day' : 'day without year';
  if (month) return year ? 'month' : 'day without year';
  if (year) return 'year';
  return /[hs]/.test(withoutMinutes) ? 'time' : undefined;
}

/** Whether the format shows nothing, such as `;;;`. */
export function showsNothing(format: string): boolean {
  return /^;+$/.test(format.trim());
}

const millisecondsOfDay = 86_400_000;

/**
 * The day of a serial number, as YYYY-MM-DD. Undefined if there is none: day 60 of the 1900 system, 1900-02-29, does not exist.
 * Works in UTC, so the time zone of the machine does not matter.
 */
export function dayOfSerial(serial: number, epoch: 1900 | 1904): string | undefined {
  const day = Math.floor(serial);
  if (epoch === 1900 && (day < 1 || day === 60)) return undefined;
  if (day < 0 || day > 2_958_465) return undefined;
  const origin = epoch === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  return new Date(origin + day * millisecondsOfDay).toISOString().slice(0, 10);
}
