import { gridOf, type SpanningCell, type SpanningRow, spanOf } from '../city-list/grid.ts';
import type { Content, TableBlock } from '../city-list/page-document.ts';
import type { Position } from '../relation.ts';
import { readInline } from './inline.ts';
import type { WikitextLine } from './lines.ts';
import { splitOutside } from './scan.ts';
import type { WikitextPage } from './wikitext-page.ts';

interface OpenCell {
  readonly header: boolean;
  readonly attributes: string;
  text: string;
}

/** Reads the lines of a table, from `{|` to `|}`. */
export function readWikiTable(lines: readonly WikitextLine[], page: WikitextPage): TableBlock {
  const rows: { position: Position; cells: OpenCell[] }[] = [];
  let nested = 0;
  const [first, ...others] = lines;
  const position = first?.position ?? { place: 'line 1' };
  for (const line of others) {
    const text = line.text.trim();
    if (text.startsWith('{|')) nested += 1;
    if (nested > 0) {
      // A table within a cell is not read.
      if (text.startsWith('|}')) nested -= 1;
      continue;
    }
    if (text.startsWith('|}') || text.startsWith('|+')) continue;
    if (text.startsWith('|-')) rows.push({ position: line.position, cells: [] });
    else if (text.startsWith('|') || text.startsWith('!')) {
      let row = rows.at(-1);
      if (!row) {
        row = { position: line.position, cells: [] };
        rows.push(row);
      }
      if (row.cells.length === 0) row.position = line.position;
      row.cells.push(...cellsOf(text));
    } else {
      const cell = rows.at(-1)?.cells.at(-1);
      if (cell) cell.text += `\n${line.text}`;
    }
  }
  const spanning = rows
    .filter(({ cells }) => cells.length > 0)
    .map(
      ({ position: place, cells }): SpanningRow => ({
        position: place,
        cells: cells.map((cell) => spanningCell(cell, place, page)),
      }),
    );
  return { kind: 'table', position, rows: gridOf(spanning) };
}

function cellsOf(text: string): OpenCell[] {
  const header = text.startsWith('!');
  const body = text.slice(1);
  const parts = splitOutside(body, '||').flatMap((part) => (header ? splitOutside(part, '!!') : [part]));
  return parts.map((part) => {
    const [attributes = '', ...rest] = splitOutside(part, '|');
    const hasAttributes =
      rest.length > 0 && /^\s*(?:[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'|]+)\s*)+$|^\s*$/u.test(attributes);
    return hasAttributes ? { header, attributes, text: rest.join('|') } : { header, attributes: '', text: part };
  });
}

function spanningCell({ header, attributes, text }: OpenCell, position: Position, page: WikitextPage): SpanningCell {
  return {
    lines: cellLines(text, position, page),
    header,
    rowSpan: spanOf(/rowspan\s*=\s*["']?\s*(\d+)/iu.exec(attributes)?.[1]),
    columnSpan: spanOf(/colspan\s*=\s*["']?\s*(\d+)/iu.exec(attributes)?.[1]),
  };
}

/** A cell has a line for each item of a list and for each `<br>`. */
function cellLines(text: string, position: Position, page: WikitextPage): Content[] {
  return text
    .split(/\n|<br\b[^<>]*>/iu)
    .map((line) => readInline(line.replace(/^\s*[*#:;]+/u, ''), position, page))
    .filter(
      (content) =>
        content.text !== '' || content.flags.length > 0 || content.citations.length > 0 || content.notes.length > 0,
    );
}
