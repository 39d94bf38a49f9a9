import type { PageWords } from './page-words.ts';

/** What has been taken from a line. */
export interface Taken {
  country?: string;
  unit?: string;
  date?: string;
  remarks: string[];
}

/** `Japan: Kobe`, `Japan – Kobe`, `日本 神户市`, `日本神户市`, and the name beside a flag. */
export function takeOpeningCountry(text: string, flags: readonly string[], words: PageWords, taken: Taken): string {
  if (taken.country !== undefined) return text;
  const [, named, after] = /^(.{2,50}?)\s*(?:[::·]|\s[–—-])\s*(.+)$/u.exec(text) ?? [];
  if (named !== undefined && after !== undefined && words.isCountry(named)) {
    taken.country = named;
    return after;
  }
  if (named !== undefined && after !== undefined && words.isCountry(after)) {
    taken.country = after;
    return named;
  }
  const shown = flags.find((flag) => text.startsWith(flag) && afterFlag.test(text.slice(flag.length)));
  if (shown !== undefined) {
    taken.country = shown;
    return text.slice(shown.length).replace(afterFlag, '').trim();
  }
  const ofFlag = flagName(text, flags, words);
  if (ofFlag !== undefined) {
    taken.country = ofFlag;
    return text.slice(ofFlag.length).trim();
  }
  const [, first, others] = /^(\p{Script=Han}{2,10})\s+(\S.*)$/u.exec(text) ?? [];
  if (first !== undefined && others !== undefined && words.isCountry(first)) {
    taken.country = first;
    return others;
  }
  return flags.length > 0 ? text : takeJoinedCountry(text, words, taken);
}

/** A space, or a dash or colon; a hyphen alone only before Chinese characters: `Guinea-Bissau` is one name. */
const afterFlag = /^(?:\s*[–—::·]\s*|\s+-\s+|\s+|-(?=\p{Script=Han}))/u;

/** The name of the country of a flag, in another form than that of the flag: `{{USA|Vereinigte Staaten}} Buffalo`. */
function flagName(text: string, flags: readonly string[], words: PageWords): string | undefined {
  const flag = flags[0] === undefined ? undefined : words.flag(flags[0]);
  const parts = text.split(' ');
  for (let count = Math.min(parts.length - 1, 5); flag?.kind === 'country' && count > 0; count -= 1) {
    const start = parts.slice(0, count).join(' ');
    // `Tunis, Tunisia` is a city with its country, and `Mexico City` a city.
    if (/[,,]$/u.test(start) || /^city\b/iu.test(parts[count] ?? '') || !words.isCountry(start)) continue;
    const found = words.country(start);
    return found.kind === 'country' && found.code === flag.code ? start : undefined;
  }
  return undefined;
}

/** Names that begin like a country. */
const notCountries = /^(?:马里|馬里)(?:兰|蘭|博|乌|烏|亚|亞)|^(?:新西兰|紐西蘭)$/u;

/** `日本香川县绫南町`: the longest country before a name with an administrative suffix. */
function takeJoinedCountry(text: string, words: PageWords, taken: Taken): string {
  const country = joinedCountry(text, words);
  if (country === undefined) return text;
  taken.country = country;
  return text.slice(country.length);
}

export function joinedCountry(text: string, words: PageWords): string | undefined {
  const hasSuffix = /^[\p{Script=Han}\p{Script=Katakana}ー]{4,}.*[市县縣県州省郡区區町村镇鎮府道都旗]$/u.test(text);
  if (!hasSuffix || notCountries.test(text)) return undefined;
  for (let length = Math.min(12, text.length - 2); length >= 2; length -= 1) {
    if (words.isCountry(text.slice(0, length))) return text.slice(0, length);
  }
  return undefined;
}
