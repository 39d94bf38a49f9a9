import { beforeAll, describe, expect, test } from 'vitest';
import { NetworkAnalyzer } from '../../src/network/analyzer.ts';
import type { MeasureName, NetworkData } from '../../src/network/network.ts';
import { centralityMeasures } from '../../src/store/centralities.ts';
import { type Api, apiWith, dataOf } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';
import { expected, near } from './expected.ts';

/** Equal but for the last digits. */
function expectNear(value: number | null, other: number): void {
  expect(value).toSatisfy((actual) => typeof actual === 'number' && near(actual, other), `near ${other}`);
}

describeEngines('measures of Xinjiang are those of networkx', (open) => {
  const { xinjiang } = expected;
  let api: Api;
  beforeAll(async () => {
    api = await apiWith(await open());
  });
  const networkOf = async (fields: string) => (await dataOf(api.execute(`{ network { ${fields} } }`))).network;

  test('counts', async () => {
    const { components, ...counts } = await networkOf(
      'jurisdictions ties diameter degreeDistribution { degree jurisdictions } components(first: 100) { totalCount nodes { size } }',
    );
    const { jurisdictions, ties, diameter, degreeDistribution, componentSizes } = xinjiang;
    expect(counts).toEqual({ jurisdictions, ties, diameter, degreeDistribution });
    expect(components).toEqual({
      totalCount: componentSizes.length,
      nodes: componentSizes.map((size) => ({ size })),
    });
  });

  test.each(['density', 'averageDegree', 'largestComponentShare', 'averagePathLength', 'clustering'] as const)(
    '%s',
    async (field) => {
      expectNear((await networkOf(field))[field], xinjiang[field]);
    },
  );

  test('assortativity', async () => {
    const { assortativity } = await networkOf('assortativity { degree continent sameContinentShare }');
    expectNear(assortativity.degree, xinjiang.degreeAssortativity);
    expectNear(assortativity.continent, xinjiang.continentAssortativity);
    expectNear(assortativity.sameContinentShare, xinjiang.sameContinentShare);
  });

  test.each(centralityMeasures)('the centrality %s of every place', async (by) => {
    const { central } = await networkOf(
      `central(by: ${by}, first: 100) { exact sampleSize seed nodes { value rank jurisdiction { slug centrality(by: ${by}) { value rank } } } }`,
    );
    expect(central).toMatchObject({ exact: true, sampleSize: null, seed: null });
    expect(central.nodes).toHaveLength(xinjiang.jurisdictions);
    const values = Object.values(xinjiang[by]);
    for (const { value, rank, jurisdiction } of central.nodes) {
      expectNear(value, xinjiang[by][jurisdiction.slug] ?? Number.NaN);
      expect(jurisdiction.centrality).toEqual({ value, rank });
      expect(rank).toBeGreaterThan(values.filter((other) => other > value && !near(other, value)).length);
    }
  });

  test('bridges', async () => {
    const { bridges } = await networkOf(
      'bridges(first: 100) { totalCount nodes { friendship { parties { jurisdiction { slug } } } } }',
    );
    expect(bridges.totalCount).toBe(xinjiang.bridges.length);
    const pairs = bridges.nodes.map(
      ({ friendship }: { friendship: { parties: { jurisdiction: { slug: string } }[] } }) =>
        friendship.parties
          .map(({ jurisdiction }) => jurisdiction.slug)
          .sort()
          .join('|'),
    );
    expect(pairs.sort()).toEqual(xinjiang.bridges);
  });

  test('communities are about as good', async () => {
    const { communities } = await networkOf('communities(first: 100) { modularity }');
    expect(communities.modularity).toBeGreaterThan(xinjiang.modularityOfLouvain - 0.02);
  });
});

describe('measures of a generated network are those of networkx', () => {
  const { generated } = expected;
  const names = Object.keys(generated.continents);
  const groups = [...new Set(Object.values(generated.continents))];
  const data: NetworkData = {
    places: names.length,
    parties: Uint32Array.from(generated.edges.flat(), (name) => names.indexOf(name)),
    starts: Uint32Array.from({ length: generated.edges.length + 1 }, (_, friendship) => 2 * friendship),
    groups: Uint8Array.from(names, (name) => groups.indexOf(generated.continents[name] ?? '')),
  };
  const analyzer = new NetworkAnalyzer();
  const measure = <M extends MeasureName>(name: M) => analyzer.measure(data, name, new AbortController().signal);

  test('structure', async () => {
    const { ties, density } = await measure('degrees');
    expect(ties).toBe(generated.ties);
    expectNear(density, generated.density);
    expect([...(await measure('components')).sizes]).toEqual(generated.componentSizes);
    expectNear(await measure('clustering'), generated.clustering);
    const { degree, group, withinGroup } = await measure('assortativity');
    expectNear(degree, generated.degreeAssortativity);
    expectNear(group, generated.continentAssortativity);
    expectNear(withinGroup, generated.sameContinentShare);
    expect((await measure('communities')).modularity).toBeGreaterThan(generated.modularityOfLouvain - 0.02);
  });

  test('distances', async () => {
    const { average, diameter } = await measure('distances');
    expectNear(average, generated.averagePathLength);
    expect(diameter).toBe(generated.diameter);
  });

  test('centralities', async () => {
    const values = {
      DEGREE: (await measure('degrees')).degrees,
      BETWEENNESS: (await measure('betweenness')).values,
      CLOSENESS: (await measure('distances')).closeness,
      PAGERANK: await measure('pageRank'),
    };
    for (const by of centralityMeasures)
      for (const [place, name] of names.entries())
        expectNear(values[by][place] ?? Number.NaN, generated[by][name] ?? Number.NaN);
  });

  test('bridges', async () => {
    const { friendships } = await measure('bridges');
    expect(Array.from(friendships, (friendship) => (generated.edges[friendship] ?? []).join('|')).sort()).toEqual(
      generated.bridges,
    );
  });
});
