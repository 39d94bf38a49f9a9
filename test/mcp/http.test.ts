import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { mcpOverHttp } from '../../src/cli/mcp-http.ts';
import { readConfig } from '../../src/config.ts';
import { createLogger } from '../../src/server/logger.ts';
import { Metrics } from '../../src/server/monitoring/metrics.ts';
import { serve } from '../server/serving.ts';
import { type Settings, startCommand } from '../support/command.ts';
import { questions } from './questions.ts';

/** Starts the server of a process, until the end of the test. */
async function start(settings: Settings = {}): Promise<string> {
  const server = startCommand(['serve'], { PORT: '0', MCP: 'true', ...settings });
  onTestFinished(() => void server.process.kill('SIGKILL'));
  return server.printed(/GraphQL: (http:\S+)\/graphql/);
}

async function connect(url: string, revision?: '2026-07-28'): Promise<Client> {
  const client = new Client(
    { name: 'test', version: '1' },
    revision === undefined ? {} : { versionNegotiation: { mode: { pin: revision } } },
  );
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`)));
  onTestFinished(() => client.close());
  return client;
}

const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };

function message(method: string, params: object = {}): object {
  return { jsonrpc: '2.0', id: 1, method, params };
}

/** Sends a request as it is: `fetch` sets `Host` itself. */
async function send(url: string, body: string | object, extra: Readonly<Record<string, string>> = {}, method = 'POST') {
  const content = typeof body === 'string' ? body : JSON.stringify(body);
  return new Promise<{ readonly status: number; readonly headers: object; readonly body: string }>(
    (resolve, reject) => {
      const sent = request(`${url}/mcp`, { method, headers: { ...headers, ...extra } }, (response) => {
        text(response).then(
          (received) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: received }),
          reject,
        );
      });
      sent.on('error', reject);
      sent.end(method === 'POST' ? content : undefined);
    },
  );
}

/** The result in an event of a response. */
function resultOf(body: string) {
  const [, data = '{}'] = /^data: (\{.*)$/m.exec(body) ?? [];
  return JSON.parse(data);
}

test('the official client gets answers in both revisions of the protocol', async () => {
  const url = await start();
  for (const revision of [undefined, '2026-07-28'] as const) {
    const client = await connect(url, revision);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toContain('shared_partners');
    for (const { calls, answer } of questions) {
      let last = '';
      for (const { tool, input } of calls) {
        const { content } = await client.callTool({ name: tool, arguments: { ...input } });
        last = content.map((part) => ('text' in part ? part.text : '')).join('\n');
      }
      for (const part of answer) expect(last).toContain(part);
    }
    await expect(client.callTool({ name: 'nothing', arguments: {} })).rejects.toThrow('There is no tool "nothing"');
    const many = Array.from({ length: 40 }, () => client.callTool({ name: 'place', arguments: { place: 'Gwadar' } }));
    for (const { isError } of await Promise.all(many)) expect(isError).toBeFalsy();
    expect((await client.readResource({ uri: 'youcheng://schema' })).contents).toHaveLength(1);
  }
  const metrics = await (await fetch(`${url}/metrics`)).text();
  expect(metrics).toMatch(/youcheng_http_request_duration_seconds_count\{path="\/mcp",status="200"\} \d{3}/);
  expect(metrics).toMatch(/youcheng_tool_call_duration_seconds_count\{tool="place",outcome="OK"\} 84/);
  expect(metrics).toMatch(/youcheng_tool_call_duration_seconds_count\{tool="partners",outcome="NOT_FOUND"\} 2/);
  expect(metrics).toMatch(/youcheng_operation_duration_seconds_count\{outcome="CACHED"\} [1-9]/);
});

test('without MCP there is no such path', async () => {
  const url = await start({ MCP: undefined });
  expect((await send(url, message('tools/list'))).status).toBe(404);
});

test('hostile requests are rejected with a coded error', async () => {
  const url = await start({ BODY_LIMIT_BYTES: '4096', CORS_ORIGINS: 'https://allowed.example' });
  const { port } = new URL(url);
  const list = message('tools/list');
  const cases: readonly [string, Parameters<typeof send>, number, string][] = [
    ['another origin', [url, list, { origin: 'https://evil.example' }], 403, 'FORBIDDEN'],
    ['an opaque origin', [url, list, { origin: 'null' }], 403, 'FORBIDDEN'],
    ['another host', [url, list, { host: `evil.example:${port}` }], 403, 'FORBIDDEN'],
    [
      'its own origin by rebinding',
      [url, list, { host: 'evil.example', origin: 'http://evil.example' }],
      403,
      'FORBIDDEN',
    ],
    ['another site', [url, list, { 'sec-fetch-site': 'cross-site' }], 403, 'FORBIDDEN'],
    ['a batch', [url, [list, list]], 400, 'BAD_USER_INPUT'],
    ['a text', [url, '"tools/list"'], 400, 'BAD_USER_INPUT'],
    ['not JSON', [url, '{"jsonrpc":'], 400, 'BAD_USER_INPUT'],
    ['a large body', [url, JSON.stringify({ ...list, filler: 'x'.repeat(5_000) })], 413, 'BAD_USER_INPUT'],
    ['another media type', [url, JSON.stringify(list), { 'content-type': 'text/plain' }], 415, 'BAD_USER_INPUT'],
    ['GET', [url, '', {}, 'GET'], 405, 'BAD_USER_INPUT'],
    ['DELETE', [url, '', {}, 'DELETE'], 405, 'BAD_USER_INPUT'],
    ['PUT', [url, '', {}, 'PUT'], 405, 'BAD_USER_INPUT'],
  ];
  for (const [name, parameters, status, code] of cases) {
    const response = await send(...parameters);
    expect([name, response.status, response.body]).toEqual([name, status, expect.stringContaining(code)]);
    expect(response.body).not.toMatch(/node_modules|\.[jt]s:|\n\s+at /);
  }
  for (const extra of [
    { host: `localhost:${port}` },
    { host: `127.0.0.1:${port}` },
    { host: `[::1]:${port}` },
    { host: 'allowed.example', origin: 'https://allowed.example' },
    { origin: 'https://allowed.example' },
  ] as Readonly<Record<string, string>>[])
    expect(resultOf((await send(url, list, extra)).body).result.tools).toHaveLength(12);
  const preflight = await send(
    url,
    '',
    { origin: 'https://allowed.example', 'access-control-request-method': 'POST' },
    'OPTIONS',
  );
  expect(preflight).toMatchObject({
    status: 204,
    headers: { 'access-control-allow-origin': 'https://allowed.example' },
  });
});

test('wrong messages get an error of the protocol, and the next ones an answer', async () => {
  const url = await start();
  for (const wrong of [
    {},
    { jsonrpc: '1.0', id: 1, method: 'tools/list' },
    message('nothing/there'),
    message('tools/call'),
    message('tools/call', { name: 7 }),
    message('tools/call', { name: '__proto__', arguments: {} }),
    message('resources/read', { uri: 'file:///etc/passwd' }),
  ]) {
    const { status, body } = await send(url, wrong);
    expect(status).toBeLessThan(500);
    expect(body).toMatch(/"error":/);
    expect(body).not.toMatch(/node_modules|\.ts:|\.js:/);
  }
  const nested = `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`;
  const deep = await send(
    url,
    `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"graphql","arguments":{"query":"{ datasets { slug } }","variables":${nested}}}}`,
  );
  expect(deep.status).toBeLessThan(500);
  expect(deep.body).toMatch(/QUERY_TOO_COMPLEX|"error"/);
  expect(
    resultOf((await send(url, message('tools/call', { name: 'statistics' }))).body).result.isError,
  ).toBeUndefined();
});

test('the rate limit of the server counts requests of the protocol', async () => {
  const url = await start({ RATE_LIMIT_PER_MINUTE: '3' });
  const statuses: number[] = [];
  for (let n = 0; n < 5; n += 1) statuses.push((await send(url, message('tools/list'))).status);
  expect(statuses).toEqual([200, 200, 200, 429, 429]);
});

describe('a client that disconnects', () => {
  test('cancels the operation of its call', async () => {
    const metrics = new Metrics();
    let started: () => void = () => undefined;
    const running = new Promise<void>((resolve) => {
      started = resolve;
    });
    const signals: AbortSignal[] = [];
    const { url } = await serve({
      schema,
      metrics,
      mcp: () =>
        mcpOverHttp(
          readConfig({}),
          metrics,
          createLogger('silent'),
        )?.((_operation, signal) => {
          signals.push(signal);
          started();
          return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
        }) ?? expect.fail(),
    });
    const client = new AbortController();
    const call = fetch(`${url}/mcp`, {
      method: 'POST',
      headers,
      body: JSON.stringify(message('tools/call', { name: 'statistics', arguments: {} })),
      signal: client.signal,
    }).then((response) => response.text());
    call.catch(() => undefined);
    await running;
    expect(signals[0]?.aborted).toBe(false);
    client.abort();
    await vi.waitUntil(() => signals[0]?.aborted === true, { timeout: 5_000 });
    await expect(call).rejects.toThrow('aborted');
  });
});
