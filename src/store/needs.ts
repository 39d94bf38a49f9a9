import { z } from 'zod';

/** What an operation makes use of. What it does not need is not read, and what it needs comes along with the rows. */
export interface Needs {
  /** Names besides the one for display. */
  readonly names: boolean;
  /** What is said of a jurisdiction besides its name and kind: level, point, codes, parent, doubt and end. */
  readonly facts: boolean;
  /** How many friendships and partners a jurisdiction has. */
  readonly totals: boolean;
  /** How many friendships a list of them has on all pages. */
  readonly listTotals: boolean;
  /** Which friendships make a jurisdiction a partner. */
  readonly links: boolean;
  /** What is said of a source besides number, title and status. */
  readonly references: boolean;
  /** Dates, notes and citations of friendships. */
  readonly statements: boolean;
  /** The parties of friendships, read with them. */
  readonly parties: boolean;
  /** The sources of friendships, read with them. */
  readonly sources: boolean;
  /** The names of the places that friendships are counted by. */
  readonly labels: boolean;
  /** Countries, read with jurisdictions, and as what friendships are counted by. */
  readonly countries: boolean;
  /** Continents, read with friendships and countries. */
  readonly continents: boolean;
}

/** For whoever does not say: rows are complete, and what they point at is read when it is asked for. */
export const completeRows: Needs = {
  names: true,
  facts: true,
  totals: true,
  listTotals: true,
  links: true,
  references: true,
  statements: true,
  parties: false,
  sources: false,
  labels: false,
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
  withTotals: flag,
  withCountries: flag,
  withContinents: flag,
};
export const continentNeeds = { withNames: flag };
export const countryNeeds = { ...continentNeeds, withFacts: flag };
export const partnerNeeds = { ...jurisdictionNeeds, withLinks: flag };
export const labelNeeds = { ...jurisdictionNeeds, withLabels: flag };
export const sourceNeeds = { withReferences: flag };
export const friendshipNeeds = {
  ...jurisdictionNeeds,
  ...sourceNeeds,
  withStatements: flag,
  withParties: flag,
  withSources: flag,
};

export function ofJurisdictions({ names, facts, totals, countries, continents }: Needs) {
  return {
    withNames: flagOf(names),
    withFacts: flagOf(facts),
    withTotals: flagOf(totals),
    withCountries: flagOf(countries),
    withContinents: flagOf(continents),
  };
}

export function ofContinents({ names }: Needs) {
  return { withNames: flagOf(names) };
}

export function ofCountries(needs: Needs) {
  return { ...ofContinents(needs), withFacts: flagOf(needs.facts) };
}

export function ofPartners(needs: Needs) {
  return { ...ofJurisdictions(needs), withLinks: flagOf(needs.links) };
}

/** A label has no use for the country of its place. */
export function ofLabels(needs: Needs) {
  return { ...ofJurisdictions(needs), withCountries: null, withLabels: flagOf(needs.labels) };
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
