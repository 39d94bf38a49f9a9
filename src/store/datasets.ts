import { z } from 'zod';
import { defineQuery } from '../graph/define-query.ts';
import { type DatasetContents, datasetContents } from '../model/contents.ts';
import { type MaybePromise, mapMaybe } from './maybe-promise.ts';
import type { Reader } from './reader.ts';
import { type DatasetRow, datasetRow, type SuccessionRow, successionRow, type TallyRow, tallyRow } from './rows.ts';

const datasetsQuery = defineQuery({ statement: 'dataset/all', parameters: z.object({}), row: datasetRow });
const tallyQuery = defineQuery({
  statement: 'dataset/tally',
  parameters: z.object({ ids: z.array(z.string()) }),
  row: tallyRow,
});

const ofDataset = z.object({ id: z.string() });
const contentsQuery = defineQuery({ statement: 'dataset/contents', parameters: ofDataset, row: datasetContents });
const successionsQuery = defineQuery({ statement: 'dataset/successions', parameters: ofDataset, row: successionRow });

/** Datasets. There are few, so all are read at once. */
export class Datasets {
  readonly #reader: Reader;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** Sorted by ID. */
  all(): MaybePromise<readonly DatasetRow[]> {
    return this.#reader.rows(datasetsQuery, {});
  }

  byId(id: string): MaybePromise<DatasetRow | undefined> {
    return mapMaybe(this.all(), (all) => all.find((dataset) => dataset.id === id));
  }

  /** The IDs of everything in a dataset, in its order; undefined if it is not completely loaded. */
  async contents(id: string): Promise<DatasetContents | undefined> {
    return (await this.#reader.rows(contentsQuery, { id }))[0];
  }

  /** The successions of a dataset. */
  successions(id: string): MaybePromise<readonly SuccessionRow[]> {
    return this.#reader.rows(successionsQuery, { id });
  }

  /** Number of friendships of a dataset by level, reported continent and country of the partner. */
  tally(id: string): MaybePromise<readonly TallyRow[]> {
    return this.#reader.rowsOf(tallyQuery, {}, (row) => row.id, id);
  }
}
