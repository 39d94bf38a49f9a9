import type { Assortativity } from '../../network/network.ts';
import { allMaybe } from '../../store/maybe-promise.ts';
import { type CountryLink, countryCounts, countryLinks } from '../../store/network-parts.ts';
import type { Network as NetworkRow } from '../../store/networks.ts';
import { friendshipFilterArgument, storeFilter } from '../arguments/friendship-list.ts';
import { inRange } from '../arguments/range.ts';
import { builder } from '../builder.ts';
import { maxPageSize } from '../connections/page-size.ts';
import { once, times, timesPage, work } from '../cost/cost.ts';
import { Country, Network, requireFoundMaybe } from '../refs.ts';

/** Number of items of a list by default. */
export const usual = 10;
/** The argument `first` of a list that has no cursors. */
export const firstArgument = (what: string) =>
  builder.args((t) => ({
    first: t.int({ description: `Maximum number of ${what}, 1-${maxPageSize} (default ${usual}).` }),
  }));
/** @throws BadUserInput for an invalid `first`. */
export const firstOf = ({ first }: { readonly first?: number | null | undefined }) =>
  inRange(first ?? usual, 1, maxPageSize, 'first');

const DegreeCount = builder.objectRef<{ readonly degree: number; readonly jurisdictions: number }>('DegreeCount');
const NetworkAssortativity = builder.objectRef<Assortativity>('NetworkAssortativity');
const NetworkCountryLink = builder.objectRef<CountryLink>('NetworkCountryLink');
const NetworkCountryLinks = builder.objectRef<{ readonly all: readonly CountryLink[]; readonly first: number }>(
  'NetworkCountryLinks',
);

Network.implement({
  description:
    'The jurisdictions that friendships connect, as a graph. Two jurisdictions are tied if they are parties of at least one of the friendships. Only selected fields are computed, once for each revision of the data.',
  fields: (t) => ({
    jurisdictions: t.int({
      description: 'Number of jurisdictions with friendships.',
      resolve: ({ places }) => places.length,
    }),
    friendships: t.int({ description: 'Number of friendships.', resolve: ({ friendshipIds }) => friendshipIds.length }),
    countries: t.int({
      description: 'Number of countries of the jurisdictions.',
      resolve: (network) => countryCounts(network).size,
    }),
    ties: t.int({
      complexity: once(work.measureOfNetwork),
      description: 'Number of pairs of jurisdictions with friendships, each counted once.',
      resolve: async (network, _args, { store }) => (await store.networks.measure(network, 'degrees')).ties,
    }),
    density: t.float({
      nullable: true,
      complexity: once(work.measureOfNetwork),
      description: 'Share of all pairs of jurisdictions that are tied, 0-1; null with fewer than two jurisdictions.',
      resolve: async (network, _args, { store }) => (await store.networks.measure(network, 'degrees')).density,
    }),
    averageDegree: t.float({
      nullable: true,
      complexity: once(work.measureOfNetwork),
      description: 'Mean number of partners of a jurisdiction; null without jurisdictions.',
      resolve: async (network, _args, { store }) => {
        const { ties, degrees } = await store.networks.measure(network, 'degrees');
        return degrees.length === 0 ? null : (2 * ties) / degrees.length;
      },
    }),
    degreeDistribution: t.field({
      type: [DegreeCount],
      complexity: times(200, work.measureOfNetwork),
      description: 'Number of jurisdictions by number of partners, fewest partners first.',
      resolve: async (network, _args, { store }) => {
        const counts = new Map<number, number>();
        for (const degree of (await store.networks.measure(network, 'degrees')).degrees)
          counts.set(degree, (counts.get(degree) ?? 0) + 1);
        return [...counts].sort(([a], [b]) => a - b).map(([degree, jurisdictions]) => ({ degree, jurisdictions }));
      },
    }),
    largestComponentShare: t.float({
      nullable: true,
      complexity: once(work.measureOfNetwork),
      description: 'Share of the jurisdictions that are in the largest component, 0-1; null without jurisdictions.',
      resolve: async (network, _args, { store }) => {
        const [largest] = (await store.networks.measure(network, 'components')).sizes;
        return largest === undefined ? null : largest / network.places.length;
      },
    }),
    averagePathLength: t.float({
      nullable: true,
      complexity: once(work.pathsOfNetwork),
      description:
        'Mean length of the shortest path between two jurisdictions, over all pairs that a path connects; null if there are none.',
      resolve: async (network, _args, { store }) => (await store.networks.measure(network, 'distances')).average,
    }),
    diameter: t.int({
      nullable: true,
      complexity: once(work.pathsOfNetwork),
      description: 'Length of the longest of these shortest paths; null if there are none.',
      resolve: async (network, _args, { store }) => (await store.networks.measure(network, 'distances')).diameter,
    }),
    clustering: t.float({
      nullable: true,
      complexity: once(work.measureOfNetwork),
      description:
        'Mean share of the pairs of partners of a jurisdiction that are partners of each other, 0-1, with 0 for a jurisdiction with fewer than two partners; null without jurisdictions.',
      resolve: (network, _args, { store }) => store.networks.measure(network, 'clustering'),
    }),
    assortativity: t.field({
      type: NetworkAssortativity,
      complexity: once(work.measureOfNetwork),
      description: 'Whether jurisdictions have partners that are similar to them.',
      resolve: (network, _args, { store }) => store.networks.measure(network, 'assortativity'),
    }),
    countryLinks: t.field({
      type: NetworkCountryLinks,
      complexity: (args) => timesPage({ first: args.first ?? usual }, work.measureOfNetwork),
      description: 'Pairs of different countries by their number of friendships.',
      args: firstArgument('pairs'),
      resolve: (network, args) => ({ first: firstOf(args), all: countryLinks(network) }),
    }),
  }),
});

DegreeCount.implement({
  description: 'The jurisdictions with the same number of partners.',
  fields: (t) => ({
    degree: t.exposeInt('degree', { description: 'Number of partners.' }),
    jurisdictions: t.exposeInt('jurisdictions', { description: 'Number of jurisdictions.' }),
  }),
});

NetworkAssortativity.implement({
  description:
    'The similarity of tied jurisdictions, as coefficients from -1 (opposites) over 0 (random) to 1 (equals).',
  fields: (t) => ({
    degree: t.exposeFloat('degree', {
      nullable: true,
      description: 'Correlation of their numbers of partners; null if all jurisdictions have the same number.',
    }),
    continent: t.exposeFloat('group', {
      nullable: true,
      description:
        'Assortativity coefficient of the continents of their countries; null without ties, or if all jurisdictions are on one continent.',
    }),
    sameContinentShare: t.exposeFloat('withinGroup', {
      nullable: true,
      description: 'Share of the ties between jurisdictions on the same continent, 0-1; null without ties.',
    }),
  }),
});

NetworkCountryLinks.implement({
  description: 'Pairs of countries in a network.',
  fields: (t) => ({
    totalCount: t.int({ description: 'Number of pairs with friendships.', resolve: ({ all }) => all.length }),
    nodes: t.field({
      type: [NetworkCountryLink],
      description: 'Pairs with the most friendships first, then by code.',
      resolve: ({ all, first }) => all.slice(0, first),
    }),
  }),
});

NetworkCountryLink.implement({
  description: 'Two countries with friendships between them.',
  fields: (t) => ({
    countries: t.field({
      type: [Country],
      complexity: times(2),
      description: 'The two countries, by code.',
      reads: ['countries'],
      resolve: ({ countryIds }, _args, { store }) =>
        allMaybe(countryIds.map((id) => requireFoundMaybe(store.countries.byCode(id), 'country', id))),
    }),
    friendships: t.exposeInt('friendships', { description: 'Number of friendships with parties in both.' }),
  }),
});

builder.queryField('network', (t) =>
  t.field({
    type: Network,
    nullable: true,
    complexity: once(work.network),
    description: 'The network of the friendships that match a filter, with measures of network analysis.',
    args: friendshipFilterArgument(),
    resolve: async (_root, { filter }, context): Promise<NetworkRow> =>
      context.store.networks.of(await storeFilter(filter ?? {}, context)),
  }),
);
