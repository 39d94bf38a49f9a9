import { once } from 'node:events';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { failingSchema } from './failing-schema.ts';
import { runProgram } from './program.ts';
import { post, sendQuery, serve } from './serving.ts';

function gate() {
  let open: (value: string) => void = () => {};
  const opened = new Promise<string>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** A server with one request in flight that waits at `field`. */
async function serveHeld(environment: Readonly<Record<string, string>> = {}) {
  const arrival = gate();
  const field = gate();
  const schema = failingSchema(() => {
    arrival.open('');
    return field.opened;
  });
  const server = await serve({ schema, environment });
  const response = post(server.url, { query: '{ held }' });
  response.catch(() => {});
  await arrival.opened;
  return { ...server, response, release: () => field.open('done') };
}

describe('close', () => {
  test('finishes requests in flight, accepts no new ones, and closes idle connections', async () => {
    const { url, response: pending, release, close } = await serveHeld();
    const { hostname, port } = new URL(url);
    const unused = connect(Number(port), hostname);
    await once(unused, 'connect');
    // A connection that has been used and is kept alive.
    await sendQuery(url, '{ hello }');

    const closed = close();
    await once(unused, 'close');
    await expect(post(url, { query: '{ hello }' })).rejects.toThrow('fetch failed');

    release();
    const response = await pending;
    expect(await response.json()).toEqual({ data: { held: 'done' } });
    expect(response.headers.get('connection')).toBe('close');
    await closed;
  });

  test('completes a response that is being sent, then closes its connection', async () => {
    const body = Buffer.alloc(20_000_000, 'x');
    const requested = gate();
    const { url, close, log } = await serve({
      routes: async (app) =>
        void app.get('/large', (_request, reply) => {
          requested.open('');
          return reply.send(body);
        }),
      environment: { SHUTDOWN_TIMEOUT_MS: '2000' },
    });
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.write('GET /large HTTP/1.1\r\nHost: x\r\n\r\n');
    await requested.opened;
    await once(socket, 'readable');
    const closed = close();
    expect((await buffer(socket)).length).toBeGreaterThan(body.length);
    await closed;
    expect(log).toEqual([]);
  });

  test('aborts requests after the timeout, and logs their number', async () => {
    const { response, close, log } = await serveHeld({ SHUTDOWN_TIMEOUT_MS: '50' });
    await close();
    await expect(response).rejects.toThrow('fetch failed');
    expect(log).toMatchObject([{ requests: 1, msg: expect.stringContaining('SHUTDOWN_TIMEOUT_MS') }]);
  });

  test('is fast without requests in flight', async () => {
    const { close } = await serve({ environment: { SHUTDOWN_TIMEOUT_MS: '600000' } });
    await close();
  });
});

describe.each(['SIGINT', 'SIGTERM'] as const)('%s', (signal) => {
  test('finishes requests in flight and exits with 0', async () => {
    const program = await runProgram(new URL('./failing-server.ts', import.meta.url), {});
    const response = post(program.url, { query: '{ held }' });
    expect(await program.nextLine()).toBe('');
    program.process.kill(signal);
    // npm forwards the same key press a second time.
    program.process.kill(signal);
    program.process.stdin?.write('go\n');
    expect(await (await response).json()).toEqual({ data: { held: 'released' } });
    expect(await program.exit).toEqual({ code: 0, signal: null });
  });
});
