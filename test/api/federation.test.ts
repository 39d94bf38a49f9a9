import { readFileSync } from 'node:fs';
import { buildSchema, GraphQLObjectType, isUnionType, parse, print, printSchema, visit } from 'graphql';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { configuredSchema } from '../../src/cli/configured-schema.ts';
import { loadDataset } from '../../src/load/load.ts';
import { printWithDirectives } from '../../src/server/print-schema.ts';
import { type Api, apiOver, catalogue, dataOf, errorOf, xinjiang } from '../support/api.ts';
import { forwardingEngine, recordingEngine } from '../support/engine-wrappers.ts';
import { describeEngines } from '../support/engines.ts';

const subgraph = await configuredSchema({ federation: true });

const entitiesQuery = (selection: string) =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ${selection} } }`;

describe('the schema for gateways', () => {
  test('is served only on request', async () => {
    expect(await configuredSchema({ federation: false })).toBe(schema);
    const file = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
    expect(printWithDirectives(schema)).toBe(file);
    expect(file).not.toMatch(/_entities|_service|@key/);
  });

  test('adds the types and root fields of the specification to the plain schema', () => {
    const added = Object.keys(subgraph.getTypeMap()).filter((name) => !schema.getType(name));
    expect(added.toSorted()).toEqual(['_Any', '_Entity', '_Service']);
    const { _service: service, _entities: entities, ...others } = subgraph.getQueryType()?.getFields() ?? {};
    expect(Object.keys(others)).toEqual(Object.keys(schema.getQueryType()?.getFields() ?? {}));
    expect(String(service?.type)).toBe('_Service!');
    expect(String(entities?.type)).toBe('[_Entity]!');
    expect(entities?.args.map(({ name, type }) => `${name}: ${type}`)).toEqual(['representations: [_Any!]!']);
  });

  test('offers every type that has an ID as an entity', () => {
    const union = subgraph.getType('_Entity');
    const members = isUnionType(union) ? union.getTypes().map(({ name }) => name) : [];
    const nodes = Object.values(schema.getTypeMap())
      .filter((type) => type instanceof GraphQLObjectType)
      .filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'));
    expect(members.toSorted()).toEqual(nodes.map(({ name }) => name).toSorted());
  });
});

describeEngines('a subgraph', (open) => {
  let engine: ReturnType<typeof recordingEngine>;
  let api: Api;
  beforeAll(async () => {
    engine = recordingEngine(await open());
    await loadDataset(engine, catalogue, xinjiang());
    api = apiOver(engine, { schema: subgraph });
  });
  beforeEach(() => {
    engine.statements.length = 0;
  });

  const entities = (representations: unknown, selection = '... on Jurisdiction { slug }') =>
    api.execute(entitiesQuery(selection), { representations });

  test('describes itself as the plain schema with keys', async () => {
    const { _service } = await dataOf(api.execute('{ _service { sdl } }'));
    expect(_service.sdl).toContain('type Jurisdiction implements Node @key(fields: "slug") {');
    expect(_service.sdl).toContain('type Country implements Node @key(fields: "code") {');
    const plain = visit(parse(_service.sdl), {
      Directive: (node) => (/^(key|shareable)$/.test(node.name.value) ? null : undefined),
      SchemaExtension: () => null,
    });
    expect(printSchema(buildSchema(print(plain)))).toBe(printSchema(buildSchema(printWithDirectives(schema))));
  });

  test('describes itself while the graph is unavailable', async () => {
    const down = { ...forwardingEngine(engine), read: () => Promise.reject(new Error('down')) };
    const { _service } = await dataOf(apiOver(down, { schema: subgraph }).execute('{ __typename _service { sdl } }'));
    expect(_service.sdl).toContain('@link');
  });

  test('finds each kind of entity by its key, with what is selected', async () => {
    const found = await dataOf(
      entities(
        [
          { __typename: 'Country', code: 'PK' },
          { __typename: 'Jurisdiction', slug: 'pk-gwadar', anything: ['else'] },
          { __typename: 'Continent', code: 'AS' },
          { __typename: 'Dataset', slug: 'xinjiang' },
          { __typename: 'Friendship', id: 'Friendship:cn-karamay~pk-gwadar' },
          { __typename: 'Jurisdiction', slug: 'pk-gwadar' },
        ],
        `... on Country { code name(languages: ["en"]) }
        ... on Jurisdiction { name(languages: ["en"]) kind location { kind } country { alpha3 } }
        ... on Continent { name(languages: ["en"]) }
        ... on Dataset { asOf }
        ... on Friendship { establishedOn parties { jurisdiction { slug } } }`,
      ),
    );
    const gwadar = {
      __typename: 'Jurisdiction',
      name: 'Gwadar',
      kind: 'city',
      location: { kind: 'PLACE' },
      country: { alpha3: 'PAK' },
    };
    expect(found._entities).toEqual([
      { __typename: 'Country', code: 'PK', name: 'Pakistan' },
      gwadar,
      { __typename: 'Continent', name: 'Asia' },
      { __typename: 'Dataset', asOf: '2023-12-01' },
      {
        __typename: 'Friendship',
        establishedOn: '2015-04-20',
        parties: [{ jurisdiction: { slug: 'cn-karamay' } }, { jurisdiction: { slug: 'pk-gwadar' } }],
      },
      gwadar,
    ]);
  });

  test('finds every place, country and source of the list as their own fields do', async () => {
    const fields = 'name(languages: ["en"]) names { text } ';
    const plain = await dataOf(
      api.execute(`{ jurisdictions(first: 100) { nodes { __typename slug ${fields} } }
        countries(first: 100) { nodes { __typename code ${fields} } }
        sources(first: 100) { nodes { __typename id title } } }`),
    );
    const all = [...plain.jurisdictions.nodes, ...plain.countries.nodes, ...plain.sources.nodes];
    expect(all.length).toBeGreaterThan(100);
    const representations = all.map(({ __typename, slug, code, id }) => ({ __typename, slug, code, id })).reverse();
    const selection = `... on Jurisdiction { slug ${fields} } ... on Country { code ${fields} } ... on Source { id title }`;
    expect((await dataOf(entities(representations, selection)))._entities).toEqual(all.toReversed());
  });

  test('reads any number of entities of a type with one statement for each level', async () => {
    const places = xinjiang().jurisdictions.map(({ id }) => ({ __typename: 'Jurisdiction', slug: id }));
    const selection = '... on Jurisdiction { slug country { code } successors { successor { slug } } }';
    const { _entities } = await dataOf(
      apiOver(engine, { schema: subgraph }).execute(entitiesQuery(selection), { representations: places }),
    );
    expect(_entities.map(({ slug }: { slug: string }) => slug)).toEqual(places.map(({ slug }) => slug));
    expect(places.length).toBeGreaterThan(80);
    expect(engine.statements.filter((name) => name !== 'graph/revision')).toEqual([
      'jurisdiction/by-ids',
      'country/all',
      'jurisdiction/successions',
    ]);
  });

  test('returns null for what does not exist', async () => {
    const representations = [
      { __typename: 'Jurisdiction', slug: 'pk-gwader' },
      { __typename: 'Jurisdiction', slug: '' },
      { __typename: 'Country', code: 'ZZ' },
      { __typename: 'Continent', code: 'XX' },
      { __typename: 'Dataset', slug: '__proto__' },
      { __typename: 'Friendship', id: 'Friendship:none' },
      { __typename: 'Source', id: 'Source:none' },
    ];
    expect(await entities(representations)).toEqual({ data: { _entities: representations.map(() => null) } });
  });

  const names = 'Jurisdiction, Country, Continent, Friendship, Source, Dataset';
  test.each([
    [{ __typename: 'City', slug: 'x' }, `\`__typename\` must be one of ${names}, got "City".`],
    [{ __typename: 'toString' }, `\`__typename\` must be one of ${names}, got "toString".`],
    [{ __typename: ['Country'], code: 'PK' }, `\`__typename\` must be one of ${names}, got a list.`],
    [{ slug: 'pk-gwadar' }, `\`__typename\` must be one of ${names}, got nothing.`],
    [
      { __typename: 'Dataset', slug: {} },
      'a Dataset is identified by `slug`, a string such as `xinjiang`, got an object.',
    ],
    ['pk-gwadar', `\`__typename\` must be one of ${names}, got nothing.`],
    [
      { __typename: 'Jurisdiction', id: 'pk-gwadar' },
      'a Jurisdiction is identified by `slug`, a string such as `pk-gwadar`, got nothing.',
    ],
    [
      { __typename: 'Friendship', id: 7 },
      'a Friendship is identified by `id`, a string such as `Friendship:cn-karamay~pk-gwadar`, got 7.',
    ],
    [{ __typename: 'Country', code: null }, 'a Country is identified by `code`, a string such as `PK`, got null.'],
  ])('explains what is wrong with %j, and returns the others', async (representation, message) => {
    const result = await entities([{ __typename: 'Jurisdiction', slug: 'pk-gwadar' }, representation]);
    expect(result.data._entities).toEqual([{ __typename: 'Jurisdiction', slug: 'pk-gwadar' }, null]);
    expect(await errorOf(Promise.resolve(result))).toEqual({
      message: `\`representations[1]\`: ${message}`,
      path: '_entities.1',
      code: 'BAD_USER_INPUT',
      argument: 'representations[1]',
    });
  });

  test.each([
    [{ __typename: 'Country', code: 'PAK' }, '"PAK" is not a country code'],
    [{ __typename: 'Source', id: 'Country:PK' }, '"Country:PK" is the ID of a Country, not of a Source.'],
    [{ __typename: 'Dataset', slug: 'x'.repeat(501) }, '`representations[0]` takes at most 500 characters, got 501.'],
  ])('rejects the key of %o', async (representation, message) => {
    expect(await errorOf(entities([representation]))).toMatchObject({
      message: expect.stringContaining(message),
      path: '_entities.0',
      code: 'BAD_USER_INPUT',
    });
  });

  test('limits the number of entities', async () => {
    const of = (length: number) => Array.from({ length }, () => ({ __typename: 'Country', code: 'PK' }));
    expect((await dataOf(entities(of(1_000))))._entities).toHaveLength(1_000);
    expect(await errorOf(entities(of(1_001)))).toEqual({
      message: '`representations` takes at most 1000 items, got 1001.',
      path: '_entities',
      code: 'BAD_USER_INPUT',
      argument: 'representations',
    });
    expect((await dataOf(entities([])))._entities).toEqual([]);
  });

  test('counts the cost of each entity, and the depth of the operation', async () => {
    const gwadar = { __typename: 'Jurisdiction', slug: 'pk-gwadar' };
    const costOf = async (length: number) => {
      const body = JSON.stringify({
        query: entitiesQuery('... on Jurisdiction { name kind }'),
        variables: { representations: Array.from({ length }, () => gwadar) },
      });
      const headers = { 'content-type': 'application/json', 'graphql-cost': '1' };
      return JSON.parse((await api.handle({ body, headers })).body).extensions.cost.found;
    };
    expect((await costOf(101)) - (await costOf(1))).toBe(100 * 3);
    engine.statements.length = 0;
    const large = entities(
      Array.from({ length: 1_000 }, () => gwadar),
      '... on Jurisdiction { partners(first: 100) { nodes { slug } } }',
    );
    expect(await errorOf(large)).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: 50_000 });
    const deep = `${'parent { '.repeat(15)} slug ${'}'.repeat(15)}`;
    expect(await errorOf(entities([gwadar], `... on Jurisdiction { ${deep} }`))).toMatchObject({
      message: 'The document has 17 levels; at most 16 are allowed.',
      code: 'QUERY_TOO_COMPLEX',
    });
    expect(engine.statements).toEqual([]);
  });

  test('takes representations from the document, too', async () => {
    const query = `query ($slug: String!) { _entities(representations: [
      { __typename: "Jurisdiction", slug: "cn-karamay" }, { __typename: "Jurisdiction", slug: $slug }
    ]) { ... on Jurisdiction { slug } } }`;
    const { _entities } = await dataOf(api.execute(query, { slug: 'pk-gwadar' }));
    expect(_entities).toEqual([{ slug: 'cn-karamay' }, { slug: 'pk-gwadar' }]);
  });
});
