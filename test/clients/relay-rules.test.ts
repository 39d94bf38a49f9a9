import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as graphqlPlugin from '@graphql-eslint/eslint-plugin';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const path = fileURLToPath(new URL('../../schema/schema.graphql', import.meta.url));
const schema = readFileSync(path, 'utf8');

/** The types of the plugin are written for an earlier ESLint. */
const plugin = { rules: graphqlPlugin.rules } as unknown as ESLint.Plugin;

async function violationsIn(text: string): Promise<string[]> {
  const eslint = new ESLint({
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.graphql'],
        languageOptions: {
          parser: graphqlPlugin.parser,
          parserOptions: { graphQLConfig: { schema: text } },
        },
        plugins: { '@graphql-eslint': plugin },
        rules: {
          ...graphqlPlugin.configs['flat/schema-relay'].rules,
          // The preset allows lists only for `edges`; the Relay specification also allows others, such as `names` and `nodes`.
          '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
          '@graphql-eslint/require-description': [
            'error',
            {
              types: true,
              rootField: true,
              FieldDefinition: true,
              InputValueDefinition: true,
              EnumValueDefinition: true,
              DirectiveDefinition: true,
            },
          ],
          '@graphql-eslint/description-style': 'error',
          '@graphql-eslint/no-unreachable-types': 'error',
          '@graphql-eslint/require-deprecation-reason': 'error',
        },
      },
    ],
  });
  const results = await eslint.lintText(text, { filePath: 'schema/schema.graphql' });
  return results.flatMap(({ messages }) =>
    messages.map(({ line, message }) => `${text.split('\n')[line - 1]?.trim()}: ${message}`),
  );
}

test('the schema follows the rules for Relay and for descriptions', async () => {
  expect(await violationsIn(schema)).toEqual([
    // The specification allows any object as a node; a pair of places has no identity that `node` could refetch.
    "type PartnerOverlapEdge {: Edge type's field `node` must implement `Node` interface.",
  ]);
});

test.each([
  ['pageInfo: PageInfo!', 'pageInfo: PageInfo'],
  ['hasNextPage: Boolean!', 'hasNextPage: Boolean'],
  ['"""A page of sources."""\n', ''],
  ['"""Cursor for `after` and `before`."""\n  cursor: String!', 'place: Int!'],
])('a schema without %j violates them', async (valid, invalid) => {
  expect(schema).toContain(valid);
  expect((await violationsIn(schema.replace(valid, invalid))).length).toBeGreaterThan(1);
});
