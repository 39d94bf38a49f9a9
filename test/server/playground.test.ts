import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFolder, createPlaygroundStub } from './playground-stub.ts';
import { serve } from './serving.ts';

const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
const examples = [
  { title: 'Places', operations: [{ title: '喀什 </script> & partners', query: 'query Kashgar { hello }' }] },
];

test('returns the page with the examples and a strict Content-Security-Policy', async () => {
  const { url } = await serve({ examples, playground: await createPlaygroundStub() });
  const response = await fetch(`${url}/graphql`, { headers: browser });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding');
  const json = /^<head><script type="application\/json" id="examples">(.*)<\/script><\/head>$/.exec(
    await response.text(),
  )?.[1];
  expect(json).not.toContain('<');
  expect(JSON.parse(json ?? '')).toEqual(examples);

  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/https?:|\*|blob:|unsafe-eval/);
});

test('serves the files of the page', async () => {
  const { url } = await serve({ playground: await createPlaygroundStub() });
  const response = await fetch(`${url}/graphql/assets/main-abc.js`);
  expect(response.headers.get('cache-control')).toContain('immutable');
  expect(await response.text()).toBe('export {};\n');
  expect((await fetch(`${url}/graphql/index.html`)).status).toBe(404);
});

test('returns 304 for a known ETag', async () => {
  const { url } = await serve({ examples, playground: await createPlaygroundStub() });
  const first = await fetch(`${url}/graphql`, { headers: browser });
  const again = await fetch(`${url}/graphql`, {
    headers: { ...browser, 'if-none-match': first.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
  expect(first.headers.get('content-encoding')).toBe('gzip');
});

test('returns a message if the playground is not built, and still serves GraphQL', async () => {
  const { url } = await serve({ playground: join(await createFolder({}), 'none') });
  const response = await fetch(`${url}/graphql`, { headers: browser });
  expect(response.status).toBe(503);
  expect(await response.text()).toContain('npm run build');
  expect(await (await fetch(`${url}/graphql?query={hello}`)).json()).toEqual({ data: { hello: '你好' } });
});
