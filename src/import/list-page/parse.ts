import type { Caption } from './caption.ts';
import { checkMarks } from './check-marks.ts';
import { type PrintedTotal, readIntroduction } from './introduction.ts';
import { type Note, readNote } from './note.ts';
import { readNumbered } from './numbered.ts';
import { type Reference, readReference } from './reference.ts';
import { type KnowsPlace, type Row, readTable } from './row.ts';
import { splitSections } from './sections.ts';

/** A completely parsed list page: its content as printed, each part with its line. */
export interface ListPage {
  readonly title: string;
  readonly asOf: string;
  readonly totals: readonly PrintedTotal[];
  readonly rows: readonly Row[];
  readonly captions: readonly Caption[];
  readonly notes: readonly Note[];
  readonly references: readonly Reference[];
}

/** Parses a page. @throws PageError with the line of the first error. */
export function parsePage(page: string, pageName: string, knowsPlace: KnowsPlace): ListPage {
  const sections = splitSections(page, pageName);
  const { asOf, totals } = readIntroduction(sections.introduction, sections.title);
  const captions = sections.tables.flatMap((table) => table.captions);
  const rows = sections.tables.flatMap((table) => readTable(table, knowsPlace));
  const noteEntries = readNumbered(sections.notes, 'note');
  const references = readNumbered(sections.references, 'reference').map(readReference);
  checkMarks(sections, noteEntries, references);
  return {
    title: sections.title.text.trim(),
    asOf,
    totals,
    rows,
    captions,
    notes: noteEntries.map(readNote),
    references,
  };
}
