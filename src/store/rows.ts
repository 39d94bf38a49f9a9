import { z } from 'zod';
import {
  administrativeLevels,
  claimRanks,
  continentCodes,
  geoPointKinds,
  nameKinds,
  partySides,
  sourceStatuses,
  totalSubjects,
} from '../dataset/schema.ts';

/**
 * What the statements give back, parsed once where it enters. Everything above the store works with these. What has a default is
 * missing where the operation makes no use of it (`Needs`).
 */

const level = z.enum(administrativeLevels);

const namesColumns = {
  displayName: z.string(),
  nameTexts: z.array(z.string()).default([]),
  nameLanguages: z.array(z.string()).default([]),
  nameKinds: z.array(z.enum(nameKinds)).default([]),
};

/** The name in the list, where the place stands in it. */
const listedAs = z.string().nullable().default(null);

const jurisdictionRow = z.object({
  id: z.string(),
  ...namesColumns,
  listedAs,
  kind: z.string(),
  level: level.nullable().default(null),
  countryId: z.string(),
  parentId: z.string().nullable().default(null),
  latitude: z.number().nullable().default(null),
  longitude: z.number().nullable().default(null),
  pointKind: z.enum(geoPointKinds).nullable().default(null),
  iso3166_2: z.string().nullable().default(null),
  gbT2260: z.string().nullable().default(null),
  geonamesId: z.int().nullable().default(null),
  doubt: z.string().nullable().default(null),
  dissolvedOn: z.string().nullable().default(null),
  degree: z.int().default(0),
  partnerCount: z.int().default(0),
});

export const countryRow = z.object({
  id: z.string(),
  alpha3: z.string(),
  continentId: z.enum(continentCodes),
  ...namesColumns,
  listedAs,
});
export const continentRow = z.object({ id: z.enum(continentCodes), ...namesColumns });

/** The same with the continent, where it is needed. */
export const countryRowAlong = countryRow.extend({ continent: continentRow.optional() });

/** A jurisdiction with its country, where it is needed. */
export const jurisdictionRowAlong = jurisdictionRow.extend({
  countries: z.array(countryRowAlong).default([]),
});

/** Collected lists come in no order that both engines keep: `position` is the order of the list. */
const inOrder = <T extends { position: number }>(rows: T[]): T[] => rows.sort((a, b) => a.position - b.position);
const citations = z
  .array(z.object({ sourceId: z.string(), locator: z.string().nullable(), position: z.int() }))
  .transform(inOrder);

const friendshipRow = z.object({
  id: z.string(),
  datasetId: z.string(),
  level,
  establishedOn: z.string().nullable(),
  disputed: z.boolean(),
  continentId: z.enum(continentCodes),
  partyIds: z.array(z.string()),
  partySides: z.array(z.enum(partySides)),
  sourceIds: z.array(z.string()),
  dateClaims: z
    .array(
      z.object({
        date: z.string(),
        rank: z.enum(claimRanks),
        text: z.string().nullable(),
        position: z.int(),
        citations,
      }),
    )
    .transform(inOrder)
    .default([]),
  notes: z
    .array(z.object({ text: z.string(), language: z.string(), position: z.int(), citations }))
    .transform(inOrder)
    .default([]),
  citations: citations.default([]),
});

export const sourceRow = z.object({
  id: z.string(),
  datasetId: z.string(),
  number: z.int(),
  title: z.string(),
  authors: z.array(z.string()).default([]),
  editors: z.array(z.string()).default([]),
  container: z.string().nullable().default(null),
  publisher: z.string().nullable().default(null),
  place: z.string().nullable().default(null),
  detail: z.string().nullable().default(null),
  format: z.string().nullable().default(null),
  via: z.string().nullable().default(null),
  language: z.string().default('und'),
  publishedOn: z.string().nullable().default(null),
  accessedOn: z.string().nullable().default(null),
  archivedOn: z.string().nullable().default(null),
  status: z.enum(sourceStatuses),
  isbn: z.string().nullable().default(null),
  issn: z.string().nullable().default(null),
});

/** A friendship with what is needed of that which it points at. */
export const friendshipRowAlong = friendshipRow.extend({
  parties: z.array(jurisdictionRowAlong).default([]),
  sources: z.array(sourceRow).default([]),
  continents: z.array(continentRow).default([]),
});

export const datasetRow = z.object({
  id: z.string(),
  title: z.string(),
  language: z.string(),
  asOf: z.string(),
  licence: z.string(),
  /** Null until it has been loaded whole for the first time. */
  revision: z.string().nullable(),
  loading: z.boolean(),
  reportedTotals: z
    .array(
      z.object({
        subject: z.enum(totalSubjects),
        continentId: z.enum(continentCodes).nullable(),
        level: level.nullable(),
        reported: z.int(),
        position: z.int(),
      }),
    )
    .transform(inOrder),
});

/** What a dataset lists, in its order. */
export const contentsRow = z.object({
  schemaReference: z.string().nullable(),
  continentIds: z.array(z.string()),
  countryIds: z.array(z.string()),
  jurisdictionIds: z.array(z.string()),
  successionIds: z.array(z.string()),
  sourceIds: z.array(z.string()),
  friendshipIds: z.array(z.string()),
});

export const tallyRow = z.object({
  id: z.string(),
  level,
  continentId: z.enum(continentCodes),
  countryId: z.string(),
  friendships: z.int(),
});

export const successionRow = z
  .object({
    id: z.string(),
    predecessorId: z.string(),
    successorId: z.string(),
    on: z.string().nullable(),
    note: z.string().nullable(),
    sourceIds: z.array(z.string()),
    locators: z.array(z.string()),
  })
  .transform(({ sourceIds, locators, ...row }) => ({
    ...row,
    citations: sourceIds.map((sourceId, position) => ({ sourceId, locator: locators[position] || null, position })),
  }));

export type JurisdictionRow = z.infer<typeof jurisdictionRow>;
export type CountryRow = z.infer<typeof countryRow>;
export type CountryRowAlong = z.infer<typeof countryRowAlong>;
export type ContinentRow = z.infer<typeof continentRow>;
export type FriendshipRow = z.infer<typeof friendshipRow>;
export type DateClaimRow = FriendshipRow['dateClaims'][number];
export type NoteRow = FriendshipRow['notes'][number];
export type CitationRow = FriendshipRow['citations'][number];
export type JurisdictionRowAlong = z.infer<typeof jurisdictionRowAlong>;
export type FriendshipRowAlong = z.infer<typeof friendshipRowAlong>;
export type SourceRow = z.infer<typeof sourceRow>;
export type DatasetRow = z.infer<typeof datasetRow>;
export type ReportedTotalRow = DatasetRow['reportedTotals'][number];
export type ContentsRow = z.infer<typeof contentsRow>;
export type TallyRow = z.infer<typeof tallyRow>;
export type SuccessionRow = z.infer<typeof successionRow>;

/** A name as its owner's row carries it. */
export interface NameRow {
  readonly text: string;
  readonly language: string;
  readonly kind: (typeof nameKinds)[number];
}

export function namesOf(row: {
  readonly nameTexts: readonly string[];
  readonly nameLanguages: readonly string[];
  readonly nameKinds: readonly NameRow['kind'][];
}): NameRow[] {
  return row.nameTexts.map((text, position) => ({
    text,
    language: row.nameLanguages[position] ?? 'und',
    kind: row.nameKinds[position] ?? 'ALTERNATE',
  }));
}
