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
export const flag = z.literal(true).nullable();

/** The parameters by which statements are told, with the need that each stands for; filters have the shorter names. */
const needOf = {
  withNames: 'names',
  withFacts: 'facts',
  withTotals: 'totals',
  withLinks: 'links',
  withReferences: 'references',
  withStatements: 'statements',
  withParties: 'parties',
  withSources: 'sources',
  withLabels: 'labels',
  withCountries: 'countries',
  withContinents: 'continents',
} as const satisfies Record<string, keyof Needs>;
type Flag = keyof typeof needOf;

function flags<Names extends Flag>(...names: readonly Names[]) {
  return Object.fromEntries(names.map((name) => [name, flag])) as { readonly [Name in Names]: typeof flag };
}

export const continentNeeds = flags('withNames');
export const countryNeeds = flags('withNames', 'withFacts');
export const jurisdictionNeeds = flags('withNames', 'withFacts', 'withTotals', 'withCountries', 'withContinents');
export const partnerNeeds = { ...jurisdictionNeeds, ...flags('withLinks') };
export const placeLabelNeeds = { ...jurisdictionNeeds, ...flags('withLabels') };
export const countryLabelNeeds = { ...countryNeeds, ...flags('withCountries', 'withContinents') };
export const sourceNeeds = flags('withReferences');
export const friendshipNeeds = {
  ...jurisdictionNeeds,
  ...sourceNeeds,
  ...flags('withStatements', 'withParties', 'withSources'),
};

export type Flags<Shape> = { readonly [Name in keyof Shape]: true | null };

/** The values of some of these parameters, for what is needed. */
export function flagsFor<Shape extends { readonly [Name in Flag]?: typeof flag }>(
  shape: Shape,
  needs: Needs,
): Flags<Shape> {
  const names = Object.keys(shape) as Flag[];
  return Object.fromEntries(names.map((name) => [name, needs[needOf[name]] || null])) as Flags<Shape>;
}
