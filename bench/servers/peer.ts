// The same graph served by @neo4j/graphql on yoga, set up as in its documentation.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import { openDriver, serve } from './serve.ts';

const driver = openDriver();
const library = new Neo4jGraphQL({
  typeDefs: readFileSync(new URL('types.graphql', import.meta.url), 'utf8'),
  driver,
  features: { filters: { String: { GT: true, GTE: true, LT: true } } },
});
const yoga = createYoga({
  schema: await library.getSchema(),
  context: { sessionConfig: { database: 'neo4j' } },
  graphiql: false,
  landingPage: false,
});
serve(createServer(yoga), driver);
