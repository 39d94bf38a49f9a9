import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { apiParts } from '../../src/cli/application.ts';
import { readConfig } from '../../src/config.ts';
import { Conflict } from '../../src/errors.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { loadDataset } from '../../src/load/load.ts';
import type { ApplicationParts } from '../../src/server/application.ts';
import { createLogger } from '../../src/server/logger.ts';
import { startServer } from '../../src/server/start-server.ts';
import type { Store } from '../../src/store/store.ts';
import { apiWith, catalogue, xinjiang } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';

type OpenExport = NonNullable<ApplicationParts['exports']>['open'];

/** Starts a server on a free port and closes it after the test. */
async function serve(
  store: Store,
  environment: Readonly<Record<string, string>> = {},
  change: (open: OpenExport) => OpenExport = (open) => open,
): Promise<string> {
  const parts = apiParts(readConfig({ PORT: '0', SHUTDOWN_TIMEOUT_MS: '500', ...environment }), store, {
    ready: () => Promise.resolve(),
    logger: createLogger('silent'),
  });
  if (!parts.exports) throw new Error('there are no exports');
  const server = await startServer({ ...parts, exports: { ...parts.exports, open: change(parts.exports.open) } });
  onTestFinished(() => server.close());
  return server.url;
}

describeEngines('GET /export/<what>.<format>', (open) => {
  let engine: Engine;
  let store: Store;
  beforeAll(async () => {
    engine = await open();
    ({ store } = await apiWith(engine));
  });

  test('sends a file that states what it is', async () => {
    const url = await serve(store);
    const response = await fetch(`${url}/export/friendships.csv?level=COUNTY&languages=en`);
    expect(response.status).toBe(200);
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="youcheng-friendships.csv"',
      'content-encoding': 'gzip',
      link: '<https://creativecommons.org/licenses/by-sa/4.0/>; rel="license"',
      'cache-control': 'no-cache',
    });
    const text = await response.text();
    expect(JSON.parse(headers['youcheng-export'] ?? '')).toEqual({
      revision: (await store.begin(new AbortController().signal)).revision,
      filter: { levels: ['COUNTY'] },
      friendships: text.split('\r\n').length - 2,
      datasets: [{ id: 'xinjiang', asOf: '2023-12-01', licence: 'CC-BY-SA-4.0' }],
    });
  });

  test('sends the dataset file that was loaded', async () => {
    const url = await serve(store);
    const expected = readFileSync(new URL('../../seed/xinjiang/dataset.json', import.meta.url), 'utf8');
    for (const search of ['', '?list=xinjiang', '?dataset=xinjiang']) {
      const response = await fetch(`${url}/export/dataset.json${search}`);
      expect(response.headers.get('content-disposition')).toBe('attachment; filename="youcheng-dataset-xinjiang.json"');
      expect(await response.text()).toBe(expected);
    }
  });

  test('serves the JSON-LD context that the files have', async () => {
    const url = await serve(store);
    const response = await fetch(`${url}/export/context.jsonld`);
    expect(response.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
    const { '@context': context } = await response.json();
    const file = await (await fetch(`${url}/export/sources.jsonld`)).json();
    expect(context).toEqual(file['@context']);
    expect(context).toMatchObject({ sisterCity: 'wdt:P190', schema: 'https://schema.org/' });
  });

  test('compresses the file for clients that accept it', async () => {
    const url = await serve(store);
    const get = async (encoding: string) => {
      const response = await fetch(`${url}/export/ties.json`, { headers: { 'accept-encoding': encoding } });
      return { encoding: response.headers.get('content-encoding'), text: await response.text() };
    };
    const plain = await get('identity');
    expect(plain.encoding).toBeNull();
    expect(await get('br, gzip;q=0.5')).toEqual({ ...plain, encoding: 'gzip' });
    expect(await get('gzip;q=0, br')).toEqual(plain);
  });

  test('has an ETag of the revision and the request, and answers HEAD without a body', async () => {
    const changing = await open();
    const { store: own } = await apiWith(changing);
    const url = await serve(own);
    const file = `${url}/export/friendships.json`;
    const { headers } = await fetch(file);
    const etag = headers.get('etag') ?? '';
    const head = await fetch(file, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), head.headers.get('content-type'), await head.text()]).toEqual([
      200,
      etag,
      'application/json; charset=utf-8',
      '',
    ]);
    expect(head.headers.get('content-length')).toBeNull();
    const again = (search = '') => fetch(`${file}${search}`, { headers: { 'if-none-match': etag } });
    expect((await again()).status).toBe(304);
    expect((await again('?level=COUNTY')).status).toBe(200);
    await loadDataset(changing, catalogue, { ...xinjiang(), title: 'Another' });
    const changed = await again();
    expect([changed.status, (await changed.json()).about.datasets[0].title]).toEqual([200, 'Another']);
  });

  test.each([
    ['friendships.csv?levels=COUNTY', 400, 'BAD_USER_INPUT', 'Unknown parameter "levels".'],
    ['friendships.csv?columns=nothing', 400, 'BAD_USER_INPUT', 'There is no column "nothing".'],
    ['friendships.doc', 400, 'BAD_USER_INPUT', 'There is no format "doc".'],
    ['nothing.csv', 400, 'BAD_USER_INPUT', 'There is no export "nothing".'],
    ['friendships.csv?country=XX', 400, 'NOT_FOUND', 'No country has the code `XX`.'],
    ['dataset.json?list=nowhere', 400, 'NOT_FOUND', 'No dataset has the slug "nowhere".'],
    ['dataset.json?level=COUNTY', 400, 'BAD_USER_INPUT', 'A dataset is exported as a whole: remove "level"'],
    ['dataset.json?list=xinjiang&dataset=xinjiang', 400, 'BAD_USER_INPUT', '`list` and `dataset` are the same'],
    ['dataset.ttl', 400, 'BAD_USER_INPUT', 'A dataset can be exported as json or csv, not as ttl.'],
    ['friendships', 404, 'NOT_FOUND', 'Not found.'],
  ])('refuses %s', async (path, status, code, message) => {
    const url = await serve(store);
    for (const method of ['GET', 'HEAD']) {
      const response = await fetch(`${url}/export/${path}`, { method });
      expect(response.status).toBe(status);
      expect(response.headers.get('content-disposition')).toBeNull();
      if (method === 'HEAD') continue;
      const { errors } = await response.json();
      expect(errors).toEqual([
        { message: expect.stringContaining(message), extensions: expect.objectContaining({ code }) },
      ]);
    }
  });

  test('is only for GET and HEAD, and shortens long values in errors', async () => {
    const url = await serve(store);
    const posted = await fetch(`${url}/export/ties.csv`, { method: 'POST' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect((await fetch(`${url}/export/ties.csv`, { method: 'OPTIONS' })).status).toBe(204);
    expect((await fetch(`${url}/export/a/ties.csv`, { method: 'POST' })).status).toBe(404);
    for (const path of [
      'ties.csv?X=1',
      'ties.csv?country=X',
      'ties.csv?columns=X',
      'ties.csv?languages=X',
      'X.csv',
      'ties.X',
    ])
      expect((await (await fetch(`${url}/export/${path.replace('X', 'x'.repeat(5_000))}`)).text()).length).toBeLessThan(
        1_000,
      );
  });

  test.each(['identity', 'gzip'])('breaks the connection if the file cannot be completed (%s)', async (encoding) => {
    const url = await serve(store, {}, (openFile) => async (request) => {
      const file = await openFile(request);
      async function* broken() {
        const { value } = await file.chunks.next();
        yield value;
        // More than the buffers of both sides, so that the headers are sent.
        for (let part = 0; part < 40; part += 1) yield Buffer.from(String(Math.random()).repeat(10_000));
        throw new Conflict('The graph changed during the export. Run the export again.');
      }
      return { ...file, chunks: broken() };
    });
    const response = await fetch(`${url}/export/friendships.csv`, { headers: { 'accept-encoding': encoding } });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  test('has a status for an error before the first row', async () => {
    const url = await serve(store, {}, (openFile) => async (request) => {
      const file = await openFile(request);
      // biome-ignore lint/correctness/useYield: it fails before its first chunk
      async function* broken(): typeof file.chunks {
        throw new Conflict('The graph changed during the export. Run the export again.');
      }
      return { ...file, chunks: broken() };
    });
    const response = await fetch(`${url}/export/friendships.csv`);
    expect([response.status, (await response.json()).errors[0].extensions.code]).toEqual([409, 'CONFLICT']);
  });

  test.each(['identity', 'gzip'])('reads no further than its client (%s)', async (encoding) => {
    const part = createHash('shake256', { outputLength: 100_000 }).update('does not compress').digest();
    let produced = 0;
    const url = await serve(store, {}, (openFile) => async (request) => {
      if (request.what !== 'ties') return openFile(request);
      async function* large() {
        for (produced = 0; produced < 2_000; produced += 1) yield part;
      }
      return { ...(await openFile(request)), chunks: large() };
    });
    const controller = new AbortController();
    const { signal } = controller;
    const unread = await fetch(`${url}/export/ties.csv`, { signal, headers: { 'accept-encoding': encoding } });
    expect(unread.status).toBe(200);
    // Time in which a producer without back pressure would write all.
    for (let count = 0; count < 10; count += 1) await (await fetch(`${url}/export/friendships.json`)).text();
    expect(produced).toBeGreaterThan(0);
    // Buffers of both sides and of the connection.
    expect(produced).toBeLessThan(300);
    controller.abort();
  });

  test('runs a limited number of exports at a time, and ends those whose client is gone', async () => {
    const closed: Promise<unknown>[] = [];
    const url = await serve(store, { EXPORT_CONCURRENCY: '1' }, (openFile) => async (request) => {
      if (request.what !== 'ties') return openFile(request);
      const events = new EventTarget();
      closed.push(once(events, 'closed'));
      async function* endless() {
        try {
          for (;;) yield Buffer.alloc(100_000);
        } finally {
          events.dispatchEvent(new Event('closed'));
        }
      }
      return { ...(await openFile(request)), chunks: endless() };
    });
    const controller = new AbortController();
    const first = await fetch(`${url}/export/ties.csv`, {
      signal: controller.signal,
      headers: { 'accept-encoding': 'identity' },
    });
    expect(first.status).toBe(200);
    const second = await fetch(`${url}/export/friendships.csv`);
    expect([second.status, second.headers.get('retry-after')]).toEqual([503, '2']);
    controller.abort();
    await closed[0];
    await expect.poll(async () => (await fetch(`${url}/export/friendships.csv`)).status).toBe(200);
  });

  test('counts as ten requests against the limit of a client', async () => {
    const url = await serve(store, { RATE_LIMIT_PER_MINUTE: '25' });
    const responses = [];
    for (const path of [
      'export/sources.csv',
      'schema.graphql',
      'export/sources.csv',
      'schema.graphql',
      'export/sources.csv',
      'schema.graphql',
    ])
      responses.push(await fetch(`${url}/${path}`));
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 429, 429]);
    expect(responses.map(({ headers }) => headers.get('ratelimit-remaining'))).toEqual([
      '15',
      '14',
      '4',
      '3',
      '0',
      '0',
    ]);
  });
});
