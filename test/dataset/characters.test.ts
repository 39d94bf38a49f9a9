import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replaceExcluded } from '../../src/dataset/characters.ts';
import { parseAs } from '../../src/dataset/json-file.ts';
import { datasetSchema } from '../../src/dataset/schema.ts';
import { datasetText } from '../import/xinjiang.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Characters that XML 1.0 excludes, by its grammar: not #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]. */
const excluded = fc
  .oneof(
    fc.integer({ min: 0, max: 0x1f }).filter((code) => ![0x9, 0xa, 0xd].includes(code)),
    fc.integer({ min: 0xd800, max: 0xdfff }),
    fc.constantFrom(0xfffe, 0xffff),
  )
  .map((code) => String.fromCharCode(code));

/** The paths of all strings, one for each place of the schema. */
function stringPaths(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value === 'string') return [path];
  if (Array.isArray(value)) {
    const byPlace = new Map(
      value.flatMap((item, index) =>
        stringPaths(item, [...path, index]).map((found) => [found.filter(isName).join(), found] as const),
      ),
    );
    return [...byPlace.values()];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => stringPaths(item, [...path, key]));
}

const isName = (part: string | number) => typeof part === 'string';

function replaceAt(value: Json, path: readonly (string | number)[], change: (text: string) => string): Json {
  const [key, ...rest] = path;
  if (key === undefined) return change(String(value));
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? replaceAt(item, rest, change) : item));
  return Object.fromEntries(
    Object.entries(value as Record<string, Json>).map(([name, item]) => [
      name,
      name === key ? replaceAt(item, rest, change) : item,
    ]),
  );
}

const dataset: Json = JSON.parse(datasetText);
const paths = stringPaths(dataset);

test('a dataset holds no character that XML excludes in any of its strings', () => {
  expect(paths.length).toBeGreaterThan(50);
  fc.assert(
    fc.property(fc.constantFrom(...paths), excluded, fc.boolean(), (path, character, first) => {
      const changed = replaceAt(dataset, path, (text) => (first ? character + text : text + character));
      const place = path.reduce<string>((all, part) => (isName(part) ? `${all}.${part}` : `${all}[${part}]`), '');
      expect(() => parseAs('a.json', datasetSchema, changed)).toThrow(`a.json: ${place.slice(1)}: expected `);
    }),
    { numRuns: 300 },
  );
});

test.each(['\u000b', '\u000c'])('space around a URL is removed, but U+000B and U+000C are refused: %j', (character) => {
  const addressIs = (url: string) => replaceAt(dataset, ['url'], () => url);
  expect(parseAs('a.json', datasetSchema, addressIs(' https://example.org/a '))).toMatchObject({
    url: 'https://example.org/a',
  });
  for (const url of [`https://example.org/a${character}`, `${character}https://example.org/a`])
    expect(() => parseAs('a.json', datasetSchema, addressIs(url))).toThrow(
      'a.json: url: expected text that XML can hold',
    );
});

test('the error names the character, its position and the path', () => {
  const changed = replaceAt(dataset, ['sources', 2, 'title'], () => 'a\u{1F600}b\u000bc');
  expect(() => parseAs('a.json', datasetSchema, changed)).toThrow(
    'a.json: sources[2].title: expected text that XML can hold; U+000B at position 4 must be removed; found "a😀b\\u000bc"',
  );
});

test('replacing excluded characters leaves all others', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, excluded, text, (before, character, after) => {
      fc.pre(replaceExcluded(before) === before && replaceExcluded(after) === after);
      // Two halves of a pair would be a valid character.
      fc.pre(!/[\uD800-\uDFFF]$/.test(before) && !/^[\uD800-\uDFFF]/.test(after));
      expect(replaceExcluded(before + character + after)).toBe(`${before}\uFFFD${after}`);
    }),
  );
  expect(replaceExcluded('\t\n\r 乌鲁木齐 \u{10FFFF}\uFFFD')).toBe('\t\n\r 乌鲁木齐 \u{10FFFF}\uFFFD');
});
