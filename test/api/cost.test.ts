import { beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded/open.ts';
import { type Api, apiWith, dataOf, errorOf } from '../support/api.ts';
import { closing } from '../support/engines.ts';

describe('cost of an operation', () => {
  let api: Api;
  const open = closing(openEmbedded);
  beforeAll(async () => {
    api = await apiWith(await open());
  });

  const nested = (levels: number): string =>
    levels === 0 ? 'code' : `friendships(first: 100) { nodes { reportedContinent { ${nested(levels - 1)} } } }`;

  test('rejects nested lists before reading, with the cost and the limit', async () => {
    const error = await errorOf(api.execute(`{ continents { ${nested(3)} } }`));
    expect(error).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: 50_000 });
    expect(error.found).toEqual(expect.any(Number));
    expect(Number(error.found)).toBeGreaterThan(7_000_000);
  });

  test('counts page sizes from variables, and default page sizes', async () => {
    const query = (page: string): string => {
      const level = (inner: string) => `friendships${page} { nodes { reportedContinent { ${inner} } } }`;
      return `{ continents { ${level(level('code'))} } }`;
    };
    const withVariable = (page: string) => `query ($n: Int) ${query(page)}`;
    expect(await errorOf(api.execute(withVariable('(first: $n)'), { n: 100 }))).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
    });
    expect(await errorOf(api.execute(query('')))).toMatchObject({ code: 'QUERY_TOO_COMPLEX' });
    expect(await dataOf(api.execute(withVariable('(last: $n)'), { n: 1 }))).toHaveProperty('continents');
  });

  test('counts a fragment each time it is used', async () => {
    const query = `{ continents { ...F } } fragment F on Continent { friendships(first: 100) { nodes { reportedContinent { ...G } } } } fragment G on Continent { friendships(first: 100) { nodes { id } } }`;
    expect(await errorOf(api.execute(query))).toMatchObject({ code: 'QUERY_TOO_COMPLEX' });
  });

  test('allows a page of 100 with all fields', async () => {
    const query = `{ friendships(first: 100) { nodes { id level establishedOn disputed
      parties { side jurisdiction { name names { text language kind } country { name continent { name } } } }
      dateClaims { date rank text citations { locator source { number title authors status } } }
      notes { text citations { source { title } } } sources { title publishedOn } } } }`;
    expect((await dataOf(api.execute(query))).friendships.nodes).toHaveLength(52);
  });

  const aliased = (count: number, one: (n: number) => string) =>
    `{ ${Array.from({ length: count }, (_, n) => `a${n}: ${one(n)}`).join(' ')} }`;

  test.each<[string, (n: number) => string]>([
    ['overlaps', (n) => `partnerOverlaps(first: 1, minShared: ${n + 1}) { totalCount }`],
    ['totals under a filter', (n) => `friendships(first: 1, filter: { citesSource: [${n + 1}] }) { totalCount }`],
    ['pages under a filter', (n) => `friendships(first: 1, filter: { citesSource: [${n + 1}] }) { nodes { level } }`],
    ['statistics', (n) => `statistics(filter: { citesSource: [${n + 1}] }) { friendships }`],
    ['paths', () => 'paths(from: { name: "Karamay" }, to: { name: "Gwadar" }) { length }'],
    ['the friendships of one country', (n) => `country(code: "CN") { friendships(first: ${n + 1}) { totalCount } }`],
    [
      'the friendships of the country of a place',
      (n) =>
        `jurisdiction(by: { name: "Karamay" }) { country { ... { friendships(first: ${n + 1}) { totalCount } } } }`,
    ],
    ['computed totals', () => 'dataset { reportedTotals { computed } }'],
  ])('charges the database work of %s', async (_what, one) => {
    expect(await errorOf(api.execute(aliased(25, one)))).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: 50_000 });
    expect(await dataOf(api.execute(aliased(5, one)))).toHaveProperty('a4');
  });

  test('allows lists of a hundred countries, read by one statement', async () => {
    const query =
      '{ countries(first: 100) { nodes { name ...Friendships } } } fragment Friendships on Country { friendships(first: 5) { totalCount nodes { establishedOn } } }';
    expect((await dataOf(api.execute(query))).countries.nodes.length).toBeGreaterThan(10);
  });

  test('adds the cost of statements each time a fragment is used', async () => {
    const spread = (times: number) =>
      `${aliased(times, () => 'country(code: "CN") { ...Friendships }')} fragment Friendships on Country { friendships(first: 1) { totalCount } }`;
    expect(await errorOf(api.execute(spread(25)))).toMatchObject({ code: 'QUERY_TOO_COMPLEX' });
    expect(await dataOf(api.execute(spread(5)))).toHaveProperty('a4');
  });

  test('allows statistics with every dimension', async () => {
    const breakdowns = ['COUNTRY', 'REPORTED_CONTINENT', 'LEVEL', 'LOCAL', 'PARTNER', 'DECADE', 'SOURCE'];
    const query = `{ statistics { friendships locals partners countries sources earliest latest timeline { start count cumulative }
      ${breakdowns.map((by) => `${by}: breakdown(by: ${by}, first: 100) { key label count share }`).join(' ')} } }`;
    expect((await dataOf(api.execute(query))).statistics.friendships).toBe(52);
  });

  test.each(['slug', 'name', 'id'])('rejects a %s that is too long', async (kind) => {
    const text = kind === 'id' ? `Jurisdiction:${'x'.repeat(501)}` : 'x'.repeat(501);
    expect(
      await errorOf(
        api.execute('query ($by: JurisdictionRef!) { jurisdiction(by: $by) { slug } }', { by: { [kind]: text } }),
      ),
    ).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: `\`${kind}\` takes at most 500 characters, got 501.`,
    });
  });
});
