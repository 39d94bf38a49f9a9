import { beforeAll, expect, test } from 'vitest';
import { type Api, apiWith, dataOf, errorOf, xinjiang } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';
import { ReferenceGraph } from '../support/reference-graph.ts';

const all = ['FRIENDSHIP', 'PART_OF', 'SUCCESSION'] as const;

describeEngines('paths and neighborhoods along several relations', (open) => {
  let api: Api;
  const reference = new ReferenceGraph(xinjiang());
  beforeAll(async () => {
    api = await apiWith(await open());
  });

  const linked = `query ($from: String!, $to: String!, $relations: [PathRelation!]!) {
    paths(from: { slug: $from }, to: { slug: $to }, relations: $relations, first: 20) {
      length
      jurisdictions { slug }
      steps { from { slug } relation friendship { id establishedOn } to { slug } }
    }
  }`;
  const [missouri, region, urumqi, karachi] = [
    { slug: 'us-missouri' },
    { slug: 'cn-xinjiang' },
    { slug: 'cn-urumqi' },
    { slug: 'pk-karachi' },
  ];
  const withMissouri = { id: 'Friendship:cn-xinjiang~us-missouri', establishedOn: '2012-04-12' };
  const withKarachi = { id: 'Friendship:cn-urumqi~pk-karachi', establishedOn: '2019-03-28' };

  test.each([{ relations: all }, { relations: ['PART_OF', 'FRIENDSHIP', 'PART_OF'] }])(
    'Missouri is linked to Karachi by $relations',
    async ({ relations }) => {
      const { slug: from } = missouri;
      const { slug: to } = karachi;
      expect(await api.execute(linked, { from, to, relations })).toEqual({
        data: {
          paths: [
            {
              length: 3,
              jurisdictions: [missouri, region, urumqi, karachi],
              steps: [
                { from: missouri, relation: 'FRIENDSHIP', friendship: withMissouri, to: region },
                { from: region, relation: 'PART_OF', friendship: null, to: urumqi },
                { from: urumqi, relation: 'FRIENDSHIP', friendship: withKarachi, to: karachi },
              ],
            },
          ],
        },
      });
      expect(await api.execute(linked, { from: to, to: from, relations })).toEqual({
        data: {
          paths: [
            {
              length: 3,
              jurisdictions: [karachi, urumqi, region, missouri],
              steps: [
                { from: karachi, relation: 'FRIENDSHIP', friendship: withKarachi, to: urumqi },
                { from: urumqi, relation: 'PART_OF', friendship: null, to: region },
                { from: region, relation: 'FRIENDSHIP', friendship: withMissouri, to: missouri },
              ],
            },
          ],
        },
      });
    },
  );

  test.each([{ relations: ['FRIENDSHIP'] }, { relations: ['PART_OF'] }, { relations: ['FRIENDSHIP', 'SUCCESSION'] }])(
    'Missouri is not linked to Karachi by $relations',
    async ({ relations }) => {
      expect(await api.execute(linked, { from: 'us-missouri', to: 'pk-karachi', relations })).toEqual({
        data: { paths: [] },
      });
    },
  );

  test('a path along friendships is the same whether they are requested or the default', async () => {
    const query = (relations: string) =>
      `{ paths(from: { slug: "mn-ulaanbaatar" }, to: { slug: "pk-abbottabad" }, first: 20${relations}) { length steps { relation from { slug } friendship { id } to { slug } } } }`;
    const { paths } = await dataOf(api.execute(query('')));
    expect(paths).toHaveLength(reference.shortestPaths('mn-ulaanbaatar', 'pk-abbottabad', 6, 20).length);
    expect(await dataOf(api.execute(query(', relations: [FRIENDSHIP]')))).toEqual({ paths });
    expect(await dataOf(api.execute(query(', relations: FRIENDSHIP')))).toEqual({ paths });
  });

  test('a succession is a step in either direction', async () => {
    const step = (from: string, to: string) => ({
      from: { slug: from },
      relation: 'SUCCESSION',
      friendship: null,
      to: { slug: to },
    });
    const { paths } = await dataOf(
      api.execute(linked, { from: 'jp-enzan', to: 'jp-katsunuma', relations: ['SUCCESSION'] }),
    );
    expect(paths).toMatchObject([
      { length: 2, steps: [step('jp-enzan', 'jp-koshu'), step('jp-koshu', 'jp-katsunuma')] },
    ]);
    // All three are part of Yamanashi: there are two paths, by the slugs of their places.
    const { paths: both } = await dataOf(
      api.execute(linked, { from: 'jp-enzan', to: 'jp-katsunuma', relations: ['SUCCESSION', 'PART_OF'] }),
    );
    expect(both.map(({ steps }: { steps: { relation: string }[] }) => steps.map(({ relation }) => relation))).toEqual([
      ['SUCCESSION', 'SUCCESSION'],
      ['PART_OF', 'PART_OF'],
    ]);
  });

  test('a neighborhood has the places that contain, or are contained in, its places', async () => {
    const query = `query ($relations: [PathRelation!]!, $most: Int!) {
      neighborhood(of: { slug: "us-missouri" }, depth: 2, relations: $relations, maxJurisdictions: $most) {
        center { slug } members { distance jurisdiction { slug } } friendships { id } truncated
      }
    }`;
    for (const [relations, most] of [
      [all, 200],
      [all, 5],
      [['FRIENDSHIP'], 200],
      [['PART_OF', 'SUCCESSION'], 200],
    ] as const) {
      const expected = reference.neighborhood('us-missouri', 2, most, relations);
      expect(await api.execute(query, { relations, most })).toEqual({
        data: {
          neighborhood: {
            center: missouri,
            members: expected.members.map(({ id, distance }) => ({ distance, jurisdiction: { slug: id } })),
            friendships: expected.friendships.map((id) => ({ id: `Friendship:${id}` })),
            truncated: expected.truncated,
          },
        },
      });
    }
    const { neighborhood } = await dataOf(api.execute(query, { relations: all, most: 200 }));
    expect(neighborhood.members).toContainEqual({ distance: 2, jurisdiction: urumqi });
  });

  test.each([
    'paths(from: { slug: "us-missouri" }, to: { slug: "pk-karachi" }',
    'neighborhood(of: { slug: "us-missouri" }',
  ])('%s rejects relations that are not known, none, or too many', async (field) => {
    const query = `query ($relations: [PathRelation!]!) { ${field}, relations: $relations) { __typename } }`;
    expect(await errorOf(api.execute(query, { relations: [] }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'relations',
      message: '`relations` must not be empty. Give 1 to 100 values.',
    });
    expect(await errorOf(api.execute(query, { relations: Array(101).fill('PART_OF') }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: '`relations` takes at most 100 values, got 101.',
    });
    for (const relations of [null, ['PARTNER'], [null]])
      expect(await errorOf(api.execute(query, { relations }))).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('each relation costs as much as friendships, and a duplicate nothing', async () => {
    const costOf = async (field: string, relations: string) => {
      const query = `{ ${field}${relations}) { __typename } }`;
      const { body } = await api.handle({
        headers: { 'content-type': 'application/json', 'graphql-cost': '1' },
        body: JSON.stringify({ query }),
      });
      return Number(JSON.parse(body).extensions.cost.found);
    };
    for (const field of [
      'paths(from: { slug: "us-missouri" }, to: { slug: "pk-karachi" }',
      'neighborhood(of: { slug: "us-missouri" }',
    ]) {
      const usual = await costOf(field, '');
      expect(usual).toBeGreaterThan(1_000);
      expect(await costOf(field, ', relations: [FRIENDSHIP, FRIENDSHIP]')).toBe(usual);
      const two = await costOf(field, ', relations: [FRIENDSHIP, PART_OF]');
      const three = await costOf(field, ', relations: [FRIENDSHIP, PART_OF, SUCCESSION]');
      expect(two - usual).toBeGreaterThan(1_000);
      expect(three - two).toBe(two - usual);
    }
  });
});
