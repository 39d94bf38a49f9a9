import { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Context } from '../../src/api/context.ts';
import { schema } from '../../src/api/schema.ts';
import { Unavailable } from '../../src/errors.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { loadDataset } from '../../src/load/load.ts';
import { apiOver, apiWith, catalogue, dataOf, errorOf, xinjiang } from '../support/api.ts';
import { forwardingEngine } from '../support/engine-wrappers.ts';
import { describeEngines } from '../support/engines.ts';

/** Another revision of the dataset, without one friendship. */
function without(slug: string) {
  const dataset = xinjiang();
  const friendships = dataset.friendships.filter(({ id }) => id !== slug);
  expect(friendships).toHaveLength(51);
  return { ...dataset, friendships };
}
const removedId = 'cn-karamay~pk-gwadar';
const counts =
  '{ friendships { totalCount } dataset { revision } jurisdiction(by: { slug: "pk-gwadar" }) { friendships { totalCount } } }';

describeEngines('caching between requests', (open) => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await open();
  });

  test('a write of another process is visible after one poll', async () => {
    const api = await apiWith(engine, [xinjiang()], { revisionPollMs: 100 });
    const before = await dataOf(api.execute(counts));
    expect(before).toMatchObject({ friendships: { totalCount: 52 }, jurisdiction: { friendships: { totalCount: 2 } } });
    await loadDataset(engine, catalogue, without(removedId));
    await vi.waitFor(
      async () => {
        const after = await dataOf(api.execute(counts));
        expect(after).toMatchObject({
          friendships: { totalCount: 51 },
          jurisdiction: { friendships: { totalCount: 1 } },
        });
        expect(after.dataset.revision).not.toBe(before.dataset.revision);
      },
      { timeout: 5_000, interval: 20 },
    );
    api.store.close();
  });

  test('a write of the same process is visible at once', async () => {
    const api = await apiWith(engine);
    await dataOf(api.execute(counts));
    await loadDataset(engine, catalogue, without(removedId));
    await api.store.refresh();
    expect(await dataOf(api.execute(counts))).toMatchObject({ friendships: { totalCount: 51 } });
  });

  test('a response is of one revision, even if the graph changes during the read', async () => {
    await loadDataset(engine, catalogue, xinjiang());
    // The graph changes after the first statement of the operation.
    let change: (() => Promise<unknown>) | undefined = () => loadDataset(engine, catalogue, without(removedId));
    let reads = 0;
    const changing: Engine = {
      ...forwardingEngine(engine),
      read: async (statement, parameters, options) => {
        const result = await engine.read(statement, parameters, options);
        reads += 1;
        if (statement.name === 'jurisdiction/by-ids' && change) {
          const now = change;
          change = undefined;
          await now();
        }
        return result;
      },
    };
    const api = apiOver(changing);
    const data = await dataOf(
      api.execute('{ jurisdiction(by: { slug: "pk-gwadar" }) { friendships { totalCount nodes { id } } } }'),
    );
    expect(change).toBeUndefined();
    expect(data.jurisdiction.friendships).toEqual({
      totalCount: 1,
      nodes: [{ id: 'Friendship:xinjiang/cn-kashgar-prefecture~pk-gwadar' }],
    });
    expect(reads).toBeGreaterThan(4);
  });

  test('rows of another revision are never cached', async () => {
    await loadDataset(engine, catalogue, xinjiang());
    const api = apiOver(engine);
    await dataOf(api.execute('{ countries { nodes { name } } }'));
    await loadDataset(engine, catalogue, without(removedId));
    // This store has not noticed the write: its cached rows are of the old revision, and rows that it reads now of the new one.
    expect(await dataOf(api.execute(counts))).toMatchObject({ friendships: { totalCount: 51 } });
    await loadDataset(engine, catalogue, xinjiang());
    await api.store.refresh();
    expect(await dataOf(api.execute(counts))).toMatchObject({ friendships: { totalCount: 52 } });
  });

  test('returns UNAVAILABLE if the graph keeps changing', async () => {
    await loadDataset(engine, catalogue, xinjiang());
    let turn = 0;
    let changed: Promise<unknown> = Promise.resolve();
    const change = () => {
      turn += 1;
      const next = turn % 2 ? without(removedId) : xinjiang();
      changed = changed.then(() => loadDataset(engine, catalogue, next));
      return changed;
    };
    const changingEngine: Engine = {
      ...forwardingEngine(engine),
      read: async (statement, parameters, options) => {
        const result = await engine.read(statement, parameters, options);
        if (statement.name === 'graph/revision') return result;
        await change();
        return result;
      },
    };
    // The second statement is sent after the first has returned, so that they never read the same revision.
    const inTwoSteps = '{ jurisdiction(by: { slug: "pk-gwadar" }) { partners { nodes { slug } } } }';
    expect(await errorOf(apiOver(changingEngine).execute(inTwoSteps))).toMatchObject({
      code: 'UNAVAILABLE',
      message: 'The graph changed repeatedly while it was read. Retry shortly.',
    });
    await changed;
  });

  describe('a mutation', () => {
    let runs: number;
    /** The schema with a mutation that loads a dataset and then reads a place. */
    const changing = () =>
      new GraphQLSchema({
        ...schema.toConfig(),
        mutation: new GraphQLObjectType({
          name: 'Mutation',
          fields: {
            change: {
              type: schema.getType('Jurisdiction') as GraphQLObjectType,
              resolve: async (_source, _args, { store }: Context) => {
                runs += 1;
                await store.datasets.all();
                await loadDataset(engine, catalogue, runs % 2 ? without(removedId) : xinjiang());
                return store.jurisdictions.byId('pk-gwadar');
              },
            },
          },
        }),
      });
    beforeEach(async () => {
      runs = 0;
      await loadDataset(engine, catalogue, xinjiang());
    });

    test('runs once, even if the graph changes while it runs', async () => {
      const api = apiOver(engine, { schema: changing() });
      expect(await errorOf(api.execute('mutation { change { slug } }'))).toMatchObject({
        code: 'CONFLICT',
        path: 'change',
      });
      expect(runs).toBe(1);
      await api.store.refresh();
      expect(await dataOf(api.execute(counts))).toMatchObject({ friendships: { totalCount: 51 } });
    });

    test('is not cached, and runs for each request', async () => {
      const api = apiOver(engine, { schema: changing(), cacheResponsesBytes: 1_000_000 });
      for (let time = 1; time <= 3; time += 1) {
        await api.execute('mutation { change { slug } }');
        await api.store.refresh();
        expect(runs).toBe(time);
      }
    });

    test('is distinguished from a query in the same document', async () => {
      const api = apiOver(engine, { schema: changing() });
      const query = `query Read { countries { totalCount } } mutation Write { change { slug } }`;
      const named = async (operationName: string) => {
        const { body } = await api.handle({ body: JSON.stringify({ query, operationName }) });
        return JSON.parse(String(body));
      };
      expect((await named('Read')).data).toEqual({ countries: { totalCount: 16 } });
      expect(runs).toBe(0);
      await named('Write');
      expect(runs).toBe(1);
    });
  });

  test('the cache expires if the revision cannot be read', async () => {
    await loadDataset(engine, catalogue, xinjiang());
    let reachable = true;
    const failing: Engine = {
      ...forwardingEngine(engine),
      read: (statement, parameters, options) =>
        reachable
          ? engine.read(statement, parameters, options)
          : Promise.reject(new Unavailable('The graph database cannot be reached.')),
    };
    const api = apiOver(failing, { revisionPollMs: 50 });
    await dataOf(api.execute(counts));
    reachable = false;
    await vi.waitFor(async () => expect(await errorOf(api.execute(counts))).toMatchObject({ code: 'UNAVAILABLE' }), {
      timeout: 2_000,
      interval: 20,
    });
    reachable = true;
    expect(await dataOf(api.execute(counts))).toMatchObject({ friendships: { totalCount: 52 } });
    api.store.close();
  });

  test('returns an error with the fix for an empty graph', async () => {
    expect(await errorOf(apiOver(engine).execute('{ dataset { title } }'))).toMatchObject({
      code: 'NOT_FOUND',
      message: 'The graph has no dataset. Load one with `youcheng load`.',
    });
    expect(await dataOf(apiOver(engine).execute('{ friendships { totalCount nodes { id } } }'))).toEqual({
      friendships: { totalCount: 0, nodes: [] },
    });
    expect(
      await dataOf(apiOver(engine).execute('{ search(query: "Gwader") { totalCount nodes { __typename } } }')),
    ).toEqual({
      search: { totalCount: 0, nodes: [] },
    });
    expect(
      await errorOf(apiOver(engine).execute('{ sharedPartners(of: [{ name: "Gwader" }]) { totalCount } }')),
    ).toMatchObject({ code: 'NOT_FOUND', suggestions: [] });
  });
});
