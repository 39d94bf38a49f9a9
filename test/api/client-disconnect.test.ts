import { beforeEach, expect, test, vi } from 'vitest';
import { useOneRevision } from '../../src/api/plugins/one-revision.ts';
import { schema } from '../../src/api/schema.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { loadDataset } from '../../src/load/load.ts';
import { Metrics } from '../../src/server/monitoring/metrics.ts';
import { Store } from '../../src/store/store.ts';
import { sendQuery, serve } from '../server/serving.ts';
import { catalogue, xinjiang } from '../support/api.ts';
import * as cypher from '../support/cypher.ts';
import { forwardingEngine, recordingEngine } from '../support/engine-wrappers.ts';
import { describeEngines } from '../support/engines.ts';

/** The statement that reads a page of friendships. These tests replace it by a long one. */
const pageStatement = 'friendship/list:sortKey,ASC';
/** The embedded engine cannot abort a running statement, so that its statement has to end. */
const longWork = {
  embedded: 'UNWIND range(1, 500) AS a UNWIND range(1, 1000) AS b RETURN count(*) AS long',
  neo4j: 'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*) AS long',
};
const query = '{ friendships { nodes { parties { jurisdiction { name country { name } } } } } }';

describeEngines('a client that disconnects', (open) => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await open();
    await loadDataset(engine, catalogue, xinjiang());
  });

  /** Starts a server, sends a request, and waits until the engine executes its statement. */
  async function requestInExecution(request: (url: string, signal: AbortSignal) => Promise<Response>) {
    const events = new EventTarget();
    const eventOf = (name: string) => new Promise((resolve) => events.addEventListener(name, resolve, { once: true }));
    const [started, ended] = [eventOf('started'), eventOf('ended')];
    const operations = recordingEngine({
      ...forwardingEngine(engine),
      read: (statement, parameters, options) => {
        if (statement.name !== pageStatement) return engine.read(statement, parameters, options);
        const result = engine.read(
          { name: pageStatement, text: engine.dialect.name === 'neo4j' ? longWork.neo4j : longWork.embedded },
          parameters,
          {
            ...options,
            onEnd: () => events.dispatchEvent(new Event('ended')),
          },
        );
        events.dispatchEvent(new Event('started'));
        return result;
      },
    });
    const store = new Store({
      engine,
      operations,
      catalogue,
      revisionPollMs: 0,
      deadlineMs: 60_000,
      cacheRows: 0,
      onError: () => undefined,
    });
    const { url, log } = await serve({
      schema,
      plugins: [useOneRevision(store)],
      metrics: new Metrics(),
    });
    const client = new AbortController();
    const response = request(url, client.signal);
    response.catch(() => undefined);
    await started;
    return { url, log, client, response, ended, statements: operations.statements };
  }

  const running = () =>
    cypher.runRead(
      engine,
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery ENDS WITH 'AS long' RETURN 1 AS one",
    );

  test.each([
    [
      'POST',
      (url: string, signal: AbortSignal) =>
        fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
          signal,
        }),
    ],
    [
      'GET',
      (url: string, signal: AbortSignal) => fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, { signal }),
    ],
  ])('cancels its operation and its statements (%s)', async (_method, request) => {
    const { url, log, client, response, ended, statements } = await requestInExecution(request);
    if (engine.dialect.name === 'neo4j')
      await vi.waitUntil(async () => (await running()).length === 1, { timeout: 5_000 });
    client.abort();
    await expect(response).rejects.toThrow('aborted');
    await ended;
    if (engine.dialect.name === 'neo4j')
      await vi.waitUntil(async () => (await running()).length === 0, { timeout: 5_000 });

    expect(statements).toEqual([pageStatement]);
    // Other requests are served, and nothing is logged.
    expect((await sendQuery(url, '{ datasets { slug } }')).data).toEqual({ datasets: [{ slug: 'xinjiang' }] });
    expect(statements).toEqual([pageStatement, 'dataset/all']);
    expect(log).toEqual([]);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toContain('youcheng_operation_duration_seconds_count{outcome="CANCELLED"} 1\n');
    expect(metrics).toContain('youcheng_http_request_duration_seconds_count{path="/graphql",status="499"} 1\n');
  });
});
