import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { xinjiang } from '../support/api.ts';
import { runCommand, startCommand } from '../support/command.ts';

const seed = (name: string) => new URL(`../../seed/xinjiang/${name}`, import.meta.url).pathname;
const mark = '\uFEFF';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'byte-order-mark-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes a file with a byte order mark, as Windows editors do. */
async function marked(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, mark + text);
  return file;
}

test('a dataset with a byte order mark loads', async () => {
  const file = await marked('dataset.json', await readFile(seed('dataset.json'), 'utf8'));
  expect(await runCommand(['load', '--dry-run', file])).toMatchObject({ code: 0, stderr: '' });
});

test('a page and a gazetteer with byte order marks give the same dataset', async () => {
  const page = await marked('page.txt', await readFile(seed('page.txt'), 'utf8'));
  const gazetteer = await marked('gazetteer.json', await readFile(seed('gazetteer.json'), 'utf8'));
  const out = join(folder, 'out.json');
  const { url = '' } = xinjiang();
  const args = ['import', page, '--gazetteer', gazetteer, '--out', out, '--id', 'xinjiang', '--url', url];
  expect(await runCommand(args)).toMatchObject({ code: 0, stderr: '' });
  expect(await readFile(out, 'utf8')).toBe(await readFile(seed('dataset.json'), 'utf8'));
});

test.each(['file', 'inline'])('a document and %s variables may have byte order marks', async (kind) => {
  const document = await marked('query.graphql', 'query ($code: String!) { country(code: $code) { code } }');
  const variables = '{ "code": "PK" }';
  const option = kind === 'file' ? `@${await marked('variables.json', variables)}` : mark + variables;
  const { code, stdout, stderr } = await runCommand(['query', document, '--variables', option]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout)).toEqual({ data: { country: { code: 'PK' } } });
});

test('a manifest does not depend on byte order marks of its documents, and may have one itself', async () => {
  const text = '{ __typename }\n';
  const manifests = [];
  for (const start of ['', mark]) {
    const operations = join(folder, `operations${start.length}`);
    await mkdir(operations);
    await writeFile(join(operations, 'typename.graphql'), start + text);
    const out = join(folder, `manifest${start.length}.json`);
    expect(await runCommand(['manifest', operations, '--out', out])).toMatchObject({ code: 0 });
    manifests.push(await readFile(out, 'utf8'));
  }
  const [plain = '', other] = manifests;
  expect(other).toBe(plain);

  const manifest = await marked('manifest.json', plain);
  const server = startCommand(['serve'], { PORT: '0', PERSISTED_OPERATIONS: manifest });
  onTestFinished(() => void server.process.kill('SIGKILL'));
  const url = await server.printed(/GraphQL: (\S+)/);
  const [documentId = ''] = Object.keys(JSON.parse(plain));
  const response = await fetch(`${url}?${new URLSearchParams({ documentId })}`);
  expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
});

test('the byte order mark of a password file is not part of the password', async () => {
  const file = await marked('password', 'hunter22\r\n');
  const { graph } = readConfig({ NEO4J_URI: 'bolt://h', NEO4J_PASSWORD_FILE: file });
  expect(graph).toMatchObject({ password: 'hunter22' });
});
