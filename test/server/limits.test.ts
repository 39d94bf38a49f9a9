import { getIntrospectionQuery } from 'graphql';
import { describe, expect, test } from 'vitest';
import { ask, post, serve } from './serving.ts';

const deep = (levels: number) =>
  `${'{ place '.repeat(1)}${'{ self '.repeat(levels - 2)}{ name }${' }'.repeat(levels - 1)}`;
const wide = (count: number, one: (index: number) => string) =>
  `{ ${Array.from({ length: count }, (_, i) => one(i)).join(' ')} }`;

describe('an operation that is too large is refused, with the limit and what was found', () => {
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
    ['tokens', { MAX_TOKENS: '100' }, wide(98, () => 'hello'), wide(99, () => 'hello'), { limit: 100, found: 101 }],
  ])('%s', async (_what, environment, allowed, refused, numbers) => {
    const { url } = await serve({ environment });
    expect((await ask(url, allowed)).data).toBeDefined();
    const { status, data, errors } = await ask(url, refused);
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'QUERY_TOO_COMPLEX', ...numbers } })]);
    expect(errors[0].message).toContain(String(numbers.limit));
    expect(errors[0].message).toContain(String(numbers.found));

    // The second time it comes from the cache of documents.
    expect((await ask(url, refused)).errors).toEqual(errors);
  });

  test('clients that take plain JSON get it with status 200, as GraphQL over HTTP wants', async () => {
    const { url } = await serve({ environment: { MAX_DEPTH: '1' } });
    const response = await post(url, { query: '{ place { name } }' }, { accept: 'application/json' });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }] });
  });
});

describe('introspection', () => {
  test('passes the limits that stand by default', async () => {
    const { url } = await serve();
    const query = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    const { status, errors, data } = await ask(url, query);
    expect(errors).toBeUndefined();
    expect(status).toBe(200);
    expect(data.__schema.queryType.name).toBe('Query');
  });

  test('cannot be made to go round in circles', async () => {
    const { url } = await serve();
    const circle =
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }';
    const { status, errors } = await ask(url, circle);
    expect(status).toBe(400);
    expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } })]);
  });
});

test('a document of nothing but braces is refused before it is understood', async () => {
  const { url } = await serve();
  const { errors } = await ask(url, '{a'.repeat(40_000));
  expect(errors).toEqual([
    expect.objectContaining({ extensions: { code: 'QUERY_TOO_COMPLEX', limit: 2000, found: 2001 } }),
  ]);
});
