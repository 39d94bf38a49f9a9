import { GrafeoDB } from '@grafeo-db/js';
import { afterEach, expect, test, vi } from 'vitest';
import { fromGrafeo } from '../../src/graph/embedded/values.ts';
import { slowClock, turnsDuring } from '../support/event-loop.ts';

afterEach(() => vi.restoreAllMocks());

test('the embedded engine yields to the event loop while many rows are converted', async () => {
  const database = GrafeoDB.create();
  const result = await database.executeCypher('UNWIND range(1, 100000) AS number RETURN number, [number] AS list');
  slowClock();
  const rows = fromGrafeo('numbers', result);
  expect(await turnsDuring(rows)).toBeGreaterThan(5);
  expect(await rows).toHaveLength(100_000);
  expect((await rows).at(-1)).toEqual({ number: 100_000, list: [100_000] });
  database.close();
});
