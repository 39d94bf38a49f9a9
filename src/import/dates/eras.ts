/** Eras that are counted in years of the Common Era plus an offset, with their number of years if they have ended. */
const eras: readonly { readonly names: RegExp; readonly offset: number; readonly years?: number }[] = [
  { names: /^(?:(?:中[華华])?民[國国]|民)$/, offset: 1911 },
  { names: /^(?:明治?|M)$/, offset: 1867, years: 45 },
  { names: /^(?:大正?|T)$/, offset: 1911, years: 15 },
  { names: /^(?:昭和?|S)$/, offset: 1925, years: 64 },
  { names: /^(?:平成?|H)$/, offset: 1988, years: 31 },
  { names: /^(?:令和?|R)$/, offset: 2018 },
  { names: /^[佛仏][曆历暦]$/, offset: -543 },
  { names: /^(?:公元|西元|西[暦曆历])$/, offset: 0 },
];

/** The names of the eras, for regular expressions. */
export const eraNames =
  '(?:中[華华])?民[國国]|明治|大正|昭和|平成|令和|公元|西元|西[暦曆历]|[佛仏][曆历暦]|[明大昭平令民]';

/** The year of the Common Era, or undefined if the era does not have this year. */
export function yearOfEra(name: string, year: number): number | undefined {
  const era = eras.find(({ names }) => names.test(name));
  return era && year >= 1 && year <= (era.years ?? Number.POSITIVE_INFINITY) ? year + era.offset : undefined;
}

const buddhist = /(?:พ\s*\.?\s*ศ\s*\.?|\bb\.?\s?e\.?)\s*(\d{4})|(2[45]\d\d)\s*(?:b\.?\s?e\.?$|พ\s*\.?\s*ศ)/iu;
const commonEra = /(?:ค\s*\.?\s*ศ\s*\.?|\ba\.?d\.?)\s*(?=\d)|(?<=\d)\s*(?:a\.?d\.?|c\.?e\.?)(?!\p{L})/giu;

/** Eras in Latin letters: `Shōwa 60`. */
const otherNames: readonly (readonly [RegExp, string])[] = [
  [/\bmeiji\s*(?=\d)/iu, '明治'],
  [/\btaish[oō]u?\s*(?=\d)/iu, '大正'],
  [/\bsh[oō]u?wa\s*(?=\d)/iu, '昭和'],
  [/\bheisei\s*(?=\d)/iu, '平成'],
  [/\breiwa\s*(?=\d)/iu, '令和'],
  [/\b(?:minguo|r\.?o\.?c\.?)\s*(?=\d)/iu, '民國'],
];

/** The text with the usual names of East Asian eras. Replaces a stated Buddhist year (`พ.ศ. 2528`) by the year of the Common Era, and removes its name. */
export function withoutEra(text: string): string {
  return otherNames
    .reduce((named, [other, name]) => named.replace(other, name), text)
    .replace(buddhist, (_, year: string | undefined, other: string) => String(Number(year ?? other) - 543))
    .replace(commonEra, '');
}
