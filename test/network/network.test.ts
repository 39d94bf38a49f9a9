import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../src/graph/engine.ts';
import { loadDataset } from '../../src/load/load.ts';
import { type Api, apiOver, apiWith, catalogue, dataOf, errorOf, xinjiang } from '../support/api.ts';
import { recordingEngine } from '../support/engine-wrappers.ts';
import { describeEngines } from '../support/engines.ts';

const everything = `jurisdictions friendships countries ties density averageDegree degreeDistribution { degree }
  largestComponentShare averagePathLength diameter clustering assortativity { degree continent sameContinentShare }
  components { totalCount nodes { size } } countryLinks { totalCount nodes { friendships } } bridges { totalCount nodes { separates } }
  communities { modularity totalCount nodes { size } } central(by: PAGERANK) { exact nodes { value } }`;

describeEngines('the network of friendships', (open) => {
  let engine: Engine;
  let api: Api;
  const networkOf = async (selection: string) => (await dataOf(api.execute(`{ network${selection} }`))).network;
  beforeAll(async () => {
    engine = await open();
    api = await apiWith(engine);
  });

  test('without friendships has no measures', async () => {
    const none = { totalCount: 0, nodes: [] };
    expect(await networkOf(`(filter: { establishedTo: "1800" }) { ${everything} }`)).toEqual({
      ...{ jurisdictions: 0, friendships: 0, countries: 0, ties: 0, density: null, averageDegree: null },
      ...{ degreeDistribution: [], largestComponentShare: null, averagePathLength: null, diameter: null },
      ...{ clustering: null, assortativity: { degree: null, continent: null, sameContinentShare: null } },
      ...{ components: none, countryLinks: none, bridges: none, communities: { modularity: null, ...none } },
      central: { exact: true, nodes: [] },
    });
  });

  test('has the friendships that match the filter', async () => {
    const filter = '(filter: { country: ["PK"] })';
    const { network, friendships } = await dataOf(
      api.execute(`{ network${filter} { friendships jurisdictions components(first: 1) { nodes { jurisdictions(first: 100) { slug } size } } }
        friendships(first: 100, filter: { country: ["PK"] }) { nodes { parties { jurisdiction { slug } } } } }`),
    );
    const places = friendships.nodes.flatMap(({ parties }: { parties: { jurisdiction: { slug: string } }[] }) =>
      parties.map(({ jurisdiction }) => jurisdiction.slug),
    );
    expect(network.friendships).toBe(friendships.nodes.length);
    expect(network.jurisdictions).toBe(new Set(places).size);
    const [largest] = network.components.nodes;
    expect(largest.jurisdictions).toHaveLength(largest.size);
    for (const { slug } of largest.jurisdictions) expect(places).toContain(slug);
  });

  test('has communities that contain their places', async () => {
    const { communities } = await networkOf(
      '{ communities(first: 3) { nodes { number size jurisdictions(first: 2) { community { number size } } countries { lift } } } }',
    );
    for (const { number, size, jurisdictions, countries } of communities.nodes) {
      for (const { community } of jurisdictions) expect(community).toEqual({ number, size });
      for (const { lift } of countries) expect(lift).toBeGreaterThan(1);
    }
  });

  test('lists the bridges of a place', async () => {
    const { bridges } = await networkOf(
      '{ bridges(first: 100) { nodes { friendship { id parties { jurisdiction { slug } } } } } }',
    );
    const of = (slug: string) =>
      bridges.nodes
        .map(
          ({ friendship }: { friendship: { id: string; parties: { jurisdiction: { slug: string } }[] } }) => friendship,
        )
        .filter(({ parties }: { parties: { jurisdiction: { slug: string } }[] }) =>
          parties.some(({ jurisdiction }) => jurisdiction.slug === slug),
        )
        .map(({ id }: { id: string }) => id);
    const { jurisdiction } = await dataOf(
      api.execute('{ jurisdiction(by: { slug: "cn-karamay" }) { bridges { friendship { id } } } }'),
    );
    const ids = jurisdiction.bridges.map(({ friendship }: { friendship: { id: string } }) => friendship.id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).toEqual(of('cn-karamay'));
  });

  test('does not contain places without friendships', async () => {
    const { jurisdictions } = await dataOf(
      api.execute(
        '{ jurisdictions(first: 100) { nodes { friendships(first: 1) { totalCount } community { number } centrality(by: DEGREE) { value } bridges { separates } } } }',
      ),
    );
    const without = jurisdictions.nodes.filter(
      ({ friendships }: { friendships: { totalCount: number } }) => friendships.totalCount === 0,
    );
    expect(without.length).toBeGreaterThan(0);
    for (const place of without) expect(place).toMatchObject({ community: null, centrality: null, bridges: [] });
    expect(jurisdictions.nodes.some(({ centrality }: { centrality: unknown }) => centrality !== null)).toBe(true);
  });

  test('is read in two statements, and once for each revision and filter', async () => {
    const recording = recordingEngine(engine);
    const { execute } = apiOver(recording, { cacheRows: 1 });
    const read = async () => {
      recording.statements.length = 0;
      await dataOf(execute('{ network { diameter clustering ties } }'));
      return recording.statements.filter((name) => name.startsWith('network/'));
    };
    expect(await read()).toEqual(['network/friendships', 'network/places']);
    expect(await read()).toEqual([]);
  });

  test('is read once for all operations that request it at the same time', async () => {
    const recording = recordingEngine(engine);
    const { execute } = apiOver(recording, { cacheRows: 1 });
    const read = () => dataOf(execute('{ network { ties central(by: BETWEENNESS, first: 1) { nodes { value } } } }'));
    const all = await Promise.all(Array.from({ length: 12 }, read));
    expect(new Set(all.map((data) => JSON.stringify(data))).size).toBe(1);
    expect(recording.statements.filter((name) => name.startsWith('network/'))).toEqual([
      'network/friendships',
      'network/places',
    ]);
  });

  test('is read by another operation if the first one is cancelled', async () => {
    const { store } = apiOver(engine);
    const client = new AbortController();
    const first = (await store.begin(client.signal)).networks.of();
    const second = (await store.begin(new AbortController().signal)).networks.of();
    client.abort();
    await expect(first).rejects.toMatchObject({ code: 'CANCELLED' });
    expect((await second).friendshipIds).toHaveLength(xinjiang().friendships.length);
  });

  test('changes with the graph', async () => {
    const changing = await open();
    const { execute, store } = await apiWith(changing);
    const friendships = async () => (await dataOf(execute('{ network { friendships ties } }'))).network;
    const before = await friendships();
    const dataset = xinjiang();
    await loadDataset(changing, catalogue, { ...dataset, friendships: dataset.friendships.slice(1) });
    await store.refresh();
    const after = await friendships();
    expect(after.friendships).toBe(before.friendships - 1);
    // The engine may be the one of the other tests.
    await loadDataset(changing, catalogue, dataset);
    await store.refresh();
    expect(await friendships()).toEqual(before);
  });

  test.each([
    ['components', 'components(first: 0) { totalCount }', '`first` must be between 1 and 100, got 0.'],
    ['communities', 'communities(first: 101) { totalCount }', '`first` must be between 1 and 100, got 101.'],
    ['central', 'central(by: DEGREE, first: -1) { exact }', '`first` must be between 1 and 100, got -1.'],
    ['bridges', 'bridges(first: 1000) { totalCount }', '`first` must be between 1 and 100, got 1000.'],
  ])('rejects a wrong number of %s', async (_list, field, message) => {
    expect(await errorOf(api.execute(`{ network { ${field} } }`))).toMatchObject({ code: 'BAD_USER_INPUT', message });
  });

  test('rejects an unknown measure, and more work than the limit', async () => {
    const unknown = await errorOf(api.execute('{ network { central(by: FAME) { exact } } }'));
    expect(unknown.message).toContain('Value "FAME" does not exist in "CentralityMeasure" enum.');
    const many = Array.from({ length: 6 }, (_, n) => `a${n}: network(filter: { citesSource: [${n + 1}] }) { ties }`);
    expect(await errorOf(api.execute(`{ ${many.join(' ')} }`))).toMatchObject({ code: 'QUERY_TOO_COMPLEX' });
  });
});
