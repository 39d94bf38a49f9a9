import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { startCommand } from '../support/command.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const example = join(root, 'examples/typed-client');
const tool = (name: string) => join(root, 'node_modules/.bin', name);

interface End {
  readonly code: number | null;
  readonly output: string;
}

function run(command: string, args: readonly string[], environment: Record<string, string> = {}): Promise<End> {
  return new Promise((resolve) => {
    const child = execFile(command, args, { env: { ...process.env, ...environment } }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode, output: stdout + stderr }),
    );
  });
}

/** Copies the example into a new folder below node_modules, so that it can resolve the packages of the project. */
async function copyOfExample(): Promise<string> {
  const cache = join(root, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const parent = await mkdtemp(join(cache, 'typed-client-'));
  onTestFinished(() => rm(parent, { recursive: true }));
  const copy = join(parent, 'examples/typed-client');
  await cp(example, copy, { recursive: true });
  await mkdir(join(parent, 'schema'));
  await cp(join(root, 'schema/schema.graphql'), join(parent, 'schema/schema.graphql'));
  return copy;
}

test('the generated types of the example match the schema', async () => {
  const copy = await copyOfExample();
  const types = join(copy, 'src/schema.d.ts');
  await rm(types);
  expect(await run(tool('gql.tada'), ['generate-output', '-c', join(copy, 'tsconfig.json')])).toMatchObject({
    code: 0,
  });
  expect(await readFile(types, 'utf8'), 'Run `npm run schema:examples`.').toBe(
    await readFile(join(example, 'src/schema.d.ts'), 'utf8'),
  );
});

test('a field that is not in the schema does not compile', async () => {
  const copy = await copyOfExample();
  const main = join(copy, 'src/main.ts');
  await writeFile(main, (await readFile(main, 'utf8')).replace('establishedOn\n', 'establishedIn\n'));
  expect(await run(tool('tsc'), ['-p', copy])).toMatchObject({
    code: 2,
    output: expect.stringContaining('src/main.ts'),
  });
});

test('the example prints the friendships of a place from a server', async () => {
  const server = startCommand(['serve'], { PORT: '0' });
  onTestFinished(() => void server.process.kill('SIGKILL'));
  const url = await server.printed(/GraphQL: (\S+)/);
  const runClient = (...names: string[]) =>
    run(process.execPath, ['--import', 'tsx', join(example, 'src/main.ts'), ...names], { YOUCHENG_URL: url });
  const { code, output } = await runClient();
  expect(code).toBe(0);
  expect(output.split('\n').slice(0, 3)).toEqual([
    'Ürümqi: 13 friendships',
    '1985-07-12  Peshawar (Pakistan) [10]',
    '1993-03-04  Bishkek (Kyrgyzstan) [4]',
  ]);
  expect(output.trim().split('\n')).toHaveLength(14);
  expect((await runClient('塔城')).output).toContain('2000-04-24? Rubtsovsk (Russia) [4][26]');
  expect(await runClient('Nowhere')).toMatchObject({
    code: 1,
    output: expect.stringContaining('No jurisdiction is named "Nowhere".'),
  });
});
