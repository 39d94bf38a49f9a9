import { z } from 'zod';
import { countriesSchema, countryCode, listSchema, text, unreadableSchema } from './parts.ts';

/** The mapping of a list page: what the page does not state. */
export const pageMappingSchema = z.strictObject({
  $schema: z.string().optional(),
  list: listSchema.optional(),
  country: countryCode.optional().describe('The country of the local places.'),
  place: text.optional().describe('The place of a page that lists the partners of one place and does not name it.'),
  countries: countriesSchema.optional(),
  unreadable: unreadableSchema.optional(),
});

export type PageMapping = z.infer<typeof pageMappingSchema>;
