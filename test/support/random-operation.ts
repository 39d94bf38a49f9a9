import type fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { Chooser, type ScalarChoices, type Values } from './random-value.ts';

const sizes = [1, 2, 5, 20, 100];
const texts = ['a', 'e', '1', 'zz'];
/** Arguments that require a previous response. */
const cursors = ['after', 'before'];
const maxAliases = 30;
/** Approximate number of fields within the limit of tokens. */
const maxFields = 250;

/**
 * Generates a valid operation on a schema, with any fields and arguments, and aliases of the same field with other arguments.
 * All choices are made by `draw`. The operation may exceed the limits of the server.
 */
export function randomOperation(draw: fc.GeneratorValue, schema: GraphQLSchema, values: Values): string {
  const query = schema.getQueryType();
  if (!query) throw new Error('The schema has no queries.');
  let aliases = 0;
  let fields = 0;

  const chooser = new Chooser(draw);
  const { integer, chance, pick } = chooser;
  const deepest = integer(2, 8);
  const choices: ScalarChoices = {
    sizes,
    minimums: sizes,
    pathLengths: [6],
    maxDepth: 3,
    firstYear: 1950,
    languages: ['en', 'zh', 'ar'],
    objectIds: values.ids,
    queries: texts,
    texts,
  };

  function input(type: GraphQLInputType, name: string): string {
    if (isNonNullType(type)) return input(type.ofType, name);
    if (isListType(type)) {
      return `[${Array.from({ length: pick([1, 1, 2, 5, 20]) }, () => input(type.ofType, name)).join(' ')}]`;
    }
    if (isEnumType(type)) return pick(type.getValues()).name;
    if (isInputObjectType(type)) return inputObject(Object.values(type.getFields()), type.isOneOf);
    return JSON.stringify(chooser.scalar(type.name, name, values, choices));
  }

  function inputObject(all: readonly GraphQLInputField[], oneOf: boolean): string {
    if (oneOf) return `{ slug: ${JSON.stringify(place())} }`;
    const chosen = all.filter((field) => isNonNullType(field.type) || chance(20));
    return `{ ${chosen.map((field) => `${field.name}: ${input(field.type, field.name)}`).join(' ')} }`;
  }

  /** In half of the cases, one of the places with the most friendships. */
  function place(): string {
    return chance(50) ? pick(values.slugs.slice(0, 20)) : pick(values.slugs);
  }

  function argumentsOf(field: GraphQLField<unknown, unknown>): string {
    const chosen = field.args.filter(
      (argument: GraphQLArgument) => isRequiredArgument(argument) || (!cursors.includes(argument.name) && chance(50)),
    );
    // `first` and `last` are mutually exclusive.
    const given = chosen.filter(({ name }) => name !== 'last' || !chosen.some((other) => other.name === 'first'));
    if (given.length === 0) return '';
    return `(${given.map((argument) => `${argument.name}: ${input(argument.type, argument.name)}`).join(', ')})`;
  }

  function once(field: GraphQLField<unknown, unknown>, depth: number): string {
    fields += 1;
    const type = getNamedType(field.type);
    const call = `${field.name}${argumentsOf(field)}`;
    if (isLeafType(type)) return call;
    if (isObjectType(type)) return `${call} ${selection(type, depth + 1)}`;
    if (!isAbstractType(type)) throw new Error(`${field.name} has a type without fields.`);
    // A single type, because fields with the same name must have the same type.
    const possible = pick(schema.getPossibleTypes(type));
    return `${call} { ... on ${possible.name} ${selection(possible, depth + 1)} }`;
  }

  function again(field: GraphQLField<unknown, unknown>, depth: number, most: number): string {
    const written = [once(field, depth)];
    const times = integer(1, most);
    while (written.length < times && aliases < maxAliases && fields < maxFields) {
      aliases += 1;
      written.push(`a${aliases}: ${once(field, depth)}`);
    }
    return written.join(' ');
  }

  function selection(type: GraphQLObjectType, depth: number): string {
    const all = Object.values(type.getFields());
    const leaves = all.filter((field) => isLeafType(getNamedType(field.type)));
    const inner = depth >= deepest || fields >= maxFields ? [] : all.filter((field) => !leaves.includes(field));
    const chosen = [
      ...leaves.filter(() => chance(depth === 0 ? 100 : 40)),
      ...inner.filter(() => chance(Math.ceil(100 / (inner.length + depth)))),
    ];
    if (chosen.length === 0 && inner.length > 0) chosen.push(pick(inner));
    if (chosen.length === 0) return '{ __typename }';
    return `{ ${chosen.map((field) => again(field, depth, leaves.includes(field) ? 1 : 2)).join(' ')} }`;
  }

  const roots = Object.values(query.getFields());
  const written = Array.from({ length: integer(1, 3) }, () => pick(roots));
  return `{ ${[...new Set(written)].map((field) => again(field, 1, pick([1, 1, 2, 12, maxAliases]))).join(' ')} }`;
}
