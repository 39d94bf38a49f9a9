import { z } from 'zod';
import { isPartialDate } from '../../dataset/partial-date.ts';
import { isLanguageTag } from '../../dataset/schema.ts';

/** Parts of the mappings of all formats. */

export const text = z.string().min(1).max(2000);
export const languageTag = z.string().refine(isLanguageTag, 'a BCP 47 language tag such as zh-Hans');
export const countryCode = z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code');
const partialDate = z.string().refine(isPartialDate, 'a date as YYYY, YYYY-MM or YYYY-MM-DD');

export const listSchema = z.strictObject({
  title: text.optional(),
  url: z.url().optional(),
  language: languageTag.optional(),
  asOf: partialDate.optional(),
  licence: text.optional().describe('An SPDX licence identifier.'),
});

export const countriesSchema = z
  .record(z.string(), countryCode)
  .describe('Codes of countries that are misspelt or not known.');

export const unreadableSchema = z
  .enum(['stop', 'leave-out'])
  .describe('What to do with values that cannot be read. Default "stop".');
