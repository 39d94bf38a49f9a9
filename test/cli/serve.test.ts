import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded/open.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { loadDataset } from '../../src/load/load.ts';
import { catalogue, xinjiang } from '../support/api.ts';
import { runCommand, type Settings, startCommand } from '../support/command.ts';
import { forwardingEngine } from '../support/engine-wrappers.ts';
import { describeNeo4j, openEmptyNeo4j } from '../support/engines.ts';
import type { Neo4jServer } from '../support/neo4j.ts';

const folder = mkdtempSync(join(tmpdir(), 'youcheng-serve-'));
afterAll(() => rmSync(folder, { recursive: true }));

const gwadar = `{ sharedPartners(of: [{ name: "Kashgar Prefecture" }, { name: "Karamay" }]) {
  edges { node { name(languages: ["en"]) } friendships { establishedOn sources { number title } } }
} }`;

/** Starts the server, sends the first example over HTTP, stops, and returns the response with the output. */
async function serveOneRequest(settings: Settings) {
  const server = startCommand(['serve'], { PORT: '0', ...settings });
  try {
    const url = await server.printed(/GraphQL: (http:\S+)\/graphql/);
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: gwadar }),
    });
    const ready = await fetch(`${url}/health/ready`);
    const result = { status: response.status, body: await response.text(), ready: ready.status };
    server.process.kill('SIGTERM');
    return { ...result, ...(await server.end) };
  } finally {
    server.process.kill('SIGKILL');
  }
}

const expectedBody = JSON.stringify({
  data: {
    sharedPartners: {
      edges: [
        {
          node: { name: 'Gwadar' },
          friendships: [
            { establishedOn: '2015-04-20', sources: [{ number: 25, title: '我市与瓜达尔成友好城市' }] },
            { establishedOn: '2016-06-26', sources: [{ number: 21, title: '新疆举办2016中巴经济走廊·喀什论坛' }] },
          ],
        },
      ],
    },
  },
});

test('without settings it serves the seed, and exits with 0', async () => {
  const { status, body, ready, code, stdout, stderr } = await serveOneRequest({});
  expect([status, body, ready, code]).toEqual([200, expectedBody, 200, 0]);
  expect(stdout).toContain('in memory: rebuilt from seed/ at every start');
  expect(stdout.match(/^ {2}- /gm)).toHaveLength(3);
  expect(stderr).toContain('loaded the seed into the empty graph');
});

test('with MAX_COST it rejects operations above that cost', async () => {
  const { status, body } = await serveOneRequest({ MAX_COST: '10' });
  expect(status).toBe(200); // for application/json, as GraphQL over HTTP requires
  expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX', limit: 10 } }] });
});

test('with GRAPH_PATH it persists the graph, and prints the path', async () => {
  const path = join(folder, 'persistent', 'graph.db');
  expect(await serveOneRequest({ GRAPH_PATH: path })).toMatchObject({ body: expectedBody, code: 0 });
  const again = await serveOneRequest({ GRAPH_PATH: path });
  expect(again).toMatchObject({ body: expectedBody, code: 0 });
  expect(again.stdout).toContain(`in ${path}: it can be deleted and is rebuilt from seed/`);
  expect(again.stderr).not.toContain('loaded the seed');
});

test('an interrupted seed load is completed at the next start', async () => {
  const path = join(folder, 'interrupted.db');
  const engine = await openEmbedded({ path });
  let writes = 0;
  const failing: Engine = {
    ...forwardingEngine(engine),
    write: (work, options) => {
      writes += 1;
      return writes > 5 ? Promise.reject(new Error('interrupted')) : engine.write(work, options);
    },
  };
  await expect(loadDataset(failing, catalogue, xinjiang())).rejects.toThrow('interrupted');
  await engine.close();
  const { body, stderr } = await serveOneRequest({ GRAPH_PATH: path });
  expect(body).toBe(expectedBody);
  expect(stderr).toContain('finished loading the seed');
});

test('with SEED=never an empty graph stays empty', async () => {
  expect(JSON.parse((await serveOneRequest({ SEED: 'never' })).body).errors[0].extensions.code).toBe('NOT_FOUND');
});

describeNeo4j('serving', (server: Neo4jServer) => {
  test('loads the seed into an empty Neo4j, and the response is byte-identical', async () => {
    await (await openEmptyNeo4j(server)).close();
    const settings = { NEO4J_URI: server.uri, NEO4J_USER: server.user, NEO4J_PASSWORD: server.password };
    expect(await serveOneRequest(settings)).toMatchObject({ status: 200, body: expectedBody, ready: 200, code: 0 });
  });
});

test('an error at start is one line, with exit code 1', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const broken = join(folder, 'broken.db');
  writeFileSync(broken, 'this is not a graph');
  const directory = join(folder, 'directory-with-files');
  mkdirSync(directory);
  writeFileSync(join(directory, 'letter.txt'), 'dear reader');
  const cases: [Settings, RegExp][] = [
    [{ PORT: port }, new RegExp(`PORT.*${port}|${port}.*PORT`)],
    [{ PORT: 'http' }, /PORT is "http"/],
    [{ NEO4J_URI: 'http://localhost:7474' }, /NEO4J_URI is invalid: expected a Bolt URI/],
    [{ NEO4J_URI: 'bolt://127.0.0.1:1' }, /The graph database cannot be reached.*127\.0\.0\.1:1/],
    [{ GRAPH_PATH: broken }, /GRAPH_PATH/],
    [{ GRAPH_PATH: directory }, /GRAPH_PATH/],
    [{ NEO4J_URL: 'bolt://localhost' }, /NEO4J_URI/],
  ];
  try {
    for (const [settings, line] of cases) {
      const { code, stdout, stderr } = await runCommand(['serve'], { LOG_LEVEL: 'silent', ...settings });
      expect({ settings, code, stdout }).toEqual({ settings, code: 1, stdout: '' });
      expect(stderr).toMatch(line);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  } finally {
    taken.close();
  }
});
