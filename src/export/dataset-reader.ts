import { BadUserInput, Conflict, NotFound } from '../errors.ts';
import { withTimeLimit } from '../graph/time-limit.ts';
import type { DatasetContents } from '../model/contents.ts';
import type { MaybePromise } from '../store/maybe-promise.ts';
import type { DatasetRow } from '../store/rows.ts';
import type { OperationStore, Store } from '../store/store.ts';

/** Rows per read. */
const pageSize = 1_000;
/** Time limit for reading one page. */
const pageMs = 60_000;

/** Reads a dataset from the graph page by page, in the order of the dataset and at one revision. */
export class DatasetReader {
  readonly dataset: DatasetRow;
  readonly contents: DatasetContents;
  readonly #store: Store;
  readonly #revision: string;

  private constructor(store: Store, revision: string, dataset: DatasetRow, contents: DatasetContents) {
    this.#store = store;
    this.#revision = revision;
    this.dataset = dataset;
    this.contents = contents;
  }

  /**
   * @param slug The dataset; optional if the graph has only one.
   * @throws NotFound if it does not exist, BadUserInput if the slug is required, Conflict if the dataset is incompletely loaded.
   */
  static open(store: Store, slug: string | undefined): Promise<DatasetReader> {
    return withTimeLimit(pageMs, async (signal) => DatasetReader.#open(store, await store.begin(signal), slug));
  }

  static async #open(store: Store, opened: OperationStore, slug: string | undefined): Promise<DatasetReader> {
    const all = await opened.datasets.all();
    const names = all.map(({ id }) => id).join(', ') || 'none';
    if (slug === undefined && all.length !== 1)
      throw new BadUserInput(`Specify a dataset with --dataset. Datasets in the graph: ${names}.`, { expected: names });
    const dataset = slug === undefined ? all[0] : all.find(({ id }) => id === slug);
    if (!dataset)
      throw new NotFound(`No dataset has the slug "${slug}". Datasets in the graph: ${names}.`, { expected: names });
    const contents = await opened.datasets.contents(dataset.id);
    if (!contents) throw incompletelyLoaded(dataset.id);
    return new DatasetReader(store, opened.revision, dataset, contents);
  }

  /** Reads at the revision at which the reader was opened. @throws Conflict if the graph has changed. */
  read<T>(work: (store: OperationStore) => MaybePromise<T>): Promise<T> {
    return withTimeLimit(pageMs, async (signal) => {
      const opened = await this.#store.begin(signal);
      if (opened.revision !== this.#revision) throw changed();
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

function incompletelyLoaded(slug: string): Conflict {
  return new Conflict(
    `The dataset "${slug}" is incompletely loaded, or was loaded by an older version. Load it again, then export it.`,
  );
}

function changed(): Conflict {
  return new Conflict('The graph changed during the export. Run the export again.');
}
