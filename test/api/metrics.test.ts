import { beforeEach, expect, test } from 'vitest';
import { useCostLimit } from '../../src/api/cost/cost-limit.ts';
import { useOneRevision } from '../../src/api/plugins/one-revision.ts';
import { schema } from '../../src/api/schema.ts';
import { BoundedEngine } from '../../src/graph/bounded.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { observed } from '../../src/graph/observed.ts';
import { loadDataset } from '../../src/load/load.ts';
import { Metrics } from '../../src/server/monitoring/metrics.ts';
import { Store } from '../../src/store/store.ts';
import { sendQuery, serve } from '../server/serving.ts';
import { catalogue, xinjiang } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';

describeEngines('metrics', (open) => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await open();
    await loadDataset(engine, catalogue, xinjiang());
  });

  async function serveWithMetrics() {
    const metrics = new Metrics();
    const observedEngine = observed(engine, metrics.onRead);
    const operations = new BoundedEngine(observedEngine, { concurrency: 8, queue: 8 });
    metrics.watch(operations);
    const store = new Store({
      engine: observedEngine,
      operations,
      catalogue,
      revisionPollMs: 0,
      deadlineMs: 20_000,
      cacheRows: 1_000,
      onError: () => undefined,
      observer: metrics.observer,
    });
    const server = await serve({ schema, plugins: [useCostLimit(50_000), useOneRevision(store)], metrics });
    /** Reads the metrics and returns a function that finds the value of a metric. */
    const readMetrics = async () => {
      const text = await (await fetch(`${server.url}/metrics`)).text();
      return (name: string) => {
        const lines = text.split('\n').filter((candidate) => candidate.startsWith(`${name} `));
        expect(lines, name).toHaveLength(1);
        return Number(lines[0]?.slice(name.length));
      };
    };
    return { ...server, store, readMetrics };
  }

  test('counts requests, outcomes and statements', async () => {
    const { url, store, readMetrics } = await serveWithMetrics();
    await sendQuery(url, '{ friendships(first: 1) { nodes { level } } }');
    await sendQuery(url, '{ friendships(first: 1) { nodes { level } } }');
    await sendQuery(url, '{ country(code: "nothing") { code } }');
    await sendQuery(
      url,
      '{ continents { friendships(first: 100) { nodes { reportedContinent { friendships { nodes { id } } } } } } }',
    );
    await sendQuery(url, '{ nothing }');
    await fetch(`${url}/no/such/path-of-mine`);
    const metric = await readMetrics();
    const operations = (outcome: string) => metric(`youcheng_operation_duration_seconds_count{outcome="${outcome}"}`);
    expect(operations('OK')).toBe(2);
    expect(operations('BAD_USER_INPUT')).toBe(2);
    expect(operations('QUERY_TOO_COMPLEX')).toBe(1);
    expect(metric('youcheng_http_request_duration_seconds_count{path="other",status="404"}')).toBe(1);
    expect(metric('youcheng_http_request_duration_seconds_count{path="/graphql",status="400"}')).toBe(2);
    expect(metric('youcheng_http_requests_in_flight')).toBe(1);
    const statement = 'statement="friendship/list:sortKey,ASC",outcome="OK"';
    expect(metric(`youcheng_statement_duration_seconds_count{${statement}}`)).toBe(1);
    expect(metric('youcheng_graph_reads{state="running"}')).toBe(0);
    expect(metric('youcheng_graph_reads{state="waiting"}')).toBe(0);
    expect(metric('youcheng_cache_lookups_total{found="yes"}')).toBe(1);
    expect(metric('youcheng_cache_lookups_total{found="no"}')).toBe(1);
    expect(metric('youcheng_revision_changes_total')).toBe(0);
    expect(metric('process_resident_memory_bytes')).toBeGreaterThan(0);

    const { friendships, ...rest } = xinjiang();
    await loadDataset(engine, catalogue, { ...rest, friendships: friendships.slice(1) });
    await store.refresh();
    expect((await readMetrics())('youcheng_revision_changes_total')).toBe(1);
  });

  test('returns the Prometheus format without request content for GET and HEAD', async () => {
    const { url } = await serveWithMetrics();
    await sendQuery(url, 'query Secret($name: String!) { jurisdiction(by: { name: $name }) { slug } }', {
      name: 'Karamay',
    });
    await fetch(`${url}/secret`);
    const response = await fetch(`${url}/metrics`);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const text = await response.text();
    expect(text).not.toMatch(/secret|karamay|query/i);
    expect(text).toContain('# TYPE youcheng_statement_duration_seconds histogram');
    const head = await fetch(`${url}/metrics`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await fetch(`${url}/metrics`, { method: 'POST' })).status).toBe(405);
  });
});
