import { BadUserInput, Conflict, NotFound } from '../errors.ts';
import type { DatasetContents } from '../model/contents.ts';
import type { MaybePromise } from '../store/maybe-promise.ts';
import type { DatasetRow } from '../store/rows.ts';
import type { OperationStore, Store } from '../store/store.ts';
import { Snapshot } from './snapshot.ts';

/** Reads a dataset from the graph page by page, in the order of the dataset and at one revision. */
export class DatasetReader {
  readonly revision: string;
  readonly dataset: DatasetRow;
  readonly contents: DatasetContents;
  readonly #snapshot: Snapshot;

  private constructor(snapshot: Snapshot, dataset: DatasetRow, contents: DatasetContents) {
    this.#snapshot = snapshot;
    this.revision = snapshot.revision;
    this.dataset = dataset;
    this.contents = contents;
  }

  /**
   * @param slug The dataset; optional if the graph has only one.
   * @throws NotFound if it does not exist, BadUserInput if the slug is required, Conflict if the dataset is incompletely loaded.
   */
  static async open(store: Store, slug: string | undefined): Promise<DatasetReader> {
    const snapshot = await Snapshot.open(store);
    return snapshot.read(async ({ datasets }) => {
      const all = await datasets.all();
      const names = all.map(({ id }) => id).join(', ') || 'none';
      if (slug === undefined && all.length !== 1)
        throw new BadUserInput(`Specify one dataset (\`dataset\`). Datasets in the graph: ${names}.`, {
          argument: 'dataset',
          expected: names,
        });
      const dataset = slug === undefined ? all[0] : all.find(({ id }) => id === slug);
      if (!dataset)
        throw new NotFound(`No dataset has the slug "${slug}". Datasets in the graph: ${names}.`, { expected: names });
      const contents = await datasets.contents(dataset.id);
      if (!contents) throw incompletelyLoaded(dataset.id);
      return new DatasetReader(snapshot, dataset, contents);
    });
  }

  /** Reads at the revision at which the reader was opened. @throws Conflict if the graph has changed. */
  read<T>(work: (store: OperationStore) => MaybePromise<T>): Promise<T> {
    return this.#snapshot.read(work);
  }

  /** Reads rows by ID, in the order of `ids`. */
  pages<T>(
    ids: readonly string[],
    read: (store: OperationStore, ids: readonly string[]) => Promise<readonly T[]>,
  ): AsyncGenerator<readonly T[]> {
    return this.#snapshot.pages(ids, read);
  }
}

function incompletelyLoaded(slug: string): Conflict {
  return new Conflict(
    `The dataset "${slug}" is incompletely loaded, or was loaded by an older version. Load it again, then export it.`,
  );
}
