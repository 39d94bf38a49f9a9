import { execFileSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { builtCommand } from '../support/build-command.ts';

test('garbage of pages does not fill the heap of a server', () => {
  const script = fileURLToPath(new URL('growing-heap.mjs', import.meta.url));
  const heap = new URL('cli/heap.js', pathToFileURL(builtCommand)).href;
  const { growth } = JSON.parse(execFileSync(process.execPath, [script, heap], { encoding: 'utf8' }));
  expect(growth).toBeGreaterThan(1);
  // 3.5 to 3.9, and 6.4 to 6.9 with the default of V8; the pages that are in use count, too.
  expect(growth).toBeLessThan(5);
});
