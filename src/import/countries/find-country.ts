import { LRUCache } from 'lru-cache';
import { withoutFootnotes } from '../dates/footnotes.ts';
import { countryOfCode } from './codes.ts';
import { sameCountry, successorIn, withBrackets } from './combined-names.ts';
import type { CountryResult } from './country-result.ts';
import { byFlag } from './flag-emoji.ts';
import { commonlyNamed, namedByWords } from './known-names.ts';
import { type CountryName, nameIndex } from './name-index.ts';
import { alsoUsState, postalCodes, territories } from './parts.ts';
import { suggestCountries } from './suggest.ts';

const results = new LRUCache<string, CountryResult>({ max: 5000 });

/**
 * The country that a text names: by a code of ISO 3166-1, a name in any language of CLDR, an official or common form, or as the
 * last part of `Scotland, UK`. Case, diacritics, punctuation and Han variants do not matter. If a name means different countries
 * in different languages, `languages` (BCP 47) decides.
 */
export function findCountry(text: string, languages: readonly string[] = []): CountryResult {
  const written = writtenForm(text);
  const key = [written, ...languages].join('\n');
  let found = results.get(key);
  if (!found) {
    found = lookUp(written, languages) ?? { kind: 'unknown', suggestions: suggestCountries(written, languages) };
    results.set(key, found);
  }
  return found;
}

/** Whether a text names a country, or several. Faster than `findCountry`, because it makes no suggestions. */
export function namesCountry(text: string, languages: readonly string[] = []): boolean {
  const written = writtenForm(text);
  const found = results.get([written, ...languages].join('\n')) ?? lookUp(written, languages);
  return found !== undefined && found.kind !== 'unknown';
}

function writtenForm(text: string): string {
  return withoutFootnotes(text).normalize('NFKC').trim().replace(/\s+/gu, ' ');
}

function lookUp(text: string, languages: readonly string[]): CountryResult | undefined {
  if (text === '') return undefined;
  const again = (part: string): CountryResult | undefined => lookUp(part, languages);
  return (
    byFlag(text, again) ??
    byCode(text) ??
    byName(text, languages) ??
    withBrackets(text, again) ??
    byParts(text, languages) ??
    sameCountry(text, again)
  );
}

/** Marks for no value that are also a code: NA is Namibia, and NO is Norway. `no` in lower case is a word. */
const marks = /^(NA|na|no|No|Na)$/;

function byCode(text: string): CountryResult | undefined {
  if (/^(?:n\s*[/.]\s*a\.?|EU|UN)$/iu.test(text)) return { kind: 'unknown', suggestions: [] };
  if (!/^([A-Z]{2,3}|[a-z]{2,3}|\d{3})$/.test(text)) return undefined;
  const code = countryOfCode(text.toUpperCase());
  if (code === undefined) return undefined;
  if (marks.test(text))
    return { kind: 'ambiguous', codes: [code], reason: `${text} is a country code and a mark for no value` };
  const state = text.length === 2 ? postalCodes[code] : undefined;
  return state === undefined
    ? { kind: 'country', code }
    : { kind: 'country', code, doubt: `${code} is also the postal code of ${state}.` };
}

/** The whole text as a name. */
function byName(text: string, languages: readonly string[]): CountryResult | undefined {
  return (
    commonlyNamed(text) ??
    inAllLanguages(text, languages) ??
    (isAbbreviation(text) ? undefined : namedByWords(text)) ??
    withoutQualifier(text, languages) ??
    withoutForm(text, languages)
  );
}

function inAllLanguages(text: string, languages: readonly string[]): CountryResult | undefined {
  const names = nameIndex()
    .find(text)
    .filter((name) => isUsable(name, text, languages));
  const codes = [...new Set(names.map(({ code }) => code))];
  const [only] = codes;
  if (only === undefined) return undefined;
  if (codes.length === 1) return withDoubt(only, text);
  const preferred = new Set(
    names
      .filter((name) => [...name.languages].some((tag) => languages.some((language) => base(language) === base(tag))))
      .map(({ code }) => code),
  );
  const [chosen] = preferred;
  if (preferred.size === 1 && chosen !== undefined) return withDoubt(chosen, text);
  return { kind: 'ambiguous', codes, reason: 'the name means different countries in different languages' };
}

/** Short abbreviations such as VS, É.-U. and Čad are those of another country in other languages, so they need their language. */
function isUsable({ languages: spoken }: CountryName, text: string, languages: readonly string[]): boolean {
  return !isAbbreviation(text) || [...spoken].some((tag) => languages.some((language) => base(language) === base(tag)));
}

function isAbbreviation(text: string): boolean {
  return /^[\x20-\x7e]+$/.test(text) && text.replace(/[^a-z]/gi, '').length <= 3;
}

function base(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

/** Names of Georgia that are also those of the state; others, such as 格鲁吉亚 and Грузия, are only the country. */
const namesUsState = /g[eé]org|джордж|ジョージア|[乔喬]治[亚亞]|조지아/iu;

function withDoubt(code: string, text: string): CountryResult {
  return alsoUsState.has(code) && namesUsState.test(text)
    ? { kind: 'country', code, doubt: `${text} is also the name of a state of the United States.` }
    : { kind: 'country', code };
}

const qualifier = /^(.+?)\s*\((country|nation|state|republic|land|pays|país|paese|stato|staat|国家|國家)\)$/iu;

/** `Georgia (country)` is not the state of the United States; `Georgia (state)` is not decided. */
function withoutQualifier(text: string, languages: readonly string[]): CountryResult | undefined {
  const [, name, word = ''] = qualifier.exec(text) ?? [];
  const found = name === undefined ? undefined : byName(name, languages);
  return found && byForm(found, /^(state|stato|staat)$/iu.test(word));
}

/** The country or the state of the same name in the United States, if there is one. */
function byForm(found: CountryResult, isState: boolean): CountryResult {
  if (found.kind !== 'country' || found.doubt === undefined) return found;
  return isState ? undecidedBetween([found.code, 'US'], found.doubt) : { kind: 'country', code: found.code };
}

function undecidedBetween(codes: readonly string[], doubt: string): CountryResult {
  return { kind: 'ambiguous', codes, reason: doubt.replace(/\.$/u, '') };
}

/** Forms of state before or after a name: `Republic of Chile`, `République du Chili`, `智利共和国`. */
const forms: readonly RegExp[] = [
  /^(?:the )?(?:(?:federal|federative|democratic|socialist|people's|islamic|arab|bolivarian|plurinational|co-?operative|united|independent) )*(?:republic|kingdom|state|states|principality|sultanate|commonwealth|union|emirate|grand duchy|confederation) of (?:the )?(.+)$/iu,
  /^(?:Republik|Königreich|Fürstentum|Großherzogtum|Islamische Republik|Staat) (.+)$/u,
  /^(?:République(?: [\p{L}]+)?|Royaume|Principauté|État) (?:de la |du |des |de l['’]|de |d['’])(.+)$/iu,
  /^(?:República(?: [\p{L}]+)?|Reino|Principado|Estado) (?:de la |del |de |da |do )(.+)$/iu,
  /^Республика (.+)$/iu,
  /^(.+?)(?:人民|社会主义|社會主義|伊斯兰|伊斯蘭|联邦|聯邦)*(?:共和国|共和國|王国|王國|公国|公國|联邦|聯邦)$/u,
  /^(\p{Script=Han}{2,})[国國]$/u,
  /^ประเทศ\s?(.+)$/u,
];

function withoutForm(text: string, languages: readonly string[]): CountryResult | undefined {
  for (const form of forms) {
    const name = form.exec(text)?.[1];
    if (name === undefined) continue;
    const found = commonlyNamed(name) ?? inAllLanguages(name, languages);
    if (found) return byForm(found, /^(the )?state /iu.test(text));
  }
  return undefined;
}

/** `Scotland, UK`, `Åland Islands, Finland`, `Ohio, United States`, `Guam (USA)`. */
function byParts(text: string, languages: readonly string[]): CountryResult | undefined {
  const [, unit, whole] =
    /^(.+?)\s*[(（]([^()（）]+)[)）]$/u.exec(text) ?? /^(.+)[,，、]\s*([^,，、]+)$/u.exec(text) ?? [];
  if (unit === undefined || whole === undefined) return undefined;
  const outer = lookUp(whole, languages);
  if (outer?.kind === 'historical') return successorIn(outer, byName(unit, languages)) ?? outer;
  if (outer?.kind !== 'country') return outer;
  // `Atlanta, GA` and `Rome, Georgia` are in the United States.
  if (outer.doubt !== undefined) {
    return undecidedBetween([outer.code], outer.doubt);
  }
  const inner = byName(unit, languages);
  if (inner?.kind !== 'country') return { kind: 'country', code: outer.code, unit };
  if (inner.code === outer.code) {
    const part = inner.unit ?? outer.unit;
    return { kind: 'country', code: outer.code, ...(part === undefined ? {} : { unit: part }) };
  }
  if (territories[outer.code]?.includes(inner.code)) return { kind: 'country', code: inner.code };
  if (outer.code === 'US' && alsoUsState.has(inner.code)) return { kind: 'country', code: 'US', unit };
  return { kind: 'ambiguous', codes: [inner.code, outer.code], reason: `${unit} and ${whole} are different countries` };
}
