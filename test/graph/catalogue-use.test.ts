import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/graph/catalogue.ts';

const source = fileURLToPath(new URL('../../src', import.meta.url));
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(join(source, file), 'utf8') }));
const all = code.map(({ text }) => text).join('\n');

/** Names that the code puts together, each beside what it puts in: `friendship/of-${scope}`, `check/${name}`. */
const assembled: [RegExp, (verb: string) => string][] = [
  [/^check\/(.*)$/, (verb) => `'${verb}'`],
  [/^load\/sweep-(.*)$/, (verb) => `sweep('${verb}')`],
  [/^friendship\/(?:count-)?of-(.*)$/, (verb) => `${verb}: define('${verb}')`],
  [/^search\/(?:count-|close-)?(.*)$/, (verb) => `queriesOf('${verb}')`],
];

test('no statement lies unused', () => {
  const files = new Set(readCatalogue().names.map((name) => name.replace(/:.*/, '')));
  const unused = [...files].filter((name) => {
    if (all.includes(`${name}'`) || all.includes(`${name}:`)) return false;
    return !assembled.some(([pattern, put]) => {
      const verb = pattern.exec(name)?.[1];
      return verb !== undefined && all.includes(put(verb));
    });
  });
  expect(unused).toEqual([]);
});

test('no Cypher hides in the code', () => {
  const withCypher = code.filter(
    ({ file, text }) => !file.startsWith('graph/') && /\b(MATCH|MERGE|UNWIND) ?[($]/.test(text),
  );
  expect(withCypher.map(({ file }) => file)).toEqual([]);
});
