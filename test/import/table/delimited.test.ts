import { describe, expect, test } from 'vitest';
import type { Mapping } from '../../../src/import/table/mapping.ts';
import { tableFormat } from '../../../src/import/table/table-file.ts';
import { fiveColumns, inputFile, line, read, report, workbook } from './table-files.ts';

const head = 'city,country,partner,partner country,since\n';

async function reading(
  text: string | Uint8Array,
  mapping: Mapping = fiveColumns,
): Promise<{ lines: string[]; reports: string[] }> {
  const { relations, findings } = await read(inputFile(text), mapping);
  return { lines: relations.map(line), reports: findings.map(report) };
}

const lyon = ['Lyon FR – Köln DE 1985'];

describe('delimiters, quotes and line ends', () => {
  test.each([
    ['semicolon', 'city;country;partner;partner country;since\nLyon;FR;Köln;DE;1985\n'],
    ['tab', 'city\tcountry\tpartner\tpartner country\tsince\nLyon\tFR\tKöln\tDE\t1985'],
    ['pipe', 'city | country | partner | partner country | since |\nLyon | FR | Köln | DE | 1985 |\n'],
    ['caret', 'city^country^partner^partner country^since\nLyon^FR^Köln^DE^1985\n'],
    ['CRLF', 'city,country,partner,partner country,since\r\nLyon,FR,Köln,DE,1985\r\n'],
    ['CR', 'city,country,partner,partner country,since\rLyon,FR,Köln,DE,1985\r'],
    ['mixed line ends', 'city,country,partner,partner country,since\r\nLyon,FR,Köln,DE,1985\n'],
    ['quotes', '"city","country","partner","partner country","since"\n"Lyon","FR","Köln","DE","1985"\n'],
    ['no line end at the end', `${head}Lyon,FR,Köln,DE,1985`],
    ['blank lines', `${head}\n\nLyon,FR,Köln,DE,1985\n,,,,\n`],
  ])('%s', async (_, text) => expect(await reading(text)).toEqual({ lines: lyon, reports: [] }));

  test('reads the delimiter from a `sep=` line', async () => {
    const text = 'sep=;\ncity;country;partner;partner country;since\nLyon;FR;Köln;DE;1985\n';
    expect(await reading(text, { ...fiveColumns, headerRow: 2 })).toEqual({ lines: lyon, reports: [] });
  });

  test('reads delimiters and line breaks inside quotes, and reports the line of a record', async () => {
    const mapping = { ...fiveColumns, relation: { ...fiveColumns.relation, notes: [{ column: 6 }] } };
    const text =
      'city,country,partner,partner country,since,note\n"Washington, D.C.",US,Köln,DE,1985,"two\nlines, ""quoted"""\nLyon,FR,Köln,DE,31.02.1985,\n';
    const { relations, findings } = await read(inputFile(text), mapping);
    expect(relations.map(line)).toEqual(['Washington, D.C. US – Köln DE 1985', 'Lyon FR – Köln DE no date']);
    expect(relations[0]?.notes).toEqual([{ text: 'two\nlines, "quoted"' }]);
    expect(findings.map(report)).toEqual(['unreadable row 4, since: The date does not exist.']);
  });

  test('reports a quote that is not closed', async () => {
    const text = `${head}Lyon,FR,Köln,DE,1985\nParis,FR,"Berlin,DE,1987\nRome,IT,Bonn,DE,1988\n`;
    expect(await reading(text)).toEqual({
      lines: lyon,
      reports: ['unreadable row 3: A quotation mark is not closed.'],
    });
  });

  test('reports the row of a quote that is closed in another row', async () => {
    const text = `${head}Paris,FR,"Berlin,DE,1987\nRome,IT,Bonn,DE,1988\nOslo,NO,Kiel,DE,1989\nA,FR,B,DE,1985\nC,FR,D",DE,1990\n`;
    expect(await reading(text)).toEqual({
      lines: [],
      reports: ['unreadable row 2, partner: The name of a place cannot be read.'],
    });
  });

  test('reports a cell that is too long for a name', async () => {
    const text = `${head}Lyon,FR,${'x'.repeat(100_000)},DE,1985\n`;
    expect(await reading(text)).toEqual({
      lines: [],
      reports: ['unreadable row 2, partner: The name of a place cannot be read.'],
    });
  });
});

describe('encodings', () => {
  const text = `${head}Łódź,PL,Köln,DE,1985\n`;
  const lines = ['Łódź PL – Köln DE 1985'];
  const utf16 = (value: string, swap: boolean) => {
    const bytes = Buffer.from(value, 'utf16le');
    return swap ? bytes.swap16() : bytes;
  };
  test.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16LE with a byte order mark', utf16(`\uFEFF${text}`, false)],
    ['UTF-16LE without', utf16(text, false)],
    ['UTF-16BE with a byte order mark', utf16(`\uFEFF${text}`, true)],
    ['UTF-16BE without', utf16(text, true)],
  ])('%s', async (_, bytes) => expect(await reading(bytes)).toEqual({ lines, reports: [] }));

  test('detects UTF-16 of Chinese text without a byte order mark', async () => {
    const bytes = utf16('城市,国家,友好城市,国家,日期\n上海,中国,横滨,日本,1973年11月30日\n', false);
    expect(await reading(bytes)).toEqual({ lines: ['上海 CN – 横滨 JP 1973-11-30'], reports: [] });
  });

  test.each([
    ['UTF-16LE', false],
    ['UTF-16BE', true],
  ])('detects %s of text whose letters have zero bytes in the other place', async (_, swap) => {
    const bytes = utf16('城市,国家,友城,国家,日期\r\n上一海,中国,横一滨,日本,一九八一年\r\n', swap);
    expect(await reading(bytes)).toEqual({ lines: ['上一海 CN – 横一滨 JP 1981'], reports: [] });
  });

  test('reports text that was read in another encoding before', async () => {
    expect(await reading(`${head}Lyon,FR,KÃ¶ln,DE,1985\nÂngelo,IT,Čadca,SK,1986\n`)).toEqual({
      lines: ['Lyon FR – KÃ¶ln DE 1985', 'Ângelo IT – Čadca SK 1986'],
      reports: ['doubtful row 2, partner: A text looks as if it was read in another encoding.'],
    });
  });

  test('removes invisible characters from names', async () => {
    expect(await reading(`${head}\u200bLyon\u200e,FR,Kö\u00adln,DE,1985\n`)).toEqual({ lines: lyon, reports: [] });
  });

  test('reads other encodings if the mapping states them, and reports them otherwise', async () => {
    const latin = Buffer.from(`${head}Lyon,FR,K\xf6ln,DE,1985\nParis,FR,Bonn,DE,1986\n`, 'latin1');
    expect(await reading(latin, { ...fiveColumns, encoding: 'windows-1252' })).toEqual({
      lines: [...lyon, 'Paris FR – Bonn DE 1986'],
      reports: [],
    });
    expect(await reading(latin)).toEqual({
      lines: ['Paris FR – Bonn DE 1986'],
      reports: ['unreadable row 2, partner: A character cannot be read in this encoding.'],
    });
    const gb = Buffer.concat([
      Buffer.from(head),
      Buffer.from([0xc9, 0xcf, 0xba, 0xa3]),
      Buffer.from(',CN,Kiel,DE,1985\n'),
    ]);
    expect((await reading(gb, { ...fiveColumns, encoding: 'gb18030' })).lines).toEqual(['上海 CN – Kiel DE 1985']);
    const sjis = Buffer.concat([
      Buffer.from(head),
      Buffer.from([0x8b, 0x9e, 0x93, 0x73]),
      Buffer.from(',JP,Kiel,DE,1985\n'),
    ]);
    expect((await reading(sjis, { ...fiveColumns, encoding: 'shift_jis' })).lines).toEqual(['京都 JP – Kiel DE 1985']);
  });

  test('reports NUL characters', async () => {
    expect(await reading(`${head}Ly\0on,FR,Köln,DE,1985\n`)).toEqual({
      lines: [],
      reports: ['unreadable row 2, city: The cell has a control character.'],
    });
  });
});

describe('rows', () => {
  test('ignores trailing delimiters of long rows, and reports further values', async () => {
    const text = `${head}Lyon,FR,Köln,DE,1985,,\nParis,FR,Bonn,DE\nMontclair, NJ,US,Graz,AT,1950\n`;
    expect(await reading(text)).toEqual({
      lines: [...lyon, 'Paris FR – Bonn DE no date'],
      reports: ['unreadable row 4: A row has more cells than the headings.'],
    });
  });

  test('leaves out repeated headings, dividers and totals', async () => {
    const text = `${head}Europe,,,,\nLyon,FR,Köln,DE,1985\n${head}Total: 1,,,,\n`;
    expect(await reading(text)).toEqual({
      lines: lyon,
      reports: [
        'left out row 2: A row has one text for the whole table.',
        'left out row 4: The headings are repeated.',
        'left out row 5: A row has one text for the whole table.',
      ],
    });
  });

  test.each(['Total,,1,,', 'Summe,,,,1', '合计,,,,1', 'Grand total:,1,,,', 'Итого,,"1,234",,'])(
    'leaves out the totals %s',
    async (totals) =>
      expect(await reading(`${head}Lyon,FR,Köln,DE,1985\n${totals}\n`)).toEqual({
        lines: lyon,
        reports: ['left out row 3: A row has totals.'],
      }),
  );

  test('takes no number for a name, and no place for totals', async () => {
    expect(await reading(`${head}Lyon,FR,12,DE,1985\nSummerville,US,Köln,DE,1985\n`)).toEqual({
      lines: ['Summerville US – Köln DE 1985'],
      reports: ['unreadable row 2, partner: The name of a place cannot be read.'],
    });
  });

  test('takes the first row with text in all columns for the headings', async () => {
    const { headerRow: _, ...unstated } = fiveColumns;
    expect(await reading(`Partners of Lyon,,,,\n${head}Lyon,FR,Köln,DE,1985\n`, unstated)).toEqual({
      lines: lyon,
      reports: ['doubtful row 2: The first row is taken for the headings.'],
    });
  });

  test('reports a row that is too long, in the headings too', async () => {
    const long = 'x'.repeat(1_100_000);
    expect(await reading(`${head}Lyon,FR,Köln,DE,1985\nLyon,FR,${long},DE,1985\n`)).toEqual({
      lines: lyon,
      reports: ['unreadable row 3: A row is too long.'],
    });
    expect((await reading(long)).reports).toEqual(['unreadable row 1: A row is too long.']);
  });

  test('reads tables with rows before the headings, with units after them, and without headings', async () => {
    expect(
      (await reading(`A list,,,,\n\n${head}Lyon,FR,Köln,DE,1985\n`, { ...fiveColumns, headerRow: 3 })).lines,
    ).toEqual(lyon);
    expect(
      (await reading(`${head}text,code,text,code,year\nLyon,FR,Köln,DE,1985\n`, { ...fiveColumns, skipRows: 1 })).lines,
    ).toEqual(lyon);
    expect((await reading('Lyon,FR,Köln,DE,1985\n', { ...fiveColumns, headerRow: 0 })).lines).toEqual(lyon);
    const { headerRow: _, ...unstated } = fiveColumns;
    expect(await reading(`${head}Lyon,FR,Köln,DE,1985\n`, unstated)).toEqual({
      lines: lyon,
      reports: ['doubtful row 1: The first row is taken for the headings.'],
    });
  });

  test('reports an incomplete row, a place without a country, an unknown country and an error value', async () => {
    const text = `${head},FR,Köln,DE,1985\nLyon,,Köln,DE,1985\nAlmaty,Kazakhstah,Kiel,DE,1985\nLyon,FR,Bonn,DE,#VALUE!\nNice,FR,Kiel,DE,N/A\n`;
    const { relations, findings } = await read(inputFile(text));
    expect(relations.map(line)).toEqual([
      'Lyon ? – Köln DE 1985',
      'Almaty ? – Kiel DE 1985',
      'Lyon FR – Bonn DE no date',
      'Nice FR – Kiel DE no date',
    ]);
    expect(findings.map(report)).toEqual([
      'unreadable row 2: A row does not name all places.',
      'doubtful row 3: A place has no country.',
      'unreadable row 4, country: The country is unknown.',
      'unreadable row 5, since: The cell has an error value of a spreadsheet.',
    ]);
    expect(findings[2]?.expected).toBe('did you mean Kazakhstan (KZ)?');
    const fixed = await read(inputFile(text), { ...fiveColumns, countries: { Kazakhstah: 'KZ' } });
    expect(fixed.relations.map(line)[1]).toBe('Almaty KZ – Kiel DE 1985');
  });

  test('rejects an empty file, and returns no relations for headings only', async () => {
    await expect(reading('')).rejects.toThrow('found an empty file');
    expect(await reading(head)).toEqual({ lines: [], reports: [] });
  });

  test('reads a name with a footnote mark or several lines', async () => {
    const text = `${head}Lyon[3],FR,Köln¹,DE,1985[2]\n"Harbin\n哈尔滨",CN,Aarhus*,DK,1985\n`;
    const { relations, findings } = await read(inputFile(text));
    expect(relations.map(line)).toEqual([...lyon, 'Harbin CN – Aarhus DK 1985']);
    expect(relations[1]?.parties[0]?.otherNames).toEqual([{ text: '哈尔滨' }]);
    expect(findings.map(report)).toEqual([
      'doubtful row 2, city: A name has a footnote mark.',
      'doubtful row 2, partner: A name has a footnote mark.',
      'doubtful row 3, city: A name has several lines.',
      'doubtful row 3, partner: A name has a footnote mark.',
    ]);
  });
});

test('the format of a file is detected from its content', async () => {
  const formats = await Promise.all(
    [
      inputFile('| a | b |\n|---|---|\n', 'txt'),
      inputFile('a,b\n1,2\n', 'xlsx'),
      inputFile('a|b\n', 'md'),
      workbook({ List: {} }),
    ].map((file) => tableFormat(file)),
  );
  expect(formats).toEqual(['markdown', 'delimited', 'markdown', 'workbook']);
});

test('rejects files that are not tables', async () => {
  for (const [content, found] of [
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'an old or encrypted Office file such as .xls'],
    ['%PDF-1.7', 'a PDF file'],
    ['{"cities": []}', 'JSON'],
    ['<!DOCTYPE html><table>', 'HTML'],
    [Buffer.from('1f8b08', 'hex'), 'a gzip archive'],
  ] as const) {
    await expect(reading(content)).rejects.toThrow(found);
  }
});

test('reads a large file as a stream', async () => {
  const rows = Array.from(
    { length: 30_000 },
    (_, index) => `Place ${index},FR,Partner ${index},DE,19${10 + (index % 90)}\n`,
  );
  const file = inputFile(head + rows.join(''));
  const { relations, findings } = await read(file);
  expect([relations.length, findings.length]).toEqual([30_000, 0]);
  expect(relations.at(-1)?.position).toEqual({ place: 'row 30001' });
});
