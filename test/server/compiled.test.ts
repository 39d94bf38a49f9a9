import { execute, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOperations } from '../../src/api/operations.ts';
import { schema } from '../../src/api/schema.ts';
import { openEmbedded } from '../../src/graph/embedded/open.ts';
import { CompiledOperations } from '../../src/server/compiled.ts';
import { type Api, apiWith } from '../support/api.ts';

const fields = '{ __typename id name kind level parent { id } doubt location { latitude } dissolvedOn }';
const byReference = `query ($by: JurisdictionRef!) { jurisdiction(by: $by) ${fields} }`;

type Asked = [what: string, query: string, variables?: Record<string, unknown>];

/** What compiled code could get wrong, with variables. */
const questions: readonly Asked[] = [
  ...readOperations().map(({ name, query, variables = {} }): Asked => [name, query, variables]),
  ['nulls of every kind', `{ jurisdictions(first: 60) { nodes ${fields} } }`],
  ['a variable that takes one of several', byReference, { by: { slug: 'pk-gwadar' } }],
  ['the same by another', byReference, { by: { name: '瓜达尔' } }],
  [
    'an interface and fragments on it',
    `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ...Place ... on Source { number title } ... on Node { again: id } } }
     fragment Place on Jurisdiction { name(languages: ["en", "zh-Hant"]) country { ...Land } }
     fragment Land on Country { code alpha3 continent { code } }`,
    { ids: ['Jurisdiction:pk-gwadar', 'Country:PK', 'Jurisdiction:nowhere', 'Continent:AS', 'Dataset:xinjiang'] },
  ],
  [
    'directives with variables and defaults',
    `query ($yes: Boolean = true, $no: Boolean!, $first: Int = 3) { friendships(first: $first) @include(if: $yes) {
       totalCount @skip(if: $no) nodes { id @skip(if: $yes) level @include(if: $no) establishedOn } } }`,
    { no: false },
  ],
  [
    'aliases of one field with other arguments, and fields that meet',
    `{ a: friendships(first: 1) { nodes { id } nodes { level id } } b: friendships(last: 2) { nodes { level } edges { cursor } }
       toString: friendships { totalCount } constructor: jurisdictions { totalCount } }`,
  ],
  [
    'enums, dates and lists in an input',
    `query ($f: FriendshipFilter) { friendships(filter: $f, orderBy: { field: COUNTRY, direction: DESC }) { totalCount nodes { level establishedOn } } }`,
    { f: { level: ['COUNTY'], reportedContinent: 'AS', establishedFrom: '1990-01-01', party: null, disputed: false } },
  ],
  [
    'texts that end a text, a comment or a template',
    `query ($f: JurisdictionFilter) { a: jurisdictions(filter: { nameContains: "\\"'\`\${1}*/\\u2028\\\\" }) { totalCount } b: jurisdictions(filter: $f) { totalCount } }`,
    { f: { nameContains: `"'\`\${1}*/\u2028\\` } },
  ],
];

/** What has errors, or is not compiled, and is answered by the other executor alone. */
const exceptional: readonly Asked[] = [
  ['a refusal in a field', '{ friendships(first: 0) { totalCount } countries { totalCount } }'],
  ['a variable of two', byReference, { by: { slug: 'a', name: 'b' } }],
  ['a missing variable', byReference],
  ['a name with two underscores', '{ __proto__: countries { totalCount } }'],
  ['the schema', '{ __schema { queryType { name } } countries { totalCount } }'],
  ['what is longer than is compiled', `# ${'-'.repeat(4_000)}\n{ countries { totalCount } }`],
];

describe('what is asked often', () => {
  let api: Api;
  beforeAll(async () => {
    const engine = await openEmbedded();
    api = await apiWith(engine);
    afterAll(() => engine.close());
  });

  /** The answer of the executor, the later answers, and how many of those the executor gave. */
  async function askOften(query: string, variableValues: Record<string, unknown> = {}) {
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    const operations = new CompiledOperations();
    let executed = 0;
    const answers: string[] = [];
    for (let time = 0; time < 15; time += 1) {
      const contextValue = { store: await api.store.begin() };
      const result = await operations.run({ schema, document, contextValue, variableValues }, (args) => {
        executed += 1;
        return execute(args);
      });
      answers.push(JSON.stringify(result));
    }
    return { answers: [...new Set(answers)], executed };
  }

  test.each<Asked>(questions)('is compiled and answers the same bytes: %s', async (_what, query, variables) => {
    const { answers, executed } = await askOften(query, variables);
    expect(answers).toHaveLength(1);
    expect(answers[0]).not.toContain('"errors"');
    expect(executed).toBe(11);
  });

  test.each<Asked>(exceptional)('is left to the executor: %s', async (_what, query, variables) => {
    const { answers, executed } = await askOften(query, variables);
    expect(answers).toHaveLength(1);
    expect(executed).toBe(15);
  });

  test('is told apart by the name of its operation', async () => {
    const query = 'query A { countries { totalCount } } query B { friendships { totalCount } }';
    const ask = async (operationName: string) => {
      const { body } = await api.handle({ body: async () => JSON.stringify({ query, operationName }) });
      return String(body);
    };
    for (let time = 0; time < 15; time += 1) {
      expect(await ask('A')).toBe('{"data":{"countries":{"totalCount":16}}}');
      expect(await ask('B')).toBe('{"data":{"friendships":{"totalCount":52}}}');
    }
  });
});
