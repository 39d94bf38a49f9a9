import type { Finding, Position, Severity } from '../relation.ts';
import type { Columns } from './columns.ts';
import type { ColumnReference, FieldMapping } from './mapping.ts';
import type { Cell, CellProblem, Table, TableRow } from './table-row.ts';

/** Texts that mean an empty cell in any list. `NA` is the code of Namibia, `None` a town, so they are not here. */
const usualNoValues: readonly string[] = [
  '-',
  '--',
  '---',
  '–',
  '—',
  '−',
  '…',
  '...',
  '?',
  'N/A',
  'n/a',
  '#N/A',
  'NULL',
  'null',
  '<null>',
  'NaN',
  'nan',
  'NaT',
  'novalue',
  'n.d.',
  's.d.',
  'k.A.',
  'k. A.',
  'keine Angabe',
  'unknown',
  'Unknown',
  'unbekannt',
  'inconnu',
  'desconocido',
  '无',
  '無',
  '不详',
  '不詳',
  '不明',
  '未详',
];

/** Characters without meaning in a name: soft hyphens, zero-width spaces, direction marks, byte order marks. Joiners stay. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** A mapped value with the cell that it comes from. `text` is trimmed and not empty. */
export interface Value {
  readonly text: string;
  readonly cell: Cell;
  readonly language?: string | undefined;
  /** The text was replaced by the table of values. */
  readonly replaced: boolean;
  readonly position: Position;
  /** The mapping states the value for all rows. */
  readonly constant?: true;
}

/** Reads the values of one row and collects problems. */
export class RowReader {
  readonly row: TableRow;
  readonly #table: Pick<Table, 'unit'>;
  readonly #columns: Columns;
  readonly #noValues: ReadonlySet<string>;
  readonly #findings: Finding[];

  constructor(
    row: TableRow,
    table: Pick<Table, 'unit'>,
    columns: Columns,
    noValues: ReadonlySet<string>,
    findings: Finding[],
  ) {
    this.row = row;
    this.#table = table;
    this.#columns = columns;
    this.#noValues = noValues;
    this.#findings = findings;
  }

  position(index?: number): Position {
    const place = `${this.#table.unit} ${this.row.number}`;
    const cell = index === undefined ? undefined : (this.row.cells[index]?.address ?? this.#columns.headings[index]);
    return cell === undefined || cell === '' ? { place } : { place, cell };
  }

  report(severity: Severity, problem: CellProblem, found: string, position: Position = this.position()): void {
    const { rule, expected, advice } = problem;
    this.#findings.push({ severity, rule, position, found, expected, advice });
  }

  /** The value of a field; undefined if it has none. A cell that cannot be read is reported and has no value. */
  value(field: FieldMapping | undefined): Value | undefined {
    if (field === undefined) return undefined;
    const { column, value, values, language } = field;
    if (column === undefined) {
      const text = String(value ?? '').trim();
      return text === ''
        ? undefined
        : { text, cell: { text }, language, replaced: false, position: this.position(), constant: true };
    }
    const read = this.#cellValue(this.#columns.indexOf(column));
    const replacement = values && replacementOf(read?.text ?? '', values);
    if (replacement === undefined) return read && { ...read, language };
    const position = this.position(this.#columns.indexOf(column));
    const cell = read?.cell ?? { text: '' };
    return replacement === '' ? undefined : { text: replacement, cell, language, replaced: true, position };
  }

  column(column: ColumnReference): Value | undefined {
    return this.#cellValue(this.#columns.indexOf(column));
  }

  /** Whether the cell has no value. */
  isBlank(column: ColumnReference): boolean {
    const text = this.row.cells[this.#columns.indexOf(column)]?.text.trim() ?? '';
    return text === '' || this.#noValues.has(text);
  }

  /** The value of the column with this index. */
  at(index: number): Value | undefined {
    return this.#cellValue(index);
  }

  #cellValue(index: number): Value | undefined {
    const cell = this.row.cells[index];
    if (!cell) return undefined;
    const position = this.position(index);
    if (cell.problem) {
      this.report('unreadable', cell.problem, cell.text, position);
      return undefined;
    }
    const text = cell.text
      .replace(invisible, '')
      .replace(/[^\S\n\r]+/gu, ' ')
      .trim();
    if (text === '' || this.#noValues.has(text)) return undefined;
    if (cell.doubt) this.report('doubtful', cell.doubt, cell.text, position);
    return { text, cell, replaced: false, position };
  }
}

export function noValuesOf(stated: readonly string[] = []): ReadonlySet<string> {
  return new Set([...usualNoValues, ...stated]);
}

function replacementOf(text: string, values: Readonly<Record<string, string>>): string | undefined {
  if (Object.hasOwn(values, text)) return values[text];
  const lower = text.toLowerCase();
  return Object.entries(values).find(([key]) => key.toLowerCase() === lower)?.[1];
}
