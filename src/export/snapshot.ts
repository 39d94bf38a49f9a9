import { Conflict } from '../errors.ts';
import { withTimeLimit } from '../graph/time-limit.ts';
import { inTurn } from '../graph/turns.ts';
import type { MaybePromise } from '../store/maybe-promise.ts';
import type { Projection } from '../store/projection.ts';
import type { OperationStore, Store } from '../store/store.ts';

/** Rows per read. */
export const pageSize = 1_000;
/** Time limit for reading one page. */
const pageMs = 60_000;

/** Reads the graph in several operations that are all of one revision. */
export class Snapshot {
  readonly revision: string;
  readonly #store: Store;

  private constructor(store: Store, revision: string) {
    this.#store = store;
    this.revision = revision;
  }

  /** Begins at the current revision. */
  static async open(store: Store): Promise<Snapshot> {
    await store.refresh();
    return withTimeLimit(pageMs, async (signal) => new Snapshot(store, (await store.beginUncached(signal)).revision));
  }

  /** Reads at the revision of the snapshot, by default rows with all groups. @throws Conflict if the graph has changed. */
  read<T>(work: (store: OperationStore) => MaybePromise<T>, projection?: Projection): Promise<T> {
    return withTimeLimit(pageMs, async (signal) => {
      const opened = await this.#store.beginUncached(signal, projection);
      if (opened.revision !== this.revision) throw changed();
      try {
        return await work(opened);
      } catch (error) {
        throw opened.moved ? changed() : error;
      }
    });
  }

  /** Reads rows by ID, in the order of `ids`. */
  async *pages<T>(
    ids: readonly string[],
    read: (store: OperationStore, ids: readonly string[]) => Promise<readonly T[]>,
  ): AsyncGenerator<readonly T[]> {
    for (let start = 0; start < ids.length; start += pageSize) {
      const page = ids.slice(start, start + pageSize);
      yield await this.read((store) => read(store, page));
    }
  }
}

/** Rows that are converted in one turn of the event loop. */
const partSize = 100;

/** Parts of pages, each in a turn of the event loop that has time for it: converting a whole page takes up to 0.2 s. */
export async function* inParts<T>(pages: AsyncIterable<readonly T[]>): AsyncGenerator<readonly T[]> {
  for await (const page of pages)
    for (let start = 0; start < page.length; start += partSize)
      yield await inTurn(() => page.slice(start, start + partSize));
}

/** Loads rows by ID; the loader batches them into one statement. @throws Conflict if a row is missing. */
export async function rowsById<T>(
  ids: readonly string[],
  byId: (id: string) => MaybePromise<T | undefined>,
): Promise<T[]> {
  const rows = await Promise.all(ids.map(byId));
  return rows.map((row, position) => {
    if (row === undefined)
      throw new Conflict(`"${ids[position]}" is missing in the graph. Run \`youcheng check\` for details.`);
    return row;
  });
}

function changed(): Conflict {
  return new Conflict('The graph changed during the export. Run the export again.');
}
