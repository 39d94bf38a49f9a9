import type { DatasetName } from '../dataset/schema.ts';
import { fold } from '../names/fold.ts';
import {
  type GazetteerContinent,
  type GazetteerCountry,
  type GazetteerPlace,
  officialChineseNames,
} from './gazetteer.ts';
import { scriptOfName } from './list-page/han.ts';
import type { Hint } from './list-page/hint.ts';

type Kind = DatasetName['kind'];
type Optional = string | null | undefined;

const pinyinTag = 'zh-Latn-pinyin';

/** All distinct names of a jurisdiction, the listed one first. `listed` is the name on the page, `hints` the foreign names next to it. */
export function namesOfPlace(place: GazetteerPlace, listed: Optional, hints: readonly Hint[]): DatasetName[] {
  const { names } = place;
  const full = names.zhFull;
  const official = officialChineseNames(place);
  const list = new NameList();
  list.add(full?.value, 'zh-Hans', 'OFFICIAL');
  list.add(full?.zhHant, 'zh-Hant', 'OFFICIAL');
  list.add(names.zhHans?.value, 'zh-Hans', full ? 'SHORT' : 'OFFICIAL');
  list.add(names.zhHant?.value, 'zh-Hant', full ? 'SHORT' : 'OFFICIAL');
  for (const printed of [names.zhListed, listed]) {
    if (printed && !list.has(printed)) list.add(printed, scriptOfName(printed), 'ALTERNATE');
  }
  for (const { value } of names.zhAlternates) list.add(value, scriptOfName(value), shortOr(value, official));
  list.add(names.pinyin?.tone, pinyinTag, 'ROMANIZED');
  list.add(names.pinyinFull?.tone, pinyinTag, 'ROMANIZED');
  list.add(names.en.value, 'en', 'OFFICIAL');
  for (const { value } of names.enAlternates) list.add(value, 'en', shortOr(value, [names.en.value]));
  list.addNative(names.native);
  for (const { value, lang } of names.former) list.addFormer(value, lang === 'zh' ? scriptOfName(value) : lang);
  // The title of the article in another Wikipedia is a common name, not an official one.
  for (const { text, language } of hints) list.add(text, language, 'ALTERNATE');
  return list.startingWith([listed, names.zhListed, names.zhHans?.value, names.en.value]);
}

/** `printed` has the spellings in the list, in order of appearance. */
export function namesOfCountry({ names }: GazetteerCountry, printed: readonly string[]): DatasetName[] {
  const list = new NameList();
  list.add(names.zhHans, 'zh-Hans', 'OFFICIAL');
  list.add(names.zhHant, 'zh-Hant', 'OFFICIAL');
  for (const spelling of printed) if (!list.has(spelling)) list.add(spelling, scriptOfName(spelling), 'ALTERNATE');
  list.add(names.zhCldr, 'zh-Hans', 'ALTERNATE');
  if (names.zhHantTW !== names.zhHant) list.add(names.zhHantTW, 'zh-Hant-TW', 'ALTERNATE');
  list.add(names.pinyin?.tone, pinyinTag, 'ROMANIZED');
  list.add(names.en, 'en', 'OFFICIAL');
  list.addNative(names.native);
  list.add(names.ug, 'ug', 'OFFICIAL');
  return list.startingWith([...printed, names.zhHans]);
}

export function namesOfContinent({ names }: GazetteerContinent): DatasetName[] {
  const list = new NameList();
  list.add(names.zhHans, 'zh-Hans', 'OFFICIAL');
  list.add(names.zhHant, 'zh-Hant', 'OFFICIAL');
  list.add(names.zhCldr, 'zh-Hans', 'ALTERNATE');
  list.add(names.pinyin?.tone, pinyinTag, 'ROMANIZED');
  list.add(names.en, 'en', 'OFFICIAL');
  list.add(names.ug, 'ug', 'OFFICIAL');
  list.add(names.ru, 'ru', 'OFFICIAL');
  return list.startingWith([names.zhHans]);
}

/** A prefix of an official name is that name without its generic part, so it is a short name. */
function shortOr(value: string, official: readonly string[]): Kind {
  return official.some((name) => name !== value && name.startsWith(value)) ? 'SHORT' : 'ALTERNATE';
}

/** Names in insertion order, unique by text and language; the first kind added is kept. */
class NameList {
  #names: DatasetName[] = [];

  add(text: Optional, language: string, kind: Kind): void {
    if (!text || this.#names.some((name) => name.text === text && name.language === language)) return;
    this.#names.push({ text, language, kind });
  }

  has(text: string): boolean {
    return this.#names.some((name) => name.text === text);
  }

  /** The first name in each language is the official one. */
  addNative(native: readonly { readonly lang: string; readonly value: string }[]): void {
    for (const { lang, value } of native) {
      const language = lang === 'zh' ? scriptOfName(value) : lang;
      const hasOfficial = this.#names.some((name) => name.language === language && name.kind === 'OFFICIAL');
      this.add(value, language, hasOfficial ? 'ALTERNATE' : 'OFFICIAL');
    }
  }

  /** Marks a former name in both scripts, even if the list still uses it. */
  addFormer(text: string, language: string): void {
    const main = language.split('-')[0];
    this.#names = this.#names.map((name) =>
      name.kind === 'OFFICIAL' && name.language.split('-')[0] === main && fold(name.text) === fold(text)
        ? { ...name, kind: 'FORMER' }
        : name,
    );
    this.add(text, language, 'FORMER');
  }

  /** All names, starting with the first of `texts` that is one of them. */
  startingWith(texts: readonly Optional[]): DatasetName[] {
    const firstName = texts.find((text) => typeof text === 'string' && this.has(text));
    const first = this.#names.find((name) => name.text === firstName);
    return first ? [first, ...this.#names.filter((name) => name !== first)] : this.#names;
  }
}
