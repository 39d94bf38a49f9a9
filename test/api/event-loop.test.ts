import { afterEach, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { useOneRevision } from '../../src/api/plugins/one-revision.ts';
import { schema } from '../../src/api/schema.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { loadDataset } from '../../src/load/load.ts';
import { serve } from '../server/serving.ts';
import { apiOver, catalogue, dataOf, errorOf, xinjiang } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';
import { slowClock, turnsDuring } from '../support/event-loop.ts';

const place = '{ slug name country { code continent { code } } }';
const about = (places: number) => `{ nodes(ids: [${'"Jurisdiction:cn-urumqi" '.repeat(places)}]) { ... on Jurisdiction {
  friendships(first: 5) { nodes {
    id level establishedOn disputed
    parties { side jurisdiction ${place} } local ${place} partner ${place} reportedContinent { code name }
    sources { number title status } dateClaims { date rank text citations { locator source { number } } }
  } }
} } }`;
/** Returns thousands of objects from a few rows. */
const large = about(100);

afterEach(() => vi.restoreAllMocks());

describeEngines('an operation whose rows are all cached', (open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
    await loadDataset(engine, catalogue, xinjiang());
  });

  test('yields to the event loop repeatedly', async () => {
    const api = apiOver(engine);
    const first = await dataOf(api.execute(large));
    slowClock();
    const work = api.execute(large);
    expect(await turnsDuring(work)).toBeGreaterThan(20);
    expect(await dataOf(work)).toEqual(first);
  });

  test('is cancelled if its client disconnects', async () => {
    const { store, execute } = apiOver(engine);
    await execute(large);
    const outcomes: string[] = [];
    const client = new AbortController();
    const { url } = await serve({
      schema,
      plugins: [useOneRevision(store)],
      createContext: () => {
        setImmediate(() => client.abort());
        return {};
      },
      onOperation: (outcome) => outcomes.push(outcome),
    });
    slowClock();
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query: large });
    const work = fetch(`${url}/graphql`, { method: 'POST', headers, body, signal: client.signal });
    await expect(work).rejects.toThrow('aborted');
    await expect.poll(() => outcomes, { interval: 20, timeout: 5_000 }).toEqual(['CANCELLED']);
  });

  test('is aborted at its deadline', async () => {
    const api = apiOver(engine, { deadlineMs: 1_000 });
    // The database may need several attempts until it has planned the statements.
    await vi.waitFor(() => dataOf(api.execute(large)), { timeout: 10_000, interval: 20 });
    slowClock();
    // Each turn of the event loop takes a tenth of the time limit; the operation takes more than 20.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    let done = false;
    const advance = () => {
      if (done) return;
      vi.advanceTimersByTime(100);
      setImmediate(advance);
    };
    setImmediate(advance);
    const error = await errorOf(api.execute(large)).finally(() => {
      done = true;
    });
    expect(error.code).toBe('DEADLINE_EXCEEDED');
  });

  test('reads shared data of a breakdown once, independent of the number of buckets', async () => {
    const lookups = async (query: string) => {
      let count = 0;
      const api = apiOver(engine, {
        observer: {
          lookedUp: (found, missed) => {
            count += found + missed;
          },
          revisionChanged: () => undefined,
        },
      });
      await dataOf(api.execute(query));
      return count;
    };
    const few = await lookups('{ statistics { breakdown(by: PARTNER, first: 1) { share } } }');
    const shares = Array.from({ length: 30 }, (_, n) => `a${n}: share`).join(' ');
    expect(await lookups(`{ statistics { breakdown(by: PARTNER, first: 1000) { ${shares} } } }`)).toBe(few);
  });
});
