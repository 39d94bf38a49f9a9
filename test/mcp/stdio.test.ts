import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { buildCommand, builtCommand } from '../support/build-command.ts';
import { runCommand } from '../support/command.ts';
import { describeNeo4j } from '../support/engines.ts';
import { questions } from './questions.ts';
import { countTokens } from './tokenizer.ts';

const toolNames = [
  'search',
  'place',
  'partners',
  'friendships',
  'disputed_dates',
  'shared_partners',
  'paths',
  'statistics',
  'source',
  'network',
  'place_in_network',
  'graphql',
];

const { PATH = '', HOME = '', TMPDIR = '/tmp' } = process.env;
type Settings = Readonly<Record<string, string>>;

/** Connects the official client to a process of the command. */
async function connect(settings: Settings = {}, revision?: '2026-07-28'): Promise<Client> {
  const client = new Client(
    { name: 'test', version: '1' },
    revision === undefined ? {} : { versionNegotiation: { mode: { pin: revision } } },
  );
  const env = { PATH, HOME, TMPDIR, ...settings };
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [builtCommand, 'mcp'], env, stderr: 'pipe' }),
  );
  return client;
}

/** The text of a result that the client has validated against the output schema. */
async function ask(client: Client, name: string, input: Readonly<Record<string, unknown>>): Promise<string> {
  const { content } = await client.callTool({ name, arguments: { ...input } });
  return content.map((part) => ('text' in part ? part.text : '')).join('\n');
}

describe.each([undefined, '2026-07-28'] as const)('the official client over stdio, revision %s', (revision) => {
  let client: Client;
  beforeAll(async () => {
    client = await connect({}, revision);
  });
  afterAll(() => client.close());

  test('lists the tools within 4,000 tokens, all read only', async () => {
    expect(client.getServerVersion()).toMatchObject({ name: 'youcheng' });
    expect(client.getInstructions()).toContain('slug');
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(toolNames);
    expect(countTokens(tools)).toBeLessThanOrEqual(4_000);
    for (const { annotations, outputSchema, description } of tools) {
      expect(annotations).toEqual({ readOnlyHint: true, openWorldHint: false });
      expect(outputSchema).toMatchObject({ type: 'object' });
      expect(description).toMatch(/[.?]$/);
    }
  });

  test('answers the questions of the guide', async () => {
    await client.listTools();
    for (const { calls, answer } of questions) {
      let last = '';
      for (const { tool, input } of calls) last = await ask(client, tool, input);
      for (const part of answer) expect(last).toContain(part);
    }
  });

  test('reads the schema', async () => {
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual(['youcheng://schema']);
    const { contents } = await client.readResource({ uri: 'youcheng://schema' });
    const [schema] = contents.map((content) => ('text' in content ? content.text : ''));
    expect(schema).toContain(
      'type PathStep { friendship: Friendship from: Jurisdiction! relation: PathRelation! to: Jurisdiction! }',
    );
    expect(schema).toContain(
      'friendships(filter: FriendshipFilter, orderBy: FriendshipOrder, page): FriendshipConnection',
    );
    expect(countTokens(schema)).toBeLessThan(4_000);
    await expect(client.readResource({ uri: 'file:///etc/passwd' })).rejects.toThrow('not found');
  });

  test('handles an unknown tool, wrong arguments, many calls at once, and a cancelled call', async () => {
    await expect(client.callTool({ name: 'delete_everything', arguments: {} })).rejects.toThrow(
      'There is no tool "delete_everything". The tools are search, place,',
    );
    expect(await client.callTool({ name: 'partners', arguments: { place: 7 } })).toMatchObject({ isError: true });
    const cancelled = new AbortController();
    const aborted = client.callTool(
      { name: 'network', arguments: { by: 'BETWEENNESS' } },
      { signal: cancelled.signal },
    );
    cancelled.abort(new Error('no longer needed'));
    await expect(aborted).rejects.toThrow('no longer needed');
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) => ask(client, 'partners', { place: n % 2 === 0 ? 'Karamay' : '喀什' })),
    );
    expect(new Set(answers).size).toBe(2);
  });
});

/** Runs the command with messages as its input, and returns what it wrote. */
async function exchange(messages: readonly string[], settings: Settings = {}) {
  await buildCommand();
  const child = spawn(process.execPath, [builtCommand, 'mcp'], { env: { PATH, HOME, TMPDIR, ...settings } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [stdout, stderr] = [text(child.stdout), text(child.stderr)];
  const answered = once(child.stdout, 'data');
  // It may end before it has read everything.
  child.stdin.on('error', () => undefined);
  child.stdin.write(messages.map((message) => `${message}\n`).join(''));
  if (messages.length > 0) await answered;
  child.stdin.end();
  const [code] = await once(child, 'exit');
  return { code, stdout: await stdout, stderr: await stderr };
}

const initialize = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'raw', version: '1' } },
});

describe('the process', () => {
  test('writes nothing but the protocol to stdout, and ends with 0 when stdin is closed', async () => {
    const { code, stdout, stderr } = await exchange([initialize], { LOG_LEVEL: 'trace' });
    expect(code).toBe(0);
    const lines = stdout.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { jsonrpc: '2.0', id: 1, result: { protocolVersion: '2025-06-18', serverInfo: { name: 'youcheng' } } },
    ]);
    for (const line of stderr.trim().split('\n').filter(Boolean)) JSON.parse(line);
  });

  test('ends without any input, and survives lines that are not messages', async () => {
    expect(await exchange([])).toMatchObject({ code: 0, stdout: '' });
    const { code, stdout } = await exchange(['not JSON', '[]', '{"jsonrpc":"2.0"}', initialize]);
    expect(code).toBe(0);
    expect(stdout).toContain('"serverInfo"');
  });

  test('ends after a message that is too long, and after a signal', async () => {
    expect(await exchange([initialize, 'x'.repeat(11_000_000)])).toMatchObject({ code: 0 });
    const child = spawn(process.execPath, [builtCommand, 'mcp'], { env: { PATH, HOME, TMPDIR } });
    onTestFinished(() => void child.kill('SIGKILL'));
    child.stdin.write(`${initialize}\n`);
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('reports a wrong setting and exits with 1', async () => {
    const { code, stdout, stderr } = await runCommand(['mcp'], { MCP_ANSWER_TOKENS: '10' });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('MCP_ANSWER_TOKENS is "10": expected an integer from 1000 to 100000.');
  });

  test('reads a stored graph and its settings', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'youcheng-mcp-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const GRAPH_PATH = join(folder, 'graph.db');
    expect((await runCommand(['load', 'seed/xinjiang/dataset.json'], { GRAPH_PATH })).code).toBe(0);
    const client = await connect({ GRAPH_PATH, MCP_ANSWER_TOKENS: '1000' });
    onTestFinished(() => client.close());
    expect(await ask(client, 'partners', { place: 'Ürümqi' })).toMatch(/ of 13 items are shown\./);
  });
});

describeNeo4j('the official client over stdio', ({ uri, user = 'neo4j', password = '' }) => {
  test('gets answers from Neo4j', async () => {
    const settings = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
    expect((await runCommand(['load', 'seed/xinjiang/dataset.json'], settings)).code).toBe(0);
    const client = await connect(settings);
    onTestFinished(() => client.close());
    expect(await ask(client, 'partners', { place: '乌鲁木齐' })).toContain(
      'Karachi (pk-karachi, PK), establishedOn 2019-03-28',
    );
  });
});
