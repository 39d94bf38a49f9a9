import { z } from 'zod';
import { defineQuery } from '../graph/define-query.ts';
import { type MaybePromise, mapMaybe } from './maybe-promise.ts';
import type { Reader } from './reader.ts';
import {
  type ContentsRow,
  contentsRow,
  type DatasetRow,
  datasetRow,
  type SuccessionRow,
  successionRow,
  type TallyRow,
  tallyRow,
} from './rows.ts';

const datasetsQuery = defineQuery({ statement: 'dataset/all', parameters: z.object({}), row: datasetRow });
const tallyQuery = defineQuery({
  statement: 'dataset/tally',
  parameters: z.object({ ids: z.array(z.string()) }),
  row: tallyRow,
});

const ofDataset = z.object({ id: z.string() });
const contentsQuery = defineQuery({ statement: 'dataset/contents', parameters: ofDataset, row: contentsRow });
const successionsQuery = defineQuery({ statement: 'dataset/successions', parameters: ofDataset, row: successionRow });

/** The lists that were loaded: few enough to be read all at once. */
export class Datasets {
  readonly #reader: Reader;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** By id. */
  all(): MaybePromise<readonly DatasetRow[]> {
    return this.#reader.rows(datasetsQuery, {});
  }

  byId(id: string): MaybePromise<DatasetRow | undefined> {
    return mapMaybe(this.all(), (all) => all.find((dataset) => dataset.id === id));
  }

  /** What a dataset lists, in its order; undefined unless it is loaded whole. */
  async contents(id: string): Promise<ContentsRow | undefined> {
    return (await this.#reader.rows(contentsQuery, { id }))[0];
  }

  /** What a dataset states about who followed whom. */
  successions(id: string): MaybePromise<readonly SuccessionRow[]> {
    return this.#reader.rows(successionsQuery, { id });
  }

  /** How many friendships a dataset has, by level, continent as reported and country of the partner. */
  tally(id: string): MaybePromise<readonly TallyRow[]> {
    return this.#reader.rowsOf(tallyQuery, {}, (row) => row.id, id);
  }
}
