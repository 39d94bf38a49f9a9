import { utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { mappingSchema } from '../../../src/import/table/mapping.ts';
import { suggestMapping } from '../../../src/import/table/suggest-mapping.ts';
import { findCountry } from './some-countries.ts';
import { inputFile, line, read, report, workbook } from './table-files.ts';

/** Imports a table with the suggested mapping. */
async function suggested(file: string) {
  const mapping = mappingSchema.parse(await suggestMapping(file, findCountry));
  const { relations, findings } = await read(file, mapping);
  return { mapping, lines: relations.map(line), reports: findings.map(report) };
}

test.each([
  [
    'English',
    'City,Country,Sister city,Sister country,Since\nLyon,France,Köln,Germany,1985\nNice,France,Kiel,Germany,1986',
  ],
  [
    'German',
    'Stadt;Land;Partnerstadt;Partnerland;seit\nLyon;Frankreich;Köln;Deutschland;1985\nNice;Frankreich;Kiel;Deutschland;1986',
  ],
  ['French', 'Ville,Pays,Ville jumelée,Pays,Année\nLyon,France,Köln,Allemagne,1985\nNice,France,Kiel,Allemagne,1986'],
  [
    'Spanish',
    'Ciudad,País,Ciudad hermana,País,Fecha\nLyon,Francia,Köln,Alemania,1985\nNice,Francia,Kiel,Alemania,1986',
  ],
  [
    'Polish',
    'Miasto,Kraj,Miasto partnerskie,Kraj partnera,Rok\nLyon,Francja,Köln,Niemcy,1985\nNice,Francja,Kiel,Niemcy,1986',
  ],
  [
    'Russian',
    'Город,Страна,Город-побратим,Страна,Год\nLyon,Франция,Köln,Германия,1985\nNice,Франция,Kiel,Германия,1986',
  ],
  ['Chinese', '国家,城市,国家,友好城市,日期\n法国,Lyon,德国,Köln,1985\n法国,Nice,德国,Kiel,1986'],
  ['Japanese', '都市,国名,姉妹都市,国名,提携日\nLyon,フランス,Köln,ドイツ,1985\nNice,フランス,Kiel,ドイツ,1986'],
  ['codes and numbers', 'city1,cc1,city2,cc2,year\nLyon,FR,Köln,DE,1985\nNice,FR,Kiel,DE,1986'],
])('suggests a mapping for headings in %s', async (_, text) => {
  const { lines, reports } = await suggested(inputFile(text));
  expect(lines).toEqual(['Lyon FR – Köln DE 1985', 'Nice FR – Kiel DE 1986']);
  expect(reports).toEqual([]);
});

test('suggests a complete mapping', async () => {
  const text =
    'origin,origin_lat,origin_lng,origin_country,partner,partner_lat,partner_lng,partner_country,signed,type,link\nLyon,45.76,4.84,France,Köln,50.94,6.96,Germany,25.10.1985,Sister city,https://example.org/1\nNice,43.7,7.27,France,Kiel,54.32,10.13,Germany,11.02.1986,Friendship,https://example.org/2';
  const column = (name: string | number) => ({ column: name });
  expect((await suggested(inputFile(text))).mapping).toEqual({
    headerRow: 1,
    dates: { order: 'DMY' },
    parties: [
      {
        name: column('origin'),
        country: column('origin_country'),
        latitude: column('origin_lat'),
        longitude: column('origin_lng'),
      },
      {
        name: column('partner'),
        country: column('partner_country'),
        latitude: column('partner_lat'),
        longitude: column('partner_lng'),
      },
    ],
    relation: {
      date: column('signed'),
      kind: { column: 'type', values: { 'Sister city': 'SISTER_CITY', Friendship: 'FRIENDSHIP' } },
      sources: [{ url: column('link') }],
    },
  });
});

test('suggests a mapping for an adjacency list, with and without headings', async () => {
  const rows = '"Lyon, France","Köln, Germany","Kiel, Germany"\n"Nice, France","Bonn, Germany",\n';
  const lines = ['Lyon FR – Köln DE no date', 'Lyon FR – Kiel DE no date', 'Nice FR – Bonn DE no date'];
  expect((await suggested(inputFile(`,0,1\n${rows}`))).lines).toEqual(lines);
  expect((await suggested(inputFile(rows))).lines).toEqual(lines);
});

test('finds the headings of a workbook below a title', async () => {
  const sheet = utils.aoa_to_sheet([
    ['A list', '', '', '', ''],
    ['City', 'Country', 'Partner', 'Partner country', 'Year'],
    ['Lyon', 'FR', 'Köln', 'DE', 1985],
  ]);
  sheet['!merges'] = [utils.decode_range('A1:E1')];
  expect((await suggested(workbook({ List: sheet }))).lines).toEqual(['Lyon FR – Köln DE 1985']);
});

test('requires the name of the place for a list of one place', async () => {
  const { mapping, reports } = await suggested(inputFile('City,Country,Year\nLyon,France,1985\nKiel,Germany,1986'));
  expect(mapping.parties[0]).toEqual({
    name: { value: 'NAME OF THE PLACE' },
    country: { value: 'CODE OF ITS COUNTRY' },
  });
  expect(reports).toEqual(['unreadable row 2: The country is unknown.', 'unreadable row 3: The country is unknown.']);
});

test('totals below a short table, unknown countries, and a missing country of the own places leave the roles of the columns', async () => {
  const rows = ['Ulm;Nice;Frankreich', 'Ulm;Bari;Italien', 'Ulm;Wien;Kakanien', 'Ulm;Graz;Ö', 'Ulm;Metz;Frankreich'];
  const file = inputFile(['Gemeinde;Partnerkommune;Land', ...rows, '5;;', '3;;'].join('\n'));
  const mapping = mappingSchema.parse(await suggestMapping(file, findCountry));
  expect(mapping.parties).toEqual([
    { name: { column: 'Gemeinde' }, country: { value: 'CODE OF ITS COUNTRY' } },
    { name: { column: 'Partnerkommune' }, country: { column: 'Land' } },
  ]);
});

test('takes the second of two rows of headings if the first one has groups of columns', async () => {
  const sheet = utils.aoa_to_sheet([
    ['Place', null, 'Partner', null, 'Since'],
    ['City', 'Country', 'City', 'Country', null],
    ['Lyon', 'France', 'Köln', 'Germany', 1985],
    ['Nice', 'France', 'Kiel', 'Germany', 1986],
  ]);
  sheet['!merges'] = ['A1:B1', 'C1:D1', 'E1:E2'].map((range) => utils.decode_range(range));
  const { mapping, lines, reports } = await suggested(workbook({ List: sheet }));
  expect(mapping.headerRow).toBe(2);
  expect({ lines, reports }).toEqual({ lines: ['Lyon FR – Köln DE 1985', 'Nice FR – Kiel DE 1986'], reports: [] });
});
