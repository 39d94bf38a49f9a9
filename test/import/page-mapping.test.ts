import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importList } from '../../src/import/import-list.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'youcheng-page-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const items = 'A place has no country.: Almaty, Kazakhstah';
const cells = 'The country is unknown.: Kazakhstah';
/** Pages by format, with the finding about the misspelt country. */
const pages: readonly [format: string, finding: string, page: string][] = [
  ['wikitext', items, '==Texas==\n===Austin===\n* [[Almaty]], Kazakhstah (1980)\n* [[Kobe]], Japan (1980)\n'],
  [
    'wikitext',
    cells,
    '==Texas==\n===Austin===\n{|\n! City !! Country !! Year\n|-\n| Almaty || Kazakhstah || 1980\n|-\n| Kobe || Japan || 1980\n|}\n',
  ],
  [
    'html',
    items,
    '<h2 id="Texas">Texas</h2><h3 id="Austin">Austin</h3><ul><li>Almaty, Kazakhstah (1980)</li><li>Kobe, Japan (1980)</li></ul>',
  ],
];

const partnerColumns = {
  parties: [{ name: { column: 'City' } }, { name: { column: 'Partner' } }],
};

/** Imports a file, by default of a page, with a mapping. */
async function imported(content: string, mapping?: object, format = 'auto') {
  const file = join(folder, 'list.txt');
  await writeFile(file, content);
  const mappingFile = join(folder, 'mapping.json');
  if (mapping) await writeFile(mappingFile, JSON.stringify(mapping));
  return importList({
    file,
    format,
    ...(mapping ? { mapping: mappingFile } : {}),
    page: { localCountry: 'US' },
    id: 'list',
    facts: mapping && 'list' in mapping ? {} : { title: 'List', asOf: '2026' },
    today: '2026-11-27',
    known: [],
    review: undefined,
  });
}

describe.each(pages)('a page of %s with the finding %s', (format, finding, page) => {
  test('names the mapping file in the message', async () => {
    const { findings } = await imported(page);
    const about = findings.filter(({ rule, found }) => `${rule}: ${found}` === finding);
    expect(about.map(({ advice }) => advice)).toEqual([
      expect.stringContaining('in a mapping (--mapping): {"countries": {"Kongo": "CD"}}'),
    ]);
  });

  test('is read with the code in the mapping, and with what that states about the list', async () => {
    const list = { title: 'Sister cities of Texas', asOf: '2025-01', language: 'en' };
    const { dataset, findings, ...read } = await imported(page, { list, countries: { Kazakhstah: 'KZ' } });
    expect(findings.map(({ rule }) => rule).filter((rule) => rule.includes('country'))).toEqual([]);
    expect(read).toMatchObject({ format, relations: 2, leavesOutUnreadable: false });
    expect(dataset).toMatchObject(list);
    expect(dataset.countries.map(({ code }) => code)).toEqual(['JP', 'KZ', 'US']);
  });

  test('leaves out what cannot be read if the mapping states so', async () => {
    expect(await imported(page, { unreadable: 'leave-out' })).toMatchObject({ leavesOutUnreadable: true });
  });

  test('rejects a mapping that is wrong, with the place, the rule and the value', async () => {
    await expect(imported(page, { countries: { Kazakhstah: 'KAZ' } })).rejects.toThrow(
      /mapping\.json.*countries.*Kazakhstah.*expected an ISO 3166-1 alpha-2 code.*KAZ/s,
    );
    await expect(imported(page, { contries: {} })).rejects.toThrow(/mapping\.json.*contries/s);
    await expect(imported(page, partnerColumns, format)).rejects.toThrow(/mapping\.json.*parties/s);
  });
});

test('a table with columns in its mapping is never read as a page', async () => {
  const { format, relations } = await imported('City\tPartner\nAustin\tKobe\n', partnerColumns);
  expect({ format, relations }).toEqual({ format: 'table', relations: 1 });
});

test('a table with a mapping without columns is rejected with what is missing', async () => {
  await expect(imported('City,Partner\nAustin,Kobe\n', { countries: {} }, 'table')).rejects.toThrow(/parties/);
});
