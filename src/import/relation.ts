/**
 * What a reader of one format takes from a file, before places are identified. Readers add nothing that the file does not
 * state: missing values are undefined.
 */

/** Where something is in a file, counted as a person counts: lines and sheet rows from 1, items of JSON arrays by their path. */
export interface Position {
  /** Such as `row 5`, `line 12` or `bindings[3]`. */
  readonly place: string;
  /** The cell or key, such as `E8` or `P580`. */
  readonly cell?: string;
}

export interface ImportedName {
  readonly text: string;
  /** BCP 47 tag; undefined if the file does not state it. */
  readonly language?: string;
}

export interface ImportedPlace {
  /** The name as printed. */
  readonly name: ImportedName;
  readonly otherNames?: readonly ImportedName[];
  /** ISO 3166-1 alpha-2 (`XK` for Kosovo). Undefined: the file does not state a country. */
  readonly country?: string;
  /** The country as printed, such as `Scotland`. */
  readonly countryText?: string;
  /** The first-level unit as printed, such as a province. */
  readonly unit?: string;
  /** Decimal degrees, WGS 84. */
  readonly latitude?: number;
  readonly longitude?: number;
  /** Such as `Q275129`. */
  readonly wikidataId?: string;
  readonly geonamesId?: number;
  /** Undefined in a list without sides. */
  readonly side?: 'LOCAL' | 'PARTNER';
}

/** A date as precise as it is printed: `1985`, `1985-10` or `1985-10-28`. */
export interface ImportedDate {
  readonly date: string;
  /** As printed, if that differs from `date`. */
  readonly text?: string;
}

export interface ImportedSource {
  readonly title?: string;
  readonly url?: string;
  readonly archiveUrl?: string;
  readonly publisher?: string;
  readonly language?: string;
  readonly publishedOn?: string;
  /** `YYYY-MM-DD`. */
  readonly accessedOn?: string;
  readonly archivedOn?: string;
  /** The part of the source that is cited, such as a page number. */
  readonly locator?: string;
}

export type ImportedKind = 'SISTER_CITY' | 'FRIENDSHIP' | 'CONTACT' | 'UNSPECIFIED';
export type ImportedStatus = 'ACTIVE' | 'SUSPENDED' | 'ENDED';

/** One entry of a list. */
export interface ImportedRelation {
  readonly position: Position;
  /** At least two. */
  readonly parties: readonly ImportedPlace[];
  readonly kind: ImportedKind;
  /** The kind as printed. */
  readonly kindText?: string;
  readonly status: ImportedStatus;
  readonly established?: ImportedDate;
  /** Dates that contradict each other or `established`, if the list does not prefer one. */
  readonly otherDates?: readonly ImportedDate[];
  /** When it ended or was suspended. */
  readonly ended?: ImportedDate;
  readonly level?: 'PROVINCIAL' | 'PREFECTURAL' | 'COUNTY';
  /** The code of the continent under which the list has it. */
  readonly reportedContinent?: 'AF' | 'AN' | 'AS' | 'EU' | 'NA' | 'OC' | 'SA';
  /** Where the agreement was signed, as printed. */
  readonly signedAt?: string;
  readonly notes: readonly ImportedName[];
  readonly sources: readonly ImportedSource[];
}

/** Metadata of the list, from a mapping or the file. */
export interface ListFacts {
  readonly title?: string;
  readonly url?: string;
  readonly language?: string;
  readonly asOf?: string;
  readonly licence?: string;
  /** Totals that the list states about itself. */
  readonly reportedTotals?: readonly ReportedTotal[];
}

/** A stated number of relations or countries: of the whole list, or of one continent, level or kind. */
export interface ReportedTotal {
  readonly subject: 'FRIENDSHIPS' | 'COUNTRIES';
  readonly reported: number;
  /** The code of the continent. Absent if the text names the Americas as a whole. */
  readonly continent?: string;
  /** The continent as printed. */
  readonly continentText?: string;
  readonly level?: 'PROVINCIAL' | 'PREFECTURAL' | 'COUNTY';
  readonly kind?: ImportedKind;
}

/**
 * What a reader found.
 *
 * - `unreadable`: the import stops, unless unreadable parts are to be left out
 * - `left out`: stated in the file and deliberately not imported, such as a deprecated statement or a self-pair
 * - `doubtful`: imported, but should be reviewed
 */
export type Severity = 'unreadable' | 'left out' | 'doubtful';

export interface Finding {
  readonly severity: Severity;
  /** Findings with the same rule are shown as one group. A short sentence, such as `The date cannot be read.` */
  readonly rule: string;
  readonly position: Position;
  /** The text in the file; the report shortens long ones. */
  readonly found: string;
  /** What would be right. */
  readonly expected: string;
  /** How to go on, such as a line for the mapping file. The same for all findings of a rule. */
  readonly advice: string;
}

export interface ReadList {
  readonly facts: ListFacts;
  readonly relations: readonly ImportedRelation[];
  readonly findings: readonly Finding[];
}
