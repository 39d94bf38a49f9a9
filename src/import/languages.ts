import { simplify } from './list-page/han.ts';

/**
 * Language names on Chinese pages that `Intl` lacks or names differently, in simplified characters. These pages also use the
 * mainland as a region, and scripts in place of a region.
 */
const languageWords: Readonly<Record<string, string>> = { 汉语: 'zh', 朝鲜语: 'ko', 印尼语: 'id', 柬埔寨语: 'km' };
const regionWords: Readonly<Record<string, string>> = { 中国大陆: 'CN', 简体: 'Hans', 繁体: 'Hant' };

let languages: ReadonlyMap<string, string> | undefined;
let regions: ReadonlyMap<string, string> | undefined;

/**
 * The BCP 47 tag for a Chinese language name: 英语, 蒙古語, 美国英语, 中文(中国大陆). Undefined for any other word. Names come
 * from `Intl.DisplayNames`, that is, from Unicode CLDR.
 */
export function languageTagOf(word: string): string | undefined {
  const simplified = simplify(word.trim());
  const plain = knownLanguages().get(simplified);
  if (plain) return plain;
  const bracketed = /^(.+?)\s*[((](.+)[))]$/.exec(simplified);
  if (bracketed) return compose(bracketed[1], bracketed[2]);
  // 美国英语: a region, then a language.
  for (let length = 2; length < simplified.length; length += 1) {
    const tag = compose(simplified.slice(length), simplified.slice(0, length));
    if (tag) return tag;
  }
  return undefined;
}

/** The first language name in a text, not at its start, because a place name precedes it. */
export function findLanguageWord(text: string): { index: number; length: number; tag: string } | undefined {
  for (let index = 1; index < text.length; index += 1) {
    const found = languageWordAt(text, index);
    if (found) return { index, ...found };
  }
  return undefined;
}

/** The longest language name that starts at `index`. */
export function languageWordAt(text: string, index: number): { length: number; tag: string } | undefined {
  for (let length = Math.min(maxWordLength, text.length - index); length >= 2; length -= 1) {
    const word = text.slice(index, index + length);
    if (!/[语語文]$/u.test(word)) continue;
    const tag = languageTagOf(word);
    if (tag) return { length, tag };
  }
  return undefined;
}

const maxWordLength = 12;

function compose(language: string | undefined, region: string | undefined): string | undefined {
  const tag = knownLanguages().get(language ?? '');
  const subtag = knownRegions().get(region ?? '');
  return tag && subtag ? `${tag}-${subtag}` : undefined;
}

function knownLanguages(): ReadonlyMap<string, string> {
  languages ??= reversed('language', ['long'], codes(2, 'a').concat(codes(3, 'a')), languageWords);
  return languages;
}

function knownRegions(): ReadonlyMap<string, string> {
  regions ??= reversed('region', ['long', 'short'], codes(2, 'A'), regionWords);
  return regions;
}

/** Builds the reverse map by trying all codes, because `Intl` gives the name of a code but not the code of a name. */
function reversed(
  type: 'language' | 'region',
  styles: readonly ('long' | 'short')[],
  all: readonly string[],
  extra: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const byName = new Map(Object.entries(extra));
  for (const style of styles) {
    const names = new Intl.DisplayNames(['zh-Hans'], { type, style, fallback: 'none' });
    for (const code of all) {
      const name = names.of(code);
      if (name && !byName.has(name)) byName.set(name, canonical(type, code));
    }
  }
  return byName;
}

/** `Intl` also accepts deprecated codes (`iw` for `he`); the result uses the current one. */
function canonical(type: 'language' | 'region', code: string): string {
  return type === 'language' ? (Intl.getCanonicalLocales(code)[0] ?? code) : code;
}

function codes(length: number, first: 'a' | 'A'): string[] {
  const start = first.charCodeAt(0);
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(start + index));
  let all = [''];
  for (let position = 0; position < length; position += 1) {
    all = all.flatMap((prefix) => letters.map((letter) => prefix + letter));
  }
  return all;
}
