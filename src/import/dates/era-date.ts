import { composeDate, problem, type SingleDate } from './compose-date.ts';
import { eraNames, yearOfEra } from './eras.ts';

/** `昭和60.5.3`, `昭60.5.3`, `昭和60`: an era with numbers. */
const named = new RegExp(
  `^(${eraNames})\\s?(\\d{1,4}|元)年?(?:\\s?[-./]\\s?(\\d{1,2})(?:\\s?[-./]\\s?(\\d{1,2}))?)?\\.?$`,
  'u',
);
/** `S60.5.3`: the initial of an era is clear only in a whole date. */
const initial = /^([MTSHR])\s?(\d{1,2})[-./](\d{1,2})[-./](\d{1,2})$/;

/** Reads a year of an era with a numeric month and day. Undefined: the text has another form. */
export function readEraDate(text: string): SingleDate | undefined {
  const match = named.exec(text) ?? initial.exec(text);
  if (!match) return undefined;
  const [, era = '', printedYear, month, day] = match;
  const year = yearOfEra(era, printedYear === '元' ? 1 : Number(printedYear));
  return year === undefined ? problem('era') : composeDate(year, Number(month ?? 0), Number(day ?? 0));
}

const bracketed = /^([^()]+?)\s?\(([^()]+)\)(.*)$/u;
const ofEra = new RegExp(`^(?:${eraNames})`, 'u');

/**
 * Reads a date that is stated in two eras, such as `1985年(昭和60年)5月3日`. Undefined: the text has another form.
 *
 * @param read reads a date in one era
 */
export function readTwoEras(text: string, read: (text: string) => SingleDate | undefined): SingleDate | undefined {
  const [, outer = '', inner = '', rest = ''] = bracketed.exec(text.replace(/\s+/g, '')) ?? [];
  if (!(ofEra.test(outer) || ofEra.test(inner))) return undefined;
  const [one, two] = [outer, inner].map((year) => {
    const whole = /[\d元]$/.test(year) ? `${year}年` : year;
    return read(whole + (/[月日]$/.test(inner) ? rest : rest.replace(/^年/, '')));
  });
  if (!one || !two || 'problem' in one || 'problem' in two) return undefined;
  if (one.date.startsWith(two.date)) return one;
  return two.date.startsWith(one.date) ? two : problem('twoEras');
}
