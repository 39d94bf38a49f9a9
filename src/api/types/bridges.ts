import { type BridgeRow, bridgesOf, bridgesOfPlace } from '../../store/bridges.ts';
import { builder } from '../builder.ts';
import { times, timesPage, work } from '../cost/cost.ts';
import { oneStatement } from '../cost/statement-cost.ts';
import { Friendship, Jurisdiction, Network, requireFoundMaybe } from '../refs.ts';
import { firstArgument, firstOf, usual } from './network.ts';

const NetworkBridges = builder.objectRef<{ readonly totalCount: number; readonly nodes: BridgeRow[] }>(
  'NetworkBridges',
);
const NetworkBridge = builder.objectRef<BridgeRow>('NetworkBridge');

builder.objectField(Network, 'bridges', (t) =>
  t.field({
    type: NetworkBridges,
    complexity: ({ first }) => timesPage({ first: first ?? usual }, work.measureOfNetwork),
    description: 'Friendships without which a component of the network would be in several parts.',
    args: firstArgument('bridges'),
    resolve: async (network, args, { store }) => {
      const first = firstOf(args);
      const bridges = await store.networks.measure(network, 'bridges');
      return { totalCount: bridges.friendships.length, nodes: bridgesOf(network, bridges, first) };
    },
  }),
);

builder.objectField(Jurisdiction, 'bridges', (t) =>
  t.field({
    type: [NetworkBridge],
    complexity: times(10),
    extensions: oneStatement(work.network),
    description:
      'Its friendships without which the network of all friendships would be in more parts, those that separate the most jurisdictions first.',
    resolve: async ({ id }, _args, { store }) => {
      const network = await store.networks.of();
      return bridgesOfPlace(id, network, await store.networks.measure(network, 'bridges'));
    },
  }),
);

NetworkBridges.implement({
  description: 'The bridges of a network.',
  fields: (t) => ({
    totalCount: t.exposeInt('totalCount', { description: 'Number of bridges.' }),
    nodes: t.field({
      type: [NetworkBridge],
      description: 'Bridges that separate the most jurisdictions first, then by ID.',
      resolve: ({ nodes }) => nodes,
    }),
  }),
});

NetworkBridge.implement({
  description: 'A friendship without which a component would be in several parts.',
  fields: (t) => ({
    friendship: t.field({
      type: Friendship,
      description: 'The friendship.',
      resolve: ({ friendshipId }, _args, { store }) =>
        requireFoundMaybe(store.friendships.byId(friendshipId), 'friendship', friendshipId),
    }),
    separates: t.exposeInt('separated', {
      description: 'Number of jurisdictions outside of the largest of these parts.',
    }),
  }),
});
