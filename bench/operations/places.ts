import { defineOperation } from './operation.ts';
import { by, type Coded, coded, only, type PeerNode, type Place } from './shapes.ts';

interface Ours {
  readonly nodes: readonly (Place & {
    readonly country: Coded;
    readonly friendships: { readonly totalCount: number };
  })[];
}

interface Peer {
  readonly jurisdictions: readonly (PeerNode & {
    readonly country: readonly PeerNode[];
    readonly friendshipsConnection: { readonly totalCount: number };
  })[];
}

export const places = defineOperation<{ readonly ids: readonly string[] }, Ours, Peer>({
  name: 'places',
  title: '20 places with country and number of friendships',
  draw: (graph, random) => ({ ids: random.picks(graph.places, 20).toSorted() }),
  ours: {
    document: `query Places($ids: [ID!]!) {
      nodes(ids: $ids) {
        ... on Jurisdiction { slug name country { code name } friendships(first: 1) { totalCount } }
      }
    }`,
    variables: ({ ids }) => ({ ids: ids.map((id) => `Jurisdiction:${id}`) }),
    normalize: ({ nodes }) =>
      nodes.map(({ slug, name, country, friendships }) => ({
        slug,
        name,
        country,
        friendships: friendships.totalCount,
      })),
  },
  peer: {
    document: `query Places($ids: [ID!]!) {
      jurisdictions(where: { id: { in: $ids } }) { id name country { id name } friendshipsConnection { totalCount } }
    }`,
    variables: ({ ids }) => ({ ids }),
    normalize: ({ jurisdictions }) =>
      jurisdictions.map(({ id, name, country, friendshipsConnection }) => ({
        slug: id,
        name,
        country: coded(only(country)),
        friendships: friendshipsConnection.totalCount,
      })),
  },
  compared: (normalize) => (normalize as Place[]).toSorted(by(({ slug }) => slug)),
});
