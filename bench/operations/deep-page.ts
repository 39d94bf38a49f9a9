import { type Position, positionOf } from '../stored-graph.ts';
import { defineOperation } from './operation.ts';
import { firstParty, type PeerParties, type Place, withinType } from './shapes.ts';

interface Facts {
  readonly id: string;
  readonly establishedOn: string | null;
}

interface Ours {
  readonly friendships: { readonly nodes: readonly (Facts & { readonly local: Place; readonly partner: Place })[] };
}

interface Peer {
  readonly friendships: readonly (Facts & { readonly partiesConnection: PeerParties })[];
}

interface Parameters {
  /** Number of friendships before the page. */
  readonly offset: number;
  /** The last one of them. */
  readonly after: Position;
}

const size = 20;

export const deepPage = defineOperation<Parameters, Ours, Peer>({
  name: 'deep-page',
  title: 'page 500 of all friendships',
  draw: ({ friendships }, random) => {
    const page = Math.min(500, Math.floor(friendships.length / size));
    const offset = Math.min((page - 1) * size + random.below(200), friendships.length - size) - random.below(10);
    const after = friendships[offset - 1];
    if (!after) throw new Error(`no friendship before offset ${offset}`);
    return { offset, after: positionOf(after) };
  },
  ours: {
    document: `query DeepPage($after: String!) {
      friendships(first: ${size}, after: $after) { nodes { id establishedOn local { slug name } partner { slug name } } }
    }`,
    variables: ({ after }) => ({ after: after.cursor }),
    normalize: ({ friendships }) =>
      friendships.nodes.map(({ id, establishedOn, local, partner }) => ({
        id: withinType(id),
        establishedOn,
        local,
        partner,
      })),
  },
  peer: {
    // The condition is always true and makes the database read in index order.
    document: `query DeepPage($offset: Int!) {
      friendships(where: { sortKey: { gt: "" } }, sort: [{ sortKey: ASC }], limit: ${size}, offset: $offset) {
        id establishedOn
        partiesConnection { edges { properties { side position } node { id name } } }
      }
    }`,
    variables: ({ offset }) => ({ offset }),
    normalize: ({ friendships }) =>
      friendships.map(({ id, establishedOn, partiesConnection }) => ({
        id,
        establishedOn,
        local: firstParty(partiesConnection, 'LOCAL'),
        partner: firstParty(partiesConnection, 'PARTNER'),
      })),
  },
});
