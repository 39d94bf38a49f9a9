import type { Level } from '../list-page/level.ts';
import type { ImportedKind, ImportedStatus } from '../relation.ts';
import type { Continent } from './continent.ts';
import type { Content, PageDocument } from './page-document.ts';
import type { PageOptions } from './page-options.ts';
import { Findings } from './page-rules.ts';
import { PageWords } from './page-words.ts';

/** What is the same for all relations of a page. */
export interface PageContext {
  readonly page: PageDocument;
  readonly words: PageWords;
  readonly findings: Findings;
  /** Names of local places, simplified, as far as they are known. */
  readonly locals: Set<string>;
}

/** What the headings above a relation state. */
export interface Section {
  readonly local?: LocalPlace;
  readonly localCountry?: string;
  readonly country?: string;
  readonly continent?: Continent;
  readonly continentText?: string;
  readonly level?: Level;
  readonly kind?: ImportedKind;
  readonly kindText?: string;
  readonly status?: ImportedStatus;
}

/** The local place of a heading, with the sources that the heading cites. */
export interface LocalPlace {
  readonly name: string;
  readonly unit?: string;
  readonly country?: string;
  readonly content?: Content;
}

export function pageContext(page: PageDocument, options: PageOptions): PageContext {
  return {
    page,
    words: new PageWords(options, options.language ?? page.language),
    findings: new Findings(),
    locals: new Set(),
  };
}
