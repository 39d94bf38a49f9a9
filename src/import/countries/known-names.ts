import { fold } from '../../names/fold.ts';
import { commonNames, undecided } from './common-names.ts';
import { formerStates } from './former-states.ts';
import { nameIndex } from './name-index.ts';
import { partsByName } from './parts.ts';
import { wordKey } from './word-key.ts';

/** The meaning of a name. */
export type NamedThing =
  | { readonly kind: 'country'; readonly code: string; readonly unit?: string }
  | { readonly kind: 'ambiguous'; readonly codes: readonly string[]; readonly reason: string }
  | { readonly kind: 'historical'; readonly name: string; readonly successors: readonly string[] };

/** Languages whose names are compared by words in any order. */
const languagesOfWords = ['en', 'fr', 'de', 'es', 'it', 'pt'];

let byName: ReadonlyMap<string, NamedThing> | undefined;
let byWords: ReadonlyMap<string, NamedThing | undefined> | undefined;

/** Looks up the text among common names, undecided names, former states and parts of countries. */
export function commonlyNamed(text: string): NamedThing | undefined {
  byName ??= new Map([...ownNames()].map(([name, thing]) => [fold(name), thing]));
  return byName.get(fold(text));
}

/** What has the same significant words as the text, in any order; undefined if several things have them. */
export function namedByWords(text: string): NamedThing | undefined {
  byWords ??= wordIndex();
  return byWords.get(wordKey(text));
}

/** All names of these lists. */
export function* ownNames(): Generator<readonly [name: string, thing: NamedThing]> {
  for (const [code, names] of Object.entries(commonNames))
    for (const name of names.split('|')) yield [name, { kind: 'country', code }];
  for (const { names, codes, reason } of undecided)
    for (const name of names.split('|')) yield [name, { kind: 'ambiguous', codes, reason }];
  for (const { name, names, successors } of formerStates) {
    for (const text of names.split('|')) yield [text, { kind: 'historical', name, successors }];
  }
  for (const { code, unit, names } of partsByName)
    for (const name of names.split('|')) yield [name, { kind: 'country', code, unit }];
}

function wordIndex(): ReadonlyMap<string, NamedThing | undefined> {
  const found = new Map<string, NamedThing | undefined>();
  const own = new Set<string>();
  for (const [name, thing] of ownNames()) {
    const key = wordKey(name);
    if (key === '') continue;
    own.add(key);
    found.set(key, found.has(key) && !same(found.get(key), thing) ? undefined : thing);
  }
  for (const names of nameIndex().all.values()) {
    for (const { code, text, languages } of names) {
      const key = wordKey(text);
      if (key === '' || own.has(key) || !languagesOfWords.some((language) => languages.has(language))) continue;
      const thing: NamedThing = { kind: 'country', code };
      found.set(key, found.has(key) && !same(found.get(key), thing) ? undefined : thing);
    }
  }
  return found;
}

function same(left: NamedThing | undefined, right: NamedThing): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
