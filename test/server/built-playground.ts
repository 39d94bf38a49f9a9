import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with these files and one for assets, gone when the test is done. */
export async function folder(files: Readonly<Record<string, string>>): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'youcheng-playground-'));
  onTestFinished(() => rm(made, { recursive: true }));
  await mkdir(join(made, 'assets'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(made, name), content);
  return made;
}

/** What stands for a playground: whether the real one was built makes no difference to these tests. */
export function builtPlayground(): Promise<string> {
  return folder({ 'index.html': '<head><!-- examples: here --></head>', 'assets/main-abc.js': 'export {};\n' });
}
