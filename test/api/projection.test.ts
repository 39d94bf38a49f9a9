import {
  execute,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
} from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectionOfDocument } from '../../src/api/projection/projection-of-document.ts';
import { schema } from '../../src/api/schema.ts';
import { type Api, apiWith, dataOf, xinjiang } from '../support/api.ts';
import { callOptions } from '../support/cypher.ts';
import { describeEngines } from '../support/engines.ts';
import { friendshipIdsOf } from '../support/friendship-ids.ts';

const seed = xinjiang();

/** Values of required arguments, by field or by name. */
const values: Readonly<Record<string, string>> = {
  'Query.friendship.id': JSON.stringify(friendshipIdsOf(seed)({ id: seed.friendships[0]?.id ?? '' })),
  id: '"Jurisdiction:pk-gwadar"',
  'Statistics.breakdown.by': 'COUNTRY',
  'Jurisdiction.centrality.by': 'CLOSENESS',
  'Network.central.by': 'CLOSENESS',
  ids: '["Jurisdiction:pk-gwadar", "Country:PK", "Dataset:xinjiang"]',
  by: '{ slug: "pk-gwadar" }',
  of: '{ slug: "pk-gwadar" }',
  from: '{ slug: "mn-ulaanbaatar" }',
  to: '{ slug: "pk-abbottabad" }',
  code: '"PK"',
  number: '4',
  query: '"Kashgar"',
};

/** Optional arguments that change which data a field reads, or how many objects it returns. */
const optionalValues: Readonly<Record<string, string>> = {
  languages: '["en"]',
  'Query.jurisdictions.first': '100',
  'Query.friendships.first': '60',
  'Query.sources.first': '30',
  'Query.sharedPartners.of': '[{ slug: "cn-kashgar-prefecture" }, { slug: "cn-karamay" }]',
};

function call(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  optional: readonly string[] = [],
): string {
  const written = field.args.flatMap((argument) => {
    const { name } = argument;
    const full = `${type.name}.${field.name}.${name}`;
    const value = optionalValues[full] ?? (optional.includes(name) ? optionalValues[name] : undefined);
    if (value !== undefined) return [`${name}: ${value}`];
    if (!isRequiredArgument(argument)) return [];
    return [`${name}: ${values[full] ?? values[name] ?? enumValue(argument)}`];
  });
  return written.length === 0 ? field.name : `${field.name}(${written.join(', ')})`;
}

function enumValue({ type, name }: { type: unknown; name: string }): string {
  const named = getNamedType(type as Parameters<typeof getNamedType>[0]);
  if (named && 'getValues' in named) return String(named.getValues()[0]?.name);
  throw new Error(`Add a value for the argument "${name}" to this test.`);
}

/** For each object type, a shortest selection that reaches it. */
function paths(): ReadonlyMap<GraphQLObjectType, string> {
  const query = schema.getQueryType();
  if (!query) throw new Error('Expected a type Query.');
  const found = new Map<GraphQLObjectType, string>([[query, '']]);
  for (const [type, path] of found) {
    for (const field of Object.values(type.getFields())) {
      const next = getNamedType(field.type);
      if (isObjectType(next) && !found.has(next)) found.set(next, `${path}${call(type, field)} { `);
    }
  }
  return found;
}

/** The fields of a type, each with the leaf fields of its type, with and without languages. */
function fieldsOf(type: GraphQLObjectType): readonly string[] {
  const leaves = (of: GraphQLObjectType) =>
    Object.values(of.getFields())
      .filter((field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument))
      .map(({ name }) => name);
  return Object.values(type.getFields()).flatMap((field) => {
    const next = getNamedType(field.type);
    const selection = isLeafType(next)
      ? ''
      : isObjectType(next) && leaves(next).length > 0
        ? ` { ${leaves(next).join(' ')} }`
        : ' { __typename }';
    const calls = [call(type, field), call(type, field, ['languages'])];
    return [...new Set(calls)].map((text) => `${text}${selection}`);
  });
}

/** Used instead of the shortest path: selections whose rows are read by other statements, or together with other rows. */
const others: Readonly<Record<string, readonly string[]>> = {
  Jurisdiction: [
    'friendships(first: 60) { nodes { partner { ',
    'jurisdictions(first: 100) { nodes { ',
    'country(code: "PK") { jurisdictions { nodes { ',
    'statistics { breakdown(by: LOCAL, first: 1) { label } } jurisdictions(filter: { minFriendships: 5 }) { nodes { ',
    'paths(from: { slug: "mn-ulaanbaatar" }, to: { slug: "pk-abbottabad" }, first: 3) { jurisdictions { ',
    'search(query: "Kashgar", kinds: [JURISDICTION]) { nodes { ... on Jurisdiction { ',
  ],
  Friendship: [
    'friendships(first: 60) { nodes { ',
    'jurisdictions(first: 20) { nodes { friendships(first: 3) { nodes { ',
    'friendships(filter: { establishedFrom: "1990-01-01" }, orderBy: { field: LOCAL_NAME }) { nodes { ',
    'paths(from: { slug: "mn-ulaanbaatar" }, to: { slug: "pk-abbottabad" }) { steps { friendship { ',
  ],
  Source: [
    'sources(first: 30) { nodes { ',
    'friendships(first: 60) { nodes { sources { ',
    'friendships(first: 20) { nodes { citations { source { ',
  ],
  Country: ['countries { nodes { ', 'jurisdictions(first: 100) { nodes { country { '],
  Continent: [
    'continents { ',
    'friendships(first: 20) { nodes { reportedContinent { ',
    'countries { nodes { continent { ',
  ],
  StatisticsBucket: ['COUNTRY', 'REPORTED_CONTINENT', 'LOCAL', 'PARTNER', 'SOURCE', 'YEAR'].map(
    (by) => `statistics { breakdown(by: ${by}, first: 20) { `,
  ),
  Note: ['friendships(first: 100) { nodes { notes { '],
  Succession: ['jurisdictions(first: 100, filter: { country: ["JP"] }) { nodes { successors { '],
  PartnerEdge: ['jurisdictions(filter: { minFriendships: 3 }) { nodes { partners { edges { '],
  JurisdictionFriendshipEdge: ['jurisdictions(filter: { minFriendships: 3 }) { nodes { friendships { edges { '],
  SearchEdge: ['search(query: "Kashgar") { edges { '],
};

test('every object type is covered', () => {
  const reached = paths();
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'));
  expect(types.filter((type) => isObjectType(type) && !reached.has(type))).toEqual([]);
});

test('fields read exactly what they declare', () => {
  const selected = (operation: string) =>
    Object.entries(projectionOfDocument(schema, parse(operation))).flatMap(([name, isSelected]) =>
      isSelected ? [name] : [],
    );
  expect(selected('{ jurisdictions { nodes { id slug name kind } } }')).toEqual([]);
  expect(selected('{ jurisdictions { nodes { name(languages: ["en"]) } } }')).toEqual(['names']);
  expect(selected('{ jurisdictions { nodes { doubt } } }')).toEqual(['facts']);
  expect(selected('{ jurisdictions { nodes { friendships { totalCount } } } }')).toEqual(['totals']);
  expect(
    selected('{ friendships { totalCount nodes { partner { country { continent { code } } } } } }').sort(),
  ).toEqual(['continents', 'countries', 'listTotals', 'parties']);
});

describeEngines('a field selected alone has the same value as with a complete projection', (open) => {
  let api: Api;
  beforeAll(async () => {
    api = await apiWith(await open(), [seed], { cacheRows: 0 });
  });

  /** Executes with a complete projection: every group of every row. */
  async function complete(query: string): Promise<unknown> {
    const contextValue = { store: await api.store.begin(callOptions().signal) };
    const { data, errors } = await execute({ schema, document: parse(query), contextValue });
    expect(errors, query).toBeUndefined();
    return JSON.parse(JSON.stringify(data));
  }

  describe.each([...paths()].map(([type, path]) => [type.name, others[type.name] ?? [path]] as const))(
    '%s',
    (name, roots) => {
      const type = schema.getType(name);
      const fields = isObjectType(type) ? fieldsOf(type) : [];
      test.each(roots)('%s', async (root) => {
        const query = (selected: readonly string[]) => {
          const aliased = selected.map((field) => `f${fields.indexOf(field)}: ${field}`).join(' ');
          const open = root.split('{').length - root.split('}').length;
          return `{ ${root}${aliased} ${'}'.repeat(open)} }`;
        };
        const all = await complete(query(fields));
        expect(JSON.stringify(all), 'the selection gives an object').toContain('"f0"');
        for (const field of fields) {
          const alone = await dataOf(api.execute(query([field])));
          expect(alone, field).toEqual(only(all, `f${fields.indexOf(field)}`));
        }
      });
    },
  );
});

/** The value reduced to one of the aliased fields and its parents. */
function only(value: unknown, alias: string): unknown {
  if (Array.isArray(value)) return value.map((item) => only(item, alias));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const numbered = entries.some(([key]) => /^f\d+$/.test(key));
  const chosen = numbered ? entries.filter(([key]) => key === alias) : undefined;
  return Object.fromEntries(chosen ?? entries.map(([key, item]) => [key, only(item, alias)]));
}
