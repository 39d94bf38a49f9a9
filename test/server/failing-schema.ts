import {
  GraphQLError,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import { AmbiguousName, BadUserInput, Internal, Unavailable } from '../../src/errors.ts';

export const secret = 'SECRET-bolt://10.0.0.7-password';

const day = new GraphQLScalarType({
  name: 'Day',
  parseValue(value) {
    if (value === 'defect') throw new TypeError(secret);
    throw new BadUserInput(`${JSON.stringify(value)} is not a day. Use a date such as 2012-08-09.`);
  },
});

/** A small schema with a field for each kind of failure. The field `held` waits for the promise of `held`. */
export function failingSchema(held: () => Promise<string> = () => Promise.resolve('free')): GraphQLSchema {
  const place: GraphQLObjectType = new GraphQLObjectType({
    name: 'Place',
    fields: () => ({
      name: { type: GraphQLString, resolve: () => '喀什' },
      self: { type: place, resolve: () => ({}) },
    }),
  });
  const text = (resolve: () => unknown) => ({ type: GraphQLString, resolve });
  return new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: {
        hello: text(() => '你好'),
        held: text(held),
        place: { type: place, resolve: () => ({}) },
        day: { type: GraphQLString, args: { on: { type: day }, size: { type: GraphQLInt } }, resolve: () => 'ok' },
        sized: {
          type: GraphQLInt,
          args: { size: { type: new GraphQLNonNull(GraphQLInt), defaultValue: 1 } },
          resolve: (_source, { size }) => size,
        },
        many: {
          type: new GraphQLList(
            new GraphQLObjectType({
              name: 'Broken',
              fields: { name: { type: GraphQLString, resolve: (source: Error) => Promise.reject(source) } },
            }),
          ),
          resolve: () => new Array(5).fill(new Error(secret)),
        },
        coded: text(() => {
          throw new AmbiguousName('伊宁 is ambiguous.', { candidates: ['yining-shi', 'yining-xian'] });
        }),
        wrapped: text(() => {
          throw new Error(secret, { cause: new BadUserInput('first must be positive.') });
        }),
        unavailable: text(() => {
          throw new Unavailable('The graph cannot be reached.', {}, { cause: new Error(secret) });
        }),
        internal: text(() => {
          throw new Internal(secret, { secret }, { cause: new Error(secret) });
        }),
        unknown: text(() => {
          throw new Error(secret, { cause: { secret } });
        }),
        graphql: text(() => {
          throw new GraphQLError(secret, { extensions: { secret } });
        }),
        thrownText: text(() => {
          throw secret;
        }),
        unserializable: { type: GraphQLInt, resolve: () => secret },
        missing: { type: new GraphQLNonNull(GraphQLString), resolve: () => null },
      },
    }),
    mutation: new GraphQLObjectType({ name: 'Mutation', fields: { change: text(() => 'changed') } }),
  });
}
