import { readFile, stat } from 'node:fs/promises';
import type { Parents, PhrasingContent, Root, TableRow as RowNode, TableCell, Table as TableNode } from 'mdast';
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
  const tables = tablesIn(tree);
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
  const findings = [
    ...(sheet === undefined ? tables.filter((table) => !same.includes(table)).map(otherTable) : []),
    ...same.flatMap((table) => strandedRows(table, tree, text)),
  ];

  async function* rows(): AsyncGenerator<TableRow> {
    for (const table of same) for (const row of table.children.slice(table === first ? 0 : 1)) yield rowOf(row);
  }
  return { unit: 'line', excess: 'beside', findings, rows };
}

/** The tables of a document, in block quotes and lists too. */
function tablesIn(node: Parents): TableNode[] {
  return node.children.flatMap((child) => {
    if (child.type === 'table') return [child];
    return child.type === 'blockquote' || child.type === 'list' || child.type === 'listItem' ? tablesIn(child) : [];
  });
}

/** Rows after a blank line, which ends a table: paragraphs whose lines have as many cells as the table before them. */
function strandedRows(table: TableNode, tree: Root, text: string): Finding[] {
  const lines = text.split(/\r\n|\n|\r/);
  const width = table.children[0]?.children.length ?? 0;
  const stranded: Finding[] = [];
  const index = tree.children.indexOf(table);
  for (const { type, position } of index < 0 ? [] : tree.children.slice(index + 1)) {
    if (type !== 'paragraph' || !position) break;
    for (let number = position.start.line; number <= position.end.line; number += 1) {
      const line = lines[number - 1]?.trim() ?? '';
      if (/^\|.*\|$/.test(line) && line.split(/(?<!\\)\|/).length - 2 === width)
        stranded.push(strandedRow(number, line));
    }
  }
  return stranded;
}

function strandedRow(line: number, found: string): Finding {
  return {
    severity: 'unreadable',
    rule: 'A row is outside of the table.',
    position: { place: `line ${line}` },
    found,
    expected: 'rows without a blank line between them',
    advice: 'Remove the blank line before the row.',
  };
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
  return withoutSuperscripts(cell.children).map(phraseText).join('').trim();
}

/** HTML is a node for each tag, so a superscript is what stands between two of them. */
function withoutSuperscripts(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  let inside = false;
  return nodes.filter((node) => {
    const tag = node.type === 'html' ? node.value : '';
    if (/^<(?:sup|s|del)\b/i.test(tag)) inside = true;
    const isKept = !inside;
    if (/^<\/(?:sup|s|del)>$/i.test(tag)) inside = false;
    return isKept;
  });
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
