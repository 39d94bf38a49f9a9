import { getIntrospectionQuery } from 'graphql';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { useCostLimit } from '../../src/api/cost/cost-limit.ts';
import { useOneRevision } from '../../src/api/plugins/one-revision.ts';
import { schema } from '../../src/api/schema.ts';
import { openEmbedded } from '../../src/graph/embedded/open.ts';
import { loadDataset } from '../../src/load/load.ts';
import { Store } from '../../src/store/store.ts';
import { post, serve } from '../server/serving.ts';
import { catalogue, xinjiang } from '../support/api.ts';
import { recordingEngine } from '../support/engine-wrappers.ts';
import { closing } from '../support/engines.ts';

const withCostHeader = { 'graphql-cost': '1', accept: 'application/graphql-response+json' };

describe('the cost of an operation', () => {
  const open = closing(openEmbedded);
  let engine: ReturnType<typeof recordingEngine>;
  beforeAll(async () => {
    engine = recordingEngine(await open());
    await loadDataset(engine, catalogue, xinjiang());
  });

  async function server(limit: number) {
    const store = new Store({
      engine,
      catalogue,
      revisionPollMs: 0,
      deadlineMs: 5_000,
      cacheRows: 0,
      onError: () => undefined,
    });
    onTestFinished(() => store.close());
    const { url } = await serve({ schema, plugins: [useCostLimit(limit), useOneRevision(store)] });
    engine.statements.length = 0;
    const send = async (body: object, headers: Record<string, string> = withCostHeader) => {
      const response = await post(url, body, headers);
      return { status: response.status, ...(await response.json()) };
    };
    return { url, send };
  }

  test('is returned with the limit if the request has the header', async () => {
    const { url, send } = await server(50_000);
    const query = 'query ($n: Int) { datasets { slug title } countries(first: $n) { nodes { code } } }';
    const small = await send({ query, variables: { n: 1 } });
    expect(small.data.datasets).toHaveLength(1);
    expect(small.extensions).toEqual({ cost: { found: expect.any(Number), limit: 50_000 } });
    const large = await send({ query, variables: { n: 100 } });
    expect(large.extensions.cost.found).toBe(small.extensions.cost.found + 99 * 2);

    const search = new URLSearchParams({ query, variables: JSON.stringify({ n: 100 }) });
    const getResponse = await fetch(`${url}/graphql?${search}`, { headers: withCostHeader });
    expect(await getResponse.json()).toEqual({ data: large.data, extensions: large.extensions });
  });

  test('is not returned without the header', async () => {
    const { send } = await server(50_000);
    expect(await send({ query: '{ datasets { slug } }' }, {})).not.toHaveProperty('extensions');
    expect(await send({ query: '{ datasets { slug } }' }, { 'graphql-cost': '0' })).not.toHaveProperty('extensions');
  });

  test('rejects an operation above the limit before reading', async () => {
    const { send } = await server(100);
    expect(
      await send({ query: '{ a: __typename datasets { slug } jurisdictions(first: 100) { nodes { slug } } }' }),
    ).toEqual({
      status: 400,
      errors: [
        {
          message: expect.stringContaining('the limit is 100'),
          extensions: { code: 'QUERY_TOO_COMPLEX', found: expect.any(Number), limit: 100 },
        },
      ],
    });
    expect(engine.statements).toEqual([]);
  });

  test('applies to the operation that runs, if there are several', async () => {
    const { send } = await server(50_000);
    const query =
      'query Small { datasets { ...Slug } } query Large { datasets { ...Slug reportedTotals { reported } } } fragment Slug on Dataset { slug }';
    const small = await send({ query, operationName: 'Small' });
    const large = await send({ query, operationName: 'Large' });
    expect(large.extensions.cost.found).toBeGreaterThan(small.extensions.cost.found);
    expect(await send({ query, operationName: 'None' })).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  test('reports every invalid variable', async () => {
    const { send } = await server(50_000);
    const query = 'query ($a: Int!, $b: Int!) { countries(first: $a, last: $b) { nodes { code } } }';
    const { status, errors } = await send({ query, variables: { a: 'x', b: 'y' } });
    expect(status).toBe(400);
    expect(errors).toHaveLength(2);
  });

  test('rejects an operation whose cost is unknown', async () => {
    const { send } = await server(50_000);
    // GraphQL allows a nullable variable with a default at a non-null position, and rejects its null only when it executes the field.
    const query =
      'query ($ids: [ID!] = []) { datasets { slug } country(code: "CN") { friendships { nodes { level } } } nodes(ids: $ids) { id } }';
    expect(await send({ query, variables: { ids: null } })).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect(engine.statements).toEqual([]);
  });

  describe('of introspection', () => {
    const fullIntrospection = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
      typeDepth: 9,
    });
    const sizeOf = (value: unknown): number =>
      typeof value !== 'object' || value === null
        ? 0
        : Array.isArray(value)
          ? value.reduce((sum, item) => sum + sizeOf(item), 0)
          : Object.values(value).reduce((sum, item) => sum + 1 + sizeOf(item), 0);

    test('is a twentieth of the number of fields, and low for the full introspection query', async () => {
      const { send } = await server(50_000);
      const { data, extensions } = await send({ query: fullIntrospection });
      expect(data.__schema.types.length).toBeGreaterThan(50);
      expect(extensions.cost.found).toBe(1 + Math.ceil(sizeOf(data) / 20));
      expect(extensions.cost.found).toBeLessThan(1_000);
    });

    test('is a twentieth of the number of fields for one type', async () => {
      const { send } = await server(50_000);
      const query =
        'query ($name: String!, $all: Boolean) { __type(name: $name) { name fields(includeDeprecated: $all) { name args { name } } } }';
      const { data, extensions } = await send({ query, variables: { name: 'Query', all: true } });
      expect(extensions.cost.found).toBe(1 + Math.ceil(sizeOf(data) / 20));
      expect(await send({ query, variables: { name: 'Nothing' } })).toMatchObject({ data: { __type: null } });
      expect(await send({ query, variables: {} })).toMatchObject({
        errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
      });
    });

    const spread = (times: number, part: (index: number) => string) =>
      Array.from({ length: times }, (_, index) => part(index)).join(' ');
    test.each([
      [
        'the same list under many aliases',
        `{ __schema { ${spread(28, (n) => `a${n}: types { fields { type { ...T } args { type { ...T } } } }`)} } } fragment T on __Type { kind name ofType { kind name ofType { kind name } } }`,
      ],
      [
        'lists within lists, spread from a fragment',
        `{ __schema { ${spread(20, (n) => `a${n}: types { ...F }`)} } } fragment F on __Type { fields { type { ofType { fields { type { ofType { fields { name } } } } } } } }`,
      ],
      [
        'fragments that spread each other twice',
        `{ __schema { types { ...F0 } } } ${spread(9, (n) => `fragment F${n} on __Type { ofType { ...F${n + 1} } fields { type { ...F${n + 1} } } }`)} fragment F9 on __Type { name }`,
      ],
    ])('is bounded: %s', async (_what, query) => {
      const { send } = await server(1_000_000_000);
      const { status, errors } = await send({ query });
      expect(status).toBe(400);
      expect(errors[0].extensions.code).toMatch(/QUERY_TOO_COMPLEX|BAD_USER_INPUT/);
    });
  });
});
