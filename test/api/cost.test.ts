import { beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded/open.ts';
import { type Api, apiWith, dataOf, errorOf } from '../support/api.ts';
import { closing } from '../support/engines.ts';

describe('what an operation may cost', () => {
  let api: Api;
  const open = closing(openEmbedded);
  beforeAll(async () => {
    api = await apiWith(await open());
  });

  const nested = (levels: number): string =>
    levels === 0 ? 'code' : `friendships(first: 100) { nodes { reportedContinent { ${nested(levels - 1)} } } }`;

  test('lists within lists are refused before anything is read, with what was found and the limit', async () => {
    const error = await errorOf(api.ask(`{ continents { ${nested(3)} } }`));
    expect(error).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: 50_000 });
    expect(error.found).toEqual(expect.any(Number));
    expect(Number(error.found)).toBeGreaterThan(7_000_000);
  });

  test('page sizes count where they come from variables, and when they are left out', async () => {
    const query = (page: string): string => {
      const level = (inner: string) => `friendships${page} { nodes { reportedContinent { ${inner} } } }`;
      return `{ continents { ${level(level('code'))} } }`;
    };
    const withVariable = (page: string) => `query ($n: Int) ${query(page)}`;
    expect(await errorOf(api.ask(withVariable('(first: $n)'), { n: 100 }))).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
    });
    expect(await errorOf(api.ask(query('')))).toMatchObject({ code: 'QUERY_TOO_COMPLEX' });
    expect(await dataOf(api.ask(withVariable('(last: $n)'), { n: 1 }))).toHaveProperty('continents');
  });

  test('fragments count each time they are spread', async () => {
    const query = `{ continents { ...F } } fragment F on Continent { friendships(first: 100) { nodes { reportedContinent { ...G } } } } fragment G on Continent { friendships(first: 100) { nodes { id } } }`;
    expect(await errorOf(api.ask(query))).toMatchObject({ code: 'QUERY_TOO_COMPLEX' });
  });

  test('a page of 100 with everything about each is well within', async () => {
    const query = `{ friendships(first: 100) { nodes { id level establishedOn disputed
      parties { side jurisdiction { name names { text language kind } country { name continent { name } } } }
      dateClaims { date rank text citations { locator source { number title authors status } } }
      notes { text citations { source { title } } } sources { title publishedOn } } } }`;
    expect((await dataOf(api.ask(query))).friendships.nodes).toHaveLength(52);
  });

  const aliased = (count: number, one: (n: number) => string) =>
    `{ ${Array.from({ length: count }, (_, n) => `a${n}: ${one(n)}`).join(' ')} }`;

  test.each<[string, (n: number) => string]>([
    ['overlaps', (n) => `partnerOverlaps(first: 1, minShared: ${n + 1}) { totalCount }`],
    ['totals under a filter', (n) => `friendships(first: 1, filter: { citesSource: [${n + 1}] }) { totalCount }`],
    ['pages under a filter', (n) => `friendships(first: 1, filter: { citesSource: [${n + 1}] }) { nodes { level } }`],
    ['statistics', (n) => `statistics(filter: { citesSource: [${n + 1}] }) { friendships }`],
    ['paths', () => 'paths(from: { name: "Karamay" }, to: { name: "Gwadar" }) { length }'],
    ['what one country has', (n) => `country(code: "CN") { friendships(first: ${n + 1}) { totalCount } }`],
    [
      'what one country has, found by a place',
      (n) =>
        `jurisdiction(by: { name: "Karamay" }) { country { ... { friendships(first: ${n + 1}) { totalCount } } } }`,
    ],
    ['what the rows add up to', () => 'dataset { reportedTotals { computed } }'],
  ])('%s weigh what they make the graph do, though they answer little', async (_what, one) => {
    expect(await errorOf(api.ask(aliased(25, one)))).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: 50_000 });
    expect(await dataOf(api.ask(aliased(5, one)))).toHaveProperty('a4');
  });

  test('what each of a hundred countries has is one statement, and within', async () => {
    const query =
      '{ countries(first: 100) { nodes { name ...Has } } } fragment Has on Country { friendships(first: 5) { totalCount nodes { establishedOn } } }';
    expect((await dataOf(api.ask(query))).countries.nodes.length).toBeGreaterThan(10);
  });

  test('a fragment weighs each time that it is spread', async () => {
    const spread = (times: number) =>
      `${aliased(times, () => 'country(code: "CN") { ...Has }')} fragment Has on Country { friendships(first: 1) { totalCount } }`;
    expect(await errorOf(api.ask(spread(25)))).toMatchObject({ code: 'QUERY_TOO_COMPLEX' });
    expect(await dataOf(api.ask(spread(5)))).toHaveProperty('a4');
  });

  test('a page of statistics with every dimension is within', async () => {
    const breakdowns = ['COUNTRY', 'REPORTED_CONTINENT', 'LEVEL', 'LOCAL', 'PARTNER', 'DECADE', 'SOURCE'];
    const query = `{ statistics { friendships locals partners countries sources earliest latest timeline { start count cumulative }
      ${breakdowns.map((by) => `${by}: breakdown(by: ${by}, first: 100) { key label count share }`).join(' ')} } }`;
    expect((await dataOf(api.ask(query))).statistics.friendships).toBe(52);
  });

  test.each(['slug', 'name', 'id'])('a %s longer than any is refused', async (kind) => {
    const text = kind === 'id' ? `Jurisdiction:${'x'.repeat(501)}` : 'x'.repeat(501);
    expect(
      await errorOf(
        api.ask('query ($by: JurisdictionRef!) { jurisdiction(by: $by) { slug } }', { by: { [kind]: text } }),
      ),
    ).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: `\`${kind}\` takes at most 500 characters, got 501.`,
    });
  });
});
