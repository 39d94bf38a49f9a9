import { z } from 'zod';
import { partySides } from '../dataset/schema.ts';
import { defineQuery } from '../graph/define-query.ts';
import type { Reader } from './reader.ts';

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

export const similarityBases = ['PARTNERS', 'PARTNER_COUNTRIES'] as const;
export type SimilarityBasis = (typeof similarityBases)[number];

/** Another jurisdiction, and how alike it is. */
export interface SimilarRow {
  readonly otherId: string;
  /** How many elements the two sets have in common. */
  readonly shared: number;
  /** That, divided by how many they have together: above 0, at most 1. */
  readonly score: number;
}

/** Which jurisdictions have partners like another's. */
export class Similarities {
  readonly #reader: Reader;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** Those on the same side with anything in common, most alike first, then by name. */
  async of(id: string, basis: SimilarityBasis, limit: number): Promise<readonly SimilarRow[]> {
    switch (basis) {
      case 'PARTNERS':
        return this.#reader.rowsOf(byPartnersQuery, { limit }, (row) => row.id, id);
      case 'PARTNER_COUNTRIES':
        return await this.#byCountries(id, limit);
      default:
        return basis satisfies never;
    }
  }

  /** From one statement for however many are asked for: every one has to be compared with every other. */
  async #byCountries(id: string, limit: number): Promise<readonly SimilarRow[]> {
    const all = await this.#reader.rows(partnerCountriesQuery, {});
    const self = all.find((row) => row.id === id);
    if (!self) return [];
    const own = new Set(self.countryIds);
    return (
      all
        .filter((other) => other.id !== id && other.sides.some((side) => self.sides.includes(side)))
        .map((other) => {
          const shared = other.countryIds.filter((country) => own.has(country)).length;
          return { otherId: other.id, shared, score: shared / (own.size + other.countryIds.length - shared) };
        })
        .filter(({ shared }) => shared > 0)
        // they come by name, and the sort keeps equal ones as they come
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
    );
  }
}
