import { EventEmitter, once } from 'node:events';
import { beforeEach, expect, test } from 'vitest';
import { useOneRevision } from '../../src/api/plugins/one-revision.ts';
import { schema } from '../../src/api/schema.ts';
import { BoundedEngine } from '../../src/graph/bounded.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { loadDataset } from '../../src/load/load.ts';
import { Store } from '../../src/store/store.ts';
import { sendQuery, serve } from '../server/serving.ts';
import { catalogue, xinjiang } from '../support/api.ts';
import { callOptions } from '../support/cypher.ts';
import { forwardingEngine } from '../support/engine-wrappers.ts';
import { describeEngines } from '../support/engines.ts';

describeEngines('more queries than the queue holds', (open) => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await open();
    await loadDataset(engine, catalogue, xinjiang());
  });

  test('are rejected with UNAVAILABLE, and the others complete', async () => {
    const gate = new EventEmitter();
    const bounded = new BoundedEngine(
      {
        ...forwardingEngine(engine),
        read: async (statement, parameters, options) => {
          if (statement.name === 'friendship/list:sortKey,ASC') await once(gate, 'open');
          return await engine.read(statement, parameters, options);
        },
      },
      { concurrency: 1, queue: 1 },
    );
    const store = new Store({
      engine,
      operations: bounded,
      catalogue,
      revisionPollMs: 0,
      deadlineMs: 60_000,
      cacheRows: 0,
      onError: () => undefined,
    });
    const { url, log } = await serve({
      schema,
      plugins: [useOneRevision(store)],
      ready: () => engine.ready(callOptions()),
    });
    const first = sendQuery(url, '{ friendships(first: 1) { nodes { level } } }');
    await expect.poll(() => bounded.running, { interval: 1 }).toBe(1);
    const second = sendQuery(url, '{ datasets { slug } }');
    await expect.poll(() => bounded.waiting, { interval: 1 }).toBe(1);

    const rejected = await Promise.all([1, 2, 3].map(() => sendQuery(url, '{ datasets { title } }')));
    for (const { status, headers, errors } of rejected) {
      expect(status).toBe(200); // the operation was executed, and its only field failed
      expect(headers.get('retry-after')).toBe('2');
      expect(errors[0]).toMatchObject({
        message: 'The server is overloaded. Retry shortly.',
        extensions: { code: 'UNAVAILABLE', reason: 'OVERLOADED' },
      });
    }
    expect(log.filter(({ code }) => code === 'UNAVAILABLE')).toHaveLength(1);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);

    gate.emit('open');
    expect((await first).data.friendships.nodes).toHaveLength(1);
    expect((await second).data).toEqual({ datasets: [{ slug: 'xinjiang' }] });
    expect((await sendQuery(url, '{ datasets { asOf } }')).data.datasets).toHaveLength(1);
  });
});
