import { z } from 'zod';
import { defineQuery } from '../graph/define-query.ts';
import { byCodePoint } from '../names/code-point-order.ts';
import { type Fit, fits, SearchQuery } from '../names/match.ts';
import { sortName } from '../names/sort-name.ts';
import type { Countries } from './countries.ts';
import type { Jurisdictions } from './jurisdictions.ts';
import { type Direction, type Page, type PageRequest, paging } from './page.ts';
import type { Reader } from './reader.ts';
import { requireFound } from './require-found.ts';
import { type CountryRow, type JurisdictionRow, requireGroup, type SourceRow } from './rows.ts';
import type { Sources } from './sources.ts';

export const searchKinds = ['JURISDICTION', 'COUNTRY', 'SOURCE'] as const;
export type SearchKind = (typeof searchKinds)[number];

type ResultRow =
  | { readonly kind: 'JURISDICTION'; readonly row: JurisdictionRow }
  | { readonly kind: 'COUNTRY'; readonly row: CountryRow }
  | { readonly kind: 'SOURCE'; readonly row: SourceRow };

/** A result, and why it matches. */
export type SearchRow = ResultRow & {
  readonly fit: Fit;
  /** The text that fits. */
  readonly matched: string;
  readonly cursor: string;
};

/** A place in the results: by fit, then by number of friendships and name, which `degreeKey` is made of. */
interface Place {
  readonly id: string;
  readonly kind: SearchKind;
  readonly fit: number;
  readonly degreeKey: string;
}

type Indexed = 'jurisdictions' | 'sources';

const queryParameters = {
  anchor: z.string(),
  text: z.string(),
  words: z.array(z.string()),
};
const listQuery = (of: Indexed, direction: Direction) =>
  defineQuery({
    statement: `search/${of}:${direction}`,
    parameters: z.object({
      ...queryParameters,
      whole: z.string(),
      beginning: z.string(),
      afterFit: z.int(),
      afterKey: z.string(),
      beforeFit: z.int(),
      beforeKey: z.string(),
      limit: z.int(),
    }),
    row: z.object({ id: z.string(), fit: z.int(), degreeKey: z.string() }),
  });
const countQuery = (of: Indexed) =>
  defineQuery({
    statement: `search/count-${of}`,
    parameters: z.object(queryParameters),
    row: z.object({ total: z.int() }),
  });
const fuzzyQuery = (of: Indexed) =>
  defineQuery({
    statement: `search/fuzzy-${of}`,
    parameters: z.object({ spellings: z.string(), others: z.array(z.string()), limit: z.int() }),
    row: z.object({ id: z.string(), degreeKey: z.string(), texts: z.array(z.string()) }),
  });
const queriesOf = (of: Indexed) => ({
  list: { ASC: listQuery(of, 'ASC'), DESC: listQuery(of, 'DESC') },
  count: countQuery(of),
  fuzzy: fuzzyQuery(of),
});
const queries = { JURISDICTION: queriesOf('jurisdictions'), SOURCE: queriesOf('sources') };
const friendshipsOfCountriesQuery = defineQuery({
  statement: 'country/friendships',
  parameters: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), friendships: z.int() }),
});

/** Maximum number of candidates for a match with typos, those with the most friendships. */
const maximumCandidates = 500;
/** What uses the groups of rows, for errors. */
const user = 'Query.search';
const firstFuzzyFit = fits.indexOf('ONE_LETTER_WRONG');

/** The repositories that read the rows of results. */
interface Repositories {
  readonly jurisdictions: Jurisdictions;
  readonly countries: Countries;
  readonly sources: Sources;
}

/** Searches names of jurisdictions and countries, and titles, authors and works of sources. */
export class Search {
  readonly #reader: Reader;
  readonly #repositories: Repositories;

  constructor(reader: Reader, repositories: Repositories) {
    this.#reader = reader;
    this.#repositories = repositories;
  }

  /** Best fit first, equally good ones by number of friendships, then by name. */
  async page(text: string, kinds: readonly SearchKind[], request: PageRequest): Promise<Page<SearchRow>> {
    const query = new SearchQuery(text);
    const { direction, parameters, finish } = paging(request, 'ASC');
    const { limit } = parameters;
    const part: Part = {
      after: positionOf(parameters.after) ?? beforeAll,
      before: positionOf(parameters.before) ?? afterAll,
      direction,
      limit,
    };
    if (query.folded === '') return finish<SearchRow>([]);
    const reads = [() => this.#exact(query, kinds, part), () => this.#fuzzy(query, kinds, part)];
    if (direction === 'DESC') reads.reverse();
    const places: Place[] = [];
    for (const read of reads) if (places.length < limit) places.push(...(await read()));
    const { rows, ...page } = finish(places.slice(0, limit));
    return { ...page, rows: await Promise.all(rows.map((place) => this.#row(place, query))) };
  }

  async count(text: string, kinds: readonly SearchKind[]): Promise<number> {
    const query = new SearchQuery(text);
    if (query.folded === '') return 0;
    const counts = await Promise.all(
      kinds.map(async (kind) => {
        if (kind === 'COUNTRY') return (await this.#countries(query)).length;
        const [counted] = await this.#reader.rows(queries[kind].count, parametersOf(query));
        return (counted?.total ?? 0) + (await this.#fuzzyOf(kind, query)).length;
      }),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** Matches without typos. */
  async #exact(query: SearchQuery, kinds: readonly SearchKind[], part: Part): Promise<Place[]> {
    const { after, before, direction, limit } = part;
    if (after.fit >= firstFuzzyFit) return [];
    const found = await Promise.all(
      kinds.map(async (kind): Promise<Place[]> => {
        if (kind === 'COUNTRY') return (await this.#countries(query)).filter((at) => at.fit < firstFuzzyFit);
        const rows = await this.#reader.rows(queries[kind].list[direction], {
          ...parametersOf(query),
          whole: `\n${query.folded}\n`,
          beginning: `\n${query.folded}`,
          afterFit: after.fit,
          afterKey: after.degreeKey,
          beforeFit: before.fit,
          beforeKey: before.degreeKey,
          limit,
        });
        return rows.map((row) => ({ ...row, kind }));
      }),
    );
    return placesIn(part, found.flat());
  }

  async #fuzzy(query: SearchQuery, kinds: readonly SearchKind[], part: Part): Promise<Place[]> {
    if (part.before.fit < firstFuzzyFit) return [];
    const found = await Promise.all(
      kinds.map(async (kind) =>
        kind === 'COUNTRY'
          ? (await this.#countries(query)).filter((at) => at.fit >= firstFuzzyFit)
          : await this.#fuzzyOf(kind, query),
      ),
    );
    return placesIn(part, found.flat());
  }

  /** The index returns candidates, among them all matches with typos; the typos are counted here, equally for all engines. */
  async #fuzzyOf(kind: 'JURISDICTION' | 'SOURCE', query: SearchQuery): Promise<Place[]> {
    const found = await Promise.all(
      query.lookups.map(({ spellings, others }) =>
        this.#reader.rows(queries[kind].fuzzy, {
          spellings: this.#reader.dialect.anyTokenOf(spellings),
          others: [...others],
          limit: maximumCandidates,
        }),
      ),
    ).catch(async (error: unknown) => {
      // A graph into which nothing was ever loaded has no index.
      if ((await this.#repositories.countries.all()).length > 0) throw error;
      return [];
    });
    const candidates = new Map(found.flat().map((row) => [row.id, row]));
    const places = [...candidates.values()].map(({ id, degreeKey, texts }) => {
      const fit = fits.indexOf(query.match(texts)?.fit ?? 'WHOLE');
      return { id, kind, fit, degreeKey };
    });
    return places.filter(({ fit }) => fit >= firstFuzzyFit);
  }

  /** Few enough to be compared one by one. */
  async #countries(query: SearchQuery): Promise<Place[]> {
    const places = (await this.#repositories.countries.all()).map(async (row): Promise<Place[]> => {
      const match = query.match(requireGroup(row, 'names', user).nameTexts);
      if (!match) return [];
      const [counted] = await this.#reader.rowsOf(friendshipsOfCountriesQuery, {}, ({ id }) => id, row.id);
      return [{ id: row.id, kind: 'COUNTRY', fit: fits.indexOf(match.fit), degreeKey: degreeKey(row, counted) }];
    });
    return (await Promise.all(places)).flat();
  }

  async #row(place: Place, query: SearchQuery): Promise<SearchRow> {
    const found = await this.#rowOf(place.kind, place.id);
    const texts = textsOf(found);
    const matched = query.match(texts)?.text ?? texts[0] ?? '';
    return { ...found, matched, fit: fits[place.fit] ?? 'INSIDE', cursor: `${place.fit}|${place.degreeKey}` };
  }

  async #rowOf(kind: SearchKind, id: string): Promise<ResultRow> {
    const { jurisdictions, countries, sources } = this.#repositories;
    switch (kind) {
      case 'JURISDICTION':
        return { kind, row: requireFound(await jurisdictions.byId(id), 'jurisdiction', id) };
      case 'COUNTRY':
        return { kind, row: requireFound(await countries.byCode(id), 'country', id) };
      case 'SOURCE':
        return { kind, row: requireFound(await sources.byId(id), 'source', id) };
      default:
        return kind satisfies never;
    }
  }
}

function parametersOf({ anchor, folded, words }: SearchQuery) {
  return { anchor, text: folded, words: [...words] };
}

function textsOf({ kind, row }: ResultRow): readonly string[] {
  if (kind !== 'SOURCE') return requireGroup(row, 'names', user).nameTexts;
  const { authors, container } = requireGroup(row, 'reference', user);
  return [row.title, ...authors, ...(container === null ? [] : [container])];
}

/** As the loader makes them for jurisdictions and sources. */
function degreeKey(country: CountryRow, counted: { friendships: number } | undefined): string {
  const { id, displayName } = country;
  const { nameTexts, nameKinds } = requireGroup(country, 'names', user);
  const romanized = nameTexts[nameKinds.indexOf('ROMANIZED')];
  const fewest = 99_999 - Math.min(counted?.friendships ?? 0, 99_999);
  return `${String(fewest).padStart(5, '0')}|${sortName(romanized ?? displayName)}|${id}`;
}

type Position = Pick<Place, 'fit' | 'degreeKey'>;

/** Outside of all results, on either side. */
const beforeAll: Position = { fit: -1, degreeKey: '' };
const afterAll: Position = { fit: fits.length, degreeKey: '' };

/** The results between two positions, from the start or the end. */
interface Part {
  readonly after: Position;
  readonly before: Position;
  readonly direction: Direction;
  readonly limit: number;
}

/** From a cursor; undefined for anything else. */
function positionOf(cursor: string): Position | undefined {
  const [, fit, key = ''] = /^(\d)\|(.*)$/s.exec(cursor) ?? [];
  return fit === undefined ? undefined : { fit: Number(fit), degreeKey: key };
}

function placesIn({ after, before, direction, limit }: Part, places: readonly Place[]): Place[] {
  const inside = places.filter((place) => compare(place, after) > 0 && compare(place, before) < 0).sort(compare);
  if (direction === 'DESC') inside.reverse();
  return inside.slice(0, limit);
}

function compare(a: Position, b: Position): number {
  return a.fit - b.fit || byCodePoint(a.degreeKey, b.degreeKey);
}
