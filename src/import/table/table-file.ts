import { extname } from 'node:path';
import { BadUserInput } from '../../errors.ts';
import { firstBytes } from '../file/first-bytes.ts';
import { openDelimited } from './delimited.ts';
import { openMarkdown } from './markdown.ts';
import type { Table, TableOptions } from './table-row.ts';
import { openWorkbook } from './workbook.ts';

export type TableFormat = 'delimited' | 'workbook' | 'markdown';

const accepted =
  'a table: CSV, TSV or other delimited text, an XLSX workbook, or a Markdown table. Export the file as CSV or XLSX';

/** Bytes at the start of files that are no tables, in Latin-1, with what these files are. */
const signatures: readonly (readonly [string, string])[] = [
  ['\xd0\xcf\x11\xe0', 'an old or encrypted Excel file (.xls); open it and save it as XLSX without a password'],
  ['%PDF-', 'a PDF file'],
  ['\x1f\x8b', 'a gzip archive; unpack it first'],
  ['7z\xbc\xaf', 'an archive; unpack it first'],
  ['Rar!', 'an archive; unpack it first'],
  ['\xff\xd8\xff', 'a picture'],
  ['\x89PNG', 'a picture'],
  ['SQLite format 3', 'an SQLite database'],
  ['PAR1', 'a Parquet file'],
];

/** Text formats that are no tables. */
const otherTexts: readonly (readonly [RegExp, string])[] = [
  [/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml|table|sparql|rdf)/i, 'HTML or XML'],
  [/^(?:\xef\xbb\xbf)?\s*(?:\{\s*["}]|\[\s*[[{"\]])/, 'JSON'],
];

/** Recognizes the format of a table by its content, and Markdown by its delimiter row. @throws BadUserInput for anything else. */
export async function tableFormat(file: string): Promise<TableFormat> {
  const start = await firstBytes(file);
  if (start.length === 0) throw refused(file, 'an empty file');
  const bytes = start.toString('latin1');
  if (bytes.startsWith('PK\x03\x04') || bytes.startsWith('PK\x05\x06')) return 'workbook';
  const other =
    signatures.find(([signature]) => bytes.startsWith(signature)) ??
    otherTexts.find(([pattern]) => pattern.test(bytes));
  if (other) throw refused(file, other[1]);
  const markdown = /^[ >]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*\r?$/m;
  if (markdown.test(bytes) || /^\.(?:md|markdown)$/i.test(extname(file))) return 'markdown';
  return 'delimited';
}

/** Opens a table of any format. @throws BadUserInput if the file is no table. */
export async function openTable(file: string, options: TableOptions): Promise<Table> {
  const format = await tableFormat(file);
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

function refused(file: string, found: string): BadUserInput {
  return new BadUserInput(`${file}: expected ${accepted}; found ${found}`, { file, expected: accepted, found });
}
