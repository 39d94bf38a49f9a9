import { describe, expect, test } from 'vitest';
import { sendRaw, serve } from './serving.ts';

const headers = {
  'cache-control': 'no-cache',
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

describe('returns 404 with the usual headers for a path that cannot be decoded', () => {
  test.each(['/%', '/%zz', '/%ff', '/graphql%ff', '/%c3%28?x=%', '/graphql/%e0%a4%a'])('%s', async (path) => {
    const { url } = await serve();
    const response = await sendRaw(url, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(response).toMatch(/^HTTP\/1\.1 404 /);
    expect(response).toContain('"code":"NOT_FOUND"');
    const head = response.toLowerCase();
    for (const [name, value] of Object.entries(headers)) expect(head).toContain(`${name}: ${value}`.toLowerCase());
  });

  test('ignores a query string that cannot be decoded', async () => {
    const { url } = await serve();
    const response = await sendRaw(url, 'GET /health/live?x=%ff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(response).toMatch(/^HTTP\/1\.1 200 /);
  });
});

test('returns 404 for a very long path', async () => {
  const { url } = await serve();
  expect((await fetch(`${url}/${'a'.repeat(8_000)}`)).status).toBe(404);
});

describe('OPTIONS', () => {
  test.each([
    ['/graphql', 'GET, HEAD, POST, OPTIONS'],
    ['/schema.graphql', 'GET, HEAD, OPTIONS'],
    ['/', 'GET, HEAD, OPTIONS'],
  ])('%s lists the allowed methods', async (path, allow) => {
    for (const environment of [{}, { CORS_ORIGINS: 'https://allowed.example' }]) {
      const { url } = await serve({ environment });
      const response = await fetch(url + path, { method: 'OPTIONS' });
      expect([response.status, response.headers.get('allow')]).toEqual([204, allow]);
      expect(await response.text()).toBe('');
    }
  });

  test('returns 404 for an unknown path', async () => {
    for (const environment of [{}, { CORS_ORIGINS: 'https://allowed.example' }]) {
      const { url } = await serve({ environment });
      expect((await fetch(`${url}/nothing`, { method: 'OPTIONS' })).status).toBe(404);
    }
  });
});

describe('an unknown path or method is rejected before its body is read', () => {
  test.each([
    ['PUT', '/graphql', 405],
    ['POST', '/nothing', 404],
    ['POST', '/schema.graphql', 405],
  ])('%s %s', async (method, path, status) => {
    const { url } = await serve();
    for (const body of ['{', '[]', 'x'.repeat(200_000)]) {
      const response = await fetch(url + path, { method, body, headers: { 'content-type': 'application/json' } });
      expect(response.status).toBe(status);
    }
  });
});

test('errors have the usual headers', async () => {
  const { url } = await serve({ environment: { BODY_LIMIT_BYTES: '2000' } });
  const requests: [string, RequestInit][] = [
    ['/nothing', {}],
    ['/graphql', { method: 'PUT' }],
    ['/graphql', { method: 'POST', body: '{' }],
    ['/graphql', { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } }],
    ['/graphql', { method: 'POST', body: 'x'.repeat(3000), headers: { 'content-type': 'application/json' } }],
    ['/graphql', { headers: { origin: 'https://stranger.example' } }],
    ['/graphql', { headers: { accept: 'image/png' } }],
    ['/nothing', { headers: { accept: 'text/html' } }],
  ];
  for (const [path, init] of requests) {
    const response = await fetch(url + path, init);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(Object.fromEntries(response.headers)).toMatchObject(headers);
  }
});
