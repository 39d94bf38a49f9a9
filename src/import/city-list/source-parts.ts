import { isLanguageTag } from '../../dataset/schema.ts';
import { readPrintedDate } from '../dates/printed-date.ts';
import { languageTagOf } from '../languages.ts';
import type { ImportedSource } from '../relation.ts';
import { withoutUndefined } from '../without-undefined.ts';

/** The parts of a citation as printed. */
export interface PrintedSource {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly archiveUrl?: string | undefined;
  readonly publisher?: string | undefined;
  readonly language?: string | undefined;
  readonly publishedOn?: string | undefined;
  readonly accessedOn?: string | undefined;
  readonly archivedOn?: string | undefined;
}

/** A source with its dates and language in standard form. Undefined: it has neither a title nor an address. */
export function sourceOf(printed: PrintedSource): ImportedSource | undefined {
  const url = address(printed.url);
  const archiveUrl = address(printed.archiveUrl);
  const title = clean(printed.title);
  const publisher = clean(printed.publisher);
  if (title === undefined && url === undefined && archiveUrl === undefined) return undefined;
  const language = languageOf(printed.language);
  const publishedOn = dateOf(printed.publishedOn);
  const accessedOn = dayOf(printed.accessedOn);
  const archivedOn = dayOf(printed.archivedOn) ?? dayOfArchive(archiveUrl);
  return withoutUndefined<ImportedSource>({
    title,
    url,
    archiveUrl,
    publisher,
    language,
    publishedOn,
    accessedOn,
    archivedOn,
  });
}

function clean(text: string | undefined): string | undefined {
  const result = text?.replace(/\s+/gu, ' ').trim();
  return result === '' ? undefined : result;
}

/** An absolute address; one that begins with `//` gets a scheme. */
export function address(text: string | undefined): string | undefined {
  const trimmed = text?.trim().replace(/^\/\//u, 'https://');
  return trimmed !== undefined && /^https?:\/\/\S+$/iu.test(trimmed) && URL.canParse(trimmed) ? trimmed : undefined;
}

/** Whether an address is that of a web archive. */
export function isArchive(url: string): boolean {
  return /^https?:\/\/(?:[\w-]+\.)*(?:archive\.(?:org|today|is|ph|fo|li|vn|md)|webcitation\.org|perma\.cc|ghostarchive\.org)\//iu.test(
    url,
  );
}

/** The address of a web archive contains the day: `/web/20230505010203/`. */
function dayOfArchive(url: string | undefined): string | undefined {
  const [, year, month, day] = /\/(?:web\/)?(\d{4})(\d{2})(\d{2})\d{6}/u.exec(url ?? '') ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}

function dateOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : readPrintedDate(text, { languages: ['en', 'de', 'fr'] }).established?.date;
}

function dayOf(text: string | undefined): string | undefined {
  const date = dateOf(text);
  return date?.length === 10 ? date : undefined;
}

let names: ReadonlyMap<string, string> | undefined;

/** The tag of a language by its code, or its name in English or Chinese. The first of several counts. */
function languageOf(text: string | undefined): string | undefined {
  const first = text?.split(/,|;|、|\band\b|&/u)[0]?.trim();
  if (first === undefined || first === '') return undefined;
  if (/^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/u.test(first) && isLanguageTag(first)) return first;
  names ??= englishNames();
  return names.get(first.toLowerCase()) ?? languageTagOf(first);
}

function englishNames(): ReadonlyMap<string, string> {
  const display = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index));
  const found = new Map<string, string>();
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second;
      const name = display.of(code)?.toLowerCase();
      if (name !== undefined && !found.has(name)) found.set(name, Intl.getCanonicalLocales(code)[0] ?? code);
    }
  }
  return found;
}
