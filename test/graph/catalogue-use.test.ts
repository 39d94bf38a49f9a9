import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/graph/catalogue.ts';

const source = fileURLToPath(new URL('../../src', import.meta.url));

test('no statement lies unused, and no Cypher hides in the code', () => {
  const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, text: readFileSync(join(source, file), 'utf8') }));
  const all = code.map(({ text }) => text).join('\n');
  const files = new Set(readCatalogue().names.map((name) => name.replace(/:.*/, '')));
  const unused = [...files].filter((name) => {
    const [domain = '', verb = ''] = name.split('/');
    // names that the code puts together: `friendship/of-${scope}`, `check/${name}`
    const built =
      domain === 'check'
        ? all.includes(`'${verb}'`)
        : /^(of|count-of)-/.test(verb) && all.includes(`${domain}/${verb.replace(/(of)-.*/, '$1')}-\${`);
    return !all.includes(`${name}'`) && !all.includes(`${name}:`) && !built;
  });
  expect(unused).toEqual([]);
  const withCypher = code.filter(
    ({ file, text }) => !file.startsWith('graph/') && /\b(MATCH|MERGE|UNWIND) ?[($]/.test(text),
  );
  expect(withCypher.map(({ file }) => file)).toEqual([]);
});
