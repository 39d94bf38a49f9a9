import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema.d.ts';

/** Reads a GraphQL document and gives it the types of its variables and of its answer, by the schema. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Date: string; PartialDate: string; LanguageTag: string };
}>();
