import { readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  isInputObjectType,
  isScalarType,
  parse,
  printSchema,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { sendQuery, serve } from '../server/serving.ts';

const file = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');

/** Directive locations of the September 2025 specification. Clients have an enum of them and reject others. */
const specified = [
  'ARGUMENT_DEFINITION',
  'ENUM',
  'ENUM_VALUE',
  'FIELD',
  'FIELD_DEFINITION',
  'FRAGMENT_DEFINITION',
  'FRAGMENT_SPREAD',
  'INLINE_FRAGMENT',
  'INPUT_FIELD_DEFINITION',
  'INPUT_OBJECT',
  'INTERFACE',
  'MUTATION',
  'OBJECT',
  'QUERY',
  'SCALAR',
  'SCHEMA',
  'SUBSCRIPTION',
  'UNION',
  'VARIABLE_DEFINITION',
];

const fullIntrospection = getIntrospectionQuery({
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  experimentalDirectiveDeprecation: true,
  oneOf: true,
});

async function introspect(query: string) {
  const { url } = await serve({ schema });
  const { data, errors } = await sendQuery(url, query);
  expect(errors).toBeUndefined();
  return data;
}

test.each([
  ['the default query', getIntrospectionQuery()],
  ['the query with all options', fullIntrospection],
])('introspection by %s returns only specified directive locations', async (_, query) => {
  const data = await introspect(query);
  const { directives, types } = data.__schema;
  const used = directives.flatMap(({ locations }: { locations: string[] }) => locations);
  expect(used.filter((location: string) => !specified.includes(location))).toEqual([]);
  const { enumValues } = types.find(({ name }: { name: string }) => name === '__DirectiveLocation');
  expect(enumValues.map(({ name }: { name: string }) => name).toSorted()).toEqual(specified);
  expect(JSON.stringify(data)).not.toContain('DIRECTIVE_DEFINITION');
});

test.each([
  '{ __schema { directives { name locations } } }',
  '{ __schema { directives(includeDeprecated: true) { locations args { name } } } }',
  '{ __type(name: "__DirectiveLocation") { enumValues { name } } }',
  '{ __type(name: "__DirectiveLocation") { enumValues(includeDeprecated: true) { name } } }',
  '{ __type(name: "__Directive") { fields { type { ofType { ofType { ofType { name enumValues { name } } } } } } } }',
])('%s returns only specified directive locations', async (query) => {
  const text = JSON.stringify(await introspect(query));
  expect(text).toMatch(/"FIELD_DEFINITION"/);
  expect(text).not.toContain('DIRECTIVE_DEFINITION');
});

test('a client schema built from introspection has the scalar URLs and the oneOf input', async () => {
  const client = buildClientSchema(await introspect(fullIntrospection));
  expect(printSchema(client)).toBe(printSchema(schema));
  const urls = Object.values(client.getTypeMap())
    .filter(isScalarType)
    .flatMap(({ name, specifiedByURL }) => (specifiedByURL ? [[name, specifiedByURL]] : []));
  expect(Object.fromEntries(urls)).toEqual({
    Date: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
    LanguageTag: 'https://www.rfc-editor.org/info/bcp47',
    PartialDate: 'https://www.w3.org/TR/NOTE-datetime',
  });
  const reference = client.getType('JurisdictionRef');
  expect(isInputObjectType(reference) && reference.isOneOf).toBe(true);
  expect(reference?.description).toContain('exactly one of `id`, `slug` or `name`');
});

test('the schema file declares the directives that it uses, as graphql-js defines them', () => {
  const declared = new Set([...file.matchAll(/^directive @(\w+)/gm)].map(([, name]) => name));
  const used = new Set([...file.matchAll(/ @(\w+)/g)].map(([, name]) => name));
  used.delete('deprecated');
  expect(used).toEqual(new Set(['oneOf', 'specifiedBy']));
  expect(declared).toEqual(used);
  const built = buildSchema(file);
  for (const name of used) {
    const { astNode: _, ...config } = built.getDirective(name ?? '')?.toConfig() ?? {};
    const { astNode: __, ...expected } = schema.getDirective(name ?? '')?.toConfig() ?? {};
    expect(JSON.parse(JSON.stringify(config))).toMatchObject(JSON.parse(JSON.stringify(expected)));
  }
});

test('the server returns the bytes of the schema file', async () => {
  const { url } = await serve({ schema });
  expect(await (await fetch(`${url}/schema.graphql`)).text()).toBe(file);
});

test('Apollo composes the schema as a subgraph', () => {
  const { errors, supergraphSdl } = composeServices([
    { name: 'youcheng', url: 'http://localhost/graphql', typeDefs: parse(file) },
  ]);
  expect(errors).toBeUndefined();
  expect(supergraphSdl).toContain('type Jurisdiction');
});
