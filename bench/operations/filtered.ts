import { defineOperation } from './operation.ts';
import { firstParty, type PeerParties, type Place, withinType } from './shapes.ts';

interface Parameters {
  /** Null: any, for a friendship of a list without levels. */
  readonly level: readonly string[] | null;
  readonly country: string;
  readonly from: string;
  readonly to: string;
}

interface Facts {
  readonly id: string;
  readonly level: string | null;
  readonly establishedOn: string;
}

interface Ours {
  readonly friendships: {
    readonly totalCount: number;
    readonly nodes: readonly (Facts & { readonly local: Place; readonly partner: Place })[];
  };
}

interface Peer {
  readonly friendshipsConnection: {
    readonly totalCount: number;
    readonly edges: readonly { readonly node: Facts & { readonly partiesConnection: PeerParties } }[];
  };
}

export const filtered = defineOperation<Parameters, Ours, Peer>({
  name: 'filtered',
  title: 'friendships filtered by level, country and period, ordered by partner, with total',
  draw: (graph, random) => {
    const { level, partnerCountryId, establishedOn } = random.pick(graph.dated);
    const year = Number(establishedOn.slice(0, 4));
    return {
      level: level === null ? null : [...new Set([level, random.pick(graph.levels)])],
      country: partnerCountryId,
      from: `${year - random.below(10)}-01-01`,
      to: `${year + random.below(10)}-12-31`,
    };
  },
  ours: {
    document: `query Filtered($level: [AdministrativeLevel!], $country: String!, $from: PartialDate!, $to: PartialDate!) {
      friendships(
        filter: { level: $level, country: [$country], establishedFrom: $from, establishedTo: $to }
        orderBy: { field: PARTNER_NAME }
        first: 20
      ) {
        totalCount
        nodes { id level establishedOn local { slug name } partner { slug name } }
      }
    }`,
    variables: (parameters) => parameters,
    normalize: ({ friendships: { totalCount, nodes } }) => ({
      totalCount,
      friendships: nodes.map(({ id, level, establishedOn, local, partner }) => ({
        id: withinType(id),
        level,
        establishedOn,
        local,
        partner,
      })),
    }),
  },
  peer: {
    document: `query Filtered($level: [String!]!, $country: String!, $from: String!, $to: String!) {
      friendshipsConnection(
        where: { level: { in: $level }, countryIds: { includes: $country }, sortKey: { gte: $from, lt: $to } }
        sort: [{ partnerKey: ASC }]
        first: 20
      ) {
        totalCount
        edges {
          node { id level establishedOn partiesConnection { edges { properties { side position } node { id name } } } }
        }
      }
    }`,
    // The sort key of friendships starts with the date and has an index.
    variables: ({ level, country, from, to }) => ({ level, country, from, to: `${to}~` }),
    normalize: ({ friendshipsConnection: { totalCount, edges } }) => ({
      totalCount,
      friendships: edges.map(({ node: { id, level, establishedOn, partiesConnection } }) => ({
        id,
        level,
        establishedOn,
        local: firstParty(partiesConnection, 'LOCAL'),
        partner: firstParty(partiesConnection, 'PARTNER'),
      })),
    }),
  },
});
