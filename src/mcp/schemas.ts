import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  TypeInfo,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { Internal } from '../errors.ts';
import type { Field, ResponseShape, Shape } from './shape.ts';

export type JsonSchema = { readonly [key: string]: unknown };

/** The input that a place has as an argument: one string instead of `JurisdictionRef`. */
const placeInput = 'JurisdictionRef';
const placeSchema: JsonSchema = { type: 'string', description: 'Name in any language, or slug.' };

/** Arguments of most tools: a description in each of them would make the list of tools longer. */
const common: readonly string[] = ['languages', 'after'];

/** A variable as an argument of a tool. */
export interface ArgumentInput {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
  /** Whether values are places, which GraphQL gets as `JurisdictionRef`. */
  readonly isPlace: boolean;
}

/** The arguments for variables of an operation. Descriptions are those of the arguments and fields that the variables are for. */
export function argumentsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  names: readonly string[],
): readonly ArgumentInput[] {
  const variables = new Map<string, VariableDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION)
      for (const variable of definition.variableDefinitions ?? [])
        variables.set(variable.variable.name.value, variable);
  const descriptions = descriptionsOf(schema, document);
  return names.map((name) => {
    const variable = variables.get(name);
    const type = variable && typeFromAST(schema, variable.type as Parameters<typeof typeFromAST>[1]);
    if (variable === undefined || type === undefined)
      throw new Internal(`The operation has no variable ${name} with a type of the schema.`);
    const input = type as GraphQLInputType;
    const isPlace = getNamedType(input).name === placeInput;
    const standard = variable.defaultValue && valueFromAST(variable.defaultValue, input);
    const description = isPlace || common.includes(name) ? undefined : descriptions.get(name);
    return {
      name,
      isPlace,
      required: isNonNullType(input),
      schema: {
        ...inputSchema(input),
        ...(description === undefined ? {} : { description: firstSentence(description) }),
        ...(standard === undefined ? {} : { default: standard }),
      },
    };
  });
}

function inputSchema(type: GraphQLInputType): JsonSchema {
  if (isNonNullType(type)) return inputSchema(type.ofType);
  if (isListType(type)) return { type: 'array', items: inputSchema(type.ofType) };
  if (isEnumType(type)) return { enum: type.getValues().map(({ name }) => name) };
  if (!isInputObjectType(type)) return { type: jsonTypes[type.name] ?? 'string' };
  if (type.name === placeInput) return placeSchema;
  const properties = Object.values(type.getFields()).map((field) => [field.name, inputSchema(field.type)]);
  return { type: 'object', properties: Object.fromEntries(properties) };
}

const jsonTypes: Readonly<Record<string, string>> = { Int: 'integer', Float: 'number', Boolean: 'boolean' };

/** The description of the first argument or input field that each variable is the value of. */
function descriptionsOf(schema: GraphQLSchema, document: DocumentNode): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const info = new TypeInfo(schema);
  const note = (name: string, description: string | null | undefined) => {
    if (description && !found.has(name)) found.set(name, description);
  };
  visit(
    document,
    visitWithTypeInfo(info, {
      Argument({ value }) {
        if (value.kind === Kind.VARIABLE) note(value.name.value, info.getArgument()?.description);
      },
      ObjectField({ name, value }) {
        const parent = info.getParentInputType();
        if (value.kind !== Kind.VARIABLE || !parent) return;
        const type = getNamedType(parent);
        if (isInputObjectType(type)) note(value.name.value, type.getFields()[name.value]?.description);
      },
    }),
  );
  return found;
}

/** The list of tools is short; the schema has the rest. */
function firstSentence(description: string): string {
  return /^.*?[.](?= |$)/s.exec(description)?.[0] ?? description;
}

/** The input schema of a tool. */
export function inputSchemaOf(inputs: readonly ArgumentInput[]): JsonSchema {
  const required = inputs.filter((input) => input.required).map(({ name }) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(inputs.map(({ name, schema }) => [name, schema])),
    ...(required.length > 0 ? { required } : {}),
  };
}

/** The output schema of a tool: the data, and what each answer has. An object that occurs several times is defined once. */
export function outputSchemaOf({ data: shape }: ResponseShape): JsonSchema {
  const definitions = new Definitions();
  const data = dataSchema(shape, definitions);
  return { type: 'object', properties: { data, ...answerProperties }, ...definitions.used() };
}

/** The objects that occur as a fragment. */
class Definitions {
  readonly #uses = new Map<string, { schema: JsonSchema; references: JsonSchema[] }>();

  /** A reference to the schema of a fragment; the same schema instead if there is no other reference. */
  refer(fragment: string, schema: JsonSchema): JsonSchema {
    const use = this.#uses.get(fragment) ?? { schema, references: [] };
    const reference = { ...schema };
    use.references.push(reference);
    this.#uses.set(fragment, use);
    return reference;
  }

  /** `$defs`, after each repeated schema is replaced with a reference to it. */
  used(): JsonSchema {
    const repeated = [...this.#uses].filter(([, { references }]) => references.length > 1);
    for (const [name, { references }] of repeated)
      for (const reference of references) {
        for (const key of Object.keys(reference)) Reflect.deleteProperty(reference, key);
        Object.assign(reference, { $ref: `#/$defs/${name}` });
      }
    return repeated.length === 0
      ? {}
      : { $defs: Object.fromEntries(repeated.map(([name, { schema }]) => [name, schema])) };
  }
}

/** What each answer has beside its data; docs/mcp.md describes it. */
const answerProperties: JsonSchema = { sources: {}, lists: {}, more: {} };

function dataSchema(shape: Shape, definitions: Definitions): JsonSchema {
  switch (shape.kind) {
    case 'scalar':
      if (shape.values) return { enum: shape.values };
      // Most fields are text: the list of tools is shorter without stating it.
      return shape.type === 'string' ? {} : { type: shape.type };
    case 'list':
      return { type: 'array', items: dataSchema(shape.item, definitions) };
    case 'page': {
      const items = { type: 'array', items: dataSchema(shape.item, definitions) };
      if (shape.others.length === 0) return items;
      return { type: 'object', properties: { ...propertiesOf(shape.others, definitions), items } };
    }
    case 'object': {
      const schema = { type: 'object', properties: propertiesOf(shape.fields, definitions) };
      if (shape.fragment === undefined) return schema;
      return definitions.refer(shape.fragment, schema);
    }
    case 'value':
      return dataSchema(shape.field.shape, definitions);
    case 'source':
    case 'dataset':
      return {};
    default:
      return shape satisfies never;
  }
}

function propertiesOf(fields: readonly Field[], definitions: Definitions): JsonSchema {
  return Object.fromEntries(fields.map(({ name, shape }) => [name, dataSchema(shape, definitions)]));
}
