import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/schema-changes.mjs', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'changes-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function compare(released: string, current: string) {
  const files = [join(folder, 'released.graphql'), join(folder, 'current.graphql')] as const;
  await writeFile(files[0], released);
  await writeFile(files[1], current);
  return run(files);
}

function run(args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [script, ...args], { cwd: root }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, output: stdout + stderr }),
    );
  });
}

test('the schema has no breaking change since the last release', async () => {
  expect(await run([])).toMatchObject({ code: 0 });
});

test.each([
  [
    'a field',
    'type Query { a: Int b: Int }',
    'type Query { a: Int }',
    "Field 'b' was removed from object type 'Query'",
  ],
  [
    'nullability',
    'type Query { a: Int! }',
    'type Query { a: Int }',
    "Field 'Query.a' changed type from 'Int!' to 'Int'",
  ],
  [
    'an argument',
    'type Query { a(x: Int): Int }',
    'type Query { a: Int }',
    "Argument 'x: Int' was removed from field 'Query.a'",
  ],
  [
    'an enum value',
    'type Query { a: E } enum E { A B }',
    'type Query { a: E } enum E { A }',
    "Enum value 'B' was removed from enum 'E'",
  ],
])('removing %s is reported as breaking, with the fix', async (_, released, current, message) => {
  const { code, output } = await compare(released, current);
  expect(code).toBe(1);
  expect(output).toContain(`breaking: ${message}`);
  expect(output).toContain('marked @deprecated');
});

test('deprecated members may be removed, and members may be added', async () => {
  const released =
    'type Query { a: E b: Int @deprecated(reason: "Use a.") } enum E { A B @deprecated(reason: "Use A.") }';
  const { code, output } = await compare(released, 'type Query { a(x: Int): E c: Int } enum E { A C }');
  expect(code).toBe(0);
  expect(output).toContain("potentially breaking: Enum value 'C' was added to enum 'E'");
});
