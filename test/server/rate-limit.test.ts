import { describe, expect, test } from 'vitest';
import { post, serve } from './serving.ts';

const query = { query: '{ hello }' };
const environment = { RATE_LIMIT_PER_MINUTE: '2' };

test('there is no limit by default', async () => {
  const { url } = await serve();
  for (let n = 0; n < 20; n += 1) {
    const response = await post(url, query);
    expect(response.status).toBe(200);
    expect(response.headers.get('ratelimit-limit')).toBeNull();
  }
});

describe('RATE_LIMIT_PER_MINUTE', () => {
  test('rejects further requests with Retry-After, in the preferred media type', async () => {
    const { url, log } = await serve({ environment });
    const statuses = [];
    for (let n = 0; n < 2; n += 1) statuses.push((await post(url, query)).status);
    expect(statuses).toEqual([200, 200]);
    const rejected = await post(url, query, { accept: 'application/graphql-response+json' });
    expect(rejected.status).toBe(429);
    expect(rejected.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
    expect(rejected.headers.get('x-content-type-options')).toBe('nosniff');
    const seconds = Number(rejected.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(await rejected.json()).toEqual({
      errors: [
        {
          message: `More than 2 requests in a minute. Retry in ${seconds} seconds.`,
          extensions: { code: 'RATE_LIMITED', limit: 2 },
        },
      ],
    });
    expect(log).toEqual([]);
  });

  test('shows a page to a browser', async () => {
    const { url } = await serve({ environment });
    const accept = 'text/html,*/*;q=0.8';
    for (let n = 0; n < 2; n += 1) await fetch(`${url}/schema.graphql`);
    const page = await fetch(`${url}/schema.graphql`, { headers: { accept } });
    expect(page.status).toBe(429);
    expect(await page.text()).toContain('<h1>429 Too Many Requests</h1>');
  });

  test('does not count probes, unknown paths and rejected cross-site requests', async () => {
    const { url } = await serve({ environment });
    for (let n = 0; n < 5; n += 1) {
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
      expect((await fetch(`${url}/nothing`)).status).toBe(404);
      expect((await fetch(`${url}/graphql`, { method: 'PUT' })).status).toBe(405);
      expect((await post(url, query, { origin: 'https://stranger.example' })).status).toBe(403);
    }
    expect((await post(url, query)).status).toBe(200);
  });

  test('counts each client behind a trusted proxy, otherwise the proxy', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': address });
    const trusting = await serve({ environment: { ...environment, TRUSTED_PROXIES: 'loopback' } });
    for (let n = 0; n < 2; n += 1) expect((await post(trusting.url, query, from('203.0.113.1'))).status).toBe(200);
    expect((await post(trusting.url, query, from('203.0.113.1'))).status).toBe(429);
    expect((await post(trusting.url, query, from('203.0.113.2'))).status).toBe(200);

    const { url } = await serve({ environment });
    const statuses = [];
    for (const last of [1, 2, 3]) statuses.push((await post(url, query, from(`203.0.113.${last}`))).status);
    expect(statuses).toEqual([200, 200, 429]);
  });
});
