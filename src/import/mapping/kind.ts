import { z } from 'zod';
import { readJsonFile } from '../../dataset/json-file.ts';
import { pageMappingSchema } from './page-mapping.ts';

/** What a mapping describes: the columns of a table, the variables of a query, or what a list page does not state. */
export type MappingKind = 'table' | 'query' | 'page';

const anyMapping = z.looseObject({});

/** The kind of a mapping file, by its keys. Its content is checked by the reader of the format. */
export async function mappingKind(path: string): Promise<MappingKind> {
  const keys = Object.keys(await readJsonFile(path, anyMapping));
  if (keys.includes('variables')) return 'query';
  return keys.every((key) => Object.hasOwn(pageMappingSchema.shape, key)) ? 'page' : 'table';
}
