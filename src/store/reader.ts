import DataLoader from 'dataloader';
import type { LRUCache } from 'lru-cache';
import type { z } from 'zod';
import { Conflict } from '../errors.ts';
import type { Catalogue } from '../graph/catalogue.ts';
import { type ParametersSchema, type Query, run } from '../graph/define-query.ts';
import type { Engine } from '../graph/engine.ts';
import { afterThisLevel } from '../graph/turns.ts';
import type { MaybePromise } from './maybe-promise.ts';
import type { Observer } from './observer.ts';
import type { Revisions } from './revisions.ts';

/** Rows cached between operations, by revision, statement, parameters and key; least recently used ones leave first. */
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
  readonly signal: AbortSignal;
  readonly observer?: Observer | undefined;
}

/** Takes related rows out of a row, or columns that are not cached. */
type Transform<R, T> = (row: R) => T;

/** Maximum number of IDs in one statement. */
const maxBatchSize = 1000;

/**
 * Reads the graph for one operation, at one revision and until one signal is aborted. Nothing is asked twice under one revision,
 * what is asked in the same turn by id is asked in one statement, and an answer of another revision is never given out.
 */
export class Reader {
  readonly revision: string;
  readonly #options: ReaderOptions;
  readonly #requests = new Map<string, Promise<readonly object[]>>();
  readonly #primed = new Map<string, Map<string, readonly object[]>>();
  readonly #loaders = new Map<string, DataLoader<string, readonly object[]>>();
  #changed = false;

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.revision = options.revision;
  }

  /** True once rows had to be discarded because they were of another revision. */
  get moved(): boolean {
    return this.#changed;
  }

  /** The rows of one statement; at once if they are cached. What `transform` makes of each row is cached. */
  rows<P extends ParametersSchema, R extends z.ZodType<object>, T extends object = z.output<R>>(
    query: Query<P, R>,
    parameters: z.input<P>,
    transform?: Transform<z.output<R>, T>,
  ): MaybePromise<readonly T[]> {
    const key = `${this.revision} ${query.statement} ${JSON.stringify(parameters)}`;
    const cached = this.#options.cache.get(key);
    if (cached) {
      this.#options.observer?.lookedUp(1, 0);
      return cached as readonly T[];
    }
    let request = this.#requests.get(key);
    if (!request) {
      this.#options.observer?.lookedUp(0, 1);
      request = this.#read(query, parameters).then((rows) => (transform ? rows.map(transform) : rows));
      request.then(
        (rows) => this.#options.cache.set(key, rows),
        () => undefined, // told to whoever asked
      );
      this.#requests.set(key, request);
    }
    return request as Promise<readonly T[]>;
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
    transform?: Transform<z.output<R>, T>,
  ): MaybePromise<readonly T[]> {
    const loaderKey = `${query.statement} ${JSON.stringify(parameters)}`;
    const cached = this.#options.cache.get(`${this.revision} ${loaderKey} ${id}`);
    if (cached) {
      this.#options.observer?.lookedUp(1, 0);
      return cached as readonly T[];
    }
    const primed = this.#primed.get(loaderKey)?.get(id);
    if (primed) return primed as readonly T[];
    let loader = this.#loaders.get(loaderKey);
    if (!loader) {
      loader = new DataLoader((ids) => this.#batch(query, loaderKey, parameters, of, ids, transform), {
        maxBatchSize,
        batchScheduleFn: afterThisLevel,
      });
      this.#loaders.set(loaderKey, loader);
    }
    return loader.load(id) as Promise<readonly T[]>;
  }

  /** Caches what `rowsOf` would give for some ids, because it was read with something else. */
  prime<P extends ParametersSchema, R extends z.ZodType<object>>(
    query: Query<P, R>,
    parameters: Omit<z.input<P>, 'ids'>,
    rows: Iterable<readonly [string, readonly object[]]>,
  ): void {
    const loaderKey = `${query.statement} ${JSON.stringify(parameters)}`;
    const primed = this.#primed.get(loaderKey) ?? new Map<string, readonly object[]>();
    this.#primed.set(loaderKey, primed);
    for (const [id, group] of rows) {
      primed.set(id, group);
      this.#options.cache.set(`${this.revision} ${loaderKey} ${id}`, group);
    }
  }

  async #batch<P extends ParametersSchema, R extends z.ZodType<object>>(
    query: Query<P, R>,
    loaderKey: string,
    parameters: Omit<z.input<P>, 'ids'>,
    of: (row: z.output<R>) => string,
    ids: readonly string[],
    transform: Transform<z.output<R>, object> | undefined,
  ): Promise<(readonly object[])[]> {
    this.#options.observer?.lookedUp(0, ids.length);
    const groups = new Map<string, object[]>(ids.map((id) => [id, []]));
    const rows = await this.#read(query, { ...parameters, ids: [...ids] } as z.input<P>);
    for (const row of rows) groups.get(of(row))?.push(transform ? transform(row) : row);
    for (const [id, group] of groups) this.#options.cache.set(`${this.revision} ${loaderKey} ${id}`, group);
    return ids.map((id) => groups.get(id) ?? []);
  }

  async #read<P extends ParametersSchema, R extends z.ZodType<object>>(
    query: Query<P, R>,
    parameters: z.input<P>,
  ): Promise<readonly z.output<R>[]> {
    const { engine, catalogue, revisions, signal } = this.#options;
    if (this.#changed) throw revisionMoved();
    const answer = await run(engine, catalogue, query, parameters, { signal });
    if (!(await revisions.holds(answer.mark, this.revision))) {
      this.#changed = true;
      throw revisionMoved();
    }
    return answer.rows;
  }
}
