import { beforeAll, expect, test } from 'vitest';
import { byCodePoint } from '../../src/names/code-point-order.ts';
import { type Api, apiWith, dataOf, errorOf, xinjiang } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';

const dataset = xinjiang();

/** Every list of the schema, as the field that gives it from the query root. */
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
] as const;
const orders = {
  friendships: ['ESTABLISHED_ON', 'LOCAL_NAME', 'PARTNER_NAME', 'COUNTRY'],
  jurisdictions: ['NAME', 'FRIENDSHIP_COUNT', 'EARLIEST_FRIENDSHIP'],
};

describeEngines('pages', (open) => {
  let api: Api;
  beforeAll(async () => {
    api = await apiWith(await open());
  });

  const page = async (list: (page: string) => string, args: string) => {
    const selection =
      '{ edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount }';
    const data = await dataOf(api.ask(list(`${args} ${selection}`)));
    return data.list ?? data.of.list;
  };
  const ids = (connection: { nodes: { id: string }[] }) => connection.nodes.map((node) => node.id);

  test.each(lists)('%s: forward and backward pages are the same list', async (_name, list) => {
    const forward: string[] = [];
    let after = '';
    for (let more = true; more; ) {
      const read = await page(list, `(first: 4${after})`);
      expect(read.nodes.length).toBeLessThanOrEqual(4);
      expect(read.pageInfo.hasPreviousPage).toBe(forward.length > 0);
      expect(read.edges.map((edge: { node: { id: string } }) => edge.node.id)).toEqual(ids(read));
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
  });

  test.each(Object.entries(orders).flatMap(([field, all]) => all.map((order) => [field, order] as const)))(
    '%s by %s: the two directions mirror each other, and a page between two cursors is exact',
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

  test('friendships come by date, earliest first, when no order is asked for', async () => {
    const expected = dataset.friendships
      .map(({ id, dateClaims }) => ({ id, date: dateClaims.find(({ rank }) => rank === 'PREFERRED')?.date ?? '9999' }))
      .toSorted((a, b) => byCodePoint(`${a.date}|${a.id}`, `${b.date}|${b.id}`))
      .map(({ id }) => `Friendship:xinjiang/${id}`);
    expect(ids(await page(lists[0][1], '(first: 100)'))).toEqual(expected);
  });

  test('Ürümqi has the most friendships', async () => {
    const read = await dataOf(
      api.ask(
        '{ jurisdictions(first: 3, orderBy: { field: FRIENDSHIP_COUNT, direction: DESC }) { nodes { slug friendships { totalCount } } } }',
      ),
    );
    expect(read.jurisdictions.nodes).toEqual([
      { slug: 'cn-urumqi', friendships: { totalCount: 13 } },
      { slug: 'cn-xinjiang', friendships: { totalCount: 10 } },
      { slug: 'cn-kashgar-prefecture', friendships: { totalCount: 6 } },
    ]);
  });

  test('20 when no size is asked for', async () => {
    expect((await page(lists[0][1], '')).nodes).toHaveLength(20);
  });

  const refusals: [string, string][] = [
    ['(first: 0)', '`first` must be from 1 to 100; 0 was given.'],
    ['(first: -5)', '`first` must be from 1 to 100; -5 was given.'],
    ['(first: 101)', '`first` must be from 1 to 100; 101 was given.'],
    ['(last: 101)', '`last` must be from 1 to 100; 101 was given.'],
    [
      '(first: 2, last: 2)',
      '`first` and `last` were given together. Give `first` to page forward, or `last` to page backward.',
    ],
    [
      '(after: "rubbish")',
      '`after`: "rubbish" is not a cursor. Take it from `pageInfo` or from an edge of the same list.',
    ],
    ['(before: "")', '`before`: "" is not a cursor. Take it from `pageInfo` or from an edge of the same list.'],
  ];
  test.each(refusals)('%s is refused', async (args, message) => {
    for (const [, list] of lists)
      expect(await errorOf(api.ask(list(`${args} { totalCount }`)))).toMatchObject({ code: 'BAD_USER_INPUT', message });
  });

  test('a cursor of another list, order or filter is refused', async () => {
    const cursorOf = async (list: (page: string) => string, args: string) =>
      (await page(list, args)).pageInfo.endCursor;
    const [friendships, , , , place] = lists.map(([, list]) => list);
    if (!friendships || !place) throw new Error('the lists are there');
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
      expect(await errorOf(api.ask(attempt))).toMatchObject({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining('is of another list'),
      });
  });
});
