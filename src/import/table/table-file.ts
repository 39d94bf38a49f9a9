import { extname } from 'node:path';
import { BadUserInput } from '../../errors.ts';
import { firstBytes } from '../file/first-bytes.ts';
import { type OtherFormat, otherFormat } from '../file/other-formats.ts';
import { openDelimited } from './delimited.ts';
import { openMarkdown } from './markdown.ts';
import type { Table, TableOptions } from './table-row.ts';
import { type Encoding, encodingOf } from './text-encoding.ts';
import { openWorkbook } from './workbook.ts';

export type TableFormat = 'delimited' | 'workbook' | 'markdown';

const accepted = 'a table: CSV, TSV or other delimited text, an XLSX workbook, or a Markdown table';

/** Recognizes the format of a table by its content, and Markdown by its delimiter row. @throws BadUserInput for anything else. */
export async function tableFormat(file: string, stated?: Encoding): Promise<TableFormat> {
  const start = await firstBytes(file);
  const text = new TextDecoder(stated ?? encodingOf(start)).decode(start, { stream: true });
  const markdown = /^[ >]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*\r?$/m;
  const other = markdown.test(text) ? undefined : await otherFormat(file, start, text);
  if (other) throw refused(file, other);
  if (start[0] === 0x50 && start[1] === 0x4b && (start[2] ?? 0) < 0x08) return 'workbook';
  return markdown.test(text) || /^\.(?:md|markdown)$/i.test(extname(file)) ? 'markdown' : 'delimited';
}

/** Opens a table of any format. @throws BadUserInput if the file is no table. */
export async function openTable(file: string, options: TableOptions): Promise<Table> {
  const format = await tableFormat(file, options.encoding);
  switch (format) {
    case 'workbook':
      return openWorkbook(file, options);
    case 'markdown':
      return openMarkdown(file, options);
    case 'delimited':
      return openDelimited(file, options);
    default:
      return format satisfies never;
  }
}

function refused(file: string, { found, advice }: OtherFormat): BadUserInput {
  return new BadUserInput(`${file}: expected ${accepted}; found ${found}. ${advice}`, {
    file,
    expected: accepted,
    found,
  });
}
