import { beforeAll, expect, test } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { type Api, apiWith } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';

/** Every root field that takes arguments, with one that it must refuse. */
const refused: Readonly<Record<string, string>> = {
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

describeEngines('a field that fails', (open) => {
  let api: Api;
  beforeAll(async () => {
    api = await apiWith(await open());
  });

  test('is tried for every root field that takes arguments, but `nodes`, whose items fail one by one', () => {
    const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ args }) => args.length > 0);
    expect(roots.map(({ name }) => name).toSorted()).toEqual([...Object.keys(refused), 'nodes'].toSorted());
  });

  test.each(Object.entries(refused))('%s is null, and the rest of the response is there', async (field, rest) => {
    const { data, errors = [] } = await api.ask(
      `{ before: jurisdiction(by: { name: "Gwadar" }) { slug } failed: ${field}${rest} after: countries { totalCount } }`,
    );
    expect(data).toEqual({ before: { slug: 'pk-gwadar' }, failed: null, after: { totalCount: 16 } });
    expect(errors.length).toBeGreaterThan(0);
    for (const { path, extensions } of errors) {
      expect(path?.[0]).toBe('failed');
      expect(extensions.code).toMatch(/^(BAD_USER_INPUT|NOT_FOUND)$/);
    }
  });

  test('an ID of `nodes` that cannot be read is null alone', async () => {
    const ids = ['Jurisdiction:pk-gwadar', 'pk-gwadar', 'Country:ZZ', 'Planet:3', 'Country:PK'];
    const { data, errors } = await api.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(data.nodes).toEqual([{ id: ids[0] }, null, null, null, { id: ids[4] }]);
    expect(errors?.map(({ path }) => path)).toEqual([
      ['nodes', 1],
      ['nodes', 3],
    ]);
  });
});
