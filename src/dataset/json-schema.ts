import { z } from 'zod';
import { datasetSchema } from './schema.ts';

/** The text of `schema/dataset.schema.json`, for editors and for other programs that write dataset files. */
export function datasetJsonSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(datasetSchema, { io: 'input', target: 'draft-2020-12' });
  const schema = { $schema, title: 'A published list of sister cities', ...rest };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
