import type fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
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

/** Values of the data, from which arguments are chosen. */
export interface DataValues extends Values {
  readonly names: readonly string[];
  readonly friendshipIds: readonly string[];
}

export interface RandomRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Fragment {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

const maxFields = 60;

/**
 * Generates valid requests on a schema with features that executors often get wrong: fragments used several times, inline
 * fragments, `@skip` and `@include` with literals, variables and defaults, aliases, fields selected twice, and variables that are
 * null or missing. All choices are made by `draw`.
 */
export function randomRequest(draw: fc.GeneratorValue, schema: GraphQLSchema, data: DataValues): RandomRequest {
  const root = schema.getQueryType();
  if (!root) throw new Error('The schema has no queries.');
  const declarations: string[] = [];
  const variables: Record<string, unknown> = {};
  const fragments: Fragment[] = [];
  const calls = new Map<string, string>();
  const chosenTypes = new Map<string, GraphQLObjectType>();
  let fields = 0;

  const chooser = new Chooser(draw);
  const { integer, chance, pick } = chooser;
  const deepest = integer(2, 5);
  const choices: ScalarChoices = {
    sizes: [1, 2, 3],
    minimums: [1],
    pathLengths: [1, 2, 3, 4, 5, 6],
    maxDepth: 2,
    firstYear: 1985,
    languages: ['en', 'zh', 'zh-Hant', 'ug', 'ar'],
    objectIds: data.friendshipIds,
    queries: data.names,
    texts: ['a', 'ur', '州', 'shi'],
  };

  /** Declares a variable with a value, a default or null. */
  function variable(type: GraphQLInputType, value: unknown): string {
    const name = `v${declarations.length}`;
    const written = literal(value, type);
    if (isNonNullType(type)) {
      const form = pick(['given', 'default', 'nullable with default'] as const);
      if (form === 'given') variables[name] = value;
      const declared = form === 'nullable with default' ? getNullableType(type) : type;
      declarations.push(`$${name}: ${declared}${form === 'given' ? '' : ` = ${written}`}`);
      return `$${name}`;
    }
    const form = pick(['given', 'null', 'missing', 'default', 'null over default'] as const);
    if (form === 'given') variables[name] = value;
    if (form === 'null' || form === 'null over default') variables[name] = null;
    declarations.push(`$${name}: ${type}${form.includes('default') ? ` = ${written}` : ''}`);
    return `$${name}`;
  }

  function condition(): string {
    if (!chance(25)) return '';
    const directive = pick(['skip', 'include']);
    if (chance(50)) return ` @${directive}(if: ${chance(50)})`;
    const name = `b${declarations.length}`;
    const value = chance(50);
    switch (pick(['given', 'default', 'other than default', 'nullable default'] as const)) {
      case 'given':
        declarations.push(`$${name}: Boolean!`);
        variables[name] = value;
        break;
      case 'default':
        declarations.push(`$${name}: Boolean! = ${value}`);
        break;
      case 'other than default':
        declarations.push(`$${name}: Boolean! = ${!value}`);
        variables[name] = value;
        break;
      case 'nullable default':
        // With null, the condition itself is an error.
        declarations.push(`$${name}: Boolean = ${value}`);
        if (chance(20)) variables[name] = null;
        break;
    }
    return ` @${directive}(if: $${name})`;
  }

  function valueFor(type: GraphQLInputType, name: string): unknown {
    if (isNonNullType(type)) return valueFor(type.ofType, name);
    if (isListType(type)) return Array.from({ length: pick([1, 1, 2, 3]) }, () => valueFor(type.ofType, name));
    if (isEnumType(type)) return pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      if (type.isOneOf) {
        return pick([
          { slug: pick(data.slugs) },
          { name: pick(data.names) },
          { id: `Jurisdiction:${pick(data.slugs)}` },
        ]);
      }
      const chosen = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || chance(15));
      return Object.fromEntries(chosen.map((field) => [field.name, valueFor(field.type, field.name)]));
    }
    return chooser.scalar(type.name, name, data, choices);
  }

  function literal(value: unknown, type: GraphQLInputType): string {
    if (isNonNullType(type)) return literal(value, type.ofType);
    if (value === null) return 'null';
    if (isListType(type) && Array.isArray(value))
      return `[${value.map((item) => literal(item, type.ofType)).join(', ')}]`;
    if (isEnumType(type)) return String(value);
    if (isInputObjectType(type)) {
      const entries = Object.entries(value as object).map(([name, inner]) => {
        const field = type.getFields()[name];
        return field ? `${name}: ${literal(inner, field.type)}` : '';
      });
      return `{ ${entries.join(', ')} }`;
    }
    return JSON.stringify(value);
  }

  function argumentsOf(field: GraphQLField<unknown, unknown>): string {
    const chosen = field.args.filter(
      (argument) => isRequiredArgument(argument) || (!/^(after|before|last)$/.test(argument.name) && chance(40)),
    );
    if (chosen.length === 0) return '';
    const written = chosen.map((argument) => {
      const value = valueFor(argument.type, argument.name);
      const fits = !(isInputObjectType(getNamedType(argument.type)) && isOneOf(getNamedType(argument.type)));
      // A variable default cannot be a oneOf input, and a nullable variable cannot be used in one.
      const text = fits && chance(35) ? variable(argument.type, value) : literal(value, argument.type);
      return `${argument.name}: ${text}`;
    });
    return `(${written.join(', ')})`;
  }

  /** Each combination of arguments has its own alias, so that selections of one type can always be merged. */
  function call(parent: string, field: GraphQLField<unknown, unknown>): string {
    const written = `${field.name}${argumentsOf(field)}`;
    if (field.args.length === 0) return chance(10) ? `${field.name}Again: ${written}` : written;
    const key = `${parent}.${written}`;
    const existing = calls.get(key);
    if (existing !== undefined) return existing;
    const named = `f${calls.size}: ${written}`;
    calls.set(key, named);
    return named;
  }

  function oneField(parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>, depth: number): string {
    fields += 1;
    const type = getNamedType(field.type);
    const written = call(parent.name, field);
    const directive = condition();
    if (isLeafType(type)) return `${written}${directive}`;
    const inner = () =>
      isObjectType(type) ? selection(type, depth + 1) : onOneType(type, `${parent.name}.${written}`, depth + 1);
    const once = `${written}${directive} ${inner()}`;
    // The same field again, with another selection and condition.
    return chance(10) ? `${once} ${written}${condition()} ${inner()}` : once;
  }

  /** A single type per response key, because fields with the same name must have the same type. */
  function onOneType(type: GraphQLNamedType, key: string, depth: number): string {
    if (!isAbstractType(type)) throw new Error(`${type.name} cannot be selected from.`);
    const possible = chosenTypes.get(key) ?? pick(schema.getPossibleTypes(type));
    chosenTypes.set(key, possible);
    const typename = chance(50) ? '__typename ' : '';
    return `{ ${typename}... on ${possible.name}${condition()} ${selection(possible, depth)} }`;
  }

  function selection(type: GraphQLObjectType, depth: number): string {
    const all = Object.values(type.getFields());
    const leaves = all.filter((field) => isLeafType(getNamedType(field.type)));
    const objects = depth >= deepest || fields >= maxFields ? [] : all.filter((field) => !leaves.includes(field));
    const chosen = [
      ...leaves.filter(() => chance(30)),
      ...objects.filter(() => chance(Math.ceil(130 / (objects.length + depth)))),
    ];
    const parts = chosen.map((field) => oneField(type, field, depth));
    if (parts.length === 0 || chance(10)) parts.push('__typename');
    if (chance(20) && parts.length > 1) {
      const typeCondition = pick([` on ${type.name}`, '']);
      parts.push(`...${typeCondition}${condition()} { ${parts.splice(0, integer(1, parts.length - 1)).join(' ')} }`);
    }
    if (chance(25)) parts.push(spread(type, depth));
    if (chance(10)) parts.push(spread(type, depth));
    return `{ ${parts.join(' ')} }`;
  }

  /** Uses an existing fragment or a new one. */
  function spread(type: GraphQLObjectType, depth: number): string {
    const existing = fragments.filter((fragment) => fragment.type === type.name);
    const reused = existing.length > 0 && chance(70) ? pick(existing) : undefined;
    const { name } = reused ?? define(type, depth);
    return `...${name}${condition()}`;
  }

  function define(type: GraphQLObjectType, depth: number): Fragment {
    const text = selection(type, Math.max(depth, deepest - 1));
    const fragment = { name: `F${fragments.length}`, type: type.name, text };
    fragments.push(fragment);
    return fragment;
  }

  const roots = Object.values(root.getFields()).filter(({ name }) => name !== 'nodes' || chance(50));
  const parts = Array.from({ length: integer(1, 3) }, () => oneField(root, pick(roots), 1));
  const body = `{ ${parts.join(' ')} }`;
  const defined = fragments.map(({ name, type, text }) => `fragment ${name} on ${type} ${text}`);
  const head = declarations.length === 0 ? 'query' : `query (${declarations.join(', ')})`;
  return { query: [`${head} ${body}`, ...defined].join('\n'), variables };
}

function isOneOf(type: GraphQLNamedType): boolean {
  return isInputObjectType(type) && type.isOneOf;
}
