import { readFile, stat } from 'node:fs/promises';
import { type CellObject, type Range, read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { BadUserInput } from '../../errors.ts';
import type { Finding } from '../relation.ts';
import { nearestSpelling } from './near-spelling.ts';
import type { Cell, Table, TableOptions, TableRow } from './table-row.ts';
import { workbookCell } from './workbook-cell.ts';
import { checkZipSize } from './zip-limit.ts';

const maxFileSize = 100_000_000;

/** Opens a sheet of an XLSX workbook: the one that the options name, or the first visible one with a table. */
export async function openWorkbook(file: string, { sheet }: TableOptions): Promise<Table> {
  const { size } = await stat(file);
  if (size > maxFileSize) throw refused(file, 'at most 100 MB; export a larger workbook as CSV', `${size} bytes`);
  const bytes = await readFile(file);
  await checkZipSize(file, bytes);
  const book = parsed(file, bytes);
  const visible = book.SheetNames.filter(
    (name, index) => !book.Workbook?.Sheets?.[index]?.Hidden && hasRows(book.Sheets[name], 1),
  );
  const first = visible.find((name) => hasRows(book.Sheets[name], 2)) ?? visible[0] ?? book.SheetNames[0];
  const name = sheet === undefined ? first : sheetNamed(file, book, sheet);
  const worksheet = name === undefined ? undefined : book.Sheets[name];
  if (!worksheet) throw refused(file, 'a sheet with a table', 'no sheet');
  const epoch = book.Workbook?.WBProps?.date1904 ? 1904 : 1900;
  const findings = sheet === undefined ? visible.filter((other) => other !== name).map(otherSheet) : [];
  const hiddenColumns = (worksheet['!cols'] ?? []).flatMap((column, index) => (column?.hidden ? [index] : []));
  return { unit: 'row', excess: 'beside', hiddenColumns, findings, rows: () => rowsOf(worksheet, epoch) };
}

function parsed(file: string, bytes: Buffer): WorkBook {
  try {
    const book = read(bytes, { type: 'buffer', dense: true, cellNF: true, cellStyles: true, sheetStubs: true });
    if (book.bookType === 'xlsx' || book.bookType === 'xlsm' || book.bookType === undefined) return book;
    throw refused(file, 'an XLSX workbook; save the file as XLSX', `a ${book.bookType} file`);
  } catch (cause) {
    if (cause instanceof BadUserInput) throw cause;
    throw refused(file, 'an XLSX workbook', 'a ZIP archive that is none', cause);
  }
}

function refused(file: string, expected: string, found: string, cause?: unknown): BadUserInput {
  return new BadUserInput(`${file}: expected ${expected}; found ${found}`, { file, expected, found }, { cause });
}

function sheetNamed(file: string, { SheetNames: names }: WorkBook, sheet: string | number): string {
  const name = typeof sheet === 'number' ? names[sheet - 1] : names.find((candidate) => candidate === sheet);
  if (name !== undefined) return name;
  const near = typeof sheet === 'string' ? nearestSpelling(sheet, names) : undefined;
  const hint = near === undefined ? '' : ` Did you mean \`${near}\`?`;
  throw new BadUserInput(`${file}: the workbook has no sheet \`${sheet}\`.${hint} Sheets: ${names.join(', ')}`, {
    file,
    expected: names,
    found: sheet,
  });
}

function otherSheet(name: string): Finding {
  return {
    severity: 'left out',
    rule: 'A sheet is not read.',
    position: { place: `sheet ${name}` },
    found: name,
    expected: 'one sheet with relations',
    advice: 'Import each sheet with a mapping that names it: `"sheet": "Name"`.',
  };
}

function gridOf(sheet: WorkSheet | undefined): readonly (readonly (CellObject | undefined)[] | undefined)[] {
  return sheet?.['!data'] ?? [];
}

/** Whether a row has this many values. A cover sheet has texts in one column. */
function hasRows(sheet: WorkSheet | undefined, values: number): boolean {
  return gridOf(sheet).some((row) => (row?.filter((cell) => cell?.v !== undefined).length ?? 0) >= values);
}

/** The rows of a sheet. A merged range has its value in each of its cells; nothing else is filled. */
async function* rowsOf(sheet: WorkSheet, epoch: 1900 | 1904): AsyncGenerator<TableRow> {
  const grid = gridOf(sheet);
  const merges = sheet['!merges'] ?? [];
  const width = grid.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 0);
  for (const [index, row = []] of grid.entries()) {
    const cells = row.map((cell, column) => workbookCell(cell, addressOf(index, column), epoch));
    for (const merge of merges) if (merge.s.r <= index && index <= merge.e.r) fill(cells, merge, index);
    const dense = Array.from(cells, (cell, column): Cell => cell ?? { text: '', address: addressOf(index, column) });
    yield { number: index + 1, cells: dense, ...(sheet['!rows']?.[index]?.hidden ? { hidden: true } : {}) };
  }

  function fill(cells: Cell[], { s, e }: Range, row: number): void {
    const origin = workbookCell(grid[s.r]?.[s.c], addressOf(s.r, s.c), epoch);
    const merged = utils.encode_range({ s, e });
    for (let column = s.c; column <= Math.min(e.c, width - 1); column += 1) {
      cells[column] = { ...origin, address: addressOf(row, column), merged };
    }
  }
}

function addressOf(row: number, column: number): string {
  return utils.encode_cell({ r: row, c: column });
}
