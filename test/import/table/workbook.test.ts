import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { type CellObject, CFB, utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { datePrecisionOf, dayOfSerial } from '../../../src/import/table/number-format.ts';
import { fiveColumns, header, inputFile, line, read, report, workbook } from './table-files.ts';

const row = (city: string, since: unknown): unknown[] => [city, 'FR', 'Köln', 'DE', since];

/** A sheet with one row per cell, which is in the date column. */
function datesSheet(cells: readonly CellObject[]) {
  const sheet = utils.aoa_to_sheet([header, ...cells.map((_, index) => row(`Place ${index}`, ''))]);
  for (const [index, cell] of cells.entries()) sheet[`E${index + 2}`] = cell;
  return sheet;
}

/** The workbook with one of its XML files edited, for what the library does not write. */
function edited(file: string, path: string, edit: (xml: string) => string): string {
  const archive = CFB.read(readFileSync(file), { type: 'buffer' });
  const entry = CFB.find(archive, path);
  if (!entry) throw new Error(`no ${path}`);
  const before = Buffer.from(entry.content).toString('utf8');
  const after = edit(before);
  if (after === before) throw new Error(`nothing to edit in ${path}`);
  entry.content = Buffer.from(after, 'utf8');
  entry.size = entry.content.length;
  return inputFile(Buffer.from(CFB.write(archive, { fileType: 'zip', type: 'buffer' })), 'xlsx');
}

async function datesOf(cells: readonly CellObject[], options?: { readonly date1904?: boolean }) {
  const { relations, findings } = await read(workbook({ List: datesSheet(cells) }, options));
  return { dates: relations.map(({ established }) => established?.date), reports: findings.map(report) };
}

describe('dates of a workbook', () => {
  test('a date has the precision of its format', async () => {
    const cell = { t: 'n', v: 31_213 } as const;
    const formats = [
      'yyyy-mm-dd',
      'd.m.yy',
      'mmm yy',
      'yyyy',
      'yyyy"年"m"月"',
      '[$-411]ggge"年"',
      'yyyy-mm-dd hh:mm',
      '[$-409]d-mmm-yyyy;@',
    ];
    expect(await datesOf(formats.map((z) => ({ ...cell, z })))).toEqual({
      dates: ['1985-06-15', '1985-06-15', '1985-06', '1985', '1985-06', '1985', '1985-06-15', '1985-06-15'],
      reports: [],
    });
  });

  test('the number of days that stores a date is never its printed text', async () => {
    const formats = [
      'yyyy-mm-dd',
      'dd.mm.yyyy',
      '[$-411]ge.m.d',
      'yyyy-mm-dd hh:mm',
      'd mmmm yyyy',
      '[$-F800]dddd, mmmm dd, yyyy',
    ];
    for (const v of [31_213, 31_213.5625]) {
      const { relations } = await read(workbook({ List: datesSheet(formats.map((z) => ({ t: 'n', v, z }))) }));
      for (const { established } of relations)
        expect([established?.date, established?.text ?? '1985']).toEqual(['1985-06-15', expect.stringMatching(/1985/)]);
    }
  });

  test('formats that show no year, no date or nothing are reported', async () => {
    const cell = { t: 'n', v: 31_213.5 } as const;
    expect(await datesOf(['dd/mm', 'hh:mm', '[h]:mm:ss'].map((z) => ({ ...cell, z })))).toEqual({
      dates: ['1985-06-15', undefined, undefined],
      reports: [
        'doubtful row 2, E2: The cell shows less of its date than it holds.',
        'unreadable row 3, E3: The cell holds a time without a date.',
        'unreadable row 4, E4: The cell holds a time without a date.',
      ],
    });
    expect((await datesOf([{ t: 'n', v: 1985, z: ';;;' }])).reports).toEqual([
      'doubtful row 2, E2: The cell holds a value and shows nothing.',
    ]);
  });

  test.each([false, true])(
    'a year in a cell with a date format is reported, with the 1904 epoch: %s',
    async (date1904) => {
      const cells = ['yyyy', 'yyyy-mm-dd', 'dd/mm/yyyy'].map((z): CellObject => ({ t: 'n', v: 1985, z }));
      expect(await datesOf(cells, { date1904 })).toEqual({
        dates: [undefined, undefined, undefined],
        reports: [2, 3, 4].map(
          (number) => `unreadable row ${number}, E${number}: The cell has a date format and may hold a year.`,
        ),
      });
    },
  );

  test('a built-in date format of East Asian Excel is a date', async () => {
    const plain = workbook({ List: datesSheet([{ t: 'n', v: 31_213, z: 'm/d/yy' }]) });
    const file = edited(plain, '/xl/styles.xml', (xml) => xml.replace('numFmtId="14"', 'numFmtId="57"'));
    const { relations, findings } = await read(file);
    expect(relations.map(line)).toEqual(['Place 0 FR – Köln DE 1985-06-15']);
    expect(findings.map(report)).toEqual([
      'doubtful row 2, E2: The cell has a built-in date format of East Asian Excel, which may show less than a day.',
    ]);
  });

  test('a number is a year or is reported, in both epochs', async () => {
    const cells = [1985, 31_213, 20_181_101, 1985.5, 85].map((v): CellObject => ({ t: 'n', v }));
    const expected = {
      dates: ['1985', undefined, '2018-11-01', undefined, undefined],
      reports: [3, 5, 6].map(
        (number) =>
          `unreadable row ${number}, E${number}: The cell has a number without a date format that is not a year.`,
      ),
    };
    expect(await datesOf(cells)).toEqual(expected);
    expect(await datesOf(cells, { date1904: true })).toEqual(expected);
  });

  test('the 1904 epoch, the nonexistent leap day of 1900, and the first days are read', async () => {
    const z = 'yyyy-mm-dd';
    expect((await datesOf([{ t: 'n', v: 31_213 - 1462, z }], { date1904: true })).dates).toEqual(['1985-06-15']);
    expect(await datesOf([{ t: 'n', v: 60, z }])).toEqual({
      dates: [undefined],
      reports: ['unreadable row 2, E2: The cell holds a date that does not exist.'],
    });
    expect([
      dayOfSerial(1, 1900),
      dayOfSerial(59, 1900),
      dayOfSerial(61, 1900),
      dayOfSerial(0, 1904),
      dayOfSerial(-1, 1904),
    ]).toEqual(['1900-01-01', '1900-02-28', '1900-03-01', '1904-01-01', undefined]);
  });

  test('a formula has its stored result, or is reported', async () => {
    const cells: CellObject[] = [
      { t: 'n', v: 1985, f: '1984+1' },
      { t: 's', v: 'May 1985', f: 'A1&B1' },
      { t: 'e', v: 0x0f, w: '#VALUE!', f: 'A1+1' },
      { t: 'e', v: 0x2a, w: '#N/A' },
    ];
    expect(await datesOf(cells)).toEqual({
      dates: ['1985', '1985-05', undefined, undefined],
      reports: ['unreadable row 4, E4: The cell has an error value of a spreadsheet.'],
    });
  });

  test.each([
    ['General', undefined],
    ['0.00', undefined],
    ['0.00E+00', undefined],
    ['"day "0', undefined],
    ['@', undefined],
    ['[Red]0;[Blue]0', undefined],
    ['mm:ss', 'time'],
    ['h:mm AM/PM', 'time'],
    ['m/d/yyyy h:mm', 'day'],
    ['mmmm yyyy', 'month'],
    ['m"月"d"日"', 'day without year'],
    ['e', 'year'],
  ])('the format %s has the expected precision', (format, precision) =>
    expect(datePrecisionOf(format)).toBe(precision),
  );
});

describe('merged and hidden cells', () => {
  test('a merged value is repeated inside its range only, and dividers are left out', async () => {
    const sheet = utils.aoa_to_sheet([
      ['Partners', '', '', '', ''],
      header,
      ['Lyon', 'FR', 'Köln', 'DE', 1985],
      ['', '', 'Bonn', 'DE', ''],
      ['', '', 'Kiel', 'DE', 1987],
      ['More', '', '', '', ''],
    ]);
    sheet['!merges'] = ['A1:E1', 'A3:A4', 'B3:B4', 'E3:E4', 'A6:E6'].map((range) => utils.decode_range(range));
    const { relations, findings } = await read(workbook({ List: sheet }), { ...fiveColumns, headerRow: 2 });
    expect(relations.map(line)).toEqual(['Lyon FR – Köln DE 1985', 'Lyon FR – Bonn DE 1985']);
    expect(findings.map(report)).toEqual([
      'unreadable row 5: A row does not name all places.',
      'left out row 6: A row has one text for the whole table.',
    ]);
  });

  test('hidden rows are read and reported, or left out', async () => {
    const sheet = utils.aoa_to_sheet([header, row('Lyon', 1985), row('Nice', 1986)]);
    sheet['!rows'] = [{}, {}, { hidden: true }];
    const file = workbook({ List: sheet });
    const both = await read(file);
    expect(both.relations.map(line)).toEqual(['Lyon FR – Köln DE 1985', 'Nice FR – Köln DE 1986']);
    expect(both.findings.map(report)).toEqual(['doubtful row 3: The row is hidden in the workbook.']);
    const visible = await read(file, { ...fiveColumns, hidden: 'leave-out' });
    expect(visible.relations.map(line)).toEqual(['Lyon FR – Köln DE 1985']);
    expect(visible.findings.map(report)).toEqual(['left out row 3: The row is hidden in the workbook.']);
  });

  test('a hidden column is read and reported', async () => {
    const sheet = utils.aoa_to_sheet([header, row('Lyon', 1985)]);
    sheet['!cols'] = [{}, {}, {}, {}, { hidden: true }, { hidden: true }];
    const { relations, findings } = await read(workbook({ List: sheet }));
    expect(relations.map(line)).toEqual(['Lyon FR – Köln DE 1985']);
    expect(findings.map(report)).toEqual([
      'doubtful column 5: A column that the mapping uses is hidden in the workbook.',
    ]);
  });

  test('superscript and struck parts of a text are left out and reported', async () => {
    const plain = workbook({ List: utils.aoa_to_sheet([header, row('Lyon', '1985b')]) });
    const rich = (text: string, mark: string, part: string) =>
      `<is><r><t>${text}</t></r><r><rPr>${mark}</rPr><t>${part}</t></r></is>`;
    const file = edited(plain, '/xl/worksheets/sheet1.xml', (xml) =>
      xml
        .replace(/(<c r="C2") t="str"><v>.*?<\/v>/, `$1 t="inlineStr">${rich('Köln', '<strike/>', ' Bonn')}`)
        .replace(
          /(<c r="E2") t="str"><v>.*?<\/v>/,
          `$1 t="inlineStr">${rich('1985', '<vertAlign val="superscript"/>', '2')}`,
        ),
    );
    const { relations, findings } = await read(file);
    expect(relations.map(line)).toEqual(['Lyon FR – Köln DE 1985']);
    expect(findings.map(report)).toEqual([
      'doubtful row 2, C2: A part of the text is superscript or struck out.',
      'doubtful row 2, E2: A part of the text is superscript or struck out.',
    ]);
  });

  test('a sheet with several columns is read before a cover sheet', async () => {
    const sheets = {
      Cover: utils.aoa_to_sheet([['Partners of Lyon'], ['State of 2020']]),
      List: utils.aoa_to_sheet([header, row('Lyon', 1985)]),
    };
    const { relations, findings } = await read(workbook(sheets));
    expect(relations.map(line)).toEqual(['Lyon FR – Köln DE 1985']);
    expect(findings.map(report)).toEqual(['left out sheet Cover: A sheet is not read.']);
  });

  test('the first visible sheet is read; others are named', async () => {
    const sheets = {
      Old: utils.aoa_to_sheet([header, row('Nice', 1986)]),
      Empty: utils.aoa_to_sheet([]),
      List: utils.aoa_to_sheet([header, row('Lyon', 1985)]),
      Notes: utils.aoa_to_sheet([['Collected by hand']]),
    };
    const file = workbook(sheets, { hidden: ['Old'] });
    const { relations, findings } = await read(file);
    expect(relations.map(line)).toEqual(['Lyon FR – Köln DE 1985']);
    expect(findings.map(report)).toEqual(['left out sheet Notes: A sheet is not read.']);
    expect((await read(file, { ...fiveColumns, sheet: 'Old' })).relations.map(line)).toEqual([
      'Nice FR – Köln DE 1986',
    ]);
    expect((await read(file, { ...fiveColumns, sheet: 3 })).relations.map(line)).toEqual(['Lyon FR – Köln DE 1985']);
    await expect(read(file, { ...fiveColumns, sheet: 'Lits' })).rejects.toThrow(
      'the workbook has no sheet `Lits`. Did you mean `List`? Sheets: Old, Empty, List, Notes',
    );
  });
});

describe('invalid workbooks', () => {
  /** A ZIP archive with one entry of zeros, which unpacks to `size` bytes. */
  function bomb(size: number): Buffer {
    const name = Buffer.from('xl/workbook.xml');
    const data = deflateRawSync(Buffer.alloc(size));
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, data]);
    const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, Buffer.alloc(14), name]);
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06', 0, 'latin1');
    end.writeUInt16LE(1, 8);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(central.length, 12);
    end.writeUInt32LE(local.length, 16);
    return Buffer.concat([local, central, end]);
  }

  test('archives that are too large when unpacked, damaged, or not workbooks are rejected', async () => {
    await expect(read(inputFile(bomb(450_000_000), 'xlsx'))).rejects.toThrow('at most 400 MB unpacked; found more');
    await expect(read(inputFile(bomb(1000), 'xlsx'))).rejects.toThrow('expected an XLSX workbook');
    await expect(read(inputFile('PK\x03\x04 damaged', 'xlsx'))).rejects.toThrow('a damaged ZIP archive');
  });
});
