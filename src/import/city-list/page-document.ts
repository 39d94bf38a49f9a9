import type { ImportedSource, Position } from '../relation.ts';

/** Text of a page without its markup, and what the markup adds. */
export interface Content {
  readonly text: string;
  /** The countries of flags in the text, as the page names them. */
  readonly flags: readonly string[];
  /** Keys of the sources that are cited after the text. */
  readonly citations: readonly Citation[];
  /** Keys of notes. */
  readonly notes: readonly string[];
  /** Pages that are linked, by the text of the link. */
  readonly links: ReadonlyMap<string, string>;
  /** The text is struck through. */
  readonly struck: boolean;
}

export interface Citation {
  readonly key: string;
  /** Such as a page number. */
  readonly locator?: string;
}

export type Block = Heading | Paragraph | Item | TableBlock;

interface Heading {
  readonly kind: 'heading';
  /** From 1, as in HTML. */
  readonly depth: number;
  readonly position: Position;
  readonly content: Content;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly position: Position;
  readonly content: Content;
  /** The paragraph is bold, so that it may stand for a heading. */
  readonly bold: boolean;
}

export interface Item {
  readonly kind: 'item';
  /** From 1. */
  readonly depth: number;
  readonly position: Position;
  readonly content: Content;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly position: Position;
  readonly rows: readonly TableRow[];
}

/** A row of a table. Cells that span rows or columns are repeated. */
export interface TableRow {
  readonly position: Position;
  /** The lines of each cell; a cell with several places has a line for each. */
  readonly cells: readonly (readonly Content[])[];
  /** All cells are headings. */
  readonly header: boolean;
  /** The row may lack cells, so that a cell is found by its content. */
  readonly ragged: boolean;
}

/** A note of the page, such as one that gives another date. */
export interface PageNote {
  readonly position: Position;
  readonly content: Content;
}

/** A page of any format: its blocks in order, and what they refer to. */
export interface PageDocument {
  readonly title?: string;
  readonly url?: string;
  readonly language?: string;
  readonly licence?: string;
  readonly blocks: readonly Block[];
  readonly sources: ReadonlyMap<string, ImportedSource>;
  readonly notes: ReadonlyMap<string, PageNote>;
}

/** The text of all lines of a cell. */
export function cellText(lines: readonly Content[] | undefined): string {
  return (lines ?? [])
    .map(({ text }) => text)
    .join(' ')
    .trim();
}

/** Content without markup. */
export function plainContent(text: string): Content {
  return { text, flags: [], citations: [], notes: [], links: new Map(), struck: false };
}
