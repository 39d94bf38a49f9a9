import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importCommand } from '../../src/cli/import.ts';
import { datasetText, edited, gazetteerFile, pageFile, pageText } from './xinjiang.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'youcheng-import-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Runs the command in this process. Returns the exit code and stderr. */
async function run(...words: string[]): Promise<{ code: number; stderr: string }> {
  let stderr = '';
  const command = importCommand()
    .exitOverride()
    .configureOutput({ writeErr: (text) => (stderr += text) });
  try {
    await command.parseAsync(words, { from: 'user' });
    return { code: 0, stderr };
  } catch (error) {
    if (error instanceof CommanderError) return { code: error.exitCode, stderr };
    throw error;
  }
}

/** Imports a page with this text. Also returns the written files. */
async function runOn(page: string, gazetteer = gazetteerFile) {
  const file = join(folder, 'page.txt');
  await writeFile(file, page);
  const result = await run(file, '--gazetteer', gazetteer, '--out', join(folder, 'dataset.json'), '--id', 'xinjiang');
  return { ...result, files: (await readdir(folder)).filter((name) => name.includes('dataset')) };
}

test('writes the dataset of a page, with the folder name as its ID', async () => {
  const out = join(folder, 'dataset.json');
  expect(await run(pageFile, '--gazetteer', gazetteerFile, '--out', out)).toEqual({ code: 0, stderr: '' });
  expect(await readFile(out, 'utf8')).toBe(datasetText);
  expect(await readdir(folder)).toEqual(['dataset.json']);
});

test('accepts an ID, a language and a licence', async () => {
  const out = join(folder, 'dataset.json');
  const options = ['--id', 'west', '--language', 'zh-Hans', '--licence', 'CC0-1.0'];
  await run(pageFile, '--gazetteer', gazetteerFile, '--out', out, ...options);
  expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject({
    id: 'west',
    language: 'zh-Hans',
    licence: 'CC0-1.0',
  });
});

test('an invalid page gives one message and exit code 1, and writes nothing', async () => {
  const { code, stderr, files } = await runOn(edited('1999年8月22日', '2015年13月45日'));
  expect(code).toBe(1);
  expect(stderr).toBe(
    `error: ${join(folder, 'page.txt')}:20: expected a valid date such as 1999年8月22日; found «2015年13月45日»\n`,
  );
  expect(files).toEqual([]);
});

test('an invalid page does not change an existing dataset file', async () => {
  await runOn(pageText);
  const { code, files } = await runOn(edited('亞洲 1999年8月22日', '1999年8月22日'));
  expect([code, files]).toEqual([1, ['dataset.json']]);
  expect(await readFile(join(folder, 'dataset.json'), 'utf8')).toBe(datasetText);
});

test('a page truncated inside a character is rejected', async () => {
  const file = join(folder, 'cut.txt');
  await writeFile(file, Buffer.from(pageText).subarray(0, 4));
  const { code, stderr } = await run(
    file,
    '--gazetteer',
    gazetteerFile,
    '--out',
    join(folder, 'dataset.json'),
    '--id',
    'cut',
  );
  expect([code, stderr]).toEqual([1, expect.stringContaining('cut.txt:1: expected text in UTF-8')]);
});

test('the error for a missing page names the file', async () => {
  const missing = join(folder, 'missing.txt');
  const { code, stderr } = await run(missing, '--gazetteer', gazetteerFile, '--out', join(folder, 'dataset.json'));
  expect([code, stderr]).toEqual([1, expect.stringContaining(`${missing}: cannot be read`)]);
});

test('the error for an invalid gazetteer names the file and the path in it', async () => {
  const broken = join(folder, 'gazetteer.json');
  const gazetteer = JSON.parse(await readFile(gazetteerFile, 'utf8'));
  gazetteer.jurisdictions[1].names.en = 'New South Wales';
  await writeFile(broken, JSON.stringify(gazetteer));
  const { code, stderr, files } = await runOn(pageText, broken);
  expect(code).toBe(1);
  expect(stderr).toContain(`${broken}: jurisdictions[1].names.en: `);
  expect(files).toEqual([]);
});

test('an invalid ID is rejected', async () => {
  const out = join(folder, 'dataset.json');
  const { code, stderr } = await run(pageFile, '--gazetteer', gazetteerFile, '--out', out, '--id', 'Xin Jiang');
  expect([code, stderr]).toEqual([1, expect.stringMatching(/id: expected a slug.*; found "Xin Jiang"/)]);
  expect(await readdir(folder)).toEqual([]);
});

test('the error for a read-only folder names it', async () => {
  const out = join(folder, 'nowhere', 'dataset.json');
  const { code, stderr } = await run(pageFile, '--gazetteer', gazetteerFile, '--out', out);
  expect([code, stderr]).toEqual([1, expect.stringContaining(`${out}: cannot be written`)]);
});

test('if the file cannot be renamed, the temporary file is removed', async () => {
  const out = join(folder, 'dataset.json');
  await mkdir(join(out, 'full'), { recursive: true });
  const { code, stderr } = await run(pageFile, '--gazetteer', gazetteerFile, '--out', out);
  expect([code, stderr]).toEqual([1, expect.stringContaining(`${out}: cannot be written`)]);
  expect(await readdir(folder)).toEqual(['dataset.json']);
});
