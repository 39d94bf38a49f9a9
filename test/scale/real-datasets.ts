import { existsSync } from 'node:fs';
import { join, parse } from 'node:path';
import { readDataset } from '../../src/dataset/read.ts';
import type { Dataset } from '../../src/dataset/schema.ts';
import { realList } from '../import/real-lists.ts';
import { xinjiang } from '../support/api.ts';
import { runCommand } from '../support/command.ts';

/** The published lists, the two large ones first. */
const files = [
  'rgre-germany.csv',
  'wikipedia-pairs-world.csv',
  'adjacency-excerpt.csv',
  'china-japan.txt',
  'hangzhou.txt',
  'jiangsu-kiwix.txt',
  'jiangsu-zhmo.txt',
  'shijiazhuang.txt',
  'texas.wikitext',
  'wikidata-sparql-excerpt.tsv',
];

interface ImportedDataset {
  readonly dataset: Dataset;
  readonly placesFile: string;
}

/**
 * Imports every published list with the command and the mappings of the repository, each with the places of all before it. Returns the
 * datasets by ID, beginning with the seed.
 */
export async function importRealLists(folder: string): Promise<ReadonlyMap<string, ImportedDataset>> {
  const imported = new Map([['xinjiang', { dataset: xinjiang(), placesFile: '' }]]);
  const known = ['seed/xinjiang/dataset.json'];
  for (const file of files) {
    const id = parse(file).name;
    const out = join(folder, `${id}.json`);
    const placesFile = join(folder, `${id}-places.csv`);
    const mapping = `examples/mappings/${id}.json`;
    const { code, stderr } = await runCommand([
      'import',
      realList(file),
      ...['--id', id, '--out', out, '--places', placesFile, '--as-of', '2026'],
      ...(existsSync(mapping) ? ['--mapping', mapping] : []),
      ...['--known', ...known],
    ]);
    if (code !== 0) throw new Error(`${file} was not imported: ${stderr}`);
    imported.set(id, { dataset: await readDataset(out), placesFile });
    known.push(out);
  }
  return imported;
}
