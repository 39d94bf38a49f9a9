import {
  type Centralities as CentralitiesRow,
  type CentralityOfPlace,
  centralitiesBy,
  centralityOf,
  mostCentral,
} from '../../store/centralities.ts';
import { requireJurisdiction } from '../arguments/reference.ts';
import { builder } from '../builder.ts';
import { timesPage, work, workOfCentrality } from '../cost/cost.ts';
import { oneStatement } from '../cost/statement-cost.ts';
import { CentralityMeasure } from '../enums.ts';
import { Jurisdiction, Network } from '../refs.ts';
import { firstArgument, firstOf, usual } from './network.ts';

const Centralities = builder.objectRef<Pick<CentralitiesRow, 'sample'> & { readonly nodes: CentralityOfPlace[] }>(
  'Centralities',
);
const Centrality = builder.objectRef<CentralityOfPlace>('Centrality');

const byArgument = () =>
  builder.args((t) => ({
    by: t.field({ type: CentralityMeasure, required: true, description: 'Measure of centrality.' }),
  }));

builder.objectField(Network, 'central', (t) =>
  t.field({
    type: Centralities,
    complexity: ({ by, first }) => timesPage({ first: first ?? usual }, workOfCentrality[by]),
    description: 'The most central jurisdictions.',
    args: { ...byArgument(), ...firstArgument('jurisdictions') },
    resolve: async (network, { by, ...args }, { store }) => {
      const first = firstOf(args);
      const all = await centralitiesBy(by, store.networks, network);
      return { sample: all.sample, nodes: mostCentral(network, all, first) };
    },
  }),
);

builder.objectField(Jurisdiction, 'centrality', (t) =>
  t.field({
    type: Centrality,
    nullable: true,
    extensions: oneStatement(work.network + work.betweennessOfNetwork),
    description: 'How central it is in the network of all friendships; null without friendships.',
    args: byArgument(),
    resolve: async ({ id }, { by }, { store }) => {
      const network = await store.networks.of();
      return centralityOf(id, network, await centralitiesBy(by, store.networks, network));
    },
  }),
);

Centralities.implement({
  description: 'The most central jurisdictions of a network.',
  fields: (t) => ({
    exact: t.boolean({
      description: 'Whether the values are exact; otherwise they are estimates from a sample.',
      resolve: ({ sample }) => sample === null,
    }),
    sampleSize: t.int({
      nullable: true,
      description: 'Number of jurisdictions from which the shortest paths were followed; null if the values are exact.',
      resolve: ({ sample }) => sample?.size,
    }),
    seed: t.int({
      nullable: true,
      description: 'The seed of the random numbers that selected them; null if the values are exact.',
      resolve: ({ sample }) => sample?.seed,
    }),
    nodes: t.field({
      type: [Centrality],
      description: 'The jurisdictions with the highest values first, then by name.',
      resolve: ({ nodes }) => nodes,
    }),
  }),
});

Centrality.implement({
  description: 'How central a jurisdiction is in a network.',
  fields: (t) => ({
    jurisdiction: t.field({
      type: Jurisdiction,
      description: 'The jurisdiction.',
      resolve: ({ placeId }, _args, context) => requireJurisdiction(placeId, context),
    }),
    value: t.exposeFloat('value', { description: 'Value of the measure.' }),
    rank: t.exposeInt('rank', { description: 'One more than the number of jurisdictions with a higher value.' }),
    exact: t.boolean({
      description: 'Whether the value is exact; otherwise it is an estimate from a sample.',
      resolve: ({ sample }) => sample === null,
    }),
  }),
});
