import { getIntrospectionQuery } from 'graphql';
import { describe, expect, test } from 'vitest';
import { post, sendQuery, serve } from './serving.ts';

const deep = (levels: number) =>
  `${'{ place '.repeat(1)}${'{ self '.repeat(levels - 2)}{ name }${' }'.repeat(levels - 1)}`;
const wide = (count: number, one: (index: number) => string) =>
  `{ ${Array.from({ length: count }, (_, i) => one(i)).join(' ')} }`;

describe('an operation above a limit is rejected, with the limit and the value found', () => {
  test.each([
    ['depth', { MAX_DEPTH: '4' }, deep(4), deep(5), { limit: 4, found: 5 }],
    [
      'depth through fragments',
      { MAX_DEPTH: '4' },
      'query Q { place { ...A } } fragment A on Place { self { ...B } } fragment B on Place { self { name } }',
      'query Q { place { ...A } } fragment A on Place { self { ...B } } fragment B on Place { self { self { name } } }',
      { limit: 4, found: 5 },
    ],
    [
      'aliases',
      { MAX_ALIASES: '3' },
      wide(3, (i) => `a${i}: hello`),
      wide(4, (i) => `a${i}: hello`),
      { limit: 3, found: 4 },
    ],
    [
      'directives',
      { MAX_DIRECTIVES: '3' },
      wide(3, () => 'hello @skip(if: false)'),
      wide(4, () => 'hello @skip(if: false)'),
      { limit: 3, found: 4 },
    ],
    [
      'aliases of __typename',
      { MAX_ALIASES: '3' },
      wide(3, (i) => `a${i}: __typename`),
      wide(4, (i) => `a${i}: __typename`),
      { limit: 3, found: 4 },
    ],
    [
      'aliases in a fragment that is spread twice',
      { MAX_ALIASES: '3' },
      '{ place { ...F } hello } fragment F on Place { a: __typename b: name c: self { name } }',
      '{ place { ...F self { ...F } } hello } fragment F on Place { a: __typename b: name }',
      { limit: 3, found: 4 },
    ],
    ['tokens', { MAX_TOKENS: '100' }, wide(98, () => 'hello'), wide(99, () => 'hello'), { limit: 100, found: 101 }],
  ])('%s', async (_what, environment, allowed, rejected, numbers) => {
    const { url } = await serve({ environment });
    expect((await sendQuery(url, allowed)).data).toBeDefined();
    const { status, data, errors } = await sendQuery(url, rejected);
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'QUERY_TOO_COMPLEX', ...numbers } })]);
    expect(errors[0].message).toContain(String(numbers.limit));
    expect(errors[0].message).toContain(String(numbers.found));

    // The second time, the document is cached.
    expect((await sendQuery(url, rejected)).errors).toEqual(errors);
  });

  test('clients that accept plain JSON get status 200, as GraphQL over HTTP requires', async () => {
    const { url } = await serve({ environment: { MAX_DEPTH: '1' } });
    const response = await post(url, { query: '{ place { name } }' }, { accept: 'application/json' });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }] });
  });
});

describe('introspection', () => {
  test('is within the default limits', async () => {
    const { url } = await serve();
    const query = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    const { status, errors, data } = await sendQuery(url, query);
    expect(errors).toBeUndefined();
    expect(status).toBe(200);
    expect(data.__schema.queryType.name).toBe('Query');
  });

  test('is rejected if it is recursive', async () => {
    const { url } = await serve();
    const recursive =
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }';
    const { status, errors } = await sendQuery(url, recursive);
    expect(status).toBe(400);
    expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } })]);
  });
});

describe('too deeply nested brackets are rejected before parsing', () => {
  const nested = (open: string, close: string) => (levels: number) => open.repeat(levels) + close.repeat(levels);
  test.each([
    ['lists in an argument', (n: number) => `{ day(on: ${nested('[', ']')(n)}) }`],
    ['objects in an argument', (n: number) => `{ day(on: ${'{ a: '.repeat(n)}1${'}'.repeat(n)}) }`],
    ['a list that never ends', (n: number) => `{ day(on: ${'['.repeat(n)}`],
    ['fragments in fragments', (n: number) => `{ ${'... { '.repeat(n)} hello ${'} '.repeat(n)} }`],
    ['the type of a variable', (n: number) => `query ($a: ${'['.repeat(n)}Int${']'.repeat(n)}) { hello }`],
    ['parentheses', (n: number) => `{ hello${'('.repeat(n)} }`],
  ])('%s', async (_what, document) => {
    const { url } = await serve({ environment: { MAX_TOKENS: '100000' } });
    for (const levels of [220, 950, 4_000, 12_000]) {
      const { status, errors } = await sendQuery(url, document(levels));
      expect(status).toBe(400);
      expect(errors[0].extensions).toEqual({ code: 'QUERY_TOO_COMPLEX', limit: 200, found: 201 });
    }
    // Below the limit, only the rules of GraphQL apply.
    const { errors = [] } = await sendQuery(url, document(100));
    for (const { extensions } of errors) expect(extensions.code).toBe('BAD_USER_INPUT');
  });

  test.each(['variables', 'extensions'])('in the JSON of %s', async (name) => {
    const { url } = await serve();
    const send = async (levels: number) => {
      const value = `{"d":${'['.repeat(levels)}${']'.repeat(levels)}}`;
      const body = `{"query":"query ($d: Int = 1) { sized(size: $d) }","${name}":${value}}`;
      const response = await post(url, body, { accept: 'application/graphql-response+json' });
      return { status: response.status, ...(await response.json()) };
    };
    for (const levels of [200, 1_000, 20_000]) {
      const { status, errors } = await send(levels);
      expect([status, errors[0].extensions]).toEqual([400, { code: 'QUERY_TOO_COMPLEX', limit: 200, found: 201 }]);
    }
    expect((await send(100)).status).toBe(name === 'variables' ? 400 : 200);
  });
});

test('a document that takes too long to validate is rejected with a code', async () => {
  const { url } = await serve();
  const document = wide(1_990, () => 'hello');
  for (let time = 0; time < 2; time += 1) {
    const { status, errors } = await sendQuery(url, document);
    expect(status).toBe(400);
    expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'QUERY_TOO_COMPLEX' } })]);
    expect(errors[0].message).toContain('Select each field once');
  }
});

describe('a response that is too long is rejected', () => {
  const alias = 'a'.repeat(2_000);

  test('because of aliases', async () => {
    const { url } = await serve({ environment: { MAX_RESPONSE_BYTES: '8000' } });
    const document = (times: number) => wide(times, (i) => `${alias}${i}: hello`);
    expect((await sendQuery(url, document(3))).data[`${alias}2`]).toBe('你好');
    const { status, errors, data } = await sendQuery(url, document(4));
    expect([status, data]).toEqual([400, undefined]);
    expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'QUERY_TOO_COMPLEX', limit: 8000 } })]);
    expect(errors[0].message).toContain('8000 bytes');
  });

  test('also for introspection', async () => {
    const { url } = await serve({ environment: { MAX_RESPONSE_BYTES: '1000' } });
    expect((await sendQuery(url, getIntrospectionQuery())).errors[0].extensions.code).toBe('QUERY_TOO_COMPLEX');
  });
});

test('a document of only braces is rejected before parsing', async () => {
  const { url } = await serve();
  const { errors } = await sendQuery(url, '{a'.repeat(40_000));
  expect(errors).toEqual([
    expect.objectContaining({ extensions: { code: 'QUERY_TOO_COMPLEX', limit: 200, found: 201 } }),
  ]);
});
