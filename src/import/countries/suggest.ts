import { distance } from 'fastest-levenshtein';
import { fold } from '../../names/fold.ts';
import { wordsOf } from '../../names/spelling.ts';
import { ownNames } from './known-names.ts';
import { type CountryName, nameIndex } from './name-index.ts';

/** A country that may be meant, with the name that is similar. */
export interface CountrySuggestion {
  readonly code: string;
  readonly name: string;
}

const maximum = 3;

/**
 * Up to three countries with a name similar to the text, best first. Between equally similar names, those in `languages` go first,
 * then English ones, then those that most languages use. A name that is a word of the text (`in Italy`) is a suggestion too.
 */
export function suggestCountries(text: string, languages: readonly string[]): readonly CountrySuggestion[] {
  const written = fold(text);
  if (written === '') return [];
  const best = new Map<string, { name: string; rank: number }>();
  const consider = (code: string, name: string, rank: number) => {
    const known = best.get(code);
    if (!known || rank < known.rank) best.set(code, { name, rank });
  };
  const limit = typos(written.length);
  for (const [key, names] of nameIndex().all) {
    if (Math.abs(key.length - written.length) > limit) continue;
    const far = typosBetween(written, key);
    if (far > limit) continue;
    for (const name of names) consider(name.code, name.text, far + preference(name, languages));
  }
  for (const [name, thing] of ownNames()) {
    const far = typosBetween(written, fold(name));
    if (thing.kind === 'country' && far <= limit) consider(thing.code, name, far + 0.5);
  }
  for (const word of wordsOf(text)) {
    if (word.length < 4) continue;
    for (const name of nameIndex().all.get(word) ?? [])
      consider(name.code, name.text, 0.5 + preference(name, languages));
  }
  return [...best]
    .map(([code, { name, rank }]) => ({ code, name, rank }))
    .sort((left, right) => left.rank - right.rank || (left.code < right.code ? -1 : 1))
    .slice(0, maximum)
    .map(({ code, name }) => ({ code, name }));
}

/** The edit distance, in which two letters in the wrong order are one typo. */
function typosBetween(written: string, name: string): number {
  const far = distance(written, name);
  if (far !== 2 || written.length !== name.length) return far;
  const first = [...written].findIndex((letter, index) => letter !== name[index]);
  return written[first] === name[first + 1] && written[first + 1] === name[first] ? 1 : 2;
}

/** Letters that may be wrong in a name of this length. */
function typos(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : length < 14 ? 2 : 3;
}

/** Less than one: it decides only between names with the same number of typos. */
function preference(name: CountryName, languages: readonly string[]): number {
  if (languages.some((language) => name.languages.has(language))) return 0;
  if (name.languages.has('en')) return 0.1;
  return 0.9 - Math.min(name.languages.size, 500) / 1000;
}
