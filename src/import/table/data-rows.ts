import { BadUserInput } from '../../errors.ts';
import type { Finding } from '../relation.ts';
import { type Columns, isHeader, referencesOf, resolveColumns } from './columns.ts';
import type { Mapping } from './mapping.ts';
import type { Table, TableRow } from './table-row.ts';

const headerSearch = 20;

/** The rows after the headings, with the columns. Rows before the headings are held until these are found. */
export async function* dataRows(
  file: string,
  table: Table,
  mapping: Mapping,
  findings: Finding[],
): AsyncGenerator<{ readonly row: TableRow; readonly columns: Columns }> {
  let columns: Columns | undefined;
  let skip = mapping.skipRows ?? 0;
  const held: TableRow[] = [];
  const resolve = (header: TableRow | undefined): Columns => {
    const found = resolveColumns(file, header?.cells.map(({ text }) => text) ?? [], mapping);
    findings.push(...hiddenColumns(table, found, mapping));
    return found;
  };
  const settle = (): TableRow[] => {
    const named = held.find((row) => isHeader(row, mapping));
    const header = named ?? held.find((row) => hasTextFor(row, mapping)) ?? held.find(hasText);
    columns = resolve(header);
    if (header && !named) findings.push(assumedHeader(header, table));
    return header ? held.slice(held.indexOf(header) + 1) : [];
  };
  const take = (row: TableRow): boolean => {
    if (!hasText(row)) return false;
    skip -= 1;
    return skip < 0;
  };
  if (mapping.headerRow === 0) columns = resolve(undefined);
  for await (const row of table.rows()) {
    if (columns) {
      if (take(row)) yield { row, columns };
    } else if (mapping.headerRow !== undefined) {
      if (row.number < mapping.headerRow) continue;
      if (row.number > mapping.headerRow) break;
      columns = resolve(row);
    } else {
      held.push(row);
      if (!isHeader(row, mapping) && held.length < headerSearch) continue;
      for (const data of settle()) if (columns && take(data)) yield { row: data, columns };
    }
  }
  if (columns || table.findings.some(({ severity }) => severity === 'unreadable')) return;
  if (mapping.headerRow !== undefined) {
    const expected = `headings in ${table.unit} ${mapping.headerRow}, which "headerRow" in the mapping states`;
    throw new BadUserInput(`${file}: expected ${expected}; the table has no such ${table.unit}`, { file, expected });
  }
  for (const row of settle()) if (columns && take(row)) yield { row, columns };
}

function hiddenColumns({ hiddenColumns: hidden = [] }: Table, columns: Columns, mapping: Mapping): Finding[] {
  const used = new Set(referencesOf(mapping).map(({ column }) => columns.indexOf(column)));
  return hidden
    .filter((index) => used.has(index))
    .map((index) => ({
      severity: 'doubtful',
      rule: 'A column that the mapping uses is hidden in the workbook.',
      position: { place: `column ${index + 1}` },
      found: columns.headings[index] ?? '',
      expected: 'columns that a reader of the sheet sees',
      advice: 'The column is read. Remove it from the mapping if it is out of date.',
    }));
}

/** A mapping that refers to columns only by number does not determine whether the table has headings. */
function assumedHeader(row: TableRow, { unit }: Table): Finding {
  return {
    severity: 'doubtful',
    rule: 'The first row is taken for the headings.',
    position: { place: `${unit} ${row.number}` },
    found: row.cells.map(({ text }) => text).join(' | '),
    expected: '"headerRow" in a mapping that has only numbers of columns',
    advice: 'State the row of the headings in the mapping: `"headerRow": 1`, or 0 if there are none.',
  };
}

/** A title above the headings has no text in most of the columns. */
function hasTextFor({ cells }: TableRow, mapping: Mapping): boolean {
  return referencesOf(mapping).every(
    ({ column }) => typeof column === 'string' || (cells[column - 1]?.text.trim() ?? '') !== '',
  );
}

function hasText({ cells }: TableRow): boolean {
  return cells.some(({ text }) => text.trim() !== '');
}
