import { type Line, PageError } from './line.ts';
import { takeMarks } from './marks.ts';
import type { NumberedEntry } from './numbered.ts';
import type { Sections } from './sections.ts';

type Target = Pick<NumberedEntry, 'line' | 'number' | 'backLinks'>;

/**
 * Each mark must refer to an existing note or reference, and each note or reference must be marked as often as its back links
 * say. This detects lost marks and truncated references.
 */
export function checkMarks(sections: Sections, notes: readonly Target[], references: readonly Target[]): void {
  const { introduction, tables } = sections;
  const lines = [
    ...introduction,
    ...tables.flatMap((table) => [...table.captions.map(({ line }) => line), ...table.rows]),
    ...sections.notes,
  ];
  const marks = lines.map((line) => ({ line, ...takeMarks(line.text) }));
  check(
    'note',
    notes,
    marks.flatMap(({ line, notes: numbers }) => numbers.map((number) => ({ line, number }))),
  );
  check(
    'reference',
    references,
    marks.flatMap(({ line, citations }) => citations.map(({ reference: number }) => ({ line, number }))),
  );
}

function check(
  what: 'note' | 'reference',
  targets: readonly Target[],
  marks: readonly { line: Line; number: number }[],
) {
  const label = (number: number) => (what === 'note' ? `[註 ${number}]` : `[${number}]`);
  for (const { line, number } of marks) {
    if (!targets.some((target) => target.number === number)) {
      throw new PageError(
        line,
        `one of the ${targets.length} ${what}s of the page`,
        `${label(number)}, which does not exist`,
      );
    }
  }
  for (const { line, number, backLinks } of targets) {
    const at = marks.filter((mark) => mark.number === number).map((mark) => mark.line.number);
    if (at.length !== backLinks) {
      const found = at.length === 0 ? 'none' : `${at.length} (on lines ${at.join(', ')})`;
      throw new PageError(line, `${backLinks} occurrences of ${label(number)}, by its back links`, found);
    }
  }
}
