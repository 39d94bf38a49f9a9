import { randomUUID } from 'node:crypto';
import { Conflict } from '../errors.ts';
import type { Catalogue } from '../graph/catalogue.ts';
import { type Query, type QueryInput, type QueryRow, runIn } from '../graph/define-query.ts';
import type { Engine, Transaction } from '../graph/engine.ts';
import { withTimeLimit } from '../graph/time-limit.ts';
import { claimWriter, orphanDeletions, setRevision } from './statements.ts';

/** Maximum number of dataset rows per transaction, not counting derived values. */
const rowsPerTransaction = 1000;
/** Time limit of one transaction. */
const transactionMs = 60_000;

/** Called with the current phase, and the numbers of written and of all items. */
export type Progress = (phase: string, done: number, of: number) => void;

/**
 * Runs a query in the current transaction. Queries sent at the same time run in order. A query over an empty list of rows or IDs
 * is not sent.
 */
export type Run = <Q extends Query>(query: Q, parameters: QueryInput<Q>) => Promise<readonly QueryRow<Q>[]>;

/**
 * Writes in transactions of bounded size, each of which gives the graph a new revision. Only the writer that claimed the graph
 * last may write. The next transaction of an earlier writer fails and is rolled back.
 */
export class Writer {
  readonly #engine: Engine;
  readonly #catalogue: Catalogue;
  readonly #progress: Progress;
  readonly #loader = randomUUID();

  constructor(engine: Engine, catalogue: Catalogue, progress: Progress) {
    this.#engine = engine;
    this.#catalogue = catalogue;
    this.#progress = progress;
  }

  /**
   * Makes this the only writer. After this, no other load changes what it reads.
   *
   * @returns the previous revision; null before the first write.
   */
  async claim(): Promise<string | null> {
    const claimed = await this.#write((transaction) =>
      runIn(transaction, this.#catalogue, claimWriter, { revision: randomUUID(), loader: this.#loader }),
    );
    return claimed[0]?.before ?? null;
  }

  async transaction(work: (run: Run) => Promise<unknown>): Promise<void> {
    await this.#write(async (transaction) => {
      const run: Run = async (query, parameters) =>
        hasNothingToDo(parameters) ? [] : runIn(transaction, this.#catalogue, query, parameters);
      const claimed = await run(setRevision, { revision: randomUUID(), loader: this.#loader });
      if (claimed.length === 0) throw new Conflict('Aborted: a newer load took over. Retry when it has finished.');
      await work(run);
    });
  }

  #write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return withTimeLimit(transactionMs, (signal) => this.#engine.write(work, { signal }));
  }

  /** Deletes orphaned nodes and relationships. */
  async deleteOrphans(): Promise<void> {
    for (const query of orphanDeletions)
      for (let removed = rowsPerTransaction; removed === rowsPerTransaction; )
        await this.transaction(async (run) => {
          removed = (await run(query, { limit: rowsPerTransaction }))[0]?.removed ?? 0;
        });
  }

  /** Writes items in order, in transactions of bounded size. `rows` returns the number of rows of an item. */
  async inChunks<T>(
    phase: string,
    items: readonly T[],
    rows: (item: T) => number,
    work: (run: Run, chunk: T[]) => Promise<unknown>,
  ): Promise<void> {
    let done = 0;
    for (const chunk of chunksOf(items, rows)) {
      this.#progress(phase, done, items.length);
      await this.transaction((run) => work(run, chunk));
      done += chunk.length;
    }
    if (done > 0) this.#progress(phase, done, items.length);
  }
}

function hasNothingToDo(parameters: { readonly rows?: unknown; readonly ids?: unknown }): boolean {
  return [parameters.rows, parameters.ids].some((over) => Array.isArray(over) && over.length === 0);
}

function* chunksOf<T>(items: readonly T[], rows: (item: T) => number): Generator<T[]> {
  let chunk: T[] = [];
  let total = 0;
  for (const item of items) {
    const size = rows(item);
    if (chunk.length > 0 && total + size > rowsPerTransaction) {
      yield chunk;
      chunk = [];
      total = 0;
    }
    chunk.push(item);
    total += size;
  }
  if (chunk.length > 0) yield chunk;
}
