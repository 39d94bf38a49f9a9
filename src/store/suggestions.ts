import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { defineQuery } from '../graph/define-query.ts';
import { Countries } from './countries.ts';
import { Datasets } from './datasets.ts';
import { Jurisdictions } from './jurisdictions.ts';
import { completeProjection } from './projection.ts';
import type { Reader } from './reader.ts';
import { type CountryRow, type DatasetRow, type JurisdictionRow, requireGroup } from './rows.ts';
import { Search } from './search.ts';
import { Sources } from './sources.ts';

/** A jurisdiction, and the name of it that is similar. */
export interface NearJurisdiction {
  readonly row: JurisdictionRow;
  readonly matched: string;
}

const nearestNumbersQuery = defineQuery({
  statement: 'source/nearest-numbers',
  parameters: z.object({ number: z.int() }),
  row: z.object({ below: z.int().nullable(), above: z.int().nullable() }),
});

/** Maximum number of suggestions. */
const maxSuggestions = 3;
/** Maximum number of similar names that a slug is compared with. */
const maxComparedSlugs = 10;
/** Maximum number of searches in one operation, because a search costs as much as a page. */
const maxSearches = 3;
/** Longer names and slugs have no suggestions. */
const maxTextLength = 100;

/** Suggestions for a reference that was not found. */
export class Suggestions {
  readonly #reader: Reader;
  readonly #search: Search;
  readonly #countries: Countries;
  readonly #datasets: Datasets;
  #searches = 0;

  constructor(reader: Reader) {
    this.#reader = reader;
    // The names are needed even if the operation does not select them.
    this.#countries = new Countries(reader, completeProjection);
    this.#datasets = new Datasets(reader);
    this.#search = new Search(reader, {
      countries: this.#countries,
      jurisdictions: new Jurisdictions(reader, this.#countries, completeProjection),
      sources: new Sources(reader, completeProjection),
    });
  }

  /** Jurisdictions with similar names, best match first. */
  async byName(name: string): Promise<readonly NearJurisdiction[]> {
    return this.#near(name, maxSuggestions);
  }

  /** Jurisdictions whose names are similar to the words of a slug, closest slug first. */
  async bySlug(slug: string): Promise<readonly NearJurisdiction[]> {
    const written = slug.toLowerCase();
    const near = await this.#near(written.replace(/^[a-z]{2}-/, '').replaceAll('-', ' '), maxComparedSlugs);
    const distances = new Map(near.map(({ row }) => [row.id, distance(written, row.id)]));
    return near
      .toSorted((a, b) => (distances.get(a.row.id) ?? 0) - (distances.get(b.row.id) ?? 0))
      .slice(0, maxSuggestions);
  }

  /** Countries that a wrong code may mean: as a former code, with swapped letters, or as the start of a code or name. */
  async countries(code: string): Promise<readonly CountryRow[]> {
    const current = new Intl.Locale(`und-${code}`).region;
    const swapped = Array.from(code).reverse().join('');
    const all = await this.#countries.all();
    const starts = (text: string) => text.toUpperCase().startsWith(code);
    const reasons: ((country: CountryRow) => boolean)[] = [
      ({ id }) => id === current,
      ({ id }) => id === swapped,
      ({ alpha3 }) => starts(alpha3),
      (country) => requireGroup(country, 'names', 'a suggestion').nameTexts.some(starts),
    ];
    return [...new Set(reasons.flatMap((reason) => all.filter(reason)))].slice(0, maxSuggestions);
  }

  /** All datasets up to the maximum, closest slug first. */
  async datasets(slug: string): Promise<readonly DatasetRow[]> {
    const written = slug.slice(0, maxTextLength);
    const far = ({ id }: DatasetRow) => distance(written, id);
    return [...(await this.#datasets.all())].sort((a, b) => far(a) - far(b)).slice(0, maxSuggestions);
  }

  /** The source numbers closest to a number that no source has. */
  async sourceNumbers(number: number): Promise<readonly number[]> {
    if (!this.#mayRead()) return [];
    const [nearest] = await this.#reader.rows(nearestNumbersQuery, { number });
    return [nearest?.below, nearest?.above].filter((near) => near != null);
  }

  async #near(text: string, limit: number): Promise<readonly NearJurisdiction[]> {
    if (text.length > maxTextLength || !this.#mayRead()) return [];
    const first = { take: { first: limit }, after: undefined, before: undefined };
    const { rows } = await this.#search.page(text, ['JURISDICTION'], first);
    return rows.flatMap((found) => (found.kind === 'JURISDICTION' ? [{ row: found.row, matched: found.matched }] : []));
  }

  #mayRead(): boolean {
    this.#searches += 1;
    return this.#searches <= maxSearches;
  }
}
