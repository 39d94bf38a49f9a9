import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, type WorkSheet, write } from '@e965/xlsx';
import type { Finding, ImportedRelation, ReadList } from '../../../src/import/relation.ts';
import type { Mapping } from '../../../src/import/table/mapping.ts';
import { readTable } from '../../../src/import/table/read-table.ts';
import { findCountry } from './some-countries.ts';

const folder = mkdtempSync(join(tmpdir(), 'tables-'));
let count = 0;

/** Writes an input file into a temporary folder. */
export function inputFile(content: string | Uint8Array, extension = 'csv'): string {
  count += 1;
  const file = join(folder, `${count}.${extension}`);
  writeFileSync(file, content);
  return file;
}

/** A workbook with these sheets. */
export function workbook(
  sheets: Readonly<Record<string, WorkSheet>>,
  { date1904 = false, hidden = [] }: { readonly date1904?: boolean; readonly hidden?: readonly string[] } = {},
): string {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  book.Workbook = {
    WBProps: { date1904 },
    Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })),
  };
  const bytes: Uint8Array = write(book, { type: 'buffer', bookType: 'xlsx' });
  return inputFile(bytes, 'xlsx');
}

/** Columns in the order city, country, partner, country, date. */
export const fiveColumns: Mapping = {
  headerRow: 1,
  parties: [
    { name: { column: 1 }, country: { column: 2 } },
    { name: { column: 3 }, country: { column: 4 } },
  ],
  relation: { date: { column: 5 }, kind: { value: 'SISTER_CITY' } },
};

export const header = ['city', 'country', 'partner', 'partner country', 'since'];

export function read(file: string, mapping: Mapping = fiveColumns): Promise<ReadList> {
  return readTable(file, mapping, findCountry);
}

/** A relation in one line: `Lyon FR – Köln DE 1985 ENDED`. */
export function line({ parties, established, ended, status }: ImportedRelation): string {
  const places = parties.map(({ name, country }) => `${name.text} ${country ?? '?'}`).join(' – ');
  const dates = [established?.date ?? 'no date', ...(ended ? [`to ${ended.date}`] : [])].join(' ');
  return `${places} ${dates}${status === 'ACTIVE' ? '' : ` ${status}`}`;
}

/** A finding in one line: `unreadable row 5, E5: The date does not exist.` */
export function report({ severity, position: { place, cell }, rule }: Finding): string {
  return `${severity} ${place}${cell === undefined ? '' : `, ${cell}`}: ${rule}`;
}
