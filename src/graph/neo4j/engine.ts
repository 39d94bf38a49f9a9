import neo4j, { type Driver, Neo4jError, type Session, type SessionMode } from 'neo4j-driver';
import { DeadlineExceeded } from '../../errors.ts';
import { throwIfAborted, untilAborted } from '../abort.ts';
import type { CallOptions, Engine, Parameters, ReadResult, Statement, Transaction } from '../engine.ts';
import { remainingMs } from '../time-limit.ts';
import { dialect } from './dialect.ts';
import { codedError, unavailable } from './errors.ts';
import { fromNeo4j, toNeo4j } from './values.ts';

/** Time limit for building indexes, for a call without a time limit. */
const indexBuildMs = 3_600_000;

/** A graph in a Neo4j database. */
export class Neo4jEngine implements Engine {
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
      return await this.#coded(signal, () => statement.name, attempt, isTransient);
    } finally {
      onEnd?.();
    }
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>, { signal }: CallOptions): Promise<T> {
    // Statements run in the order in which they are sent: the first one here is running, or has failed.
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
          if (failure) throw failure.error; // `work` may have caught it, but the server has rolled back
          return result;
        }, timeout(signal)),
      );
    return await this.#coded(signal, () => unfinished[0], attempt);
  }

  async define(statements: readonly Statement[], { signal }: CallOptions): Promise<void> {
    for (const { name, text } of statements) await this.#runAlone({ name, text }, {}, signal);
    const seconds = neo4j.int(Math.ceil(Math.min(remainingMs(signal), indexBuildMs) / 1000));
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
    // Closing the session ends a running statement at once; a rollback would wait for it. If closing fails, the connection is
    // lost, which the work reports, so the error is ignored.
    const end = () => void session.close().catch(() => undefined);
    try {
      return await untilAborted(signal, work(session), end);
    } finally {
      end();
    }
  }

  /** Runs `attempt`, and once more after an error that `mayRetry` accepts. Maps the driver's errors to coded errors. */
  async #coded<T>(
    signal: AbortSignal,
    statement: () => string | undefined,
    attempt: () => Promise<T>,
    mayRetry: (error: Neo4jError) => boolean = () => false,
  ): Promise<T> {
    try {
      try {
        return await attempt();
      } catch (error) {
        if (this.#closed || !(error instanceof Neo4jError) || !mayRetry(error)) throw error;
        return await attempt().catch((second) => {
          throw second instanceof DeadlineExceeded ? error : second; // the first error is more specific
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
 * Whether a read may succeed if it is retried: the error concerns the connection, the load of the server or the roles of cluster
 * members. `N/A` is the driver's code for a dead connection that failed its check.
 */
function isTransient(error: Neo4jError): boolean {
  return error.retryable || error.code === 'N/A';
}

/** Limits the work on the server as well, in case it cannot be cancelled. At least 1, because the driver takes 0 as no limit. */
function timeout(signal: AbortSignal): { timeout?: number } {
  const remaining = remainingMs(signal);
  return Number.isFinite(remaining) ? { timeout: Math.max(1, Math.ceil(remaining)) } : {};
}
