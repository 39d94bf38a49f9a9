import { createHash } from 'node:crypto';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { describe, expect, test } from 'vitest';
import { PersistedOperations } from '../../src/server/graphql/persisted-operations.ts';
import { post, serve } from '../server/serving.ts';

const query = 'query Greeting {\n  hello\n}';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** A recorded request: whether it contains the query and the hash, and the status of its response. */
interface RecordedRequest {
  readonly method: string;
  readonly query: boolean;
  readonly hash: boolean;
  readonly status: number;
}

/** A `fetch` that records its requests. */
function recordingFetch(): { readonly sent: RecordedRequest[]; readonly send: typeof fetch } {
  const sent: RecordedRequest[] = [];
  const send: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    const content = `${new URL(String(input)).searchParams} ${init?.body ?? ''}`;
    sent.push({
      method: init?.method ?? 'GET',
      query: /\bhello\b/.test(content),
      hash: content.includes('sha256Hash'),
      status: response.status,
    });
    return response;
  };
  return { sent, send };
}

describe.each([true, false])('automatic persisted queries with hashes sent by GET: %s', (byGet) => {
  const method = byGet ? 'GET' : 'POST';

  test('Apollo Client sends the hash first, then the query, and only queries after that', async () => {
    const { url } = await serve();
    const { sent, send } = recordingFetch();
    const persisted = new PersistedQueryLink({ sha256: hashOf, useGETForHashedQueries: byGet });
    const link = persisted.concat(new HttpLink({ uri: `${url}/graphql`, fetch: send }));
    const client = new ApolloClient({ link, cache: new InMemoryCache() });
    const execute = () => client.query({ query: gql(query), fetchPolicy: 'no-cache' });
    expect((await execute()).data).toEqual({ hello: '你好' });
    expect(sent).toMatchObject([
      { method, query: false, hash: true },
      { query: true, status: 200 },
    ]);
    expect((await execute()).data).toEqual({ hello: '你好' });
    expect(sent.slice(2)).toMatchObject([{ query: true, hash: false, status: 200 }]);
  });

  test('urql sends the hash first, then the query, and only queries after that', async () => {
    const { url } = await serve();
    const { sent, send } = recordingFetch();
    const exchange = persistedExchange({
      preferGetForPersistedQueries: byGet,
      generateHash: async (text) => hashOf(text),
    });
    const client = new Client({
      url: `${url}/graphql`,
      exchanges: [exchange, fetchExchange],
      fetch: send,
      preferGetMethod: false,
    });
    const execute = (document: string) => client.query(document, {}).toPromise();
    const first = await execute(query);
    expect(first.error).toBeUndefined();
    expect(first.data).toEqual({ hello: '你好' });
    expect(sent).toMatchObject([
      { method, query: false, hash: true },
      { query: true, status: 200 },
    ]);
    expect((await execute('query Again { hello }')).data).toEqual({ hello: '你好' });
    expect(sent.slice(2)).toMatchObject([{ query: true, status: 200 }]);
  });

  test('both clients send only the hash if the manifest contains it', async () => {
    const apolloText = 'query Greeting {\n  hello\n}';
    const { url } = await serve({
      persisted: new PersistedOperations(new Map([[hashOf(apolloText), apolloText]]), true),
    });
    const apollo = recordingFetch();
    const persisted = new PersistedQueryLink({ sha256: hashOf, useGETForHashedQueries: byGet });
    const link = persisted.concat(new HttpLink({ uri: `${url}/graphql`, fetch: apollo.send }));
    const client = new ApolloClient({ link, cache: new InMemoryCache() });
    expect((await client.query({ query: gql(query) })).data).toEqual({ hello: '你好' });
    expect(apollo.sent).toEqual([{ method, query: false, hash: true, status: 200 }]);

    const urql = recordingFetch();
    const exchange = persistedExchange({
      preferGetForPersistedQueries: byGet,
      generateHash: async (text) => hashOf(text.trim()),
    });
    const other = new Client({ url: `${url}/graphql`, exchanges: [exchange, fetchExchange], fetch: urql.send });
    expect((await other.query(query, {}).toPromise()).data).toEqual({ hello: '你好' });
    expect(urql.sent).toEqual([{ method, query: false, hash: true, status: 200 }]);
  });

  test.each([
    ['application/json', 200],
    ['application/graphql-response+json', 400],
  ])('a hash without its query gets PersistedQueryNotSupported as %s with status %i', async (accept, status) => {
    const { url } = await serve();
    const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(query) } };
    const search = new URLSearchParams({ extensions: JSON.stringify(extensions) });
    const response = byGet
      ? await fetch(`${url}/graphql?${search}`, { headers: { accept } })
      : await post(url, { extensions }, { accept });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe(`${accept}; charset=utf-8`);
    expect(await response.json()).toEqual({
      errors: [{ message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }],
    });
  });
});

test('a query sent with its hash is executed', async () => {
  const { url } = await serve();
  const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(query) } };
  expect(await (await post(url, { query, extensions })).json()).toEqual({ data: { hello: '你好' } });
});
