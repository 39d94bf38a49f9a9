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

/** Statement names that the code composes, with the source text that shows a use of each: `friendship/of-${scope}`, `check/${name}`. */
const composed: [RegExp, (verb: string) => string][] = [
  [/^check\/(.*)$/, (verb) => `'${verb}'`],
  [/^load\/sweep-(.*)$/, (verb) => `sweep('${verb}')`],
  [/^friendship\/(?:count-)?of-(.*)$/, (verb) => `${verb}: define('${verb}')`],
  [/^search\/(?:count-|close-)?(.*)$/, (verb) => `queriesOf('${verb}')`],
];

test('the code uses every statement', () => {
  const files = new Set(readCatalogue().names.map((name) => name.replace(/:.*/, '')));
  const unused = [...files].filter((name) => {
    if (all.includes(`${name}'`) || all.includes(`${name}:`)) return false;
    return !composed.some(([pattern, useOf]) => {
      const verb = pattern.exec(name)?.[1];
      return verb !== undefined && all.includes(useOf(verb));
    });
  });
  expect(unused).toEqual([]);
});

test('the code outside `graph/` contains no Cypher', () => {
  const withCypher = code.filter(
    ({ file, text }) => !file.startsWith('graph/') && /\b(MATCH|MERGE|UNWIND) ?[($]/.test(text),
  );
  expect(withCypher.map(({ file }) => file)).toEqual([]);
});
