import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { PersistedOperations } from '../../src/server/graphql/persisted-operations.ts';
import { failingSchema } from './failing-schema.ts';
import { createPlaygroundStub } from './playground-stub.ts';
import { post, sendRaw, serve } from './serving.ts';

const query = '{ hello }';

describe('POST', () => {
  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON; charset="UTF-8"',
    'application/graphql+json',
  ])('accepts %s', async (type) => {
    const { url } = await serve();
    const response = await post(url, { query }, { 'content-type': type });
    expect(await response.json()).toEqual({ data: { hello: '你好' } });
  });

  test.each([
    ['text/plain', '{"query":"{ hello }"}'],
    ['application/x-www-form-urlencoded', 'query={hello}'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/graphql', '{ hello }'],
    ['application/json; charset=utf-16', '{"query":"{ hello }"}'],
    ['application/jsonp', '{"query":"{ hello }"}'],
    ['', '{"query":"{ hello }"}'],
  ])('returns 415 for %s', async (type, body) => {
    const { url } = await serve();
    const response = await post(url, body, { 'content-type': type });
    expect(response.status).toBe(415);
    expect(response.headers.get('accept')).toBe('application/json');
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  test('returns 415 for a compressed body', async () => {
    const { url } = await serve();
    expect((await post(url, { query }, { 'content-encoding': 'gzip' })).status).toBe(415);
  });

  test.each([
    ['an empty body', '', 'The request body is not JSON.'],
    ['incomplete JSON', '{"query": "{ hel', 'The request body is not JSON.'],
    ['null', 'null', 'The request body is not an object such as {"query": "..."}.'],
    ['a string', '"{ hello }"', 'The request body is not an object such as {"query": "..."}.'],
    ['a batch', '[{"query":"{ hello }"}]', 'Batching is not supported; send one operation per request.'],
  ])('returns 400 with the reason for %s', async (_what, body, message) => {
    const { url } = await serve();
    const response = await post(url, body);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  test('returns 400 for bytes that are not UTF-8', async () => {
    const { url } = await serve();
    const body = Buffer.concat([Buffer.from('{"query":"{ hello } # '), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ message: 'The request body is not UTF-8.' }] });
  });
});

test.each(['', '\uFEFF'])('ignores the byte order mark %j before JSON', async (mark) => {
  const { url } = await serve();
  const body = JSON.stringify({ query: 'query Q($s: Int) { day(size: $s) }', variables: { s: 1 } });
  expect(await (await post(url, mark + body)).json()).toEqual({ data: { day: 'ok' } });
  const search = new URLSearchParams({
    query: `${mark}query Q($s: Int) { day(size: $s) }`,
    variables: `${mark}{"s":1}`,
    extensions: `${mark}{}`,
  });
  expect(await (await fetch(`${url}/graphql?${search}`)).json()).toEqual({ data: { day: 'ok' } });
});

describe('GET', () => {
  test('runs a query with variables', async () => {
    const { url } = await serve();
    const search = new URLSearchParams({ query: 'query Q($s: Int) { day(size: $s) }', variables: '{"s":1}' });
    const response = await fetch(`${url}/graphql?${search}`);
    expect(await response.json()).toEqual({ data: { day: 'ok' } });
  });

  test('rejects a mutation', async () => {
    const { url } = await serve();
    const response = await fetch(`${url}/graphql?query=mutation{change}`);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  test('rejects variables that are not JSON', async () => {
    const { url } = await serve();
    const response = await fetch(`${url}/graphql?query={hello}&variables={`);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      errors: [{ message: 'The parameter variables is not JSON.', extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });
});

describe('paths and methods', () => {
  test.each(['/nothing', '/graphql/', '/graphqlx', '/../etc/passwd', '/%2e%2e', '//', '/health', '/constructor'])(
    'returns 404 for %s',
    async (path) => {
      const { url } = await serve();
      const response = await sendRaw(url, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect(response).toMatch(/^HTTP\/1\.1 404 /);
      expect(response).toMatch(/"code":"NOT_FOUND"/);
    },
  );

  test.each([
    ['PUT', '/graphql', 'GET, HEAD, POST, OPTIONS'],
    ['DELETE', '/graphql', 'GET, HEAD, POST, OPTIONS'],
    ['POST', '/schema.graphql', 'GET, HEAD, OPTIONS'],
    ['POST', '/health/live', 'GET, HEAD, OPTIONS'],
    ['PROPFIND', '/', 'GET, HEAD, OPTIONS'],
  ])('returns 405 with the allowed methods for %s %s', async (method, path, allow) => {
    const { url } = await serve();
    const response = await fetch(`${url}${path}`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allow);
  });

  test.each([
    ['/graphql?query={hello}', 'application/json', 200],
    ['/graphql?query={hello}', 'application/graphql-response+json', 200],
    ['/graphql?query={', 'application/graphql-response+json', 400],
    ['/graphql', '*/*', 400],
    ['/graphql', 'text/html', 200],
    ['/graphql?query=mutation{change}', '*/*', 405],
    ['/schema.graphql', '*/*', 200],
    ['/health/live', '*/*', 200],
    ['/', '*/*', 302],
    ['/nothing', 'text/html', 404],
  ])('HEAD %s for %s has the headers of GET and no body', async (path, accept, status) => {
    const { url } = await serve({ playground: await createPlaygroundStub() });
    const [head, get] = await Promise.all(
      ['HEAD', 'GET'].map((method) => fetch(url + path, { method, headers: { accept }, redirect: 'manual' })),
    );
    // The client does not reuse the connection after HEAD.
    const ignored = ['connection', 'keep-alive', 'date'];
    const of = ({ status, headers }: Response) => ({
      status,
      headers: [...headers].filter(([name]) => !ignored.includes(name)),
    });
    if (!head || !get) throw new Error('Expected two responses.');
    expect(head.status).toBe(status);
    expect(of(head)).toEqual(of(get));
    expect(await head.text()).toBe('');
  });

  test('a HEAD request does not run a mutation', async () => {
    const { url } = await serve();
    const response = await fetch(`${url}/graphql?query=mutation{change}`, { method: 'HEAD' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  test.each([
    ['/nothing', 'GET', 404, 'Not found. The GraphQL endpoint is /graphql.'],
    ['/graphql/', 'GET', 404, 'Not found. The GraphQL endpoint is /graphql.'],
    ['/<script>alert(1)</script>', 'GET', 404, 'Not found. The GraphQL endpoint is /graphql.'],
    ['/health/ready', 'GET', 503, 'The graph is not available.'],
    ['/failing', 'GET', 500, 'Internal server error. Include the ID in a report.'],
  ])('returns a page to a browser at %s, and JSON to other clients', async (path, method, status, message) => {
    const { url } = await serve({
      ready: () => Promise.reject(new Error('no')),
      routes: async (app) => void app.get('/failing', () => Promise.reject(new Error('failed'))),
    });
    const request = (accept: string) => fetch(url + path, { method, headers: { accept } });
    const page = await request('text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8');
    expect(page.status).toBe(status);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('vary')).toBe('Accept');
    const html = await page.text();
    expect(html).toContain(`<h1>${status} `);
    expect(html).toContain(message);
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, target]) => target)).toEqual(['/', '/graphql']);
    expect(html).not.toContain('<script');

    for (const accept of ['*/*', 'application/json', 'image/png', 'application/graphql-response+json']) {
      const response = await request(accept);
      expect(response.status).toBe(status);
      const type = accept.startsWith('application/') ? accept : 'application/json';
      expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
      expect(await response.json()).toMatchObject({ errors: [{ message }] });
    }
  });

  test('returns a page to a browser if only persisted operations are allowed', async () => {
    const { url } = await serve({ persisted: new PersistedOperations(new Map(), true) });
    const page = await fetch(`${url}/graphql`, { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect(page.status).toBe(403);
    expect(await page.text()).toContain('Only persisted operations are allowed');
  });

  test.each([
    ['bytes that are not HTTP', 'hello?\r\n\r\n', 400],
    ['an unknown method', 'FROBNICATE / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    [
      'two Content-Length headers',
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      400,
    ],
    ['headers that are too long', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ])('returns a coded error for %s and closes the connection', async (_what, bytes, status) => {
    const { url } = await serve();
    const response = await sendRaw(url, bytes);
    expect(response).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(response).toMatch(/"code":"BAD_USER_INPUT"/);
    expect((await post(url, { query })).status).toBe(200);
  });

  test('closes the connection if the headers take too long', async () => {
    const { url } = await serve({ environment: { HEADERS_TIMEOUT_MS: '50' } });
    expect(await sendRaw(url, 'GET /graphql HTTP/1.1\r\nHost: x\r\n')).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('closes the connection if the body takes too long', async () => {
    const { url } = await serve({ environment: { HEADERS_TIMEOUT_MS: '50', REQUEST_TIMEOUT_MS: '50' } });
    const head = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n';
    expect(await sendRaw(url, `${head}{"query":`)).not.toMatch(/data/);
  });

  test('redirects / to /graphql without an explorer', async () => {
    const { url } = await serve();
    const response = await fetch(url, { redirect: 'manual' });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/graphql');
  });

  test('supports additional routes, and masks their errors', async () => {
    const { url, log } = await serve({
      routes: async (app) =>
        void app.get('/failing', () => {
          throw new Error('SECRET');
        }),
    });
    const response = await fetch(`${url}/failing`);
    const body = await response.text();
    expect(response.status).toBe(500);
    expect(body).not.toContain('SECRET');
    expect(JSON.stringify(log)).toContain('SECRET');
    expect(log[0]?.id).toBe(JSON.parse(body).errors[0].extensions.id);
  });
});

test('a client that disconnects aborts its operation without an error in the log', async () => {
  let arrived: (signal: AbortSignal) => void = () => {};
  const arrival = new Promise<AbortSignal>((resolve) => {
    arrived = resolve;
  });
  const { url, log } = await serve({
    schema: failingSchema(() => new Promise(() => {})),
    createContext: ({ request }) => {
      arrived(request.signal);
      return {};
    },
  });
  const client = new AbortController();
  const response = fetch(`${url}/graphql?query={held}`, { signal: client.signal });
  response.catch(() => {});
  const signal = await arrival;
  const aborted = once(signal, 'abort');
  client.abort();
  await aborted;
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
  expect(log).toEqual([]);
});

test.each([
  ['application/json', 200, 'application/json; charset=utf-8'],
  ['application/graphql-response+json', 200, 'application/graphql-response+json; charset=utf-8'],
  ['application/json;q=0.5, image/png', 200, 'application/json; charset=utf-8'],
  [
    'application/json;q=0.2, application/graphql-response+json;q=0.9',
    200,
    'application/graphql-response+json; charset=utf-8',
  ],
  ['*/*', 200, 'application/json; charset=utf-8'],
  ['application/json;q=0', 406, 'application/json; charset=utf-8'],
  ['text/event-stream', 406, 'application/json; charset=utf-8'],
  ['image/png', 406, 'application/json; charset=utf-8'],
])('returns the status for Accept %s: %i', async (accept, status, type) => {
  const { url } = await serve();
  const response = await post(url, { query }, { accept });
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe(type);
});

describe('a request that is rejected before its operation is read', () => {
  const json = { 'content-type': 'application/json' };
  const rejections: [string, number, string, RequestInit & { search?: string }][] = [
    ['a batch', 400, 'BAD_USER_INPUT', { method: 'POST', headers: json, body: '[{"query":"{ hello }"}]' }],
    ['no query', 400, 'BAD_USER_INPUT', { method: 'POST', headers: json, body: '{}' }],
    ['no query in the URL', 400, 'BAD_USER_INPUT', {}],
    ['bad JSON', 400, 'BAD_USER_INPUT', { method: 'POST', headers: json, body: '{"query"' }],
    ['bad JSON in the URL', 400, 'BAD_USER_INPUT', { search: '?query={hello}&variables={' }],
    ['an unknown id', 404, 'NOT_FOUND', { method: 'POST', headers: json, body: '{"documentId":"x"}' }],
    ['an unknown id in the URL', 404, 'NOT_FOUND', { search: '?documentId=x' }],
    ['a large body', 413, 'BAD_USER_INPUT', { method: 'POST', headers: json, body: ' '.repeat(200_000) }],
    ['another type', 415, 'BAD_USER_INPUT', { method: 'POST', body: '{ hello }' }],
    ['another method', 405, 'BAD_USER_INPUT', { method: 'PUT', headers: json, body: '{"query":"{ hello }"}' }],
    ['another site', 403, 'FORBIDDEN', { headers: { origin: 'https://stranger.example' } }],
  ];

  test.each(rejections)('%s: %i in the media type that the client prefers', async (_, status, code, init) => {
    const { url } = await serve();
    for (const [accept, type] of [
      ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json'],
      ['application/json', 'application/json'],
      ['*/*', 'application/json'],
    ]) {
      const headers = { accept: accept ?? '', ...init.headers };
      const response = await fetch(`${url}/graphql${init.search ?? ''}`, { ...init, headers });
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
      expect(response.headers.get('vary')).toContain('Accept');
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
    }
  });

  test('returns 406 as JSON for an unsupported Accept', async () => {
    const { url } = await serve();
    const response = await post(url, { query }, { accept: 'image/png' });
    expect(response.status).toBe(406);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });
});

describe('the printed schema', () => {
  test('is returned as plain text, and 304 for a known ETag', async () => {
    const { url } = await serve();
    const response = await fetch(`${url}/schema.graphql`);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toContain('type Query {');

    const etag = response.headers.get('etag') ?? '';
    const again = await fetch(`${url}/schema.graphql`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });
});

test('every response has security headers', async () => {
  const { url } = await serve();
  for (const path of ['/', '/graphql?query={hello}', '/schema.graphql', '/health/live', '/nothing']) {
    const response = await fetch(url + path, { redirect: 'manual' });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
    });
  }
});
