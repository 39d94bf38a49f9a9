/** Eras that are counted in years of the Common Era plus an offset, with their number of years if they have ended. */
const eras: readonly { readonly names: RegExp; readonly offset: number; readonly years?: number }[] = [
  { names: /^(?:中[華华])?民[國国]$/, offset: 1911 },
  { names: /^明治$/, offset: 1867, years: 45 },
  { names: /^大正$/, offset: 1911, years: 15 },
  { names: /^昭和$/, offset: 1925, years: 64 },
  { names: /^平成$/, offset: 1988, years: 31 },
  { names: /^令和$/, offset: 2018 },
  { names: /^(?:公元|西元|西[暦曆历])$/, offset: 0 },
];

/** The names of the eras, for regular expressions. */
export const eraNames = '(?:中[華华])?民[國国]|明治|大正|昭和|平成|令和|公元|西元|西[暦曆历]';

/** The year of the Common Era, or undefined if the era does not have this year. */
export function yearOfEra(name: string, year: number): number | undefined {
  const era = eras.find(({ names }) => names.test(name));
  return era && year >= 1 && year <= (era.years ?? Number.POSITIVE_INFINITY) ? year + era.offset : undefined;
}

const buddhist = /(?:พ\s*\.?\s*ศ\s*\.?|\bb\.?\s?e\.?)\s*(\d{4})/iu;
const commonEra = /(?:ค\s*\.?\s*ศ\s*\.?|\ba\.?d\.?)\s*(?=\d)|(?<=\d)\s*(?:a\.?d\.?|c\.?e\.?)(?!\p{L})/giu;

/** Names of Japanese and Chinese eras in Latin letters or one character, before their year: `Shōwa 60`, `昭60`, `S60.5.11`. */
const shortEras: readonly (readonly [RegExp, string])[] = [
  [/\b(?:sh[oō]u?wa)\s*(?=\d)|(?<!\p{L})昭(?=\d)|^s(?=\d{1,2}[./]\d{1,2}[./]\d{1,2}$)/iu, '昭和'],
  [/\bheisei\s*(?=\d)|(?<!\p{L})平(?=\d)|^h(?=\d{1,2}[./]\d{1,2}[./]\d{1,2}$)/iu, '平成'],
  [/\breiwa\s*(?=\d)|(?<!\p{L})令(?=\d)|^r(?=\d{1,2}[./]\d{1,2}[./]\d{1,2}$)/iu, '令和'],
  [/\btaish[oō]u?\s*(?=\d)|(?<!\p{L})大(?=\d)/iu, '大正'],
  [/\bmeiji\s*(?=\d)|(?<!\p{L})明(?=\d)/iu, '明治'],
  [/\b(?:minguo|r\.?o\.?c\.?)\s*(?=\d)|^民(?=\d)/iu, '民国'],
];

/** `昭和60` and `昭和60.5.11` are written as `昭和60年` and `昭和60年5月11日`. */
const withoutUnits = new RegExp(`^(${eraNames})(\\d{1,3})(?:[./-](\\d{1,2})(?:[./-](\\d{1,2}))?)?$`, 'u');

function withUnits(text: string): string {
  return text.replace(withoutUnits, (_, era: string, year: string, month?: string, day?: string) =>
    [`${era}${year}年`, ...(month ? [`${month}月`] : []), ...(day ? [`${day}日`] : [])].join(''),
  );
}

/** Digits of any script become basic ones. Their characters are in groups of ten, from the first or the seventh of sixteen. */
function withBasicDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const row = code - (code % 16);
    return String(/\p{Nd}/u.test(String.fromCodePoint(row)) ? code - row : code - row - 6);
  });
}

/**
 * The text with basic digits and full names of East Asian eras. Replaces a stated Buddhist year (`พ.ศ. 2528`) by the year of the Common
 * Era, and removes the name of the Common Era.
 */
export function withoutEra(text: string): string {
  const named = shortEras.reduce((result, [short, name]) => result.replace(short, name), withBasicDigits(text));
  return withUnits(named)
    .replace(buddhist, (_, year: string) => String(Number(year) - 543))
    .replace(commonEra, '');
}
