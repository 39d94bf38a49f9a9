import { type Line, PageError, quoted } from './line.ts';

/** A citation as printed: the number of the reference, and the page after it in `[10]:126`. */
export interface PrintedCitation {
  readonly reference: number;
  readonly locator?: string;
}

export interface Marks {
  readonly citations: readonly PrintedCitation[];
  /** Numbers of the notes referred to. */
  readonly notes: readonly number[];
  /** The text without marks. */
  readonly rest: string;
}

const mark = /\[(?:(\d+)|[注註]\s*(\d+))\](?::([\dA-Za-z][\dA-Za-z–\-,. ]*))?/gu;

/** Extracts the marks `[4]`, `[10]:126` and `[註 1]` from a text, in order. */
export function takeMarks(text: string): Marks {
  const citations: PrintedCitation[] = [];
  const notes: number[] = [];
  for (const [, reference, note, locator] of text.matchAll(mark)) {
    if (note !== undefined) notes.push(Number(note));
    else
      citations.push({ reference: Number(reference), ...(locator === undefined ? {} : { locator: locator.trim() }) });
  }
  return { citations, notes, rest: text.replaceAll(mark, '').trim() };
}

/** Parses a cell that must consist of marks, with at least one citation. */
export function readMarksCell(line: Line, cell: string): Marks {
  const marks = takeMarks(cell);
  if (marks.rest !== '' || marks.citations.length === 0) {
    throw new PageError(line, 'citations such as [4], [10]:126 or [7][註 1] in the last column', quoted(cell));
  }
  return marks;
}
