import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
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

test('title and date default to the name of the file and the day of the import, and the report says so', async () => {
  const page = await write('page.wikitext', '==Texas==\n===Austin===\n* {{flagicon|JPN}} [[Kobe]], Japan (1980)\n');
  const out = join(folder, 'd.json');
  const before = new Date().toISOString().slice(0, 10);
  const { code, printed: output } = await run(page, '--id', 'texas', '--out', out, '--country', 'US');
  expect(code).toBe(0);
  const { title, asOf } = await readDataset(out);
  expect(title).toBe('page');
  expect([before, new Date().toISOString().slice(0, 10)]).toContain(asOf);
  expect(output).toContain('the title is the name of the file, "page" (--title states another)');
  expect(output).toContain(`the list is dated today, ${asOf} (--as-of states the date that it describes)`);

  const stated = await run(
    page,
    '--id',
    'texas',
    '--out',
    out,
    '--country',
    'US',
    '--title',
    'Texas',
    '--as-of',
    '2026-03',
  );
  expect(stated.printed).not.toContain('states');
  expect(await readDataset(out)).toMatchObject({ title: 'Texas', asOf: '2026-03' });
});

test('a list without relations is not written', async () => {
  const { code, out, error } = await importTable(table.split('\n', 1).join(''));
  expect([code, error]).toEqual([1, expect.stringContaining('no relation could be imported (format table, 0 read)')]);
  await expect(readFile(out)).rejects.toThrow('ENOENT');
});

test('an ID that is no slug, and an unknown format, are rejected', async () => {
  const file = await write('list.csv', table);
  const out = join(folder, 'd.json');
  expect((await run(file, '--id', 'My list', '--out', out)).error).toContain('"My list" is not a valid dataset ID');
  expect((await run(file, '--id', 'x', '--out', out, '--format', 'pdf')).error).toContain('There is no format "pdf"');
});

test('a mapping of a list page states its country, place, and countries that are misspelt', async () => {
  const file = await write('page.txt', '友好城市\n序号\t城市\t国家\t时间\n1\t阿拉木图\t哈萨克斯但\t2001年5月11日\n');
  const out = join(folder, 'd.json');
  const without = await run(file, '--id', 'x', '--out', out, '--place', '乌鲁木齐市', '--country', 'CN');
  expect(without).toMatchObject({ code: 1 });
  expect(without.error).toContain('(--mapping): {"countries": {"Kongo": "CD"}}');
  const mapping = await write(
    'page.json',
    JSON.stringify({
      list: { title: '乌鲁木齐市友好城市', language: 'zh' },
      country: 'CN',
      place: '乌鲁木齐市',
      countries: { 哈萨克斯但: 'KZ' },
    }),
  );
  expect(await run(file, '--id', 'x', '--out', out, '--mapping', mapping)).toMatchObject({ code: 0 });
  const { title, friendships, jurisdictions } = await readDataset(out);
  expect(title).toBe('乌鲁木齐市友好城市');
  expect(friendships).toHaveLength(1);
  expect(jurisdictions.map(({ country }) => country).sort()).toEqual(['CN', 'KZ']);

  const wrong = await write('page.json', JSON.stringify({ country: 'China' }));
  expect((await run(file, '--id', 'x', '--out', out, '--mapping', wrong)).error).toContain(
    'country: expected an ISO 3166-1 alpha-2 code; found "China"',
  );
  const list = await write('list.csv', 'a,b\nLyon,Köln\n');
  expect((await run(list, '--id', 'x', '--out', out, '--mapping', mapping)).error).toContain(
    'parties: expected an array',
  );
});

test('a list of which no relation can be imported is an error', async () => {
  const page = await write('page.wikitext', '==Texas==\n===Austin===\n* {{flagicon|JPN}} [[Kobe]], Japan (1980)\n');
  const out = join(folder, 'none.json');
  const { code, error } = await run(page, '--id', 'texas', '--out', out);
  expect(code).toBe(1);
  expect(error).toContain('State it with --country, such as --country CN.');
  expect(error).toContain('no relation could be imported (format wikitext, 1 read); nothing was written.');
  expect(existsSync(out)).toBe(false);
});

describe.skipIf(!hasRealLists)('published lists', () => {
  // With no more than the mapping in examples/mappings, if there is one.
  test.each([
    ['adjacency-excerpt.csv', 157],
    ['china-japan.txt', 12],
    ['hangzhou.txt', 26],
    ['jiangsu-kiwix.txt', 21],
    ['jiangsu-zhmo.txt', 22],
    ['shijiazhuang.txt', 21],
    ['texas.wikitext', 1],
    ['wikidata-sparql-excerpt.tsv', 39],
  ])('%s has %i relations that can be imported', async (name, count) => {
    const mapping = `examples/mappings/${parse(name).name}.json`;
    const out = join(folder, `${name}.json`);
    const options = ['--id', 'list', '--out', out, ...(existsSync(mapping) ? ['--mapping', mapping] : [])];
    const { code, error } = await run(realList(name), ...options);
    expect([code, error]).toEqual([0, expect.any(String)]);
    expect((await readDataset(out)).friendships.length).toBe(count);
  });

  test('nested JSON of another kind gets an error that lists the formats', async () => {
    const { code, error } = await run(realList('bulgaria-nested.json'), '--id', 'x', '--out', join(folder, 'd.json'));
    expect(code).toBe(1);
    expect(error).toContain('Accepted are:');
  });
});
