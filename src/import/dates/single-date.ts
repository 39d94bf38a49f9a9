import { composeDate, doubted, problem, type SingleDate } from './compose-date.ts';
import { fullYear, readByPattern } from './date-patterns.ts';
import { type DateProblem, dateProblems } from './date-problem.ts';
import { readEraDate, readTwoEras } from './era-date.ts';
import { eraNames, yearOfEra } from './eras.ts';
import { hanCharacters, hanNumber, hanYear } from './han-numerals.ts';
import { readNamedMonth } from './named-month.ts';
import { readNumberedMonth } from './numbered-month.ts';

/** What a mapping states about the dates of a file. */
export interface DateOptions {
  /** The order of numeric dates. Undefined: a date that fits two orders is not read. */
  readonly order?: 'DMY' | 'MDY' | 'YMD' | undefined;
  /** Such as `DD.MM.YYYY`; tried first, in this order. */
  readonly patterns?: readonly string[] | undefined;
  /** Two-digit years belong to the hundred years from this year. Undefined: they are not read. */
  readonly twoDigitYearsFrom?: number | undefined;
  /** BCP 47 tags, for names of months that differ between languages. */
  readonly languages?: readonly string[] | undefined;
}

/** Reads one date from a cleaned text. Undefined: the text has no known form. */
export function readSingleDate(text: string, options: DateOptions): SingleDate | undefined {
  for (const pattern of options.patterns ?? []) {
    const read = readByPattern(text, pattern, {
      languages: options.languages ?? [],
      ...(options.twoDigitYearsFrom === undefined ? {} : { twoDigitYearsFrom: options.twoDigitYearsFrom }),
    });
    if (read) return read;
  }
  return (
    readDecade(text) ??
    readYearFirst(text) ??
    readHan(text, options) ??
    readEraDate(text) ??
    readTwoEras(text, (part) => readHan(part, options) ?? readEraDate(part)) ??
    readYearLast(text, options) ??
    readNamedMonth(text, options) ??
    readNumberedMonth(text) ??
    readSeveralDays(text, options) ??
    readApproximate(text, options) ??
    readPartOfYear(text)
  );
}

const decade =
  /^(?:the\s+|les\s+)?(?:ann[ée]es\s+|años\s+|anni\s+)?'?\d{2,4}(?<=0)(?:\s?['’]?s|er|ern|er[- ]jahre|erne|年代|-?х|-luku|-tal(?:et)?|-tallet)(?:\s.*)?$/iu;

function readDecade(text: string): SingleDate | undefined {
  return decade.test(text) || /^(?:ann[ée]es|años|anni)\s/iu.test(text) || /年代/.test(text)
    ? problem('decade')
    : undefined;
}

const time = '(?:[T ]\\s?(\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?)\\s?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)';
const yearMonthDay = new RegExp(`^(\\d{4})\\s?([-./])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{1,2})\\.?${time}?$`, 'i');

function readYearFirst(text: string): SingleDate | undefined {
  if (/^\d{4}\.?$/.test(text)) return composeDate(Number(text.slice(0, 4)));
  if (/^\d{4}\.0$/.test(text)) return composeDate(Number(text.slice(0, 4)));
  if (/^\d{3}$/.test(text)) return problem('year');
  if (/^['’]?\d{2}$/.test(text)) return problem('twoDigitYear');
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return composeDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const day = yearMonthDay.exec(text);
  if (day) {
    const [, year, , monthOfYear, dayOfMonth, clock = ''] = day;
    const date = composeDate(Number(year), Number(monthOfYear), Number(dayOfMonth));
    const midnight = /^0?0:00/.test(clock) && Number(monthOfYear) === 1 && Number(dayOfMonth) === 1;
    return midnight ? doubted(date, dateProblems.midnight) : date;
  }
  const month = /^(\d{4})\s?([-./])\s?(\d{1,2})\.?$/.exec(text);
  if (month) return readYearAndNumber(Number(month[1]), month[2] ?? '', month[3] ?? '');
  if (/^\d{4}\s?\/\s?\d{4}$/.test(text)) return problem('twoYears');
  if (/^(?:一[八九]|二[〇○零])[〇○零一二三四五六七八九]{2}$/.test(text)) return composeDate(hanYear(text) ?? 0);
  return undefined;
}

/** `1985-06` is a month; `1985/86` names two years, and so may `2005/06`. */
function readYearAndNumber(year: number, separator: string, printed: string): SingleDate {
  const number = Number(printed);
  const next = printed.length === 1 ? (year + 1) % 10 : (year + 1) % 100;
  if (separator === '/' && number === next) return problem('twoYears');
  return number > 12 && printed.length === 2
    ? problem(number > year % 100 ? 'twoYears' : 'month')
    : composeDate(year, number);
}

const han = new RegExp(
  `^(${eraNames})?(\\d+|元|[${hanCharacters}]+)[年년](?:(\\d+|[${hanCharacters}]+)[月월](?:份|(\\d+|[${hanCharacters}]+)[日号號일])?)?$`,
  'u',
);

function readHan(text: string, { twoDigitYearsFrom }: DateOptions): SingleDate | undefined {
  const match = han.exec(text.replace(/\s+/g, ''));
  if (!match) return undefined;
  const [, era, printedYear = '', printedMonth, printedDay] = match;
  const [month, day] = [numberOf(printedMonth ?? '0'), numberOf(printedDay ?? '0')];
  const number = era === undefined ? (numeric(printedYear) ?? hanYear(printedYear)) : yearNumber(printedYear);
  if (number === undefined || month === undefined || day === undefined) return undefined;
  if (printedMonth !== undefined && month === 0) return problem('month');
  if (era !== undefined) {
    const year = yearOfEra(era, number);
    return year === undefined ? problem('era') : composeDate(year, month, day);
  }
  const short = printedYear.length === 2;
  const year = short ? fullYear(number, twoDigitYearsFrom) : number;
  return year === undefined ? problem('twoDigitYear') : composeDate(year, month, day);
}

function yearNumber(text: string): number | undefined {
  return text === '元' ? 1 : (numeric(text) ?? hanNumber(text) ?? hanYear(text));
}

function numberOf(text: string): number | undefined {
  return numeric(text) ?? hanNumber(text);
}

function numeric(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

const dayMonthYear = new RegExp(`^(\\d{1,2})\\s?([-./ ])\\s?(\\d{1,2})\\s?\\2\\s?('?\\d{2}|\\d{4})\\.?${time}?$`, 'i');

function readYearLast(text: string, options: DateOptions): SingleDate | undefined {
  const month = /^(\d{1,2})\s?[-./]\s?(\d{4})\.?$/.exec(text);
  if (month) return composeDate(Number(month[2]), Number(month[1]));
  const match = dayMonthYear.exec(text);
  if (!match) return undefined;
  const [, first = '', , second = '', printedYear = ''] = match;
  const digits = printedYear.replace("'", '');
  const year = digits.length === 4 ? Number(digits) : fullYear(Number(digits), options.twoDigitYearsFrom);
  if (year === undefined) return problem('twoDigitYear');
  return inOrder(year, Number(first), Number(second), options.order);
}

function inOrder(year: number, first: number, second: number, order: DateOptions['order']): SingleDate {
  // A part of 0 is not stated; the other one is then the month.
  if (first === 0 || second === 0) return composeDate(year, first === 0 ? second : first);
  const [dayFirst, monthFirst] = [composeDate(year, second, first), composeDate(year, first, second)];
  if (order === 'YMD') return problem('otherOrder');
  if (order !== undefined) {
    const [declared, other] = order === 'DMY' ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
    return 'problem' in declared && 'date' in other ? problem('otherOrder') : declared;
  }
  if ('problem' in dayFirst && 'problem' in monthFirst) return problem('impossible');
  if ('problem' in dayFirst) return monthFirst;
  if ('problem' in monthFirst || first === second) return dayFirst;
  return problem('ambiguous');
}

const severalDays = /^\d{1,2}\.?\s?(?:[-–—/&+]|und|and|et|y|e)\s?\d{1,2}\.?\s(?=\p{L})/iu;

/** `12–14 May 1985`: the month is certain. */
function readSeveralDays(text: string, options: DateOptions): SingleDate | undefined {
  const read = severalDays.test(text) ? readNamedMonth(text.replace(severalDays, ''), options) : undefined;
  return read && doubted(read, dateProblems.severalDays);
}

const before =
  /^(?:circa|cca?\.?|ca\.?|c\.?(?!\p{L})|about|around|approx\.?|approximately|um|etwa|gegen|vers|env\.?|environ|hacia|около|ок\.|około|ok\.|[約约]|大[約约]|~|≈)\s*(?=\S)/iu;
const after = /\s*(?:\(\s*\?\s*\)|\?|左右|前[後后]|頃|ごろ|ca\.)$/u;

function readApproximate(text: string, options: DateOptions): SingleDate | undefined {
  const bare = text.replace(before, '').replace(after, '');
  const inner = /^\[(.+)\]$/.exec(bare)?.[1] ?? bare;
  if (inner === text || inner === '') return undefined;
  const read = readSingleDate(inner, options);
  return read && doubted(read, dateProblems.approximate);
}

const partOfYear =
  /^(?:(?:in\s+)?(?:early|mid|late|beginning of|end of|spring|summer|autumn|fall|winter|frühjahr|frühling|sommer|herbst|anfang|mitte|ende|début|fin|printemps|été|automne|hiver|principios de|finales de)(?:\s+(?:of|de))?[\s-]+|q[1-4][\s/-]*|h[12][\s/-]*)(\d{4})$/iu;
const partAfterYear = /^(\d{4})\s?(?:年\s?(?:初|中|末|底|春|夏|秋|冬|上半年|下半年)[季天]?|[-\s]?q[1-4])$/iu;

function readPartOfYear(text: string): SingleDate | undefined {
  const year = partOfYear.exec(text)?.[1] ?? partAfterYear.exec(text)?.[1];
  const doubt: DateProblem = dateProblems.partOfYear;
  return year === undefined ? undefined : doubted(composeDate(Number(year)), doubt);
}
