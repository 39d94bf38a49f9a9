import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/dataset/schema.ts';
import { fold } from '../../src/names/fold.ts';
import { type Api, apiWith, dataOf, errorOf, xinjiang } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';

type Friendship = Dataset['friendships'][number];
const dataset = xinjiang();
const sources = new Map(dataset.sources.map((source) => [source.id, source]));
const places = new Map(dataset.jurisdictions.map((jurisdiction) => [jurisdiction.id, jurisdiction]));
const parties = (friendship: Friendship, side?: string) =>
  friendship.parties.filter((party) => side === undefined || party.side === side).map((party) => party.jurisdiction);
const countries = (friendship: Friendship) => parties(friendship).map((id) => places.get(id)?.country);
const date = (friendship: Friendship) => friendship.dateClaims.find(({ rank }) => rank === 'PREFERRED')?.date ?? '';
const cited = ({ citations, dateClaims, notes }: Friendship) =>
  [...citations, ...dateClaims.flatMap((claim) => claim.citations), ...notes.flatMap((note) => note.citations)].map(
    ({ source }) => sources.get(source),
  );

/** Filters, each with the expected condition on the dataset. */
const friendshipFilters: [string, (friendship: Friendship) => boolean][] = [
  ['level: [PROVINCIAL]', ({ level }) => level === 'PROVINCIAL'],
  ['level: [PROVINCIAL, COUNTY]', ({ level }) => level !== 'PREFECTURAL'],
  ['country: ["PK"]', (one) => countries(one).includes('PK')],
  ['country: ["pk", "JP"]', (one) => countries(one).some((code) => code === 'PK' || code === 'JP')],
  ['country: ["CN"]', () => true],
  ['reportedContinent: [EU]', ({ reportedContinent }) => reportedContinent === 'EU'],
  ['local: [{ name: "喀什" }]', (one) => parties(one, 'LOCAL').includes('cn-kashgar-prefecture')],
  ['local: [{ slug: "pk-gwadar" }]', () => false],
  [
    'partner: [{ name: "Gwadar" }, { slug: "kz-almaty" }]',
    (one) => parties(one, 'PARTNER').some((id) => ['pk-gwadar', 'kz-almaty'].includes(id)),
  ],
  [
    'party: [{ id: "Jurisdiction:pk-gwadar" }, { name: "克拉瑪依" }]',
    (one) => parties(one).some((id) => ['pk-gwadar', 'cn-karamay'].includes(id)),
  ],
  ['establishedFrom: "2016-06-26"', (one) => date(one) >= '2016-06-26'],
  ['establishedTo: "1993-11-17"', (one) => date(one) <= '1993-11-17'],
  ['establishedFrom: "2015-01-01", establishedTo: "2015-12-31"', (one) => date(one).startsWith('2015')],
  ['establishedFrom: "2015", establishedTo: "2015"', (one) => date(one).startsWith('2015')],
  ['establishedFrom: "2016-06"', (one) => date(one) >= '2016-06-01'],
  ['establishedTo: "2016-06"', (one) => date(one) <= '2016-06-30'],
  ['establishedFrom: "2016", establishedTo: "2016-02"', (one) => date(one) >= '2016' && date(one) < '2016-03'],
  ['disputed: true', ({ dateClaims }) => dateClaims.length > 1],
  ['disputed: false', ({ dateClaims }) => dateClaims.length === 1],
  ['citesSource: [8]', (one) => cited(one).some((source) => source?.number === 8)],
  ['citesSource: [20, 21]', (one) => cited(one).some((source) => source?.number === 20 || source?.number === 21)],
  [
    'sourceStatus: [PRINT, DEAD]',
    (one) => cited(one).some((source) => source?.status === 'PRINT' || source?.status === 'DEAD'),
  ],
  ['onlySourceStatus: PRINT', (one) => cited(one).every((source) => source?.status === 'PRINT')],
  ['onlySourceStatus: DEAD', (one) => cited(one).every((source) => source?.status === 'DEAD')],
  ['dataset: ["xinjiang"]', () => true],
  [
    'level: [COUNTY], country: ["MN"], establishedFrom: "2015-09-15"',
    (one) => one.level === 'COUNTY' && countries(one).includes('MN') && date(one) >= '2015-09-15',
  ],
];

const degree = (id: string) => dataset.friendships.filter((friendship) => parties(friendship).includes(id)).length;
const continentOf = new Map(dataset.countries.map(({ code, continent }) => [code, continent]));
const jurisdictionFilters: [string, (jurisdiction: Dataset['jurisdictions'][number]) => boolean][] = [
  ['side: LOCAL', ({ id }) => dataset.friendships.some((one) => parties(one, 'LOCAL').includes(id))],
  ['side: PARTNER', ({ id }) => dataset.friendships.some((one) => parties(one, 'PARTNER').includes(id))],
  ['level: [COUNTY]', ({ level }) => level === 'COUNTY'],
  ['country: ["JP", "KR"]', ({ country }) => country === 'JP' || country === 'KR'],
  ['continent: [NA]', ({ country }) => continentOf.get(country) === 'NA'],
  ['nameContains: "什"', ({ names }) => names.some(({ text }) => text.includes('什'))],
  ['nameContains: "ÖSK"', ({ names }) => names.some(({ text }) => fold(text).includes('osk'))],
  ['nameContains: "烏魯"', ({ id }) => id === 'cn-urumqi'],
  ['nameContains: "شەھىرى"', ({ names }) => names.some(({ text }) => text.includes('شەھىرى'))],
  ['minFriendships: 5', ({ id }) => degree(id) >= 5],
  ['minFriendships: 0', () => true],
  ['doubtful: true', ({ doubt }) => doubt !== undefined],
  ['doubtful: false', ({ doubt }) => doubt === undefined],
  [
    'side: LOCAL, minFriendships: 2, nameContains: "市"',
    ({ id, names }) =>
      degree(id) >= 2 &&
      dataset.friendships.some((one) => parties(one, 'LOCAL').includes(id)) &&
      names.some(({ text }) => text.includes('市')),
  ],
];

describeEngines('filters', (open) => {
  let api: Api;
  beforeAll(async () => {
    api = await apiWith(await open());
  });

  test.each(friendshipFilters)('friendships: %s', async (filter, accepts) => {
    const { friendships } = await dataOf(
      api.execute(`{ friendships(first: 100, filter: { ${filter} }) { totalCount nodes { id } } }`),
    );
    const expected = dataset.friendships.filter(accepts).map(({ id }) => `Friendship:xinjiang/${id}`);
    expect(friendships.nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual(expected.toSorted());
    expect(friendships.totalCount).toBe(expected.length);
  });

  test.each(jurisdictionFilters)('jurisdictions: %s', async (filter, accepts) => {
    const { jurisdictions } = await dataOf(
      api.execute(`{ jurisdictions(first: 100, filter: { ${filter} }) { totalCount nodes { slug } } }`),
    );
    const expected = dataset.jurisdictions.filter(accepts).map(({ id }) => id);
    expect(jurisdictions.nodes.map(({ slug }: { slug: string }) => slug).toSorted()).toEqual(expected.toSorted());
    expect(jurisdictions.totalCount).toBe(expected.length);
    expect(expected.length).toBeGreaterThan(0);
  });

  test('apply to the lists of a place, country, continent and source', async () => {
    const filter = '(filter: { level: [PREFECTURAL], establishedFrom: "2010-01-01" }) { totalCount nodes { id } }';
    const data = await dataOf(
      api.execute(`{ place: jurisdiction(by: { slug: "cn-urumqi" }) { list: friendships${filter} }
        country(code: "KZ") { list: friendships${filter} }
        node(id: "Continent:AS") { ... on Continent { list: friendships${filter} } }
        source(number: 8) { list: citedBy${filter} } }`),
    );
    const matching = dataset.friendships.filter((one) => one.level === 'PREFECTURAL' && date(one) >= '2010-01-01');
    const expected = {
      place: matching.filter((one) => parties(one).includes('cn-urumqi')),
      country: matching.filter((one) => countries(one).includes('KZ')),
      node: matching.filter((one) => one.reportedContinent === 'AS'),
      source: matching.filter((one) => cited(one).some((source) => source?.number === 8)),
    };
    for (const [field, friendships] of Object.entries(expected)) {
      const ids = friendships.map(({ id }) => `Friendship:xinjiang/${id}`).toSorted();
      expect(data[field].list.nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual(ids);
      expect(data[field].list.totalCount).toBe(ids.length);
      expect(ids.length).toBeGreaterThan(0);
    }
  });

  test('filters the partners of a place by country, with the total', async () => {
    const { jurisdiction } = await dataOf(
      api.execute(
        '{ jurisdiction(by: { name: "Karamay" }) { partners(filter: { country: ["KZ"] }) { totalCount edges { node { slug } friendships { establishedOn } } } } }',
      ),
    );
    expect(jurisdiction.partners).toEqual({
      totalCount: 2,
      edges: [
        { node: { slug: 'kz-aktobe' }, friendships: [{ establishedOn: '2011-06-24' }] },
        { node: { slug: 'kz-aktau' }, friendships: [{ establishedOn: '2013-09-06' }] },
      ],
    });
  });

  test('filters sources by status, language and dataset', async () => {
    const { print, russian, all } = await dataOf(
      api.execute(
        '{ print: sources(status: [PRINT]) { nodes { number } totalCount } russian: sources(language: ["RU"]) { nodes { number } } all: sources(dataset: ["xinjiang"]) { totalCount } }',
      ),
    );
    const numbers = (connection: { nodes: { number: number }[] }) => connection.nodes.map(({ number }) => number);
    expect([numbers(print), print.totalCount, numbers(russian), all.totalCount]).toEqual([
      [10, 13, 14, 24, 25],
      5,
      [17, 23, 26],
      27,
    ]);
  });

  describe('invalid filters are rejected', () => {
    const rejections: [string, string, string][] = [
      [
        'friendships(filter: { level: [] }) { totalCount }',
        'BAD_USER_INPUT',
        '`level` must not be empty. Omit it for no restriction.',
      ],
      [
        'friendships(filter: { country: ["Pakistan"] }) { totalCount }',
        'BAD_USER_INPUT',
        '`country`: "Pakistan" is not a country code. ISO 3166-1 alpha-2 codes have two letters, such as `PK`.',
      ],
      [
        `friendships(filter: { citesSource: [${Array.from({ length: 101 }, (_, i) => i + 1)}] }) { totalCount }`,
        'BAD_USER_INPUT',
        '`citesSource` takes at most 100 values, got 101.',
      ],
      [
        'friendships(filter: { establishedFrom: "2016-01-01", establishedTo: "2015-01-01" }) { totalCount }',
        'BAD_USER_INPUT',
        '`establishedFrom` (2016-01-01) must not be after `establishedTo` (2015-01-01).',
      ],
      [
        'friendships(filter: { establishedFrom: "2016-02", establishedTo: "2016-01-31" }) { totalCount }',
        'BAD_USER_INPUT',
        '`establishedFrom` (2016-02) must not be after `establishedTo` (2016-01-31).',
      ],
      [
        'friendships(filter: { establishedFrom: "2015-13-45" }) { totalCount }',
        'BAD_USER_INPUT',
        '"2015-13-45" is not a PartialDate: A date known to the year, the month or the day: `1994`, `1994-10`, `2012-08-09`.',
      ],
      [
        'friendships(filter: { establishedFrom: 2015 }) { totalCount }',
        'BAD_USER_INPUT',
        '2015 is not a PartialDate: A date known to the year, the month or the day: `1994`, `1994-10`, `2012-08-09`.',
      ],
      [
        'friendships(filter: { partner: [{ name: "Atlantis" }] }) { totalCount }',
        'NOT_FOUND',
        'No jurisdiction has the name "Atlantis".',
      ],
      [
        'jurisdictions(filter: { nameContains: "!?" }) { totalCount }',
        'BAD_USER_INPUT',
        '`nameContains` must contain a letter or digit, got "!?".',
      ],
      [
        `jurisdictions(filter: { nameContains: "${'x'.repeat(201)}" }) { totalCount }`,
        'BAD_USER_INPUT',
        '`nameContains` takes at most 200 letters and digits, got 201.',
      ],
      [
        'country(code: "") { name }',
        'BAD_USER_INPUT',
        '`code`: "" is not a country code. ISO 3166-1 alpha-2 codes have two letters, such as `PK`.',
      ],
      ['source(number: 0) { title }', 'BAD_USER_INPUT', '`number` must be at least 1, got 0.'],
      [
        'dataset(slug: "elsewhere") { title }',
        'NOT_FOUND',
        'No dataset has the slug `elsewhere`. Available: `xinjiang`.',
      ],
    ];
    test.each(rejections)('%s', async (query, code, message) => {
      expect(await errorOf(api.execute(`{ ${query} }`))).toMatchObject({ code, message });
    });
  });
});
