import { readFileSync } from 'node:fs';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { introspectionFromSchema, isAbstractType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readChapters, readOperations } from '../../src/api/example-operations.ts';
import { schema } from '../../src/api/schema.ts';
import { openEmbedded } from '../../src/graph/embedded/open.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { type Api, apiWith, committedDataset, xinjiang } from '../support/api.ts';

const guide = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const embedded = [...guide.matchAll(/^ {4}(\w+): embedded,$/gm)].map(([, name = '']) => name);

describe('the client guide lists', () => {
  test('each type without an ID that is not part of a connection', () => {
    const expected = types
      .filter((type) => isObjectType(type) && type.name !== 'Query' && !('id' in type.getFields()))
      .map(({ name }) => name)
      .filter((name) => !/PageInfo|(?:Connection|Edge)$/.test(name));
    expect(embedded).toEqual(expected.toSorted());
  });

  test('the possible types of each interface and union', () => {
    for (const type of types.filter(isAbstractType)) {
      const names = schema.getPossibleTypes(type).map(({ name }) => `'${name}'`);
      expect(guide).toContain(`${type.name}: [${names.toSorted().join(', ')}],`);
    }
  });
});

describe('the cache of urql', () => {
  let engine: Engine;
  let api: Api;
  beforeAll(async () => {
    engine = await openEmbedded();
    const others = readChapters().flatMap(({ datasets }) => datasets);
    api = await apiWith(engine, [xinjiang(), ...others.map(committedDataset)]);
  });
  afterAll(() => engine.close());

  /** A client with a new cache, and the warnings of the cache. */
  function newClient(keys: readonly string[]) {
    const warnings: string[] = [];
    const client = new Client({
      url: 'http://localhost/graphql',
      preferGetMethod: false,
      fetch: async (_url, init) => {
        const { query, variables } = JSON.parse(String(init?.body));
        const headers = { 'content-type': 'application/json' };
        return new Response(JSON.stringify(await api.execute(query, variables)), { headers });
      },
      exchanges: [
        cacheExchange({
          schema: introspectionFromSchema(schema),
          keys: Object.fromEntries(keys.map((name) => [name, () => null])),
          logger: (severity, message) => {
            if (severity !== 'debug') warnings.push(message);
          },
        }),
        fetchExchange,
      ],
    });
    return { client, warnings };
  }

  test.each(readOperations())(
    'caches the complete result of $name with the keys of the guide',
    async ({ query, variables = {} }) => {
      const { client, warnings } = newClient(embedded);
      const fetched = await client.query(query, variables).toPromise();
      expect(fetched.error).toBeUndefined();
      const cached = await client.query(query, variables, { requestPolicy: 'cache-only' }).toPromise();
      expect(cached.data).toEqual(fetched.data);
      expect(cached.stale).toBe(false);
      expect(warnings).toEqual([]);
    },
  );

  test('warns without these keys', async () => {
    const { client, warnings } = newClient([]);
    const place = readOperations().find(({ name }) => name === 'everything-about-a-place');
    await client.query(place?.query ?? '', place?.variables ?? {}).toPromise();
    expect(warnings.join('\n')).toContain('Name');
  });
});
