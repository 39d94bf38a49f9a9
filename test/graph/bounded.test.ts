import { EventEmitter, once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { BoundedEngine, type Bounds } from '../../src/graph/bounded.ts';
import { openEmbedded } from '../../src/graph/embedded/open.ts';
import type { CallOptions } from '../../src/graph/engine.ts';
import { callOptions, cypher, signalFor } from '../support/cypher.ts';
import { forwardingEngine } from '../support/engine-wrappers.ts';
import { closing } from '../support/engines.ts';

describe('how many statements a graph is asked at a time', () => {
  const open = closing(openEmbedded);

  /** A bounded graph that begins a statement at once, and answers it when it is let go. */
  async function gated(bounds: Bounds) {
    const engine = await open();
    const gate = new EventEmitter();
    const begun: string[] = [];
    const bounded = new BoundedEngine(
      {
        ...forwardingEngine(engine),
        read: async (statement, parameters, options) => {
          begun.push(statement.name);
          await once(gate, statement.name);
          return await engine.read(statement, parameters, options);
        },
      },
      bounds,
    );
    const read = (name: string, options: CallOptions = callOptions()) =>
      bounded.read(cypher('RETURN $name AS name', name), { name }, options).then(({ rows }) => rows[0]?.name);
    /** Lets one go that has begun, or is just about to. */
    const letGo = async (name: string) => {
      await expect.poll(() => gate.listenerCount(name), { interval: 1 }).toBe(1);
      gate.emit(name);
    };
    return { bounded, begun, read, letGo };
  }

  test('so many run, the others wait, and all are answered', async () => {
    const { bounded, begun, read, letGo } = await gated({ concurrency: 2, queue: 10 });
    const answers = ['a', 'b', 'c', 'd'].map((name) => read(name));
    expect(begun).toEqual(['a', 'b']);
    expect([bounded.running, bounded.waiting]).toEqual([2, 2]);
    for (const [index, name] of ['a', 'b', 'c', 'd'].entries()) {
      await letGo(name);
      expect(await answers[index]).toBe(name);
      expect(bounded.running).toBe(Math.min(2, 3 - index));
    }
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
    expect([bounded.running, bounded.waiting]).toEqual([0, 0]);
  });

  test('one that finds the queue full is refused, and the rest goes on', async () => {
    const { read, letGo } = await gated({ concurrency: 1, queue: 1 });
    const [running, waiting] = [read('running'), read('waiting')];
    const refusal = await read('refused').catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'UNAVAILABLE', details: { reason: 'OVERLOADED' } });
    expect(await read('refused').catch((error: unknown) => error)).toBe(refusal);
    await letGo('running');
    expect(await running).toBe('running');
    const next = read('next');
    await letGo('waiting');
    expect(await waiting).toBe('waiting');
    await letGo('next');
    expect(await next).toBe('next');
  });

  test('one whose time passes while it waits leaves the queue, and is never asked', async () => {
    const { bounded, begun, read, letGo } = await gated({ concurrency: 1, queue: 1 });
    const running = read('running');
    await expect(read('late', { signal: signalFor(10) })).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    expect(bounded.waiting).toBe(0);
    await letGo('running');
    await running;
    expect(begun).toEqual(['running']);
  });

  test('one whose client goes away while it waits leaves the queue at once', async () => {
    const { bounded, begun, read, letGo } = await gated({ concurrency: 1, queue: 1 });
    const running = read('running');
    const client = new AbortController();
    const gone = read('gone', { signal: signalFor(60_000, client.signal) });
    expect(bounded.waiting).toBe(1);
    client.abort();
    expect(bounded.waiting).toBe(0);
    await expect(gone).rejects.toMatchObject({ code: 'CANCELLED' });
    await letGo('running');
    await running;
    expect(begun).toEqual(['running']);
  });

  test('an operation that asks for much does not keep the others waiting', async () => {
    const { begun, read, letGo } = await gated({ concurrency: 1, queue: 100 });
    const [huge, small, other] = [callOptions(), callOptions(), callOptions()];
    const answers = [
      ...['h1', 'h2', 'h3', 'h4'].map((name) => read(name, huge)),
      read('small', small),
      ...['o1', 'o2'].map((name) => read(name, other)),
    ];
    for (let turn = 0; turn < answers.length; turn += 1) {
      await expect.poll(() => begun.length, { interval: 1 }).toBe(turn + 1);
      await letGo(begun[turn] ?? '');
    }
    expect(begun).toEqual(['h1', 'h2', 'small', 'o1', 'h3', 'o2', 'h4']);
    await Promise.all(answers);
  });

  test('one that was given up keeps its place until the engine is done with it', async () => {
    const engine = await open();
    const bounded = new BoundedEngine(engine, { concurrency: 1, queue: 1 });
    const slow = cypher('UNWIND range(1, 500) AS a UNWIND range(1, 500) AS b RETURN count(*) AS pairs');
    let ended = false;
    const onEnd = () => {
      ended = true;
    };
    const given = bounded.read(slow, {}, { signal: signalFor(1), onEnd });
    await expect(given).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    expect([ended, bounded.running]).toEqual([false, 1]);
    await bounded.read(cypher('RETURN 1 AS one'), {}, callOptions());
    expect(ended).toBe(true);
    await expect.poll(() => bounded.running, { interval: 1 }).toBe(0);
  });

  test('writing, and asking whether the graph is there, wait for no one', async () => {
    const { bounded, read, letGo } = await gated({ concurrency: 1, queue: 0 });
    const running = read('running');
    await bounded.ready(callOptions());
    await bounded.write((transaction) => transaction.run(cypher('CREATE (:Place)'), {}), callOptions());
    await letGo('running');
    await running;
  });
});
