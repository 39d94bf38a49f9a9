import { getEventListeners } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { abortError, untilAborted } from '../../src/graph/abort.ts';
import { remainingMs, withTimeLimit } from '../../src/graph/time-limit.ts';

/** Waits for `work` with a time limit, as a call of an engine does. */
function waitFor<T>(milliseconds: number, work: Promise<T>, onAbort?: () => void, client?: AbortSignal): Promise<T> {
  return withTimeLimit(milliseconds, (signal) => untilAborted(signal, work, onAbort), client);
}

const hanging = new Promise<never>(() => undefined);

test('returns the result of work that ends in time', async () => {
  await expect(waitFor(1000, Promise.resolve('done'))).resolves.toBe('done');
});

test('passes on the error of work that fails in time', async () => {
  const failure = new Error('no');
  await expect(waitFor(1000, Promise.reject(failure))).rejects.toBe(failure);
});

test('rejects late work and aborts it', async () => {
  let ended = 0;
  const late = waitFor(20, hanging, () => {
    ended += 1;
  });
  await expect(late).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED', details: { milliseconds: 20 } });
  expect(ended).toBe(1);
});

test('no time remains after the signal is aborted', async () => {
  for (let round = 0; round < 30; round += 1) {
    await withTimeLimit(round / 7, async (signal) => {
      await expect(untilAborted(signal, hanging)).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
      expect(remainingMs(signal)).toBe(0);
    });
  }
});

test('a signal has its remaining time', async () => {
  await withTimeLimit(60_000, async (signal) => {
    expect(remainingMs(signal)).toBeGreaterThan(50_000);
    expect(remainingMs(signal)).toBeLessThanOrEqual(60_000);
  });
  expect(remainingMs(new AbortController().signal)).toBe(Number.POSITIVE_INFINITY);
});

test('a late failure of aborted work is not an unhandled rejection', async () => {
  let fail: (reason: Error) => void = () => undefined;
  const work = new Promise((_, reject) => {
    fail = reject;
  });
  await expect(waitFor(0, work)).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  fail(new Error('too late'));
  await new Promise(setImmediate); // an unhandled rejection would fail the run
});

test('all work of a client that disconnects is aborted with the reason of its signal', async () => {
  const client = new AbortController();
  const reason = new Error('disconnected');
  let ended = 0;
  await withTimeLimit(
    60_000,
    async (signal) => {
      const works = Array.from({ length: 20 }, () =>
        untilAborted(signal, hanging, () => {
          ended += 1;
        }),
      );
      expect(remainingMs(signal)).toBeGreaterThan(0);
      client.abort(reason);
      expect(ended).toBe(20);
      for (const work of works) await expect(work).rejects.toMatchObject({ code: 'CANCELLED', cause: reason });
      expect(remainingMs(signal)).toBe(0);
    },
    client.signal,
  );
});

test('work of a client that has already disconnected is rejected at once', async () => {
  await expect(waitFor(60_000, hanging, undefined, AbortSignal.abort())).rejects.toMatchObject({ code: 'CANCELLED' });
});

test('leaves no timer, and no listener on a signal that is still used', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const long = new AbortController();
  await withTimeLimit(60_000, async () => expect(vi.getTimerCount()).toBe(1), long.signal);
  await withTimeLimit(60_000, () => Promise.reject(new Error('no'))).catch(() => undefined);
  await untilAborted(long.signal, Promise.resolve());
  expect(vi.getTimerCount()).toBe(0);
  expect(getEventListeners(long.signal, 'abort')).toEqual([]);
});

test('an abort with a coded error throws that error', async () => {
  await withTimeLimit(0, async (signal) => expect(abortError(signal)).toBe(signal.reason));
});
