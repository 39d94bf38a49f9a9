import DataLoader from 'dataloader';
import { afterThisLevel } from '../graph/turns.ts';
import type { MaybePromise } from './maybe-promise.ts';
import type { RowCache } from './row-cache.ts';

interface NodeRow {
  readonly id: string;
}

/** Maximum number of IDs in one statement. */
export const maxBatchSize = 1000;

export interface NodeLoaderOptions<Row extends NodeRow> {
  readonly cache: RowCache;
  /** Part of the cache key. */
  readonly kind: string;
  /** The groups of columns that a row must have; see `src/model`. */
  readonly groups: readonly (keyof Row & string)[];
  /** Reads rows with these groups. IDs that do not exist are left out; others may come too. */
  readonly read: (ids: readonly string[]) => Promise<readonly Row[]>;
}

/**
 * Loads the nodes of one kind by ID: from the cache, or in one statement with all others that are requested at the same level of
 * the response. Rows of one node that were read with different groups are merged.
 */
export class NodeLoader<Row extends NodeRow> {
  readonly #options: NodeLoaderOptions<Row>;
  readonly #loader: DataLoader<string, Row | undefined>;

  constructor(options: NodeLoaderOptions<Row>) {
    this.#options = options;
    this.#loader = new DataLoader((ids) => this.#read(ids), { maxBatchSize, batchScheduleFn: afterThisLevel });
  }

  /** The row, or undefined if there is no node with the ID. */
  load(id: string): MaybePromise<Row | undefined> {
    const cached = this.#options.cache.get(this.#key(id), this.#suffice) as readonly Row[] | undefined;
    return cached ? cached[0] : this.#loader.load(id);
  }

  /** Caches a row that was read with other rows. */
  prime(row: Row): void {
    const { cache } = this.#options;
    const key = this.#key(row.id);
    const [cached] = (cache.peek(key) ?? []) as readonly Row[];
    if (!cached) cache.set(key, [row]);
    else if (!this.#suffice([cached])) cache.set(key, [{ ...cached, ...row }]);
  }

  async #read(ids: readonly string[]): Promise<(Row | undefined)[]> {
    const { cache, read } = this.#options;
    const rows = new Map((await read(ids)).map((row) => [row.id, row]));
    for (const row of rows.values()) this.prime(row);
    for (const id of ids) if (!rows.has(id)) cache.set(this.#key(id), []);
    return ids.map((id) => rows.get(id));
  }

  /** A node that does not exist has no groups to read. */
  readonly #suffice = ([row]: readonly object[]): boolean =>
    row === undefined || this.#options.groups.every((group) => (row as Row)[group] !== undefined);

  #key(id: string): string {
    return `${this.#options.kind} ${id}`;
  }
}
