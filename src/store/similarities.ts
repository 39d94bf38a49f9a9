import { z } from 'zod';
import { partySides } from '../dataset/schema.ts';
import { QueryTooComplex } from '../errors.ts';
import { defineQuery } from '../graph/define-query.ts';
import { inTurn } from '../graph/turns.ts';
import type { Reader } from './reader.ts';

const secondPartnersQuery = defineQuery({
  statement: 'traversal/count-second-partners',
  parameters: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), links: z.int() }),
});
const byPartnersQuery = defineQuery({
  statement: 'traversal/similar-by-partners',
  parameters: z.object({ ids: z.array(z.string()), limit: z.int() }),
  row: z.object({ id: z.string(), otherId: z.string(), shared: z.int(), score: z.number() }),
});
const partnerCountriesQuery = defineQuery({
  statement: 'traversal/partner-countries',
  parameters: z.object({}),
  row: z.object({ id: z.string(), sides: z.array(z.enum(partySides)), countryIds: z.array(z.string()) }),
});

type PartnerCountries = z.output<(typeof partnerCountriesQuery)['row']>;

export const similarityBases = ['PARTNERS', 'PARTNER_COUNTRIES'] as const;
export type SimilarityBasis = (typeof similarityBases)[number];

/** Another jurisdiction, with its similarity. */
export interface SimilarRow {
  readonly otherId: string;
  /** Size of the intersection. */
  readonly shared: number;
  /** Jaccard similarity: above 0, at most 1. */
  readonly score: number;
}

/** Jurisdictions with similar partners. */
export class Similarities {
  readonly #reader: Reader;
  readonly #maxLinks: number;

  /** @param maxLinks Maximum number of partners of partners read for one jurisdiction. */
  constructor(reader: Reader, maxLinks = 25_000) {
    this.#reader = reader;
    this.#maxLinks = maxLinks;
  }

  /**
   * Jurisdictions on the same side with something in common, most similar first, then by name.
   *
   * @throws QueryTooComplex if there are too many partners of partners to compare.
   */
  async of(id: string, basis: SimilarityBasis, limit: number): Promise<readonly SimilarRow[]> {
    switch (basis) {
      case 'PARTNERS':
        return await this.#byPartners(id, limit);
      case 'PARTNER_COUNTRIES':
        return await this.#byCountries(id, limit);
      default:
        return basis satisfies never;
    }
  }

  async #byPartners(id: string, limit: number): Promise<readonly SimilarRow[]> {
    const [counted] = await this.#reader.rowsOf(secondPartnersQuery, {}, (row) => row.id, id);
    const found = counted?.links ?? 0;
    if (found > this.#maxLinks) throw tooManyPartners(found, this.#maxLinks);
    return await this.#reader.rowsOf(byPartnersQuery, { limit }, (row) => row.id, id);
  }

  /** One statement for any number of jurisdictions, because each has to be compared with all others. */
  async #byCountries(id: string, limit: number): Promise<readonly SimilarRow[]> {
    const all = await this.#reader.rows(partnerCountriesQuery, {});
    return await inTurn(() => mostSimilar(id, all, limit));
  }
}

function mostSimilar(id: string, all: readonly PartnerCountries[], limit: number): readonly SimilarRow[] {
  const self = all.find((row) => row.id === id);
  if (!self) return [];
  const own = new Set(self.countryIds);
  const best: SimilarRow[] = [];
  for (const other of all) {
    if (other.id === id || !other.sides.some((side) => self.sides.includes(side))) continue;
    let shared = 0;
    for (const country of other.countryIds) if (own.has(country)) shared += 1;
    if (shared > 0) {
      const score = shared / (own.size + other.countryIds.length - shared);
      insert(best, { otherId: other.id, shared, score }, limit);
    }
  }
  return best;
}

/** The best `limit`, best first. The input is sorted by name, and ties keep that order. */
function insert(best: SimilarRow[], row: SimilarRow, limit: number): void {
  let place = best.length;
  while (place > 0 && (best[place - 1]?.score ?? 0) < row.score) place -= 1;
  if (place === limit) return;
  best.splice(place, 0, row);
  if (best.length > limit) best.pop();
}

function tooManyPartners(found: number, limit: number): QueryTooComplex {
  return new QueryTooComplex(
    `${found} partners of partners would have to be compared; the limit is ${limit}. Compare by \`PARTNER_COUNTRIES\`, or query \`sharedPartners\` of selected jurisdictions.`,
    { found, limit },
  );
}
