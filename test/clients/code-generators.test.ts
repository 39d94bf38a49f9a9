import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { type GraphQLSchema, parse, printSchema } from 'graphql';
import { expect, onTestFinished, test } from 'vitest';
import { readOperations } from '../../src/api/example-operations.ts';
import { schema } from '../../src/api/schema.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Generates the files of the client preset with strict options from the documented operations. Keys are file names. */
async function generate(schemaAst: GraphQLSchema): Promise<Map<string, string>> {
  const outputs = await preset.buildGeneratesSection({
    baseOutputDir: 'generated/',
    schema: parse(printSchema(schemaAst)),
    schemaAst,
    documents: readOperations().map(({ name, query }) => ({
      location: `${name}.graphql`,
      document: parse(query),
      rawSDL: query,
      hash: name,
    })),
    config: {
      strictScalars: true,
      scalars: { Date: 'string', PartialDate: 'string', LanguageTag: 'string' },
      useTypeImports: true,
      immutableTypes: true,
    },
    presetConfig: {},
    plugins: [],
    pluginMap: {},
  });
  const texts = outputs.map(async (output) => [basename(output.filename), await codegen(output)] as const);
  return new Map(await Promise.all(texts));
}

/** Compiles files with strict options and returns the output of the compiler, which is empty if there are no errors. */
async function compile(files: ReadonlyMap<string, string>): Promise<string> {
  const cache = join(root, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'code-generators-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of files) await writeFile(join(folder, name), text);
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    module: 'esnext',
    moduleResolution: 'bundler',
    target: 'es2022',
    types: [],
    noEmit: true,
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  return new Promise((resolve) => {
    execFile(join(root, 'node_modules/.bin/tsc'), ['-p', folder], (_error, stdout, stderr) => resolve(stdout + stderr));
  });
}

const use = `import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core';
import { EverythingAboutAPlaceDocument as document } from './graphql';
type Variables = VariablesOf<typeof document>;
export const one: Variables = { place: { slug: 'pk-gwadar' } };
// @ts-expect-error The place is required.
export const none: Variables = {};
// @ts-expect-error Exactly one field is allowed.
export const two: Variables = { place: { slug: 'pk-gwadar', name: 'Gwadar' } };
export const date = (result: ResultOf<typeof document>): string | null | undefined =>
  result.jurisdiction?.friendships.edges[0]?.node.establishedOn;
`;

test('the client preset of GraphQL Code Generator generates strict types for the documented operations', async () => {
  const files = await generate(schema);
  expect(files.has('graphql.ts')).toBe(true);
  expect(await compile(new Map([...files, ['use.ts', use]]))).toBe('');
});
