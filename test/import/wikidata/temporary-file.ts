import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Writes a file for the running test; it is deleted after the test. */
export function writeTemporaryFile(content: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'youcheng-wikidata-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'input');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}
