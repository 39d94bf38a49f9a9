import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { friendship } from '../../src/model/friendship.ts';
import { orderNames } from '../../src/model/kind.ts';
import { jurisdiction } from '../../src/model/place.ts';
import { byCodePoint } from '../../src/names/code-point-order.ts';
import { type Api, apiWith, dataOf, errorOf, xinjiang } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';
import { randomDataset } from '../support/synthetic-datasets.ts';

const dataset = xinjiang();

const places = '[{ name: "Ürümqi" }, { name: "Kashgar" }, { name: "Karamay" }]';
const searched = (query: string) =>
  [`search for ${query}`, (page: string) => `{ list: search(${within(`query: "${query}"`, page)} }`] as const;
/** Combines arguments with those of a page. */
const within = (others: string, page: string) =>
  page.startsWith('(') ? `${others}, ${page.slice(1)}` : `${others})${page}`;

/** Every list of the schema, as an operation that aliases it as `list`. */
const lists = [
  ['friendships', (page: string) => `{ list: friendships${page} }`],
  ['jurisdictions', (page: string) => `{ list: jurisdictions${page} }`],
  ['countries', (page: string) => `{ list: countries${page} }`],
  ['sources', (page: string) => `{ list: sources${page} }`],
  [
    'a place’s friendships',
    (page: string) => `{ of: jurisdiction(by: { slug: "cn-urumqi" }) { list: friendships${page} } }`,
  ],
  ['a place’s partners', (page: string) => `{ of: jurisdiction(by: { slug: "cn-urumqi" }) { list: partners${page} } }`],
  ['a country’s jurisdictions', (page: string) => `{ of: country(code: "KZ") { list: jurisdictions${page} } }`],
  ['a country’s friendships', (page: string) => `{ of: country(code: "KZ") { list: friendships${page} } }`],
  [
    'a continent’s friendships',
    (page: string) => `{ of: node(id: "Continent:AS") { ... on Continent { list: friendships${page} } } }`,
  ],
  ['a source’s friendships', (page: string) => `{ of: source(number: 8) { list: citedBy${page} } }`],
  ['shared partners', (page: string) => `{ list: sharedPartners(${within(`of: ${places}, atLeast: 1`, page)} }`],
  // Some of these have approximate matches, which are read by other statements.
  ...['城', 'an', 'Region', 'Prefectura'].map(searched),
] as const;
/** Identifies a node by its ID, or a pair of places by their IDs. */
interface Key {
  readonly id?: string;
  readonly a?: { readonly id: string };
  readonly b?: { readonly id: string };
}
const idOf = ({ id, a, b }: Key): string => id ?? `${a?.id} ${b?.id}`;
/** Lists that are short in the committed dataset. */
const overlaps = [
  ['overlaps of locals', (page: string) => `{ list: partnerOverlaps(${within('side: LOCAL', page)} }`],
  ['overlaps of partners', (page: string) => `{ list: partnerOverlaps(${within('side: PARTNER', page)} }`],
] as const;
const orders = {
  friendships: orderNames(friendship),
  jurisdictions: orderNames(jurisdiction),
};

/** Reads one page of a list. */
const pagesOf = (api: () => Api) => async (list: (page: string) => string, args: string) => {
  const selection =
    '{ edges { cursor node { ...Key } } nodes { ...Key } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount }';
  const query = list(`${args} ${selection}`);
  const key = query.includes('partnerOverlaps')
    ? 'fragment Key on PartnerOverlap { a { id } b { id } }'
    : 'fragment Key on Node { id }';
  const data = await dataOf(api().execute(`${query} ${key}`));
  return data.list ?? data.of.list;
};
const ids = (connection: { nodes: Key[] }) => connection.nodes.map(idOf);

async function expectConsistentPages(page: ReturnType<typeof pagesOf>, list: (page: string) => string): Promise<void> {
  const forward: string[] = [];
  let after = '';
  for (let more = true; more; ) {
    const read = await page(list, `(first: 4${after})`);
    expect(read.nodes.length).toBeLessThanOrEqual(4);
    expect(read.pageInfo.hasPreviousPage).toBe(forward.length > 0);
    expect(read.edges.map((edge: { node: Key }) => idOf(edge.node))).toEqual(ids(read));
    forward.push(...ids(read));
    expect(read.pageInfo.hasNextPage).toBe(forward.length < read.totalCount);
    more = read.pageInfo.hasNextPage;
    after = `, after: "${read.pageInfo.endCursor}"`;
  }
  const backward: string[] = [];
  let before = '';
  for (let more = true; more; ) {
    const read = await page(list, `(last: 3${before})`);
    expect(read.pageInfo.hasNextPage).toBe(backward.length > 0);
    backward.unshift(...ids(read));
    more = read.pageInfo.hasPreviousPage;
    before = `, before: "${read.pageInfo.startCursor}"`;
  }
  expect(backward).toEqual(forward);
  expect(new Set(forward).size).toBe(forward.length);
  expect(forward.length).toBeGreaterThan(4);

  const { edges } = await page(list, '(first: 100)');
  for (const end of [2, 3, edges.length - 1].filter((position) => position < edges.length)) {
    const window = `after: "${edges[0].cursor}", before: "${edges[end].cursor}"`;
    const inside = forward.slice(1, end);
    for (const size of [1, 2, 100]) {
      const first = await page(list, `(first: ${size}, ${window})`);
      expect(ids(first)).toEqual(inside.slice(0, size));
      expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
      const last = await page(list, `(last: ${size}, ${window})`);
      expect(ids(last)).toEqual(inside.slice(-size));
      expect(last.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    }
  }
}

describeEngines('pagination', (open) => {
  let api: Api;
  beforeAll(async () => {
    api = await apiWith(await open());
  });

  const page = pagesOf(() => api);

  test.each(lists)('%s: forward and backward pages give the same list', async (_name, list) => {
    await expectConsistentPages(page, list);
  });

  test.each(Object.entries(orders).flatMap(([field, all]) => all.map((order) => [field, order] as const)))(
    '%s by %s: DESC is the reverse of ASC, and a page between two cursors is exact',
    async (field, order) => {
      const list = (rest: string) => `{ list: ${field}${rest} }`;
      const ascending = ids(await page(list, `(first: 100, orderBy: { field: ${order} })`));
      const descending = ids(await page(list, `(first: 100, orderBy: { field: ${order}, direction: DESC })`));
      expect(descending).toEqual(ascending.toReversed());
      const some = await page(list, `(first: 20, orderBy: { field: ${order} })`);
      const [from, to] = [some.edges[2].cursor, some.edges[9].cursor];
      const between = await page(list, `(first: 100, after: "${from}", before: "${to}", orderBy: { field: ${order} })`);
      expect(ids(between)).toEqual(ascending.slice(3, 9));
      expect(between.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
      const tail = await page(list, `(last: 100, after: "${from}", orderBy: { field: ${order} })`);
      expect(tail.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    },
  );

  test('friendships are sorted by date by default', async () => {
    const expected = dataset.friendships
      .map(({ id, dateClaims }) => ({ id, date: dateClaims.find(({ rank }) => rank === 'PREFERRED')?.date ?? '9999' }))
      .toSorted((a, b) => byCodePoint(`${a.date}|${a.id}`, `${b.date}|${b.id}`))
      .map(({ id }) => `Friendship:xinjiang/${id}`);
    expect(ids(await page(lists[0][1], '(first: 100)'))).toEqual(expected);
  });

  test('Ürümqi has the most friendships', async () => {
    const read = await dataOf(
      api.execute(
        '{ jurisdictions(first: 3, orderBy: { field: FRIENDSHIP_COUNT, direction: DESC }) { nodes { slug friendships { totalCount } } } }',
      ),
    );
    expect(read.jurisdictions.nodes).toEqual([
      { slug: 'cn-urumqi', friendships: { totalCount: 13 } },
      { slug: 'cn-xinjiang', friendships: { totalCount: 10 } },
      { slug: 'cn-kashgar-prefecture', friendships: { totalCount: 6 } },
    ]);
  });

  test('the default page size is 20', async () => {
    expect((await page(lists[0][1], '')).nodes).toHaveLength(20);
  });

  const rejections: [string, string][] = [
    ['(first: 0)', '`first` must be between 1 and 100, got 0.'],
    ['(first: -5)', '`first` must be between 1 and 100, got -5.'],
    ['(first: 101)', '`first` must be between 1 and 100, got 101.'],
    ['(last: 101)', '`last` must be between 1 and 100, got 101.'],
    [
      '(first: 2, last: 2)',
      '`first` and `last` are mutually exclusive. Use `first` to page forward, or `last` to page backward.',
    ],
    [
      '(after: "invalid")',
      '`after`: "invalid" is not a cursor. Take it from `pageInfo` or from an edge of the same list.',
    ],
    ['(before: "")', '`before`: "" is not a cursor. Take it from `pageInfo` or from an edge of the same list.'],
  ];
  test.each(rejections)('rejects %s', async (args, message) => {
    for (const [, list] of [...lists, ...overlaps])
      expect(await errorOf(api.execute(list(`${args} { totalCount }`)))).toMatchObject({
        code: 'BAD_USER_INPUT',
        message,
      });
  });

  test('rejects a cursor of another list, order or filter', async () => {
    const cursorOf = async (list: (page: string) => string, args: string) =>
      (await page(list, args)).pageInfo.endCursor;
    const [friendships, , , , place] = lists.map(([, list]) => list);
    if (!friendships || !place) throw new Error('Expected these lists.');
    const cursor = await cursorOf(friendships, '(first: 1)');
    const other = (slug: string) => (rest: string) =>
      `{ of: jurisdiction(by: { slug: "${slug}" }) { list: friendships${rest} } }`;
    const attempts = [
      friendships(`(after: "${cursor}", orderBy: { field: COUNTRY }) { totalCount }`),
      friendships(`(after: "${cursor}", orderBy: { field: ESTABLISHED_ON, direction: DESC }) { totalCount }`),
      friendships(`(after: "${cursor}", filter: { level: [COUNTY] }) { totalCount }`),
      place(`(after: "${cursor}") { totalCount }`),
      other('cn-karamay')(`(after: "${await cursorOf(other('cn-urumqi'), '(first: 1)')}") { totalCount }`),
      `{ jurisdictions(before: "${cursor}") { totalCount } }`,
    ];
    for (const attempt of attempts)
      expect(await errorOf(api.execute(attempt))).toMatchObject({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining('belongs to another list'),
      });
  });
});

describeEngines('pagination of a synthetic list with many equal names', (open) => {
  let api: Api;
  beforeAll(async () => {
    api = await apiWith(await open(), fc.sample(randomDataset(60), { seed: 11, numRuns: 1 }));
  });

  const all = '[{ slug: "l-0" }, { slug: "l-1" }, { slug: "l-2" }]';
  const lists: readonly (readonly [string, (page: string) => string])[] = [
    ...overlaps,
    ['shared partners', (page) => `{ list: sharedPartners(${within(`of: ${all}, atLeast: 1`, page)} }`],
    ...['Place 3', 'Plase'].map(searched),
  ];
  test.each(lists)('%s: forward and backward pages give the same list', async (_name, list) => {
    await expectConsistentPages(
      pagesOf(() => api),
      list,
    );
  });
});
