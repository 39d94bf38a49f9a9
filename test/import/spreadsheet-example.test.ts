import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { importCommand } from '../../src/cli/import.ts';

const example = fileURLToPath(new URL('../../examples/spreadsheet', import.meta.url));
const fileIn = (folder: string, name: string) => readFile(join(folder, name), 'utf8');

test('the dataset of the tutorial is the import of its table with the reviewed places', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'youcheng-spreadsheet-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(join(example, 'places.csv'), join(folder, 'places.csv'));
  const list = ['--id', 'my-list', '--title', 'My partner cities', '--language', 'en', '--as-of', '2026'];
  const files = ['--mapping', join(example, 'partners.json'), '--out', join(folder, 'dataset.json')];
  await importCommand()
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .parseAsync([join(example, 'partners.csv'), ...files, ...list], { from: 'user' });
  expect(await fileIn(folder, 'dataset.json')).toBe(await fileIn(example, 'dataset.json'));
  expect(await fileIn(folder, 'places.csv')).toBe(await fileIn(example, 'places.csv'));
});
