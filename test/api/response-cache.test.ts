import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Unavailable } from '../../src/errors.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { loadDataset } from '../../src/load/load.ts';
import { type Api, type ApiOptions, apiOver, catalogue, dataOf, errorOf, xinjiang } from '../support/api.ts';
import { forwardingEngine, recordingEngine } from '../support/engine-wrappers.ts';
import { describeEngines } from '../support/engines.ts';

const total = '{ friendships { totalCount } }';
const named =
  'query Named($filter: FriendshipFilter, $first: Int) { friendships(filter: $filter, first: $first) { totalCount } }';

function shorter() {
  const dataset = xinjiang();
  return { ...dataset, friendships: dataset.friendships.slice(1) };
}

function get(api: Api, parameters: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) {
  return api.handle({ method: 'GET', search: `?${new URLSearchParams(parameters)}`, headers });
}

describeEngines('the response cache', (open) => {
  let engine: ReturnType<typeof recordingEngine>;
  beforeEach(async () => {
    engine = recordingEngine(await open());
    await loadDataset(engine, catalogue, xinjiang());
  });

  /** An API without a row cache, so that every operation that is executed sends statements. */
  const over = (options: ApiOptions = {}, on: Engine = engine) =>
    apiOver(on, { cacheRows: 0, cacheResponsesBytes: 1_000_000, ...options });
  const statementsOf = async (work: () => Promise<unknown>) => {
    engine.statements.length = 0;
    await work();
    return engine.statements.length;
  };

  test('serves the same operation at the same revision without the graph', async () => {
    const api = over();
    const first = await api.execute(total);
    expect(await statementsOf(async () => expect(await api.execute(total)).toEqual(first))).toBe(0);
    const uncached = over({ cacheResponsesBytes: 0 });
    await uncached.execute(total);
    expect(await statementsOf(() => uncached.execute(total))).toBeGreaterThan(0);
  });

  test('includes the cost only if the request has the header', async () => {
    const api = over();
    const cost = async (headers: Record<string, string>) => {
      const body = JSON.stringify({ query: total });
      const { body: response } = await api.handle({
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
      return JSON.parse(String(response)).extensions?.cost;
    };
    expect(await cost({})).toBeUndefined();
    expect(await cost({ 'graphql-cost': '1' })).toEqual({ found: expect.any(Number), limit: 50_000 });
    expect(await cost({})).toBeUndefined();
  });

  test('ignores the order of variables, and distinguishes their values', async () => {
    const api = over();
    const local = { slug: 'cn-karamay' };
    await dataOf(api.execute(named, { filter: { local: [local], disputed: false }, first: 1 }));
    const same = () => dataOf(api.execute(named, { first: 1, filter: { disputed: false, local: [local] } }));
    expect(await statementsOf(same)).toBe(0);
    const other = () => dataOf(api.execute(named, { first: 1, filter: { disputed: true, local: [local] } }));
    expect(await statementsOf(other)).toBeGreaterThan(0);
    const operations = `query A ${total} query B { friendships { nodes { id } } }`;
    const executeNamed = (operationName: string) =>
      api.handle({ body: JSON.stringify({ query: operations, operationName }) });
    expect(String((await executeNamed('A')).body)).toBe('{"data":{"friendships":{"totalCount":52}}}');
    expect(String((await executeNamed('B')).body)).toMatch(/"nodes"/);
  });

  test('does not treat an infinite number as null', async () => {
    const api = over();
    await dataOf(api.execute(named, { first: null }));
    const response = await api.handle({
      body: `{"query":${JSON.stringify(named)},"variables":{"first":1e999}}`,
    });
    expect(JSON.parse(String(response.body)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('has a response per media type', async () => {
    const api = over();
    const headersFor = async (accept: string) => {
      const { headers } = await get(api, { query: total }, { accept });
      return [headers['content-type'], headers.etag];
    };
    const [json, jsonTag] = await headersFor('application/json');
    const [response, responseTag] = await headersFor('application/graphql-response+json');
    expect([json, response]).toEqual([
      'application/json; charset=utf-8',
      'application/graphql-response+json; charset=utf-8',
    ]);
    expect(jsonTag).not.toBe(responseTag);
    expect(await headersFor('application/json')).toEqual([json, jsonTag]);
  });

  test('returns its own writes at once, and those of others after one poll', async () => {
    const own = over();
    expect(await dataOf(own.execute(total))).toEqual({ friendships: { totalCount: 52 } });
    const polling = over({ revisionPollMs: 50 });
    await polling.execute(total);
    await loadDataset(engine, catalogue, shorter());
    await own.store.refresh();
    expect(await dataOf(own.execute(total))).toEqual({ friendships: { totalCount: 51 } });
    await vi.waitFor(
      async () => expect(await dataOf(polling.execute(total))).toEqual({ friendships: { totalCount: 51 } }),
      { timeout: 5_000, interval: 20 },
    );
    polling.store.close();
  });

  test('does not cache responses with errors', async () => {
    let failing = true;
    const api = over(
      {},
      {
        ...forwardingEngine(engine),
        read: (statement, parameters, options) =>
          failing && statement.name === 'friendship/count'
            ? Promise.reject(new Unavailable('The graph database cannot be reached.'))
            : engine.read(statement, parameters, options),
      },
    );
    expect(await errorOf(api.execute(total))).toMatchObject({ code: 'UNAVAILABLE' });
    failing = false;
    expect(await dataOf(api.execute(total))).toEqual({ friendships: { totalCount: 52 } });
  });

  test('expires if the revision cannot be read', async () => {
    let reachable = true;
    const api = over(
      { revisionPollMs: 50 },
      {
        ...forwardingEngine(engine),
        read: (statement, parameters, options) =>
          reachable
            ? engine.read(statement, parameters, options)
            : Promise.reject(new Unavailable('The graph database cannot be reached.')),
      },
    );
    await dataOf(api.execute(total));
    reachable = false;
    await vi.waitFor(async () => expect(await errorOf(api.execute(total))).toMatchObject({ code: 'UNAVAILABLE' }), {
      timeout: 2_000,
      interval: 20,
    });
    api.store.close();
  });

  test('stays within its size, and does not cache very large responses', async () => {
    const api = over({ cacheResponsesBytes: 20_000 });
    const long = '{ friendships(first: 52) { nodes { id establishedOn sources { title } } } }';
    await api.execute(total);
    await api.execute(long);
    expect(await statementsOf(() => api.execute(total))).toBe(0);
    expect(await statementsOf(() => api.execute(long))).toBeGreaterThan(0);
    for (let n = 0; n < 40; n += 1) await api.execute(`# ${n}\n${total}`);
    expect(await statementsOf(() => api.execute(total))).toBeGreaterThan(0);
  });

  describe('for GET requests', () => {
    test.each([0, 1_000_000])(
      'returns 304 for a known ETag at the same revision (cache of %i bytes)',
      async (bytes) => {
        const api = over({ cacheResponsesBytes: bytes });
        const parameters = { query: named, variables: '{"first":1}', operationName: 'Named' };
        const { status, headers, body } = await get(api, parameters);
        expect({ status, body: String(body), headers }).toMatchObject({
          status: 200,
          body: '{"data":{"friendships":{"totalCount":52}}}',
          headers: {
            'content-type': 'application/json; charset=utf-8',
            etag: expect.stringMatching(/^"[\w-]{43}"$/),
            vary: 'Accept, GraphQL-Cost',
          },
        });
        const { etag = '' } = headers;
        const again = () => get(api, parameters, { 'if-none-match': `"other", W/${etag}` });
        const statements = await statementsOf(async () =>
          expect(await again()).toMatchObject({
            status: 304,
            headers: { etag, vary: 'Accept, GraphQL-Cost' },
            body: '',
          }),
        );
        expect(statements).toBe(0);
        const other = await get(api, { ...parameters, variables: '{"first":2}' }, { 'if-none-match': etag });
        expect(other.status).toBe(200);
        expect(other.headers.etag).not.toBe(etag);

        await loadDataset(engine, catalogue, shorter());
        await api.store.refresh();
        const changed = await again();
        expect([changed.status, String(changed.body)]).toEqual([200, '{"data":{"friendships":{"totalCount":51}}}']);
        expect(changed.headers.etag).not.toBe(etag);
      },
    );

    test('sends no ETag for a response with errors', async () => {
      const api = over();
      const failed = await get(api, { query: '{ friendships(first: 0) { totalCount } }' }, { 'if-none-match': '*' });
      expect(failed.status).toBe(200);
      expect(failed.headers.etag).toBeUndefined();
      expect(String(failed.body)).toMatch(/BAD_USER_INPUT/);
      expect((await get(api, { query: total }, { 'if-none-match': '*' })).status).toBe(304);
    });

    test('has no ETag for POST', async () => {
      const { headers } = await over().handle({ body: JSON.stringify({ query: total }) });
      expect(headers.etag).toBeUndefined();
    });
  });
});
