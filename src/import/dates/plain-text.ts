import { withoutEra } from './eras.ts';
import { withoutFootnotes } from './footnotes.ts';

/** Words before a year that add nothing: `in 1985`, `im Jahr 1985`, `в 1985 году`, `năm 1985`. */
const beforeYear =
  /^(?:in|im|en|el|nel|no|em|w|we|ve|в|у|året|år)?\s*(?:the\s+year|year|jahr(?:e)?|l[’']an(?:née)?|année|anno|año|ano|jaar|roku|rok|roce|году|năm)?\s+(?=\d)/iu;
/** Words after a year that add nothing: `1985 г.`, `1985 r.`, `1985 n. Chr.` */
const afterYear =
  /(?<=\d{4})\s*(?:гг?\.?|года|году|год|р\.|року|r\.?|roku|god\.?|n\.\s?chr\.?|d\.\s?c\.|apr\.\s?j\.?-?\s?c\.?|н\.\s?э\.)$/iu;

const weekdayLanguages = 'en de fr es it pt nl pl cs ru uk tr sv da fi hu ro'.split(' ');

/** Names of the days of the week. Short ones only in English: `mar` is a Tuesday in one language and a month in another. */
function weekdays(): string[] {
  const names = (language: string, weekday: 'long' | 'short') => {
    const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
    return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2001, 0, day + 1)));
  };
  return [...weekdayLanguages.flatMap((language) => names(language, 'long')), ...names('en', 'short')];
}

const weekday = `(?:${weekdays().join('|')})(?![\\p{L}\\p{M}])\\.?`;
const weekdayBefore = new RegExp(`^${weekday}\\s*,?\\s*(?=\\S*\\d|\\p{L})`, 'iu');
const weekdayAfter = new RegExp(
  `(?:(?<=\\d)[\\s,]*\\(?${weekday}\\)?|(?<=[\\d日일])\\s*\\([日月火水木金土一二三四五六월화수목금토일]\\))$`,
  'iu',
);

/**
 * A printed date without what does not change its meaning: full-width forms, digits of other scripts, footnote marks, invisible
 * characters, the day of the week, and words such as `in` and `г.`. Superscripts go before NFKC makes them digits.
 */
export function plainDate(text: string): string {
  const basic = withoutFootnotes(text)
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/[‐‑⁃−]/gu, '-')
    .replace(/(?<=\d)、(?=\d)/gu, '.')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\(([^()]+)\)$/u, '$1')
    .replace(/^["'„“”«»‚‘’「『]+([^"'„“”«»‚‘’」』]+)["'“”«»‘’」』]+$/u, '$1');
  return withoutEra(
    basic.replace(weekdayBefore, '').replace(weekdayAfter, '').replace(beforeYear, '').replace(afterYear, ''),
  ).trim();
}

/** The digit in ASCII. The ten digits of a script follow each other, so a digit counts those before it. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
