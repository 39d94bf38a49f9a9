import type { Position } from '../relation.ts';
import { foldedBreak } from './scan.ts';

export interface WikitextLine {
  readonly position: Position;
  readonly text: string;
}

/** The lines of a page with their numbers in the file. */
export function wikitextLines(text: string): WikitextLine[] {
  let number = 1;
  return text.split('\n').map((line) => {
    const position = { place: `line ${number}` };
    number += 1 + line.split(foldedBreak).length - 1;
    return { position, text: line.replaceAll(foldedBreak, ' ') };
  });
}
