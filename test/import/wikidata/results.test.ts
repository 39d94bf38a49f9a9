import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ReadList } from '../../../src/import/relation.ts';
import { detectWikidata } from '../../../src/import/wikidata/detect.ts';
import { readSparqlResults } from '../../../src/import/wikidata/sparql/read-results.ts';
import { variableMappingSchema } from '../../../src/import/wikidata/sparql/variables.ts';
import { formatFindings, formatRelations } from './format.ts';
import { writeTemporaryFile } from './temporary-file.ts';

type Terms = Readonly<Record<string, string>>;

const entity = 'http://www.wikidata.org/entity/';

/** A term in SPARQL results JSON: `Q1` is an item, `_:b` a blank node, `Berlin@en` a text with a language. */
function jsonTerm(text: string) {
  if (/^Q\d+$/.test(text)) return { type: 'uri', value: `${entity}${text}` };
  if (text.startsWith('_:')) return { type: 'bnode', value: text.slice(2) };
  const [, value = text, language] = /^(.+)@([a-z]+)$/.exec(text) ?? [];
  return { type: 'literal', value, ...(language === undefined ? {} : { 'xml:lang': language }) };
}

function results(rows: readonly Terms[]) {
  const vars = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const bindings = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, text]) => [name, jsonTerm(text)])),
  );
  return { head: { vars }, results: { bindings } };
}

function readRows(rows: readonly Terms[]): Promise<ReadList> {
  return readSparqlResults({ file: writeTemporaryFile(results(rows)), format: 'json' });
}

const sofia = { place: 'Q472', placeLabel: 'Sofia@en', placeCountry: 'BG' };
const helsinki = { partner: 'Q1757', partnerLabel: 'Helsinki@en', partnerCountry: 'FI' };

describe('query results', () => {
  test('have every variable of the shipped query', async () => {
    const query = readFileSync(new URL('../../../examples/wikidata/sister-cities.rq', import.meta.url), 'utf8');
    const selected =
      /SELECT ([^{]*)WHERE/
        .exec(query)?.[1]
        ?.match(/\?\w+/g)
        ?.map((name) => name.slice(1)) ?? [];
    const row: Terms = {
      ...sofia,
      ...helsinki,
      statement: `${entity}statement/Q472-1`,
      rank: 'http://wikiba.se/ontology#NormalRank',
      placeCoordinates: 'Point(23.333 42.7)',
      placeGeonames: '727011',
      placeUnitLabel: 'Sofia City@en',
      partnerCoordinates: 'Point(24.949 60.173)',
      partnerGeonames: '658225',
      partnerUnitLabel: 'Uusimaa@en',
      start: '1998-05-01T00:00:00Z',
      startPrecision: '10',
      end: '2010-01-01T00:00:00Z',
      endPrecision: '9',
      referenceUrl: 'https://example.org/list',
      referenceArchiveUrl: 'https://archive.example/list',
      referenceTitle: 'Sister cities@en',
      referencePublished: '2009-01-01T00:00:00Z',
      referenceRetrieved: '2021-03-04T00:00:00Z',
      statedInLabel: 'City of Sofia@en',
    };
    expect(Object.keys(row).sort()).toEqual(selected.sort());
    expect(await readRows([row])).toEqual({
      facts: {},
      findings: [],
      relations: [
        {
          position: { place: 'bindings[0]' },
          parties: [
            {
              name: { text: 'Sofia', language: 'en' },
              country: 'BG',
              unit: 'Sofia City',
              latitude: 42.7,
              longitude: 23.333,
              wikidataId: 'Q472',
              geonamesId: 727011,
            },
            {
              name: { text: 'Helsinki', language: 'en' },
              country: 'FI',
              unit: 'Uusimaa',
              latitude: 60.173,
              longitude: 24.949,
              wikidataId: 'Q1757',
              geonamesId: 658225,
            },
          ],
          kind: 'SISTER_CITY',
          status: 'ENDED',
          established: { date: '1998-05' },
          ended: { date: '2010' },
          notes: [],
          sources: [
            {
              title: 'Sister cities',
              url: 'https://example.org/list',
              archiveUrl: 'https://archive.example/list',
              publisher: 'City of Sofia',
              language: 'en',
              publishedOn: '2009',
              accessedOn: '2021-03-04',
            },
          ],
        },
      ],
    });
  });

  test('have several references of a statement as sources of one relation', async () => {
    const row = {
      ...sofia,
      ...helsinki,
      statement: `${entity}statement/1`,
      start: '1998-05-03T00:00:00Z',
      startPrecision: '11',
    };
    const list = await readRows([
      { ...row, referenceUrl: 'https://example.org/1' },
      { ...row, referenceUrl: 'https://example.org/2' },
      { ...row, referenceUrl: 'https://example.org/1' },
    ]);
    expect(list.relations.map(({ sources }) => sources.map(({ url }) => url))).toEqual([
      ['https://example.org/1', 'https://example.org/2'],
    ]);
    expect(list.findings).toEqual([]);
  });

  test('merge both directions into one relation with the more precise date', async () => {
    const back = {
      place: 'Q1757',
      placeLabel: 'Helsinki@en',
      placeCountry: 'FI',
      partner: 'Q472',
      partnerLabel: 'Sofia@en',
      partnerCountry: 'BG',
    };
    const list = await readRows([
      { ...sofia, ...helsinki, start: '1998-01-01T00:00:00Z', startPrecision: '9' },
      { ...back, start: '1998-05-03T00:00:00Z', startPrecision: '11' },
    ]);
    expect([formatRelations(list), list.findings]).toEqual([['Sofia BG + Helsinki FI: 1998-05-03'], []]);
  });

  test('have both dates if they conflict, with a finding', async () => {
    const list = await readRows([
      { ...sofia, ...helsinki, start: '1981-01-01T00:00:00Z', startPrecision: '9' },
      { ...sofia, ...helsinki, start: '1986-01-01T00:00:00Z', startPrecision: '9' },
    ]);
    expect(formatRelations(list)).toEqual(['Sofia BG + Helsinki FI: 1981 or 1986']);
    expect(formatFindings(list)).toEqual(['doubtful: A relation has several dates. (bindings[0])']);
  });

  test('have two relations for one that ended and was renewed', async () => {
    const first = {
      start: '1981-01-01T00:00:00Z',
      startPrecision: '9',
      end: '1990-01-01T00:00:00Z',
      endPrecision: '9',
    };
    const list = await readRows([
      { ...sofia, ...helsinki, ...first, statement: `${entity}statement/1` },
      { ...sofia, ...helsinki, start: '2001-01-01T00:00:00Z', startPrecision: '9', statement: `${entity}statement/2` },
    ]);
    expect([formatRelations(list), list.findings]).toEqual([
      ['Sofia BG + Helsinki FI: 1981 ended 1990', 'Sofia BG + Helsinki FI: 2001'],
      [],
    ]);
  });

  test('have a finding for everything that cannot be imported', async () => {
    const list = await readRows([
      { ...sofia, partner: 'Q472', partnerLabel: 'Sofia@en', partnerCountry: 'BG' },
      { ...sofia, ...helsinki, rank: 'http://wikiba.se/ontology#DeprecatedRank', start: '1990-01-01T00:00:00Z' },
      { ...sofia, ...helsinki, start: '1998-13-01T00:00:00Z', startPrecision: '11' },
      { ...sofia, partner: 'Q90', partnerLabel: 'Paris@fr', partnerCountry: 'FR', partnerCoordinates: 'Point(200 48)' },
      { ...sofia, partner: 'Q1', partnerLabel: 'Somewhere@en', partnerCountry: 'Atlantis@en' },
      {
        ...sofia,
        partner: 'Q2',
        partnerLabel: 'Crater@en',
        partnerCoordinates: '<http://www.wikidata.org/entity/Q405> Point(1 2)',
      },
      { ...sofia, partner: 'Q3', partnerLabel: 'Old Town@en', partnerCountry: 'Soviet Union@en' },
    ]);
    expect(formatRelations(list)).toEqual([
      'Sofia BG + Helsinki FI: undated',
      'Sofia BG + Paris FR: undated',
      'Sofia BG + Somewhere ??: undated',
      'Sofia BG + Crater ??: undated',
      'Sofia BG + Old Town ??: undated',
    ]);
    expect(formatFindings(list)).toEqual([
      'left out: A statement is deprecated. (bindings[1])',
      'unreadable: A date cannot be read. (bindings[2] start)',
      'unreadable: Coordinates cannot be read. (bindings[3] partnerCoordinates)',
      'unreadable: The country is unknown. (bindings[4] partnerCountry)',
      'unreadable: Coordinates cannot be read. (bindings[5] partnerCoordinates)',
      'unreadable: The country no longer exists. (bindings[6] partnerCountry)',
      'left out: A place is its own partner. (bindings[0])',
      'doubtful: A place has no country. (bindings[4])',
      'doubtful: A place has no country. (bindings[5])',
      'doubtful: A place has no country. (bindings[6])',
    ]);
  });

  test('have a finding for a year that is not plausible', async () => {
    const starts = ['1066-10-14', '2199-05-01', '2999-05-01'].map((day) => `${day}T00:00:00Z`);
    const list = await readRows(
      starts.map((start, index) => ({
        ...sofia,
        partner: `Q${index + 1}`,
        partnerLabel: `Town ${index}@en`,
        partnerCountry: 'FI',
        start,
        startPrecision: '11',
      })),
    );
    expect(formatFindings(list)).toEqual([
      'doubtful: The year is before 1800. (bindings[0] start)',
      'doubtful: The year is in the future. (bindings[1] start)',
      'doubtful: The year is not a year of the Common Era that is plausible here. (bindings[2] start)',
    ]);
  });

  test('have no country for a place with several', async () => {
    const list = await readRows([
      { ...sofia, ...helsinki },
      { ...sofia, ...helsinki, partnerCountry: 'SE' },
    ]);
    expect(formatRelations(list)).toEqual(['Sofia BG + Helsinki ??: undated']);
    expect(formatFindings(list)).toContain('doubtful: A place has several countries. (bindings[0])');
  });

  test('are the same as TSV, CSV and JSON', async () => {
    const tsv = [
      '?place\t?placeLabel\t?placeCountry\t?partner\t?partnerLabel\t?partnerCountry\t?start\t?startPrecision',
      `<${entity}Q472>\t"Sofia"@en\t"BG"\t<${entity}Q1>\t"Say \\"Hi\\""@en\t"FI"\t"1998-01-01T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>\t9`,
      `<${entity}Q472>\t"Sofia"@en\t"BG"\t_:b0\t\t\t\t`,
    ].join('\n');
    const csv = [
      'place,placeLabel,placeCountry,partner,partnerLabel,partnerCountry,start,startPrecision',
      `${entity}Q472,Sofia,BG,${entity}Q1,"Say ""Hi""",FI,1998-01-01T00:00:00Z,9`,
      `${entity}Q472,Sofia,BG,t2841934,t2841934,,t17,`,
    ].join('\r\n');
    const read = [
      await readSparqlResults({ file: writeTemporaryFile(tsv), format: 'tsv' }),
      await readSparqlResults({ file: writeTemporaryFile(`\uFEFF${csv}`), format: 'csv' }),
    ];
    for (const list of read) {
      expect(formatRelations(list)).toEqual(['Sofia BG + Say "Hi" FI: 1998']);
      expect(formatFindings(list)).toEqual(['left out: The partner is an unknown value. (row 3 partner)']);
    }
    expect(read.map((list) => list.relations[0]?.parties[0]?.name)).toEqual([
      { text: 'Sofia', language: 'en' },
      { text: 'Sofia' },
    ]);
    expect(read.map((list) => list.relations[0]?.position)).toEqual([{ place: 'row 2' }, { place: 'row 2' }]);
  });

  test('in the simple JSON of the query page can have new variables in later rows', async () => {
    const plain = { place: `${entity}Q472`, placeLabel: 'Sofia', placeCountry: 'BG', partnerCountry: 'FI' };
    const file = writeTemporaryFile([
      { ...plain, partner: `${entity}Q1757`, partnerLabel: 'Helsinki' },
      { ...plain, partner: `${entity}Q2`, partnerLabel: 'Espoo', start: '1998-01-01T00:00:00Z', startPrecision: '9' },
    ]);
    expect(formatRelations(await readSparqlResults({ file, format: 'json' }))).toEqual([
      'Sofia BG + Helsinki FI: undated',
      'Sofia BG + Espoo FI: 1998',
    ]);
  });

  test('have a finding for a row with another number of fields', async () => {
    const file = writeTemporaryFile('a,aLabel,b,bLabel\nwd:Q472,Sofia,wd:Q1757,Helsinki\nwd:Q472,Sofia,wd:Q2\n');
    const list = await readSparqlResults({ file, format: 'csv' });
    expect(formatFindings(list)).toContain('unreadable: A row has another number of fields than the header. (row 3)');
    expect(list.relations).toHaveLength(1);
  });
});

describe('variables', () => {
  const rows = 'gemeinde,gemeindeLabel,partnerstadt,partnerstadtLabel\nwd:Q472,Sofia,wd:Q1757,Helsinki\n';

  test('that are not recognized can be mapped', async () => {
    const file = writeTemporaryFile(rows);
    await expect(readSparqlResults({ file, format: 'csv' })).rejects.toThrow(
      /expected a variable for the place; found the variables gemeinde, gemeindeLabel, partnerstadt, partnerstadtLabel\. Give the variables in the mapping/,
    );
    const variables = variableMappingSchema.parse({
      place: '?gemeinde',
      placeLabel: 'gemeindeLabel',
      partner: 'partnerstadt',
      partnerLabel: 'partnerstadtLabel',
    });
    expect(formatRelations(await readSparqlResults({ file, format: 'csv', variables }))).toEqual([
      'Sofia ?? + Helsinki ??: undated',
    ]);
  });

  test.each([
    ['city', 'sister', '_coordinate_location'],
    ['item', 'twinned_administrative_body', '_coordinate_location'],
    ['town1', 'town2', 'Coords'],
    ['settlement', 'partnerCity', 'Point'],
  ])('of other queries are recognized: %s, %s, %s', async (place, partner, coordinates) => {
    const headings = [
      place,
      `${place}Label`,
      `${place}${coordinates}`,
      partner,
      `${partner}Label`,
      `${partner}${coordinates}`,
    ];
    const row = ['wd:Q472', 'Sofia', 'Point(23.32 42.7)', 'wd:Q1757', 'Helsinki', 'Point(24.94 60.17)'];
    const file = writeTemporaryFile(`${headings.join(',')},point_in_time\n${row.join(',')},1998-01-01T00:00:00Z\n`);
    const { relations, findings } = await readSparqlResults({ file, format: 'csv' });
    expect(relations[0]?.parties.map(({ name, latitude }) => [name.text, latitude])).toEqual([
      ['Sofia', 42.7],
      ['Helsinki', 60.17],
    ]);
    expect(relations[0]?.established).toBeDefined();
    expect(findings.filter(({ rule }) => rule === 'A variable is not imported.')).toEqual([]);
  });

  test('that are mapped must exist, and the mapping has only known roles', async () => {
    const variables = variableMappingSchema.parse({ place: 'ort' });
    await expect(readSparqlResults({ file: writeTemporaryFile(rows), format: 'csv', variables })).rejects.toThrow(
      'the variable ort, which the mapping gives as place',
    );
    expect(variableMappingSchema.safeParse({ plaice: 'ort' }).error?.issues[0]?.message).toMatch(
      /^one of statement, rank/,
    );
  });

  test('that are ambiguous are rejected', async () => {
    const file = writeTemporaryFile('city,cityLabel,origin,b,bLabel\nwd:Q1,A,wd:Q2,wd:Q3,B\n');
    await expect(readSparqlResults({ file, format: 'csv' })).rejects.toThrow('city and origin can both be it');
  });
});

describe('a file is rejected if it', () => {
  const complete = JSON.stringify(
    results([
      { ...sofia, ...helsinki },
      { ...sofia, ...helsinki },
    ]),
  );

  test.each([
    ['ends early', complete.slice(0, -40), 'JSON that is broken or ends early'],
    ['has no rows', JSON.stringify(results([])), 'a result without rows'],
    ['is empty', '', 'an empty file'],
    ['is a page', '<!DOCTYPE html><html><body>Bad gateway</body></html>', 'an HTML page, probably an error page'],
    ['is XML', '<?xml version="1.0"?><sparql/>', 'XML'],
    [
      'was stopped',
      `${complete.slice(0, -40)}SPARQL-QUERY: queryStr=SELECT\njava.util.concurrent.TimeoutException\n\tat java.util`,
      'stopped the query after its time limit',
    ],
    ['is of an ASK query', '{"head":{},"boolean":true}', 'the answer of an ASK query'],
    ['is other JSON', '{"cities":[]}', 'JSON of another kind'],
  ])('%s', async (_title, content, message) => {
    await expect(readSparqlResults({ file: writeTemporaryFile(content), format: 'json' })).rejects.toThrow(message);
  });

  test('does not exist', async () => {
    await expect(readSparqlResults({ file: '/nonexistent', format: 'json' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});

test('detects the kind of a file', () => {
  expect(
    [
      JSON.stringify(results([sofia])),
      `[{"place":"${entity}Q472"}]`,
      '?a\t?b\n<x>\t<y>',
      `a,b\n${entity}Q1,${entity}Q2`,
      `a\tb\n${entity}Q1\t${entity}Q2`,
      '{"entities":{"Q1":{}}}',
      '[{"type":"item","id":"Q1","claims":{}}]',
      'city,country\nSofia,Bulgaria',
      '{"cities":[]}',
      '<html>',
      '',
    ].map(detectWikidata),
  ).toEqual([
    'sparql-json',
    'sparql-json',
    'sparql-tsv',
    'sparql-csv',
    'sparql-tsv',
    'entities',
    'entities',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
