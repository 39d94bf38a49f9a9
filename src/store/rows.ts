import { z } from 'zod';
import { administrativeLevels, continentCodes, totalSubjects } from '../dataset/schema.ts';
import { Internal } from '../errors.ts';
import { friendship } from '../model/friendship.ts';
import { rowSchema, rowWithRelated } from '../model/kind.ts';
import { continent, country, jurisdiction } from '../model/place.ts';
import { source } from '../model/source.ts';

/** The rows that statements return, parsed once where they enter. A group that was not selected is absent. */

export const continentRow = rowSchema(continent);
const countryRow = rowSchema(country);
const jurisdictionRow = rowSchema(jurisdiction);
export const sourceRow = rowSchema(source);
const friendshipRow = rowSchema(friendship);

/** With the rows of related nodes, if they were selected. */
export const countryWithRelated = rowWithRelated(country);
export const jurisdictionWithRelated = rowWithRelated(jurisdiction);
export const friendshipWithRelated = rowWithRelated(friendship);

const level = z.enum(administrativeLevels);

export const datasetRow = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  language: z.string(),
  asOf: z.string(),
  licence: z.string(),
  /** Null until it has been loaded completely for the first time. */
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
    .transform((totals) => totals.sort((a, b) => a.position - b.position)),
});

export const tallyRow = z.object({
  id: z.string(),
  level: level.nullable(),
  continentId: z.enum(continentCodes).nullable(),
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
export type CountryWithRelated = z.infer<typeof countryWithRelated>;
export type ContinentRow = z.infer<typeof continentRow>;
export type FriendshipRow = z.infer<typeof friendshipRow>;
export type NoteRow = NonNullable<FriendshipRow['statements']>['notes'][number];
export type CitationRow = NoteRow['citations'][number];
export type JurisdictionWithRelated = z.infer<typeof jurisdictionWithRelated>;
export type FriendshipWithRelated = z.infer<typeof friendshipWithRelated>;
export type SourceRow = z.infer<typeof sourceRow>;
export type DatasetRow = z.infer<typeof datasetRow>;
export type ReportedTotalRow = DatasetRow['reportedTotals'][number];
export type TallyRow = z.infer<typeof tallyRow>;
export type SuccessionRow = z.infer<typeof successionRow>;

/**
 * The columns of a group of a row.
 *
 * @param user what uses them, such as `Jurisdiction.level`.
 * @throws Internal when the group was not selected.
 */
export function requireGroup<R extends { readonly id: string }, G extends keyof R & string>(
  row: R,
  group: G,
  user: string,
): NonNullable<R[G]> {
  return row[group] ?? missingGroup(row.id, group, user);
}

/** @throws Internal always. */
export function missingGroup(id: string, group: string, user: string): never {
  throw new Internal(
    `${user} uses the group "${group}" of "${id}", which was not read. Add it to what ${user} reads.`,
    {
      id,
      group,
      user,
    },
  );
}
