import { beforeAll, expect, test } from 'vitest';
import { centralityMeasures } from '../../src/store/centralities.ts';
import { type Api, apiWith, dataOf } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';

interface Listed {
  readonly slug: string;
  readonly name: string;
  readonly level: string | null;
  readonly country: { readonly code: string };
  readonly centrality: { readonly value: number } | null;
}

describeEngines('jurisdictions in the order of a centrality', (open) => {
  let api: Api;
  /** All jurisdictions, by name. */
  let all: Listed[];
  beforeAll(async () => {
    api = await apiWith(await open());
    all = await pages('first: 100', 'orderBy: { field: NAME }', 'DEGREE');
  });

  const selection = (by: string) => `slug level name country { code } centrality(by: ${by}) { value }`;

  /** All pages of a list, from either end. */
  async function pages(page: 'first: 100' | 'first: 30' | 'last: 30', args: string, by: string): Promise<Listed[]> {
    const found: Listed[] = [];
    const backward = page === 'last: 30';
    const cursor = backward ? 'before' : 'after';
    let position: string | null = null;
    do {
      const query = `query ($position: String) { jurisdictions(${page}, ${cursor}: $position, ${args}) {
        nodes { ${selection(by)} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
      const { jurisdictions } = await dataOf(api.execute(query, { position }));
      const { nodes, pageInfo } = jurisdictions;
      if (backward) found.unshift(...nodes);
      else found.push(...nodes);
      const more: boolean = backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
      position = more ? (backward ? pageInfo.startCursor : pageInfo.endCursor) : null;
    } while (position !== null);
    return found;
  }

  const slugs = (places: readonly Listed[]) => places.map(({ slug }) => slug);
  /** Highest first; `places` are by name. */
  const sorted = (places: readonly Listed[], values: ReadonlyMap<string, number>) =>
    places.toSorted((a, b) => (values.get(b.slug) ?? 0) - (values.get(a.slug) ?? 0)).map(({ slug }) => slug);
  const valuesBy = async (by: string) => {
    const places = await pages('first: 100', 'orderBy: { field: NAME }', by);
    return new Map(places.map(({ slug, centrality }) => [slug, centrality?.value ?? 0]));
  };

  test.each(centralityMeasures)('by %s, on pages of any size, from either end, in both directions', async (by) => {
    const expected = sorted(all, await valuesBy(by));
    expect(new Set(expected).size).toBe(all.length);
    const descending = `orderBy: { field: ${by}, direction: DESC }`;
    expect(slugs(await pages('first: 100', descending, by))).toEqual(expected);
    expect(slugs(await pages('first: 30', descending, by))).toEqual(expected);
    expect(slugs(await pages('last: 30', descending, by))).toEqual(expected);
    expect(slugs(await pages('first: 30', `orderBy: { field: ${by} }`, by))).toEqual(expected.toReversed());
  });

  test('of those that match a filter, whose number is the total', async () => {
    const filter = 'filter: { country: ["CN"], level: [COUNTY] }, orderBy: { field: PAGERANK, direction: DESC }';
    const matching = all.filter(({ country, level }) => country.code === 'CN' && level === 'COUNTY');
    const expected = sorted(matching, await valuesBy('PAGERANK'));
    expect(expected.length).toBeGreaterThan(3);
    expect(slugs(await pages('first: 30', filter, 'PAGERANK'))).toEqual(expected);
    const { jurisdictions } = await dataOf(api.execute(`{ jurisdictions(${filter}, first: 1) { totalCount } }`));
    expect(jurisdictions.totalCount).toBe(expected.length);
  });

  test('of countries, with the filter of the list', async () => {
    const orderBy = 'orderBy: { field: DEGREE, direction: DESC }';
    const values = await valuesBy('DEGREE');
    const { country } = await dataOf(
      api.execute(`{ country(code: "CN") {
        all: jurisdictions(first: 100, ${orderBy}) { totalCount nodes { slug } }
        same: jurisdictions(first: 100, ${orderBy}, filter: { country: ["CN", "KZ"] }) { nodes { slug } }
        none: jurisdictions(first: 100, ${orderBy}, filter: { country: ["KZ"] }) { totalCount nodes { slug } } } }`),
    );
    const expected = sorted(
      all.filter((place) => place.country.code === 'CN'),
      values,
    );
    expect(slugs(country.all.nodes)).toEqual(expected);
    expect(country.all.totalCount).toBe(expected.length);
    expect(slugs(country.same.nodes)).toEqual(expected);
    expect(country.none).toEqual({ totalCount: 0, nodes: [] });
  });

  test('of partners, with the friendships that connect them', async () => {
    const by = (field: string) => `partners(first: 100, orderBy: { field: ${field}, direction: DESC }) {
      edges { node { slug } friendships { id } } }`;
    const { jurisdiction } = await dataOf(
      api.execute(`{ jurisdiction(by: { slug: "cn-urumqi" }) { named: ${by('NAME')} central: ${by('CLOSENESS')} } }`),
    );
    const friendshipsOf = (edges: { node: Listed; friendships: { id: string }[] }[]) =>
      new Map(edges.map(({ node, friendships }) => [node.slug, friendships]));
    const partners = all.filter(({ slug }) => friendshipsOf(jurisdiction.named.edges).has(slug));
    expect(partners.length).toBeGreaterThan(3);
    expect(jurisdiction.central.edges.map(({ node }: { node: Listed }) => node.slug)).toEqual(
      sorted(partners, await valuesBy('CLOSENESS')),
    );
    expect(friendshipsOf(jurisdiction.central.edges)).toEqual(friendshipsOf(jurisdiction.named.edges));
  });
});
