import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { printWithDirectives } from '../../src/server/print-schema.ts';

const read = (name: string) => readFileSync(fileURLToPath(new URL(`../../schema/${name}`, import.meta.url)), 'utf8');

describe('the schema', () => {
  test('matches schema/schema.graphql', () => {
    expect(read('schema.graphql')).toBe(printWithDirectives(schema));
  });

  test('satisfies every rule of the contract', () => {
    const required = statements(buildSchema(read('contract.graphql')));
    const provided = new Set(statements(schema).flatMap(withNullableOutputs));
    expect(required.filter((statement) => !provided.has(statement))).toEqual([]);
  });

  test('has a description for every type, field, argument and enum value', () => {
    const missing = Object.values(schema.getTypeMap())
      .filter((type) => !type.name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name))
      .flatMap(undescribed);
    expect(missing).toEqual([]);
  });
});

/** A schema as a list of single statements, such as `Type.field: Type` or `Type.field(argument: Type = default)`. */
function statements(of: GraphQLSchema): string[] {
  return Object.values(of.getTypeMap())
    .filter((type) => !type.name.startsWith('__'))
    .flatMap(statementsOf);
}

/** The statement, and the nullable forms of its output type, which the contract may state instead. */
function withNullableOutputs(statement: string): string[] {
  const nullable = statement.includes(' = ') ? [] : [statement.replace(/!$/, ''), statement.replaceAll('!', '')];
  return [statement, ...nullable];
}

function statementsOf(type: GraphQLNamedType): string[] {
  const { name } = type;
  if (isEnumType(type)) return type.getValues().map((value) => `${name}.${value.name}`);
  if (isUnionType(type)) return type.getTypes().map((member) => `${name} = ${member.name}`);
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const oneOf = type.isOneOf ? [`${name} @oneOf`] : [];
    return [
      ...oneOf,
      ...fields.map((field) => `${name}.${field.name}: ${field.type} = ${JSON.stringify(field.defaultValue)}`),
    ];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [name];
  return [
    ...type.getInterfaces().map((implemented) => `${name} implements ${implemented.name}`),
    ...Object.values(type.getFields()).flatMap((field) => [
      `${name}.${field.name}: ${field.type}`,
      ...field.args.map(
        (argument) =>
          `${name}.${field.name}(${argument.name}: ${argument.type} = ${JSON.stringify(argument.defaultValue)})`,
      ),
    ]),
  ];
}

function undescribed(type: GraphQLNamedType): string[] {
  const parts: [string, string | null | undefined][] = [[type.name, type.description]];
  if (isEnumType(type))
    for (const value of type.getValues()) parts.push([`${type.name}.${value.name}`, value.description]);
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
    for (const field of Object.values(type.getFields())) {
      parts.push([`${type.name}.${field.name}`, field.description]);
      if ('args' in field)
        for (const argument of field.args)
          parts.push([`${type.name}.${field.name}(${argument.name})`, argument.description]);
    }
  return parts.filter(([, description]) => !description?.trim()).map(([part]) => part);
}
