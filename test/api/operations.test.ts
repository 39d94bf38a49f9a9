import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  getNamedType,
  isInputObjectType,
  isObjectType,
  type NamedTypeNode,
  parse,
  print,
  type SelectionSetNode,
  TypeInfo,
  typeFromAST,
  type VariableDefinitionNode,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readChapters, readOperations } from '../../src/api/example-operations.ts';
import { schema } from '../../src/api/schema.ts';

const operations = readOperations();

function variablesOf(query: string): readonly VariableDefinitionNode[] {
  return parse(query).definitions.flatMap((definition) =>
    definition.kind === 'OperationDefinition' ? (definition.variableDefinitions ?? []) : [],
  );
}

describe('the example operations', () => {
  test('start with the README example', () => {
    expect(operations[0]?.title).toBe('Which partners do Kashgar Prefecture and Karamay share?');
  });

  test('are at least twenty, with distinct titles and operation names', () => {
    expect(operations.length).toBeGreaterThanOrEqual(20);
    expect(new Set(operations.map(({ title }) => title)).size).toBe(operations.length);
    const names = operations.map(({ query }) =>
      parse(query).definitions.flatMap((definition) =>
        definition.kind === 'OperationDefinition' ? [definition.name?.value] : [],
      ),
    );
    expect(names.every((inFile) => inFile.length === 1 && inFile[0] !== undefined)).toBe(true);
    expect(new Set(names.flat()).size).toBe(operations.length);
  });

  test.each(operations)('$name has values for exactly its required variables', (operation) => {
    const required = variablesOf(operation.query).filter(({ type }) => type.kind === 'NonNullType');
    expect(required.map(({ variable }) => variable.name.value).toSorted()).toEqual(
      Object.keys(operation.variables ?? {}).toSorted(),
    );
  });

  test.each(operations)('$name has no default that strict code generators reject', ({ query }) => {
    for (const { type, defaultValue } of variablesOf(query).filter((variable) => variable.defaultValue)) {
      expect(type.kind).not.toBe('NonNullType');
      const input = getNamedType(typeFromAST(schema, type as NamedTypeNode));
      expect(isInputObjectType(input) && input.isOneOf, print(defaultValue ?? type)).toBe(false);
    }
  });

  test.each(operations)('$name selects `id` on each object that has one', ({ query }) => {
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    const info = new TypeInfo(schema);
    const missing: string[] = [];
    const withId: SelectionSetNode[] = [];
    visit(
      document,
      visitWithTypeInfo(info, {
        SelectionSet(node, _key, parent, _path, ancestors) {
          const type = info.getParentType();
          const selectsId = node.selections.some(
            (part) => part.kind === 'Field' && part.name.value === 'id' && !part.alias,
          );
          if (selectsId) withId.push(node);
          if (!isObjectType(type) || !type.getFields().id || selectsId) return;
          // An inline fragment in a selection that has `id`, or a selection of fragment spreads only.
          const outer = ancestors.findLast((part) => 'kind' in part && part.kind === 'SelectionSet');
          if (parent && 'kind' in parent && parent.kind === 'InlineFragment' && withId.some((set) => set === outer))
            return;
          if (node.selections.every(({ kind }) => kind === 'FragmentSpread')) return;
          missing.push(`${type.name} ${print(node)}`);
        },
      }),
    );
    expect(missing).toEqual([]);
  });

  test('are all listed in the index', () => {
    const copy = mkdtempSync(join(tmpdir(), 'operations-'));
    onTestFinished(() => rmSync(copy, { recursive: true }));
    cpSync(fileURLToPath(new URL('../../schema/operations', import.meta.url)), copy, { recursive: true });
    expect(readChapters(copy)).toEqual(readChapters());
    writeFileSync(join(copy, 'forgotten.graphql'), '# Which?\nquery Which { __typename }\n');
    expect(() => readChapters(copy)).toThrow('forgotten');
    rmSync(join(copy, 'forgotten.graphql'));
    writeFileSync(join(copy, 'forgotten.variables.json'), '{}');
    expect(() => readChapters(copy)).toThrow('forgotten.variables.json requires forgotten.graphql');
  });
});
