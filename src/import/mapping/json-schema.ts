import { z } from 'zod';
import { mappingSchema } from '../table/mapping.ts';
import { pageMappingSchema } from './page-mapping.ts';
import { queryMappingSchema } from './query-mapping.ts';

/** The text of `schema/mapping.schema.json`, for editors. */
export function mappingJsonSchema(): string {
  const kinds = [
    mappingSchema.meta({ title: 'Which column of a table is what' }),
    queryMappingSchema.meta({ title: 'Which variable of a Wikidata query is what' }),
    pageMappingSchema.meta({ title: 'What a list page does not state' }),
  ];
  const { $schema, ...rest } = z.toJSONSchema(z.union(kinds), { io: 'input', target: 'draft-2020-12' });
  return `${JSON.stringify({ $schema, title: 'Mapping of a list', ...rest }, null, 2)}\n`;
}
