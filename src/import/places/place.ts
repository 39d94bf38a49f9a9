import type { Finding, ImportedName } from '../relation.ts';

/** A place that exists before the import, from a dataset file made earlier. */
export interface KnownPlace {
  /** The ID in its dataset, such as `de-aachen`. The same slug in two datasets is the same place. */
  readonly slug: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** All names in all languages, including former and short ones. At least one; the first one is shown to people. */
  readonly names: readonly ImportedName[];
  /** The names of its first-level unit in all languages. Empty: unknown, or the place is itself such a unit. */
  readonly unitNames: readonly string[];
  /** Whether it is a first-level unit, such as a province. Undefined: unknown. */
  readonly isFirstLevel?: boolean;
  /** Decimal degrees, WGS 84; both or neither. */
  readonly latitude?: number;
  readonly longitude?: number;
  /** Such as `Q275129`. */
  readonly wikidataId?: string;
  readonly geonamesId?: number;
}

/**
 * How sure a decision is.
 *
 * - `certain`: the same stated identifier, or decided by a person
 * - `high`: the same name within 5 km or with the same first-level unit, or a new place whose name no other place of the country
 *   has
 * - `medium`: the same name within 30 km or with the coordinates of the gazetteer, or a new place with several known
 *   namesakes over 100 km away, or with namesakes in the list
 * - `low`: kept apart because the evidence is missing or contradicts itself; a person should decide
 */
export type Confidence = 'certain' | 'high' | 'medium' | 'low';

/** A place that a printed place might be, but was not identified with. */
export interface PlaceCandidate {
  readonly slug: string;
  /** A phrase, such as `same name, 41 km away`. */
  readonly reason: string;
}

/**
 * One spelling of a place in a list: all parties with the same printed name, country, unit, coordinates and identifiers. It is
 * one row of `places.csv`.
 */
export interface PrintedPlace {
  readonly name: string;
  readonly country?: string;
  readonly unit?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly wikidataId?: string;
  readonly geonamesId?: number;
  /** How many parties are printed like this. */
  readonly count: number;
  /** Where the first of them is, such as `line 12`. */
  readonly firstPosition: string;
  /** The slug of the identified place: a known one or a new one. */
  readonly slug: string;
  readonly isNew: boolean;
  /** The slug that the import chooses without a review. Equal to `slug` unless a person decided otherwise. */
  readonly suggested: string;
  /** Whether a person decided. */
  readonly isReviewed: boolean;
  /** A phrase, such as `same name, 0.4 km away`. */
  readonly evidence: string;
  readonly confidence: Confidence;
  readonly candidates: readonly PlaceCandidate[];
}

/** A place of the list after identification. */
export interface IdentifiedPlace {
  readonly slug: string;
  /** False: `slug` is a known place, and the properties below are what this list adds to it. */
  readonly isNew: boolean;
  /**
   * ISO 3166-1 alpha-2. If the list states no country, the one at the coordinates, and `doubt` says so. Undefined: neither is
   * known.
   */
  readonly country?: string;
  /** Distinct names as printed, the most frequent first name first. */
  readonly names: readonly ImportedName[];
  /** The first-level unit as printed. */
  readonly unit?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  /** Whether the coordinates are those of the list or of the gazetteer. Undefined without coordinates. */
  readonly pointFrom?: 'list' | 'gazetteer';
  readonly wikidataId?: string;
  /** As stated in the list, or else by the gazetteer. */
  readonly geonamesId?: number;
  /** Sentences for `doubt` of the jurisdiction. Undefined: none. */
  readonly doubt?: string;
}

export interface IdentifiedPlaces {
  /** All places that parties refer to, sorted by slug. */
  readonly places: readonly IdentifiedPlace[];
  /** `slugs[i][j]` is the place of `relations[i].parties[j]` of the list. */
  readonly slugs: readonly (readonly string[])[];
  /** The rows of `places.csv`, sorted by country, name and coordinates. */
  readonly printed: readonly PrintedPlace[];
  /** Ambiguous places (`doubtful`) and bad edits of the review (`unreadable`: the import has to stop). */
  readonly findings: readonly Finding[];
}
