import { stringify } from 'csv-stringify/sync';
import type { Cell, Table } from '../table/table.ts';

/** Joins several values in one cell. */
const separator = '; ';

/** What a spreadsheet would read as the start of a formula, also with full-width characters. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A table as CSV (RFC 4180), with a byte order mark so that spreadsheets read UTF-8. A text that a spreadsheet would read as a
 * formula starts with an apostrophe; numbers do not.
 */
export async function* csvOf(table: Table): AsyncGenerator<string> {
  const options = { record_delimiter: 'windows' } as const;
  yield stringify([table.columns.map(({ name }) => name)], { ...options, bom: true });
  for await (const records of table.pages())
    yield stringify(
      records.map((record) => record.map(cellText)),
      options,
    );
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  const text = textOf(cell);
  return formula.test(text) ? `'${text}` : text;
}

/** A text, or the values of a list joined; a missing value of a list is empty. */
export function textOf(cell: string | readonly (string | null)[]): string {
  return typeof cell === 'string' ? cell : cell.map((item) => item ?? '').join(separator);
}
