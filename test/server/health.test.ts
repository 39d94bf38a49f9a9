import { describe, expect, test } from 'vitest';
import { Unavailable } from '../../src/errors.ts';
import { secret } from './failing-schema.ts';
import { serve } from './serving.ts';

describe('/health/live', () => {
  test('returns 200 independent of the graph', async () => {
    const { url } = await serve({ ready: () => Promise.reject(new Unavailable('not available')) });
    const response = await fetch(`${url}/health/live`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'live' });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect((await fetch(`${url}/health/live`, { method: 'HEAD' })).status).toBe(200);
  });
});

describe('/health/ready', () => {
  test('returns 200 if the graph is available', async () => {
    const { url } = await serve();
    const response = await fetch(`${url}/health/ready`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ready' });
  });

  test('returns 503 if not, recovers, and logs each change once', async () => {
    let up = false;
    const ready = async () => {
      if (!up) throw new Error(secret);
    };
    const { url, log } = await serve({ ready });
    for (const _ of [1, 2]) {
      const response = await fetch(`${url}/health/ready`);
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('2');
      expect(await response.json()).toEqual({
        errors: [{ message: 'The graph is not available.', extensions: { code: 'UNAVAILABLE' } }],
      });
    }
    expect(log).toHaveLength(1);
    up = true;
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(log).toHaveLength(2);
  });

  test('returns 503 in time if the graph does not respond', async () => {
    const { url } = await serve({ ready: () => new Promise(() => {}) });
    expect((await fetch(`${url}/health/ready`)).status).toBe(503);
  });
});
