import { z } from 'zod';
import { defineQuery } from '../graph/define-query.ts';
import { type MaybePromise, mapMaybe } from './maybe-promise.ts';
import { continentFlags, countryFlags, type Flags, flagValues, type Projection } from './projection.ts';
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

const indexes = new WeakMap<readonly object[], ReadonlyMap<string, object>>();

/** The rows by their ids: made once for rows that are kept. */
function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  let index = indexes.get(rows) as ReadonlyMap<string, Row> | undefined;
  if (!index) {
    index = new Map(rows.map((row) => [row.id, row]));
    indexes.set(rows, index);
  }
  return index;
}

/** Countries and continents: few enough to be read all at once. */
export class Countries {
  readonly #reader: Reader;
  readonly #countryFlags: Flags<typeof countryFlags>;
  readonly #continentFlags: Flags<typeof continentFlags>;
  readonly #primedCountries = new Map<string, CountryRow>();
  readonly #primedContinents = new Map<string, ContinentRow>();

  constructor(reader: Reader, projection: Projection) {
    this.#reader = reader;
    this.#countryFlags = flagValues(countryFlags, projection);
    this.#continentFlags = flagValues(continentFlags, projection);
  }

  /** By ISO code. */
  all(): MaybePromise<readonly CountryRow[]> {
    return this.#reader.rows(countriesQuery, this.#countryFlags, ({ continents = [], ...country }) => {
      this.primeContinents(continents);
      return country;
    });
  }

  byCode(code: string): MaybePromise<CountryRow | undefined> {
    const primed = this.#primedCountries.get(code);
    if (primed) return primed;
    return mapMaybe(this.all(), (all) => byId(all).get(code));
  }

  /** The codes of the countries on some continents. */
  async on(continents: readonly string[]): Promise<string[]> {
    return (await this.all()).filter((country) => continents.includes(country.continentId)).map(({ id }) => id);
  }

  /** By code. */
  continents(): MaybePromise<readonly ContinentRow[]> {
    return this.#reader.rows(continentsQuery, this.#continentFlags);
  }

  continent(code: string): MaybePromise<ContinentRow | undefined> {
    const primed = this.#primedContinents.get(code);
    if (primed) return primed;
    return mapMaybe(this.continents(), (all) => byId(all).get(code));
  }

  /** Caches rows that were read with other rows. */
  prime(countries: readonly CountryWithRelated[]): void {
    for (const { continents = [], ...country } of countries) {
      if (this.#primedCountries.has(country.id)) continue;
      this.#primedCountries.set(country.id, country);
      this.primeContinents(continents);
    }
  }

  primeContinents(continents: readonly ContinentRow[]): void {
    for (const continent of continents) this.#primedContinents.set(continent.id, continent);
  }

  /** The codes of the continents that lists place partners in the country on. */
  async reportedContinents(country: string): Promise<readonly string[]> {
    const rows = await this.#reader.rowsOf(reportedContinentsQuery, {}, (row) => row.id, country);
    return rows.map((row) => row.continentId);
  }
}
