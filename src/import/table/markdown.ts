import { readFile, stat } from 'node:fs/promises';
import type { PhrasingContent, TableRow as RowNode, TableCell, Table as TableNode } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { BadUserInput } from '../../errors.ts';
import type { Finding } from '../relation.ts';
import { cellOf } from './delimited.ts';
import type { Table, TableOptions, TableRow } from './table-row.ts';
import { encodingOf } from './text-encoding.ts';

const maxFileSize = 20_000_000;

/** Opens the pipe tables of a Markdown file: the first one and those with the same headings, or the one that `sheet` numbers. */
export async function openMarkdown(file: string, { encoding, sheet }: TableOptions): Promise<Table> {
  const { size } = await stat(file);
  if (size > maxFileSize) {
    const expected = `at most ${maxFileSize / 1_000_000} MB of Markdown; convert a larger table to CSV`;
    throw new BadUserInput(`${file}: expected ${expected}; found ${size} bytes`, { file, expected, found: size });
  }
  const bytes = await readFile(file);
  const text = new TextDecoder(encoding ?? encodingOf(bytes)).decode(bytes);
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const tables = tree.children.filter((node): node is TableNode => node.type === 'table');
  const first = typeof sheet === 'number' ? tables[sheet - 1] : tables[0];
  if (!first || typeof sheet === 'string') {
    const found = `${tables.length} table${tables.length === 1 ? '' : 's'}`;
    const expected =
      sheet === undefined
        ? 'a pipe table with a delimiter row such as |---|---|'
        : `the table ${sheet}; "sheet" is the number of a table`;
    throw new BadUserInput(`${file}: expected ${expected}; found ${found}`, { file, expected, found });
  }
  const same = tables.filter(
    (table) => table === first || (sheet === undefined && headings(table) === headings(first)),
  );
  const findings = sheet === undefined ? tables.filter((table) => !same.includes(table)).map(otherTable) : [];

  async function* rows(): AsyncGenerator<TableRow> {
    for (const table of same) for (const row of table.children.slice(table === first ? 0 : 1)) yield rowOf(row);
  }
  return { unit: 'line', excess: 'beside', findings, rows };
}

function headings(table: TableNode): string {
  return JSON.stringify(table.children[0]?.children.map(textOf));
}

function otherTable(table: TableNode): Finding {
  return {
    severity: 'left out',
    rule: 'A table with other headings is not read.',
    position: { place: `line ${lineOf(table)}` },
    found: (table.children[0]?.children ?? []).map(textOf).join(' | '),
    expected: 'one table, or several with the same headings',
    advice: 'Import each table with a mapping of its own that states its number: `"sheet": 2`.',
  };
}

function rowOf(row: RowNode): TableRow {
  return { number: lineOf(row), cells: row.children.map((cell) => cellOf(textOf(cell))) };
}

function lineOf(node: TableNode | RowNode): number {
  return node.position?.start.line ?? 0;
}

/** The text of a cell without its marks. `<br>` is a line break; deleted text, footnotes and pictures are left out. */
function textOf(cell: TableCell): string {
  return cell.children.map(phraseText).join('').trim();
}

function phraseText(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? '\n' : '';
    case 'delete':
    case 'footnoteReference':
    case 'image':
    case 'imageReference':
      return '';
    default:
      return node.children.map(phraseText).join('');
  }
}
