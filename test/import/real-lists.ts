import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Lists published by third parties. They are outside the repository. */
const folder = fileURLToPath(new URL('../../../shared/real/', import.meta.url));

/** Whether the lists are available. Otherwise their tests are skipped, and a message is printed. */
export const hasRealLists = existsSync(folder);
if (!hasRealLists) process.stderr.write(`Tests of real lists are skipped: ${folder} does not exist.\n`);

/** The path of a file below the folder. */
export function realList(name: string): string {
  return `${folder}${name}`;
}

export function readRealList(name: string): string {
  return readFileSync(realList(name), 'utf8');
}
