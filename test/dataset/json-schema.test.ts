import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { datasetJsonSchema } from '../../src/dataset/json-schema.ts';
import { datasetText } from '../import/xinjiang.ts';

const committed = new URL('../../schema/dataset.schema.json', import.meta.url);

test('the committed JSON Schema is up to date', () => {
  expect(readFileSync(committed, 'utf8')).toBe(datasetJsonSchema());
});

test('the relative $schema of the dataset resolves to the JSON Schema', () => {
  const { $schema } = JSON.parse(datasetText);
  expect(new URL($schema, new URL('../../seed/xinjiang/dataset.json', import.meta.url)).pathname).toBe(
    committed.pathname,
  );
});

test('the JSON Schema has the same requirements as the zod schema', () => {
  expect(JSON.parse(datasetJsonSchema())).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    required: expect.arrayContaining(['id', 'asOf', 'friendships']),
  });
});
