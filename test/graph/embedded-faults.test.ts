import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded/open.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { callOptions, cypher, runRead, runWrite, signalFor } from '../support/cypher.ts';

let folder: string;
let opened: Engine[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'youcheng-'));
  opened = [];
  return async () => {
    await Promise.all(opened.map((engine) => engine.close()));
    await rm(folder, { recursive: true });
  };
});

async function open(path?: string): Promise<Engine> {
  const engine = await openEmbedded({ path });
  opened.push(engine);
  return engine;
}

const count = 'MATCH (p:Place) RETURN count(p) AS count';

describe('a graph file', () => {
  test('keeps data and constraints when it is reopened', async () => {
    const path = join(folder, 'graph.db');
    const first = await open(path);
    expect(first.location).toBe(path);
    await first.define([cypher('CREATE CONSTRAINT place_id FOR (p:Place) REQUIRE p.id IS UNIQUE')], callOptions());
    await runWrite(first, 'CREATE (:Place {id: 1, on: date($on), name: $name})', { on: '1985-06-07', name: '喀什' });
    await first.close();

    const second = await open(path);
    expect(await runRead(second, 'MATCH (p:Place) RETURN p.id AS id, p.on AS on, p.name AS name')).toEqual([
      { id: 1, on: '1985-06-07', name: '喀什' },
    ]);
    await expect(runWrite(second, 'CREATE (:Place {id: 1})')).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('has new snapshots each time it is opened', async () => {
    const path = join(folder, 'graph.db');
    const snapshot = async () => {
      const engine = await open(path);
      const result = await engine.read(cypher(count), {}, callOptions());
      await engine.close();
      return result.snapshot;
    };
    expect(await snapshot()).not.toBe(await snapshot());
  });

  test('creates its parent folders', async () => {
    const path = join(folder, 'not', 'there', 'yet', 'graph.db');
    const engine = await open(path);
    await runWrite(engine, 'CREATE (:Place)');
    expect(existsSync(path)).toBe(true);
  });

  test('is not used without a path: the graph is in memory', async () => {
    const [one, other] = [await open(), await open()];
    expect(one.location).toBe('memory');
    await runWrite(one, 'CREATE (:Place)');
    expect(await runRead(other, count)).toEqual([{ count: 0 }]);
  });
});

describe('the error for a file that cannot be opened names GRAPH_PATH, the reason and the fix', () => {
  async function messageFor(path: string): Promise<string> {
    const error: unknown = await open(path).then(
      () => undefined,
      (reason) => reason,
    );
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', details: { setting: 'GRAPH_PATH' } });
    const { message } = error as Error;
    expect(message).toContain(`GRAPH_PATH ${path} cannot be opened`);
    return message;
  }

  /** A closed graph file with many nodes. */
  async function createGraphFile(): Promise<string> {
    const path = join(folder, 'graph.db');
    const engine = await openEmbedded({ path });
    await runWrite(engine, 'UNWIND range(1, 2000) AS n CREATE (:Place {id: n})');
    await engine.close();
    return path;
  }

  test('a folder', async () => {
    expect(await messageFor(folder)).toContain('it is a folder');
  });

  test('a folder that is not empty', async () => {
    await writeFile(join(folder, 'notes.txt'), 'mine');
    expect(await messageFor(folder)).toContain('it is a folder');
    expect(readdirSync(folder)).toEqual(['notes.txt']);
  });

  test('a path below a file', async () => {
    await writeFile(join(folder, 'file'), 'mine');
    expect(await messageFor(join(folder, 'file', 'graph.db'))).toContain(`${join(folder, 'file')} is not a folder`);
  });

  test.each([
    ['a file of another format', 'this is no graph at all '.repeat(1000)],
    ['an empty file', ''],
  ])('%s, which is not changed', async (_, content) => {
    const path = join(folder, 'other.txt');
    await writeFile(path, content);
    const message = await messageFor(path);
    expect(message).toContain('damaged, or not a youcheng graph');
    expect(message).toContain(`delete it and ${path}.wal; the next start rebuilds the graph from seed/`);
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  test.each([
    ['overwritten', (bytes: Buffer) => bytes.fill(0x41, bytes.length / 4)],
    ['truncated', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ])('a graph that was %s', async (_, damage) => {
    const path = await createGraphFile();
    await writeFile(path, damage(readFileSync(path)));
    expect(await messageFor(path)).toContain('damaged');
  });

  test('a folder without write permission', async () => {
    await chmod(folder, 0o555);
    const root = process.geteuid?.() === 0;
    if (root) process.seteuid?.(65_534); // nobody: file permissions do not apply to root
    try {
      expect(await messageFor(join(folder, 'graph.db'))).toContain('permission denied');
      expect(await messageFor(join(folder, 'below', 'graph.db'))).toContain('permission denied');
    } finally {
      if (root) process.seteuid?.(0);
      await chmod(folder, 0o755);
    }
  });

  test('a file that is already open', async () => {
    const path = join(folder, 'graph.db');
    const first = await open(path);
    expect(await messageFor(path)).toContain('another process has it open');
    await first.close();
    await open(path);
  });

  test('any other error of the engine', async () => {
    await symlink(join(folder, 'nowhere', 'graph.db'), join(folder, 'link'));
    expect(await messageFor(join(folder, 'link'))).toContain('the embedded engine reports');
  });
});

describe('a killed process', () => {
  test('leaves all committed transactions and no partial ones', async () => {
    const path = join(folder, 'graph.db');
    const script = fileURLToPath(new URL('embedded-writer.ts', import.meta.url));
    const writer = spawn(process.execPath, ['--import', 'tsx', script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void writer.kill('SIGKILL'));
    const exited = once(writer, 'exit');

    let reported = 0;
    for await (const line of createInterface({ input: writer.stdout })) {
      reported = Number(line);
      if (reported === 20) {
        // The file is locked while the process has it open.
        await expect(openEmbedded({ path })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
        writer.kill('SIGKILL');
      }
    }
    await exited;
    expect(reported).toBeGreaterThanOrEqual(20);

    const engine = await open(path);
    const batches = await runRead(
      engine,
      'MATCH (e:Entry) RETURN e.batch AS batch, count(*) AS entries ORDER BY batch',
    );
    expect(batches).toEqual(batches.map((_, index) => ({ batch: index + 1, entries: 100 })));
    expect(batches.length).toBeGreaterThanOrEqual(reported);
  });
});

describe('the write queue', () => {
  test('does not run a write whose deadline passes while it waits', async () => {
    const engine = await open();
    const gate = gateOf<void>();
    const first = engine.write(async (transaction) => {
      await transaction.run(cypher('CREATE (:Place)'), {});
      await gate.promise;
    }, callOptions());
    let ran = false;
    const second = engine.write(
      async () => {
        ran = true;
      },
      { signal: signalFor(50) },
    );
    await expect(second).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    gate.resolve();
    await first;
    await runWrite(engine, 'CREATE (:Place)');
    expect(ran).toBe(false);
    expect(await runRead(engine, count)).toEqual([{ count: 2 }]);
  });

  test('on close, waits for the running write and rejects the waiting ones', async () => {
    const path = join(folder, 'graph.db');
    const engine = await open(path);
    const started = gateOf<void>();
    const gate = gateOf<void>();
    const running = engine.write(async (transaction) => {
      await transaction.run(cypher('CREATE (:Place)'), {});
      started.resolve();
      await gate.promise;
      await transaction.run(cypher('CREATE (:Place)'), {});
    }, callOptions());
    const waiting = expect(runWrite(engine, 'CREATE (:Place)')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await started.promise;
    const closed = engine.close();
    gate.resolve();
    await Promise.all([running, waiting, closed]);
    expect(await runRead(await open(path), count)).toEqual([{ count: 2 }]);
  });
});

test('a panic of the engine is an INTERNAL error, and the graph stays usable', async () => {
  const engine = await open();
  await runWrite(engine, 'CREATE (h:Hub) WITH h UNWIND range(1, 900) AS n CREATE (:Place {n: n})-[:AT]->(h)');
  const panics = 'MATCH (h:Hub) OPTIONAL MATCH (a:Place)-[:AT]->(h)<-[:AT]-(b:Place) RETURN count(*) AS count';
  await expect(runRead(engine, panics)).rejects.toMatchObject({ code: 'INTERNAL', details: { statement: 'test' } });
  await expect(runWrite(engine, panics)).rejects.toMatchObject({ code: 'INTERNAL', details: { statement: 'test' } });
  await runWrite(engine, 'MATCH (p:Place {n: 1}) SET p.n = 0');
  expect(await runRead(engine, 'MATCH (p:Place) RETURN min(p.n) AS least, count(p) AS count')).toEqual([
    { least: 0, count: 900 },
  ]);
});

function gateOf<T>(): { readonly promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
