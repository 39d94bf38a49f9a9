import { type Caption, readCaption } from './caption.ts';
import { simplify } from './han.ts';
import { type Level, levelOf, levelWordsInMessages } from './level.ts';
import { type Line, PageError, quoted, splitLines } from './line.ts';

/** The sections of a page without blank lines. Only captions are parsed here, to distinguish them from a broken column header. */
export interface Sections {
  readonly title: Line;
  /** All lines before the first table, including headings. */
  readonly introduction: readonly Line[];
  readonly tables: readonly TableSection[];
  readonly notes: readonly Line[];
  readonly references: readonly Line[];
}

export interface TableSection {
  readonly level: Level;
  readonly heading: Line;
  readonly captions: readonly Caption[];
  readonly rows: readonly Line[];
}

interface OpenTable extends TableSection {
  readonly captions: Caption[];
  readonly rows: Line[];
}

type Place = 'introduction' | 'captions' | 'rows' | 'between' | 'see-also' | 'notes' | 'references' | 'after';

const namedHeadings: Readonly<Record<string, Place>> = {
  参见: 'see-also',
  参看: 'see-also',
  相关条目: 'see-also',
  注释: 'notes',
  注解: 'notes',
  脚注: 'notes',
  参考文献: 'references',
  参考资料: 'references',
  参考来源: 'references',
  资料来源: 'references',
  外部链接: 'after',
  外部连结: 'after',
};

/** Splits a page into sections by headings and blank lines. @throws PageError for a line that belongs to no section. */
export function splitSections(page: string, pageName: string): Sections {
  const [title, ...lines] = splitLines(page, pageName);
  if (!title || title.text.trim() === '') {
    throw new PageError({ page: pageName, number: 1 }, 'the title of the list', 'an empty line');
  }
  const introduction: Line[] = [];
  const tables: OpenTable[] = [];
  const notes: Line[] = [];
  const references: Line[] = [];
  let place: Place = 'introduction';
  let blankBefore = true;

  for (const line of lines) {
    const text = simplify(line.text.trim());
    if (text === '') {
      if (place === 'rows') place = 'between';
      blankBefore = true;
      continue;
    }
    const table = tables.at(-1);
    const heading = headingOf(text);
    if (heading !== undefined) {
      checkTableIsComplete(place, table, line, quoted(line.text));
      if (heading !== 'level') place = heading;
      else if (place === 'introduction' || place === 'between') {
        tables.push(openTable(line, text, tables));
        place = 'captions';
      } else throw new PageError(line, 'no table heading after the tables', quoted(line.text));
    } else if (place === 'introduction') {
      if (isColumnHeader(text))
        throw new PageError(line, 'a heading such as 地级友好城市 above the table', quoted(line.text));
      introduction.push(line);
    } else if (place === 'captions') {
      if (isColumnHeader(text)) place = 'rows';
      else table?.captions.push(readCaption(line));
    } else if (place === 'rows') table?.rows.push(line);
    else if (place === 'notes') notes.push(line);
    else if (place === 'references') {
      if (blankBefore && references.length > 0 && !/^\d+\./.test(text)) place = 'after';
      else references.push(line);
    } else if (place === 'between') {
      throw new PageError(line, 'the heading of a table, 参见, 注释 or 参考文献 after a table', quoted(line.text));
    }
    blankBefore = false;
  }

  const last = lines.at(-1) ?? title;
  if (tables.length === 0)
    throw new PageError(last, 'a table under a heading such as 地级友好城市', 'the end of the page');
  checkTableIsComplete(place, tables.at(-1), last, 'the end of the page');
  if (references.length === 0)
    throw new PageError(last, 'references under the heading 参考文献', 'the end of the page');
  // The end of a reference, such as 失效連結, could be truncated unnoticed; a line break shows that it is complete.
  if (references.at(-1) === last)
    throw new PageError(last, 'a line break after the last reference', 'the end of the page');
  return { title, introduction, tables, notes, references };
}

function headingOf(text: string): Place | 'level' | undefined {
  if (Object.hasOwn(namedHeadings, text)) return namedHeadings[text];
  return /^\S{1,6}级友好\S{2,6}$/u.test(text) ? 'level' : undefined;
}

function openTable(heading: Line, text: string, before: readonly TableSection[]): OpenTable {
  const level = levelOf(/^\S+?级/u.exec(text)?.[0] ?? '');
  if (!level) throw new PageError(heading, `a level (${levelWordsInMessages}) in the heading`, quoted(heading.text));
  if (before.some((table) => table.level === level)) {
    throw new PageError(heading, 'one table per level', `a second one: ${quoted(heading.text)}`);
  }
  return { level, heading, captions: [], rows: [] };
}

/** Checks a table that ends at `line`, where `found` is the text that follows it. */
function checkTableIsComplete(place: Place, table: TableSection | undefined, line: Line, found: string): void {
  const name = quoted(table?.heading.text ?? '');
  if (place === 'captions') throw new PageError(line, `the column header of the table ${name}`, found);
  if (table?.rows.length === 0) throw new PageError(line, `rows in the table ${name}`, found);
}

function isColumnHeader(text: string): boolean {
  return /^\S+ 友好\S+ 国家[或和/]?地区 大洲 结好日期 (?:来源|备注)\S*$/u.test(text);
}
