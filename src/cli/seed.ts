import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `seed/` is a sibling of `src/` and `dist/`; this module runs from either. */
const directory = fileURLToPath(new URL('../../seed', import.meta.url));

/** The dataset files included in the project, ordered by folder name. */
export function seedFiles(): string[] {
  return readdirSync(directory)
    .sort()
    .map((folder) => join(directory, folder, 'dataset.json'))
    .filter(existsSync);
}
