import neo4j, { type Driver, Neo4jError, type Session, type SessionMode } from 'neo4j-driver';
import { BadUserInput, DeadlineExceeded } from '../../errors.ts';
import { throwIfAborted, untilAborted } from '../abort.ts';
import type { CallOptions, Engine, Parameters, ReadResult, Statement, Transaction } from '../engine.ts';
import { remainingMs } from '../time-limit.ts';
import { dialect } from './dialect.ts';
import { codedError, unavailable } from './errors.ts';
import { fromNeo4j, toNeo4j } from './values.ts';

export interface Neo4jOptions {
  readonly uri: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  readonly database?: string | undefined;
  /** Maximum size of the connection pool; further calls wait up to `acquisitionTimeout`. */
  readonly connections?: number | undefined;
  /** Time limit for a TCP and TLS connection, in milliseconds. */
  readonly connectionTimeout?: number | undefined;
  /** Time limit for acquiring a working connection, new or pooled, in milliseconds. */
  readonly acquisitionTimeout?: number | undefined;
  /** Idle time after which a connection is checked before it is used, in milliseconds. */
  readonly livenessCheck?: number | undefined;
}

const schemes = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];

/**
 * A graph in Neo4j 5.26 or later. Connects at the first call, which fails with `Unavailable` if the database cannot be reached.
 *
 * @throws BadUserInput if `uri` is not a valid address of a Neo4j server.
 */
export function openNeo4j(options: Neo4jOptions): Engine {
  const location = locate(options.uri);
  const { user, password = '' } = options;
  let driver: Driver;
  try {
    driver = neo4j.driver(options.uri, user === undefined ? undefined : neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      fetchSize: -1,
      maxConnectionPoolSize: options.connections ?? 100,
      connectionTimeout: options.connectionTimeout ?? 2_500,
      connectionAcquisitionTimeout: options.acquisitionTimeout ?? 3_000,
      // A statement on a connection that died unseen waits until its deadline; but to ask each time is a round trip for each
      // statement, as dear as a small one itself (measured: 1,000 and 3,200 a second).
      connectionLivenessCheckTimeout: options.livenessCheck ?? 1_000,
      maxTransactionRetryTime: 2_000,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      telemetryDisabled: true,
    });
  } catch (cause) {
    throw badUri('it is not an address that the driver understands', cause);
  }
  return new Neo4jEngine(driver, location, options.database ?? 'neo4j');
}

function locate(uri: string): string {
  if (!URL.canParse(uri)) throw badUri('it is not a URI');
  const { protocol, username, password, host } = new URL(uri);
  if (!schemes.includes(protocol.slice(0, -1))) throw badUri(`it begins with "${protocol}"`);
  if (host === '') throw badUri('it names no host');
  if (username !== '' || password !== '') {
    throw badUri('it holds credentials, which belong in NEO4J_USER and NEO4J_PASSWORD');
  }
  return `${protocol}//${host}`;
}

function badUri(wrong: string, cause?: unknown): BadUserInput {
  return new BadUserInput(
    `NEO4J_URI is not the address of a Neo4j: ${wrong}. Right is for example neo4j://localhost:7687; ` +
      `the schemes are ${schemes.join(', ')} (+s: encrypted).`,
    { setting: 'NEO4J_URI' },
    cause === undefined ? undefined : { cause },
  );
}

/** Time limit for building indexes, in a call without its own. */
const longestWaitMs = 3_600_000;

class Neo4jEngine implements Engine {
  readonly dialect = dialect;
  readonly location: string;
  readonly #driver: Driver;
  readonly #database: string;
  /** Bookmark of the last write: a cluster member that is behind waits for it, so that reads see own writes. */
  readonly #bookmarks = neo4j.bookmarkManager();
  #closed = false;

  constructor(driver: Driver, server: string, database: string) {
    this.location = `${server}/${database}`;
    this.#driver = driver;
    this.#database = database;
  }

  async read(statement: Statement, parameters: Parameters, { signal, onEnd }: CallOptions): Promise<ReadResult> {
    const attempt = () =>
      this.#inSession('READ', signal, async (session) => {
        const { records } = await session.run(statement.text, toNeo4j(parameters), timeout(signal));
        return { rows: fromNeo4j(statement.name, records), snapshot: session.lastBookmarks().toSorted().join() };
      });
    try {
      return await this.#coded(signal, () => statement.name, attempt, passing);
    } finally {
      onEnd?.();
    }
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>, { signal }: CallOptions): Promise<T> {
    // In the order in which they were sent, which is the one they run in: the first is at work, or has failed.
    let unfinished: string[] = [];
    const attempt = () =>
      this.#inSession('WRITE', signal, (session) =>
        session.executeWrite(async (transaction) => {
          let failure: { readonly error: unknown } | undefined;
          unfinished = [];
          const result = await work({
            dialect,
            run: async (statement, parameters) => {
              unfinished.push(statement.name);
              try {
                const { records } = await transaction.run(statement.text, toNeo4j(parameters));
                unfinished.shift();
                return fromNeo4j(statement.name, records);
              } catch (error) {
                failure ??= { error };
                throw error;
              }
            },
          });
          if (failure) throw failure.error; // `work` may have caught it, but the server kept nothing
          return result;
        }, timeout(signal)),
      );
    return await this.#coded(signal, () => unfinished[0], attempt);
  }

  async define(statements: readonly Statement[], { signal }: CallOptions): Promise<void> {
    for (const { name, text } of statements) await this.#runAlone({ name, text }, {}, signal);
    const seconds = neo4j.int(Math.ceil(Math.min(remainingMs(signal), longestWaitMs) / 1000));
    await this.#runAlone({ name: 'db.awaitIndexes', text: 'CALL db.awaitIndexes($seconds)' }, { seconds }, signal);
  }

  async ready(options: CallOptions): Promise<void> {
    await this.read({ name: 'ready', text: 'RETURN true AS ready' }, {}, options);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#driver.close();
  }

  async #runAlone({ name, text }: Statement, parameters: Record<string, unknown>, signal: AbortSignal): Promise<void> {
    const attempt = () =>
      this.#inSession('WRITE', signal, async (session) => {
        await session.run(text, parameters, timeout(signal));
      });
    await this.#coded(signal, () => name, attempt);
  }

  async #inSession<T>(mode: SessionMode, signal: AbortSignal, work: (session: Session) => Promise<T>): Promise<T> {
    if (this.#closed) throw unavailable('CLOSED', this.location);
    throwIfAborted(signal);
    const session = this.#driver.session({
      database: this.#database,
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
    });
    // Closing ends at once what still runs on the server; a rollback would wait for it. Its own failure says only that
    // the connection is gone, which the work was told, and no answer waits for it.
    const end = () => void session.close().catch(() => undefined);
    try {
      return await untilAborted(signal, work(session), end);
    } finally {
      end();
    }
  }

  /** Attempts it, once more when the failure was passing, and says in the port's words what went wrong. */
  async #coded<T>(
    signal: AbortSignal,
    statement: () => string | undefined,
    attempt: () => Promise<T>,
    again: (error: Neo4jError) => boolean = () => false,
  ): Promise<T> {
    try {
      try {
        return await attempt();
      } catch (error) {
        if (this.#closed || !(error instanceof Neo4jError) || !again(error)) throw error;
        return await attempt().catch((second) => {
          throw second instanceof DeadlineExceeded ? error : second; // the first says more than that time went by
        });
      }
    } catch (error) {
      if (!(error instanceof Neo4jError)) throw error;
      if (this.#closed) throw unavailable('CLOSED', this.location, error);
      throw codedError(error, { location: this.location, signal, statement: statement() });
    }
  }
}

/**
 * A read can be asked again when the failure lies with the connection, the server's load or its members' roles. The
 * driver has no code for a connection that died unseen and did not pass its check.
 */
function passing(error: Neo4jError): boolean {
  return error.retryable || error.code === 'N/A';
}

/** The server ends what is no longer waited for, even if it cannot be told. Zero would mean without a limit. */
function timeout(signal: AbortSignal): { timeout?: number } {
  const remaining = remainingMs(signal);
  return Number.isFinite(remaining) ? { timeout: Math.max(1, Math.ceil(remaining)) } : {};
}
