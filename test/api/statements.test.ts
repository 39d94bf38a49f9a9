import { beforeAll, beforeEach, expect, test } from 'vitest';
import { loadDataset } from '../../src/load/load.ts';
import { apiOver, catalogue, dataOf, xinjiang } from '../support/api.ts';
import { recordingEngine } from '../support/engine-wrappers.ts';
import { describeEngines } from '../support/engines.ts';

const page = (first: number) => `{ friendships(first: ${first}) { nodes {
  establishedOn level reportedContinent { name }
  parties { side jurisdiction { name(languages: ["en"]) country { name continent { code } } } }
  dateClaims { date rank citations { locator source { number title status } } } sources { number }
} } }`;

describeEngines('number of statements per operation', (open) => {
  let engine: ReturnType<typeof recordingEngine>;
  beforeAll(async () => {
    engine = recordingEngine(await open());
    await loadDataset(engine, catalogue, xinjiang());
  });
  beforeEach(() => {
    engine.statements.length = 0;
  });

  /** The statements of an operation if only countries and continents are cached. */
  const statementsOf = async (query: string) => {
    const api = apiOver(engine);
    await dataOf(api.execute('{ countries { nodes { name } } continents { name } }'));
    engine.statements.length = 0;
    await dataOf(api.execute(query));
    return { api, statements: [...engine.statements] };
  };

  test('a page of 20 friendships with all fields: 1', async () => {
    const { statements } = await statementsOf(page(20));
    expect(statements).toEqual(['friendship/list:sortKey,ASC']);
  });

  test('a page of 100: 1', async () => {
    const { statements } = await statementsOf(page(100));
    expect(statements).toHaveLength(1);
  });

  test('without a cache, with countries and continents: 1', async () => {
    const api = apiOver(engine, { cacheRows: 0 });
    engine.statements.length = 0;
    await dataOf(api.execute(page(20)));
    expect(engine.statements.filter((name) => name !== 'graph/revision')).toEqual(['friendship/list:sortKey,ASC']);
  });

  test('names, dates and citations are read only if selected', async () => {
    const read = async (query: string) => {
      engine.rows.length = 0;
      await dataOf(apiOver(engine).execute(query));
      return JSON.stringify(engine.rows);
    };
    expect(await read('{ friendships { nodes { establishedOn partner { name } } } }')).not.toMatch(/locator|Peshawar/);
    expect(await read('{ friendships { nodes { dateClaims { rank } } } }')).toContain('locator');
    expect(await read('{ friendships { nodes { partner { name(languages: ["en"]) } } } }')).toContain('Peshawar');
  });

  test('the same page at the same revision: 0', async () => {
    const { api } = await statementsOf(page(20));
    engine.statements.length = 0;
    await dataOf(api.execute(page(20)));
    expect(engine.statements).toEqual([]);
  });

  test('a total is counted only if selected', async () => {
    expect((await statementsOf('{ friendships { nodes { id } } }')).statements).toHaveLength(1);
    expect((await statementsOf('{ friendships { totalCount nodes { id } } }')).statements).toHaveLength(2);
  });

  test('friendships of 20 places: one per level of the query, not per place', async () => {
    const { statements } = await statementsOf(
      '{ jurisdictions(first: 20, filter: { minFriendships: 1 }) { nodes { name friendships(first: 5) { totalCount nodes { establishedOn partner { name } } } partners(first: 3) { nodes { name } } successors { on } } } }',
    );
    expect(statements.toSorted()).toEqual([
      'friendship/of-jurisdictions:sortKey,ASC',
      'jurisdiction/list:nameKey,ASC',
      'jurisdiction/partners:nameKey,ASC',
      'jurisdiction/successions',
    ]);
  });

  test('the Gwadar example: 3', async () => {
    const { statements } = await statementsOf(
      '{ sharedPartners(of: [{ name: "Kashgar" }, { name: "Karamay" }]) { edges { node { name } sharedBy { name } friendships { establishedOn sources { title } } } } }',
    );
    expect(statements).toEqual(['jurisdiction/by-names', 'jurisdiction/shared-partners:ASC', 'friendship/by-ids']);
  });

  test('totals, dates, shares, levels, continents and time of statistics: 1', async () => {
    const breakdowns = ['REPORTED_CONTINENT', 'LEVEL', 'YEAR', 'DECADE'].map(
      (by) => `${by}: breakdown(by: ${by}) { key label count share }`,
    );
    const { statements } = await statementsOf(
      `{ statistics { friendships earliest latest timeline { start } decades: timeline(interval: DECADE) { start } ${breakdowns.join(' ')} } }`,
    );
    expect(statements).toEqual(['statistics/tally']);
  });

  test('statistics of places: 1 for each selected count and breakdown, including names', async () => {
    const { statements } = await statementsOf(
      '{ statistics { countries breakdown(by: PARTNER) { label count } COUNTRY: breakdown(by: COUNTRY) { label } } }',
    );
    expect(statements.toSorted()).toEqual([
      'statistics/by-country',
      'statistics/by-partner',
      'statistics/count-distinct:partnerCountryIds',
    ]);
  });

  test('a path: one on Neo4j, otherwise one per expansion of an end', async () => {
    const { statements } = await statementsOf(
      '{ paths(from: { slug: "mn-ulaanbaatar" }, to: { slug: "pk-abbottabad" }, first: 20) { jurisdictions { name } steps { friendship { establishedOn } } } }',
    );
    const expansions = Array<string>(4).fill('traversal/neighbors:PARTNER');
    const searchStatements = engine.dialect.name === 'neo4j' ? [] : [...expansions, 'jurisdiction/by-ids'];
    expect(statements.toSorted()).toEqual(
      ['friendship/by-ids', 'traversal/shortest-paths', ...searchStatements].toSorted(),
    );
  });

  test('a path along several relations: one for each relation per expansion of an end', async () => {
    const { statements } = await statementsOf(
      '{ paths(from: { slug: "us-missouri" }, to: { slug: "pk-karachi" }, relations: [FRIENDSHIP, PART_OF]) { jurisdictions { name } steps { friendship { establishedOn } } } }',
    );
    const expansion = ['traversal/neighbors:PARTNER', 'traversal/neighbors:PART_OF'];
    expect(statements.toSorted()).toEqual(
      ['friendship/by-ids', 'jurisdiction/by-ids', ...expansion, ...expansion, ...expansion].toSorted(),
    );
  });

  test('similar places of 30 places: 1 by countries, 2 by partners, including the check of the limit', async () => {
    const { statements } = await statementsOf(
      '{ jurisdictions(first: 30) { nodes { a: similar(first: 3) { score } b: similar(basis: PARTNERS, first: 3) { score } } } }',
    );
    expect(statements.toSorted()).toEqual([
      'jurisdiction/list:nameKey,ASC',
      'traversal/count-second-partners',
      'traversal/partner-countries',
      'traversal/similar-by-partners',
    ]);
  });

  test('introspection: 0', async () => {
    const api = apiOver(engine);
    await dataOf(api.execute('{ __schema { types { name } } }'));
    expect(engine.statements).toEqual([]);
  });
});
