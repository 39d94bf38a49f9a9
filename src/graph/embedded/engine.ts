import { randomUUID } from 'node:crypto';
import type { GrafeoDB } from '@grafeo-db/js';
import { Internal } from '../../errors.ts';
import { throwIfAborted, untilAborted } from '../abort.ts';
import type { CallOptions, Engine, Parameters, ReadResult, Statement, Transaction } from '../engine.ts';
import { dialect } from './dialect.ts';
import { closed, codedError, isWriteConflict, storageFailed } from './errors.ts';
import { EmbeddedTransaction } from './transaction.ts';
import { fromGrafeo } from './values.ts';
import { writes } from './writes.ts';

/** Maximum attempts of a transaction that conflicts with another writer. Writes are queued, so conflicts are rare. */
const maxAttempts = 5;

/** A graph in this process. A read sees the state at its start and never waits; writes run one at a time. */
export class EmbeddedEngine implements Engine {
  readonly dialect = dialect;
  readonly location: string;
  readonly #database: GrafeoDB;
  /** Part of the snapshot, because a rebuilt file counts its epochs from 0 again. */
  readonly #instanceId = randomUUID();
  readonly #interrupts = new Set<() => void>();
  #lastWrite: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(database: GrafeoDB, location: string) {
    this.#database = database;
    this.location = location;
  }

  async read(statement: Statement, parameters: Parameters, { signal, onEnd }: CallOptions): Promise<ReadResult> {
    let work: Promise<unknown> = Promise.resolve();
    try {
      this.#check(signal);
      if (writes(statement)) {
        throw new Internal('A write statement was run as a read.', { statement: statement.name });
      }
      const reading = this.#read(statement, parameters);
      work = reading;
      return await untilAborted(signal, this.#unlessClosed(reading));
    } catch (error) {
      throw codedError(error, signal, statement.name);
    } finally {
      if (onEnd) work.then(onEnd, onEnd);
    }
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>, { signal }: CallOptions): Promise<T> {
    return await this.#inTurn(signal, async () => {
      for (let attempt = 1; ; attempt += 1) {
        const transaction = new EmbeddedTransaction(this.#database.beginTransaction(), signal);
        try {
          const result = await untilAborted(signal, work(transaction));
          await transaction.commit();
          return result;
        } catch (error) {
          await transaction.abort();
          if (attempt === maxAttempts || !isWriteConflict(error)) throw error;
        }
      }
    });
  }

  async define(statements: readonly Statement[], { signal }: CallOptions): Promise<void> {
    await this.#inTurn(signal, async () => {
      for (const { name, text } of statements) {
        this.#check(signal);
        try {
          await this.#database.executeCypher(text);
        } catch (error) {
          throw codedError(error, signal, name);
        }
      }
    });
  }

  async ready(options: CallOptions): Promise<void> {
    await this.read({ name: 'ready', text: 'RETURN true AS ready' }, {}, options);
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const interrupt of this.#interrupts) interrupt();
    await this.#lastWrite;
    try {
      this.#database.close();
    } catch (error) {
      throw storageFailed(this.location, error);
    }
  }

  /** In a transaction that is always rolled back, in case `writes` does not detect a write. */
  async #read(statement: Statement, parameters: Parameters): Promise<ReadResult> {
    const transaction = this.#database.beginTransaction();
    const snapshot = `${this.#instanceId}:${this.#database.currentEpoch()}`;
    try {
      return {
        rows: await fromGrafeo(statement.name, await transaction.executeCypher(statement.text, parameters)),
        snapshot,
      };
    } finally {
      transaction.rollback();
    }
  }

  #check(signal: AbortSignal): void {
    if (this.#closed) throw closed();
    throwIfAborted(signal);
  }

  /** Runs `work` after all earlier writes. The next write starts when `work` has settled, even if its caller was aborted. */
  async #inTurn<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    this.#check(signal);
    const turn = this.#lastWrite.then(() => {
      this.#check(signal);
      return work();
    });
    this.#lastWrite = turn.catch(() => undefined); // the caller has the error
    return await untilAborted(signal, turn);
  }

  async #unlessClosed<T>(work: Promise<T>): Promise<T> {
    return await new Promise<T>((resolve, reject) => {
      const interrupt = () => reject(closed());
      this.#interrupts.add(interrupt);
      work.then(resolve, reject).finally(() => this.#interrupts.delete(interrupt));
    });
  }
}
