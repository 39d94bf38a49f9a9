import { expect, test } from 'vitest';
import type { Mapping } from '../../../src/import/table/mapping.ts';
import { fiveColumns, inputFile, line, read, report } from './table-files.ts';

const mapping: Mapping = {
  parties: [
    { name: { column: 'City' }, country: { column: 'Country' } },
    { name: { column: 'Partner' }, country: { column: 'Partner country' } },
  ],
  relation: { date: { column: 'Since' }, kind: { value: 'SISTER_CITY' } },
};
const head = '| City | Country | Partner | Partner&nbsp;country | Since |\n|:--|:-:|---|---|--:|\n';

async function reading(text: string, used: Mapping = mapping) {
  const { relations, findings } = await read(inputFile(text, 'md'), used);
  return { lines: relations.map(line), reports: findings.map(report) };
}

test('reads text with formatting, links, images, deleted text and entities', async () => {
  const text = `# List\n\n${head}| ![](flag.png) **Lyon** | FR | [_Köln_](https://example.org "Köln") | ~~GB~~ DE | \`1985\` |\n| Nice | FR | A \\| B | DE | &mdash; |\n`;
  expect(await reading(text)).toEqual({ lines: ['Lyon FR – Köln DE 1985', 'Nice FR – A | B DE no date'], reports: [] });
});

test('leaves out superscripts and deleted text in HTML', async () => {
  const text = `${head}| Lyon<sup>1</sup> | FR | Köln<sup>[2](#note)</sup> | <del>GB</del> DE | 1985<sup>3</sup> |\n`;
  expect(await reading(text)).toEqual({ lines: ['Lyon FR – Köln DE 1985'], reports: [] });
});

test('reads tables in block quotes and lists', async () => {
  const table = `${head}| Lyon | FR | Köln | DE | 1985 |\n`;
  const quoted = table.replace(/^/gm, '> ');
  const listed = `- A list:\n\n${table.replace(/^(?=\|)/gm, '  ')}`;
  for (const text of [quoted, listed])
    expect(await reading(text)).toEqual({ lines: ['Lyon FR – Köln DE 1985'], reports: [] });
});

test('reports rows after a blank line', async () => {
  const text = `${head}| Lyon | FR | Köln | DE | 1985 |\n\n| Nice | FR | Kiel | DE | 1986 |\n\n| Not | a table |\n`;
  expect(await reading(text)).toEqual({
    lines: ['Lyon FR – Köln DE 1985'],
    reports: ['unreadable line 5: A row is outside of the table.'],
  });
});

test('reads short and long rows, rows without outer pipes, and an empty first cell', async () => {
  const text = `${head}Lyon | FR | Köln | DE\n| Nice | FR | Kiel | DE | 1986 | extra |\n| | FR | Bonn | DE | 1987 |\n`;
  expect(await reading(text)).toEqual({
    lines: ['Lyon FR – Köln DE no date', 'Nice FR – Kiel DE 1986'],
    reports: [
      'doubtful line 4: A row has cells without a heading.',
      'unreadable line 5: A row does not name all places.',
    ],
  });
});

test('joins tables with the same headings; another table is reported, and read by its number', async () => {
  const other = '| A | B |\n|---|---|\n| Lyon, FR | Köln, DE |\n';
  const text = `${head}| Lyon | FR | Köln | DE | 1985 |\n\nText | with a pipe\n\n${other}\n${head}| Nice | FR | Kiel | DE | 1986 |\n`;
  expect(await reading(text)).toEqual({
    lines: ['Lyon FR – Köln DE 1985', 'Nice FR – Kiel DE 1986'],
    reports: ['left out line 7: A table with other headings is not read.'],
  });
  const second: Mapping = {
    sheet: 2,
    parties: [{ cell: { column: 'A', form: 'name, country' } }, { cell: { column: 'B', form: 'name, country' } }],
  };
  expect(await reading(text, second)).toEqual({ lines: ['Lyon FR – Köln DE no date'], reports: [] });
});

test('rejects Markdown without a table', async () => {
  await expect(reading('| Not | a table\n', fiveColumns)).rejects.toThrow('expected a pipe table with a delimiter row');
  await expect(reading(head, { ...mapping, sheet: 4 })).rejects.toThrow('expected the table 4');
});
