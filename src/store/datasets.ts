import { z } from 'zod';
import { defineQuery } from '../graph/define-query.ts';
import type { Reader } from './reader.ts';
import { type DatasetRow, datasetRow, type TallyRow, tallyRow } from './rows.ts';

const datasetsQuery = defineQuery({ statement: 'dataset/all', parameters: z.object({}), row: datasetRow });
const tallyQuery = defineQuery({
  statement: 'dataset/tally',
  parameters: z.object({ ids: z.array(z.string()) }),
  row: tallyRow,
});

/** The lists that were loaded: few enough to be read all at once. */
export class Datasets {
  readonly #reader: Reader;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** By id. */
  all(): Promise<readonly DatasetRow[]> {
    return this.#reader.rows(datasetsQuery, {});
  }

  async byId(id: string): Promise<DatasetRow | undefined> {
    return (await this.all()).find((dataset) => dataset.id === id);
  }

  /** How many friendships a dataset has, by level, continent as reported and country of the partner. */
  tally(id: string): Promise<readonly TallyRow[]> {
    return this.#reader.rowsOf(tallyQuery, {}, (row) => row.id, id);
  }
}
