import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { createPlaygroundStub } from './playground-stub.ts';
import { post, serve } from './serving.ts';

const query = { query: '{ hello }' };
const allowedOrigin = 'https://allowed.example';
const otherOrigin = 'https://stranger.example';

function preflight(url: string, origin: string): Promise<Response> {
  const headers = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
  return fetch(`${url}/graphql`, { method: 'OPTIONS', headers });
}

describe('without CORS_ORIGINS', () => {
  test('rejects other sites, without CORS headers', async () => {
    const { url } = await serve();
    const response = await post(url, query, { origin: otherOrigin });
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({
      errors: [{ message: expect.stringContaining(otherOrigin), extensions: { code: 'FORBIDDEN' } }],
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();

    const preflightResponse = await preflight(url, otherOrigin);
    expect(preflightResponse.status).toBe(403);
    expect(preflightResponse.headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each([
    ['a client that is not a browser', {}],
    ['the page of the server', { origin: 'http://HOST', 'sec-fetch-site': 'same-origin' }],
    ['the page of the server behind a TLS proxy', { origin: 'https://HOST', 'sec-fetch-site': 'same-origin' }],
    ['a URL typed into a browser', { 'sec-fetch-site': 'none' }],
  ])('allows %s', async (_who, headers) => {
    const { url } = await serve();
    const resolved = Object.entries(headers).map(([name, value]) => [name, value.replace('HOST', new URL(url).host)]);
    const response = await post(url, query, Object.fromEntries(resolved));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: { hello: '你好' } });
  });

  test.each([
    ['a sandboxed frame', { origin: 'null' }],
    ['an invalid origin', { origin: 'what?' }],
    ['another port of the same host', { origin: 'http://127.0.0.1:1' }],
    ['a page that hides its origin', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    ['a sister domain that hides its origin', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }],
    ['a form on another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
  ])('rejects %s', async (_who, headers) => {
    const { url } = await serve();
    const response = await post(url, query, headers);
    expect(response.status).toBe(403);
  });

  test('rejects GET requests of images and scripts of other sites, and allows links', async () => {
    const { url } = await serve({ playground: await createPlaygroundStub() });
    const site = { 'sec-fetch-site': 'cross-site' };
    // Not fetch(), which sets sec-fetch-mode itself.
    const statusOf = (headers: Record<string, string>) =>
      new Promise((resolve, reject) => {
        request(`${url}/graphql?query={hello}`, { headers }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
    expect(await statusOf({ ...site, 'sec-fetch-mode': 'no-cors' })).toBe(403);
    expect(await statusOf({ ...site, 'sec-fetch-mode': 'navigate', accept: 'text/html' })).toBe(200);
  });
});

describe('with CORS_ORIGINS', () => {
  test('allows a listed origin with preflight, without credentials', async () => {
    const { url } = await serve({ environment: { CORS_ORIGINS: `${allowedOrigin}, https://other.example` } });
    const preflightResponse = await preflight(url, allowedOrigin);
    expect(preflightResponse.status).toBe(204);
    expect(Object.fromEntries(preflightResponse.headers)).toMatchObject({
      'access-control-allow-origin': allowedOrigin,
      'access-control-allow-methods': expect.stringContaining('POST'),
      'access-control-allow-headers': expect.stringContaining('Content-Type'),
      vary: 'Origin',
    });
    expect(preflightResponse.headers.get('access-control-allow-credentials')).toBeNull();

    const response = await post(url, query, { origin: allowedOrigin, 'sec-fetch-site': 'cross-site' });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe(allowedOrigin);
  });

  test('rejects an origin that is not listed', async () => {
    const { url } = await serve({ environment: { CORS_ORIGINS: allowedOrigin } });
    const response = await post(url, query, { origin: otherOrigin });
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('vary')).toBe('Accept, Origin');
  });
});
