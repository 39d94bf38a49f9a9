import { isNonNullType } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { loadDataset } from '../../src/load/load.ts';
import { type Api, apiOver, apiWith, catalogue, xinjiang } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';

/** Root fields with arguments, each with an invalid one. */
const invalidFields: Readonly<Record<string, string>> = {
  countries: '(first: 0) { totalCount nodes { code } }',
  country: '(code: "Pakistan") { code }',
  dataset: '(slug: "nowhere") { slug }',
  friendship: '(id: "Country:PK") { id }',
  friendships: '(filter: { party: [{ slug: "nowhere" }] }) { totalCount nodes { id } }',
  jurisdiction: '(by: { name: "?" }) { id }',
  jurisdictions: '(first: 1, last: 1) { totalCount nodes { id } }',
  neighborhood: '(of: { slug: "nowhere" }) { truncated }',
  node: '(id: "nowhere") { id }',
  partnerOverlaps: '(minShared: 0) { totalCount nodes { a { id } } }',
  paths: '(from: { slug: "nowhere" }, to: { slug: "pk-gwadar" }) { length }',
  search: '(query: "a", first: 101) { totalCount nodes { __typename } }',
  sharedPartners: '(of: [{ name: "nowhere" }]) { totalCount nodes { id } }',
  source: '(number: 0) { id }',
  sources: '(status: []) { totalCount nodes { id } }',
  statistics: '(filter: { local: [{ name: "nowhere" }] }) { friendships }',
};

describeEngines('a field with an error', (open) => {
  let api: Api;
  beforeAll(async () => {
    api = await apiWith(await open());
  });

  test('can be null in every root field with arguments except `nodes`, whose items fail separately', () => {
    const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ args }) => args.length > 0);
    const required = roots.filter(({ type }) => isNonNullType(type));
    expect(required.map(({ name }) => name)).toEqual(['nodes']);
  });

  test.each(Object.entries(invalidFields))(
    '%s is null, and the rest of the response is complete',
    async (field, rest) => {
      const { data, errors = [] } = await api.execute(
        `{ before: jurisdiction(by: { name: "Gwadar" }) { slug } failed: ${field}${rest} after: countries { totalCount } }`,
      );
      expect(data).toEqual({ before: { slug: 'pk-gwadar' }, failed: null, after: { totalCount: 16 } });
      expect(errors.length).toBeGreaterThan(0);
      for (const { path, extensions } of errors) {
        expect(path?.[0]).toBe('failed');
        expect(extensions.code).toMatch(/^(BAD_USER_INPUT|NOT_FOUND)$/);
      }
    },
  );

  test('an invalid ID in `nodes` sets only its item to null', async () => {
    const ids = ['Jurisdiction:pk-gwadar', 'pk-gwadar', 'Country:ZZ', 'Planet:3', 'Country:PK'];
    const { data, errors } = await api.execute('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(data.nodes).toEqual([{ id: ids[0] }, null, null, null, { id: ids[4] }]);
    expect(errors?.map(({ path }) => path)).toEqual([
      ['nodes', 1],
      ['nodes', 3],
    ]);
  });

  test('an object is returned by each field that selects it', async () => {
    for (const id of ['Jurisdiction:pk-gwadar', 'Country:PK', 'Continent:AS', 'Dataset:xinjiang'])
      expect(
        await api.execute(
          'query ($id: ID!) { a: node(id: $id) { id } b: node(id: $id) { id } nodes(ids: [$id, $id]) { id } }',
          { id },
        ),
      ).toEqual({ data: { a: { id }, b: { id }, nodes: [{ id }, { id }] } });
  });
});

describeEngines('a list item that fails before the others are loaded', (open) => {
  /** The first place is loaded to resolve its name; the second is still being read when the first fails. */
  const query = `query ($condition: Boolean = true) {
    sharedPartners(of: [{ name: "纳兰德拉" }, { slug: "cn-qinghe" }], atLeast: 1) { edges { sharedBy { id @skip(if: $condition) } } }
  }`;

  test('causes no unhandled rejection', async () => {
    const engine = await open();
    await loadDataset(engine, catalogue, xinjiang());
    const rejected: unknown[] = [];
    const onRejection = (error: unknown) => rejected.push(error);
    process.on('unhandledRejection', onRejection);
    for (let time = 0; time < 5; time += 1) {
      const api = apiOver(engine, { cacheRows: 0 });
      const { data, errors } = await api.execute(query, { condition: null });
      expect(data).toEqual({ sharedPartners: null });
      expect(errors?.[0]?.message).toContain('must not be null');
      // Node emits unhandledRejection after the promise jobs of a turn.
      await new Promise((resolve) => setImmediate(resolve));
    }
    process.off('unhandledRejection', onRejection);
    expect(rejected).toEqual([]);
  });
});
