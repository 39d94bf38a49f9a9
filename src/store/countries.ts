import { z } from 'zod';
import { defineQuery } from '../graph/define-query.ts';
import { after, type MaybePromise } from './maybe-promise.ts';
import { continentNeeds, countryNeeds, type Flags, flagsFor, type Needs } from './needs.ts';
import type { Reader } from './reader.ts';
import { type ContinentRow, type CountryRow, type CountryRowAlong, continentRow, countryRow } from './rows.ts';

const countriesQuery = defineQuery({
  statement: 'country/all',
  parameters: z.object(countryNeeds),
  row: countryRow,
});
const continentsQuery = defineQuery({
  statement: 'continent/all',
  parameters: z.object(continentNeeds),
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
  readonly #countryNeeds: Flags<typeof countryNeeds>;
  readonly #continentNeeds: Flags<typeof continentNeeds>;
  readonly #learntCountries = new Map<string, CountryRow>();
  readonly #learntContinents = new Map<string, ContinentRow>();

  constructor(reader: Reader, needs: Needs) {
    this.#reader = reader;
    this.#countryNeeds = flagsFor(countryNeeds, needs);
    this.#continentNeeds = flagsFor(continentNeeds, needs);
  }

  /** By ISO code. */
  all(): MaybePromise<readonly CountryRow[]> {
    return this.#reader.rows(countriesQuery, this.#countryNeeds);
  }

  byCode(code: string): MaybePromise<CountryRow | undefined> {
    const learnt = this.#learntCountries.get(code);
    if (learnt) return learnt;
    return after(this.all(), (all) => byId(all).get(code));
  }

  /** The codes of the countries on some continents. */
  async on(continents: readonly string[]): Promise<string[]> {
    return (await this.all()).filter((country) => continents.includes(country.continentId)).map(({ id }) => id);
  }

  /** By code. */
  continents(): MaybePromise<readonly ContinentRow[]> {
    return this.#reader.rows(continentsQuery, this.#continentNeeds);
  }

  continent(code: string): MaybePromise<ContinentRow | undefined> {
    const learnt = this.#learntContinents.get(code);
    if (learnt) return learnt;
    return after(this.continents(), (all) => byId(all).get(code));
  }

  /** Takes what came along with other rows. */
  learn(countries: readonly CountryRowAlong[]): void {
    for (const { continent, ...country } of countries) {
      if (this.#learntCountries.has(country.id)) continue;
      this.#learntCountries.set(country.id, country);
      if (continent) this.learnContinents([continent]);
    }
  }

  learnContinents(continents: readonly ContinentRow[]): void {
    for (const continent of continents) this.#learntContinents.set(continent.id, continent);
  }

  /** The codes of the continents that lists place partners in the country on. */
  async reportedContinents(country: string): Promise<readonly string[]> {
    const rows = await this.#reader.rowsOf(reportedContinentsQuery, {}, (row) => row.id, country);
    return rows.map((row) => row.continentId);
  }
}
