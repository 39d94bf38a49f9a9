import { type PageColumns, readColumns } from '../city-list/columns.ts';
import { readHeading, withoutEditLink } from '../city-list/heading.ts';
import type { Block, PageDocument, TableRow } from '../city-list/page-document.ts';
import type { PageOptions } from '../city-list/page-options.ts';
import { Findings } from '../city-list/page-rules.ts';
import { readTitle } from '../city-list/page-title.ts';
import { PageWords } from '../city-list/page-words.ts';
import { isPlaceLine } from '../city-list/place-line.ts';
import { readDocument } from '../city-list/read-document.ts';
import type { ReadList } from '../relation.ts';
import { simplify } from './han.ts';
import { categoriesOf, headingLine } from './heading-line.ts';
import { type PageLine, pageLines, plainTextContent } from './page-lines.ts';
import { pageNotes, pageReferences } from './page-references.ts';
import { isRule, splitCells, splitSpacedRow } from './split-row.ts';

/** Reads a list page in plain text, such as a copied article. Parts that cannot be read are reported, never thrown. */
export function readListPage(text: string, options: PageOptions = {}): ReadList {
  const findings = new Findings();
  const reader = new PlainPageReader(options, findings);
  for (const line of pageLines(text, findings)) reader.read(line);
  return readDocument(reader.finish(), options, findings.all);
}

interface OpenTable {
  readonly columns: PageColumns;
  readonly line: PageLine;
  readonly rows: TableRow[];
}

/** Divides the lines of a page into blocks, each by its own words and what precedes it. */
class PlainPageReader {
  readonly #words: PageWords;
  readonly #findings: Findings;
  readonly #blocks: Block[] = [];
  readonly #locals = new Set<string>();
  readonly #notes: PageLine[] = [];
  readonly #references: PageLine[] = [];
  readonly #headings: (readonly string[])[] = [];
  readonly #captions: PageLine[] = [];
  readonly #unread: PageLine[] = [];
  #title: string | undefined;
  #part: 'lists' | 'notes' | 'references' | 'other' = 'lists';
  #table: OpenTable | undefined;
  /** Rows after a heading within a table have the columns of the table above. */
  #lastHeader: Pick<OpenTable, 'columns' | 'line'> | undefined;
  #blankBefore = true;
  /** A line without a list mark, which is a heading if a list follows. */
  #pending: PageLine | undefined;

  constructor(options: PageOptions, findings: Findings) {
    this.#words = new PageWords(options, options.language ?? 'zh');
    this.#findings = findings;
  }

  read(line: PageLine): void {
    if (line.text === '') {
      this.#blankBefore = true;
      return;
    }
    this.#readText(line);
    this.#blankBefore = false;
  }

  finish(): PageDocument {
    this.#closeTable();
    this.#closePending(false);
    this.#checkCaptions();
    return {
      ...(this.#title === undefined ? {} : { title: this.#title }),
      blocks: this.#blocks,
      sources: pageReferences(this.#references, this.#findings),
      notes: pageNotes(this.#notes),
    };
  }

  #readText(line: PageLine): void {
    if (this.#isTitle(line)) return;
    const heading = headingLine(line.text, this.#words);
    const inEntries = this.#part === 'notes' || this.#part === 'references';
    const columns = heading || inEntries ? undefined : columnsOf(line);
    if (columns) this.#openTable(columns, line);
    else if (this.#table && this.#readRow(this.#table, line, heading !== undefined)) return;
    else if (heading) this.#heading(line, heading.other);
    else this.#readOther(line);
  }

  #readOther(line: PageLine): void {
    switch (this.#part) {
      case 'notes':
        this.#notes.push(line);
        return;
      case 'references':
        this.#references.push(line);
        return;
      case 'other':
        return;
      case 'lists':
        this.#readList(line);
        return;
      default:
        this.#part satisfies never;
    }
  }

  /** The first line, unless it is a part of the list. */
  #isTitle({ text, raw }: PageLine): boolean {
    if (this.#title !== undefined || this.#blocks.length > 0 || this.#table) return false;
    const { place, country } = readTitle(text);
    const hasName = place !== undefined || country !== undefined;
    if (!hasName || text.length > 60 || /[。::]|^【|\d{4}/u.test(text) || splitCells(raw)) return false;
    this.#title = text.replace(/^[#=\s]+|[=\s]+$/gu, '');
    if (place !== undefined) this.#locals.add(simplify(place));
    return true;
  }

  #heading(line: PageLine, other: 'references' | 'notes' | 'other' | undefined): void {
    this.#closePending(false);
    this.#closeTable();
    this.#part = other ?? 'lists';
    const categories = categoriesOf(readHeading(line.text.replace(/^[=#\s]+|[=\s]+$/gu, '')));
    const replaced = this.#headings.findIndex((one) => one.some((category) => categories.includes(category)));
    const start = other !== undefined || this.#headings[0]?.includes('other') ? 0 : replaced;
    if (start >= 0) this.#headings.splice(start);
    this.#headings.push(categories);
    const content = plainTextContent(line.text.replace(/^[=#\s]+|[=\s]+$/gu, ''));
    this.#blocks.push({ kind: 'heading', depth: this.#headings.length, position: line.position, content });
  }

  #openTable(columns: PageColumns, line: PageLine): void {
    const hasLocal = columns.roles.includes('local');
    this.#closePending(!hasLocal && this.#pending !== undefined && isPlaceName(this.#pending.text));
    this.#closeTable();
    this.#part = 'lists';
    this.#lastHeader = { columns, line };
    this.#table = { columns, line, rows: [rowOf(line, headerCells(line) ?? [], true, false)] };
  }

  /** Whether the line is a row of the open table. After an empty line, only a line with columns is. */
  #readRow(table: OpenTable, line: PageLine, isHeading: boolean): boolean {
    if (isRule(line.text)) return true;
    const cells = splitCells(line.raw);
    const { roles } = table.columns;
    if (cells && cells.length > 1 && !isHeading) {
      this.#learnLocal(cells, table.columns);
      table.rows.push(rowOf(line, cells, false, cells.length !== roles.length));
      return true;
    }
    if (isHeading || /^[*•]\s/u.test(line.text)) return this.#closeTable();
    const spaced = splitSpacedRow(line.raw, table.columns, this.#words, this.#locals);
    if (spaced) {
      this.#learnLocal(spaced, table.columns);
      table.rows.push(rowOf(line, spaced, false, false));
      return true;
    }
    if (this.#blankBefore) return this.#closeTable();
    this.#findings.report('row', line.position, line.text);
    return true;
  }

  #learnLocal(cells: readonly string[], { roles }: PageColumns): void {
    const name = cells.length === roles.length ? cells[roles.indexOf('local')] : undefined;
    if (name !== undefined && name !== '') this.#locals.add(simplify(name));
  }

  #closeTable(): false {
    if (this.#table) {
      const { line, rows } = this.#table;
      this.#blocks.push({ kind: 'table', position: line.position, rows });
      this.#table = undefined;
    }
    return false;
  }

  #readList(line: PageLine): void {
    const { text, raw, position } = line;
    if (this.#continueTable(line)) return;
    const [, indent = '', mark = '', item] = /^(\s*)([*•·◦▪‣○●-]+|\d{1,3}[.、)](?=\s|\D))\s*(\S.*)$/u.exec(raw) ?? [];
    if (item !== undefined) {
      this.#closePending(true);
      const stars = /^\*+$/u.test(mark) ? mark.length : 1;
      const depth = Math.min(stars + Math.floor(indent.replaceAll('\t', '  ').length / 2), 6);
      this.#blocks.push({ kind: 'item', depth, position, content: plainTextContent(item) });
      return;
    }
    const isPlace = isPlaceLine(plainTextContent(text), this.#words);
    this.#closePending(isPlace && this.#pending !== undefined && isPlaceName(this.#pending.text));
    if (captionDate(text) !== undefined) this.#captions.push(line);
    else if (isPlace) {
      this.#blocks.push({ kind: 'item', depth: 1, position, content: plainTextContent(text) });
    } else if (text.length <= 60 && !/[。;;]$/u.test(text)) this.#pending = { ...line, text: withoutEditLink(text) };
    else this.#paragraph(line, false);
  }

  /** Reads a row without headings above it. Rows of a list without any headings are reported. */
  #continueTable(line: PageLine): boolean {
    const cells = splitCells(line.raw);
    if (isRule(line.text)) return true;
    if (!this.#lastHeader) {
      if (!cells || cells.length < 3) return false;
      this.#findings.report('row', line.position, line.text);
      return true;
    }
    const { columns, line: header } = this.#lastHeader;
    const isRow = cells ? cells.length > 1 : splitSpacedRow(line.raw, columns, this.#words, this.#locals) !== undefined;
    if (!isRow || /^\s*[*•]/u.test(line.raw) || (!cells && /[。;;,,]/u.test(line.text))) return false;
    this.#openTable(columns, header);
    if (this.#table) this.#readRow(this.#table, line, false);
    return true;
  }

  #closePending(listFollows: boolean): void {
    const line = this.#pending;
    this.#pending = undefined;
    if (!line) return;
    if (!listFollows && this.#headings.length > 0 && !/以下|如下|除非|说明|說明|following|:$/iu.test(line.text))
      this.#unread.push(line);
    this.#paragraph(line, listFollows);
  }

  #paragraph({ text, position }: PageLine, bold: boolean): void {
    this.#blocks.push({ kind: 'paragraph', position, content: plainTextContent(text), bold });
  }

  /** Captions of pictures repeat rows. A caption whose date is in no row, and a line that is no name in a row, are reported. */
  #checkCaptions(): void {
    const texts = this.#blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.flat().map(({ text }) => text)) : [],
    );
    for (const { text, position } of this.#captions) {
      if (!texts.includes(captionDate(text) ?? '')) this.#findings.report('sentence', position, text);
    }
    for (const { text, position } of this.#unread) {
      if (!texts.includes(text)) this.#findings.report('text', position, text);
    }
  }
}

function rowOf({ position }: PageLine, cells: readonly string[], header: boolean, ragged: boolean): TableRow {
  return { position, cells: cells.map((cell) => [plainTextContent(cell)]), header, ragged };
}

/** A Chinese name with an administrative suffix, which is a heading above a list. */
function isPlaceName(text: string): boolean {
  return /^\p{Script=Han}{2,12}(?:[省市区區州县縣旗盟镇鎮]|地区|地區)[::]?$/u.test(text);
}

/** The headings of columns, also with single spaces between them. */
function headerCells({ raw, text }: PageLine): string[] | undefined {
  const cells = splitCells(raw);
  if (cells && cells.length > 1) return cells;
  const words = text.split(/[\s\u00A0]+/u);
  return words.length >= 3 && /\p{Script=Han}/u.test(text) ? words : undefined;
}

function columnsOf(line: PageLine): PageColumns | undefined {
  const cells = headerCells(line);
  return cells === undefined || /\d{4}/u.test(line.text) ? undefined : readColumns(cells);
}

/** The date of a caption of a picture such as `…,X於2009年4月7日與Y締結友好關係`. */
function captionDate(text: string): string | undefined {
  return /[,,][^,,]+[于於](\d{4}年[^,,]*?日?)[与與和同][^,,]+?(?:[缔締][结結]|建立|[结結]成|[结結][为為])友好[^\d]*$/u.exec(
    text,
  )?.[1];
}
