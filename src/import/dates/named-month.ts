import { composeDate, problem, type SingleDate } from './compose-date.ts';
import { fullYear } from './date-patterns.ts';
import { monthNamed } from './month-names.ts';

interface NamedMonthOptions {
  readonly twoDigitYearsFrom?: number | undefined;
  readonly languages?: readonly string[] | undefined;
}

/** Words between the parts of a date, such as `5 de mayo de 1985` and `5 мая 1985 г.`. */
const connecting = new Set(
  'of the de del di do da den der am im in le la on el d a år г г. год года году р р. року roku r r. m m. d. e anul'.split(
    ' ',
  ),
);

/** Reads a date with the name of its month, in any language of CLDR. Undefined: the text has another form. */
export function readNamedMonth(text: string, options: NamedMonthOptions): SingleDate | undefined {
  if (!/\p{L}{2}/u.test(text) || !/\d/.test(text)) return undefined;
  const parts = text
    .toLowerCase()
    .replace(/(\d)(?:st|nd|rd|th|er|ère|º|ª|\.º|-го|-ga|e)(?![\p{L}\p{M}])/gu, '$1')
    .split(/[\s,/·]+|(?<=\p{L}\.?)-|-(?=\p{L})|(?<=\d)\.(?=\s|\p{L}|$)|(?<=\p{L}\.)(?=\d)/u)
    .filter((part) => part !== '' && !connecting.has(part));
  const numbers = parts.filter((part) => /^'?\d+$/.test(part));
  const words = parts.filter((part) => !/^'?\d+$/.test(part));
  if (numbers.length === 0 || numbers.length > 2 || words.length !== 1) return undefined;
  const month = monthNamed(words[0] ?? '', options.languages);
  if (month === undefined) return undefined;
  if (month === 'differs') return problem('language');
  const years = numbers.filter((part) => /^\d{4}$/.test(part));
  if (years.length > 1) return problem('twoYears');
  if (years.length === 1) {
    const day = numbers.find((part) => part !== years[0]);
    return day !== undefined && day.length > 2 ? undefined : composeDate(Number(years[0]), month, Number(day ?? 0));
  }
  const [first = '', last] = numbers;
  if (numbers.some((part) => part.replace("'", '').length > 2)) return undefined;
  // Without a year there is no date: `5 May` alone is taken for a two-digit year, which is reported as well.
  const year = fullYear(Number((last ?? first).replace("'", '')), options.twoDigitYearsFrom);
  return year === undefined
    ? problem('twoDigitYear')
    : composeDate(year, month, last === undefined ? 0 : Number(first));
}
