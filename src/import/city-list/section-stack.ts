import { simplify } from '../list-page/han.ts';
import type { Position } from '../relation.ts';
import { readCityLine } from './city-line.ts';
import { type HeadingMeaning, readHeading } from './heading.ts';
import type { LocalPlace, PageContext, Section } from './page-context.ts';
import type { Content, PageDocument } from './page-document.ts';
import type { PageOptions } from './page-options.ts';
import { readFirstSentence, readHeadingOf, readTitle } from './page-title.ts';
import { countryByUnit } from './regions.ts';

/** The headings above the current line. A heading replaces those of its depth and below. */
export class SectionStack {
  readonly #context: PageContext;
  readonly #title: string;
  #base: Section;
  #stack: { readonly depth: number; readonly section: Section; readonly other: boolean; readonly partner?: boolean }[] =
    [];
  /** The page lists the partners of one place, so that a heading with a country names that of the partners. */
  #onePlace: boolean;

  constructor(page: PageDocument, options: PageOptions, context: PageContext) {
    this.#context = context;
    this.#title = page.title ?? '';
    const title = readTitle(this.#title);
    const place = options.local ?? title.place;
    const country = options.localCountry ?? title.country;
    const { kind, kindText, status } = stated(readHeading(this.#title));
    this.#onePlace = place !== undefined;
    this.#base = {
      ...(place === undefined ? {} : { local: { name: place } }),
      ...(country === undefined ? {} : { localCountry: country }),
      ...(kind === undefined ? {} : { kind }),
      ...(kindText === undefined || kind === 'SISTER_CITY' ? {} : { kindText }),
      ...(status === undefined ? {} : { status }),
    };
    if (place !== undefined) context.locals.add(simplify(place));
  }

  get current(): Section {
    return Object.assign({}, this.#base, ...this.#stack.map(({ section }) => section)) satisfies Section;
  }

  /** The current part of the page is not a list, such as the references. */
  get isOther(): boolean {
    return this.#stack.some(({ other }) => other);
  }

  /** The current item is below one that is a partner. */
  get isBelowPartner(): boolean {
    return this.#stack.some(({ partner }) => partner);
  }

  /** Items below this depth belong to a partner. */
  enterPartner(depth: number): void {
    this.#stack.push({ depth, section: {}, other: false, partner: true });
  }

  heading(depth: number, content: Content, position: Position, form: 'heading' | 'bold'): void {
    const meaning = readHeading(content.text);
    this.#stack = this.#stack.filter((one) => one.depth < depth);
    const section = this.#sectionOf(meaning, content, position, form);
    this.#stack.push({ depth, section, other: meaning.other !== undefined });
  }

  /** Leaves the headings of this depth and below, such as when a nested list ends. */
  leave(depth: number): void {
    this.#stack = this.#stack.filter((one) => one.depth < depth);
  }

  /** Learns the local place from a sentence if neither the title nor a heading names it. */
  firstSentence(text: string): Section {
    const read = this.#base.local || this.current.local ? {} : readFirstSentence(text);
    if (read.place !== undefined) {
      this.#base = { ...this.#base, local: { name: read.place } };
      this.#onePlace = true;
      this.#context.locals.add(simplify(read.place));
    }
    if (this.#base.kind === undefined && /^.{0,60}\blist of /iu.test(text)) {
      const { kind } = readHeading(text.slice(0, 120));
      if (kind !== undefined) this.#base = { ...this.#base, kind };
    }
    if (this.#base.localCountry === undefined && read.country !== undefined) {
      this.#base = { ...this.#base, localCountry: read.country };
    }
    return this.current;
  }

  #sectionOf(meaning: HeadingMeaning, content: Content, position: Position, form: 'heading' | 'bold'): Section {
    const { words, findings } = this.#context;
    const { continent, level, text, place } = meaning;
    if (continent === 'AMERICAS') findings.reportOnce('americas', position, text);
    const printed = level === 'CITY' ? this.#cityLevel(position, text) : level;
    const section: Section = {
      ...stated(meaning),
      ...(continent === undefined ? {} : { continent, continentText: text }),
      ...(printed === undefined ? {} : { level: printed }),
      ...(meaning.kind === undefined ? {} : this.#sideOf(text)),
    };
    if (place === undefined || meaning.other) return section;
    const country = words.isCountry(place) ? words.country(place) : undefined;
    if (country?.kind === 'country') {
      return this.#onePlace ? { ...section, country: country.code } : { ...section, localCountry: country.code };
    }
    // A heading in a page about one place is a part of the page, unless it is bold within a list.
    if (this.#onePlace && form === 'heading') return section;
    return { ...section, local: this.#localOf(place, content) };
  }

  /** `Sister cities of Austin`, `Twin towns in Germany`. */
  #sideOf(text: string): Section {
    const { place, country } = readHeadingOf(text);
    return {
      ...(place === undefined || readHeading(place).place === undefined ? {} : { local: { name: place } }),
      ...(country === undefined ? {} : { localCountry: country }),
    };
  }

  /** 市级 is the level below a province, and the first level of a municipality. */
  #cityLevel(position: Position, text: string): Section['level'] {
    if (/^(?:北京|上海|天津|重[庆慶])/u.test(this.#title)) return 'PROVINCIAL';
    if (/省|自治[区區]/u.test(this.#title) || this.#onePlace) return 'PREFECTURAL';
    this.#context.findings.reportOnce('cityLevel', position, text);
    return undefined;
  }

  #localOf(place: string, content: Content): LocalPlace {
    const target = content.links.get(place) ?? place;
    const line = readCityLine({ ...content, text: place, flags: [] }, this.#context.words);
    const country = countryByUnit(target);
    const flag = content.flags[0] === undefined ? undefined : this.#context.words.flag(content.flags[0]);
    const code = flag?.kind === 'country' ? flag.code : country;
    return {
      name: line?.name ?? place,
      ...(line?.unit === undefined ? {} : { unit: line.unit }),
      ...(code === undefined ? {} : { country: code }),
      content,
    };
  }
}

function stated({ kind, status, text }: HeadingMeaning): Pick<Section, 'kind' | 'kindText' | 'status'> {
  return {
    ...(kind === undefined ? {} : { kind, kindText: text }),
    ...(status === undefined ? {} : { status }),
  };
}
