import { z } from 'zod';
import { defineQuery } from '../graph/define-query.ts';
import type { Reader } from './reader.ts';
import { type ContinentRow, type CountryRow, continentRow, countryRow } from './rows.ts';

const none = z.object({});
const countriesQuery = defineQuery({ statement: 'country/all', parameters: none, row: countryRow });
const continentsQuery = defineQuery({ statement: 'continent/all', parameters: none, row: continentRow });
const reportedContinentsQuery = defineQuery({
  statement: 'country/reported-continents',
  parameters: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), continentId: z.string() }),
});

/** Countries and continents: few enough to be read all at once. */
export class Countries {
  readonly #reader: Reader;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** By ISO code. */
  all(): Promise<readonly CountryRow[]> {
    return this.#reader.rows(countriesQuery, {});
  }

  async byCode(code: string): Promise<CountryRow | undefined> {
    return (await this.all()).find((country) => country.id === code);
  }

  /** The codes of the countries on some continents. */
  async on(continents: readonly string[]): Promise<string[]> {
    return (await this.all()).filter((country) => continents.includes(country.continentId)).map(({ id }) => id);
  }

  /** By code. */
  continents(): Promise<readonly ContinentRow[]> {
    return this.#reader.rows(continentsQuery, {});
  }

  async continent(code: string): Promise<ContinentRow | undefined> {
    return (await this.continents()).find((continent) => continent.id === code);
  }

  /** The codes of the continents that lists place partners in the country on. */
  async reportedContinents(country: string): Promise<readonly string[]> {
    const rows = await this.#reader.rowsOf(reportedContinentsQuery, {}, (row) => row.id, country);
    return rows.map((row) => row.continentId);
  }
}
