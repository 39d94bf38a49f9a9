import { EventEmitter, once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { BoundedEngine, type Bounds } from '../../src/graph/bounded.ts';
import { openEmbedded } from '../../src/graph/embedded/open.ts';
import type { CallOptions } from '../../src/graph/engine.ts';
import { callOptions, cypher, signalFor } from '../support/cypher.ts';
import { forwardingEngine } from '../support/engine-wrappers.ts';
import { closing } from '../support/engines.ts';

describe('the bounded engine', () => {
  const open = closing(openEmbedded);

  /** A bounded engine whose reads finish only when the test releases them. */
  async function openGated(bounds: Bounds) {
    const engine = await open();
    const gate = new EventEmitter();
    const started: string[] = [];
    const bounded = new BoundedEngine(
      {
        ...forwardingEngine(engine),
        read: async (statement, parameters, options) => {
          started.push(statement.name);
          await once(gate, statement.name);
          return await engine.read(statement, parameters, options);
        },
      },
      bounds,
    );
    const read = (name: string, options: CallOptions = callOptions()) =>
      bounded.read(cypher('RETURN $name AS name', name), { name }, options).then(({ rows }) => rows[0]?.name);
    /** Lets the read with this name finish, as soon as it has started. */
    const release = async (name: string) => {
      await expect.poll(() => gate.listenerCount(name), { interval: 1 }).toBe(1);
      gate.emit(name);
    };
    return { bounded, started, read, release };
  }

  test('runs as many reads as its concurrency allows and queues the others', async () => {
    const { bounded, started, read, release } = await openGated({ concurrency: 2, queue: 10 });
    const results = ['a', 'b', 'c', 'd'].map((name) => read(name));
    expect(started).toEqual(['a', 'b']);
    expect([bounded.running, bounded.waiting]).toEqual([2, 2]);
    for (const [index, name] of ['a', 'b', 'c', 'd'].entries()) {
      await release(name);
      expect(await results[index]).toBe(name);
      expect(bounded.running).toBe(Math.min(2, 3 - index));
    }
    expect(started).toEqual(['a', 'b', 'c', 'd']);
    expect([bounded.running, bounded.waiting]).toEqual([0, 0]);
  });

  test('rejects a read when the queue is full, and finishes the others', async () => {
    const { read, release } = await openGated({ concurrency: 1, queue: 1 });
    const [running, waiting] = [read('running'), read('waiting')];
    const rejection = await read('refused').catch((error: unknown) => error);
    expect(rejection).toMatchObject({ code: 'UNAVAILABLE', details: { reason: 'OVERLOADED' } });
    expect(await read('refused').catch((error: unknown) => error)).toBe(rejection);
    await release('running');
    expect(await running).toBe('running');
    const next = read('next');
    await release('waiting');
    expect(await waiting).toBe('waiting');
    await release('next');
    expect(await next).toBe('next');
  });

  test('drops a queued read when its deadline passes, and never sends it', async () => {
    const { bounded, started, read, release } = await openGated({ concurrency: 1, queue: 1 });
    const running = read('running');
    await expect(read('late', { signal: signalFor(10) })).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    expect(bounded.waiting).toBe(0);
    await release('running');
    await running;
    expect(started).toEqual(['running']);
  });

  test('drops a queued read as soon as its client disconnects', async () => {
    const { bounded, started, read, release } = await openGated({ concurrency: 1, queue: 1 });
    const running = read('running');
    const client = new AbortController();
    const cancelled = read('cancelled', { signal: signalFor(60_000, client.signal) });
    expect(bounded.waiting).toBe(1);
    client.abort();
    expect(bounded.waiting).toBe(0);
    await expect(cancelled).rejects.toMatchObject({ code: 'CANCELLED' });
    await release('running');
    await running;
    expect(started).toEqual(['running']);
  });

  test('takes turns between operations, so that one with many reads does not block the others', async () => {
    const { started, read, release } = await openGated({ concurrency: 1, queue: 100 });
    const [huge, small, other] = [callOptions(), callOptions(), callOptions()];
    const results = [
      ...['h1', 'h2', 'h3', 'h4'].map((name) => read(name, huge)),
      read('small', small),
      ...['o1', 'o2'].map((name) => read(name, other)),
    ];
    for (let turn = 0; turn < results.length; turn += 1) {
      await expect.poll(() => started.length, { interval: 1 }).toBe(turn + 1);
      await release(started[turn] ?? '');
    }
    expect(started).toEqual(['h1', 'h2', 'small', 'o1', 'h3', 'o2', 'h4']);
    await Promise.all(results);
  });

  test('counts an aborted read as running until the engine ends it', async () => {
    const engine = await open();
    const bounded = new BoundedEngine(engine, { concurrency: 1, queue: 1 });
    const slow = cypher('UNWIND range(1, 500) AS a UNWIND range(1, 500) AS b RETURN count(*) AS pairs');
    let ended = false;
    const onEnd = () => {
      ended = true;
    };
    const aborted = bounded.read(slow, {}, { signal: signalFor(1), onEnd });
    await expect(aborted).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    expect([ended, bounded.running]).toEqual([false, 1]);
    await bounded.read(cypher('RETURN 1 AS one'), {}, callOptions());
    expect(ended).toBe(true);
    await expect.poll(() => bounded.running, { interval: 1 }).toBe(0);
  });

  test('does not queue writes and readiness checks', async () => {
    const { bounded, read, release } = await openGated({ concurrency: 1, queue: 0 });
    const running = read('running');
    await bounded.ready(callOptions());
    await bounded.write((transaction) => transaction.run(cypher('CREATE (:Place)'), {}), callOptions());
    await release('running');
    await running;
  });
});
