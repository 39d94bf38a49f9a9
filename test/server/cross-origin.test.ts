import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { builtPlayground } from './built-playground.ts';
import { post, serve } from './serving.ts';

const query = { query: '{ hello }' };
const friend = 'https://friend.example';
const stranger = 'https://stranger.example';

function preflight(url: string, origin: string): Promise<Response> {
  const headers = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
  return fetch(`${url}/graphql`, { method: 'OPTIONS', headers });
}

describe('without CORS_ORIGINS', () => {
  test('rejects other sites, without CORS headers', async () => {
    const { url } = await serve();
    const response = await post(url, query, { origin: stranger });
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({
      errors: [{ message: expect.stringContaining(stranger), extensions: { code: 'FORBIDDEN' } }],
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();

    const asked = await preflight(url, stranger);
    expect(asked.status).toBe(403);
    expect(asked.headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each([
    ['a client that is no browser', {}],
    ['the own page', { origin: 'http://HOST', 'sec-fetch-site': 'same-origin' }],
    ['the own page behind a proxy that speaks TLS', { origin: 'https://HOST', 'sec-fetch-site': 'same-origin' }],
    ['a person who types the address', { 'sec-fetch-site': 'none' }],
  ])('allows %s', async (_who, headers) => {
    const { url } = await serve();
    const own = Object.entries(headers).map(([name, value]) => [name, value.replace('HOST', new URL(url).host)]);
    const response = await post(url, query, Object.fromEntries(own));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: { hello: '你好' } });
  });

  test.each([
    ['a sandboxed frame', { origin: 'null' }],
    ['rubbish for an origin', { origin: 'what?' }],
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
    const { url } = await serve({ playground: await builtPlayground() });
    const site = { 'sec-fetch-site': 'cross-site' };
    // fetch() sets sec-fetch-mode itself, so the headers go out by a plain client.
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
    const { url } = await serve({ environment: { CORS_ORIGINS: `${friend}, https://other.example` } });
    const asked = await preflight(url, friend);
    expect(asked.status).toBe(204);
    expect(Object.fromEntries(asked.headers)).toMatchObject({
      'access-control-allow-origin': friend,
      'access-control-allow-methods': expect.stringContaining('POST'),
      'access-control-allow-headers': expect.stringContaining('Content-Type'),
      vary: 'Origin',
    });
    expect(asked.headers.get('access-control-allow-credentials')).toBeNull();

    const response = await post(url, query, { origin: friend, 'sec-fetch-site': 'cross-site' });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe(friend);
  });

  test('rejects an origin that is not listed', async () => {
    const { url } = await serve({ environment: { CORS_ORIGINS: friend } });
    const response = await post(url, query, { origin: stranger });
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('vary')).toBe('Accept, Origin');
  });
});
