import { gridOf, type SpanningRow, spanOf } from '../city-list/grid.ts';
import type { TableBlock } from '../city-list/page-document.ts';
import { attribute, elementsBelow, type HtmlElement, isElement, positionOf } from './elements.ts';
import { type AddSource, readLines } from './inline.ts';

/** Reads a table. Its cells that span rows or columns are repeated. */
export function readHtmlTable(table: HtmlElement, addSource: AddSource): TableBlock {
  const rows = rowsOf(table).map(
    (row): SpanningRow => ({
      position: positionOf(row),
      cells: cellsOf(row).map((cell) => ({
        lines: readLines(cell.childNodes, addSource),
        header: cell.tagName === 'th',
        rowSpan: spanOf(attribute(cell, 'rowspan')),
        columnSpan: spanOf(attribute(cell, 'colspan')),
      })),
    }),
  );
  return { kind: 'table', position: positionOf(table), rows: gridOf(rows.filter(({ cells }) => cells.length > 0)) };
}

function rowsOf(table: HtmlElement): HtmlElement[] {
  return elementsBelow(table, ({ tagName }) => tagName === 'tr' || tagName === 'table').filter(
    ({ tagName }) => tagName === 'tr',
  );
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

/** A table without headings whose cells hold lists only lays out columns. */
export function isLayout(table: HtmlElement): boolean {
  const headings = elementsBelow(table, ({ tagName }) => tagName === 'th');
  const lists = elementsBelow(
    table,
    ({ tagName }) => tagName === 'ul' || tagName === 'table' || /^h[2-6]$/u.test(tagName),
  );
  return headings.length === 0 && lists.length > 0;
}
