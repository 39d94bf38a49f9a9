import { expect, test } from 'vitest';
import { serve } from './serving.ts';

const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
const questions = [
  { title: '喀什 partners', query: 'query Kashgar { hello }' },
  { title: 'By date', query: 'query ByDate($size: Int) { day(size: $size) }', variables: { size: 3 } },
];

test('a browser gets GraphiQL with the questions as tabs', async () => {
  const { url } = await serve({ questions });
  const response = await fetch(`${url}/graphql`, { headers: browser });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const page = await response.text();
  expect(page).toContain(JSON.stringify('# 喀什 partners\nquery Kashgar { hello }'));
  expect(page).toContain(JSON.stringify({ size: 3 }, null, 2).replaceAll('\n', '\\n').replaceAll('"', '\\"'));
});

test('the page loads nothing from elsewhere, and its policy would not let it', async () => {
  const { url } = await serve({ questions });
  const response = await fetch(`${url}/graphql`, { headers: browser });
  const page = await response.text();
  const markup = page.slice(0, page.indexOf('<script>'));
  expect(page.match(/<script[^>]*src=/)).toBeNull();
  expect(markup.match(/(href|src)="(?!data:)[^"]*"|@import|url\((?!["']?data:)/)).toBeNull();

  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[A-Za-z0-9+/]{43}='; /);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
});

test('a browser that has the page is not sent it again', async () => {
  const { url } = await serve({ questions });
  const first = await fetch(`${url}/graphql`, { headers: browser });
  const again = await fetch(`${url}/graphql`, {
    headers: { ...browser, 'if-none-match': first.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
  expect(first.headers.get('content-encoding')).toBe('gzip');
});

test('a program that asks by GET gets data', async () => {
  const { url } = await serve();
  expect(await (await fetch(`${url}/graphql?query={hello}`)).json()).toEqual({ data: { hello: '你好' } });
});
