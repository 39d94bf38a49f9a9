import { beforeEach, expect, test } from 'vitest';
import type { CallOptions, Engine } from '../../src/graph/engine.ts';
import { callOptions, cypher, runRead, runWrite, signalFor } from '../support/cypher.ts';
import type { Open } from '../support/engines.ts';

/** The contract of the engine port, as tests of an engine. */
export function conformance(open: Open): void {
  let engine: Engine;
  beforeEach(async () => {
    engine = await open();
  });

  /** Checks that parameters are returned unchanged, both directly and after storing them as properties. */
  async function roundTrip(value: Parameters<typeof runRead>[2]): Promise<void> {
    const fields = Object.keys(value ?? {});
    const rows = await runRead(engine, `RETURN ${fields.map((field) => `$${field} AS ${field}`).join()}`, value);
    expect(rows).toEqual([value]);
    await runWrite(engine, `CREATE (:Stored {${fields.map((field) => `${field}: $${field}`).join()}})`, value);
    expect(await runRead(engine, `MATCH (s:Stored) RETURN ${fields.map((f) => `s.${f} AS ${f}`).join()}`)).toEqual([
      value,
    ]);
  }

  test('returns numbers unchanged', async () => {
    await roundTrip({
      zero: 0,
      small: -3,
      large: 2 ** 53 - 1,
      lowest: -(2 ** 53 - 1),
      half: 0.5,
      tiny: -1e-300,
      vast: 1e300,
    });
  });

  test('divides integers as integers', async () => {
    expect(await runRead(engine, 'RETURN $seven / 2 AS quotient, $seven / 2.0 AS ratio', { seven: 7 })).toEqual([
      { quotient: 3, ratio: 3.5 },
    ]);
  });

  test('returns booleans and empty strings unchanged', async () => {
    await roundTrip({ yes: true, no: false, empty: '' });
  });

  test('returns text in every script unchanged', async () => {
    await roundTrip({
      han: '烏魯木齊市／乌鲁木齐市',
      uyghur: 'ئۈرۈمچى',
      cyrillic: 'Алматы',
      beyond: '𠮷野家 🏙️ \u{10FFFF}',
      quotes: `' " \\ \` $x //`,
      lines: 'one\ntwo\ttab',
    });
  });

  test('returns lists unchanged, including long ones', async () => {
    await roundTrip({ names: ['伊寧', '', 'b'], years: [1985, -1], none: [] });
    const long = Array.from({ length: 100_000 }, (_, index) => `id-${index}`);
    expect(await runRead(engine, 'RETURN size($long) AS size, $long AS long', { long })).toEqual([
      { size: 100_000, long },
    ]);
    expect(await runRead(engine, 'UNWIND $long AS id RETURN count(DISTINCT id) AS ids', { long })).toEqual([
      { ids: 100_000 },
    ]);
  });

  test('returns nested lists and maps unchanged', async () => {
    const nested = { a: [{ b: [1, [2, { c: null }]] }, {}], 'with space': { d: [[]] } };
    expect(await runRead(engine, 'RETURN $nested AS nested, {inner: [$nested.a]} AS built', { nested })).toEqual([
      { nested, built: { inner: [nested.a] } },
    ]);
  });

  test('returns null for missing properties', async () => {
    await runWrite(engine, 'CREATE (:Place {name: $name, absent: $absent})', { name: 'here', absent: null });
    expect(
      await runRead(engine, 'MATCH (p:Place) RETURN p.name AS name, p.absent AS absent, p.never AS never'),
    ).toEqual([{ name: 'here', absent: null, never: null }]);
    expect(await runRead(engine, 'RETURN $nothing AS nothing', { nothing: null })).toEqual([{ nothing: null }]);
  });

  test('stores dates as dates and returns ISO strings', async () => {
    await runWrite(engine, 'UNWIND $days AS day CREATE (:Day {on: date(day)})', { days: ['2010-12-31', '0985-01-01'] });
    await runWrite(engine, 'CREATE (:Day {on: date($none)})', { none: null });
    expect(await runRead(engine, 'MATCH (d:Day) RETURN d.on AS on, d.on.year AS year ORDER BY d.on')).toEqual([
      { on: '0985-01-01', year: 985 },
      { on: '2010-12-31', year: 2010 },
      { on: null, year: null },
    ]);
  });

  test('returns an empty array for no rows', async () => {
    expect(await runRead(engine, 'MATCH (n:Nothing) RETURN n.id AS id')).toEqual([]);
    expect(await runWrite(engine, 'UNWIND $rows AS row CREATE (:Nothing {id: row})', { rows: [] })).toEqual([]);
  });

  test('orders strings by code point, including supplementary characters', async () => {
    const ascending = ['', '9999-99-99|a', 'A', 'a', '乌', '\u{FFFD}', '\u{1F3D9}', '\u{20BB7}', '\u{10FFFF}'];
    await runWrite(engine, 'UNWIND $words AS word CREATE (:Word {text: word})', { words: ascending.toReversed() });
    const text = 'MATCH (w:Word) RETURN w.text AS text ORDER BY text';
    expect((await runRead(engine, text)).map((row) => row.text)).toEqual(ascending);
    await engine.define([cypher('CREATE INDEX word_text IF NOT EXISTS FOR (w:Word) ON (w.text)')], callOptions());
    for (const [index, after] of ascending.entries()) {
      const rows = await runRead(engine, 'MATCH (w:Word) WHERE w.text > $after RETURN w.text AS text ORDER BY text', {
        after,
      });
      expect(rows.map((row) => row.text)).toEqual(ascending.slice(index + 1));
    }
  });

  // Without an index, Neo4j sorts supplementary characters of a parameter before U+E000 to U+FFFF, so this list has none of those.
  test('splits a list at a cursor without an index', async () => {
    const ascending = ['', '9999-99-99|a', 'A', 'a', '乌', '\u{1F3D9}', '\u{20BB7}'];
    await runWrite(engine, 'UNWIND $words AS word CREATE (:Word {text: word})', { words: ascending.toReversed() });
    const page = async (text: string, cursor: string) =>
      (await runRead(engine, text, { cursor, highest: '\u{10FFFF}' })).map((row) => row.text);
    for (const [index, cursor] of ascending.entries()) {
      const after = 'MATCH (w:Word) WHERE w.text > $cursor AND w.text < $highest RETURN w.text AS text ORDER BY text';
      expect(await page(after, cursor)).toEqual(ascending.slice(index + 1));
      const before = 'MATCH (w:Word) WHERE w.text < $cursor RETURN w.text AS text ORDER BY text';
      expect(await page(before, cursor)).toEqual(ascending.slice(0, index));
    }
  });

  test('loads a thousand rows in one statement', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => ({ id: `p${index}`, to: `p${(index + 1) % 1000}` }));
    await engine.define([cypher('CREATE INDEX place_id IF NOT EXISTS FOR (p:Place) ON (p.id)')], callOptions());
    await engine.write(async (transaction) => {
      await transaction.run(cypher('UNWIND $rows AS row MERGE (p:Place {id: row.id})'), { rows });
      await transaction.run(
        cypher('UNWIND $rows AS row MATCH (a:Place {id: row.id}) MATCH (b:Place {id: row.to}) MERGE (a)-[:NEXT]->(b)'),
        { rows },
      );
    }, callOptions());
    expect(await runRead(engine, 'MATCH (a:Place)-[n:NEXT]->(b:Place) RETURN count(n) AS count')).toEqual([
      { count: 1000 },
    ]);
  });

  test('accepts parameters in LIMIT and SKIP', async () => {
    const page = await runRead(engine, 'UNWIND range(1, 9) AS n RETURN n ORDER BY n SKIP $skip LIMIT $limit', {
      skip: 2,
      limit: 3,
    });
    expect(page).toEqual([{ n: 3 }, { n: 4 }, { n: 5 }]);
  });

  test.each([
    ['a missing parameter', 'RETURN $absent AS absent'],
    ['a syntax error', 'MATCHH (n) RETURN 1 AS one'],
    ['an unknown function', 'RETURN no_such_function(1) AS one'],
    ['a division by zero', 'RETURN 1 / $zero AS one'],
    ['a node in the result', 'UNWIND $nodes AS n WITH n MATCH (p:Place) RETURN p'],
    ['a node inside a list in the result', 'MATCH (p:Place) RETURN [1, {place: p}] AS list'],
    ['a relationship in the result', 'MATCH (:Place)-[r]-(:Place) RETURN r LIMIT 1'],
    ['a path in the result', 'MATCH path = (:Place)-[]-(:Place) RETURN path LIMIT 1'],
    ['an integer that JavaScript cannot hold', 'RETURN 9007199254740993 * 1000 AS n'],
  ])('%s is an INTERNAL error with the name of the statement', async (_, text) => {
    await runWrite(engine, 'CREATE (:Place {id: 1})-[:NEXT]->(:Place {id: 2})');
    const parameters = { zero: 0, nodes: [1] };
    const read = engine.read(cypher(text, 'broken/read'), parameters, callOptions());
    await expect(read).rejects.toMatchObject({ code: 'INTERNAL', details: { statement: 'broken/read' } });
    const write = engine.write(
      (transaction) => transaction.run(cypher(text, 'broken/write'), parameters),
      callOptions(),
    );
    await expect(write).rejects.toMatchObject({ code: 'INTERNAL', details: { statement: 'broken/write' } });
    expect(await runRead(engine, 'MATCH (p:Place) RETURN count(p) AS count')).toEqual([{ count: 2 }]);
  });

  test('rejects a duplicate ID with CONFLICT and rolls the transaction back', async () => {
    await engine.define(
      [
        cypher('CREATE CONSTRAINT place_id IF NOT EXISTS FOR (p:Place) REQUIRE p.id IS UNIQUE'),
        cypher('CREATE INDEX place_id_index IF NOT EXISTS FOR (p:Place) ON (p.id)'),
      ],
      callOptions(),
    );
    await runWrite(engine, 'CREATE (:Place {id: $id})', { id: 'a' });
    const twice = engine.write(async (transaction) => {
      await transaction.run(cypher('CREATE (:Place {id: $id})'), { id: 'b' });
      await transaction.run(cypher('CREATE (:Place {id: $id})', 'place/create'), { id: 'a' });
    }, callOptions());
    await expect(twice).rejects.toMatchObject({ code: 'CONFLICT', details: { statement: 'place/create' } });
    expect(await runRead(engine, 'MATCH (p:Place) RETURN p.id AS id')).toEqual([{ id: 'a' }]);
  });

  test('rejects the deletion of a node that has relationships', async () => {
    await runWrite(engine, 'CREATE (:Place {id: 1})-[:NEXT]->(:Place {id: 2})');
    await expect(runWrite(engine, 'MATCH (p:Place {id: 1}) DELETE p')).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('runs schema statements repeatedly', async () => {
    const schema = [
      cypher('CREATE CONSTRAINT place_id IF NOT EXISTS FOR (p:Place) REQUIRE p.id IS UNIQUE'),
      cypher('CREATE INDEX place_key IF NOT EXISTS FOR (p:Place) ON (p.key)'),
    ];
    await engine.define(schema, callOptions());
    await engine.define(schema, callOptions());
    await expect(engine.define([cypher('CREATE NONSENSE', 'schema#3')], callOptions())).rejects.toMatchObject({
      code: 'INTERNAL',
      details: { statement: 'schema#3' },
    });
  });

  test('rolls back a transaction that throws, and passes its error on', async () => {
    const failure = new Error('failed in the transaction');
    const work = engine.write(async (transaction) => {
      await transaction.run(cypher('CREATE (:Place)'), {});
      throw failure;
    }, callOptions());
    await expect(work).rejects.toBe(failure);
    expect(await runRead(engine, 'MATCH (p:Place) RETURN count(p) AS count')).toEqual([{ count: 0 }]);
  });

  test('fails a transaction with a failed statement even if the error is caught', async () => {
    const work = engine.write(async (transaction) => {
      await transaction.run(cypher('CREATE (:Place)'), {});
      await transaction.run(cypher('RETURN 1 / 0 AS one', 'place/divide'), {}).catch(() => undefined);
      await transaction.run(cypher('CREATE (:Place)'), {}).catch(() => undefined);
    }, callOptions());
    await expect(work).rejects.toMatchObject({ code: 'INTERNAL' });
    expect(await runRead(engine, 'MATCH (p:Place) RETURN count(p) AS count')).toEqual([{ count: 0 }]);
  });

  test('shows a transaction its own writes and returns the result of its function', async () => {
    const count = await engine.write(async (transaction) => {
      await transaction.run(cypher('UNWIND range(1, 3) AS n CREATE (:Place {n: n})'), {});
      const [row] = await transaction.run(cypher('MATCH (p:Place) RETURN count(p) AS count'), {});
      return row?.count;
    }, callOptions());
    expect(count).toBe(3);
  });

  test('runs statements that one transaction sends concurrently in order', async () => {
    const steps = Array.from({ length: 50 }, (_, index) => index);
    await engine.write(async (transaction) => {
      await Promise.all([
        transaction.run(cypher('CREATE (:Log {steps: []})'), {}),
        ...steps.map((step) => transaction.run(cypher('MATCH (l:Log) SET l.steps = l.steps + [$step]'), { step })),
      ]);
    }, callOptions());
    expect(await runRead(engine, 'MATCH (l:Log) RETURN l.steps AS steps')).toEqual([{ steps }]);
  });

  test('names the failed statement among those sent concurrently', async () => {
    const work = engine.write(
      (transaction) =>
        Promise.all([
          transaction.run(cypher('CREATE (:Place)', 'place/first'), {}),
          transaction.run(cypher('CREATE NONSENSE', 'place/broken'), {}),
          transaction.run(cypher('CREATE (:Place)', 'place/last'), {}),
        ]),
      callOptions(),
    );
    await expect(work).rejects.toMatchObject({ code: 'INTERNAL', details: { statement: 'place/broken' } });
    expect(await runRead(engine, 'MATCH (p:Place) RETURN count(p) AS count')).toEqual([{ count: 0 }]);
  });

  test('commits all concurrent writes', async () => {
    await runWrite(engine, 'CREATE (:Counter {value: 0})');
    const increments = Array.from({ length: 20 }, () =>
      runWrite(engine, 'MATCH (c:Counter) SET c.value = c.value + 1'),
    );
    await Promise.all(increments);
    expect(await runRead(engine, 'MATCH (c:Counter) RETURN c.value AS value')).toEqual([{ value: 20 }]);
  });

  test.each([
    ['CREATE', 'CREATE (p:Place {id: 2}) RETURN p.id AS id'],
    ['MERGE', 'MERGE (p:Place {id: 2}) RETURN p.id AS id'],
    ['SET', 'MATCH (p:Place) SET p.id = 3 RETURN p.id AS id'],
    ['REMOVE', 'MATCH (p:Place) REMOVE p.id RETURN p.id AS id'],
    ['DELETE', 'MATCH (p:Place) DELETE p'],
    ['DETACH DELETE', 'MATCH (p:Place)\nDETACH\nDELETE p'],
    ['FOREACH', 'MATCH (p:Place) FOREACH (n IN [1] | SET p.id = n + 5)'],
    ['a write in a subquery', 'UNWIND [1, 2] AS n CALL (n) { CREATE (:Place {id: n}) } RETURN n'],
    [
      'a lower-case write after a comment',
      'MATCH (p:Place) // it\'s "here"\n create (:Place {id: p.id}) return 1 AS one',
    ],
    ['an index', 'CREATE INDEX sneaky FOR (p:Place) ON (p.id)'],
    ['a constraint', 'CREATE CONSTRAINT sneaky FOR (p:Place) REQUIRE p.id IS UNIQUE'],
  ])('rejects a write in a read: %s', async (_, text) => {
    await runWrite(engine, 'CREATE (:Place {id: 1})');
    const read = engine.read(cypher(text, 'sneaky'), {}, callOptions());
    await expect(read).rejects.toMatchObject({ code: 'INTERNAL', details: { statement: 'sneaky' } });
    expect(await runRead(engine, 'MATCH (p:Place) RETURN p.id AS id')).toEqual([{ id: 1 }]);
    expect((await runRead(engine, 'SHOW INDEXES')).map(({ name }) => name)).not.toContain('sneaky');
    expect((await runRead(engine, 'SHOW CONSTRAINTS')).map(({ name }) => name)).not.toContain('sneaky');
  });

  test('accepts a read that mentions write keywords', async () => {
    await runWrite(engine, 'CREATE (:Place {load: 1})');
    const text = `MATCH (p:Place) WHERE p.load = $load /* DELETE p */ AND 'SET' <> "it''s \\" REMOVE" // MERGE
      RETURN {\`create\`: 'CREATE', dropped: p.load} AS merged`;
    expect(await runRead(engine, text, { load: 1 })).toEqual([{ merged: { create: 'CREATE', dropped: 1 } }]);
  });

  test('keeps the snapshot between reads and changes it with a write', async () => {
    const snapshot = async () =>
      (await engine.read(cypher('MATCH (p:Place) RETURN count(p) AS count'), {}, callOptions())).snapshot;
    await runWrite(engine, 'CREATE (:Place)');
    const before = await snapshot();
    expect(await snapshot()).toBe(before);
    await runWrite(engine, 'MATCH (p:Place) SET p.seen = true');
    const after = await snapshot();
    expect(after).not.toBe(before);
    expect(await snapshot()).toBe(after);
    await expect(runWrite(engine, 'MATCH (p:Place) SET p.seen = 1 / 0')).rejects.toThrow();
    expect(await snapshot()).toBe(after);
  });

  test('shows a read every write committed before it', async () => {
    for (let count = 1; count <= 20; count += 1) {
      await runWrite(engine, 'CREATE (:Place)');
      expect(await runRead(engine, 'MATCH (p:Place) RETURN count(p) AS count')).toEqual([{ count }]);
    }
  });

  test('shows reads during a write the state before it', async () => {
    await runWrite(engine, 'CREATE (:Place {id: 1})');
    await engine.write(async (transaction) => {
      await transaction.run(cypher('MATCH (p:Place) SET p.id = 2 CREATE (:Place {id: 3})'), {});
      expect(await runRead(engine, 'MATCH (p:Place) RETURN p.id AS id')).toEqual([{ id: 1 }]);
    }, callOptions());
    expect(await runRead(engine, 'MATCH (p:Place) RETURN p.id AS id ORDER BY id')).toEqual([{ id: 2 }, { id: 3 }]);
  });

  test('rejects every call at once if its deadline has passed', async () => {
    const options = { signal: signalFor(0) };
    const late = { code: 'DEADLINE_EXCEEDED' };
    await expect(engine.read(cypher('RETURN 1 AS one'), {}, options)).rejects.toMatchObject(late);
    const write = engine.write((transaction) => transaction.run(cypher('CREATE (:Place)'), {}), options);
    await expect(write).rejects.toMatchObject(late);
    await expect(engine.define([cypher('CREATE INDEX late FOR (p:Place) ON (p.id)')], options)).rejects.toMatchObject(
      late,
    );
    await expect(engine.ready(options)).rejects.toMatchObject(late);
    expect(await runRead(engine, 'MATCH (p:Place) RETURN count(p) AS count')).toEqual([{ count: 0 }]);
  });

  const long = cypher('UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b RETURN count(*) AS count');
  const count = cypher('MATCH (c:Counter) SET c.value = c.value + 1');
  test.each<[string, (options: CallOptions) => Promise<unknown>]>([
    ['a long read', (options) => engine.read(long, {}, options)],
    [
      'a long statement of a write',
      (options) =>
        engine.write(async (transaction) => {
          await transaction.run(count, {});
          await transaction.run(long, {});
        }, options),
    ],
    [
      'a write whose function never ends',
      (options) =>
        engine.write(async (transaction) => {
          await transaction.run(count, {});
          await new Promise(() => undefined);
        }, options),
    ],
    [
      'a write that continues after its deadline',
      (options) =>
        engine.write(async (transaction) => {
          while (!options.signal.aborted) await new Promise(setImmediate);
          await transaction.run(count, {});
        }, options),
    ],
  ])('rejects at the deadline and rolls back: %s', async (_, call) => {
    await runWrite(engine, 'CREATE (:Counter {value: 0})');
    const begin = performance.now();
    await expect(call({ signal: signalFor(200) })).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    expect(performance.now() - begin).toBeLessThan(1200);
    // The next write waits until the engine has ended the previous one.
    expect(await runWrite(engine, 'MATCH (c:Counter) SET c.value = c.value + 10 RETURN c.value AS value')).toEqual([
      { value: 10 },
    ]);
  });

  test('is ready until it is closed', async () => {
    await engine.ready(callOptions());
    await engine.close();
    const closed = { code: 'UNAVAILABLE', details: { reason: 'CLOSED' } };
    await expect(engine.ready(callOptions())).rejects.toMatchObject(closed);
    await expect(runRead(engine, 'RETURN 1 AS one')).rejects.toMatchObject(closed);
    await expect(runWrite(engine, 'CREATE (:Place)')).rejects.toMatchObject(closed);
    await expect(engine.define([], callOptions())).rejects.toMatchObject(closed);
    await engine.close();
  });

  test('aborts running reads when it is closed', async () => {
    const read = runRead(engine, 'UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b RETURN count(*) AS count');
    const rejected = expect(read).rejects.toMatchObject({ code: 'UNAVAILABLE', details: { reason: 'CLOSED' } });
    await engine.close();
    await rejected;
  });
}
