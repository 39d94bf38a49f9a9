import { z } from 'zod';

/** What an operation makes use of. What it does not need is not read, and what it needs comes along with the rows. */
export interface Needs {
  /** Names besides the one for display. */
  readonly names: boolean;
  /** What is said of a jurisdiction besides name, kind, level and totals: its point, codes, parent and end. */
  readonly facts: boolean;
  /** What is said of a source besides number, title and status. */
  readonly references: boolean;
  /** Dates, notes and citations of friendships. */
  readonly statements: boolean;
  /** The parties of friendships, read with them. */
  readonly parties: boolean;
  /** The sources of friendships, read with them. */
  readonly sources: boolean;
  /** Countries, read with jurisdictions. */
  readonly countries: boolean;
  /** Continents, read with friendships and countries. */
  readonly continents: boolean;
}

/** For whoever does not say: rows are complete, and what they point at is read when it is asked for. */
export const completeRows: Needs = {
  names: true,
  facts: true,
  references: true,
  statements: true,
  parties: false,
  sources: false,
  countries: false,
  continents: false,
};

/** True, or null: a line of a statement is sent for what is not null. */
const flag = z.literal(true).nullable();
const flagOf = (needed: boolean) => needed || null;

/** The parameters by which statements are told; filters have the shorter names. */
export const jurisdictionNeeds = {
  withNames: flag,
  withFacts: flag,
  withCountries: flag,
  withContinents: flag,
};
export const sourceNeeds = { withReferences: flag };
export const friendshipNeeds = {
  ...jurisdictionNeeds,
  ...sourceNeeds,
  withStatements: flag,
  withParties: flag,
  withSources: flag,
};

export function ofJurisdictions({ names, facts, countries, continents }: Needs) {
  return {
    withNames: flagOf(names),
    withFacts: flagOf(facts),
    withCountries: flagOf(countries),
    withContinents: flagOf(continents),
  };
}

export function ofSources({ references }: Needs) {
  return { withReferences: flagOf(references) };
}

export function ofFriendships(needs: Needs) {
  const { statements, parties, sources } = needs;
  return {
    ...ofJurisdictions(needs),
    ...ofSources(needs),
    withStatements: flagOf(statements),
    withParties: flagOf(parties),
    withSources: flagOf(sources),
  };
}
