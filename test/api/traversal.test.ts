import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/dataset/schema.ts';
import { openEmbedded } from '../../src/graph/embedded/open.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { loadDataset } from '../../src/load/load.ts';
import type { PathRelation } from '../../src/store/path-relations.ts';
import type { OperationStore } from '../../src/store/store.ts';
import { type Api, apiOver, apiWith, catalogue, dataOf, errorOf, xinjiang } from '../support/api.ts';
import { callOptions } from '../support/cypher.ts';
import { closing, describeEngines } from '../support/engines.ts';
import { ReferenceGraph } from '../support/reference-graph.ts';
import { crossedDataset, crowdedDataset, randomDataset, randomRelatedDataset } from '../support/synthetic-datasets.ts';

const sides = ['LOCAL', 'PARTNER'] as const;
const friendships: readonly PathRelation[] = ['FRIENDSHIP'];
const combinations: readonly (readonly PathRelation[])[] = [
  friendships,
  ['PART_OF'],
  ['SUCCESSION'],
  ['FRIENDSHIP', 'PART_OF'],
  ['SUCCESSION', 'FRIENDSHIP'],
  ['PART_OF', 'SUCCESSION'],
  ['SUCCESSION', 'PART_OF', 'FRIENDSHIP'],
];
const bases = ['PARTNERS', 'PARTNER_COUNTRIES'] as const;

describeEngines('traversals return the same as a reference implementation', (open) => {
  const load = async (engine: Engine, dataset: Dataset) => {
    await loadDataset(engine, catalogue, dataset);
    const store = await apiOver(engine, { deadlineMs: 60_000 }).store.begin(callOptions().signal);
    return { store, reference: new ReferenceGraph(dataset) };
  };

  test('for all pairs, neighborhoods, overlaps and similarities of the seed', async () => {
    const { store, reference } = await load(await open(), xinjiang());
    const { ids } = reference;
    for (const from of ids)
      for (const to of ids.filter((id) => id !== from))
        await comparePaths(store, reference, [from, to], 6, 3, friendships);
    for (const id of ids) {
      for (const [depth, most] of [
        [3, 1000],
        [2, 5],
      ] as const)
        await compareNeighborhood(store, reference, id, depth, most, friendships);
      await compareSimilar(store, reference, id, 100);
    }
    await compareOverlaps(store, reference);
  });

  test.each(combinations.slice(1).map((relations) => ({ relations })))(
    'for the seed along $relations',
    async ({ relations }) => {
      const { store, reference } = await load(await open(), xinjiang());
      const { ids } = reference;
      for (const from of ids) {
        for (const to of ids.filter((id) => id > from))
          await comparePaths(store, reference, [from, to], 6, 3, relations);
        await compareNeighborhood(store, reference, from, 2, 5, relations);
      }
    },
  );

  test('along every combination of relations of synthetic datasets, from either end', async () => {
    const engine = await open();
    const steps = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        randomRelatedDataset(120),
        fc.array(fc.tuple(fc.nat(10_000), fc.nat(10_000)), { minLength: 12, maxLength: 12 }),
        fc.record({
          maxLength: fc.integer({ min: 1, max: 6 }),
          first: fc.integer({ min: 1, max: 20 }),
          depth: fc.integer({ min: 1, max: 3 }),
          most: fc.integer({ min: 1, max: 60 }),
        }),
        async (dataset, pairs, { maxLength, first, depth, most }) => {
          const { store, reference } = await load(engine, dataset);
          const placeAt = (n: number) => reference.ids[n % reference.ids.length] ?? '';
          for (const relations of combinations)
            for (const [from, to] of pairs.map(([a, b]) => [placeAt(a), placeAt(b)] as const)) {
              await compareNeighborhood(store, reference, from, depth, most, relations);
              if (from === to) continue;
              const there = await comparePaths(store, reference, [from, to], maxLength, first, relations);
              await comparePaths(store, reference, [to, from], maxLength, first, relations);
              for (const step of there.flat()) steps.add(step.relation);
            }
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
    // Otherwise nothing was tested.
    expect([...steps].toSorted()).toEqual(['FRIENDSHIP', 'PART_OF', 'SUCCESSION']);
  });

  test('with several paths in the same order from both ends', async () => {
    const { store } = await load(await open(), crossedDataset());
    const pathsBetween = async (from: string, to: string, first: number) =>
      (await store.paths.shortest(from, to, 6, first, friendships)).map((steps) =>
        [from, ...steps.map((step) => step.toId)].join(' '),
      );
    expect(await pathsBetween('l-0', 'p-0', 2)).toEqual(['l-0 p-1 l-2 p-0', 'l-0 p-2 l-1 p-0']);
    expect(await pathsBetween('p-0', 'l-0', 2)).toEqual(['p-0 l-2 p-1 l-0', 'p-0 l-1 p-2 l-0']);
    expect(await pathsBetween('p-0', 'l-0', 1)).toEqual(['p-0 l-2 p-1 l-0']);
  });

  test('for synthetic datasets of up to 300 places', async () => {
    const engine = await open();
    const places = fc.array(fc.nat(10_000), { minLength: 8, maxLength: 8 });
    const limits = fc.record({
      maxLength: fc.integer({ min: 1, max: 6 }),
      first: fc.integer({ min: 1, max: 20 }),
      depth: fc.integer({ min: 1, max: 3 }),
      most: fc.integer({ min: 1, max: 60 }),
    });
    await fc.assert(
      fc.asyncProperty(
        randomDataset(300),
        places,
        limits,
        async (dataset, chosen, { maxLength, first, depth, most }) => {
          const { store, reference } = await load(engine, dataset);
          const ids = [...new Set(chosen.map((n) => reference.ids[n % reference.ids.length] ?? ''))];
          for (const from of ids) {
            for (const to of ids.filter((id) => id !== from))
              await comparePaths(store, reference, [from, to], maxLength, first, friendships);
            await compareNeighborhood(store, reference, from, depth, most, friendships);
            await compareSimilar(store, reference, from, first);
          }
          await compareOverlaps(store, reference);
        },
      ),
      { numRuns: 5, endOnFailure: true },
    );
  });
});

async function comparePaths(
  store: OperationStore,
  reference: ReferenceGraph,
  [from, to]: readonly [string, string],
  maxLength: number,
  limit: number,
  relations: readonly PathRelation[],
) {
  const found = await store.paths.shortest(from, to, maxLength, limit, relations);
  const chains = found.map((steps) => [from, ...steps.map((step) => step.toId)]);
  expect(chains).toEqual(reference.shortestPaths(from, to, maxLength, limit, relations));
  for (const steps of found)
    for (const [n, step] of steps.entries()) {
      expect(step.fromId).toBe(n === 0 ? from : steps[n - 1]?.toId);
      const relation = reference.relationBetween(step.fromId, step.toId, relations);
      expect(step.relation).toBe(relation);
      const between = relation === 'FRIENDSHIP' ? reference.friendshipsBetween(step.fromId, step.toId) : [];
      expect(step.friendshipIds.toSorted()).toEqual(between.toSorted());
    }
  return found;
}

async function compareNeighborhood(
  store: OperationStore,
  reference: ReferenceGraph,
  id: string,
  depth: number,
  most: number,
  relations: readonly PathRelation[],
) {
  const expected = reference.neighborhood(id, depth, most, relations);
  const { members, truncated } = await store.neighborhoods.around(id, depth, most, relations);
  expect({ members, truncated }).toEqual({ members: expected.members, truncated: expected.truncated });
  const friendships = await store.neighborhoods.friendshipIdsAmong([id, ...members.map((member) => member.id)]);
  expect(friendships).toEqual(expected.friendships.toSorted());
}

async function compareSimilar(store: OperationStore, reference: ReferenceGraph, id: string, limit: number) {
  for (const basis of bases) {
    const found = await store.similarities.of(id, basis, limit);
    expect(found.map(({ otherId, shared, score }) => ({ id: otherId, shared, score }))).toEqual(
      reference.similar(id, basis, limit),
    );
  }
}

async function compareOverlaps(store: OperationStore, reference: ReferenceGraph) {
  for (const side of sides)
    for (const minShared of [1, 2]) {
      const expected = reference.overlaps(side, minShared);
      const found: { a: string; b: string; shared: readonly string[] }[] = [];
      let after: string | undefined;
      for (let more = true; more; ) {
        const page = await store.overlaps.page(side, minShared, { take: { first: 500 }, after, before: undefined });
        expect(page.total).toBe(expected.length);
        found.push(...page.rows.map(({ aId: a, bId: b, sharedIds: shared }) => ({ a, b, shared })));
        more = page.hasNextPage;
        after = page.rows.at(-1)?.cursor;
      }
      expect(found).toEqual(expected);
    }
}

describeEngines('paths, neighborhoods, overlaps and similarity over GraphQL', (open) => {
  let api: Api;
  const reference = new ReferenceGraph(xinjiang());
  beforeAll(async () => {
    api = await apiWith(await open());
  });

  test('a path has its places with one friendship per step, and is the reverse from the other end', async () => {
    const query = `query ($from: String!, $to: String!) {
      paths(from: { slug: $from }, to: { slug: $to }, first: 20) {
        length
        jurisdictions { slug }
        steps { from { slug } friendship { id parties { jurisdiction { slug } } } to { slug } }
      }
    }`;
    const { paths: there } = await dataOf(api.execute(query, { from: 'pk-abbottabad', to: 'mn-ulaanbaatar' }));
    const { paths: back } = await dataOf(api.execute(query, { from: 'mn-ulaanbaatar', to: 'pk-abbottabad' }));
    expect(there.length).toBeGreaterThan(0);
    for (const { length, jurisdictions, steps } of there) {
      expect(jurisdictions).toHaveLength(length + 1);
      expect([steps[0].from, ...steps.map((step: { to: unknown }) => step.to)]).toEqual(jurisdictions);
      for (const { from, friendship, to } of steps) {
        const parties = friendship.parties.map((party: { jurisdiction: unknown }) => party.jurisdiction);
        expect(parties).toEqual(expect.arrayContaining([from, to]));
      }
    }
    const slugs = (paths: { jurisdictions: { slug: string }[] }[]) =>
      paths.map(({ jurisdictions }) => jurisdictions.map(({ slug }) => slug));
    expect(slugs(there)).toEqual(reference.shortestPaths('pk-abbottabad', 'mn-ulaanbaatar', 6, 20));
    expect(slugs(back)).toEqual(slugs(there).map((chain) => chain.toReversed()));
  });

  test('places in different components have no path', async () => {
    const query = '{ paths(from: { name: "Missouri" }, to: { name: "Karachi" }) { length } }';
    expect(await dataOf(api.execute(query))).toEqual({ paths: [] });
  });

  test('the friendships of a neighborhood are sorted by date', async () => {
    const { neighborhood } = await dataOf(
      api.execute(
        '{ neighborhood(of: { slug: "cn-urumqi" }, depth: 3) { center { slug } members { distance jurisdiction { slug } } friendships { id } truncated } }',
      ),
    );
    const expected = reference.neighborhood('cn-urumqi', 3, 200);
    expect(neighborhood).toEqual({
      center: { slug: 'cn-urumqi' },
      members: expected.members.map(({ id, distance }) => ({ distance, jurisdiction: { slug: id } })),
      friendships: expected.friendships.map((id) => ({ id: `Friendship:${id}` })),
      truncated: false,
    });
  });

  test('overlaps are paginated, with the total over all pages', async () => {
    const expected = reference.overlaps('PARTNER', 1);
    const slugs: string[][] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const { partnerOverlaps } = await dataOf(
        api.execute(
          'query ($after: String) { partnerOverlaps(side: PARTNER, first: 100, after: $after) { totalCount nodes { a { slug } b { slug } } pageInfo { hasNextPage endCursor } } }',
          { after },
        ),
      );
      expect(partnerOverlaps.totalCount).toBe(expected.length);
      for (const { a, b } of partnerOverlaps.nodes) slugs.push([a.slug, b.slug]);
      more = partnerOverlaps.pageInfo.hasNextPage;
      after = partnerOverlaps.pageInfo.endCursor;
    }
    expect(slugs).toEqual(expected.map(({ a, b }) => [a, b]));
  });

  test('similarity is by partners or by their countries', async () => {
    const { jurisdiction } = await dataOf(
      api.execute(
        '{ jurisdiction(by: { slug: "cn-kashgar-prefecture" }) { partners: similar(basis: PARTNERS) { jurisdiction { slug } score shared } countries: similar { jurisdiction { slug } score shared } } }',
      ),
    );
    const expected = (basis: (typeof bases)[number]) =>
      reference
        .similar('cn-kashgar-prefecture', basis, 10)
        .map(({ id, ...rest }) => ({ ...rest, jurisdiction: { slug: id } }));
    expect(jurisdiction).toEqual({ partners: expected('PARTNERS'), countries: expected('PARTNER_COUNTRIES') });
  });
});

describe('invalid arguments are rejected', () => {
  let api: Api;
  const open = closing(openEmbedded);
  beforeAll(async () => {
    api = await apiWith(await open());
  });

  const paths = (rest: string) => `{ paths(from: { name: "Missouri" }, ${rest}) { length } }`;
  const around = (rest: string) => `{ neighborhood(of: { name: "Gwadar" }, ${rest}) { truncated } }`;
  const similar = (first: number) => `{ jurisdiction(by: { name: "Gwadar" }) { similar(first: ${first}) { score } } }`;

  test.each([
    [
      paths('to: { slug: "us-missouri" }'),
      '`from` and `to` must be different jurisdictions, got "us-missouri" for both.',
    ],
    [paths('to: { name: "Karachi" }, maxLength: 0'), '`maxLength` must be between 1 and 6, got 0.'],
    [paths('to: { name: "Karachi" }, maxLength: 7'), '`maxLength` must be between 1 and 6, got 7.'],
    [paths('to: { name: "Karachi" }, first: 0'), '`first` must be between 1 and 20, got 0.'],
    [paths('to: { name: "Karachi" }, first: 21'), '`first` must be between 1 and 20, got 21.'],
    [around('depth: 0'), '`depth` must be between 1 and 3, got 0.'],
    [around('depth: 4'), '`depth` must be between 1 and 3, got 4.'],
    [around('maxJurisdictions: 0'), '`maxJurisdictions` must be between 1 and 1000, got 0.'],
    [around('maxJurisdictions: 1001'), '`maxJurisdictions` must be between 1 and 1000, got 1001.'],
    ['{ partnerOverlaps(minShared: 0) { totalCount } }', '`minShared` must be at least 1, got 0.'],
    ['{ partnerOverlaps(first: 101) { totalCount } }', '`first` must be between 1 and 100, got 101.'],
    [similar(0), '`first` must be between 1 and 100, got 0.'],
    [similar(101), '`first` must be between 1 and 100, got 101.'],
  ])('%s', async (query, message) => {
    expect(await errorOf(api.execute(query))).toMatchObject({ code: 'BAD_USER_INPUT', message });
  });

  test.each([
    ['from', '{ paths(from: { name: "Atlantis" }, to: { name: "Karachi" }) { length } }'],
    ['to', paths('to: { name: "Atlantis" }')],
    ['of', '{ neighborhood(of: { name: "Atlantis" }) { truncated } }'],
  ])('an unknown place in `%s`', async (argument, query) => {
    expect(await errorOf(api.execute(query))).toMatchObject({
      code: 'NOT_FOUND',
      argument,
      message: 'No jurisdiction has the name "Atlantis".',
    });
  });

  test('overlaps with too many comparisons, and too many friendships in a neighborhood', async () => {
    const crowded = await apiWith(await open(), [crowdedDataset()]);
    expect(await errorOf(crowded.execute('{ partnerOverlaps { totalCount } }'))).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      found: (450 * 449) / 2,
      limit: 100_000,
    });
    expect(await dataOf(crowded.execute('{ partnerOverlaps(side: PARTNER) { totalCount } }'))).toEqual({
      partnerOverlaps: { totalCount: 0 },
    });
    const around = (selection: string) => `{ neighborhood(of: { slug: "l-0" }, maxJurisdictions: 2) { ${selection} } }`;
    expect(await errorOf(crowded.execute(around('friendships { id }')))).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      limit: 5_000,
    });
    expect(await dataOf(crowded.execute(around('truncated members { distance }')))).toEqual({
      neighborhood: { truncated: false, members: [{ distance: 1 }] },
    });
    expect(
      await dataOf(crowded.execute('{ neighborhood(of: { slug: "p-0" }, maxJurisdictions: 449) { truncated } }')),
    ).toEqual({ neighborhood: { truncated: true } });
  });

  test('a cursor of another list of overlaps', async () => {
    const { partnerOverlaps } = await dataOf(
      api.execute('{ partnerOverlaps(side: PARTNER, first: 1) { pageInfo { endCursor } } }'),
    );
    const query = 'query ($after: String) { partnerOverlaps(first: 1, after: $after) { totalCount } }';
    expect(await errorOf(api.execute(query, { after: partnerOverlaps.pageInfo.endCursor }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'after',
    });
  });
});
