import { type Line, PageError, quoted } from './line.ts';

/** An entry of the notes or references: `  4. ^ 4.00 4.01 …text`. */
export interface NumberedEntry {
  readonly line: Line;
  readonly number: number;
  /** The number of back links; `^` alone is one. */
  readonly backLinks: number;
  readonly text: string;
}

/** Parses entries numbered from 1 without gaps. `what` is the kind of entry in messages. */
export function readNumbered(lines: readonly Line[], what: 'note' | 'reference'): NumberedEntry[] {
  return lines.map((line, index) => {
    const number = index + 1;
    const match = /^\s*(\d+)\. \^ ((?:\d+\.\d+ )*)(\S.*)$/u.exec(line.text);
    if (!match || Number(match[1]) !== number) {
      throw new PageError(line, `${what} ${number}, starting with «${number}. ^ »`, quoted(line.text));
    }
    const labels = (match[2] ?? '').trim().split(' ').filter(Boolean);
    labels.forEach((label, position) => {
      const [entry, count] = label.split('.').map(Number);
      if (entry !== number || count !== position) {
        throw new PageError(line, `back link ${number}.${position} of ${what} ${number}`, quoted(label));
      }
    });
    return { line, number, backLinks: Math.max(1, labels.length), text: (match[3] ?? '').trim() };
  });
}
