import { z } from 'zod';
import { defineQuery } from '../graph/define-query.ts';
import { fits, type SearchQuery } from '../names/match.ts';
import type { Direction } from './page.ts';
import type { Reader } from './reader.ts';
import { firstFuzzyFit, type Hit, type Range, type SearchKind } from './search-order.ts';

/** The kinds of results that have an index of names or titles. */
type IndexedKind = Exclude<SearchKind, 'COUNTRY'>;
type Domain = 'jurisdictions' | 'sources';

const queryParameters = {
  anchor: z.string(),
  text: z.string(),
  words: z.array(z.string()),
};
const listQuery = (of: Domain, direction: Direction) =>
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
const countQuery = (of: Domain) =>
  defineQuery({
    statement: `search/count-${of}`,
    parameters: z.object(queryParameters),
    row: z.object({ total: z.int() }),
  });
const fuzzyQuery = (of: Domain) =>
  defineQuery({
    statement: `search/fuzzy-${of}`,
    parameters: z.object({ spellings: z.string(), others: z.array(z.string()), limit: z.int() }),
    row: z.object({ id: z.string(), degreeKey: z.string(), texts: z.array(z.string()) }),
  });
const queriesOf = (of: Domain) => ({
  list: { ASC: listQuery(of, 'ASC'), DESC: listQuery(of, 'DESC') },
  count: countQuery(of),
  fuzzy: fuzzyQuery(of),
});
const queries = { JURISDICTION: queriesOf('jurisdictions'), SOURCE: queriesOf('sources') };

/** Maximum number of candidates for a match with typos, those with the most friendships. */
const maximumCandidates = 500;

/** Searches the indexes of jurisdictions and sources. */
export class SearchIndex {
  readonly #reader: Reader;
  readonly #isEmptyGraph: () => Promise<boolean>;

  constructor(reader: Reader, isEmptyGraph: () => Promise<boolean>) {
    this.#reader = reader;
    this.#isEmptyGraph = isEmptyGraph;
  }

  /** Number of matches without typos. */
  async countExact(kind: IndexedKind, query: SearchQuery): Promise<number> {
    const [counted] = await this.#reader.rows(queries[kind].count, parametersOf(query));
    return counted?.total ?? 0;
  }

  /** Matches without typos in the range, in its direction. */
  async exact(kind: IndexedKind, query: SearchQuery, { after, before, direction, limit }: Range): Promise<Hit[]> {
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
  }

  /** All matches with typos. The index returns candidates, whose typos are counted in code, equally for all engines. */
  async fuzzy(kind: IndexedKind, query: SearchQuery): Promise<Hit[]> {
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
      if (!(await this.#isEmptyGraph())) throw error;
      return [];
    });
    const candidates = new Map(found.flat().map((row) => [row.id, row]));
    const hits = [...candidates.values()].map(({ id, degreeKey, texts }) => {
      const fit = fits.indexOf(query.match(texts)?.fit ?? 'WHOLE');
      return { id, kind, fit, degreeKey };
    });
    return hits.filter(({ fit }) => fit >= firstFuzzyFit);
  }
}

function parametersOf({ anchor, folded, words }: SearchQuery) {
  return { anchor, text: folded, words: [...words] };
}
