import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { serveBuiltFiles } from '../../src/server/pages/built-files.ts';
import { serve } from './serving.ts';

const script = 'export const greeting = "你好";\n';

async function serveFiles() {
  const folder = await mkdtemp(join(tmpdir(), 'youcheng-static-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'assets', 'page-abc.js'), script);
  await writeFile(join(folder, 'assets', 'page-abc.js.br'), brotliCompressSync(script));
  await writeFile(join(folder, 'assets', 'page-abc.js.gz'), gzipSync(script));
  await writeFile(join(folder, 'assets', 'icons.ttf'), 'font');
  return serve({ routes: (app) => serveBuiltFiles(app, folder, '/built/') });
}

/** Sends a request without decompressing the response, as fetch does. */
async function get(url: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
    (resolve, reject) => {
      const sent = request(url, { headers, method }, async (response) => {
        resolve({ status: response.statusCode, headers: response.headers, body: await buffer(response) });
      });
      sent.on('error', reject);
      sent.end();
    },
  );
}

test('sends the media type, and caches files with a hash in their name forever', async () => {
  const { url } = await serveFiles();
  const { status, headers, body } = await get(`${url}/built/assets/page-abc.js`);
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(headers['content-encoding']).toBeUndefined();
  expect(headers.vary).toBe('Accept, Accept-Encoding');
  expect(String(body)).toBe(script);

  expect((await get(`${url}/built/assets/icons.ttf`)).headers['content-type']).toBe('font/ttf');
});

test('sends the smallest accepted encoding', async () => {
  const { url } = await serveFiles();
  const getEncoded = (encoding: string) => get(`${url}/built/assets/page-abc.js`, { 'accept-encoding': encoding });
  const brotli = await getEncoded('gzip, deflate, br');
  expect(brotli.headers['content-encoding']).toBe('br');
  expect(String(brotliDecompressSync(brotli.body))).toBe(script);
  const zipped = await getEncoded('gzip, br;q=0');
  expect(zipped.headers['content-encoding']).toBe('gzip');
  expect(String(gunzipSync(zipped.body))).toBe(script);
  expect(brotli.headers.etag).not.toBe(zipped.headers.etag);
  expect((await getEncoded('identity')).headers['content-encoding']).toBeUndefined();
});

test('returns 304 for a known ETag, and no body for HEAD', async () => {
  const { url } = await serveFiles();
  const path = `${url}/built/assets/page-abc.js`;
  const { headers } = await get(path);
  expect((await get(path, { 'if-none-match': String(headers.etag) })).status).toBe(304);
  const head = await get(path, {}, 'HEAD');
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([
    200,
    String(Buffer.byteLength(script)),
    0,
  ]);
  expect((await get(path, {}, 'POST')).status).toBe(405);
});

test('returns 404 for compressed variants, unknown names and paths outside the folder', async () => {
  const { url } = await serveFiles();
  for (const path of [
    'index.html',
    'assets/page-abc.js.br',
    'assets/none.js',
    'assets',
    '',
    '../package.json',
    '%2e%2e/package.json',
  ])
    expect((await get(`${url}/built/${path}`)).status, path).toBe(404);
});

test('returns 404 for all files if the folder does not exist', async () => {
  const { url } = await serve({
    routes: (app) => serveBuiltFiles(app, join(tmpdir(), 'youcheng-never-built'), '/built/'),
  });
  expect((await get(`${url}/built/assets/page-abc.js`)).status).toBe(404);
});
