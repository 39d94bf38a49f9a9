import { z } from 'zod';
import { administrativeLevels, partySides } from '../../dataset/schema.ts';
import { countriesSchema, languageTag, listSchema, text, unreadableSchema } from '../mapping/parts.ts';
import type { ImportedKind, ImportedStatus } from '../relation.ts';

/**
 * The format of the mapping of a table: which column is what.
 */

export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'iso-8859-2',
  'iso-8859-15',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
] as const;
export const importedKinds = [
  'SISTER_CITY',
  'FRIENDSHIP',
  'CONTACT',
  'UNSPECIFIED',
] as const satisfies readonly ImportedKind[];
export const importedStatuses = ['ACTIVE', 'SUSPENDED', 'ENDED'] as const satisfies readonly ImportedStatus[];

const column = z
  .union([z.string(), z.int().positive()], { error: 'the name of a column, or its number from 1' })
  .describe('The heading of a column, or its number from 1.');

/** A value from a column, or the same value for all rows. */
const fieldSchema = z
  .strictObject({
    column: column.optional(),
    value: z.union([z.string(), z.number()]).optional().describe('The same value for all rows.'),
    values: z.record(z.string(), z.string()).optional().describe('What the texts of the column stand for.'),
    language: languageTag.optional().describe('Language of the texts of the column.'),
  })
  .refine(
    ({ column: name, value }) => (name === undefined) !== (value === undefined),
    'either "column" or "value", such as {"column": "City"}',
  );

const cellForm = z
  .string()
  .regex(/\bname\b/, 'a form with the word name, such as "name, country" or "name, unit, country"')
  .describe('How one cell states a place: the words name, unit, country and date with what stands between them.');

const partySchema = z
  .strictObject({
    name: fieldSchema.optional(),
    otherNames: z.array(fieldSchema).optional(),
    cell: z
      .strictObject({ column, form: cellForm, language: languageTag.optional() })
      .optional()
      .describe('One cell that states the place, such as "Lyon, France".'),
    country: fieldSchema.optional().describe('A code or a name of the country, in any language.'),
    unit: fieldSchema.optional().describe('The first-level unit, such as a province.'),
    latitude: fieldSchema.optional(),
    longitude: fieldSchema.optional(),
    coordinates: fieldSchema.optional().describe('"latitude, longitude" or "Point(longitude latitude)".'),
    wikidataId: fieldSchema.optional(),
    geonamesId: fieldSchema.optional(),
    side: z.enum(partySides).optional(),
  })
  .refine(({ name, cell }) => (name === undefined) !== (cell === undefined), 'either "name" or "cell"');

const partnersSchema = z
  .strictObject({
    columns: z
      .string()
      .regex(/^\d+(\.\.(\d+)?)?$/, 'numbers of columns such as "2..", "2..9" or "2"')
      .describe('The columns with partners, from 1: "2..", "2..9" or "2".'),
    cell: cellForm,
    separator: z.string().min(1).optional().describe('Separates several partners in one cell, such as ";".'),
    country: fieldSchema.optional(),
    language: languageTag.optional(),
    side: z.enum(partySides).optional(),
  })
  .describe('One place a row with its partners in the following columns. Each partner is one relation.');

const sourceSchema = z.strictObject({
  title: fieldSchema.optional(),
  url: fieldSchema.optional(),
  archiveUrl: fieldSchema.optional(),
  accessedOn: fieldSchema.optional(),
});

const relationSchema = z.strictObject({
  date: fieldSchema.optional().describe('When it was established. May state a range (1952–2003) or a status.'),
  ended: fieldSchema.optional().describe('When it ended or was suspended.'),
  kind: fieldSchema.optional().describe(`One of ${importedKinds.join(', ')}, after "values".`),
  status: fieldSchema.optional().describe(`One of ${importedStatuses.join(', ')}, after "values".`),
  level: fieldSchema.optional().describe(`One of ${administrativeLevels.join(', ')}, after "values".`),
  signedAt: fieldSchema.optional(),
  notes: z.array(fieldSchema).optional(),
  sources: z.array(sourceSchema).optional(),
});

export const mappingSchema = z
  .strictObject({
    $schema: z.string().optional(),
    list: listSchema.optional(),
    encoding: z.enum(encodings).optional().describe('Default: UTF-8, or UTF-16 if the file is recognizably that.'),
    delimiter: z.string().length(1).optional().describe('Default: detected from several lines.'),
    sheet: z
      .union([text, z.int().positive()], { error: 'the name of a sheet, or its number from 1' })
      .optional()
      .describe(
        'Name or number of the sheet, or number of the Markdown table. Default: the first visible one with several columns.',
      ),
    headerRow: z
      .int()
      .nonnegative()
      .optional()
      .describe(
        'Line or sheet row of the headings; 0: there are none. Default: the first row with all columns of the mapping.',
      ),
    skipRows: z
      .int()
      .nonnegative()
      .optional()
      .describe('Number of rows after the headings that are not data. Default 0.'),
    decimal: z
      .enum(['.', ','])
      .optional()
      .describe('Decimal sign of coordinates. Default: as printed, if unambiguous.'),
    noValue: z
      .array(z.string())
      .optional()
      .describe('Texts that mean an empty cell, besides the usual ones such as N/A.'),
    hidden: z
      .enum(['read', 'leave-out'])
      .optional()
      .describe('What to do with hidden rows of a sheet. Default "read".'),
    countries: countriesSchema.optional(),
    dates: z
      .strictObject({
        order: z.enum(['DMY', 'MDY', 'YMD']).optional(),
        patterns: z.array(text).optional().describe('Such as "DD.MM.YYYY" or "D MMMM YYYY"; tried first.'),
        twoDigitYearsFrom: z.int().min(1800).max(2100).optional(),
      })
      .optional(),
    unreadable: unreadableSchema.optional(),
    parties: z.array(partySchema).min(1).describe('The places of a relation: two or more, or one with "partners".'),
    partners: partnersSchema.optional(),
    relation: relationSchema.optional(),
  })
  .refine(({ parties, partners }) => parties.length > 1 || partners !== undefined, {
    error: 'at least two parties, or one party and "partners"',
    path: ['parties'],
  });

export type Mapping = z.infer<typeof mappingSchema>;
export type FieldMapping = z.infer<typeof fieldSchema>;
export type PartyMapping = z.infer<typeof partySchema>;
export type ColumnReference = string | number;
