import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { queryCommand } from '../../src/cli/query.ts';
import { openNeo4j } from '../../src/graph/neo4j/open.ts';
import { apiWith } from '../support/api.ts';
import { runCommand, type Settings } from '../support/command.ts';
import { describeNeo4j, openEmptyNeo4j } from '../support/engines.ts';

const path = new URL('../../schema/operations/path.graphql', import.meta.url).pathname;
const pathVariables = `@${path.replace('.graphql', '.variables.json')}`;
const pathResponse = JSON.parse(readFileSync(new URL('../api/responses/path.json', import.meta.url), 'utf8'));
const query = (args: readonly string[], settings?: Settings) => runCommand(['query', ...args], settings);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'query-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('youcheng query', () => {
  test('runs a document from a file over seed/, with the response of the server', async () => {
    const { code, stdout, stderr } = await query([path, '--variables', pathVariables]);
    expect(JSON.parse(stdout)).toEqual(pathResponse);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('accepts a document as text, variables from a file and an operation name, and prints a table', async () => {
    const variables = join(folder, 'variables.json');
    await writeFile(variables, '{ "code": "PK" }');
    const text = 'query A { __typename } query B($code: String!) { country(code: $code) { code name } }';
    const args = ['--text', text, '--variables', `@${variables}`, '--operation', 'B', '--format', 'table'];
    expect(await query(args)).toEqual({ code: 0, stdout: 'code: PK\nname: 巴基斯坦\n', stderr: '' });
  });

  test('exits with 1, prints the code of each error and the partial data', async () => {
    const text = '{ country(code: "PK") { code } jurisdiction(by: { id: "Country:PK" }) { id } }';
    const { code, stdout, stderr } = await query(['--text', text]);
    expect(JSON.parse(stdout)).toMatchObject({
      data: { country: { code: 'PK' }, jurisdiction: null },
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect(stderr).toMatch(/^error: BAD_USER_INPUT at jurisdiction: .*\n$/);
    expect(code).toBe(1);
  });

  test('answers gateways only if FEDERATION is set', async () => {
    const args = ['--text', '{ _service { sdl } }'];
    const { code, stdout } = await query(args, { FEDERATION: 'true' });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).data._service.sdl).toMatch(/^extend schema @link\(/);
    expect((await query(args)).stderr).toContain('Cannot query field "_service"');
    expect((await query(args, { FEDERATION: 'yes' })).stderr).toBe(
      'error: FEDERATION is "yes": expected true or false.\n',
    );
  });

  test('applies the limits of the server', async () => {
    const text = '{ friendships(first: 100) { nodes { sources { citedBy(first: 100) { nodes { id } } } } } }';
    expect((await query(['--text', text])).stderr).toMatch(/^error: QUERY_TOO_COMPLEX/);
  });

  test.each([
    [[], 'error: Expected exactly one document: a file, - for stdin, or --text. Got none.\n'],
    [[path, '--text', '{ a }'], /Got both a file and --text/],
    [['nowhere.graphql'], /^error: nowhere.graphql: cannot be read/],
    [[path, '--variables', '[1]'], 'error: --variables: expected a JSON object such as {"first": 5}; found [1]\n'],
    [[path, '--variables', '{'], /^error: --variables: expected a JSON object such as/],
    [[path, '--format', 'xml'], /Allowed choices are json, table/],
  ])('%j fails with a message', async (args, message) => {
    let output = '';
    const command = queryCommand()
      .exitOverride()
      .configureOutput({
        writeErr: (text) => {
          output += text;
        },
      });
    await expect(command.parseAsync(args, { from: 'user' })).rejects.toMatchObject({ exitCode: 1 });
    if (typeof message === 'string') expect(output).toBe(message);
    else expect(output).toMatch(message);
  });
});

describeNeo4j('youcheng query', (server) => {
  const settings = { NEO4J_URI: server.uri, NEO4J_USER: server.user, NEO4J_PASSWORD: server.password };

  test('reads the configured graph, and does not write to an empty one', async () => {
    const engine = await openEmptyNeo4j(server);
    await engine.close();
    const empty = await query(['--text', '{ datasets { id } }'], settings);
    expect(empty).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(empty.stdout)).toEqual({ data: { datasets: [] } });
    const filled = openNeo4j(server);
    const { store } = await apiWith(filled);
    store.close();
    await filled.close();
    expect(JSON.parse((await query([path, '--variables', pathVariables], settings)).stdout)).toEqual(pathResponse);
  });
});
