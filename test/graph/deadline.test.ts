import { expect, test } from 'vitest';
import { Deadline } from '../../src/graph/deadline.ts';

test('work that is done in time gives its answer', async () => {
  await expect(Deadline.after(1000).race(Promise.resolve('done'))).resolves.toBe('done');
});

test('work that fails in time gives its failure', async () => {
  const failure = new Error('no');
  await expect(Deadline.after(1000).race(Promise.reject(failure))).rejects.toBe(failure);
});

test('work that is late is given up, and ended', async () => {
  let ended = 0;
  const late = Deadline.after(20).race(new Promise(() => undefined), () => {
    ended += 1;
  });
  await expect(late).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED', details: { milliseconds: 20 } });
  expect(ended).toBe(1);
});

test('nothing remains once it has passed', async () => {
  for (let round = 0; round < 30; round += 1) {
    const deadline = Deadline.after(round / 7);
    await expect(deadline.race(new Promise(() => undefined))).rejects.toThrow();
    expect(deadline.remaining).toBe(0);
  }
});

test('a late failure of work that was given up disturbs no one', async () => {
  let fail: (reason: Error) => void = () => undefined;
  const work = new Promise((_, reject) => {
    fail = reject;
  });
  await expect(Deadline.after(0).race(work)).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  fail(new Error('too late'));
  await new Promise(setImmediate); // an unhandled rejection would fail the run
});

test('work that nobody wants any more is given up at once, and ended, all of it', async () => {
  const client = new AbortController();
  const deadline = Deadline.after(60_000, client.signal);
  let ended = 0;
  const late = Array.from({ length: 20 }, () =>
    deadline.race(new Promise(() => undefined), () => {
      ended += 1;
    }),
  );
  expect(deadline.remaining).toBeGreaterThan(0);
  client.abort();
  expect(ended).toBe(20);
  for (const work of late) await expect(work).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(deadline.remaining).toBe(0);
});

test('work that nobody wants from the beginning is not waited for', async () => {
  const deadline = Deadline.after(60_000, AbortSignal.abort());
  await expect(deadline.race(new Promise(() => undefined))).rejects.toMatchObject({ code: 'CANCELLED' });
});
