import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compute } from '../../src/network/compute.ts';
import type { NetworkData } from '../../src/network/network.ts';
import { betweennessOf } from '../../src/network/shortest-paths.ts';
import { tieGraph } from '../../src/network/tie-graph.ts';
import { near } from './expected.ts';
import { ReferenceNetwork } from './reference-network.ts';

/** Networks with parallel friendships, friendships of several parties, and several components. */
const networks = fc.integer({ min: 1, max: 40 }).chain((places) =>
  fc.record({
    places: fc.constant(places),
    friendships: fc.array(
      fc.shuffledSubarray([...Array(places).keys()], { minLength: 1, maxLength: Math.min(4, places) }),
      {
        maxLength: 60,
        size: 'max',
      },
    ),
    groups: fc.array(fc.nat(2), { minLength: places, maxLength: places }),
  }),
);

type Drawn = typeof networks extends fc.Arbitrary<infer T> ? T : never;

function dataOf({ places, friendships, groups }: Drawn): NetworkData {
  const starts = [0];
  for (const parties of friendships) starts.push((starts.at(-1) ?? 0) + parties.length);
  return {
    places,
    parties: Uint32Array.from(friendships.flat()),
    starts: Uint32Array.from(starts),
    groups: Uint8Array.from(groups),
  };
}

/** Checks a property of random networks, and that their reference is the same. */
const property = (check: (ties: ReturnType<typeof tieGraph>, reference: ReferenceNetwork) => void) =>
  fc.assert(
    fc.property(networks, (drawn) => check(tieGraph(dataOf(drawn)), new ReferenceNetwork(drawn))),
    { numRuns: 200 },
  );

const same = (values: ArrayLike<number | null>, others: readonly (number | null)[]) => {
  expect(values.length).toBe(others.length);
  for (const [position, other] of others.entries()) {
    const value = values[position] ?? null;
    const equal = value === null || other === null ? value === other : near(value, other);
    expect(equal, `${value} at ${position} instead of ${other}`).toBe(true);
  }
};

test('degrees, components and clustering', () =>
  property((ties, reference) => {
    const { degrees, ties: count } = compute('degrees', ties);
    same(degrees, reference.degrees());
    expect(2 * count).toBe(reference.degrees().reduce((sum, degree) => sum + degree, 0));
    const { partOf, sizes } = compute('components', ties);
    for (const a of reference.all)
      for (const b of reference.all) expect(partOf[a] === partOf[b]).toBe(reference.distance(a, b) !== undefined);
    same(sizes, reference.componentSizes());
    same([compute('clustering', ties)], [reference.clustering()]);
  }));

test('distances', () =>
  property((ties, reference) => {
    const { average, diameter, closeness } = compute('distances', ties);
    const distances = reference.distances();
    const sum = distances.reduce((total, distance) => total + distance, 0);
    same([average, diameter], distances.length === 0 ? [null, null] : [sum / distances.length, Math.max(...distances)]);
    same(closeness, reference.closeness());
  }));

test('betweenness', () =>
  property((ties, reference) => {
    const { values, sample } = compute('betweenness', ties);
    expect(sample).toBeNull();
    same(values, reference.betweenness());
  }));

test('assortativity', () =>
  property((ties, reference) => {
    const { degree, group, withinGroup } = compute('assortativity', ties);
    same([degree, group, withinGroup], reference.assortativity());
  }));

test('PageRank is the distribution that a step does not change', () =>
  property((ties, reference) => {
    const ranks = [...compute('pageRank', ties)];
    same(ranks, reference.pageRankStep(ranks));
    same([ranks.reduce((sum, rank) => sum + rank, 0)], [1]);
  }));

test('communities have the stated modularity, and are not worse than the components', () =>
  property((ties, reference) => {
    const { partOf, sizes, modularity } = compute('communities', ties);
    same([modularity], [reference.modularity(partOf)]);
    expect([...sizes]).toEqual([...sizes].sort((a, b) => b - a));
    if (modularity !== null)
      expect(modularity).toBeGreaterThan((reference.modularity(compute('components', ties).partOf) ?? 0) - 1e-9);
    expect(compute('communities', ties)).toEqual({ partOf, sizes, modularity, seed: 1 });
  }));

test('bridges are the friendships whose removal separates places', () =>
  property((ties, reference) => {
    const { friendships, separated } = compute('bridges', ties);
    const found = new Map(Array.from(friendships, (friendship, position) => [friendship, separated[position]]));
    for (const friendship of reference.friendships.keys())
      expect(found.get(friendship)).toBe(reference.separatedBy(friendship));
    expect([...separated]).toEqual([...separated].sort((a, b) => b - a));
  }));

test('places in the same position have the same values', () => {
  // Two copies of a random network, whose places alternate, so that their values are added up in different orders.
  fc.assert(
    fc.property(networks, ({ places, friendships, groups }) => {
      const copies = [0, 1].flatMap((copy) => friendships.map((parties) => parties.map((place) => 2 * place + copy)));
      const ties = tieGraph(dataOf({ places: 2 * places, friendships: copies, groups: [...groups, ...groups] }));
      for (const values of [compute('pageRank', ties), compute('betweenness', ties).values])
        for (let place = 0; place < places; place += 1) expect(values[2 * place]).toBe(values[2 * place + 1]);
    }),
    { numRuns: 100 },
  );
});

test('a sample of the shortest paths estimates betweenness, and is repeatable', () => {
  const star: Drawn = {
    places: 40,
    friendships: Array.from({ length: 39 }, (_, leaf) => [0, leaf + 1]),
    groups: Array.from({ length: 40 }, () => 0),
  };
  const ties = tieGraph(dataOf(star));
  const { values, sample } = betweennessOf(ties, 39 * 20);
  expect(sample).toEqual({ size: 20, seed: 1 });
  expect(betweennessOf(ties, 39 * 20).values).toEqual(values);
  // Exactly 1 if the hub is not in the sample.
  expect(values[0]).toBeGreaterThan(0.9);
  expect(values.slice(1)).toEqual(new Float64Array(39));
  expect(betweennessOf(ties, 39 * 40).sample).toBeNull();
});

test.each([127, 128, 129, 255, 256, 32_767, 32_768, 32_769])(
  'communities and degrees of a network of %d ties',
  (count) => {
    // Two rings, so that the communities are known to be at least two.
    const places = count + 1;
    const half = Math.floor(count / 2);
    const ring = (first: number, size: number) =>
      Array.from({ length: size }, (_, step) => [first + step, first + ((step + 1) % size)]);
    const friendships = [...ring(0, half), ...ring(half, count - half)];
    const ties = tieGraph(dataOf({ places, friendships, groups: Array.from({ length: places }, () => 0) }));
    expect(compute('degrees', ties)).toMatchObject({ ties: count });
    expect([...compute('degrees', ties).degrees]).toEqual([...Array(count).fill(2), 0]);
    const { partOf, modularity } = compute('communities', ties);
    const inside = friendships.filter(([a = 0, b = 0]) => partOf[a] === partOf[b]).length;
    const sizes = new Map<number, number>();
    for (const part of partOf.subarray(0, count)) sizes.set(part, (sizes.get(part) ?? 0) + 1);
    const expected = [...sizes.values()].reduce((sum, size) => sum - (size / count) ** 2, inside / count);
    expect(near(modularity ?? 0, expected)).toBe(true);
    expect(modularity).toBeGreaterThan(0.5);
  },
);
