import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `seed/` beside `src/` and `dist/`, from either of which this module may run. */
const directory = fileURLToPath(new URL('../../seed', import.meta.url));

/** The datasets that come with the project, by the names of their folders. */
export function seedFiles(): string[] {
  return readdirSync(directory)
    .sort()
    .map((folder) => join(directory, folder, 'dataset.json'))
    .filter(existsSync);
}
