import { z } from 'zod';
import { defineQuery } from '../graph/define-query.ts';
import { continent, country } from '../model/place.ts';
import type { MaybePromise } from './maybe-promise.ts';
import { NodeLoader } from './node-loader.ts';
import { continentFlags, countryFlags, type Flags, flagValues, type Projection, selectedGroups } from './projection.ts';
import type { Reader } from './reader.ts';
import {
  type ContinentRow,
  type CountryRow,
  type CountryWithRelated,
  continentRow,
  countryWithRelated,
} from './rows.ts';

const countriesQuery = defineQuery({
  statement: 'country/all',
  parameters: z.object(countryFlags),
  row: countryWithRelated,
});
const continentsQuery = defineQuery({
  statement: 'continent/all',
  parameters: z.object(continentFlags),
  row: continentRow,
});
const reportedContinentsQuery = defineQuery({
  statement: 'country/reported-continents',
  parameters: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), continentId: z.string() }),
});

/** Countries and continents. There are few, so all are read at once. */
export class Countries {
  readonly #reader: Reader;
  readonly #countryFlags: Flags<typeof countryFlags>;
  readonly #continentFlags: Flags<typeof continentFlags>;
  readonly #countries: NodeLoader<CountryRow>;
  readonly #continents: NodeLoader<ContinentRow>;

  constructor(reader: Reader, projection: Projection) {
    this.#reader = reader;
    this.#countryFlags = flagValues(countryFlags, projection);
    this.#continentFlags = flagValues(continentFlags, projection);
    this.#countries = new NodeLoader({
      cache: reader.cache,
      kind: 'country',
      groups: selectedGroups(country, projection),
      read: async () => await this.all(),
    });
    this.#continents = new NodeLoader({
      cache: reader.cache,
      kind: 'continent',
      groups: selectedGroups(continent, projection),
      read: async () => await this.continents(),
    });
  }

  /** By ISO code. */
  all(): MaybePromise<readonly CountryRow[]> {
    return this.#reader.rows(countriesQuery, this.#countryFlags, this.#extractRelated);
  }

  byCode(code: string): MaybePromise<CountryRow | undefined> {
    return this.#countries.load(code);
  }

  /** The codes of the countries on the given continents. */
  async on(continents: readonly string[]): Promise<string[]> {
    return (await this.all()).filter(({ continentId }) => continents.includes(continentId)).map(({ id }) => id);
  }

  /** By code. */
  continents(): MaybePromise<readonly ContinentRow[]> {
    return this.#reader.rows(continentsQuery, this.#continentFlags);
  }

  continent(code: string): MaybePromise<ContinentRow | undefined> {
    return this.#continents.load(code);
  }

  /** Caches rows that were read with other rows. */
  prime(countries: readonly CountryWithRelated[]): void {
    for (const row of countries) this.#countries.prime(this.#extractRelated(row));
  }

  primeContinents(continents: readonly ContinentRow[]): void {
    for (const row of continents) this.#continents.prime(row);
  }

  /** Caches the country of a row that was read with it. Returns the row without the country. */
  extractFrom<Row extends { readonly countries?: readonly CountryWithRelated[] | undefined }>({
    countries = [],
    ...row
  }: Row): Omit<Row, 'countries'> {
    this.prime(countries);
    return row;
  }

  /** The codes of the reported continents of partners in the country. */
  async reportedContinents(code: string): Promise<readonly string[]> {
    const rows = await this.#reader.rowsOf(reportedContinentsQuery, {}, (row) => row.id, code);
    return rows.map((row) => row.continentId);
  }

  readonly #extractRelated = ({ continents = [], ...row }: CountryWithRelated): CountryRow => {
    this.primeContinents(continents);
    return row;
  };
}
