import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Api, apiWith, dataOf, errorOf, xinjiang } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';
import { type Hit, ReferenceSearch } from '../support/reference-search.ts';

const dataset = xinjiang();
const reference = new ReferenceSearch(dataset);
const texts = [
  ...dataset.jurisdictions.flatMap(({ names }) => names.map(({ text }) => text)),
  ...dataset.countries.flatMap(({ names }) => names.map(({ text }) => text)),
  ...dataset.sources.flatMap(({ title, authors, container }) => [title, ...authors, container ?? title]),
];

const searchQuery = `query ($query: String!, $kinds: [SearchKind!], $first: Int, $after: String) {
  search(query: $query, kinds: $kinds, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { score matched node { ... on Node { id } } }
    nodes { __typename }
  }
}`;
interface Edge {
  readonly score: number;
  readonly matched: string;
  readonly node: { readonly id: string };
}

describeEngines('searching', (open) => {
  let api: Api;
  beforeAll(async () => {
    api = await apiWith(await open());
  });

  const search = async (query: string, rest: Record<string, unknown> = {}) =>
    (await dataOf(api.execute(searchQuery, { query, ...rest }))).search;
  const edges = async (query: string, rest?: Record<string, unknown>): Promise<Edge[]> =>
    (await search(query, rest)).edges;

  /** Reads all pages of a search. */
  const all = async (query: string, first: number): Promise<Hit[]> => {
    const hits: Hit[] = [];
    for (let after = null, more = true; more; ) {
      const { edges: found, pageInfo, totalCount } = await search(query, { first, after });
      hits.push(...found.map(({ score, node }: Edge) => ({ id: node.id, score })));
      expect(totalCount).toBe(reference.find(query).length);
      more = pageInfo.hasNextPage;
      after = pageInfo.endCursor;
    }
    return hits;
  };

  describe.each([
    ['every name', texts],
    ['a part', texts.map((text, n) => text.slice(n % 3, (n % 3) + 1 + (n % 5)))],
    ['two words from the end', texts.map((text) => text.split(' ').reverse().slice(0, 2).join(' '))],
  ])('for %s', (_, queries) => {
    test('returns the same results in the same order as the reference search', async () => {
      const distinct = [...new Set(queries)].filter((query) => query !== '');
      for (const query of distinct.filter((_query, n) => n % 12 === 0))
        expect([query, await all(query, 100)]).toEqual([query, reference.find(query)]);
    });
  });

  test('returns the same results as the reference search for typos and random queries', async () => {
    const name = fc.constantFrom(...texts);
    const edit = fc.tuple(name, fc.nat(500), fc.nat(500), fc.constantFrom('', 'a', 'e', 'х', 'ى', '市', ' '));
    const query = fc.oneof(
      edit.map(([text, at, , other]) => text.slice(0, at % text.length) + other + text.slice((at % text.length) + 1)),
      edit.map(([text, from, to]) => text.slice(from % text.length, (from % text.length) + (to % text.length))),
      fc.tuple(name, name).map(([a, b]) => `${a.split(' ')[0]} ${b.split(' ').at(-1)}`),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(query, async (text) => {
        expect(await all(text, 100)).toEqual(reference.find(text));
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  test('paginates, including approximate matches', async () => {
    for (const query of ['城', 'an', 'Алмата', 'Region', 'Kashger'])
      expect(await all(query, 3)).toEqual(reference.find(query));
  });

  test.each([
    ['wulumuqi', 'Jurisdiction:cn-urumqi', 'Wulumuqi', 1],
    ['WŪ LǓ MÙ QÍ', 'Jurisdiction:cn-urumqi', 'Wulumuqi', 1],
    ['烏魯木齊', 'Jurisdiction:cn-urumqi', '乌鲁木齐', 1],
    ['urumqi', 'Jurisdiction:cn-urumqi', 'Ürümqi', 1],
    ['قەشقەر', 'Jurisdiction:cn-kashgar-prefecture', 'قەشقەر ۋىلايىتى', 0.8],
    ['قهشقهر', 'Jurisdiction:cn-kashgar-prefecture', 'قەشقەر ۋىلايىتى', 0.8],
    ['Kahsgar', 'Jurisdiction:cn-kashgar-prefecture', 'Kashgar Prefecture', 0.4],
    ['prefecture kashgar', 'Jurisdiction:cn-kashgar-prefecture', 'Kashgar Prefecture', 0.6],
    ['پاکستان', 'Country:PK', 'پاکستان', 1],
    ['Pakstan', 'Country:PK', 'Pakistan', 0.4],
  ])('%s: %s', async (query, id, matched, score) => {
    expect((await edges(query))[0]).toEqual({ node: { id }, matched, score });
  });

  test('finds sources by author and by container', async () => {
    const sources = async (query: string) => (await edges(query, { kinds: ['SOURCE'] })).map(({ matched }) => matched);
    expect(await sources('刁大明')).toEqual(['刁大明']);
    expect(await sources('羊城晚')).toEqual(['羊城晚报']);
  });

  test('finds only the requested kinds, with their types', async () => {
    const kinds = async (requested: string[]) =>
      new Set((await search('中国', { kinds: requested })).nodes.map(typename));
    const typename = (node: { readonly __typename: string }) => node.__typename;
    expect(await kinds(['COUNTRY'])).toEqual(new Set(['Country']));
    expect(await kinds(['SOURCE', 'COUNTRY', 'SOURCE'])).toEqual(new Set(['Country', 'Source']));
  });

  test.each(['', ' ', '…', '-', '\u200f\u202e', '\ud800', "'"])('%j finds nothing', async (query) => {
    expect(await search(query)).toEqual({
      totalCount: 0,
      pageInfo: { hasNextPage: false, endCursor: null },
      edges: [],
      nodes: [],
    });
  });

  test.each([
    '+gwadar -x "',
    'text:gwadar',
    'gwadar~2',
    'gwadar*',
    '(gwadar',
    'gwadar AND karachi',
    '\\',
    '/.*/',
    'a\nb',
    "'; MATCH (n) DETACH DELETE n //",
    '\ud800gwadar',
    '\u202egwadar\u202c',
    'x'.repeat(500),
    'kashgar '.repeat(60).trim(),
  ])('treats %j as data, not as syntax', async (query) => {
    expect(await all(query, 100)).toEqual(reference.find(query));
  });

  test('rejects a query that is too long', async () => {
    expect(await errorOf(api.execute(searchQuery, { query: 'x'.repeat(10_000) }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: '`query` takes at most 500 characters, got 10000.',
    });
    expect(await errorOf(api.execute(searchQuery, { query: 'x', kinds: [] }))).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect(await errorOf(api.execute(searchQuery, { query: 'x', after: 'x' }))).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});
