import { requireGroup, type SourceRow } from '../../store/rows.ts';
import { cleanText, cleanUrl } from './clean-text.ts';
import { readDetail } from './detail.ts';
import { citationKey } from './key.ts';
import { type Name, readNames } from './name.ts';

/** A year, with month and day if they are known. */
export interface CslDate {
  readonly 'date-parts': readonly [readonly [year: number, month?: number, day?: number]];
}

/** A date as `2016`, `2016-08` or `2016-08-03`. */
export function isoDate({ 'date-parts': [parts] }: CslDate): string {
  const [year, ...rest] = parts;
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}

/** A source in the terms of CSL-JSON, from which every style is written. Unknown values are undefined. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-journal' | 'article-newspaper' | 'book' | 'chapter' | 'document' | 'webpage';
  readonly title: string | undefined;
  readonly author: readonly Name[] | undefined;
  readonly editor: readonly Name[] | undefined;
  readonly 'container-title': string | undefined;
  readonly publisher: string | undefined;
  readonly 'publisher-place': string | undefined;
  readonly issued: CslDate | undefined;
  readonly accessed: CslDate | undefined;
  readonly volume: string | undefined;
  readonly issue: string | undefined;
  /** Pages or the number of an article. */
  readonly page: string | undefined;
  readonly URL: string | undefined;
  /** Address of an archived copy. */
  readonly archive_location: string | undefined;
  /** Host of the copy that was consulted. */
  readonly source: string | undefined;
  /** Volume, issue and pages as printed, if they could not be read. */
  readonly note: string | undefined;
  readonly language: string;
  readonly ISBN: string | undefined;
  readonly ISSN: string | undefined;
}

/** @returns what the reference of the source states, and nothing else. */
export function cslItem(source: SourceRow): CslItem {
  const reference = requireGroup(source, 'reference', 'Source.citation');
  const title = cleanText(source.title);
  const container = cleanText(reference.container);
  const isbn = cleanText(reference.isbn);
  const stated = {
    author: someNames(reference.authors),
    editor: someNames(reference.editors),
    'container-title': container,
    publisher: cleanText(reference.publisher),
    'publisher-place': cleanText(reference.place),
    issued: cslDate(reference.publishedOn),
    accessed: cslDate(reference.accessedOn),
    ...positionOf(container, isbn, cleanText(reference.detail)),
    URL: cleanUrl(reference.url),
    archive_location: cleanUrl(reference.archiveUrl),
    source: cleanText(reference.via),
    language: reference.language,
    ISBN: isbn,
    ISSN: cleanText(reference.issn),
  };
  return {
    id: citationKey(source.id),
    type: typeOf(stated, isOnline(source)),
    // A source without a title has its address as title in the dataset.
    title: title === cleanText(reference.url) || title === cleanText(reference.archiveUrl) ? undefined : title,
    ...stated,
  };
}

/** Whether the source was read online. */
export function isOnline(source: SourceRow): boolean {
  const { url, archiveUrl, accessedOn } = requireGroup(source, 'reference', 'Source.citation');
  return source.status !== 'PRINT' || url !== null || archiveUrl !== null || accessedOn !== null;
}

function typeOf(stated: Omit<CslItem, 'id' | 'type' | 'title'>, online: boolean): CslItem['type'] {
  const { volume, issue, page, publisher, issued, ISBN, ISSN } = stated;
  const container = stated['container-title'];
  const place = stated['publisher-place'];
  if (ISBN !== undefined) return container === undefined ? 'book' : 'chapter';
  if (container !== undefined) {
    if ([volume, issue, ISSN].some((part) => part !== undefined)) return 'article-journal';
    const isDaily = issued?.['date-parts'][0].length === 3 && (page !== undefined || place !== undefined);
    if (isDaily || isNewspaper(container)) return 'article-newspaper';
  } else if (publisher !== undefined && place !== undefined && !online) return 'book';
  return online ? 'webpage' : 'document';
}

/** Only articles have a volume and an issue: elsewhere, other styles would print them as something else. */
function positionOf(container: string | undefined, isbn: string | undefined, detail: string | undefined) {
  const { volume, issue, page, note } = readDetail(detail);
  const isArticle = container !== undefined && isbn === undefined;
  if (isArticle || (volume === undefined && issue === undefined)) return { volume, issue, page, note };
  return { volume: undefined, issue: undefined, page: undefined, note: detail };
}

/** Whether a title ends in the word for a newspaper, not in that for a journal, bulletin or report (学报, 公报, 年报). */
function isNewspaper(container: string): boolean {
  return /(?:(?<![学學公简簡情年通画畫])[报報]|新聞|신문|일보)$/u.test(container);
}

function someNames(printed: readonly string[]): readonly Name[] | undefined {
  const names = readNames(printed);
  return names.length === 0 ? undefined : names;
}

function cslDate(date: string | null): CslDate | undefined {
  if (date === null) return undefined;
  const [year = 0, month, day] = date.split('-').map(Number);
  const parts: CslDate['date-parts'][0] =
    month === undefined ? [year] : day === undefined ? [year, month] : [year, month, day];
  return { 'date-parts': [parts] };
}
