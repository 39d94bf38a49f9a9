import type { GraphQLSchema } from 'graphql';
import { schema } from '../api/schema.ts';
import type { Config } from '../config.ts';
import { printWithDirectives } from '../server/print-schema.ts';

/** The schema to serve: with the fields for gateways if `FEDERATION` is set. */
export async function configuredSchema({ federation }: Pick<Config, 'federation'>): Promise<GraphQLSchema> {
  if (!federation) return schema;
  // Only gateways need it.
  const [{ subgraphSchema }, { subgraphSdl }] = await Promise.all([
    import('../api/federation/subgraph-schema.ts'),
    import('../api/federation/subgraph-sdl.ts'),
  ]);
  return subgraphSchema(schema, subgraphSdl(printWithDirectives(schema)));
}
