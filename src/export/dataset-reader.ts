import { BadUserInput, Conflict, NotFound } from '../errors.ts';
import { Deadline } from '../graph/deadline.ts';
import type { MaybePromise } from '../store/maybe-promise.ts';
import type { ContentsRow, DatasetRow } from '../store/rows.ts';
import type { OperationStore, Store } from '../store/store.ts';

/** How many rows are read, and held, at once. */
const pageSize = 1_000;
/** How long reading one page may take. */
const pageMs = 60_000;

/** Reads a dataset back from the graph, in its own order and a page at a time, all of it at one revision. */
export class DatasetReader {
  readonly dataset: DatasetRow;
  readonly contents: ContentsRow;
  readonly #store: Store;
  readonly #revision: string;

  private constructor(store: Store, revision: string, dataset: DatasetRow, contents: ContentsRow) {
    this.#store = store;
    this.#revision = revision;
    this.dataset = dataset;
    this.contents = contents;
  }

  /**
   * @param slug Which dataset; may be left out where there is one.
   * @throws NotFound when there is none of that name, BadUserInput when it is not said which, Conflict when it is not whole.
   */
  static async open(store: Store, slug: string | undefined): Promise<DatasetReader> {
    const opened = await store.begin(Deadline.after(pageMs));
    const all = await opened.datasets.all();
    const names = all.map(({ id }) => id).join(', ') || 'none';
    if (slug === undefined && all.length !== 1)
      throw new BadUserInput(`Say which dataset with --dataset; the graph has ${names}.`, { expected: names });
    const dataset = slug === undefined ? all[0] : all.find(({ id }) => id === slug);
    if (!dataset) throw new NotFound(`There is no dataset "${slug}"; the graph has ${names}.`, { expected: names });
    const contents = await opened.datasets.contents(dataset.id);
    if (!contents) throw notWhole(dataset.id);
    return new DatasetReader(store, opened.revision, dataset, contents);
  }

  /** Reads something at the revision that was opened. @throws Conflict when the graph is at another one. */
  async read<T>(work: (store: OperationStore) => MaybePromise<T>): Promise<T> {
    const opened = await this.#store.begin(Deadline.after(pageMs));
    if (opened.revision !== this.#revision) throw changed();
    try {
      return await work(opened);
    } catch (error) {
      throw opened.moved ? changed() : error;
    }
  }

  /** Reads what ids name, in their order. */
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

/** The rows of some ids, each asked for by itself, which is one statement for all. @throws Conflict where one is missing. */
export async function rowsById<T>(
  ids: readonly string[],
  byId: (id: string) => MaybePromise<T | undefined>,
): Promise<T[]> {
  const rows = await Promise.all(ids.map(byId));
  return rows.map((row, position) => {
    if (row === undefined)
      throw new Conflict(`"${ids[position]}" is missing in the graph; \`youcheng check\` says more.`);
    return row;
  });
}

function notWhole(slug: string): Conflict {
  return new Conflict(
    `The dataset "${slug}" is not loaded whole, or by an older version of this program. Load it again, then export it.`,
  );
}

function changed(): Conflict {
  return new Conflict('The graph changed while it was being exported. Run this again.');
}
