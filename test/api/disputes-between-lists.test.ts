import { beforeAll, expect, test } from 'vitest';
import { type Api, apiWith, dataOf, errorOf, xinjiang } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';
import { contradictedBy, disputedWithin, type Entries, entriesOf, precisionOf } from '../support/entries.ts';
import { partnerList } from '../support/partner-list.ts';
import { secondList } from '../support/second-list.ts';
import { thirdList } from '../support/third-list.ts';

const datasets = [xinjiang(), partnerList(), secondList(), thirdList()];
const entries = entriesOf(datasets);
const contradict = (one: Entries, a: string, b: string) => contradictedBy(one, a).includes(b);
const slugs = datasets.map(({ id }) => id);
const pairs = slugs.flatMap((a, index) => slugs.slice(index + 1).map((b) => [a, b] as const));
const disputed = (one: Entries) => slugs.some((slug) => contradictedBy(one, slug).length > 0);

/** Filters, each with the condition on what the datasets state. */
const friendshipFilters: readonly (readonly [string, (one: Entries) => boolean])[] = [
  ['dispute: [WITHIN_DATASET]', (one) => disputedWithin(one).length > 0],
  ['dispute: [BETWEEN_DATASETS]', disputed],
  ['dispute: [WITHIN_DATASET, BETWEEN_DATASETS]', (one) => disputed(one) || disputedWithin(one).length > 0],
  ['disputed: true', (one) => disputed(one) || disputedWithin(one).length > 0],
  ...pairs.map(
    ([a, b]) => [`disputedBetween: ["${b}", "${a}", "${b}"]`, (one: Entries) => contradict(one, a, b)] as const,
  ),
  [`disputedBetween: ${JSON.stringify(slugs)}`, disputed],
  ...(['DAY', 'MONTH', 'YEAR', 'UNDATED'] as const).map(
    (precision) => [`datePrecision: [${precision}]`, (one: Entries) => precisionOf(one) === precision] as const,
  ),
  ['datePrecision: [MONTH, YEAR]', (one) => ['MONTH', 'YEAR'].includes(precisionOf(one))],
  ['onlyInDataset: ["partners"]', (one) => one.every(({ dataset }) => dataset === 'partners')],
  [
    'onlyInDataset: ["second", "third"]',
    (one) => one.length === 1 && one[0]?.dataset !== 'xinjiang' && one[0]?.dataset !== 'partners',
  ],
];

const describing = (id: string) => datasets.filter((one) => one.jurisdictions.some((place) => place.id === id));
const jurisdictionFilters: readonly (readonly [string, (describedBy: readonly string[]) => boolean])[] = [
  ['dataset: ["partners"]', (by) => by.includes('partners')],
  ['dataset: ["partners", "third"]', (by) => by.includes('partners') || by.includes('third')],
  ['notInDataset: ["xinjiang"]', (by) => !by.includes('xinjiang')],
  ['dataset: ["third"], notInDataset: ["partners"]', (by) => by.includes('third') && !by.includes('partners')],
  ['onlyInDataset: ["third"]', (by) => by.join() === 'third'],
  ['onlyInDataset: ["third", "partners", "second"]', (by) => by.length === 1 && by[0] !== 'xinjiang'],
];

describeEngines('filters by what several lists state', (open) => {
  let api: Api;
  beforeAll(async () => {
    api = await apiWith(await open(), datasets);
  });

  test.each(friendshipFilters)('friendships: %s', async (filter, accepts) => {
    const { friendships, statistics } = await dataOf(
      api.execute(
        `{ friendships(first: 100, filter: { ${filter} }) { totalCount nodes { id } } statistics(filter: { ${filter} }) { friendships } }`,
      ),
    );
    const expected = [...entries].filter(([, one]) => accepts(one)).map(([id]) => id);
    expect(friendships.nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual(expected.toSorted());
    expect([friendships.totalCount, statistics.friendships]).toEqual([expected.length, expected.length]);
    expect(expected.length).toBeGreaterThan(0);
  });

  test.each(jurisdictionFilters)('jurisdictions: %s', async (filter, accepts) => {
    const { jurisdictions } = await dataOf(
      api.execute(`{ jurisdictions(first: 100, filter: { ${filter} }) { totalCount nodes { slug } } }`),
    );
    const places = new Set(datasets.flatMap((one) => one.jurisdictions.map(({ id }) => id)));
    const expected = [...places].filter((id) => accepts(describing(id).map((one) => one.id)));
    expect(jurisdictions.nodes.map(({ slug }: { slug: string }) => slug).toSorted()).toEqual(expected.toSorted());
    expect(jurisdictions.totalCount).toBe(expected.length);
    expect(expected.length).toBeGreaterThan(0);
  });

  test('apply to the partners of a place', async () => {
    const { jurisdiction } = await dataOf(
      api.execute(
        `{ jurisdiction(by: { slug: "cn-urumqi" }) {
             partners(filter: { notInDataset: ["xinjiang"] }) { totalCount nodes { slug } }
             friendships(filter: { disputedBetween: ["xinjiang", "partners"] }) { totalCount nodes { id } }
           } }`,
      ),
    );
    expect(jurisdiction).toEqual({
      partners: { totalCount: 2, nodes: [{ slug: 'de-aachen' }, { slug: 'kz-nowhere' }] },
      friendships: { totalCount: 1, nodes: [{ id: 'Friendship:cn-urumqi~kg-osh' }] },
    });
  });

  test.each([
    [
      '{ friendships(filter: { disputedBetween: ["xinjiang", "xinjiang"] }) { totalCount } }',
      {
        code: 'BAD_USER_INPUT',
        message: '`disputedBetween` compares datasets and takes at least 2 different slugs, got 1.',
      },
    ],
    [
      '{ friendships(filter: { datePrecision: [] }) { totalCount } }',
      { code: 'BAD_USER_INPUT', message: '`datePrecision` must not be empty. Omit it for no restriction.' },
    ],
    ...(
      [
        ['friendships', 'disputedBetween: ["xinjiang", "x"]', 'disputedBetween'],
        ['friendships', 'onlyInDataset: ["x"]', 'onlyInDataset'],
        ['jurisdictions', 'dataset: ["x"]', 'dataset'],
        ['jurisdictions', 'notInDataset: ["x"]', 'notInDataset'],
        ['jurisdictions', 'onlyInDataset: ["x"]', 'onlyInDataset'],
      ] as const
    ).map(
      ([list, filter, argument]) =>
        [`{ ${list}(filter: { ${filter} }) { totalCount } }`, { code: 'NOT_FOUND', slug: 'x', argument }] as const,
    ),
  ] as const)('rejects %s', async (query, expected) => {
    expect(await errorOf(api.execute(query))).toMatchObject(expected);
  });
});
