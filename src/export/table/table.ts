import { replaceExcluded } from '../../dataset/characters.ts';
import { inParts } from '../snapshot.ts';

/** The value of a column in a row; a list has one value for each party, source or dataset. */
export type Cell = string | number | boolean | null | readonly (string | null)[];

export interface Column {
  readonly name: string;
  /** `date` is a partial date: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly type: 'text' | 'date' | 'integer' | 'number' | 'boolean' | 'list';
  readonly description: string;
}

export interface ColumnOf<Row> extends Column {
  readonly value: (row: Row) => Cell;
}

/** One value for each column. */
export type Record = readonly Cell[];

export interface Table {
  readonly name: 'friendships' | 'jurisdictions' | 'ties' | 'sources';
  readonly columns: readonly Column[];
  /** Reads the rows, some at a time. */
  readonly pages: () => AsyncIterable<readonly Record[]>;
}

/** A table of the columns that `selected` names, in its order; all if undefined. */
export function tableOf<Row>(
  name: Table['name'],
  columns: readonly ColumnOf<Row>[],
  selected: readonly string[] | undefined,
  pages: () => AsyncIterable<readonly Row[]>,
): Table {
  const chosen = selected
    ? selected.flatMap((wanted) => columns.find((column) => column.name === wanted) ?? [])
    : columns;
  async function* records() {
    for await (const rows of inParts(pages()))
      yield rows.map((row) => chosen.map(({ value }) => wellFormed(value(row))));
  }
  return { name, columns: chosen, pages: records };
}

/** Graphs that were loaded by earlier versions can have characters that no format based on XML can hold. */
function wellFormed(cell: Cell): Cell {
  if (typeof cell === 'string') return replaceExcluded(cell);
  if (typeof cell !== 'object' || cell === null) return cell;
  return cell.map((item) => (item === null ? null : replaceExcluded(item)));
}
