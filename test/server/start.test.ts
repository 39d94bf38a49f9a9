import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';

/** A project of one file that `npm start` can build and run. */
async function project(main: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'youcheng-start-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await cp('scripts', join(root, 'scripts'), { recursive: true });
  await mkdir(join(root, 'src'));
  await symlink(resolve('node_modules'), join(root, 'node_modules'));
  await writeFile(join(root, 'package.json'), '{"type":"module"}');
  await cp('tsconfig.json', join(root, 'tsconfig.json'));
  await cp('tsconfig.build.json', join(root, 'tsconfig.build.json'));
  await writeFile(join(root, 'src', 'main.ts'), main);
  return root;
}

async function start(root: string, ...extra: string[]) {
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs'), ...extra]);
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { output, errors, code };
}

const printsArguments = 'console.log(process.argv.slice(2).join(" ")); process.exitCode = 3;\nexport {};\n';

describe('npm start', () => {
  test('builds what is missing or has changed, and passes on arguments and the exit code', async () => {
    const root = await project(printsArguments);
    const first = await start(root, '--help');
    expect(first).toEqual({ output: 'serve --help\n', errors: 'Building...\n', code: 3 });

    expect(await start(root)).toEqual({ output: 'serve\n', errors: '', code: 3 });

    const later = new Date((await stat(join(root, 'dist', 'main.js'))).mtimeMs + 1_000);
    await utimes(join(root, 'src', 'main.ts'), later, later);
    expect((await start(root)).errors).toBe('Building...\n');
  });

  test('fails if the code does not compile', async () => {
    const root = await project('const port: number = "x";\nexport { port };\n');
    const { output, code } = await start(root);
    expect(output).toContain('TS2322');
    expect(code).not.toBe(0);
  });

  test('runs an existing build without TypeScript, and fails with a message without a build', async () => {
    const root = await project(printsArguments);
    await rm(join(root, 'node_modules'));
    expect(await start(root)).toEqual({ output: '', errors: expect.stringContaining('run npm ci'), code: 1 });

    await mkdir(join(root, 'dist'));
    await writeFile(join(root, 'dist', 'main.js'), printsArguments);
    expect(await start(root)).toEqual({ output: 'serve\n', errors: '', code: 3 });
  });
});
