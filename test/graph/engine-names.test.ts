import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { dialects } from '../../src/graph/dialects.ts';

const source = fileURLToPath(new URL('../../src', import.meta.url));
const names = dialects.map(({ name }) => name);

/** Engine-specific code, the list of engines, and the settings that select one. */
const allowed = [
  ...names.map((name) => `graph/${name}/`),
  'graph/dialects.ts',
  'cli/open-graph.ts',
  'config.ts',
  'config/',
];

test('no other code distinguishes engines', () => {
  const literal = new RegExp(`['"\`](?:${names.join('|')})['"\`]`);
  const comparison = /\b(?:graph|settings)\.kind\b|\bdialect\.name\b/;
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const distinguishing = files.filter((file) => {
    if (allowed.some((path) => file.startsWith(path))) return false;
    const text = readFileSync(join(source, file), 'utf8');
    return literal.test(text) || comparison.test(text);
  });
  expect(distinguishing).toEqual([]);
});

test('every engine has a folder of statements with its schema', () => {
  const folder = fileURLToPath(new URL('../../cypher', import.meta.url));
  for (const name of names) expect(readdirSync(join(folder, name))).toContain('schema.cypher');
});
