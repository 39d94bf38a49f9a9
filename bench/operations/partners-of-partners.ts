import { defineOperation } from './operation.ts';
import { only, type PeerNode, type Place, place } from './shapes.ts';

interface Ours {
  readonly jurisdiction: {
    readonly partners: {
      readonly nodes: readonly (Place & { readonly partners: { readonly nodes: readonly Place[] } })[];
    };
  };
}

interface Peer {
  readonly jurisdictions: readonly {
    readonly partners: readonly (PeerNode & { readonly partners: readonly PeerNode[] })[];
  }[];
}

export const partnersOfPartners = defineOperation<{ readonly id: string }, Ours, Peer>({
  name: 'partners-of-partners',
  title: '20 partners with 20 partners each',
  draw: (graph, random) => ({ id: random.turned(random.pick(graph.links))[0] }),
  ours: {
    document: `query PartnersOfPartners($slug: String!) {
      jurisdiction(by: { slug: $slug }) {
        partners(first: 20) { nodes { slug name partners(first: 20) { nodes { slug name } } } }
      }
    }`,
    variables: ({ id }) => ({ slug: id }),
    normalize: ({ jurisdiction }) =>
      jurisdiction.partners.nodes.map(({ slug, name, partners }) => ({ slug, name, partners: partners.nodes })),
  },
  peer: {
    document: `query PartnersOfPartners($id: ID!) {
      jurisdictions(where: { id: { eq: $id } }) {
        partners(limit: 20, sort: [{ _nameKey: ASC }]) {
          id name
          partners(limit: 20, sort: [{ _nameKey: ASC }]) { id name }
        }
      }
    }`,
    variables: ({ id }) => ({ id }),
    normalize: ({ jurisdictions }) =>
      only(jurisdictions).partners.map(({ partners, ...node }) => ({ ...place(node), partners: partners.map(place) })),
  },
});
