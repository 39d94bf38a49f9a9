import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { QueryTooComplex } from '../../errors.ts';
import type { About } from '../about.ts';
import type { Cell, Column, Table } from '../table/table.ts';
import { textOf } from './csv.ts';
import { escapeXml } from './xml.ts';

/** The limits of Excel. */
const maxRows = 1_048_576;
const maxTextLength = 32_767;
/** Days from the start of Excel's count to 1970; exact from March 1900 on. */
const epochOffset = 25_569;
const firstExactDate = '1900-03-01';
/** The same for each file, so that the same data gives the same bytes; without time zones. */
const zipOptions = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true } as const;
const styles = { date: 1, header: 2 } as const;

interface Sheet {
  readonly name: string;
  readonly rows: () => AsyncIterable<string>;
}

/**
 * Tables as a workbook (Office Open XML) with one sheet each, and one about the file. It is written as it is read: no library that
 * writes workbooks is both maintained and able to do that.
 */
export async function* xlsxOf(about: About, tables: readonly Table[]): AsyncGenerator<Uint8Array> {
  const sheets: Sheet[] = [
    ...tables.map((table) => ({ name: table.name, rows: () => tableRows(table) })),
    { name: 'about', rows: () => aboutRows(about) },
  ];
  const zip = new ZipFile();
  const output = new PassThrough();
  zip.outputStream.pipe(output);
  for (const [name, text] of Object.entries(packageParts(sheets))) zip.addBuffer(Buffer.from(text), name, zipOptions);
  const inputs: Readable[] = [];
  for (const [index, sheet] of sheets.entries())
    zip.addReadStreamLazy(`xl/worksheets/sheet${index + 1}.xml`, zipOptions, (callback) => {
      const input = Readable.from(sheetXml(sheet), { objectMode: false });
      // The zip file does not pass errors of its inputs on.
      input.once('error', (error) => output.destroy(error));
      inputs.push(input);
      callback(null, input);
    });
  zip.end();
  try {
    yield* output;
  } finally {
    // A reader that stops early ends the reading too.
    for (const input of inputs) input.destroy();
  }
}

async function* sheetXml({ name, rows }: Sheet): AsyncGenerator<string> {
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
  let count = 0;
  for await (const row of rows()) {
    count += 1;
    if (count > maxRows)
      throw new QueryTooComplex(`A sheet holds ${maxRows} rows; "${name}" has more. Use a filter, or csv.`, {
        limit: maxRows,
      });
    yield row;
  }
  yield '</sheetData></worksheet>';
}

async function* tableRows({ columns, pages }: Table): AsyncGenerator<string> {
  yield rowOf(columns.map(({ name }) => textCell(name, styles.header)));
  for await (const records of pages())
    for (const record of records)
      yield rowOf(columns.map((column, position) => cellOf(column, record[position] ?? null)));
}

async function* aboutRows(about: About): AsyncGenerator<string> {
  const { title, revision, filter, languages, friendships, datasets, attribution } = about;
  const pairs: readonly (readonly [string, string])[] = [
    ['title', title],
    ['revision', revision],
    ['filter', JSON.stringify(filter)],
    ['languages', languages.join(', ')],
    ['friendships', String(friendships)],
    ...datasets.flatMap((dataset) =>
      Object.entries(dataset).map(([key, value]) => [`dataset ${dataset.id}: ${key}`, value ?? ''] as const),
    ),
    ...attribution.map(({ name, url, licence }) => ['attribution', `${name}, ${url}, ${licence}`] as const),
  ];
  yield rowOf(['property', 'value'].map((name) => textCell(name, styles.header)));
  for (const pair of pairs) yield rowOf(pair.map((text) => textCell(text)));
}

function rowOf(cells: readonly string[]): string {
  return `<row>${cells.join('')}</row>`;
}

/** Texts are never formulas. A date known to the day is a date; one known to the month or year is a text. */
function cellOf({ type }: Column, cell: Cell): string {
  if (cell === null) return '<c/>';
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? 1 : 0}</v></c>`;
  const text = textOf(cell);
  if (type !== 'date' || text.length < firstExactDate.length || text < firstExactDate) return textCell(text);
  return `<c s="${styles.date}"><v>${Date.parse(text) / 86_400_000 + epochOffset}</v></c>`;
}

function textCell(text: string, style?: number): string {
  if (text.length > maxTextLength)
    throw new QueryTooComplex(`A cell holds ${maxTextLength} characters, one has ${text.length}. Use csv.`, {
      limit: maxTextLength,
    });
  // Excel reads `_x0041_` as a character.
  const escaped = escapeXml(text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_'));
  return `<c${style === undefined ? '' : ` s="${style}"`} t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** All parts of the workbook but the sheets. */
function packageParts(sheets: readonly Sheet[]): Readonly<Record<string, string>> {
  const each = (part: (sheet: Sheet, number: number) => string) =>
    sheets.map((sheet, index) => part(sheet, index + 1)).join('');
  const stylesId = `rId${sheets.length + 1}`;
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>${each((_sheet, number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${contentType}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each(({ name }, number) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packages}/relationships">${each((_sheet, number) => `<Relationship Id="rId${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="${stylesId}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  };
}
