import { lexicographicSortSchema, printSchema } from 'graphql';
import { builder } from './builder.ts';
import './scalars.ts';
import './name.ts';
import './nodes.ts';
import './jurisdiction.ts';
import './country.ts';
import './continent.ts';
import './friendship.ts';
import './source.ts';
import './dataset.ts';
import './shared-partners.ts';
import './statistics.ts';
import './partner-overlaps.ts';
import './paths.ts';
import './neighborhood.ts';
import './similar.ts';
import './search.ts';

export const schema = builder.toSchema({ sortSchema: false });

/** The schema as text, in an order that does not depend on the order of the code. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
