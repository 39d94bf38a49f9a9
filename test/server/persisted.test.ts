import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { manifestSchema, PersistedOperations } from '../../src/server/graphql/persisted-operations.ts';
import { runCommand } from '../support/command.ts';
import { post, serve } from './serving.ts';

const documents = new Map([
  ['greeting', 'query Greeting { hello }'],
  ['cafe'.repeat(16), '{ hello }'],
]);
const greeting = { data: { hello: '你好' } };

async function summaryOf(response: Response) {
  const { data, errors } = await response.json();
  return { status: response.status, ...(data === undefined ? {} : { data }), code: errors?.[0].extensions.code };
}

describe('persisted operations', () => {
  test.each([
    ['documentId', { documentId: 'greeting' }],
    ['id', { id: 'greeting' }],
    ['the hash of Apollo', { extensions: { persistedQuery: { version: 1, sha256Hash: 'cafe'.repeat(16) } } }],
    ['a query that is in the manifest', { query: '{ hello }' }],
  ])('are requested by %s, with POST and GET', async (_, parameters) => {
    const { url } = await serve({ persisted: new PersistedOperations(documents, true) });
    expect(await summaryOf(await post(url, parameters))).toEqual({ status: 200, ...greeting, code: undefined });
    const search = new URLSearchParams(
      Object.entries(parameters).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    );
    const response = await fetch(`${url}/graphql?${search}`, { headers: { accept: 'application/json' } });
    expect(await summaryOf(response)).toEqual({ status: 200, ...greeting, code: undefined });
  });

  test('other queries are allowed unless PERSISTED_ONLY is set', async () => {
    const open = await serve({ persisted: new PersistedOperations(documents, false) });
    expect(await summaryOf(await post(open.url, { query: '{ greeting: hello }' }))).toMatchObject({ status: 200 });
    const closed = await serve({ persisted: new PersistedOperations(documents, true) });
    expect(await summaryOf(await post(closed.url, { query: '{ greeting: hello }' }))).toEqual({
      status: 403,
      code: 'FORBIDDEN',
    });
    expect(await summaryOf(await post(closed.url, {}))).toEqual({ status: 403, code: 'FORBIDDEN' });
    const page = await fetch(`${closed.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(await page.text()).not.toContain('GraphiQL');
  });

  test('a query sent with an ID does not replace the persisted one', async () => {
    const { url } = await serve({ persisted: new PersistedOperations(documents, true) });
    const both = { documentId: 'greeting', query: '{ fails }' };
    expect(await summaryOf(await post(url, both))).toEqual({ status: 200, ...greeting, code: undefined });
  });

  test('returns 404 for an unknown ID', async () => {
    const { url } = await serve({ persisted: new PersistedOperations(documents, false) });
    expect(await summaryOf(await post(url, { documentId: 'other' }))).toEqual({ status: 404, code: 'NOT_FOUND' });
  });

  test('returns 404 for an ID without a manifest', async () => {
    const { url } = await serve();
    for (const parameters of [{ documentId: 'other' }, { id: 'other' }])
      expect(await summaryOf(await post(url, parameters))).toEqual({ status: 404, code: 'NOT_FOUND' });
  });

  test.each(['constructor', '__proto__', 'toString'])('%s is not an ID', async (documentId) => {
    const { url } = await serve({ persisted: new PersistedOperations(documents, false) });
    expect(await summaryOf(await post(url, { documentId }))).toEqual({ status: 404, code: 'NOT_FOUND' });
  });
});

describe('a manifest', () => {
  test('has the format of Relay or of Apollo', () => {
    expect(manifestSchema.parse({ a: '{ hello }' })).toEqual(new Map([['a', '{ hello }']]));
    const apollo = {
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [{ id: 'a', name: 'A', type: 'query', body: '{ hello }' }],
    };
    expect(manifestSchema.parse(apollo)).toEqual(new Map([['a', '{ hello }']]));
    expect(manifestSchema.safeParse([]).success).toBe(false);
  });

  test('is created from a folder, unless a document is invalid', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'youcheng-manifest-'));
    const out = join(folder, 'operations.json');
    const written = await runCommand(['manifest', 'schema/operations', '--out', out]);
    expect(written).toMatchObject({ code: 0, stderr: '' });
    const manifest = manifestSchema.parse(JSON.parse(await readFile(out, 'utf8')));
    expect([...manifest.values()].some((text) => text.includes('sharedPartners'))).toBe(true);
    expect([...manifest.keys()].every((id) => /^[0-9a-f]{64}$/.test(id))).toBe(true);

    await writeFile(join(folder, 'wrong.graphql'), '{ nothingOfTheKind }');
    const failed = await runCommand(['manifest', folder, '--out', join(folder, 'none.json')]);
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain('wrong.graphql: Cannot query field "nothingOfTheKind"');
  });
});
