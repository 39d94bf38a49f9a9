import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { fold } from '../../names/fold.ts';
import { cldrLocales } from './cldr-data.ts';
import { allCountries } from './codes.ts';

/** A name of a country. */
export interface CountryName {
  readonly code: string;
  readonly text: string;
  /** BCP 47 tags. */
  readonly languages: Set<string>;
}

/** Names in all languages of CLDR, and those that ISO 3166 and the translations of its names add. */
export interface NameIndex {
  /** Countries with this name. A name with the same diacritics goes first: in Indic scripts, vowels are diacritics. */
  find(text: string): readonly CountryName[];
  /** All names, by folded text. */
  readonly all: ReadonlyMap<string, readonly CountryName[]>;
}

const require = createRequire(import.meta.url);
const isoNames = z.object({
  locale: z.string(),
  countries: z.record(
    z.string(),
    z
      .string()
      .or(z.array(z.string()))
      .transform((names) => [names].flat()),
  ),
});

let index: NameIndex | undefined;

/** The index, which is built on the first call, in about half a second. */
export function nameIndex(): NameIndex {
  index ??= buildIndex();
  return index;
}

function buildIndex(): NameIndex {
  const exact = new Map<string, CountryName[]>();
  const folded = new Map<string, CountryName[]>();
  const add = (text: string, code: string, language: string) => {
    const key = exactKey(text);
    const names = exact.get(key) ?? [];
    const known = names.find((name) => name.code === code);
    if (known) {
      known.languages.add(language);
      return;
    }
    const name = { code, text, languages: new Set([language]) };
    exact.set(key, [...names, name]);
    const comparable = fold(text);
    if (comparable !== '') folded.set(comparable, [...(folded.get(comparable) ?? []), name]);
  };
  for (const [text, code, language] of cldrNames()) add(text, code, language);
  // Some of these translations are wrong, so a name that CLDR gives to another country is not used.
  for (const [text, code, language] of namesOfIso()) {
    const inCldr = folded.get(fold(text));
    if (!inCldr || inCldr.some((name) => name.code === code)) add(text, code, language);
  }
  return { find: (text) => exact.get(exactKey(text)) ?? folded.get(fold(text)) ?? [], all: folded };
}

function exactKey(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function* cldrNames(): Generator<readonly [text: string, code: string, language: string]> {
  const codes = [...allCountries().keys()];
  for (const locale of cldrLocales()) {
    if (Intl.DisplayNames.supportedLocalesOf([locale]).length === 0) continue;
    for (const style of ['long', 'short'] as const) {
      const names = new Intl.DisplayNames([locale], { type: 'region', style, fallback: 'none' });
      for (const code of codes) {
        const text = names.of(code);
        if (text !== undefined && text !== code) yield [text, code, locale];
      }
    }
  }
}

function* namesOfIso(): Generator<readonly [text: string, code: string, language: string]> {
  const folder = join(dirname(require.resolve('i18n-iso-countries/codes.json')), 'langs');
  for (const file of readdirSync(folder).sort()) {
    const { locale, countries } = isoNames.parse(require(join(folder, file)));
    for (const [code, names] of Object.entries(countries)) {
      if (allCountries().has(code)) for (const text of names) yield [text, code, locale];
    }
  }
}
