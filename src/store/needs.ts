import { z } from 'zod';

/** What an operation makes use of. What it does not need is not read, and what it needs comes along with the rows. */
export interface Needs {
  /** Names besides the one for display. */
  readonly names: boolean;
  /** Dates, notes and citations of friendships. */
  readonly statements: boolean;
  /** The parties of friendships, read with them. */
  readonly parties: boolean;
  /** The sources of friendships, read with them. */
  readonly sources: boolean;
  /** Countries and continents, read with jurisdictions and friendships. */
  readonly countries: boolean;
}

/** For whoever does not say: rows are complete, and what they point at is read when it is asked for. */
export const completeRows: Needs = { names: true, statements: true, parties: false, sources: false, countries: false };

/** The parameters by which statements are told; filters have the shorter names. */
export const jurisdictionNeeds = { withNames: z.boolean(), withCountries: z.boolean() };
export const friendshipNeeds = {
  ...jurisdictionNeeds,
  withStatements: z.boolean(),
  withParties: z.boolean(),
  withSources: z.boolean(),
};

export function ofJurisdictions({ names, countries }: Needs) {
  return { withNames: names, withCountries: countries };
}

export function ofFriendships(needs: Needs) {
  const { statements, parties, sources } = needs;
  return {
    ...ofJurisdictions(needs),
    withStatements: statements,
    withParties: parties,
    withSources: sources,
  };
}
