import type { Finding } from '../relation.ts';
import type { Mapping } from './mapping.ts';

/** The parts of a mapping that a table reader needs before it reads a row. */
export type TableOptions = Pick<Mapping, 'encoding' | 'delimiter' | 'sheet'>;

/** Why a cell has no value that can be read. */
export interface CellProblem {
  readonly rule: string;
  readonly expected: string;
  readonly advice: string;
}

/** A cell of any table format. */
export interface Cell {
  /** As shown, with its line breaks. */
  readonly text: string;
  /** The address in a workbook, such as `E8`. */
  readonly address?: string;
  /** The number in a workbook cell, unless it is formatted as a date. */
  readonly number?: number;
  /** The date in a workbook cell, as precise as it is displayed. */
  readonly date?: string;
  readonly problem?: CellProblem;
  /** A problem that should be reviewed; the value is used. */
  readonly doubt?: CellProblem;
  /** The merged range that the cell belongs to, such as `A7:E7`. */
  readonly merged?: string;
}

export interface TableRow {
  /** Line of the file or row of the sheet, from 1. A record with line breaks has the number of its first line. */
  readonly number: number;
  readonly cells: readonly Cell[];
  /** Hidden in the workbook. */
  readonly hidden?: boolean;
}

/** A table of any format. Rows are read as they are needed. */
export interface Table {
  /** What a row is called in messages: `row 5`, `line 12`. */
  readonly unit: 'row' | 'line';
  /** What a row with more cells than the header means: a broken row, or cells beside the table. */
  readonly excess: 'broken' | 'beside';
  /** Indexes of the hidden columns of a workbook. */
  readonly hiddenColumns?: readonly number[];
  /** Complete when the rows have been read. */
  readonly findings: readonly Finding[];
  rows(): AsyncIterable<TableRow>;
}
