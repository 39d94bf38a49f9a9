import type { Transaction as GrafeoTransaction } from '@grafeo-db/js';
import { throwIfAborted } from '../abort.ts';
import type { Parameters, Row, Statement, Transaction } from '../engine.ts';
import { dialect } from './dialect.ts';
import { closed, codedError, hasEnded } from './errors.ts';
import { fromGrafeo } from './values.ts';

/** Runs statements one at a time. After a failed statement, no other runs, and the transaction cannot be committed. */
export class EmbeddedTransaction implements Transaction {
  readonly dialect = dialect;
  readonly #transaction: GrafeoTransaction;
  readonly #signal: AbortSignal;
  #failure: { readonly error: unknown } | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(transaction: GrafeoTransaction, signal: AbortSignal) {
    this.#transaction = transaction;
    this.#signal = signal;
  }

  async run(statement: Statement, parameters: Parameters): Promise<readonly Row[]> {
    const turn = this.#last.then(() => this.#run(statement, parameters));
    this.#last = turn.catch((error) => {
      this.#failure ??= { error };
    });
    return await turn;
  }

  async commit(): Promise<void> {
    await this.#last;
    this.#assertUsable();
    try {
      this.#transaction.commit();
    } catch (error) {
      throw codedError(error, this.#signal, undefined);
    }
  }

  /** Waits for the running statement, because the library cannot cancel it. */
  async abort(): Promise<void> {
    this.#failure ??= { error: closed() };
    await this.#last;
    try {
      if (this.#transaction.isActive) this.#transaction.rollback();
    } catch (error) {
      // A failed commit may have ended the transaction already; `isActive` does not show that.
      if (!hasEnded(error)) throw codedError(error, this.#signal, undefined);
    }
  }

  async #run(statement: Statement, parameters: Parameters): Promise<readonly Row[]> {
    this.#assertUsable();
    try {
      return await fromGrafeo(statement.name, await this.#transaction.executeCypher(statement.text, parameters));
    } catch (error) {
      throw codedError(error, this.#signal, statement.name);
    }
  }

  #assertUsable(): void {
    if (this.#failure) throw this.#failure.error;
    throwIfAborted(this.#signal);
  }
}
