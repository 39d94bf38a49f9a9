import {
  type CountryInPart,
  countriesOf,
  largestParts,
  type NetworkPart,
  partOf,
  placesOf,
  typicalCountries,
} from '../../store/network-parts.ts';
import { requireJurisdiction } from '../arguments/reference.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { timesPage, work } from '../cost/cost.ts';
import { oneStatement } from '../cost/statement-cost.ts';
import { Country, Jurisdiction, Network, requireFoundMaybe } from '../refs.ts';
import { firstArgument, firstOf, usual } from './network.ts';

interface Parts {
  readonly totalCount: number;
  readonly parts: readonly NetworkPart[];
}

const NetworkComponents = builder.objectRef<Parts>('NetworkComponents');
const NetworkComponent = builder.objectRef<NetworkPart>('NetworkComponent');
const NetworkCommunities = builder.objectRef<Parts & { readonly modularity: number | null; readonly seed: number }>(
  'NetworkCommunities',
);
const NetworkCommunity = builder.objectRef<NetworkPart>('NetworkCommunity');
const NetworkCountry = builder.objectRef<CountryInPart>('NetworkCountry');

const perPage = ({ first }: { readonly first?: number | null | undefined }) => timesPage({ first: first ?? usual });

async function membersOf(part: NetworkPart, first: number, context: Context) {
  const { degrees } = await context.store.networks.measure(part.network, 'degrees');
  return await Promise.all(placesOf(part, degrees, first).map((id) => requireJurisdiction(id, context)));
}

builder.objectFields(Network, (t) => ({
  components: t.field({
    type: NetworkComponents,
    complexity: ({ first }) => timesPage({ first: first ?? usual }, work.measureOfNetwork),
    description: 'The parts of the network between which there is no path.',
    args: firstArgument('components'),
    resolve: async (network, args, { store }) => {
      const first = firstOf(args);
      const partition = await store.networks.measure(network, 'components');
      return { totalCount: partition.sizes.length, parts: largestParts(network, partition, first) };
    },
  }),
  communities: t.field({
    type: NetworkCommunities,
    complexity: ({ first }) => timesPage({ first: first ?? usual }, work.measureOfNetwork),
    description:
      'Groups of jurisdictions with more ties among each other than to others, by the Louvain method. The method is random; it always starts with the same seed, so that the groups are the same for the same data.',
    args: firstArgument('communities'),
    resolve: async (network, args, { store }) => {
      const first = firstOf(args);
      const partition = await store.networks.measure(network, 'communities');
      const { modularity, seed, sizes } = partition;
      return { modularity, seed, totalCount: sizes.length, parts: largestParts(network, partition, first) };
    },
  }),
}));

NetworkComponents.implement({
  description: 'The components of a network.',
  fields: (t) => ({
    totalCount: t.exposeInt('totalCount', { description: 'Number of components.' }),
    nodes: t.field({
      type: [NetworkComponent],
      description: 'The largest components first.',
      resolve: ({ parts }) => [...parts],
    }),
  }),
});

NetworkComponent.implement({
  description: 'Jurisdictions that are connected by paths.',
  fields: (t) => ({
    countries: t.int({ description: 'Number of countries.', resolve: (part) => countriesOf(part).size }),
  }),
});

for (const part of [NetworkComponent, NetworkCommunity])
  builder.objectFields(part, (t) => ({
    size: t.exposeInt('size', { description: 'Number of jurisdictions.' }),
    share: t.float({
      description: 'Share of the jurisdictions of the network, 0-1.',
      resolve: ({ size, network }) => size / network.places.length,
    }),
    jurisdictions: t.field({
      type: [Jurisdiction],
      complexity: perPage,
      description: 'Its jurisdictions, those with the most partners first, then by name.',
      args: firstArgument('jurisdictions'),
      resolve: (part, args, context) => membersOf(part, firstOf(args), context),
    }),
  }));

NetworkCommunities.implement({
  description: 'The communities of a network.',
  fields: (t) => ({
    modularity: t.exposeFloat('modularity', {
      nullable: true,
      description:
        'Share of the ties within communities, minus the share that is expected if ties were random: 0 for no structure, at most 1; null without ties.',
    }),
    seed: t.exposeInt('seed', { description: 'The seed of the random numbers.' }),
    totalCount: t.exposeInt('totalCount', { description: 'Number of communities.' }),
    nodes: t.field({
      type: [NetworkCommunity],
      description: 'The largest communities first.',
      resolve: ({ parts }) => [...parts],
    }),
  }),
});

NetworkCommunity.implement({
  description: 'A group of jurisdictions with more ties among each other than to others.',
  fields: (t) => ({
    number: t.int({
      description: 'Number by size, from 1 for the largest. It changes with the data.',
      resolve: ({ number }) => number + 1,
    }),
    countries: t.field({
      type: [NetworkCountry],
      complexity: perPage,
      description:
        'The countries that characterize it: those with more of its jurisdictions than expected from their share in the network, most above that first.',
      args: firstArgument('countries'),
      resolve: (part, args) => typicalCountries(part, firstOf(args)),
    }),
  }),
});

NetworkCountry.implement({
  description: 'The jurisdictions of a country in a community.',
  fields: (t) => ({
    country: t.field({
      type: Country,
      reads: ['countries'],
      description: 'The country.',
      resolve: ({ countryId }, _args, { store }) =>
        requireFoundMaybe(store.countries.byCode(countryId), 'country', countryId),
    }),
    jurisdictions: t.exposeInt('places', { description: 'Number of its jurisdictions in the community.' }),
    share: t.exposeFloat('share', { description: 'Share of the jurisdictions of the community, 0-1.' }),
    lift: t.exposeFloat('lift', {
      description: 'This share divided by the share of the country in the network: 2 for twice as many as expected.',
    }),
  }),
});

builder.objectField(Jurisdiction, 'community', (t) =>
  t.field({
    type: NetworkCommunity,
    nullable: true,
    extensions: oneStatement(work.network),
    description: 'Its community in the network of all friendships; null without friendships.',
    resolve: async ({ id }, _args, { store }) => {
      const network = await store.networks.of();
      return partOf(id, network, await store.networks.measure(network, 'communities'));
    },
  }),
);
