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
  const answer = post(server.url, { query: '{ held }' });
  answer.catch(() => {});
  await arrival.opened;
  return { ...server, answer, release: () => field.open('done') };
}

describe('close', () => {
  test('finishes requests in flight, accepts no new ones, and closes idle connections', async () => {
    const { url, answer, release, close } = await serveHeld();
    const { hostname, port } = new URL(url);
    const unused = connect(Number(port), hostname);
    await once(unused, 'connect');
    // One that has been used and is kept alive.
    await sendQuery(url, '{ hello }');

    const closed = close();
    await once(unused, 'close');
    await expect(post(url, { query: '{ hello }' })).rejects.toThrow('fetch failed');

    release();
    const response = await answer;
    expect(await response.json()).toEqual({ data: { held: 'done' } });
    expect(response.headers.get('connection')).toBe('close');
    await closed;
  });

  test('closes a connection whose response was being sent', async () => {
    const body = Buffer.alloc(20_000_000, 'x');
    const asked = gate();
    const { url, close, log } = await serve({
      routes: async (app) =>
        void app.get('/large', (_request, reply) => {
          asked.open('');
          return reply.send(body);
        }),
      environment: { SHUTDOWN_TIMEOUT_MS: '2000' },
    });
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.write('GET /large HTTP/1.1\r\nHost: x\r\n\r\n');
    await asked.opened;
    await once(socket, 'readable');
    const closed = close();
    expect((await buffer(socket)).length).toBeGreaterThan(body.length);
    await closed;
    expect(log).toEqual([]);
  });

  test('cuts off requests after the timeout, and logs it', async () => {
    const { answer, close, log } = await serveHeld({ SHUTDOWN_TIMEOUT_MS: '50' });
    await close();
    await expect(answer).rejects.toThrow('fetch failed');
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
    const answer = post(program.url, { query: '{ held }' });
    expect(await program.nextLine()).toBe('');
    program.process.kill(signal);
    // npm passes the same key press on a second time.
    program.process.kill(signal);
    program.process.stdin?.write('go\n');
    expect(await (await answer).json()).toEqual({ data: { held: 'let go' } });
    expect(await program.exit).toEqual({ code: 0, signal: null });
  });
});
