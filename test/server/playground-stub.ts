import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Creates a folder with these files and a subfolder `assets`, and deletes it after the test. */
export async function createFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'youcheng-playground-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'assets'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

/** Creates a folder like that of a built playground, so that these tests do not depend on a build. */
export function createPlaygroundStub(): Promise<string> {
  return createFolder({ 'index.html': '<head><!-- examples: here --></head>', 'assets/main-abc.js': 'export {};\n' });
}
