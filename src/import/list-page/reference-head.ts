import { type Line, PageError, quoted } from './line.ts';

/** The part of a reference before the date. */
export interface Head {
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly title: string;
  /** `PDF` if the title is marked with it. */
  readonly format?: string;
  /** The newspaper, journal or site. */
  readonly container?: string;
  readonly publisher?: string;
  readonly place?: string;
}

/** A full stop separates two fields unless it follows a single capital: `К. Д. Ушинского` is one name. */
const fieldBreak = /(?<!(?:^|[\s.])\p{Lu})\.\s+/u;

export function readHead(line: Line, text: string, book: boolean): Head {
  const fields = text.split(fieldBreak).map((field) => field.trim());
  if (fields.length > 3 || fields.some((field) => field === '')) {
    throw new PageError(line, '[authors. ]title[. work] before the date', quoted(text));
  }
  const [first = '', second, third] = fields;
  const named = third === undefined ? { authors: [], editors: [] } : readContributors(line, first);
  const [printedTitle = '', work] = third === undefined ? [first, second] : [second, third];
  const marked = /^(.*\S) \(([A-Z]{2,5})\)$/u.exec(printedTitle);
  return {
    ...named,
    title: marked?.[1] ?? printedTitle,
    ...(marked?.[2] === undefined ? {} : { format: marked[2] }),
    ...(work === undefined ? {} : readWork(work, book)),
  };
}

/** `刁大明; 邵静怡`, `Andelin, Jennifer`, `…编纂委员会 (编)`. */
function readContributors(line: Line, text: string): { authors: string[]; editors: string[] } {
  const edited = /^(.*?)\s*\((?:编|編|主编|主編)\)$/u.exec(text);
  const names = (edited?.[1] ?? text).split(/[;;]\s*/u).map((name) => name.trim());
  // A name is Chinese, has a comma after the family name, or is short; anything else is part of a title.
  const unlikely = names.find((name) => !/^[\p{Script=Han}·]+$|,/u.test(name) && name.split(/\s+/u).length > 4);
  if (unlikely !== undefined || names.includes('')) {
    throw new PageError(line, 'authors separated by semicolons', quoted(unlikely ?? text));
  }
  return edited ? { authors: [], editors: names } : { authors: names, editors: [] };
}

/** `当代美国评论 (北京)` is a work and its place; a book has `乌鲁木齐: 新疆人民出版社`, place and publisher. */
function readWork(text: string, book: boolean): Pick<Head, 'container' | 'publisher' | 'place'> {
  const placed = /^(.*\S) \(([^()]+)\)$/u.exec(text);
  if (placed?.[1] && placed[2]) return { container: placed[1], place: placed[2] };
  const published = book ? /^([^:]+):\s*(\S.*)$/u.exec(text) : undefined;
  if (published?.[1] && published[2]) return { publisher: published[2], place: published[1] };
  return book ? { publisher: text } : { container: text };
}
