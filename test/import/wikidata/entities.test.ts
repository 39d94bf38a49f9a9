import { describe, expect, test } from 'vitest';
import type { ReadList } from '../../../src/import/relation.ts';
import { readEntities } from '../../../src/import/wikidata/entities/read-entities.ts';
import { formatFindings, formatRelations } from './format.ts';
import { writeTemporaryFile } from './temporary-file.ts';

type Json = Readonly<Record<string, unknown>>;

const snak = (type: string, value: unknown) => ({ snaktype: 'value', datavalue: { type, value } });
const item = (id: string) => snak('wikibase-entityid', { 'entity-type': 'item', id });
const text = (value: string) => snak('string', value);
const title = (value: string, language: string) => snak('monolingualtext', { text: value, language });
const point = (latitude: number, longitude: number, globe = 'http://www.wikidata.org/entity/Q2') =>
  snak('globecoordinate', { latitude, longitude, globe });
const time = (value: string, precision: number, calendar = 'Q1985727') =>
  snak('time', { time: `+${value}T00:00:00Z`, precision, calendarmodel: `http://www.wikidata.org/entity/${calendar}` });
const someValue = { snaktype: 'somevalue' };
const noValue = { snaktype: 'novalue' };

const claim = (mainsnak: unknown, more: Json = {}) => ({ mainsnak, type: 'statement', rank: 'normal', ...more });

function entity(id: string, label: string | undefined, claims: Json = {}, more: Json = {}) {
  const labels = label === undefined ? {} : { en: { language: 'en', value: label } };
  return { type: 'item', id, labels, claims, ...more };
}

const germany = entity('Q183', 'Germany', { P297: [claim(text('DE'))] });
const france = entity('Q142', 'France', { P297: [claim(text('FR'))] });
const paris = entity('Q90', 'Paris', { P17: [claim(item('Q142'))] });
const inGermany = { P17: [claim(item('Q183'))] };

function read(...entities: readonly { readonly id: string }[]): Promise<ReadList> {
  const file = writeTemporaryFile({ entities: Object.fromEntries(entities.map((one) => [one.id, one])), success: 1 });
  return readEntities({ file });
}

/** Berlin with these statements of P190, Paris, and their countries. */
function readBerlin(...statements: readonly unknown[]): Promise<ReadList> {
  return read(entity('Q64', 'Berlin', { ...inGermany, P190: statements }), paris, germany, france);
}

const withParis = (qualifiers: Json, more: Json = {}) => claim(item('Q90'), { qualifiers, ...more });

describe('Wikidata entities', () => {
  test('have places with names, country, unit, location and ids', async () => {
    const berlin = entity(
      'Q64',
      'Berlin',
      {
        ...inGermany,
        P131: [claim(item('Q1'))],
        P625: [claim(point(52.52, 13.38))],
        P1566: [claim(text('2950159'))],
        P190: [claim(item('Q90'))],
      },
      {
        labels: {
          zh: { language: 'zh', value: '柏林' },
          en: { language: 'en', value: 'Berlin' },
          mul: { language: 'mul', value: 'Berlin' },
        },
        aliases: { en: [{ language: 'en', value: 'Berlin, Germany' }] },
      },
    );
    const file = writeTemporaryFile({
      entities: { Q64: berlin, Q90: paris, Q183: germany, Q142: france, Q1: entity('Q1', 'Brandenburg') },
    });
    const { relations, findings } = await readEntities({ file, languages: ['zh', 'en'] });
    expect(findings).toEqual([]);
    expect(relations.map(({ parties }) => parties)).toEqual([
      [
        {
          name: { text: '柏林', language: 'zh' },
          otherNames: [
            { text: 'Berlin', language: 'en' },
            { text: 'Berlin' },
            { text: 'Berlin, Germany', language: 'en' },
          ],
          country: 'DE',
          countryText: 'Germany',
          unit: 'Brandenburg',
          latitude: 52.52,
          longitude: 13.38,
          wikidataId: 'Q64',
          geonamesId: 2950159,
        },
        { name: { text: 'Paris', language: 'en' }, country: 'FR', countryText: 'France', wikidataId: 'Q90' },
      ],
    ]);
  });

  test('have references as sources, with the labels of the items in the file', async () => {
    const references = [
      {
        snaks: {
          P854: [text('https://example.org/1')],
          P1065: [text('https://archive.example/1')],
          P1476: [title('Partnerstädte', 'de')],
          P577: [time('2009-00-00', 9)],
          P813: [time('2021-03-04', 11)],
          P248: [item('Q5')],
        },
      },
      { snaks: { P143: [item('Q6')], P813: [time('2021-03-00', 10)] } },
      { snaks: { P248: [item('Q7')] } },
      { snaks: { P813: [time('2021-03-04', 11)] } },
    ];
    const list = await read(
      entity('Q64', 'Berlin', { ...inGermany, P190: [claim(item('Q90'), { references })] }),
      paris,
      germany,
      france,
      entity('Q5', 'City of Berlin'),
      entity('Q6', 'English Wikipedia'),
    );
    expect(list.relations[0]?.sources).toEqual([
      {
        title: 'Partnerstädte',
        url: 'https://example.org/1',
        archiveUrl: 'https://archive.example/1',
        language: 'de',
        publisher: 'City of Berlin',
        publishedOn: '2009',
        accessedOn: '2021-03-04',
      },
      { title: 'English Wikipedia' },
    ]);
    expect(formatFindings(list)).toEqual([
      'left out: A source is an item that is not in the file. (entities.Q64.claims.P190[0])',
    ]);
  });

  test.each([
    ['a year', { P580: [time('1987-00-00', 9)] }, '1987'],
    ['a month', { P580: [time('1987-07-00', 10)] }, '1987-07'],
    ['an unknown start', { P580: [someValue] }, 'undated'],
    ['no start', { P580: [noValue] }, 'undated'],
    ['an unknown end', { P582: [someValue] }, 'undated ended ?'],
    ['no end', { P580: [time('1987-00-00', 9)], P582: [noValue] }, '1987'],
    ['an end', { P580: [time('1987-00-00', 9)], P582: [time('2001-05-00', 10)] }, '1987 ended 2001-05'],
    ['a Julian day', { P580: [time('1917-10-25', 11, 'Q1985786')] }, '1917-11-07'],
    ['two starts that agree', { P580: [time('1987-00-00', 9), time('1987-07-02', 11)] }, '1987-07-02'],
  ])('%s is read without a report', async (_title, qualifiers, expected) => {
    const list = await readBerlin(withParis(qualifiers));
    expect([formatRelations(list), formatFindings(list)]).toEqual([[`Berlin DE + Paris FR: ${expected}`], []]);
  });

  test.each([
    [
      'two starts',
      { P580: [time('1987-00-00', 9), time('1989-00-00', 9)] },
      '1987 or 1989',
      'doubtful: A relation has several dates.',
    ],
    ['a decade', { P580: [time('1980-00-00', 8)] }, 'undated', 'doubtful: A date is too imprecise.'],
    ['a date that does not exist', { P580: [time('1987-02-31', 11)] }, 'undated', 'unreadable: A date cannot be read.'],
    [
      'an end before the start',
      { P580: [time('1987-00-00', 9)], P582: [time('1980-00-00', 9)] },
      '1987 ended 1980',
      'doubtful: A relation ends before it begins.',
    ],
    [
      'circa',
      { P580: [time('1987-00-00', 9)], P1480: [item('Q5727902')] },
      '1987',
      'doubtful: A statement is approximate.',
    ],
  ])('%s is reported', async (_title, qualifiers, expected, finding) => {
    const list = await readBerlin(withParis(qualifiers));
    expect(formatRelations(list)).toEqual([`Berlin DE + Paris FR: ${expected}`]);
    expect(formatFindings(list).map((line) => line.replace(/ \(.*/, ''))).toEqual([finding]);
  });

  test('leave out partners that are unknown, have no value or are not in the file', async () => {
    const list = await readBerlin(
      claim(someValue),
      claim(noValue),
      claim(item('Q999')),
      claim(item('Q64')),
      withParis({}, { rank: 'deprecated' }),
    );
    expect(list.relations).toEqual([]);
    expect(formatFindings(list)).toEqual([
      'left out: The partner is an unknown value. (entities.Q64.claims.P190[0])',
      'left out: A place has no partner. (entities.Q64.claims.P190[1])',
      'left out: A statement is deprecated. (entities.Q64.claims.P190[4])',
      'left out: A place is its own partner. (entities.Q64.claims.P190[3])',
      'left out: A place has no name. (entities.Q64.claims.P190[2])',
    ]);
  });

  test('merge both directions into one relation', async () => {
    const back = entity('Q90', 'Paris', {
      P17: [claim(item('Q142'))],
      P190: [claim(item('Q64'), { qualifiers: { P580: [time('1987-07-02', 11)] } })],
    });
    const list = await read(
      entity('Q64', 'Berlin', { ...inGermany, P190: [claim(item('Q90'))] }),
      back,
      germany,
      france,
    );
    expect([formatRelations(list), list.findings]).toEqual([['Berlin DE + Paris FR: 1987-07-02'], []]);
  });

  test('have the preferred country, and not one that has ended or is deprecated', async () => {
    const berlin = (countries: readonly unknown[]) =>
      read(entity('Q64', 'Berlin', { P17: countries, P190: [claim(item('Q90'))] }), paris);
    const country = async (...countries: readonly unknown[]) =>
      formatRelations(await berlin(countries))[0]?.slice(0, 9);
    const [gdr, fr, de] = ['Q16957', 'Q142', 'Q183'].map(item);
    expect(await country(claim(gdr, { qualifiers: { P582: [time('1990-10-03', 11)] } }), claim(de))).toBe('Berlin DE');
    expect(await country(claim(fr, { rank: 'deprecated' }), claim(de))).toBe('Berlin DE');
    expect(await country(claim(fr), claim(de, { rank: 'preferred' }))).toBe('Berlin DE');
    expect(await country(claim(fr), claim(de))).toBe('Berlin ??');
    expect(await country(claim(gdr))).toBe('Berlin ??');
    expect(await country()).toBe('Berlin ??');
    // Scotland, Kosovo and Taiwan are found by the table of items.
    expect([
      await country(claim(item('Q22'))),
      await country(claim(item('Q1246'))),
      await country(claim(item('Q865'))),
    ]).toEqual(['Berlin GB', 'Berlin XK', 'Berlin TW']);
  });

  test('have no location on another globe', async () => {
    const list = await read(
      entity('Q64', 'Berlin', {
        ...inGermany,
        P625: [claim(point(1, 2, 'http://www.wikidata.org/entity/Q405'))],
        P190: [claim(item('Q90'))],
      }),
      paris,
      germany,
      france,
    );
    expect(formatFindings(list)).toEqual(['unreadable: Coordinates cannot be read. (entities.Q64.claims P625)']);
    expect(list.relations[0]?.parties[0]).not.toHaveProperty('latitude');
  });

  test('can be redirected or missing', async () => {
    const file = writeTemporaryFile({
      entities: {
        Q64: entity('Q64', 'Berlin', { ...inGermany, P190: [claim(item('Q1000')), claim(item('Q2000'))] }),
        Q1000: { ...paris, redirects: { from: 'Q1000', to: 'Q90' } },
        Q3000: { id: 'Q3000', missing: '' },
        Q4000: { id: 'Q4000', labels: [], claims: [] },
        Q5000: { id: 'Q5000', labels: 'none' },
      },
    });
    const list = await readEntities({ file });
    expect(formatRelations(list)).toEqual(['Berlin DE + Paris FR: undated']);
    expect(formatFindings(list)).toEqual([
      'left out: An entity does not exist. (entities.Q3000)',
      'unreadable: An entity cannot be read. (entities.Q5000 labels)',
      'left out: A place has no name. (entities.Q64.claims.P190[1])',
    ]);
  });

  test('can be an array, as in a dump', async () => {
    const file = writeTemporaryFile([
      entity('Q64', 'Berlin', { ...inGermany, P190: [claim(item('Q90'))] }),
      paris,
      germany,
      france,
    ]);
    expect(formatRelations(await readEntities({ file }))).toEqual(['Berlin DE + Paris FR: undated']);
  });

  test.each([
    [
      'an error of the API',
      '{"error":{"code":"too-many","info":"Too many values supplied."}}',
      'Wikidata answered with an error instead of entities: Too many values supplied.',
    ],
    [
      'JSON that ends early',
      JSON.stringify({ entities: { Q64: entity('Q64', 'Berlin', { P190: [claim(item('Q90'))] }) } }).slice(0, -30),
      'JSON that is broken or ends early',
    ],
    ['entities without a sister city', JSON.stringify({ entities: { Q90: paris } }), '1 entities without one'],
    ['a page', '<html><body>Error</body></html>', 'an HTML page'],
    ['other JSON', '{"cities":[]}', 'JSON of another kind'],
  ])('%s is rejected', async (_title, content, message) => {
    await expect(readEntities({ file: writeTemporaryFile(content) })).rejects.toThrow(message);
  });
});
