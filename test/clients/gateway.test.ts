import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import httpTransport from '@graphql-mesh/transport-http';
import { parse } from 'graphql';
import { createYoga } from 'graphql-yoga';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { apiParts } from '../../src/cli/application.ts';
import { configuredSchema } from '../../src/cli/configured-schema.ts';
import { readConfig } from '../../src/config.ts';
import { loadDataset } from '../../src/load/load.ts';
import { startServer } from '../../src/server/start-server.ts';
import { sendQuery } from '../server/serving.ts';
import { apiOver, catalogue, xinjiang } from '../support/api.ts';
import { recordingEngine } from '../support/engine-wrappers.ts';
import { describeEngines } from '../support/engines.ts';

/** The blocks of code in a guide, in their order. */
function blocksOf(path: string): readonly string[] {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```(?:graphql|json)\n(.*?)^```$/gms)].map(([, block = '']) => block);
}

const [visitsSdl = '', guideQuery = '', guideAnswer = ''] = blocksOf('docs/federation.md');

/** What the example subgraph of the guide knows. */
const visits = [
  { on: '2015-06-01', slug: 'pk-gwadar' },
  { on: '2016-06-26', slug: 'pk-gwadar' },
  { on: '2019-09-09', slug: 'kz-almaty' },
];

/** It also extends entities with other keys, and knows a place that this server does not have. */
const extendedSdl = `${visitsSdl}
  type Country @key(fields: "code") { code: String! embassy: String! }
  type Friendship @key(fields: "id") { id: ID! celebrated: Boolean! }
  type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  extend type Query { next: Visit! latest: PageInfo }
`;
const visit = ({ on, slug }: (typeof visits)[number]) => ({ on, place: { slug } });
const visitsSchema = buildSubgraphSchema({
  typeDefs: parse(extendedSdl),
  resolvers: {
    Query: { visits: () => visits.map(visit), next: () => visit({ on: '2030-01-01', slug: 'pk-gwader' }) },
    Jurisdiction: { visits: ({ slug }: { slug: string }) => visits.filter((one) => one.slug === slug).map(visit) },
    Country: { embassy: ({ code }: { code: string }) => `Embassy of ${code}` },
    Friendship: { celebrated: ({ id }: { id: string }) => id === 'Friendship:cn-karamay~pk-gwadar' },
  },
});

/** Serves on a free port until the suite ends. */
async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describeEngines('Hive Gateway over this server and another subgraph', (open) => {
  let engine: ReturnType<typeof recordingEngine>;
  let url: string;
  beforeAll(async () => {
    engine = recordingEngine(await open());
    await loadDataset(engine, catalogue, xinjiang());
    const { store } = apiOver(engine);
    const config = readConfig({ PORT: '0', FEDERATION: 'true' });
    const parts = {
      schema: await configuredSchema(config),
      ready: () => Promise.resolve(),
      logger: pino({ level: 'silent' }),
    };
    const server = await startServer(apiParts(config, store, parts));
    afterAll(() => server.close());
    const visitsUrl = await listen(createYoga({ schema: visitsSchema, logging: false }));

    const subgraphs = [
      { name: 'youcheng', url: `${server.url}/graphql` },
      { name: 'visits', url: `${visitsUrl}/graphql` },
    ];
    const { errors, supergraphSdl } = composeServices(
      await Promise.all(
        subgraphs.map(async (subgraph) => {
          const { data } = await sendQuery(new URL(subgraph.url).origin, '{ _service { sdl } }');
          return { ...subgraph, typeDefs: parse(data._service.sdl) };
        }),
      ),
    );
    expect(errors).toBeUndefined();
    const gateway = createGatewayRuntime({
      supergraph: supergraphSdl ?? '',
      transports: { http: httpTransport },
      logging: false,
      maskedErrors: false,
    });
    afterAll(() => gateway.dispose());
    url = await listen(gateway);
  });
  beforeEach(() => {
    engine.statements.length = 0;
  });

  test('gives the answer of the guide, with one statement for all places', async () => {
    const { data, errors } = await sendQuery(url, guideQuery);
    expect(errors).toBeUndefined();
    expect({ data }).toEqual(JSON.parse(guideAnswer));
    expect(engine.statements.filter((name) => name === 'jurisdiction/by-ids')).toHaveLength(1);
  });

  test('extends countries by their code and friendships by their ID', async () => {
    const query = `{ jurisdiction(by: { slug: "pk-gwadar" }) {
      country { alpha3 embassy }
      friendships { nodes { celebrated } pageInfo { hasNextPage } }
    } }`;
    const { data, errors } = await sendQuery(url, query);
    expect(errors).toBeUndefined();
    expect(data.jurisdiction).toEqual({
      country: { alpha3: 'PAK', embassy: 'Embassy of PK' },
      friendships: { nodes: [{ celebrated: true }, { celebrated: false }], pageInfo: { hasNextPage: false } },
    });
  });

  test('returns null for a place that only the other subgraph knows', async () => {
    const { data, errors } = await sendQuery(url, '{ next { on place { name } } }');
    expect(data).toEqual({ next: { on: '2030-01-01', place: null } });
    expect(errors).toMatchObject([{ path: ['next', 'place', 'name'] }]);
  });

  test('passes on errors with their codes', async () => {
    const { data, errors } = await sendQuery(url, '{ friendships(first: 101) { totalCount } visits { on } }');
    expect(data).toEqual({ friendships: null, visits: visits.map(({ on }) => ({ on })) });
    expect(errors).toMatchObject([
      {
        message: '`first` must be between 1 and 100, got 101.',
        path: ['friendships'],
        extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
      },
    ]);
  });
});
