import DataLoader from 'dataloader';
import type { z } from 'zod';
import { Conflict } from '../errors.ts';
import type { Catalogue } from '../graph/catalogue.ts';
import { type ParametersSchema, type Query, run } from '../graph/define-query.ts';
import type { Dialect, Engine } from '../graph/engine.ts';
import { afterThisLevel } from '../graph/turns.ts';
import type { MaybePromise } from './maybe-promise.ts';
import { maxBatchSize, NodeLoader } from './node-loader.ts';
import type { Observer } from './observer.ts';
import type { Revisions } from './revisions.ts';
import { RowCache, type SharedRows } from './row-cache.ts';

/** If rows are of another revision, a query runs again from its start; any other operation fails with this error. */
function revisionMoved(): Conflict {
  return new Conflict(
    'The graph changed while the operation was reading it. Read it again before you repeat the operation.',
  );
}

export interface ReaderOptions {
  readonly engine: Engine;
  readonly catalogue: Catalogue;
  readonly revisions: Revisions;
  readonly cache: SharedRows;
  readonly revision: string;
  readonly signal: AbortSignal;
  readonly observer?: Observer | undefined;
}

/** Takes related rows out of a row, or columns that are not cached. */
type Transform<R, T> = (row: R) => T;

/** How the nodes of a kind are loaded. */
interface NodeQuery<P extends ParametersSchema, R extends z.ZodType<object>, T extends { readonly id: string }> {
  readonly kind: string;
  /** The groups of columns that a row must have, which `parameters` select. */
  readonly groups: readonly (keyof T & string)[];
  readonly query: Query<P, R>;
  readonly parameters: Omit<z.input<P>, 'ids'>;
  readonly transform: Transform<z.output<R>, T>;
}

/**
 * Reads the graph for one operation, at one revision and until one signal is aborted. Nothing is read twice at one revision; what
 * is requested by ID at one level of the response is read in one statement; rows of another revision are never returned.
 */
export class Reader {
  readonly revision: string;
  readonly cache: RowCache;
  readonly #options: ReaderOptions;
  /** Requests in flight, and those that failed. */
  readonly #requests = new Map<string, Promise<readonly object[]>>();
  readonly #loaders = new Map<string, DataLoader<string, readonly object[]>>();
  #moved = false;

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.revision = options.revision;
    this.cache = new RowCache(options.cache, options.revision, options.observer);
  }

  get dialect(): Dialect {
    return this.#options.engine.dialect;
  }

  /** True once rows had to be discarded because they were of another revision. */
  get moved(): boolean {
    return this.#moved;
  }

  /** The rows of one statement; at once if they are cached. What `transform` makes of each row is cached. */
  rows<P extends ParametersSchema, R extends z.ZodType<object>, T extends object = z.output<R>>(
    query: Query<P, R>,
    parameters: z.input<P>,
    transform?: Transform<z.output<R>, T>,
  ): MaybePromise<readonly T[]> {
    const key = `${query.statement} ${JSON.stringify(parameters)}`;
    const cached = this.cache.get(key);
    if (cached) return cached as readonly T[];
    let request = this.#requests.get(key);
    if (!request) {
      this.#options.observer?.lookedUp(0, 1);
      request = this.#read(query, parameters).then((rows) => (transform ? rows.map(transform) : rows));
      request.then(
        (rows) => {
          this.cache.set(key, rows);
          this.#requests.delete(key);
        },
        () => undefined, // the caller handles the error
      );
      this.#requests.set(key, request);
    }
    return request as Promise<readonly T[]>;
  }

  /** The rows of one statement, for callers that cache what they compute from all of them. */
  uncachedRows<P extends ParametersSchema, R extends z.ZodType<object>>(
    query: Query<P, R>,
    parameters: z.input<P>,
  ): Promise<readonly z.output<R>[]> {
    this.#options.observer?.lookedUp(0, 1);
    return this.#read(query, parameters);
  }

  /**
   * The rows that a statement over `$ids` returns for one of them, by their `ownerOf`, in the order of the statement. At once if
   * they are cached; requested for several IDs with the same other parameters, they are read in one statement.
   */
  rowsOf<P extends ParametersSchema, R extends z.ZodType<object>, T extends object = z.output<R>>(
    query: Query<P, R>,
    parameters: Omit<z.input<P>, 'ids'>,
    ownerOf: (row: z.output<R>) => string,
    id: string,
    transform?: Transform<z.output<R>, T>,
  ): MaybePromise<readonly T[]> {
    const loaderKey = `${query.statement} ${JSON.stringify(parameters)}`;
    const cached = this.cache.get(`${loaderKey} ${id}`);
    if (cached) return cached as readonly T[];
    let loader = this.#loaders.get(loaderKey);
    if (!loader) {
      loader = new DataLoader(
        async (ids) => {
          const groups = new Map<string, object[]>(ids.map((owner) => [owner, []]));
          for (const row of await this.#readByIds(query, parameters, ids))
            groups.get(ownerOf(row))?.push(transform ? transform(row) : row);
          for (const [owner, rows] of groups) this.cache.set(`${loaderKey} ${owner}`, rows);
          return ids.map((owner) => groups.get(owner) ?? []);
        },
        { maxBatchSize, batchScheduleFn: afterThisLevel },
      );
      this.#loaders.set(loaderKey, loader);
    }
    return loader.load(id) as Promise<readonly T[]>;
  }

  /** A loader of nodes by ID. */
  nodes<P extends ParametersSchema, R extends z.ZodType<object>, T extends { readonly id: string }>({
    kind,
    groups,
    query,
    parameters,
    transform,
  }: NodeQuery<P, R, T>): NodeLoader<T> {
    const read = async (ids: readonly string[]) => (await this.#readByIds(query, parameters, ids)).map(transform);
    return new NodeLoader({ cache: this.cache, kind, groups, read });
  }

  #readByIds<P extends ParametersSchema, R extends z.ZodType<object>>(
    query: Query<P, R>,
    parameters: Omit<z.input<P>, 'ids'>,
    ids: readonly string[],
  ): Promise<readonly z.output<R>[]> {
    this.#options.observer?.lookedUp(0, ids.length);
    return this.#read(query, { ...parameters, ids: [...ids] } as z.input<P>);
  }

  async #read<P extends ParametersSchema, R extends z.ZodType<object>>(
    query: Query<P, R>,
    parameters: z.input<P>,
  ): Promise<readonly z.output<R>[]> {
    const { engine, catalogue, revisions, signal } = this.#options;
    if (this.#moved) throw revisionMoved();
    const { rows, snapshot } = await run(engine, catalogue, query, parameters, { signal });
    if (!(await revisions.verify(snapshot, this.revision))) {
      this.#moved = true;
      throw revisionMoved();
    }
    return rows;
  }
}
