import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/dataset/schema.ts';
import { openEmbedded } from '../../src/graph/embedded/open.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { openNeo4j } from '../../src/graph/neo4j/open.ts';
import { loadDataset } from '../../src/load/load.ts';
import { catalogue, xinjiang } from '../support/api.ts';
import { runCommand, type Settings, startCommand } from '../support/command.ts';
import { contentOf } from '../support/content.ts';
import { describeNeo4j, openEmptyNeo4j } from '../support/engines.ts';

const projectFile = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'youcheng-load-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('youcheng load and check', () => {
  const settings = { GRAPH_PATH: join(folder, 'graph.db') };

  test('loads, finds no changes in a second load, and passes the check', async () => {
    const dry = await runCommand(['load', '--dry-run'], settings);
    expect(dry.stdout).toMatch(
      /^xinjiang: would change: friendships 52 added; jurisdictions 92 added; countries 16 added; sources 27 added; successions 3 written \(/,
    );
    const first = await runCommand(['load'], settings);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(
      /^xinjiang: friendships 52 added; jurisdictions 92 added; countries 16 added; sources 27 added; successions 3 written \([\d.]+ s\)\n$/,
    );
    expect((await runCommand(['load'], settings)).stdout).toMatch(/^xinjiang: no changes \(/);
    const check = await runCommand(['check'], settings);
    expect(check.code).toBe(0);
    expect(check.stdout).toMatch(/ 52 Friendship\n[\s\S]*No problems found\.\n\ndata quality /);
  });

  test('the check prints the table of the guide, which compares the lists', async () => {
    const settings = { GRAPH_PATH: join(folder, 'lists.db') };
    const lists = ['seed/xinjiang/dataset.json', 'examples/spreadsheet/dataset.json'].map(projectFile);
    await runCommand(['load', ...lists], settings);
    const { code, stdout, stderr } = await runCommand(['check'], settings);
    expect([code, stderr]).toEqual([0, '']);
    const [, table = ''] = stdout.split('No problems found.\n\n');
    expect(table).toMatch(/^data quality +xinjiang {2}my-list {2}whole graph\n/);
    expect(readFileSync(projectFile('docs/datasets.md'), 'utf8')).toContain(`\`\`\`text\n${table}\`\`\``);
  });

  test('one invalid file prevents the load of all files', async () => {
    const invalid = join(folder, 'invalid.json');
    const dataset = xinjiang();
    dataset.friendships[3]?.citations.push({ source: 'nowhere' });
    writeFileSync(invalid, JSON.stringify(dataset));
    const good = join(folder, 'good.json');
    writeFileSync(good, JSON.stringify(xinjiang()));
    const settings = { GRAPH_PATH: join(folder, 'untouched.db') };
    const { code, stdout, stderr } = await runCommand(['load', good, invalid], settings);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/invalid\.json: friendships\[3\]\.citations\[1\]\.source: .*nowhere/);
    const engine = await openEmbedded({ path: settings.GRAPH_PATH });
    expect(await contentOf(engine)).toBe('');
    await engine.close();
  });

  test('fails without a persistent graph', async () => {
    expect(await runCommand(['load'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Set NEO4J_URI or GRAPH_PATH'),
    });
    expect(await runCommand(['check'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Set NEO4J_URI or GRAPH_PATH'),
    });
  });

  test('reports problems of the graph with exit code 1', async () => {
    const engine = await openEmbedded({ path: settings.GRAPH_PATH });
    const damage = { name: 'test', text: "MATCH (j:Jurisdiction {id: 'cn-urumqi'}) SET j.degree = 99" };
    const { callOptions } = await import('../support/cypher.ts');
    await engine.write((transaction) => transaction.run(damage, {}), callOptions());
    await engine.close();
    const { code, stderr } = await runCommand(['check'], settings);
    expect(code).toBe(1);
    expect(stderr).toBe(
      'problem: jurisdictions whose stored counts, sort keys or partners do not match their friendships: cn-urumqi\n',
    );
    expect((await runCommand(['load', '--rewrite'], settings)).code).toBe(0);
    expect((await runCommand(['check'], settings)).code).toBe(0);
  });
});

/** The list with copies under other IDs, large enough that a load can be killed while it runs. */
function withCopies(copies: number): Dataset {
  const { friendships, ...dataset } = xinjiang();
  const places = dataset.jurisdictions;
  const renamed = (id: string, copy: number) => `${id}-${copy}`;
  for (let copy = 1; copy <= copies; copy += 1) {
    dataset.jurisdictions = [
      ...dataset.jurisdictions,
      ...places.map((place) => ({
        ...place,
        id: renamed(place.id, copy),
        ...(place.parent ? { parent: renamed(place.parent, copy) } : {}),
      })),
    ];
  }
  const all = Array.from({ length: copies }, (_, copy) =>
    friendships.map((friendship) => ({
      ...friendship,
      id: renamed(friendship.id, copy + 1),
      parties: friendship.parties.map((party) => ({ ...party, jurisdiction: renamed(party.jurisdiction, copy + 1) })),
    })),
  );
  return { ...dataset, friendships: [...friendships, ...all.flat()] };
}

const file = join(folder, 'large.json');
const kills = 10;

/** Kills ten loads at random times, each of which continues from the state of the previous one, and then completes a load. Returns the number of killed loads. */
async function killAndRepeat(settings: Settings): Promise<number> {
  const started = performance.now();
  const { code } = await runCommand(['load', file, '--dry-run'], settings);
  expect(code).toBe(0);
  const dryRunMs = performance.now() - started;
  let killed = 0;
  for (const factor of fc.sample(fc.double({ min: 0.6, max: 1.6, noNaN: true }), kills)) {
    const load = startCommand(['load', file], settings);
    const timer = setTimeout(() => load.process.kill('SIGKILL'), dryRunMs * factor);
    killed += Number((await load.end).code !== 0);
    clearTimeout(timer);
  }
  expect(await runCommand(['load', file], settings)).toMatchObject({ code: 0 });
  const check = await runCommand(['check'], settings);
  expect(check.stderr).toBe('');
  return killed;
}

describe('a load that is killed ten times at random', () => {
  let expected: string;
  beforeAll(async () => {
    const dataset = withCopies(30);
    writeFileSync(file, JSON.stringify(dataset));
    const engine = await openEmbedded();
    await loadDataset(engine, catalogue, dataset);
    expected = await contentOf(engine);
    await engine.close();
  });
  const expectSameGraph = async (engine: Engine, killed: number) => {
    expect(await contentOf(engine)).toBe(expected);
    await engine.close();
    // If every load finished before it was killed, nothing was tested.
    expect(killed).toBeGreaterThan(0);
  };

  test('ends in the same graph in a file', async () => {
    const settings = { GRAPH_PATH: join(folder, 'killed.db') };
    const killed = await killAndRepeat(settings);
    await expectSameGraph(await openEmbedded({ path: settings.GRAPH_PATH }), killed);
  }, 180_000);

  describeNeo4j('a load that is killed ten times', (server) => {
    test('ends in the same graph in Neo4j', async () => {
      await (await openEmptyNeo4j(server)).close();
      const settings = { NEO4J_URI: server.uri, NEO4J_USER: server.user, NEO4J_PASSWORD: server.password };
      const killed = await killAndRepeat(settings);
      await expectSameGraph(openNeo4j(server), killed);
    }, 180_000);
  });
});
