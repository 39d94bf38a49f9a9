import { z } from 'zod';
import { variableMappingSchema } from '../wikidata/sparql/variables.ts';
import { listSchema, unreadableSchema } from './parts.ts';

/** The mapping of the results of a query: which variable is what. */
export const queryMappingSchema = z.strictObject({
  $schema: z.string().optional(),
  list: listSchema.optional(),
  variables: variableMappingSchema,
  unreadable: unreadableSchema.optional(),
});

export type QueryMapping = z.infer<typeof queryMappingSchema>;
