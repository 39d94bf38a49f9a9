import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CFB } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { BadUserInput } from '../../src/errors.ts';
import { findCountry } from '../../src/import/countries/find-country.ts';
import { formatOf, formats } from '../../src/import/formats.ts';
import { suggestMapping } from '../../src/import/table/suggest-mapping.ts';
import { fiveColumns, header, inputFile, read, workbook } from './table/table-files.ts';

function archive(...names: readonly string[]): Buffer {
  const made = CFB.utils.cfb_new();
  for (const name of names) CFB.utils.cfb_add(made, `/${name}`, Buffer.from('content'));
  return Buffer.from(CFB.write(made, { fileType: 'zip', type: 'buffer' }));
}

const files: Readonly<Record<string, readonly [content: string | Uint8Array, found: string]>> = {
  'old Excel': [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'an old or encrypted Office file such as .xls. Open it'],
  OpenDocument: [
    archive('content.xml', 'META-INF/manifest.xml'),
    'an OpenDocument file such as .ods. Open it and save',
  ],
  Word: [archive('[Content_Types].xml', 'word/document.xml'), 'a Word document'],
  KMZ: [archive('doc.kml'), 'a KMZ file'],
  ZIP: [archive('list.csv'), 'a ZIP archive. Unpack it'],
  PDF: ['%PDF-1.7\n', 'a PDF file. Copy its table'],
  RTF: ['{\\rtf1\\ansi Lyon}', 'an RTF file'],
  binary: [Uint8Array.from({ length: 2000 }, (_, index) => (index * 7919) % 251), 'a binary file'],
  'JSON of another kind': ['{"cities": [{"name": "Lyon"}]}', 'JSON of another kind. Export or convert it to CSV'],
  'JSON lines': ['{"city": "Lyon"}\n{"city": "Nice"}\n', 'JSON of another kind'],
  'an API error': ['{"error": {"code": "no-such-entity"}}', 'an error of the Wikidata API'],
  GeoJSON: ['{"type": "FeatureCollection", "features": []}', 'GeoJSON'],
  KML: ['<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"/>', 'a KML file'],
  XML: ['<list><city>Lyon</city></list>', 'XML'],
  'SPARQL XML': [
    '<?xml version="1.0"?><sparql><head/></sparql>',
    'results of a query as XML. Download the results as JSON',
  ],
  YAML: ['---\n# a list\ncities:\n  - name: Lyon\n    partners:\n      - Köln\n', 'YAML'],
  SQL: ["-- dump\nCREATE TABLE t (a int, b text);\nINSERT INTO t VALUES (1, 'Lyon');\n", 'SQL'],
  Turtle: ['@prefix wd: <http://www.wikidata.org/entity/> .\nwd:Q456 a wd:Q1 .\n', 'RDF'],
  'N-Triples': ['<http://a.example> <http://b.example> <http://c.example> .\n', 'RDF'],
  RIS: ['TY  - JOUR\nTI  - Lyon\nER  - \n', 'references in RIS'],
  BibTeX: ['@article{lyon, title={Lyon}, year={1985}}\n', 'references in BibTeX'],
  vCard: ['BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n', 'a vCard file'],
  prose: ['Lyon has partners, as it says.\nHere are none of them.\n', 'a text without columns'],
};

describe.each(Object.entries(files))('%s', (_, [content, found]) => {
  test('is named in an error that lists the formats', async () => {
    const error: unknown = await formatOf(inputFile(content), 'auto', undefined).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BadUserInput);
    expect(String(error)).toContain(`the format is not recognized; found ${found}`);
    expect(String(error)).toContain('Accepted are:');
  });

  // A text in one column may be a table if a mapping says so.
  if (found === 'a text without columns') return;
  test('is not read as a table, and has no mapping', async () => {
    await expect(read(inputFile(content))).rejects.toThrow(`found ${found}`);
    await expect(suggestMapping(inputFile(content), findCountry)).rejects.toThrow(`found ${found}`);
  });
});

test.each([
  ['a table', header.join()],
  ['a table whose headings resemble YAML', 'name: local;name: partner\nLyon;Köln\nNice;Kiel\n'],
  ['a table with a URL', 'city,source\nLyon,https://example.org\n'],
  ['Markdown with front matter', '---\ntitle: List\nyear: 1985\n---\n\n| a | b |\n|---|---|\n| Lyon | Köln |\n'],
  ['a table with many unreadable characters', `a,b\n${'\xff\xfe,\xfd\n'.repeat(50)}`],
])('%s is a table', async (_, text) => {
  expect((await formatOf(inputFile(text), 'auto', undefined)).name).toBe('table');
});

test('a workbook is a table', async () => {
  expect((await formatOf(workbook({ List: {} }), 'auto', undefined)).name).toBe('table');
});

test('a missing file and a folder are named as that', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'folder-'));
  await expect(formatOf(join(folder, 'none.csv'), 'auto', 'examples/mappings/rgre-germany.json')).rejects.toThrow(
    'found no file',
  );
  await expect(read(folder, fiveColumns)).rejects.toThrow('found a folder');
});

describe('the encoding of a page', () => {
  const text = '==Texas==\n===Austin===\n* {{flagicon|JPN}} [[Ōita|Ōita]], Japan (1990)\n';
  const partner = async (content: Uint8Array): Promise<unknown> => {
    const file = inputFile(content, 'wikitext');
    const { relations } = await (await formatOf(file, 'auto', undefined)).read({ file });
    return relations.map(({ parties }) => parties[1]?.name.text);
  };

  test('is UTF-8 or UTF-16', async () => {
    expect(await partner(Buffer.from(text))).toEqual(['Ōita']);
    expect(await partner(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual(['Ōita']);
    expect(await partner(Buffer.from(text, 'utf16le').swap16())).toEqual(['Ōita']);
  });

  test('is the one that an HTML page states', async () => {
    const html =
      '<html><meta charset="iso-8859-1"><h2>Texas</h2><h3>Austin</h3><ul><li>Köln, Germany (1990)</li></ul></html>';
    expect(await partner(Buffer.from(html, 'latin1'))).toEqual(['Köln']);
  });

  test('is asked for if it is another one', async () => {
    await expect(partner(Buffer.from(text.replaceAll('Ō', 'Ö'), 'latin1'))).rejects.toThrow('expected text in UTF-8');
  });
});

test.each(formats.map(({ name }) => name))('a missing file of the format %s is named', async (name) => {
  const file = join(tmpdir(), 'youcheng-no-such-file.txt');
  const mapping = 'examples/mappings/rgre-germany.json';
  const read = async () =>
    (await formatOf(file, name, undefined)).read(name === 'table' ? { file, mapping } : { file });
  await expect(read()).rejects.toThrow(BadUserInput);
  await expect(read()).rejects.toThrow(file);
});
