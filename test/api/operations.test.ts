import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'graphql';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readChapters, readOperations } from '../../src/api/operations.ts';

const operations = readOperations();

describe('the questions', () => {
  test('begin with the one that the README begins with', () => {
    expect(operations[0]?.title).toBe('Which partners do Kashgar Prefecture and Karamay share?');
  });

  test('are at least twenty, each with a title and an operation name of its own', () => {
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

  test.each(operations)('$name runs as it stands: each variable that it needs has a default', ({ query }) => {
    const needed = parse(query).definitions.flatMap((definition) =>
      definition.kind === 'OperationDefinition'
        ? (definition.variableDefinitions ?? []).filter(
            ({ type, defaultValue }) => type.kind === 'NonNullType' && defaultValue === undefined,
          )
        : [],
    );
    expect(needed).toEqual([]);
  });

  test('are all in the index', () => {
    const copy = mkdtempSync(join(tmpdir(), 'operations-'));
    onTestFinished(() => rmSync(copy, { recursive: true }));
    cpSync(fileURLToPath(new URL('../../schema/operations', import.meta.url)), copy, { recursive: true });
    expect(readChapters(copy)).toEqual(readChapters());
    writeFileSync(join(copy, 'forgotten.graphql'), '# Which?\nquery Which { __typename }\n');
    expect(() => readChapters(copy)).toThrow('forgotten');
  });
});
