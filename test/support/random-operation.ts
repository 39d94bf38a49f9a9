import fc from 'fast-check';
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

/** What the arguments of random operations are taken from: values that the data has. */
export interface Values {
  /** Slugs of jurisdictions, those with most friendships first. */
  readonly slugs: readonly string[];
  readonly countries: readonly string[];
  readonly datasets: readonly string[];
  /** The largest number of a source. */
  readonly sources: number;
  /** Ids of objects of every type. */
  readonly ids: readonly string[];
}

const sizes = [1, 2, 5, 20, 100];
/** They come from the answer before. */
const cursors = ['after', 'before'];
const mostAliases = 30;
/** About as many fields as fit into the limit of tokens. */
const mostFields = 250;

/**
 * Writes a valid operation over the whole of a schema: any fields, any arguments, the same field again under other names
 * with other arguments. `draw` decides; the limits may still refuse what comes out.
 */
export function randomOperation(draw: fc.GeneratorValue, schema: GraphQLSchema, values: Values): string {
  const query = schema.getQueryType();
  if (!query) throw new Error('The schema has no queries.');
  let aliases = 0;
  let fields = 0;

  const deepest = draw(fc.integer, { min: 2, max: 8 });
  const integer = (min: number, max: number): number => draw(fc.integer, { min, max });
  const chance = (percent: number): boolean => integer(1, 100) <= percent;
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[integer(0, from.length - 1)];
    if (picked === undefined) throw new Error('There is nothing to pick from.');
    return picked;
  };

  function input(type: GraphQLInputType, name: string): string {
    if (isNonNullType(type)) return input(type.ofType, name);
    if (isListType(type)) {
      return `[${Array.from({ length: pick([1, 1, 2, 5, 20]) }, () => input(type.ofType, name)).join(' ')}]`;
    }
    if (isEnumType(type)) return pick(type.getValues()).name;
    if (isInputObjectType(type)) return inputObject(Object.values(type.getFields()), type.isOneOf);
    return scalar(type.name, name);
  }

  function inputObject(all: readonly GraphQLInputField[], oneOf: boolean): string {
    if (oneOf) return `{ slug: ${JSON.stringify(place())} }`;
    const chosen = all.filter((field) => isNonNullType(field.type) || chance(20));
    return `{ ${chosen.map((field) => `${field.name}: ${input(field.type, field.name)}`).join(' ')} }`;
  }

  function scalar(type: string, name: string): string {
    switch (type) {
      case 'Int':
        if (/source|number/i.test(name)) return String(integer(1, values.sources));
        if (name === 'maxLength') return '6';
        if (name === 'depth') return String(integer(1, 3));
        return String(name === 'maxJurisdictions' ? 10 * pick(sizes) : pick(sizes));
      case 'Boolean':
        return String(chance(50));
      case 'Date':
        return `"${integer(1950, 2020)}-06-15"`;
      case 'PartialDate':
        return `"${integer(1950, 2020)}${pick(['', '-06', '-06-15'])}"`;
      case 'LanguageTag':
        return pick(['"en"', '"zh"', '"ar"']);
      case 'ID':
        return JSON.stringify(pick(values.ids));
      default:
        if (/^(country|code)$/.test(name)) return JSON.stringify(pick(values.countries));
        if (/^(dataset|slug)$/.test(name)) return JSON.stringify(pick(values.datasets));
        return JSON.stringify(pick(['a', 'e', '1', 'zz']));
    }
  }

  /** One of the largest half of the time. */
  function place(): string {
    return chance(50) ? pick(values.slugs.slice(0, 20)) : pick(values.slugs);
  }

  function argumentsOf(field: GraphQLField<unknown, unknown>): string {
    const chosen = field.args.filter(
      (argument: GraphQLArgument) => isRequiredArgument(argument) || (!cursors.includes(argument.name) && chance(50)),
    );
    // A page is counted from one end.
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
    if (!isAbstractType(type)) throw new Error(`What ${field.name} answers cannot be selected from.`);
    // One alone: fields of the same name may not differ in form.
    const possible = pick(schema.getPossibleTypes(type));
    return `${call} { ... on ${possible.name} ${selection(possible, depth + 1)} }`;
  }

  function again(field: GraphQLField<unknown, unknown>, depth: number, most: number): string {
    const written = [once(field, depth)];
    const times = integer(1, most);
    while (written.length < times && aliases < mostAliases && fields < mostFields) {
      aliases += 1;
      written.push(`a${aliases}: ${once(field, depth)}`);
    }
    return written.join(' ');
  }

  function selection(type: GraphQLObjectType, depth: number): string {
    const all = Object.values(type.getFields());
    const leaves = all.filter((field) => isLeafType(getNamedType(field.type)));
    const inner = depth >= deepest || fields >= mostFields ? [] : all.filter((field) => !leaves.includes(field));
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
  return `{ ${[...new Set(written)].map((field) => again(field, 1, pick([1, 1, 2, 12, mostAliases]))).join(' ')} }`;
}
