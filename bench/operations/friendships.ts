import { type Position, positionOf } from '../stored-graph.ts';
import { defineOperation } from './operation.ts';
import {
  type Coded,
  coded,
  firstNode,
  only,
  type PeerNode,
  type PeerParties,
  type Place,
  place,
  withinType,
} from './shapes.ts';

interface SourceFacts {
  readonly number: number;
  readonly title: string;
  readonly status: string;
}

interface Facts {
  readonly id: string;
  readonly level: string;
  readonly establishedOn: string | null;
  readonly sources: readonly SourceFacts[];
}

interface Ours {
  readonly friendships: {
    readonly nodes: readonly (Facts & {
      readonly partner: Place & { readonly country: Coded & { readonly continent: Coded } };
      readonly reportedContinent: Coded;
    })[];
  };
}

interface Peer {
  readonly friendships: readonly (Facts & {
    readonly partiesConnection: PeerParties<
      PeerNode & { readonly country: readonly (PeerNode & { readonly continent: readonly PeerNode[] })[] }
    >;
    readonly reportedContinent: readonly PeerNode[];
  })[];
}

export const friendships = defineOperation<{ readonly after: Position }, Ours, Peer>({
  name: 'friendships',
  title: '20 friendships with partner, country, continent and sources',
  draw: ({ friendships }, random) => ({
    after: positionOf(random.pick(friendships.slice(0, Math.min(1000, friendships.length - 21)))),
  }),
  ours: {
    document: `query Friendships($after: String!) {
      friendships(first: 20, after: $after) {
        nodes {
          id level establishedOn
          partner { slug name country { code name continent { code name } } }
          reportedContinent { code name }
          sources { number title status }
        }
      }
    }`,
    variables: ({ after }) => ({ after: after.cursor }),
    normalize: ({ friendships }) =>
      friendships.nodes.map(({ id, level, establishedOn, partner, reportedContinent, sources }) => ({
        id: withinType(id),
        level,
        establishedOn,
        partner,
        reportedContinent,
        sources: byNumber(sources),
      })),
  },
  peer: {
    document: `query Friendships($after: String!) {
      friendships(where: { sortKey: { gt: $after } }, sort: [{ sortKey: ASC }], limit: 20) {
        id level establishedOn
        partiesConnection(where: { edge: { side: { eq: "PARTNER" } } }) {
          edges { properties { side position } node { id name country { id name continent { id name } } } }
        }
        reportedContinent { id name }
        sources { number title status }
      }
    }`,
    variables: ({ after }) => ({ after: after.sortKey }),
    normalize: ({ friendships }) =>
      friendships.map(({ id, level, establishedOn, partiesConnection, reportedContinent, sources }) => {
        const node = firstNode(partiesConnection, 'PARTNER');
        const country = only(node.country);
        return {
          id,
          level,
          establishedOn,
          partner: { ...place(node), country: { ...coded(country), continent: coded(only(country.continent)) } },
          reportedContinent: coded(only(reportedContinent)),
          sources: byNumber(sources),
        };
      }),
  },
});

function byNumber(sources: readonly SourceFacts[]): readonly SourceFacts[] {
  return sources.toSorted((a, b) => a.number - b.number);
}
