import { expect, onTestFinished, test, vi } from 'vitest';
import { inParts } from '../../src/export/snapshot.ts';
import { slowClock, turnsDuring } from '../support/event-loop.ts';

test('parts of pages let the event loop run other work, and leave out nothing', async () => {
  slowClock();
  onTestFinished(() => void vi.restoreAllMocks());
  const numbers = Array.from({ length: 12_345 }, (_, number) => number);
  async function* pages() {
    yield numbers.slice(0, 50);
    yield [];
    yield numbers.slice(50);
  }
  const parts: (readonly number[])[] = [];
  const reading = async () => {
    for await (const part of inParts(pages())) parts.push(part);
  };
  expect(await turnsDuring(reading())).toBeGreaterThan(3);
  expect(parts.flat()).toEqual(numbers);
  expect(Math.max(...parts.map(({ length }) => length))).toBe(100);
});
