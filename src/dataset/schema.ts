import { z } from 'zod';
import { refuseCharacters } from './characters.ts';
import { isPartialDate } from './partial-date.ts';

/**
 * The format of a dataset file: one published list of sister cities, with its statements and their sources.
 * `schema/dataset.schema.json` is generated from this schema. Rows are in the order of the list.
 */

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug: lower-case Latin letters and digits, joined by single hyphens')
  .max(100);
/** Text that every export format can hold. */
const characters = z.string().superRefine(refuseCharacters);
const text = characters.trim().min(1).max(2000);
/** The maximum of the GraphQL type `Int`. */
const largest = 2_147_483_647;
const isoDate = z.iso.date();
const partialDate = z.string().refine(isPartialDate, 'a date as YYYY, YYYY-MM or YYYY-MM-DD');
/** A BCP 47 tag, validated by `Intl`. */
const languageTag = z.string().refine(isLanguageTag, 'a BCP 47 language tag such as zh-Hans');

export const administrativeLevels = ['PROVINCIAL', 'PREFECTURAL', 'COUNTY'] as const;
export const continentCodes = ['AF', 'AN', 'AS', 'EU', 'NA', 'OC', 'SA'] as const;
export const nameKinds = ['OFFICIAL', 'SHORT', 'FORMER', 'ALTERNATE', 'ROMANIZED'] as const;
export const geoPointKinds = ['PLACE', 'LABEL_POINT', 'MEAN_OF_PLACES', 'SEAT', 'SUCCESSOR'] as const;
export const claimRanks = ['PREFERRED', 'ALTERNATIVE'] as const;
export const sourceStatuses = ['LIVE', 'ARCHIVED', 'DEAD', 'PRINT'] as const;
export const partySides = ['LOCAL', 'PARTNER'] as const;
export const friendshipKinds = ['SISTER_CITY', 'FRIENDSHIP', 'CONTACT', 'UNSPECIFIED'] as const;
export const friendshipStatuses = ['ACTIVE', 'SUSPENDED', 'ENDED'] as const;
export const totalSubjects = ['FRIENDSHIPS', 'COUNTRIES'] as const;

const level = z.enum(administrativeLevels);
const continentCode = z.enum(continentCodes);
const wikidataId = z.string().regex(/^Q[1-9]\d{0,15}$/, 'a Wikidata item such as Q275129');
// The check of URLs removes space around them, which includes characters that `characters` refuses.
const webAddress = characters
  .check(z.url({ protocol: /^https?$/, error: 'a URL that begins with http:// or https://' }))
  .max(2000);
const countryCode = z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code');

const nameSchema = z.strictObject({
  text: text.max(200),
  language: languageTag,
  kind: z.enum(nameKinds),
});

/** Refers to a source of the same dataset; `locator` is the page or section as printed. */
const citationSchema = z.strictObject({ source: characters.min(1), locator: text.optional() });

const continentSchema = z.strictObject({ code: continentCode, names: z.array(nameSchema).min(1) });

const countrySchema = z.strictObject({
  code: countryCode,
  alpha3: z.string().regex(/^[A-Z]{3}$/, 'an ISO 3166-1 alpha-3 code'),
  /** By UN M49, which may differ from the list. */
  continent: continentCode,
  /** The first name printed in the list, if there is one. */
  listedAs: text.optional(),
  names: z.array(nameSchema).min(1),
});

const jurisdictionSchema = z.strictObject({
  id: slug,
  country: countryCode,
  parent: slug.optional(),
  /** The administrative kind in English, if it is known. */
  kind: text.optional(),
  level: level.optional(),
  /** The name printed in the list, if there is one. */
  listedAs: text.optional(),
  names: z.array(nameSchema).min(1),
  location: z
    .strictObject({
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      kind: z.enum(geoPointKinds),
    })
    .optional(),
  iso3166_2: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'an ISO 3166-2 code such as CN-XJ')
    .optional(),
  gbT2260: z
    .string()
    .regex(/^\d{6}$/, 'a GB/T 2260 code of six digits')
    .optional(),
  geonamesId: z.int().positive().max(largest).optional(),
  wikidataId: wikidataId.optional(),
  doubt: text.optional(),
  dissolvedOn: partialDate.optional(),
});

const successionSchema = z.strictObject({
  predecessor: slug,
  successor: slug,
  on: partialDate.optional(),
  note: text.optional(),
  citations: z.array(citationSchema),
});

const sourceSchema = z.strictObject({
  /** Stable: derived from the date and title, not from the position in the references. */
  id: characters.min(1).max(200),
  number: z.int().positive().max(9_999_999),
  title: text,
  url: webAddress.optional(),
  /** An archived copy. */
  archiveUrl: webAddress.optional(),
  authors: z.array(text),
  editors: z.array(text),
  container: text.optional(),
  publisher: text.optional(),
  place: text.optional(),
  detail: text.optional(),
  format: text.optional(),
  via: text.optional(),
  language: languageTag,
  publishedOn: partialDate.optional(),
  accessedOn: isoDate.optional(),
  archivedOn: isoDate.optional(),
  status: z.enum(sourceStatuses),
  isbn: text.optional(),
  issn: text.optional(),
});

const dateClaimSchema = z.strictObject({
  date: partialDate,
  rank: z.enum(claimRanks),
  /** The date as printed. */
  text: text.optional(),
  citations: z.array(citationSchema),
});

const noteSchema = z.strictObject({ text, language: languageTag, citations: z.array(citationSchema) });

const partySchema = z.strictObject({ side: z.enum(partySides).optional(), jurisdiction: slug });

/** What the list states about one friendship. What it does not state is left out. */
const friendshipSchema = z.strictObject({
  /** Unique in the dataset: the IDs of the parties joined by `~`, see `friendshipKey`. */
  id: z
    .string()
    .regex(/^[a-z0-9~-]+$/, 'IDs of jurisdictions joined by ~')
    .max(300),
  /** Left out: UNSPECIFIED. */
  kind: z.enum(friendshipKinds).optional(),
  /** The kind of relation as printed. */
  kindText: text.optional(),
  status: z.enum(friendshipStatuses).optional(),
  /** When it ended or was suspended. */
  endedOn: partialDate.optional(),
  /** Where the agreement was signed, as printed. */
  signedAt: text.optional(),
  level: level.optional(),
  reportedContinent: continentCode.optional(),
  /** All of them have a side, or none. */
  parties: z.array(partySchema).min(2),
  /** At most one is PREFERRED; empty if the list gives no date. */
  dateClaims: z.array(dateClaimSchema),
  notes: z.array(noteSchema),
  /** Citations of the row as a whole. */
  citations: z.array(citationSchema),
});

const reportedTotalSchema = z.strictObject({
  subject: z.enum(totalSubjects),
  continent: continentCode.optional(),
  level: level.optional(),
  reported: z.int().nonnegative().max(largest),
});

export const datasetSchema = z.strictObject({
  $schema: characters.optional(),
  id: slug,
  title: text,
  /** Where the list is published. */
  url: webAddress.optional(),
  language: languageTag,
  asOf: partialDate,
  /** An SPDX licence identifier. */
  licence: text,
  reportedTotals: z.array(reportedTotalSchema),
  continents: z.array(continentSchema),
  countries: z.array(countrySchema),
  jurisdictions: z.array(jurisdictionSchema),
  successions: z.array(successionSchema),
  sources: z.array(sourceSchema),
  friendships: z.array(friendshipSchema),
});

export type Dataset = z.infer<typeof datasetSchema>;
export type DatasetName = z.infer<typeof nameSchema>;
export type DatasetCitation = z.infer<typeof citationSchema>;
export type DatasetJurisdiction = z.infer<typeof jurisdictionSchema>;
export type DatasetSource = z.infer<typeof sourceSchema>;
export type DatasetFriendship = z.infer<typeof friendshipSchema>;

/** Validated tags: a list has few different tags and repeats them hundreds of thousands of times. */
const languageTags = new Set<string>();

export function isLanguageTag(value: string): boolean {
  if (languageTags.has(value)) return true;
  try {
    Intl.getCanonicalLocales(value);
  } catch {
    return false;
  }
  languageTags.add(value);
  return true;
}
