import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { post, sendRaw, serve } from './serving.ts';

/** Sends a body in chunks, without Content-Length. */
function postChunks(url: string, chunks: readonly string[]): Promise<{ status: number | undefined; body: unknown }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}/graphql`,
      { method: 'POST', headers: { 'content-type': 'application/json' } },
      (response) => {
        json(response).then((body) => resolve({ status: response.statusCode, body }), reject);
      },
    );
    sent.on('error', reject);
    for (const chunk of chunks) sent.write(chunk);
    sent.end();
  });
}

const tooLarge = {
  errors: [
    {
      message: 'The request body is larger than 2000 bytes.',
      extensions: { code: 'BAD_USER_INPUT', limit: 2000 },
    },
  ],
};
const environment = { BODY_LIMIT_BYTES: '2000' };
/** A valid request body with this number of bytes. */
const sized = (bytes: number) => JSON.stringify({ query: '{ hello }' }).padEnd(bytes, ' ');

describe('the size of a request body', () => {
  test('is limited with Content-Length', async () => {
    const { url } = await serve({ environment });
    expect((await post(url, sized(2000))).status).toBe(200);
    const response = await post(url, sized(2001));
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual(tooLarge);
  });

  test('is limited without Content-Length', async () => {
    const { url } = await serve({ environment });
    expect((await postChunks(url, [sized(1000), ' '.repeat(1000)])).status).toBe(200);
    expect(await postChunks(url, [sized(1000), ' '.repeat(1001)])).toEqual({ status: 413, body: tooLarge });
  });

  test('far above the limit is rejected with a readable response', async () => {
    const { url } = await serve();
    const megabyte = 'x'.repeat(1_000_000);
    expect((await postChunks(url, [megabyte, megabyte, megabyte])).status).toBe(413);
    expect((await post(url, megabyte)).status).toBe(413);
  });

  test('is rejected from Content-Length alone', async () => {
    const { url } = await serve();
    const head = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\n';
    expect(await sendRaw(url, `${head}Content-Length: 102401\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('is counted in bytes, not characters', async () => {
    const { url } = await serve({ environment });
    const chinese = JSON.stringify({ query: `{ hello } # ${'城'.repeat(700)}` });
    expect(chinese.length).toBeLessThan(2000);
    expect((await post(url, chinese)).status).toBe(413);
  });

  test('is 100 KB by default', async () => {
    const { url } = await serve();
    expect((await post(url, sized(102_400))).status).toBe(200);
    expect((await post(url, sized(102_401))).status).toBe(413);
  });
});
