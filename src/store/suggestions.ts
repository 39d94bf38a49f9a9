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

/** A jurisdiction with the similar one of its names. */
export interface NearJurisdiction {
  readonly row: JurisdictionRow;
  readonly matched: string;
}

const nearestNumbersQuery = defineQuery({
  statement: 'source/nearest-numbers',
  parameters: z.object({ number: z.int() }),
  row: z.object({ below: z.int().nullable(), above: z.int().nullable() }),
});

/** How many are suggested at a time. */
const suggestedAtMost = 3;
/** How many near names a slug is compared with. */
const comparedSlugs = 10;
/** A search costs as much as a whole page: one operation searches for its first few errors only. */
const searchesAtMost = 3;
/** Longer names and slugs have no suggestions. */
const longestText = 100;

/** Suggestions for a reference that was not found. */
export class Suggestions {
  readonly #reader: Reader;
  readonly #search: Search;
  readonly #countries: Countries;
  readonly #datasets: Datasets;
  #searches = 0;

  constructor(reader: Reader) {
    this.#reader = reader;
    // An operation that fails may have selected no names.
    this.#countries = new Countries(reader, completeProjection);
    this.#datasets = new Datasets(reader);
    this.#search = new Search(reader, {
      countries: this.#countries,
      jurisdictions: new Jurisdictions(reader, this.#countries, completeProjection),
      sources: new Sources(reader, completeProjection),
    });
  }

  /** Jurisdictions with near names, best first. */
  async byName(name: string): Promise<readonly NearJurisdiction[]> {
    return this.#near(name, suggestedAtMost);
  }

  /** Jurisdictions whose names are near the words of a slug, nearest slug first. */
  async bySlug(slug: string): Promise<readonly NearJurisdiction[]> {
    const written = slug.toLowerCase();
    const near = await this.#near(written.replace(/^[a-z]{2}-/, '').replaceAll('-', ' '), comparedSlugs);
    const distances = new Map(near.map(({ row }) => [row.id, distance(written, row.id)]));
    return near
      .toSorted((a, b) => (distances.get(a.row.id) ?? 0) - (distances.get(b.row.id) ?? 0))
      .slice(0, suggestedAtMost);
  }

  /** Countries that a code may stand for: under another code, with letters swapped, or by the start of a code or name. */
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
    return [...new Set(reasons.flatMap((reason) => all.filter(reason)))].slice(0, suggestedAtMost);
  }

  /** The datasets that there are, nearest slug first. */
  async datasets(slug: string): Promise<readonly DatasetRow[]> {
    const written = slug.slice(0, longestText);
    const far = ({ id }: DatasetRow) => distance(written, id);
    return [...(await this.#datasets.all())].sort((a, b) => far(a) - far(b)).slice(0, suggestedAtMost);
  }

  /** The numbers of sources next to one that no source has. */
  async sourceNumbers(number: number): Promise<readonly number[]> {
    if (!this.#mayRead()) return [];
    const [nearest] = await this.#reader.rows(nearestNumbersQuery, { number });
    return [nearest?.below, nearest?.above].filter((near) => near != null);
  }

  async #near(text: string, limit: number): Promise<readonly NearJurisdiction[]> {
    if (text.length > longestText || !this.#mayRead()) return [];
    const first = { take: { first: limit }, after: undefined, before: undefined };
    const { rows } = await this.#search.page(text, ['JURISDICTION'], first);
    return rows.flatMap((found) => (found.kind === 'JURISDICTION' ? [{ row: found.row, matched: found.matched }] : []));
  }

  #mayRead(): boolean {
    this.#searches += 1;
    return this.#searches <= searchesAtMost;
  }
}
