import { z } from 'zod';
import { defineQuery } from '../graph/define-query.ts';
import { type Described, descriptionRow } from '../model/file-item.ts';
import { continent, country, jurisdiction } from '../model/place.ts';
import type { MaybePromise } from './maybe-promise.ts';
import type { Reader } from './reader.ts';

const parameters = z.object({ ids: z.array(z.string()) });
const continentsQuery = defineQuery({
  statement: 'continent/descriptions',
  parameters,
  row: descriptionRow(continent),
});
const countriesQuery = defineQuery({ statement: 'country/descriptions', parameters, row: descriptionRow(country) });
const jurisdictionsQuery = defineQuery({
  statement: 'jurisdiction/descriptions',
  parameters,
  row: descriptionRow(jurisdiction),
});

export type JurisdictionDescription = Described<typeof jurisdiction>;

/** What each dataset states about places, in the order of the datasets. */
export class Descriptions {
  readonly #reader: Reader;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  ofContinent(id: string): MaybePromise<readonly Described<typeof continent>[]> {
    return this.#reader.rowsOf(continentsQuery, {}, (row) => row.id, id);
  }

  ofCountry(id: string): MaybePromise<readonly Described<typeof country>[]> {
    return this.#reader.rowsOf(countriesQuery, {}, (row) => row.id, id);
  }

  ofJurisdiction(id: string): MaybePromise<readonly JurisdictionDescription[]> {
    return this.#reader.rowsOf(jurisdictionsQuery, {}, (row) => row.id, id);
  }
}
