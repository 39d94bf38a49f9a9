import { EventEmitter, once } from 'node:events';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { CodedError } from '../../src/errors.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { type Neo4jOptions, openNeo4j } from '../../src/graph/neo4j/open.ts';
import { ask, change, cypher, signalFor, soon } from '../support/cypher.ts';
import { closing, describeNeo4j, openEmptyNeo4j } from '../support/engines.ts';
import { refusedPort, startProxy, startSilence } from '../support/tcp-proxy.ts';

const credentials = { user: 'neo4j', password: 'a password of this test' };
const question = cypher('RETURN 1 AS one');

function open(options: Neo4jOptions): Engine {
  const engine = openNeo4j(options);
  onTestFinished(() => engine.close());
  return engine;
}

/** The failure of `call`, which must come within its deadline and a second. */
async function failureOf(milliseconds: number, call: (signal: AbortSignal) => Promise<unknown>): Promise<CodedError> {
  const begin = performance.now();
  const error: unknown = await call(signalFor(milliseconds)).then(
    () => undefined,
    (reason) => reason,
  );
  expect(performance.now() - begin).toBeLessThan(milliseconds + 1000);
  if (!(error instanceof CodedError)) throw new Error('A coded failure was expected.', { cause: error });
  return error;
}

/** Every call of the port fails with `expected`, and tells a caller neither where the database is nor the password. */
async function everyCallFails(
  engine: Engine,
  milliseconds: number,
  secrets: string[],
  expected: object,
): Promise<void> {
  for (const call of [
    (signal: AbortSignal) => engine.read(question, {}, { signal }),
    (signal: AbortSignal) => engine.write((transaction) => transaction.run(question, {}), { signal }),
    (signal: AbortSignal) => engine.define([question], { signal }),
    (signal: AbortSignal) => engine.ready({ signal }),
  ]) {
    const error = await failureOf(milliseconds, call);
    expect(error).toMatchObject(expected);
    for (const secret of secrets) {
      expect(error.message).not.toContain(secret);
      expect(JSON.stringify(error.details)).not.toContain(secret);
    }
  }
}

describe('a database that is not there', () => {
  test('a refused connection is told as such', async () => {
    const port = await refusedPort();
    const engine = open({ uri: `bolt://127.0.0.1:${port}`, ...credentials });
    const expected = { code: 'UNAVAILABLE', details: { reason: 'CONNECTION' } };
    await everyCallFails(engine, 5000, ['127.0.0.1', `${port}`, credentials.password], expected);
  });

  test('a refused connection is told as such when the members of a cluster are asked for', async () => {
    const engine = open({ uri: `neo4j://127.0.0.1:${await refusedPort()}`, ...credentials });
    expect(await failureOf(5000, (signal) => engine.ready({ signal }))).toMatchObject({ code: 'UNAVAILABLE' });
  });

  test('the operator finds in the cause where the database was looked for', async () => {
    const port = await refusedPort();
    const engine = open({ uri: `bolt://127.0.0.1:${port}`, ...credentials });
    const error = await failureOf(5000, (signal) => engine.ready({ signal }));
    expect(error.cause).toMatchObject({ message: expect.stringContaining(`127.0.0.1:${port}`) });
  });

  test('a port that never answers is given up by the driver', async () => {
    const silence = await startSilence();
    onTestFinished(() => silence.stop());
    const engine = open({ uri: `bolt://127.0.0.1:${silence.port}`, ...credentials, acquisitionTimeout: 300 });
    const expected = { code: 'UNAVAILABLE', details: { reason: 'CONNECTION' } };
    await everyCallFails(engine, 5000, ['127.0.0.1', `${silence.port}`], expected);
  });

  test('a port that never answers is told as such also when the deadline ends the second try', async () => {
    const silence = await startSilence();
    onTestFinished(() => silence.stop());
    const engine = open({ uri: `bolt://127.0.0.1:${silence.port}`, ...credentials, acquisitionTimeout: 300 });
    const error = await failureOf(450, (signal) => engine.read(question, {}, { signal }));
    expect(error).toMatchObject({ code: 'UNAVAILABLE', details: { reason: 'CONNECTION' } });
  });

  test('a port that never answers is given up at the deadline', async () => {
    const silence = await startSilence();
    onTestFinished(() => silence.stop());
    const engine = open({ uri: `bolt://127.0.0.1:${silence.port}`, ...credentials });
    await everyCallFails(engine, 300, [`${silence.port}`], { code: 'DEADLINE_EXCEEDED' });
  });

  test('nothing is connected to before the first call', async () => {
    const engine = open({ uri: `bolt://127.0.0.1:${await refusedPort()}`, ...credentials });
    await engine.close();
  });
});

describe('an address that cannot be one', () => {
  test.each([
    ['another protocol', 'http://localhost:7474', 'scheme is "http"'],
    ['no protocol', 'localhost:7687', 'scheme is "localhost"'],
    ['no URI', 'where it always was', 'not a URI'],
    ['no host', 'bolt://', 'no host'],
    ['credentials inside', 'bolt://neo4j:hidden@localhost:7687', 'NEO4J_PASSWORD'],
    ['routing without a router', 'bolt://localhost:7687?policy=eu', 'the driver rejects it'],
  ])('%s: NEO4J_URI is named, and what would be right', (_, uri, wrong) => {
    const opened = () => openNeo4j({ uri, ...credentials });
    expect(opened).toThrow(wrong);
    expect(opened).toThrow('neo4j, neo4j+s, neo4j+ssc, bolt, bolt+s, bolt+ssc');
    expect(opened).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', details: { setting: 'NEO4J_URI' } }));
    expect(opened).not.toThrow('hidden');
  });
});

describeNeo4j('a database that is there', (server) => {
  const openEmpty = closing(() => openEmptyNeo4j(server));
  const { hostname, port } = new URL(server.uri);

  test.skipIf(!server.password)('credentials that are not accepted are told as such', async () => {
    // A name of its own: after three wrong passwords the server shuts a user out for a while.
    const engine = open({ ...server, user: 'stranger', password: credentials.password });
    const expected = { code: 'UNAVAILABLE', details: { reason: 'AUTHENTICATION' } };
    await everyCallFails(engine, 5000, [hostname, port, 'stranger', credentials.password], expected);
  });

  test.skipIf(!server.password)('a wrong password is told as such', async () => {
    await open(server).ready(soon()); // the server forgets the wrong tries before
    const engine = open({ ...server, password: credentials.password });
    const error = await failureOf(5000, (signal) => engine.ready({ signal }));
    expect(error).toMatchObject({ code: 'UNAVAILABLE', details: { reason: 'AUTHENTICATION' } });
  });

  test('a database that the server does not have is told as such', async () => {
    const engine = open({ ...server, database: 'elsewhere' });
    await everyCallFails(engine, 5000, [hostname, port], { code: 'UNAVAILABLE', details: { reason: 'DATABASE' } });
  });

  test('another protocol at the port is told as no connection', async () => {
    const proxy = await startProxy({ host: hostname, port: Number(port) });
    onTestFinished(() => proxy.down());
    const engine = open({ ...server, uri: `bolt+s://127.0.0.1:${proxy.port}` });
    const error = await failureOf(5000, (signal) => engine.ready({ signal }));
    expect(error).toMatchObject({ code: 'UNAVAILABLE', details: { reason: 'CONNECTION' } });
  });

  test.each(['read', 'write'] as const)('a %s that passes its deadline is ended on the server', async (kind) => {
    const engine = await openEmpty();
    const endless = cypher('UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*) AS endless');
    const running = async () =>
      await ask(
        engine,
        "SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery CONTAINS 'endless' RETURN status",
      );
    const error = await failureOf(400, async (signal) => {
      const call =
        kind === 'read'
          ? engine.read(endless, {}, { signal })
          : engine.write((transaction) => transaction.run(endless, {}), { signal });
      const seen = vi.waitUntil(async () => (await running()).length > 1, { timeout: 5000, interval: 10 });
      await Promise.all([call, seen]);
    });
    expect(error.code).toBe('DEADLINE_EXCEEDED');
    // The only one that speaks of it is the question itself.
    await vi.waitUntil(async () => (await running()).length === 1, { timeout: 5000, interval: 10 });
  });

  test('connections that were cut are replaced: the next call works', async () => {
    const proxy = await startProxy({ host: hostname, port: Number(port) });
    onTestFinished(() => proxy.down());
    await openEmpty();
    const engine = open({ ...server, uri: `bolt://127.0.0.1:${proxy.port}` });
    for (let round = 1; round <= 3; round += 1) {
      await change(engine, 'CREATE (:Place)');
      proxy.cut();
      expect(await ask(engine, 'MATCH (p:Place) RETURN count(p) AS count')).toEqual([{ count: round }]);
      proxy.cut();
    }
  });

  test('connections that died unseen while nobody used them are replaced within the time to acquire one', async () => {
    const proxy = await startProxy({ host: hostname, port: Number(port) });
    onTestFinished(() => proxy.down());
    const engine = open({
      ...server,
      uri: `bolt://127.0.0.1:${proxy.port}`,
      acquisitionTimeout: 500,
      livenessCheck: 0,
    });
    await engine.ready(soon());
    proxy.freeze();
    await engine.ready(soon());
    await engine.ready(soon());
  });

  test('a read whose connection is cut under it is asked again', async () => {
    const proxy = await startProxy({ host: hostname, port: Number(port) });
    onTestFinished(() => proxy.down());
    const watcher = await openEmpty();
    const engine = open({ ...server, uri: `bolt://127.0.0.1:${proxy.port}` });
    const text = 'UNWIND range(1, 2000) AS a UNWIND range(1, 2000) AS b RETURN count(*) AS slow';
    const answer = ask(engine, text);
    const running =
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery ENDS WITH 'AS slow' RETURN count(*) AS count";
    await vi.waitUntil(async () => (await ask(watcher, running))[0]?.count === 1, { timeout: 5000, interval: 1 });
    proxy.cut();
    expect(await answer).toEqual([{ slow: 4_000_000 }]);
  });

  test('a database that went away is told as such, and found again', async () => {
    const proxy = await startProxy({ host: hostname, port: Number(port) });
    onTestFinished(() => proxy.down());
    const engine = open({ ...server, uri: `bolt://127.0.0.1:${proxy.port}` });
    await engine.ready(soon());
    await proxy.down();
    const expected = { code: 'UNAVAILABLE', details: { reason: 'CONNECTION' } };
    await everyCallFails(engine, 5000, [`${proxy.port}`], expected);
    await proxy.up();
    await engine.ready(soon());
  });

  test('writers that lock each other out are run again until both land', async () => {
    const engine = await openEmpty();
    await change(engine, 'CREATE (:Place {id: 1, writers: 0}), (:Place {id: 2, writers: 0})');
    const touch = cypher('MATCH (p:Place {id: $id}) SET p.writers = p.writers + 1');
    const arrived = new EventEmitter();
    const arrivals = [once(arrived, '1'), once(arrived, '2')];
    let attempts = 0;
    const write = (first: number, second: number) =>
      engine.write(async (transaction) => {
        attempts += 1;
        await transaction.run(touch, { id: first });
        arrived.emit(`${first}`);
        await Promise.all(arrivals); // each now holds what the other wants
        await transaction.run(touch, { id: second });
      }, soon());
    await Promise.all([write(1, 2), write(2, 1)]);
    expect(attempts).toBeGreaterThan(2);
    expect(await ask(engine, 'MATCH (p:Place) RETURN p.writers AS writers')).toEqual([{ writers: 2 }, { writers: 2 }]);
  });
});
