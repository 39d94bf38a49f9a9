import { type GraphQLObjectType, getNamedType, isLeafType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { type Api, apiOver, apiWith, dataOf } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';

const withArguments: Readonly<Record<string, readonly string[]>> = {
  name: ['name', 'name(languages: ["en"])'],
  friendships: ['friendships { totalCount }'],
  partners: ['partners { totalCount }', 'partners(first: 2) { edges { friendships { id } } }'],
};

/** The fields of a type that can be asked for without arguments, or with these, each with all leaves of what it gives. */
function fieldsOf(type: GraphQLObjectType): readonly string[] {
  const leaves = (of: GraphQLObjectType) =>
    Object.values(of.getFields()).filter((field) => field.args.length === 0 && isLeafType(getNamedType(field.type)));
  return Object.values(type.getFields()).flatMap((field) => {
    const given = getNamedType(field.type);
    if (field.args.length > 0) return withArguments[field.name] ?? [];
    if (isLeafType(given)) return [field.name];
    if (!isObjectType(given) || leaves(given).length === 0) return [];
    return [`${field.name} { ${leaves(given).map(({ name }) => name)} }`];
  });
}

const types = {
  Jurisdiction: ['jurisdictions(first: 100) { nodes', 'friendships(first: 60) { nodes { partner'],
  Friendship: ['friendships(first: 60) { nodes', 'jurisdictions(first: 20) { nodes { friendships(first: 3) { nodes'],
  Source: ['sources(first: 30) { nodes', 'friendships(first: 60) { nodes { sources'],
  Country: ['countries { nodes', 'jurisdictions(first: 100) { nodes { country'],
};

describeEngines('what an operation needs is read, whatever else it asks for', (open) => {
  let kept: Api;
  let unkept: Api;
  beforeAll(async () => {
    const engine = await open();
    kept = await apiWith(engine);
    unkept = apiOver(engine, { cacheRows: 0 });
  });

  describe.each(Object.entries(types))('%s', (name, roots) => {
    const type = schema.getType(name);
    const fields = isObjectType(type) ? fieldsOf(type) : [];

    test.each(roots)('each field alone is what it is among all: %s', async (root) => {
      const ask = async (api: Api, selected: readonly string[]) => {
        const braces = '}'.repeat(root.split('{').length);
        const aliased = selected.map((field) => `f${fields.indexOf(field)}: ${field}`).join(' ');
        return await dataOf(api.ask(`{ ${root} { ${aliased} ${braces} }`));
      };
      const all = await ask(kept, fields);
      expect(fields.length).toBeGreaterThan(3);
      expect(await ask(unkept, fields)).toEqual(all);
      for (const field of fields) {
        const alone = await ask(unkept, [field]);
        expect(alone, field).toEqual(only(all, `f${fields.indexOf(field)}`));
      }
    });
  });
});

/** The same answer with one of the fields that have a number, and what leads there. */
function only(value: unknown, wanted: string): unknown {
  if (Array.isArray(value)) return value.map((item) => only(item, wanted));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const chosen = entries.some(([key]) => /^f\d+$/.test(key)) ? entries.filter(([key]) => key === wanted) : undefined;
  return Object.fromEntries(chosen ?? entries.map(([key, item]) => [key, only(item, wanted)]));
}
