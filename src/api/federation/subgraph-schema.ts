import { getTypeBrand } from '@pothos/core';
import {
  type GraphQLFieldConfigMap,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
} from 'graphql';
import { BadUserInput } from '../../errors.ts';
import type { Context } from '../context.ts';
import { once, times } from '../cost/cost.ts';
import { entityKeys, findEntity } from './entities.ts';

/** More than a gateway requests at once, and fewer than fill a request of the default size. */
const maxRepresentations = 1_000;

/** The SDL is as long as the values of about this many fields. */
const costOfSdl = 1_000;

/**
 * The schema with the root fields `_service` and `_entities` of the Apollo Federation subgraph specification. `sdl` describes the
 * schema to gateways. See docs/decisions/0026.
 */
export function subgraphSchema(schema: GraphQLSchema, sdl: string): GraphQLSchema {
  const { query, types, ...config } = schema.toConfig();
  const fields = { ...query?.toConfig().fields, ...federationFields(schema, sdl) };
  return new GraphQLSchema({
    ...config,
    query: new GraphQLObjectType<unknown, Context>({ name: 'Query', ...query?.toConfig(), fields }),
    types: types.filter((type) => type !== query),
  });
}

function federationFields(schema: GraphQLSchema, sdl: string): GraphQLFieldConfigMap<unknown, Context> {
  const entity = new GraphQLUnionType({
    name: '_Entity',
    description: 'An object that other subgraphs can extend.',
    types: [...entityKeys.keys()]
      .map((name) => schema.getType(name))
      .filter((type) => type instanceof GraphQLObjectType),
    resolveType: (row) => String(getTypeBrand(row)),
  });
  const representation = new GraphQLScalarType({
    name: '_Any',
    description: 'The type and the key of an entity, such as `{"__typename": "Jurisdiction", "slug": "pk-gwadar"}`.',
  });
  const service = new GraphQLObjectType({
    name: '_Service',
    description: 'What a gateway needs to know about this subgraph.',
    fields: {
      sdl: {
        type: new GraphQLNonNull(GraphQLString),
        description: 'The schema with the directives of Apollo Federation.',
        extensions: { complexity: once(costOfSdl) },
      },
    },
  });
  return {
    _service: {
      type: new GraphQLNonNull(service),
      description: 'This subgraph, for gateways.',
      resolve: () => ({ sdl }),
    },
    _entities: {
      type: new GraphQLNonNull(new GraphQLList(entity)),
      description: `Entities by their keys, in the order of \`representations\`, for gateways; null for an entity that does not exist. At most ${maxRepresentations}.`,
      args: {
        representations: {
          type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(representation))),
          description: 'The type and the key of each entity.',
        },
      },
      extensions: { complexity: ({ representations }: Representations) => times(representations.length) },
      resolve: (_root, { representations }: Representations, { store }) => {
        if (representations.length > maxRepresentations) {
          throw new BadUserInput(
            `\`representations\` takes at most ${maxRepresentations} items, got ${representations.length}.`,
            { argument: 'representations' },
          );
        }
        // An error in the list sets only its own item to null.
        return representations.map(async (item, index) => findEntity(item, `representations[${index}]`, store));
      },
    },
  };
}

interface Representations {
  readonly representations: readonly unknown[];
}
