import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { firstBytes, sampleSize } from '../file/first-bytes.ts';
import type { Finding } from '../relation.ts';
import { delimiterOf } from './delimiter.ts';
import { isMojibake } from './mojibake.ts';
import type { Cell, CellProblem, Table, TableOptions, TableRow } from './table-row.ts';
import { decoded, encodingOf } from './text-encoding.ts';

/** Longer records are caused by an unclosed quote. */
const maxRecordLength = 1_000_000;

/** Opens CSV, TSV or other delimited text. The file is read as a stream. */
export async function openDelimited(file: string, options: TableOptions): Promise<Table> {
  const start = await firstBytes(file);
  const encoding = options.encoding ?? encodingOf(start);
  const sample = new TextDecoder(encoding).decode(start, { stream: true });
  const delimiter = options.delimiter ?? delimiterOf(sample, start.length < sampleSize);
  const findings: Finding[] = [];
  const statesDelimiter = /^sep=.\r?\n/i.test(sample);

  async function* rows(): AsyncGenerator<TableRow> {
    const parser = parse({
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      info: true,
      max_record_size: maxRecordLength,
    });
    // An error of any part destroys the parser, and so reaches the loop below.
    pipeline(Readable.from(decoded(createReadStream(file), encoding)), parser, () => {});
    let line = 1;
    try {
      for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
        const row = { number: line, cells: record.map(cellOf) };
        line = info.lines + 1;
        if (statesDelimiter && row.number === 1) continue;
        yield row;
      }
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      findings.push(error.code === 'CSV_MAX_RECORD_SIZE' ? longRow(line) : brokenQuote(line));
    }
  }
  return { unit: 'row', excess: 'broken', findings, rows };
}

function brokenQuote(line: number): Finding {
  return {
    severity: 'unreadable',
    rule: 'A quotation mark is not closed.',
    position: { place: `row ${line}` },
    found: 'a field that starts with " and does not end',
    expected: 'a closing quotation mark; one inside a quoted field is doubled',
    advice: 'Correct the row. This row and all rows after it are not read.',
  };
}

function longRow(line: number): Finding {
  return {
    severity: 'unreadable',
    rule: 'A row is too long.',
    position: { place: `row ${line}` },
    found: `a row of more than ${maxRecordLength.toLocaleString('en')} characters`,
    expected: 'shorter rows',
    advice:
      'Shorten the row, or close the quotation mark that joins the following rows to it. Rows after it are not read.',
  };
}

const notDecoded: CellProblem = {
  rule: 'A character cannot be read in this encoding.',
  expected: 'text in the encoding of the file; the default is UTF-8',
  advice: 'State the encoding in the mapping, such as `"encoding": "windows-1252"`, "gb18030" or "shift_jis".',
};
const mistaken: CellProblem = {
  rule: 'A text looks as if it was read in another encoding.',
  expected: 'text such as Köln, and not KÃ¶ln',
  advice: 'The text is imported. State the encoding in the mapping, or correct the program that wrote the file.',
};
const controlCharacter: CellProblem = {
  rule: 'The cell has a control character.',
  expected: 'text',
  advice: 'Remove control characters, such as NUL, from the file.',
};
const errorValue: CellProblem = {
  rule: 'The cell has an error value of a spreadsheet.',
  expected: 'a value',
  advice: 'Correct the formula or the cell in the spreadsheet, and export it again.',
};

/** Error values of spreadsheets. `#N/A` means that there is no value. */
const errorValues = /^#(?:VALUE!|REF!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|ERROR!|WERT!|BEZUG!)$/;

/** A cell with a text, and the problem with the text. */
export function cellOf(text: string): Cell {
  if (text.includes('\uFFFD')) return { text, problem: notDecoded };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what it looks for
  if (/[\0-\x08\x0e-\x1f\x7f]/.test(text)) return { text, problem: controlCharacter };
  if (errorValues.test(text.trim())) return { text, problem: errorValue };
  return isMojibake(text) ? { text, doubt: mistaken } : { text };
}
