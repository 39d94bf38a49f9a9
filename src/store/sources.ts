import { z } from 'zod';
import { sourceStatuses } from '../dataset/schema.ts';
import { defineQuery } from '../graph/define-query.ts';
import { source } from '../model/source.ts';
import { type MaybePromise, mapMaybe } from './maybe-promise.ts';
import type { NodeLoader } from './node-loader.ts';
import { type Direction, type Page, type PageRequest, pageParameters, paging, totalIn } from './page.ts';
import { type Flags, flagValues, type Projection, selectedGroups, sourceFlags } from './projection.ts';
import type { Reader } from './reader.ts';
import { type SourceRow, sourceRow } from './rows.ts';

const filterSchema = z.object({
  datasets: z.array(z.string()).nullable(),
  statuses: z.array(z.enum(sourceStatuses)).nullable(),
  languages: z.array(z.string()).nullable(),
  numbers: z.array(z.int()).nullable(),
});
export type SourceFilter = z.infer<typeof filterSchema>;

export const anySource: SourceFilter = { datasets: null, statuses: null, languages: null, numbers: null };

const pages = (direction: Direction) =>
  defineQuery({
    statement: `source/list:${direction}`,
    parameters: filterSchema.extend({ ...pageParameters, ...sourceFlags }),
    row: sourceRow.extend({ cursor: z.string() }),
  });
const listQueries = { ASC: pages('ASC'), DESC: pages('DESC') };
const countQuery = defineQuery({
  statement: 'source/count',
  parameters: filterSchema,
  row: z.object({ total: z.int() }),
});
const byIdsQuery = defineQuery({
  statement: 'source/by-ids',
  parameters: z.object({ ids: z.array(z.string()), ...sourceFlags }),
  row: sourceRow,
});
const numbersQuery = defineQuery({
  statement: 'source/numbers',
  parameters: z.object({ numbers: z.array(z.int()) }),
  row: z.object({ number: z.int() }),
});

export class Sources {
  readonly #reader: Reader;
  readonly #flags: Flags<typeof sourceFlags>;
  readonly #nodes: NodeLoader<SourceRow>;

  constructor(reader: Reader, projection: Projection) {
    this.#reader = reader;
    this.#flags = flagValues(sourceFlags, projection);
    this.#nodes = reader.nodes({
      kind: 'source',
      groups: selectedGroups(source, projection),
      query: byIdsQuery,
      parameters: this.#flags,
      transform: (row) => row,
    });
  }

  /** The source; undefined if it does not exist. */
  byId(id: string): MaybePromise<SourceRow | undefined> {
    return this.#nodes.load(id);
  }

  /** Caches rows that were read with other rows. */
  prime(rows: readonly SourceRow[]): void {
    for (const row of rows) this.#nodes.prime(row);
  }

  /** The source of that number in the references of a dataset. */
  async byNumber(dataset: string, number: number): Promise<SourceRow | undefined> {
    const filter = { ...anySource, datasets: [dataset], numbers: [number] };
    const page = await this.page({ take: { first: 1 }, after: undefined, before: undefined }, filter);
    return page.rows[0];
  }

  /** Those of the given numbers that a source of any dataset has. */
  existingNumbers(numbers: readonly number[]): MaybePromise<readonly number[]> {
    return mapMaybe(this.#reader.rows(numbersQuery, { numbers: [...numbers] }), (rows) =>
      rows.map(({ number }) => number),
    );
  }

  /** A page by dataset and number. */
  page(request: PageRequest, filter: SourceFilter): MaybePromise<Page<SourceRow & { readonly cursor: string }>> {
    const { direction, parameters, finish } = paging(request, 'ASC');
    return mapMaybe(this.#reader.rows(listQueries[direction], { ...parameters, ...filter, ...this.#flags }), finish);
  }

  count(filter: SourceFilter): MaybePromise<number> {
    return mapMaybe(this.#reader.rows(countQuery, filter), totalIn);
  }
}
