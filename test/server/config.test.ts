import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { describeSettings, readConfig } from '../../src/config.ts';
import { BadUserInput } from '../../src/errors.ts';

function problemsOf(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof BadUserInput) return error.message.split('\n');
    throw error;
  }
  return [];
}

async function fileWith(content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'youcheng-config-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'secret');
  writeFileSync(file, content);
  return file;
}

test('all settings have defaults', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 4000,
    graph: { kind: 'embedded', path: undefined },
    seed: 'auto',
    revisionPollMs: 1000,
    reads: { concurrency: 32, queue: 1000 },
    deadlineMs: 5000,
    exportConcurrency: 4,
    corsOrigins: [],
    rateLimitPerMinute: 0,
    trustedProxies: [],
    bodyLimitBytes: 102_400,
    requestTimeoutMs: 30_000,
    headersTimeoutMs: 10_000,
    shutdownTimeoutMs: 10_000,
    limits: { depth: 16, aliases: 30, tokens: 2000, directives: 30, cost: 50_000, responseBytes: 10_000_000 },
    cacheRows: 200_000,
    cacheResponsesBytes: 50_000_000,
    persistedOperations: undefined,
    persistedOnly: false,
    federation: false,
    mcp: false,
    mcpAnswerTokens: 2000,
    logLevel: 'info',
  });
});

test('an empty variable counts as unset, as Compose passes them', () => {
  expect(readConfig({ PORT: '', NEO4J_URI: ' ', CORS_ORIGINS: '', GRAPH_PATH: '' })).toEqual(readConfig({}));
});

test('GRAPH_PATH keeps the embedded graph in a file', () => {
  expect(readConfig({ GRAPH_PATH: 'data/graph' }).graph).toEqual({ kind: 'embedded', path: 'data/graph' });
});

test('origins are a comma-separated list', () => {
  expect(readConfig({ CORS_ORIGINS: 'https://example.org, http://localhost:5173' }).corsOrigins).toEqual([
    'https://example.org',
    'http://localhost:5173',
  ]);
});

describe('NEO4J_URI selects Neo4j', () => {
  test.each([
    'bolt://h:7687',
    'bolt+s://h',
    'bolt+ssc://h',
    'neo4j://h',
    'neo4j+s://h.example:7687',
    'neo4j+ssc://h',
    'neo4j://[::1]:7687',
  ])('%s', (uri) => {
    expect(readConfig({ NEO4J_URI: uri }).graph).toEqual({
      kind: 'neo4j',
      uri,
      user: 'neo4j',
      password: undefined,
      database: 'neo4j',
    });
  });

  test('with its credentials and database', () => {
    const environment = { NEO4J_URI: 'bolt://h', NEO4J_USER: 'me', NEO4J_PASSWORD: ' a b ', NEO4J_DATABASE: 'cities' };
    expect(readConfig(environment).graph).toMatchObject({ user: 'me', password: ' a b ', database: 'cities' });
  });

  test('with the password in a file', async () => {
    const file = await fileWith('from a file \n');
    const { graph } = readConfig({ NEO4J_URI: 'bolt://h', NEO4J_PASSWORD_FILE: file });
    expect(graph).toMatchObject({ password: 'from a file ' });
  });
});

test.each(['10.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8', 'loopback', 'uniquelocal, 192.0.2.7'])(
  '%s is a valid proxy',
  (text) => {
    expect(readConfig({ TRUSTED_PROXIES: text }).trustedProxies).toEqual(text.split(', '));
  },
);

test.each(['true', '1', 'proxy.example', '10.0.0.0/33', '::1/129', '10.0.0.0/8/8', '10.0.0'])(
  '%s is not a valid proxy',
  (text) => {
    expect(problemsOf({ TRUSTED_PROXIES: `::1,${text}` })).toEqual([
      `TRUSTED_PROXIES is "::1,${text}": expected IP addresses or networks such as 10.0.0.0/8, or loopback, comma-separated; "${text}" is not valid.`,
    ]);
  },
);

describe('an invalid value is rejected with the valid values', () => {
  test.each([
    ['HOST', 'a b', 'HOST is "a b": expected a host name or an IP address, without a port.'],
    ['HOST', 'http://x/', 'HOST is "http://x/": expected a host name or an IP address, without a port.'],
    ['PORT', 'http', 'PORT is "http": expected an integer from 0 to 65535.'],
    ['PORT', '65536', 'PORT is "65536": expected an integer from 0 to 65535.'],
    ['PORT', '-1', 'PORT is "-1": expected an integer from 0 to 65535.'],
    ['PORT', '4e3', 'PORT is "4e3": expected an integer from 0 to 65535.'],
    ['PERSISTED_ONLY', 'yes', 'PERSISTED_ONLY is "yes": expected true or false.'],
    [
      'PERSISTED_ONLY',
      'true',
      'PERSISTED_ONLY is "true": set PERSISTED_OPERATIONS to the manifest of the allowed operations.',
    ],
    ['SEED', 'yes', 'SEED is "yes": expected auto or never.'],
    ['REVISION_POLL_MS', '0', 'REVISION_POLL_MS is "0": expected an integer from 1 to 3600000.'],
    ['DEADLINE_MS', '5s', 'DEADLINE_MS is "5s": expected an integer from 1 to 600000.'],
    ['RATE_LIMIT_PER_MINUTE', '-1', 'RATE_LIMIT_PER_MINUTE is "-1": expected an integer from 0 to 1000000.'],
    ['BODY_LIMIT_BYTES', '100KB', 'BODY_LIMIT_BYTES is "100KB": expected an integer from 1024 to 104857600.'],
    ['SHUTDOWN_TIMEOUT_MS', '1.5', 'SHUTDOWN_TIMEOUT_MS is "1.5": expected an integer from 1 to 600000.'],
    ['REQUEST_TIMEOUT_MS', '600001', 'REQUEST_TIMEOUT_MS is "600001": expected an integer from 1 to 600000.'],
    ['HEADERS_TIMEOUT_MS', 'x', 'HEADERS_TIMEOUT_MS is "x": expected an integer from 1 to 600000.'],
    ['MAX_DEPTH', '0', 'MAX_DEPTH is "0": expected an integer from 1 to 100.'],
    ['MAX_ALIASES', 'none', 'MAX_ALIASES is "none": expected an integer from 0 to 10000.'],
    ['MAX_TOKENS', '10', 'MAX_TOKENS is "10": expected an integer from 100 to 100000.'],
    ['MAX_DIRECTIVES', '-', 'MAX_DIRECTIVES is "-": expected an integer from 0 to 10000.'],
    ['CACHE_ROWS', '1e9', 'CACHE_ROWS is "1e9": expected an integer from 0 to 10000000.'],
    ['MCP', 'yes', 'MCP is "yes": expected true or false.'],
    ['MCP_ANSWER_TOKENS', '999', 'MCP_ANSWER_TOKENS is "999": expected an integer from 1000 to 100000.'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud": expected fatal, error, warn, info, debug, trace or silent.'],
    ['NEO4J_PASSWORD_FILE', '/no/such', 'NEO4J_PASSWORD_FILE is "/no/such": expected a readable file.'],
  ])('%s=%s', (name, value, problem) => {
    expect(problemsOf({ [name]: value })).toEqual([problem]);
  });

  test.each([
    '*',
    'example.org',
    'https://example.org/',
    'https://example.org/path',
    'https://Example.org',
    'null',
    'file://x',
  ])('CORS_ORIGINS=%s', (value) => {
    expect(problemsOf({ CORS_ORIGINS: `https://fine.example,${value}` })).toEqual([
      expect.stringMatching(/^CORS_ORIGINS is .*: expected origins such as https:\/\/example\.org, comma-separated/),
    ]);
  });

  test.each([
    ['http://localhost:7474', 'expected a Bolt URI such as neo4j://localhost:7687'],
    ['localhost:7687', 'expected a Bolt URI such as neo4j://localhost:7687'],
    ['neo4j://', 'expected a'],
    ['neo4j://h:99999', 'expected a Bolt URI'],
    ['neo4j://h/cities', 'set NEO4J_DATABASE to select the database'],
    ['neo4j://neo4j:hunter22@h', 'NEO4J_USER and NEO4J_PASSWORD'],
  ])('NEO4J_URI=%s, without the value, which may contain a password', (uri, expected) => {
    const problems = problemsOf({ NEO4J_URI: uri });
    expect(problems).toEqual([expect.stringContaining(expected)]);
    expect(problems[0]).toMatch(/^NEO4J_URI is invalid: /);
    expect(problems.join()).not.toContain('hunter22');
  });
});

describe('conflicting settings', () => {
  test('Neo4j and a file of the embedded engine', () => {
    expect(problemsOf({ NEO4J_URI: 'bolt://h', GRAPH_PATH: 'x' })).toEqual([
      'NEO4J_URI and GRAPH_PATH are mutually exclusive: set NEO4J_URI for Neo4j, or GRAPH_PATH for a file.',
    ]);
  });

  test('two passwords', async () => {
    const file = await fileWith('x');
    expect(problemsOf({ NEO4J_PASSWORD: 'hunter22', NEO4J_PASSWORD_FILE: file })).toEqual([
      'NEO4J_PASSWORD and NEO4J_PASSWORD_FILE are mutually exclusive: set one of them.',
    ]);
  });

  test('a headers timeout above the request timeout', () => {
    expect(problemsOf({ HEADERS_TIMEOUT_MS: '40000' })).toEqual([
      'HEADERS_TIMEOUT_MS is 40000: expected at most REQUEST_TIMEOUT_MS (30000).',
    ]);
  });
});

describe('a misspelled setting', () => {
  test.each([
    ['NEO4J_URL', 'Unknown setting NEO4J_URL. Did you mean NEO4J_URI?'],
    ['NEO4J_USERNAME', 'Unknown setting NEO4J_USERNAME. Did you mean NEO4J_USER?'],
    ['NEO4J_PASS', 'Unknown setting NEO4J_PASS. See youcheng serve --help.'],
    ['GRAPH_PAHT', 'Unknown setting GRAPH_PAHT. Did you mean GRAPH_PATH?'],
    ['CORS_ORIGIN', 'Unknown setting CORS_ORIGIN. Did you mean CORS_ORIGINS?'],
    ['MAX_DEPHT', 'Unknown setting MAX_DEPHT. Did you mean MAX_DEPTH?'],
    ['LOG_LEVELS', 'Unknown setting LOG_LEVELS. Did you mean LOG_LEVEL?'],
  ])('%s is rejected', (name, problem) => {
    expect(problemsOf({ [name]: '1' })).toEqual([problem]);
  });

  test.each([
    'NEO4J_AUTH',
    'NEO4J_PLUGINS',
    'NEO4J_TEST_URI',
    'NEO4J_server_memory_pagecache_size',
    'NEO4J_PORT_7687_TCP_ADDR',
    'NEO4J_SERVICE_HOST',
    'MAX_JOBS',
    'LOG_FILE',
    'CACHE_DIR',
    'HOSTNAME',
    'PATH',
  ])('%s of another program is ignored', (name) => {
    expect(problemsOf({ [name]: 'x' })).toEqual([]);
  });
});

test('all problems are reported, one per line', () => {
  const problems = problemsOf({
    PORT: 'x',
    NEO4J_URI: 'http://h',
    GRAPH_PATH: 'x',
    MAX_DEPHT: '1',
    SEED: 'x',
    CORS_ORIGINS: '*',
  });
  expect(problems.map((line) => line.match(/[A-Z0-9_]{2,}/)?.[0])).toEqual([
    'MAX_DEPHT',
    'NEO4J_URI',
    'PORT',
    'NEO4J_URI',
    'SEED',
    'CORS_ORIGINS',
  ]);
});

test('every setting is described with its default', () => {
  const table = describeSettings();
  expect(table).toMatch(/^ {2}PORT +4000 +Port to listen on; 0 for any free port$/m);
  expect(table).toMatch(/^ {2}GRAPH_PATH +File of the embedded engine/m);
  for (const line of table.split('\n')) expect(line).toMatch(/^ {2}[A-Z0-9_]+ +\S.*\S$/);
});
