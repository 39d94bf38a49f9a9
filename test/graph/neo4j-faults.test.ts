import { EventEmitter, once } from 'node:events';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { CodedError } from '../../src/errors.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { type Neo4jOptions, openNeo4j } from '../../src/graph/neo4j/open.ts';
import { callOptions, cypher, runRead, runWrite, signalFor } from '../support/cypher.ts';
import { closing, describeNeo4j, openEmptyNeo4j } from '../support/engines.ts';
import { refusedPort, startProxy, startSilentServer } from '../support/tcp-proxy.ts';

const credentials = { user: 'neo4j', password: 'a password of this test' };
const statement = cypher('RETURN 1 AS one');

function open(options: Neo4jOptions): Engine {
  const engine = openNeo4j(options);
  onTestFinished(() => engine.close());
  return engine;
}

/** The error of `call`, which must be thrown at most a second after its deadline. */
async function failureOf(milliseconds: number, call: (signal: AbortSignal) => Promise<unknown>): Promise<CodedError> {
  const begin = performance.now();
  const error: unknown = await call(signalFor(milliseconds)).then(
    () => undefined,
    (reason) => reason,
  );
  expect(performance.now() - begin).toBeLessThan(milliseconds + 1000);
  if (!(error instanceof CodedError)) throw new Error('Expected a CodedError.', { cause: error });
  return error;
}

/** Checks that every call of the port fails with `expected`, and that no message contains the secrets: the address and the password. */
async function everyCallFails(
  engine: Engine,
  milliseconds: number,
  secrets: string[],
  expected: object,
): Promise<void> {
  for (const call of [
    (signal: AbortSignal) => engine.read(statement, {}, { signal }),
    (signal: AbortSignal) => engine.write((transaction) => transaction.run(statement, {}), { signal }),
    (signal: AbortSignal) => engine.define([statement], { signal }),
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

describe('an unreachable database', () => {
  test('a refused connection is UNAVAILABLE with the reason CONNECTION', async () => {
    const port = await refusedPort();
    const engine = open({ uri: `bolt://127.0.0.1:${port}`, ...credentials });
    const expected = { code: 'UNAVAILABLE', details: { reason: 'CONNECTION' } };
    await everyCallFails(engine, 5000, ['127.0.0.1', `${port}`, credentials.password], expected);
  });

  test('a refused connection is UNAVAILABLE with a routing URI', async () => {
    const engine = open({ uri: `neo4j://127.0.0.1:${await refusedPort()}`, ...credentials });
    expect(await failureOf(5000, (signal) => engine.ready({ signal }))).toMatchObject({ code: 'UNAVAILABLE' });
  });

  test('the cause contains the address, for the log', async () => {
    const port = await refusedPort();
    const engine = open({ uri: `bolt://127.0.0.1:${port}`, ...credentials });
    const error = await failureOf(5000, (signal) => engine.ready({ signal }));
    expect(error.cause).toMatchObject({ message: expect.stringContaining(`127.0.0.1:${port}`) });
  });

  test('a server that never responds is UNAVAILABLE after the acquisition timeout', async () => {
    const silent = await startSilentServer();
    onTestFinished(() => silent.stop());
    const engine = open({ uri: `bolt://127.0.0.1:${silent.port}`, ...credentials, acquisitionTimeout: 300 });
    const expected = { code: 'UNAVAILABLE', details: { reason: 'CONNECTION' } };
    await everyCallFails(engine, 5000, ['127.0.0.1', `${silent.port}`], expected);
  });

  test('a server that never responds is UNAVAILABLE even if the deadline passes during the second attempt', async () => {
    const silent = await startSilentServer();
    onTestFinished(() => silent.stop());
    const engine = open({ uri: `bolt://127.0.0.1:${silent.port}`, ...credentials, acquisitionTimeout: 300 });
    const error = await failureOf(450, (signal) => engine.read(statement, {}, { signal }));
    expect(error).toMatchObject({ code: 'UNAVAILABLE', details: { reason: 'CONNECTION' } });
  });

  test('a server that never responds is DEADLINE_EXCEEDED at the deadline', async () => {
    const silent = await startSilentServer();
    onTestFinished(() => silent.stop());
    const engine = open({ uri: `bolt://127.0.0.1:${silent.port}`, ...credentials });
    await everyCallFails(engine, 300, [`${silent.port}`], { code: 'DEADLINE_EXCEEDED' });
  });

  test('no connection is made before the first call', async () => {
    const engine = open({ uri: `bolt://127.0.0.1:${await refusedPort()}`, ...credentials });
    await engine.close();
  });
});

describe('an invalid NEO4J_URI', () => {
  test.each([
    ['another protocol', 'http://localhost:7474', 'scheme is "http"'],
    ['no protocol', 'localhost:7687', 'scheme is "localhost"'],
    ['not a URI', 'the usual place', 'not a URI'],
    ['no host', 'bolt://', 'no host'],
    ['credentials in the URI', 'bolt://neo4j:hidden@localhost:7687', 'NEO4J_PASSWORD'],
    ['a routing policy with a bolt scheme', 'bolt://localhost:7687?policy=eu', 'the driver rejects it'],
  ])('is rejected with the reason and the valid schemes: %s', (_, uri, wrong) => {
    const opened = () => openNeo4j({ uri, ...credentials });
    expect(opened).toThrow(wrong);
    expect(opened).toThrow('neo4j, neo4j+s, neo4j+ssc, bolt, bolt+s, bolt+ssc');
    expect(opened).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', details: { setting: 'NEO4J_URI' } }));
    expect(opened).not.toThrow('hidden');
  });
});

describeNeo4j('a reachable database', (server) => {
  const openEmpty = closing(() => openEmptyNeo4j(server));
  const { hostname, port } = new URL(server.uri);

  test.skipIf(!server.password)('an unknown user is UNAVAILABLE with the reason AUTHENTICATION', async () => {
    // Not the real user: after three wrong passwords the server locks a user for a while.
    const engine = open({ ...server, user: 'stranger', password: credentials.password });
    const expected = { code: 'UNAVAILABLE', details: { reason: 'AUTHENTICATION' } };
    await everyCallFails(engine, 5000, [hostname, port, 'stranger', credentials.password], expected);
  });

  test.skipIf(!server.password)('a wrong password is UNAVAILABLE with the reason AUTHENTICATION', async () => {
    await open(server).ready(callOptions()); // resets the server's count of failed logins
    const engine = open({ ...server, password: credentials.password });
    const error = await failureOf(5000, (signal) => engine.ready({ signal }));
    expect(error).toMatchObject({ code: 'UNAVAILABLE', details: { reason: 'AUTHENTICATION' } });
  });

  test('an unknown database is UNAVAILABLE with the reason DATABASE', async () => {
    const engine = open({ ...server, database: 'elsewhere' });
    await everyCallFails(engine, 5000, [hostname, port], { code: 'UNAVAILABLE', details: { reason: 'DATABASE' } });
  });

  test('another protocol on the port is UNAVAILABLE with the reason CONNECTION', async () => {
    const proxy = await startProxy({ host: hostname, port: Number(port) });
    onTestFinished(() => proxy.down());
    const engine = open({ ...server, uri: `bolt+s://127.0.0.1:${proxy.port}` });
    const error = await failureOf(5000, (signal) => engine.ready({ signal }));
    expect(error).toMatchObject({ code: 'UNAVAILABLE', details: { reason: 'CONNECTION' } });
  });

  test.each(['read', 'write'] as const)('a %s that exceeds its deadline is terminated on the server', async (kind) => {
    const engine = await openEmpty();
    const endless = cypher('UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*) AS endless');
    const running = async () =>
      await runRead(
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
    // The remaining match is this query itself.
    await vi.waitUntil(async () => (await running()).length === 1, { timeout: 5000, interval: 10 });
  });

  test('connections that were closed are replaced on the next call', async () => {
    const proxy = await startProxy({ host: hostname, port: Number(port) });
    onTestFinished(() => proxy.down());
    await openEmpty();
    const engine = open({ ...server, uri: `bolt://127.0.0.1:${proxy.port}` });
    for (let round = 1; round <= 3; round += 1) {
      await runWrite(engine, 'CREATE (:Place)');
      proxy.cut();
      expect(await runRead(engine, 'MATCH (p:Place) RETURN count(p) AS count')).toEqual([{ count: round }]);
      proxy.cut();
    }
  });

  test('idle connections that died without notice are replaced within the acquisition timeout', async () => {
    const proxy = await startProxy({ host: hostname, port: Number(port) });
    onTestFinished(() => proxy.down());
    const engine = open({
      ...server,
      uri: `bolt://127.0.0.1:${proxy.port}`,
      acquisitionTimeout: 500,
      livenessCheck: 0,
    });
    await engine.ready(callOptions());
    proxy.freeze();
    await engine.ready(callOptions());
    await engine.ready(callOptions());
  });

  test('a read is retried if its connection is closed', async () => {
    const proxy = await startProxy({ host: hostname, port: Number(port) });
    onTestFinished(() => proxy.down());
    const watcher = await openEmpty();
    const engine = open({ ...server, uri: `bolt://127.0.0.1:${proxy.port}` });
    const text = 'UNWIND range(1, 2000) AS a UNWIND range(1, 2000) AS b RETURN count(*) AS slow';
    const result = runRead(engine, text);
    const running =
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery ENDS WITH 'AS slow' RETURN count(*) AS count";
    await vi.waitUntil(async () => (await runRead(watcher, running))[0]?.count === 1, { timeout: 5000, interval: 1 });
    proxy.cut();
    expect(await result).toEqual([{ slow: 4_000_000 }]);
  });

  test('a database that stops is UNAVAILABLE, and is used again once it is back', async () => {
    const proxy = await startProxy({ host: hostname, port: Number(port) });
    onTestFinished(() => proxy.down());
    const engine = open({ ...server, uri: `bolt://127.0.0.1:${proxy.port}` });
    await engine.ready(callOptions());
    await proxy.down();
    const expected = { code: 'UNAVAILABLE', details: { reason: 'CONNECTION' } };
    await everyCallFails(engine, 5000, [`${proxy.port}`], expected);
    await proxy.up();
    await engine.ready(callOptions());
  });

  test('writes that deadlock are retried until both commit', async () => {
    const engine = await openEmpty();
    await runWrite(engine, 'CREATE (:Place {id: 1, writers: 0}), (:Place {id: 2, writers: 0})');
    const touch = cypher('MATCH (p:Place {id: $id}) SET p.writers = p.writers + 1');
    const arrived = new EventEmitter();
    const arrivals = [once(arrived, '1'), once(arrived, '2')];
    let attempts = 0;
    const write = (first: number, second: number) =>
      engine.write(async (transaction) => {
        attempts += 1;
        await transaction.run(touch, { id: first });
        arrived.emit(`${first}`);
        await Promise.all(arrivals); // each now holds the lock that the other needs
        await transaction.run(touch, { id: second });
      }, callOptions());
    await Promise.all([write(1, 2), write(2, 1)]);
    expect(attempts).toBeGreaterThan(2);
    expect(await runRead(engine, 'MATCH (p:Place) RETURN p.writers AS writers')).toEqual([
      { writers: 2 },
      { writers: 2 },
    ]);
  });
});
