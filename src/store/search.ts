import { type Fit, fits, SearchQuery } from '../names/match.ts';
import type { Countries } from './countries.ts';
import type { Jurisdictions } from './jurisdictions.ts';
import { type Page, type PageRequest, paging } from './page.ts';
import type { Reader } from './reader.ts';
import { requireFound } from './require-found.ts';
import { type CountryRow, type JurisdictionRow, requireGroup, type SourceRow } from './rows.ts';
import { searchCountries } from './search-countries.ts';
import { SearchIndex } from './search-index.ts';
import {
  afterAll,
  beforeAll,
  cursorOf,
  firstFuzzyFit,
  type Hit,
  hitsIn,
  positionOf,
  type Range,
  type SearchKind,
} from './search-order.ts';
import type { Sources } from './sources.ts';

type ResultRow =
  | { readonly kind: 'JURISDICTION'; readonly row: JurisdictionRow }
  | { readonly kind: 'COUNTRY'; readonly row: CountryRow }
  | { readonly kind: 'SOURCE'; readonly row: SourceRow };

/** A result, and why it matches. */
export type SearchRow = ResultRow & {
  readonly fit: Fit;
  /** The text that matches. */
  readonly matched: string;
  readonly cursor: string;
};

/** What uses the groups of rows, for errors. */
const user = 'Query.search';

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
  readonly #index: SearchIndex;

  constructor(reader: Reader, repositories: Repositories) {
    this.#reader = reader;
    this.#repositories = repositories;
    this.#index = new SearchIndex(reader, async () => (await repositories.countries.all()).length === 0);
  }

  /** Best fit first, equally good ones by number of friendships, then by name. */
  async page(text: string, kinds: readonly SearchKind[], request: PageRequest): Promise<Page<SearchRow>> {
    const query = new SearchQuery(text);
    const { direction, parameters, finish } = paging(request, 'ASC');
    const { limit } = parameters;
    const range: Range = {
      after: positionOf(parameters.after) ?? beforeAll,
      before: positionOf(parameters.before) ?? afterAll,
      direction,
      limit,
    };
    if (query.folded === '') return finish<SearchRow>([]);
    const reads = [() => this.#exact(query, kinds, range), () => this.#fuzzy(query, kinds, range)];
    if (direction === 'DESC') reads.reverse();
    const hits: Hit[] = [];
    for (const read of reads) if (hits.length < limit) hits.push(...(await read()));
    const { rows, ...page } = finish(hits.slice(0, limit));
    return { ...page, rows: await Promise.all(rows.map((hit) => this.#row(hit, query))) };
  }

  async count(text: string, kinds: readonly SearchKind[]): Promise<number> {
    const query = new SearchQuery(text);
    if (query.folded === '') return 0;
    const counts = await Promise.all(
      kinds.map(async (kind) => {
        if (kind === 'COUNTRY') return (await this.#countries(query)).length;
        return (await this.#index.countExact(kind, query)) + (await this.#index.fuzzy(kind, query)).length;
      }),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** Matches without typos. */
  async #exact(query: SearchQuery, kinds: readonly SearchKind[], range: Range): Promise<Hit[]> {
    if (range.after.fit >= firstFuzzyFit) return [];
    const found = await Promise.all(
      kinds.map(async (kind) =>
        kind === 'COUNTRY'
          ? (await this.#countries(query)).filter(({ fit }) => fit < firstFuzzyFit)
          : await this.#index.exact(kind, query, range),
      ),
    );
    return hitsIn(range, found.flat());
  }

  /** Matches with typos. */
  async #fuzzy(query: SearchQuery, kinds: readonly SearchKind[], range: Range): Promise<Hit[]> {
    if (range.before.fit < firstFuzzyFit) return [];
    const found = await Promise.all(
      kinds.map(async (kind) =>
        kind === 'COUNTRY'
          ? (await this.#countries(query)).filter(({ fit }) => fit >= firstFuzzyFit)
          : await this.#index.fuzzy(kind, query),
      ),
    );
    return hitsIn(range, found.flat());
  }

  #countries(query: SearchQuery): Promise<Hit[]> {
    return searchCountries(query, this.#repositories.countries, this.#reader);
  }

  async #row(hit: Hit, query: SearchQuery): Promise<SearchRow> {
    const found = await this.#rowOf(hit.kind, hit.id);
    const texts = textsOf(found);
    const matched = query.match(texts)?.text ?? texts[0] ?? '';
    return { ...found, matched, fit: fits[hit.fit] ?? 'INSIDE', cursor: cursorOf(hit) };
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

function textsOf({ kind, row }: ResultRow): readonly string[] {
  if (kind !== 'SOURCE') return requireGroup(row, 'names', user).nameTexts;
  const { authors, container } = requireGroup(row, 'reference', user);
  return [row.title, ...authors, ...(container === null ? [] : [container])];
}
