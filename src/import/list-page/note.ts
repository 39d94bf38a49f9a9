import { readChineseDate } from './date.ts';
import { type Line, PageError } from './line.ts';
import { type PrintedCitation, takeMarks } from './marks.ts';
import type { NumberedEntry } from './numbered.ts';

export interface Note {
  readonly line: Line;
  readonly number: number;
  /** The text without citations. */
  readonly text: string;
  readonly citations: readonly PrintedCitation[];
  /** A conflicting date: the note consists of 一说 and a date. */
  readonly otherDate?: { readonly date: string; readonly printed: string };
}

export function readNote({ line, number, text: printed }: NumberedEntry): Note {
  const { rest: text, citations } = takeMarks(printed);
  if (text === '') throw new PageError(line, `the text of note ${number}`, 'only citations');
  const otherDate = /^一[说說](\d[^,,。]*)。?$/u.exec(text)?.[1];
  return {
    line,
    number,
    text,
    citations,
    ...(otherDate === undefined ? {} : { otherDate: { date: readChineseDate(line, otherDate), printed: otherDate } }),
  };
}
