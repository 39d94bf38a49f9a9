import type { Position } from '../relation.ts';
import { type Content, cellText, type TableRow } from './page-document.ts';

export interface SpanningCell {
  readonly lines: readonly Content[];
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly header: boolean;
}

export interface SpanningRow {
  readonly position: Position;
  readonly cells: readonly SpanningCell[];
}

const maxColumns = 50;

/** Repeats cells that span rows or columns, so that each row has all its cells. */
export function gridOf(rows: readonly SpanningRow[]): TableRow[] {
  let open: { readonly cell: SpanningCell; rows: number }[] = [];
  return rows.map(({ position, cells }) => {
    const row: SpanningCell[] = [];
    const next: typeof open = [];
    const waiting = cells.slice();
    for (let column = 0; column < maxColumns && (waiting.length > 0 || open[column] !== undefined); column += 1) {
      const above = open[column];
      if (above !== undefined && above.rows > 0) {
        row[column] = above.cell;
        next[column] = { cell: above.cell, rows: above.rows - 1 };
        continue;
      }
      const cell = waiting.shift();
      if (!cell) {
        if (open.slice(column).some((one) => one !== undefined && one.rows > 0)) row[column] = emptyCell;
        continue;
      }
      for (let span = 0; span < Math.min(cell.columnSpan, maxColumns - column); span += 1) {
        row[column + span] = cell;
        next[column + span] = { cell, rows: cell.rowSpan - 1 };
      }
      column += Math.max(cell.columnSpan, 1) - 1;
    }
    open = next;
    const all = Array.from(row, (cell) => cell ?? emptyCell);
    return {
      position,
      cells: all.map(({ lines }) => lines),
      header: all.length > 0 && all.every((cell) => cell.header || cellText(cell.lines) === ''),
      ragged: false,
    };
  });
}

const emptyCell: SpanningCell = { lines: [], rowSpan: 1, columnSpan: 1, header: false };

/** The number of an attribute such as `rowspan="2"`, from 1 to a limit. */
export function spanOf(value: string | undefined): number {
  const span = Number.parseInt(value ?? '1', 10);
  return Number.isFinite(span) ? Math.min(Math.max(span, 1), 1000) : 1;
}
