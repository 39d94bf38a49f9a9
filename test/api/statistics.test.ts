import { beforeAll, describe, expect, test } from 'vitest';
import { type Dataset, datasetSchema } from '../../src/dataset/schema.ts';
import { type Api, apiWith, dataOf, errorOf, xinjiang } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';

type Friendship = Dataset['friendships'][number];
const dataset = xinjiang();
const sources = new Map(dataset.sources.map((source) => [source.id, source]));
const places = new Map(dataset.jurisdictions.map((jurisdiction) => [jurisdiction.id, jurisdiction]));

/** The keys of a friendship in each dimension, computed from the dataset. */
const parties = ({ parties: all }: Friendship, side: string) =>
  all.filter((party) => party.side === side).map(({ jurisdiction }) => jurisdiction);
const partnerCountries = (one: Friendship) => parties(one, 'PARTNER').map((id) => places.get(id)?.country ?? '');
const dates = (one: Friendship) =>
  one.dateClaims.filter(({ rank }) => rank === 'PREFERRED').map(({ date: preferred }) => preferred);
const numbers = ({ citations, dateClaims, notes }: Friendship) =>
  [...citations, ...dateClaims.flatMap((claim) => claim.citations), ...notes.flatMap((note) => note.citations)].map(
    ({ source }) => String(sources.get(source)?.number),
  );
const years = (one: Friendship) => dates(one).map((date) => date.slice(0, 4));
const decades = (one: Friendship) => dates(one).map((date) => `${date.slice(0, 3)}0`);
const keysOf: Record<string, (one: Friendship) => string[]> = {
  COUNTRY: partnerCountries,
  REPORTED_CONTINENT: ({ reportedContinent }) => [reportedContinent],
  LEVEL: ({ level }) => [level],
  LOCAL: (one) => parties(one, 'LOCAL'),
  PARTNER: (one) => parties(one, 'PARTNER'),
  YEAR: years,
  DECADE: decades,
  SOURCE: numbers,
};

function bucketsOf(friendships: readonly Friendship[], keys: (one: Friendship) => string[]) {
  const counts = new Map<string, number>();
  for (const one of friendships) for (const key of new Set(keys(one))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .map(([key, count]) => ({ key, count, share: count / friendships.length }))
    .toSorted((a, b) => b.count - a.count || a.key.localeCompare(b.key, 'en', { numeric: true }));
}

function timelineOf(friendships: readonly Friendship[], keys: (one: Friendship) => string[], step: number) {
  const all = friendships.flatMap(keys).map(Number);
  const length = all.length === 0 ? 0 : (Math.max(...all) - Math.min(...all)) / step + 1;
  return Array.from({ length }, (_, position) => Math.min(...all) + position * step).map((year) => ({
    start: `${year}-01-01`,
    count: all.filter((other) => other === year).length,
    cumulative: all.filter((other) => other <= year).length,
  }));
}

const distinctCount = (friendships: readonly Friendship[], keys: (one: Friendship) => string[]) =>
  new Set(friendships.flatMap(keys)).size;

const filters: [string, (one: Friendship) => boolean][] = [
  ['', () => true],
  ['(filter: { level: [COUNTY] })', ({ level }) => level === 'COUNTY'],
  ['(filter: { country: ["RU", "JP"] })', (one) => partnerCountries(one).some((code) => ['RU', 'JP'].includes(code))],
  ['(filter: { reportedContinent: [EU] })', ({ reportedContinent }) => reportedContinent === 'EU'],
  ['(filter: { party: [{ name: "乌鲁木齐" }] })', (one) => parties(one, 'LOCAL').includes('cn-urumqi')],
  ['(filter: { local: [{ slug: "pk-gwadar" }] })', () => false],
  ['(filter: { establishedFrom: "1990-01-01", establishedTo: "1999-12-31" })', (one) => decades(one).includes('1990')],
  ['(filter: { disputed: true })', ({ dateClaims }) => dateClaims.length > 1],
  ['(filter: { citesSource: [8] })', (one) => numbers(one).includes('8')],
];

describeEngines('statistics of Xinjiang', (open) => {
  let api: Api;
  beforeAll(async () => {
    api = await apiWith(await open());
  });

  describe.each(filters)('%s', (filter, accepts) => {
    const friendships = dataset.friendships.filter(accepts);
    const statisticsOf = async (fields: string) =>
      (await dataOf(api.execute(`{ statistics${filter} { ${fields} } }`))).statistics;

    test('returns totals and dates', async () => {
      const ordered = friendships.flatMap(dates).toSorted();
      expect(await statisticsOf('friendships locals partners countries sources earliest latest')).toEqual({
        friendships: friendships.length,
        locals: distinctCount(friendships, (one) => parties(one, 'LOCAL')),
        partners: distinctCount(friendships, (one) => parties(one, 'PARTNER')),
        countries: distinctCount(friendships, partnerCountries),
        sources: distinctCount(friendships, numbers),
        earliest: ordered[0] ?? null,
        latest: ordered.at(-1) ?? null,
      });
    });

    test.each(Object.entries(keysOf))('breaks down by %s', async (dimension, keys) => {
      const { breakdown } = await statisticsOf(`breakdown(by: ${dimension}) { key count share }`);
      expect(breakdown).toEqual(bucketsOf(friendships, keys));
    });

    test('returns timelines', async () => {
      expect(
        await statisticsOf(
          'timeline { start count cumulative } decades: timeline(interval: DECADE) { start count cumulative }',
        ),
      ).toEqual({
        timeline: timelineOf(friendships, years, 1),
        decades: timelineOf(friendships, decades, 10),
      });
    });
  });

  test('shares add up to 1 if each friendship counts once', async () => {
    const once = ['COUNTRY', 'REPORTED_CONTINENT', 'LEVEL', 'LOCAL', 'PARTNER', 'YEAR', 'DECADE'];
    const { statistics } = await dataOf(
      api.execute(`{ statistics { ${once.map((by) => `${by}: breakdown(by: ${by}) { share }`).join(' ')} } }`),
    );
    for (const by of once) {
      const shares: { share: number }[] = statistics[by];
      expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
    }
  });

  test('returns labels in the requested languages', async () => {
    const { statistics } = await dataOf(
      api.execute(`{ statistics(filter: { country: ["PK"], level: [PREFECTURAL], establishedFrom: "2016-01-01" }) {
        ${Object.keys(keysOf)
          .map((by) => `${by}: breakdown(by: ${by}, first: 1) { key en: label(languages: ["en"]) listed: label }`)
          .join(' ')} } }`),
    );
    expect(statistics).toMatchInlineSnapshot(`
      {
        "COUNTRY": [
          {
            "en": "Pakistan",
            "key": "PK",
            "listed": "巴基斯坦",
          },
        ],
        "DECADE": [
          {
            "en": "2010s",
            "key": "2010",
            "listed": "2010s",
          },
        ],
        "LEVEL": [
          {
            "en": "Prefectural",
            "key": "PREFECTURAL",
            "listed": "Prefectural",
          },
        ],
        "LOCAL": [
          {
            "en": "Kashgar Prefecture",
            "key": "cn-kashgar-prefecture",
            "listed": "喀什地区",
          },
        ],
        "PARTNER": [
          {
            "en": "Gilgit District",
            "key": "pk-gilgit-district",
            "listed": "吉尔吉特县",
          },
        ],
        "REPORTED_CONTINENT": [
          {
            "en": "Asia",
            "key": "AS",
            "listed": "亚洲",
          },
        ],
        "SOURCE": [
          {
            "en": "新疆举办2016中巴经济走廊·喀什论坛",
            "key": "21",
            "listed": "新疆举办2016中巴经济走廊·喀什论坛",
          },
        ],
        "YEAR": [
          {
            "en": "2016",
            "key": "2016",
            "listed": "2016",
          },
        ],
      }
    `);
  });

  test('limits the number of buckets', async () => {
    const { statistics } = await dataOf(
      api.execute(
        `{ statistics { ${Object.keys(keysOf)
          .map((by) => `${by}: breakdown(by: ${by}, first: 2) { key count share }`)
          .join(' ')} } }`,
      ),
    );
    for (const [by, keys] of Object.entries(keysOf))
      expect(statistics[by]).toEqual(bucketsOf(dataset.friendships, keys).slice(0, 2));
  });

  test.each([0, -1, 1001])('rejects %i buckets', async (first) => {
    expect(
      await errorOf(api.execute(`{ statistics { breakdown(by: LEVEL, first: ${first}) { key } } }`)),
    ).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: `\`first\` must be between 1 and 1000, got ${first}.`,
    });
  });

  test('the cost grows with the number of buckets', async () => {
    const all = Object.keys(keysOf).map((by) => `${by}: breakdown(by: ${by}) { key label count share }`);
    expect(await dataOf(api.execute(`{ statistics { ${all.join(' ')} timeline { start } } }`))).toHaveProperty(
      'statistics',
    );
    const many = Array.from(
      { length: 13 },
      (_, i) => `a${i}: breakdown(by: PARTNER, first: 1000) { key label count share }`,
    );
    expect(await errorOf(api.execute(`{ statistics { ${many.join(' ')} } }`))).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
    });
  });

  test('rejects an invalid filter', async () => {
    expect(await errorOf(api.execute('{ statistics(filter: { level: [] }) { friendships } }'))).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: '`level` must not be empty. Omit it for no restriction.',
    });
  });
});

const named = (text: string) => ({ names: [{ text, language: 'en', kind: 'OFFICIAL' }] });
const between = (locals: string[], partners: string[], level: string, cited: string[]) => ({
  id: [...locals, ...partners].join('~'),
  level,
  reportedContinent: 'AS',
  parties: [
    ...locals.map((jurisdiction) => ({ side: 'LOCAL', jurisdiction })),
    ...partners.map((jurisdiction) => ({ side: 'PARTNER', jurisdiction })),
  ],
  dateClaims: [],
  notes: [],
  citations: cited.map((source) => ({ source })),
});
/** An invented list without dates: partners in two countries, two locals, and two partners in one country. */
const undated: Dataset = datasetSchema.parse({
  id: 'undated',
  title: 'Twin towns',
  language: 'en',
  asOf: '2020-01-01',
  licence: 'CC0-1.0',
  reportedTotals: [],
  continents: [
    { code: 'AF', ...named('Africa') },
    { code: 'AS', ...named('Asia') },
    { code: 'EU', ...named('Europe') },
  ],
  countries: [
    { code: 'FI', alpha3: 'FIN', continent: 'EU', ...named('Finland') },
    { code: 'JP', alpha3: 'JPN', continent: 'AS', ...named('Japan') },
    { code: 'KE', alpha3: 'KEN', continent: 'AF', ...named('Kenya') },
  ],
  jurisdictions: ['fi-oulu', 'fi-turku', 'jp-kobe', 'jp-otaru', 'ke-kisumu'].map((id) => ({
    id,
    country: id.slice(0, 2).toUpperCase(),
    kind: 'city',
    ...named(id),
  })),
  successions: [],
  sources: [8, 10].map((number) => ({
    id: `s-${number}`,
    number,
    title: `Source ${number}`,
    authors: [],
    editors: [],
    language: 'en',
    status: 'PRINT',
  })),
  friendships: [
    between(['fi-oulu'], ['jp-kobe', 'ke-kisumu'], 'COUNTY', ['s-8', 's-10']),
    between(['fi-oulu', 'fi-turku'], ['jp-otaru'], 'COUNTY', ['s-8']),
    between(['fi-turku'], ['jp-kobe', 'jp-otaru'], 'PREFECTURAL', ['s-10']),
  ],
});

describeEngines('statistics of friendships with several parties and no dates', (open) => {
  let api: Api;
  beforeAll(async () => {
    api = await apiWith(await open(), [xinjiang(), undated]);
  });

  test('counts a friendship once per bucket, and in no year', async () => {
    const breakdowns = Object.keys(keysOf).map((by) => `${by}: breakdown(by: ${by}) { key count share }`);
    const { statistics } = await dataOf(
      api.execute(`{ statistics(filter: { dataset: ["undated"] }) {
        friendships locals partners countries sources earliest latest ${breakdowns.join(' ')}
        timeline { start } decades: timeline(interval: DECADE) { start } } }`),
    );
    expect(statistics).toEqual({
      friendships: 3,
      locals: 2,
      partners: 3,
      countries: 2,
      sources: 2,
      earliest: null,
      latest: null,
      COUNTRY: [
        { key: 'JP', count: 3, share: 1 },
        { key: 'KE', count: 1, share: 1 / 3 },
      ],
      REPORTED_CONTINENT: [{ key: 'AS', count: 3, share: 1 }],
      LEVEL: [
        { key: 'COUNTY', count: 2, share: 2 / 3 },
        { key: 'PREFECTURAL', count: 1, share: 1 / 3 },
      ],
      LOCAL: [
        { key: 'fi-oulu', count: 2, share: 2 / 3 },
        { key: 'fi-turku', count: 2, share: 2 / 3 },
      ],
      PARTNER: [
        { key: 'jp-kobe', count: 2, share: 2 / 3 },
        { key: 'jp-otaru', count: 2, share: 2 / 3 },
        { key: 'ke-kisumu', count: 1, share: 1 / 3 },
      ],
      YEAR: [],
      DECADE: [],
      SOURCE: [
        { key: '8', count: 2, share: 2 / 3 },
        { key: '10', count: 2, share: 2 / 3 },
      ],
      timeline: [],
      decades: [],
    });
  });

  test('distinguishes sources of two datasets with the same number', async () => {
    const { statistics } = await dataOf(
      api.execute('{ statistics(filter: { citesSource: [8] }) { breakdown(by: SOURCE) { key label count } } }'),
    );
    expect(statistics.breakdown.filter(({ key }: { key: string }) => key === '8')).toEqual([
      { key: '8', label: '国际友好城市查询系统', count: 13 },
      { key: '8', label: 'Source 8', count: 2 },
    ]);
  });

  test('excludes friendships without a date from years: shares add up to those with a date', async () => {
    const { statistics } = await dataOf(
      api.execute('{ statistics { friendships breakdown(by: DECADE) { share } timeline { cumulative } } }'),
    );
    const shares: { share: number }[] = statistics.breakdown;
    expect(statistics.friendships).toBe(dataset.friendships.length + 3);
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(52 / 55, 10);
    expect(statistics.timeline.at(-1)).toEqual({ cumulative: 52 });
  });
});
