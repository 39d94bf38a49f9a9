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
import { ask, change, cypher, signalFor, soon } from '../support/cypher.ts';

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

describe('a graph in a file', () => {
  test('is there again when it is opened again, with its constraints', async () => {
    const path = join(folder, 'graph.db');
    const first = await open(path);
    expect(first.location).toBe(path);
    await first.define([cypher('CREATE CONSTRAINT place_id FOR (p:Place) REQUIRE p.id IS UNIQUE')], soon());
    await change(first, 'CREATE (:Place {id: 1, on: date($on), name: $name})', { on: '1985-06-07', name: '喀什' });
    await first.close();

    const second = await open(path);
    expect(await ask(second, 'MATCH (p:Place) RETURN p.id AS id, p.on AS on, p.name AS name')).toEqual([
      { id: 1, on: '1985-06-07', name: '喀什' },
    ]);
    await expect(change(second, 'CREATE (:Place {id: 1})')).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('has snapshots of its own with each opening', async () => {
    const path = join(folder, 'graph.db');
    const snapshot = async () => {
      const engine = await open(path);
      const answer = await engine.read(cypher(count), {}, soon());
      await engine.close();
      return answer.snapshot;
    };
    expect(await snapshot()).not.toBe(await snapshot());
  });

  test('makes the folders above it', async () => {
    const path = join(folder, 'not', 'there', 'yet', 'graph.db');
    const engine = await open(path);
    await change(engine, 'CREATE (:Place)');
    expect(existsSync(path)).toBe(true);
  });

  test('without a file, lives in memory', async () => {
    const [one, other] = [await open(), await open()];
    expect(one.location).toBe('memory');
    await change(one, 'CREATE (:Place)');
    expect(await ask(other, count)).toEqual([{ count: 0 }]);
  });
});

describe('a file that cannot be opened is told with GRAPH_PATH, the reason and the way out', () => {
  async function refusal(path: string): Promise<string> {
    const error: unknown = await open(path).then(
      () => undefined,
      (reason) => reason,
    );
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', details: { setting: 'GRAPH_PATH' } });
    const { message } = error as Error;
    expect(message).toContain(`GRAPH_PATH ${path} cannot be opened`);
    return message;
  }

  /** A file with many rows in it, closed. */
  async function filled(): Promise<string> {
    const path = join(folder, 'graph.db');
    const engine = await openEmbedded({ path });
    await change(engine, 'UNWIND range(1, 2000) AS n CREATE (:Place {id: n})');
    await engine.close();
    return path;
  }

  test('a folder', async () => {
    expect(await refusal(folder)).toContain('it is a folder');
  });

  test('a folder that holds something', async () => {
    await writeFile(join(folder, 'notes.txt'), 'mine');
    expect(await refusal(folder)).toContain('it is a folder');
    expect(readdirSync(folder)).toEqual(['notes.txt']);
  });

  test('a path below a file', async () => {
    await writeFile(join(folder, 'file'), 'mine');
    expect(await refusal(join(folder, 'file', 'graph.db'))).toContain(`${join(folder, 'file')} is not a folder`);
  });

  test.each([
    ['another file', 'this is no graph at all '.repeat(1000)],
    ['an empty file', ''],
  ])('%s, which is left as it is', async (_, content) => {
    const path = join(folder, 'other.txt');
    await writeFile(path, content);
    const message = await refusal(path);
    expect(message).toContain('damaged, or not a youcheng graph');
    expect(message).toContain(`delete it and ${path}.wal; the next start rebuilds the graph from seed/`);
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  test.each([
    ['overwritten', (bytes: Buffer) => bytes.fill(0x41, bytes.length / 4)],
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ])('a graph that was %s', async (_, damage) => {
    const path = await filled();
    await writeFile(path, damage(readFileSync(path)));
    expect(await refusal(path)).toContain('damaged');
  });

  test('a place where this user may not write', async () => {
    await chmod(folder, 0o555);
    const root = process.geteuid?.() === 0;
    if (root) process.seteuid?.(65_534); // nobody: the rights of files say nothing to root
    try {
      expect(await refusal(join(folder, 'graph.db'))).toContain('permission denied');
      expect(await refusal(join(folder, 'below', 'graph.db'))).toContain('permission denied');
    } finally {
      if (root) process.seteuid?.(0);
      await chmod(folder, 0o755);
    }
  });

  test('a file that is open already', async () => {
    const path = join(folder, 'graph.db');
    const holder = await open(path);
    expect(await refusal(path)).toContain('another process has it open');
    await holder.close();
    await open(path);
  });

  test('whatever else the engine does not like', async () => {
    await symlink(join(folder, 'nowhere', 'graph.db'), join(folder, 'link'));
    expect(await refusal(join(folder, 'link'))).toContain('the embedded engine reports');
  });
});

describe('a process that is killed', () => {
  test('leaves a graph that has all it committed, and no half of anything', async () => {
    const path = join(folder, 'graph.db');
    const script = fileURLToPath(new URL('embedded-writer.ts', import.meta.url));
    const writer = spawn(process.execPath, ['--import', 'tsx', script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void writer.kill('SIGKILL'));
    const exited = once(writer, 'exit');

    let said = 0;
    for await (const line of createInterface({ input: writer.stdout })) {
      said = Number(line);
      if (said === 20) {
        // While it writes, the file is its own.
        await expect(openEmbedded({ path })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
        writer.kill('SIGKILL');
      }
    }
    await exited;
    expect(said).toBeGreaterThanOrEqual(20);

    const engine = await open(path);
    const batches = await ask(engine, 'MATCH (e:Entry) RETURN e.batch AS batch, count(*) AS entries ORDER BY batch');
    expect(batches).toEqual(batches.map((_, index) => ({ batch: index + 1, entries: 100 })));
    expect(batches.length).toBeGreaterThanOrEqual(said);
  });
});

describe('one writer at a time', () => {
  test('a write whose turn does not come before its deadline never runs', async () => {
    const engine = await open();
    const gate = gateOf<void>();
    const first = engine.write(async (transaction) => {
      await transaction.run(cypher('CREATE (:Place)'), {});
      await gate.promise;
    }, soon());
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
    await change(engine, 'CREATE (:Place)');
    expect(ran).toBe(false);
    expect(await ask(engine, count)).toEqual([{ count: 2 }]);
  });

  test('closing waits for the write that runs, and refuses those that wait', async () => {
    const path = join(folder, 'graph.db');
    const engine = await open(path);
    const begun = gateOf<void>();
    const gate = gateOf<void>();
    const running = engine.write(async (transaction) => {
      await transaction.run(cypher('CREATE (:Place)'), {});
      begun.resolve();
      await gate.promise;
      await transaction.run(cypher('CREATE (:Place)'), {});
    }, soon());
    const waiting = expect(change(engine, 'CREATE (:Place)')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await begun.promise;
    const closed = engine.close();
    gate.resolve();
    await Promise.all([running, waiting, closed]);
    expect(await ask(await open(path), count)).toEqual([{ count: 2 }]);
  });
});

test('a panic of the engine is a defect of the statement, and the graph goes on', async () => {
  const engine = await open();
  await change(engine, 'CREATE (h:Hub) WITH h UNWIND range(1, 900) AS n CREATE (:Place {n: n})-[:AT]->(h)');
  const panics = 'MATCH (h:Hub) OPTIONAL MATCH (a:Place)-[:AT]->(h)<-[:AT]-(b:Place) RETURN count(*) AS count';
  await expect(ask(engine, panics)).rejects.toMatchObject({ code: 'INTERNAL', details: { statement: 'test' } });
  await expect(change(engine, panics)).rejects.toMatchObject({ code: 'INTERNAL', details: { statement: 'test' } });
  await change(engine, 'MATCH (p:Place {n: 1}) SET p.n = 0');
  expect(await ask(engine, 'MATCH (p:Place) RETURN min(p.n) AS least, count(p) AS count')).toEqual([
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
