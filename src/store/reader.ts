import DataLoader from 'dataloader';
import type { LRUCache } from 'lru-cache';
import type { z } from 'zod';
import { Conflict } from '../errors.ts';
import type { Catalogue } from '../graph/catalogue.ts';
import type { Deadline } from '../graph/deadline.ts';
import { type ParametersSchema, type Query, run } from '../graph/define-query.ts';
import type { Engine } from '../graph/engine.ts';
import { afterThisLevel } from '../graph/turns.ts';
import type { MaybePromise } from './maybe-promise.ts';
import type { Observer } from './observer.ts';
import type { Revisions } from './revisions.ts';

/** Rows kept between operations: by revision, statement, parameters and key. Emptied as it fills, oldest use first. */
export type RowCache = LRUCache<string, readonly object[]>;

/** A query is run again from its start; for anything else this is the error. */
function revisionMoved(): Conflict {
  return new Conflict(
    'The graph changed while the operation was reading it. Read it again before you repeat the operation.',
  );
}

export interface ReaderOptions {
  readonly engine: Engine;
  readonly catalogue: Catalogue;
  readonly revisions: Revisions;
  readonly cache: RowCache;
  readonly revision: string;
  readonly deadline: Deadline;
  readonly observer?: Observer | undefined;
}

/** Takes from a row what came along with it. */
type Settle<R, T> = (row: R) => T;

/** The most ids that one statement is asked for. */
const maxBatchSize = 1000;

/**
 * Reads the graph for one operation, at one revision and with one deadline. Nothing is asked twice under one revision,
 * what is asked in the same turn by id is asked in one statement, and an answer of another revision is never given out.
 */
export class Reader {
  readonly revision: string;
  readonly #options: ReaderOptions;
  readonly #asked = new Map<string, Promise<readonly object[]>>();
  readonly #learnt = new Map<string, Map<string, readonly object[]>>();
  readonly #loaders = new Map<string, DataLoader<string, readonly object[]>>();
  #moved = false;

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.revision = options.revision;
  }

  /** True once an answer had to be thrown away because it was of another revision. */
  get moved(): boolean {
    return this.#moved;
  }

  /** The rows of one statement; at once when they are kept. `settle` is told what was read, and says what is kept of it. */
  rows<P extends ParametersSchema, R extends z.ZodType<object>, T extends object = z.output<R>>(
    query: Query<P, R>,
    parameters: z.input<P>,
    settle?: Settle<z.output<R>, T>,
  ): MaybePromise<readonly T[]> {
    const key = `${this.revision} ${query.statement} ${JSON.stringify(parameters)}`;
    const kept = this.#options.cache.get(key);
    if (kept) {
      this.#options.observer?.lookedUp(1, 0);
      return kept as readonly T[];
    }
    let asked = this.#asked.get(key);
    if (!asked) {
      this.#options.observer?.lookedUp(0, 1);
      asked = this.#read(query, parameters).then((rows) => (settle ? rows.map(settle) : rows));
      asked.then(
        (rows) => this.#options.cache.set(key, rows),
        () => undefined, // told to whoever asked
      );
      this.#asked.set(key, asked);
    }
    return asked as Promise<readonly T[]>;
  }

  /**
   * The rows that a statement over `$ids` gives for one of them: those whose `of` is that id, in the statement's order.
   * At once when they are kept; asked for many ids with the same other parameters in one turn, it is one statement.
   */
  rowsOf<P extends ParametersSchema, R extends z.ZodType<object>, T extends object = z.output<R>>(
    query: Query<P, R>,
    parameters: Omit<z.input<P>, 'ids'>,
    of: (row: z.output<R>) => string,
    id: string,
    settle?: Settle<z.output<R>, T>,
  ): MaybePromise<readonly T[]> {
    const loaderKey = `${query.statement} ${JSON.stringify(parameters)}`;
    const kept = this.#options.cache.get(`${this.revision} ${loaderKey} ${id}`);
    if (kept) {
      this.#options.observer?.lookedUp(1, 0);
      return kept as readonly T[];
    }
    const learnt = this.#learnt.get(loaderKey)?.get(id);
    if (learnt) return learnt as readonly T[];
    let loader = this.#loaders.get(loaderKey);
    if (!loader) {
      loader = new DataLoader((ids) => this.#batch(query, loaderKey, parameters, of, ids, settle), {
        maxBatchSize,
        batchScheduleFn: afterThisLevel,
      });
      this.#loaders.set(loaderKey, loader);
    }
    return loader.load(id) as Promise<readonly T[]>;
  }

  /** What `rowsOf` would give for an id, known because it came along with something else. */
  learn<P extends ParametersSchema, R extends z.ZodType<object>>(
    query: Query<P, R>,
    parameters: Omit<z.input<P>, 'ids'>,
    rows: Iterable<readonly [string, readonly object[]]>,
  ): void {
    const loaderKey = `${query.statement} ${JSON.stringify(parameters)}`;
    const learnt = this.#learnt.get(loaderKey) ?? new Map<string, readonly object[]>();
    this.#learnt.set(loaderKey, learnt);
    for (const [id, group] of rows) {
      learnt.set(id, group);
      this.#options.cache.set(`${this.revision} ${loaderKey} ${id}`, group);
    }
  }

  async #batch<P extends ParametersSchema, R extends z.ZodType<object>>(
    query: Query<P, R>,
    loaderKey: string,
    parameters: Omit<z.input<P>, 'ids'>,
    of: (row: z.output<R>) => string,
    ids: readonly string[],
    settle: Settle<z.output<R>, object> | undefined,
  ): Promise<(readonly object[])[]> {
    this.#options.observer?.lookedUp(0, ids.length);
    const groups = new Map<string, object[]>(ids.map((id) => [id, []]));
    const rows = await this.#read(query, { ...parameters, ids: [...ids] } as z.input<P>);
    for (const row of rows) groups.get(of(row))?.push(settle ? settle(row) : row);
    for (const [id, group] of groups) this.#options.cache.set(`${this.revision} ${loaderKey} ${id}`, group);
    return ids.map((id) => groups.get(id) ?? []);
  }

  async #read<P extends ParametersSchema, R extends z.ZodType<object>>(
    query: Query<P, R>,
    parameters: z.input<P>,
  ): Promise<readonly z.output<R>[]> {
    const { engine, catalogue, revisions, deadline } = this.#options;
    if (this.#moved) throw revisionMoved();
    const answer = await run(engine, catalogue, query, parameters, { deadline });
    if (!(await revisions.holds(answer.mark, this.revision))) {
      this.#moved = true;
      throw revisionMoved();
    }
    return answer.rows;
  }
}
