import { describe, expect, test } from 'vitest';
import { parseAs } from '../../../src/dataset/json-file.ts';
import { readCellForm } from '../../../src/import/table/cell-form.ts';
import { readDegrees, readPoint } from '../../../src/import/table/coordinates.ts';
import { type Mapping, mappingSchema } from '../../../src/import/table/mapping.ts';
import { fiveColumns, inputFile, line, read, report } from './table-files.ts';

describe('errors of a mapping', () => {
  test('the structure is checked at once, with path, expected and found', () => {
    const mapping = { parties: [{ name: { colunm: 'City' } }], dates: { order: 'YDM' }, headerRow: -1 };
    expect(() => parseAs('m.json', mappingSchema, mapping)).toThrow(
      [
        'm.json: headerRow: expected at least 0; found -1',
        'm.json: dates.order: expected one of DMY, MDY, YMD; found "YDM"',
        'm.json: parties[0].name: expected no unknown keys; found colunm',
      ].join('\n'),
    );
    expect(() => parseAs('m.json', mappingSchema, { parties: [{ name: { column: 'City', value: 'Lyon' } }] })).toThrow(
      'm.json: parties[0].name: expected either "column" or "value", such as {"column": "City"}',
    );
    expect(() => parseAs('m.json', mappingSchema, { parties: [{ name: { column: 'City' } }] })).toThrow(
      'm.json: parties: expected at least two parties, or one party and "partners"',
    );
  });

  test('unknown columns are reported at once, with suggestions', async () => {
    const mapping: Mapping = {
      parties: [
        { name: { column: 'City' }, country: { column: 'Contry' } },
        { name: { column: 'Partner' }, country: { column: 9 } },
      ],
      relation: { date: { column: 'Since' } },
    };
    const file = inputFile('City,Country,Partner,Since,Since\nLyon,FR,Köln,1985,1986\n');
    await expect(read(file, mapping)).rejects.toThrow(
      [
        `the mapping for ${file}: parties[0].country.column: the table has no column \`Contry\`. Did you mean \`Country\`? Columns: City, Country, Partner, Since, Since`,
        `the mapping for ${file}: parties[1].country.column: the table has no column 9; it has 5 columns`,
        `the mapping for ${file}: relation.date.column: several columns are called \`Since\`; state the number of the column instead`,
      ].join('\n'),
    );
    await expect(read(file, { ...fiveColumns, headerRow: 12 })).rejects.toThrow('expected headings in row 12');
  });
});

test('every field of a mapping is applied', async () => {
  const column = (name: string) => ({ column: name });
  const file = inputFile(
    [
      'a;b;other;unit;point;q;gn;c;clat;clng;from;to;kind;state;where;note;title;url;archive;accessed;level',
      'Lyon;Köln;Cologne;Rhône;Point(4.84 45.76);http://www.wikidata.org/entity/Q456;https://www.geonames.org/2996944/lyon.html;Basel;47,5584;7,5733;12 May 1985;2003;f;aus;Paris;A note;A book;https://example.org/a;https://archive.org/a;2021-03-04;COUNTY',
    ].join('\n'),
  );
  const { facts, relations, findings } = await read(file, {
    list: { title: 'A list', language: 'de', asOf: '2020', licence: 'CC0-1.0' },
    parties: [
      {
        name: { column: 'a', language: 'fr' },
        country: { value: 'FR' },
        unit: column('unit'),
        coordinates: column('point'),
        wikidataId: column('q'),
        geonamesId: column('gn'),
        side: 'LOCAL',
      },
      {
        name: { column: 'b', language: 'de' },
        otherNames: [{ column: 'other', language: 'en' }],
        country: { value: 'DE' },
        side: 'PARTNER',
      },
      { name: column('c'), country: { value: 'CH' }, latitude: column('clat'), longitude: column('clng') },
    ],
    relation: {
      date: column('from'),
      ended: column('to'),
      kind: { column: 'kind', values: { f: 'FRIENDSHIP' } },
      status: { column: 'state', values: { aus: 'SUSPENDED' } },
      level: column('level'),
      signedAt: column('where'),
      notes: [{ column: 'note', language: 'en' }],
      sources: [
        { title: column('title'), url: column('url'), archiveUrl: column('archive'), accessedOn: column('accessed') },
      ],
    },
  });
  expect(facts).toEqual({ title: 'A list', language: 'de', asOf: '2020', licence: 'CC0-1.0' });
  expect(findings).toEqual([]);
  expect(relations).toEqual([
    {
      position: { place: 'row 2' },
      parties: [
        {
          name: { text: 'Lyon', language: 'fr' },
          country: 'FR',
          countryText: 'FR',
          unit: 'Rhône',
          latitude: 45.76,
          longitude: 4.84,
          wikidataId: 'Q456',
          geonamesId: 2996944,
          side: 'LOCAL',
        },
        {
          name: { text: 'Köln', language: 'de' },
          otherNames: [{ text: 'Cologne', language: 'en' }],
          country: 'DE',
          countryText: 'DE',
          side: 'PARTNER',
        },
        { name: { text: 'Basel' }, country: 'CH', countryText: 'CH', latitude: 47.5584, longitude: 7.5733 },
      ],
      kind: 'FRIENDSHIP',
      kindText: 'f',
      status: 'SUSPENDED',
      established: { date: '1985-05-12', text: '12 May 1985' },
      ended: { date: '2003' },
      level: 'COUNTY',
      signedAt: 'Paris',
      notes: [{ text: 'A note', language: 'en' }],
      sources: [
        {
          title: 'A book',
          url: 'https://example.org/a',
          archiveUrl: 'https://archive.org/a',
          accessedOn: '2021-03-04',
        },
      ],
    },
  ]);
});

test('a third place is optional, and values without a mapping are reported', async () => {
  const file = inputFile('a,b,c,kind\nLyon,Köln,,p\nNice,Kiel,Bern,x\nParis,Bonn,,\n');
  const { relations, findings } = await read(file, {
    parties: ['a', 'b', 'c'].map((column) => ({ name: { column }, country: { value: 'FR' } })),
    relation: { kind: { column: 'kind', values: { p: 'SISTER_CITY' } } },
  });
  expect(relations.map((one) => [one.parties.map(({ name }) => name.text).join(' '), one.kind])).toEqual([
    ['Lyon Köln', 'SISTER_CITY'],
    ['Nice Kiel Bern', 'UNSPECIFIED'],
    ['Paris Bonn', 'UNSPECIFIED'],
  ]);
  expect(findings.filter(({ rule }) => /kind/.test(rule)).map(report)).toEqual([
    'unreadable row 3, kind: The kind is not in the mapping.',
    'doubtful row 4: The kind of the relation is not stated.',
  ]);
});

test('a row can have one place with partners in several columns, or in one cell', async () => {
  const parties = [{ cell: { column: 1, form: 'name, country' } }];
  const wide = inputFile(
    'place,1,2,3\n"Washington, D.C., United States","Rome, Italy","Beijing, China",\n"Leeds, England, United Kingdom","Lille, France",,Nowhere\n',
  );
  const { relations, findings } = await read(wide, {
    headerRow: 1,
    parties,
    partners: { columns: '2..', cell: 'name, country' },
  });
  expect(relations.map(line)).toEqual([
    'Washington, D.C. US – Rome IT no date',
    'Washington, D.C. US – Beijing CN no date',
    'Leeds GB – Lille FR no date',
  ]);
  expect(relations[1]?.position).toEqual({ place: 'row 2', cell: '2' });
  expect(relations[2]?.parties[0]?.countryText).toBe('England, United Kingdom');
  expect(findings.map(report)).toEqual([
    'unreadable row 3, 3: The cell does not have the form that the mapping states.',
  ]);
  const dense = inputFile('place|partners\nLyon, France|Köln, Germany (1985); Kiel, Germany (c. 1990)\n');
  const several = await read(dense, {
    headerRow: 1,
    delimiter: '|',
    parties,
    partners: { columns: '2', cell: 'name, country (date)', separator: ';' },
  });
  expect(several.relations.map(line)).toEqual(['Lyon FR – Köln DE 1985', 'Lyon FR – Kiel DE 1990']);
  expect(several.findings.map(report)).toEqual(['doubtful row 2: The date is approximate.']);
});

test.each([
  ['Lyon, France', 'name, country', { name: 'Lyon', country: 'France' }],
  ['Lyon, Rhône, France', 'name, unit, country', { name: 'Lyon', unit: 'Rhône', country: 'France' }],
  ['Lyon, France', 'name, unit, country', { name: 'Lyon', country: 'France' }],
  ['Lyon (France)', 'name (country)', { name: 'Lyon', country: 'France' }],
  ['France: Lyon', 'country: name', { name: 'Lyon', country: 'France' }],
  ['Lyon', 'name, country', undefined],
  [', France', 'name, country', undefined],
])('reads the cell %s in the form %s', (text, form, parts) =>
  expect(readCellForm(text, form, () => false)).toEqual(parts),
);

test.each([
  ['50.9375', 50.9375],
  ['50,9375', 50.9375],
  ['−33,45', -33.45],
  ['50.9375°', 50.9375],
  ['50° 56′ 15″ N', 50.9375],
  ['50°56\'15"S', -50.9375],
  ['N 50°56′15″', 50.9375],
  ['50 56 15 N', 50.9375],
  ['50d 56m 15s N', 50.9375],
  ["50º56.25'N", 50.9375],
  ['-50°56\'15"', -50.9375],
  ['S33.45', -33.45],
  ['50.9375 Nord', 50.9375],
  ['北纬50°56′15″', 50.9375],
  ["-50°56'S", undefined],
  ['50.9375 Ost', undefined],
  ['51.050,4', undefined],
  ['51,050.4', undefined],
  ['1.234.567', undefined],
  ['50 9375', undefined],
  ['509375', undefined],
  ['91', undefined],
  ['50° 76′ N', undefined],
  ['50° O', undefined],
  ['north', undefined],
])('reads the latitude %s', (text, degrees) => expect(readDegrees(text, 'latitude')).toBe(degrees));

test('reads decimal separators of the mapping, and coordinates in one cell', () => {
  expect([readDegrees('50,9', 'latitude', '.'), readDegrees('50,9', 'latitude', ',')]).toEqual([undefined, 50.9]);
  const point = { latitude: 45.76, longitude: 4.84 };
  expect([
    readPoint('45.76, 4.84'),
    readPoint('45.76,4.84'),
    readPoint('Point(4.84 45.76)'),
    readPoint('45,76; 4,84'),
    readPoint('45.76 4.84'),
    readPoint('(45.76, 4.84)'),
    readPoint('N45.76 E4.84'),
  ]).toEqual([point, point, point, point, point, point, point]);
  expect([readPoint('45.76'), readPoint('95, 4'), readPoint('4.84 E 45.76 N')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
