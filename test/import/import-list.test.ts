import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { importCommand } from '../../src/cli/import.ts';
import { readDataset } from '../../src/dataset/read.ts';
import { hasRealLists, realList } from './real-lists.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'youcheng-list-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** Runs the command in this process. Returns its exit code and what it printed. */
async function run(...words: string[]): Promise<{ code: number; printed: string; error: string }> {
  const output = { printed: '', error: '' };
  vi.spyOn(console, 'log').mockImplementation((text: string) => (output.printed += text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => (output.error += text));
  const command = importCommand()
    .exitOverride()
    .configureOutput({ writeErr: (text) => (output.error += text) });
  try {
    await command.parseAsync(words, { from: 'user' });
    return { code: 0, ...output };
  } catch (error) {
    if (error instanceof CommanderError) return { code: error.exitCode, ...output };
    throw error;
  }
}

async function write(name: string, content: string | object): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const table = `City;Country;Partner;Partner country;Since;Kind;Link
Ürümqi;China;Osh;Kyrgyzstan;1990;twin;https://example.org/a
Karamay;China;Gwadar;Pakistan;2015-04;twin;
Osh;Kyrgyzstan;Ürümqi;China;1990;twin;https://example.org/b
Aachen;Germany;Ningbo;China;1986;contact;https://example.org/a
`;
const column = (name: string) => ({ column: name });
const mapping = {
  list: { title: 'Partners', language: 'en', asOf: '2014' },
  parties: [
    { name: column('City'), country: column('Country') },
    { name: column('Partner'), country: column('Partner country') },
  ],
  relation: {
    date: column('Since'),
    kind: { column: 'Kind', values: { twin: 'SISTER_CITY', contact: 'CONTACT' } },
    sources: [{ url: column('Link') }],
  },
};

async function importTable(text: string, ...more: string[]) {
  const file = await write('list.csv', text);
  const mapped = await write('mapping.json', mapping);
  const out = join(folder, 'dataset.json');
  return { out, ...(await run(file, '--mapping', mapped, '--id', 'partners', '--out', out, ...more)) };
}

describe('a table', () => {
  test('becomes a dataset with what it states, and a file to review its places', async () => {
    const { code, out, error } = await importTable(table);
    expect([code, error]).toEqual([0, expect.stringContaining('A relation is listed from both sides. (1, left out)')]);
    const dataset = await readDataset(out);
    expect(dataset).toMatchObject({ id: 'partners', title: 'Partners', asOf: '2014', licence: 'NOASSERTION' });
    expect(dataset.friendships).toHaveLength(3);
    const [osh, gwadar, ningbo] = dataset.friendships;
    expect(osh).toMatchObject({ kind: 'SISTER_CITY', dateClaims: [{ date: '1990', rank: 'PREFERRED' }] });
    // both rows of the relation cite a source
    expect(osh?.citations).toHaveLength(2);
    expect(gwadar?.dateClaims).toMatchObject([{ date: '2015-04' }]);
    expect(ningbo).toMatchObject({ kind: 'CONTACT', citations: [{ source: osh?.citations[0]?.source }] });
    for (const friendship of dataset.friendships) {
      expect(friendship).not.toHaveProperty('level');
      expect(friendship).not.toHaveProperty('reportedContinent');
      expect(friendship.parties.every(({ side }) => side === undefined)).toBe(true);
    }
    expect(dataset.sources.map(({ url }) => url)).toEqual(['https://example.org/a', 'https://example.org/b']);
    expect(await readFile(join(folder, 'places.csv'), 'utf8')).toContain('cn-urumqi (same name');
  });

  test('is imported with the places of an edited review', async () => {
    const { out } = await importTable(table);
    const review = join(folder, 'places.csv');
    const edited = (await readFile(review, 'utf8')).replace(',cn-urumqi-2,', ',cn-urumqi,');
    await writeFile(review, edited);
    expect((await importTable(table)).code).toBe(0);
    const dataset = await readDataset(out);
    expect(dataset.jurisdictions.map(({ id }) => id)).toContain('cn-urumqi');
    expect(dataset.friendships[0]?.id).toMatch(/^cn-urumqi~kg-osh/);
  });

  test('with unreadable values is not imported, unless they are to be left out', async () => {
    const broken = table.replace('Germany', 'Germny').replace('2015-04', 'soon');
    const refused = await importTable(broken);
    expect(refused.code).toBe(1);
    expect(refused.error).toContain('The country is unknown. (1, cannot be read)');
    expect(refused.error).toContain('"soon"');
    expect(refused.error).toContain('2 values cannot be read; nothing was written');
    await expect(readFile(refused.out)).rejects.toThrow('ENOENT');
    const accepted = await importTable(broken, '--skip-unreadable');
    expect(accepted.code).toBe(0);
    // the row without a country is left out, the other one has no date
    const { friendships } = await readDataset(accepted.out);
    expect(friendships.map(({ dateClaims }) => dateClaims.length)).toEqual([1, 0]);
  });

  test('is not written by a dry run', async () => {
    const { code, out, error } = await importTable(table, '--dry-run');
    expect([code, error]).toEqual([0, expect.any(String)]);
    await expect(readFile(out)).rejects.toThrow('ENOENT');
    await expect(readFile(join(folder, 'places.csv'))).rejects.toThrow('ENOENT');
  });

  test('needs a mapping, which can be proposed', async () => {
    const file = await write('list.csv', table);
    expect((await run(file, '--id', 'partners', '--out', join(folder, 'd.json'))).error).toContain('--suggest-mapping');
    const proposed = await run(file, '--suggest-mapping');
    expect(JSON.parse(proposed.printed)).toMatchObject({
      parties: [{ name: column('City') }, { name: column('Partner') }],
    });
  });
});

test.each([
  ['[{"city": "Kobe", "twins": ["Seattle"]}]', 'the format is not recognized'],
  ['', 'the format is not recognized'],
])('a file of another format gives all formats, each with an example: %j', async (content, message) => {
  const { code, error } = await run(await write('list.json', content), '--id', 'x', '--out', join(folder, 'd.json'));
  expect(code).toBe(1);
  expect(error).toContain(message);
  for (const example of ['"bindings"', 'city,country,partner', '[[Kobe]]', '<h2']) expect(error).toContain(example);
});

test('what a dataset must state is asked for at once', async () => {
  const page = await write('page.wikitext', '==Texas==\n===Austin===\n* {{flagicon|JPN}} [[Kobe]], Japan (1980)\n');
  const { code, error } = await run(page, '--id', 'texas', '--out', join(folder, 'd.json'));
  expect(code).toBe(1);
  expect(error).toContain('--as-of');
});

test('a list without relations is not written', async () => {
  const { code, out, error } = await importTable(table.split('\n', 1).join(''));
  expect([code, error]).toEqual([1, expect.stringContaining('expected at least one relation; found none')]);
  await expect(readFile(out)).rejects.toThrow('ENOENT');
});

test('an ID that is no slug, and an unknown format, are rejected', async () => {
  const file = await write('list.csv', table);
  const out = join(folder, 'd.json');
  expect((await run(file, '--id', 'My list', '--out', out)).error).toContain('"My list" is not a valid dataset ID');
  expect((await run(file, '--id', 'x', '--out', out, '--format', 'pdf')).error).toContain('There is no format "pdf"');
});

describe.skipIf(!hasRealLists)('published lists', () => {
  const imported = async (name: string, ...options: string[]) => {
    const out = join(folder, 'dataset.json');
    const { code, error } = await run(realList(name), '--id', 'list', '--out', out, ...options);
    expect([code, error]).toEqual([0, expect.any(String)]);
    return readDataset(out);
  };
  const page = ['--title', 'A list', '--as-of', '2026', '--country', 'CN'];

  test.each([
    ['adjacency-excerpt.csv', ['--mapping', 'examples/mappings/adjacency-excerpt.json']],
    ['wikidata-sparql-excerpt.tsv', ['--mapping', 'examples/mappings/wikidata-sparql-excerpt.json']],
    ['china-japan.txt', ['--mapping', 'examples/mappings/china-japan.json']],
    ['hangzhou.txt', ['--mapping', 'examples/mappings/hangzhou.json']],
    ['jiangsu-zhmo.txt', page],
    ['shijiazhuang.txt', page],
  ] as const)('%s', async (name, options) => {
    const { friendships } = await imported(name, ...options, ...page.slice(0, 4));
    expect(friendships.length).toBeGreaterThan(10);
  });

  test('nested JSON of another kind gets an error that lists the formats', async () => {
    const { code, error } = await run(realList('bulgaria-nested.json'), '--id', 'x', '--out', join(folder, 'd.json'));
    expect(code).toBe(1);
    expect(error).toContain('Accepted are:');
  });
});
