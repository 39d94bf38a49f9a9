import type { Severity } from '../relation.ts';
import { type Columns, headingText, isOpenEnded, referencesOf } from './columns.ts';
import type { Mapping } from './mapping.ts';
import type { CellProblem, Table, TableRow } from './table-row.ts';
import { isTotalsRow } from './totals-row.ts';

interface RowProblem extends CellProblem {
  readonly severity: Severity;
  readonly found: string;
}

/** The problem with a row as a whole. A row with a problem that is not just doubtful is not read. */
export function rowProblem(row: TableRow, columns: Columns, mapping: Mapping, table: Table): RowProblem | undefined {
  const texts = row.cells.map(({ text }) => text.trim());
  if (isRepeatedHeader(texts, columns)) {
    return {
      severity: 'left out',
      rule: 'The headings are repeated.',
      expected: 'relations',
      advice: 'The row is not imported.',
      found: shortened(texts),
    };
  }
  if (isDivider(row, mapping)) {
    return {
      severity: 'left out',
      rule: 'A row has one text for the whole table.',
      expected: 'relations',
      advice: 'The row is not imported, because it is a title or a divider.',
      found: texts.find((text) => text !== '') ?? '',
    };
  }
  if (isTotalsRow(texts)) {
    return {
      severity: 'left out',
      rule: 'A row has totals.',
      expected: 'relations',
      advice: 'The row is not imported.',
      found: shortened(texts),
    };
  }
  if (row.hidden) {
    if (mapping.hidden === 'leave-out') return { ...hidden, severity: 'left out', found: shortened(texts) };
    return { ...hidden, severity: 'doubtful', found: shortened(texts) };
  }
  return excessOf(texts, columns, mapping, table);
}

const hidden: CellProblem = {
  rule: 'The row is hidden in the workbook.',
  expected: 'rows that a reader of the sheet sees',
  advice: 'Hidden rows are read by default. Leave them out with `"hidden": "leave-out"` in the mapping.',
};

function excessOf(
  texts: readonly string[],
  { headings }: Columns,
  mapping: Mapping,
  table: Table,
): RowProblem | undefined {
  const width = headings.length;
  const last = texts.findLastIndex((text) => text !== '') + 1;
  if (width === 0 || last <= width || isOpenEnded(mapping)) return undefined;
  const found = `${texts.length} cells: ${shortened(texts)}`;
  const expected = `${width} cells, as in the headings`;
  if (table.excess === 'broken') {
    const advice = 'Put a text with a delimiter into quotation marks, or correct the row.';
    return { severity: 'unreadable', rule: 'A row has more cells than the headings.', expected, advice, found };
  }
  const advice = 'The row is imported without the cells that have no heading.';
  return { severity: 'doubtful', rule: 'A row has cells without a heading.', expected, advice, found };
}

function isRepeatedHeader(texts: readonly string[], { headings }: Columns): boolean {
  const named = headings.filter((heading) => heading !== '');
  return named.length > 1 && headings.every((heading, index) => headingText(texts[index] ?? '') === heading);
}

/** One text alone in a row, or merged over the names of several places. */
function isDivider(row: TableRow, mapping: Mapping): boolean {
  const filled = row.cells.filter(({ text }) => text.trim() !== '');
  const [first] = filled;
  if (!first) return false;
  const oneRange = first.merged !== undefined && filled.every(({ merged }) => merged === first.merged);
  const needed = new Set(
    referencesOf(mapping).flatMap(({ path, column }) => (/\.(?:name|cell)\./.test(path) ? [column] : [])),
  );
  return oneRange
    ? filled.length > 1
    : filled.length === 1 && (needed.size > 1 || mapping.partners !== undefined) && row.cells.length > 1;
}

function shortened(texts: readonly string[]): string {
  return texts.join(' | ');
}
