import { randomUUID } from 'node:crypto';
import type { Catalogue } from '../../graph/catalogue.ts';
import { Deadline } from '../../graph/deadline.ts';
import { type Query, type QueryInput, type QueryRow, runIn } from '../../graph/define-query.ts';
import type { Engine } from '../../graph/engine.ts';
import { stamp } from './statements.ts';

/** No transaction writes more rows than this, so that none grows with the dataset. */
const rowsPerTransaction = 1000;
/** How long one transaction may take. */
const transactionMs = 60_000;

/** Told what is being written, and how many of how many are. */
export type Progress = (phase: string, done: number, of: number) => void;

/** Runs a query in the transaction at hand. */
export type Run = <Q extends Query>(query: Q, parameters: QueryInput<Q>) => Promise<readonly QueryRow<Q>[]>;

/** Writes in transactions of a bounded size, each of which gives the graph a new revision. */
export class Writer {
  readonly #engine: Engine;
  readonly #catalogue: Catalogue;
  readonly #progress: Progress;

  constructor(engine: Engine, catalogue: Catalogue, progress: Progress) {
    this.#engine = engine;
    this.#catalogue = catalogue;
    this.#progress = progress;
  }

  async transaction(work: (run: Run) => Promise<unknown>): Promise<void> {
    await this.#engine.write(
      async (transaction) => {
        const run: Run = (query, parameters) => runIn(transaction, this.#catalogue, query, parameters);
        await work(run);
        await run(stamp, { revision: randomUUID() });
      },
      { deadline: Deadline.after(transactionMs) },
    );
  }

  /** Writes items in order, as many to a transaction as their rows allow. `rows` says how many rows an item takes. */
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
