import { defineOperation } from './operation.ts';
import { type Coded, coded, only, type PeerNode, type Place, place } from './shapes.ts';

interface Ours {
  readonly sharedPartners: { readonly nodes: readonly (Place & { readonly country: Coded })[] };
}

interface Peer {
  readonly sharedPartners: readonly (PeerNode & { readonly country: readonly PeerNode[] })[];
}

export const sharedPartners = defineOperation<{ readonly of: readonly string[] }, Ours, Peer>({
  name: 'shared-partners',
  title: 'shared partners of two places',
  draw: (graph, random) => {
    // Two partners of one place share at least that place. A place with only one partner is paired with it.
    const [first, through] = random.turned(random.pick(graph.links));
    const others = graph.partnersOf(through).filter((id) => id !== first);
    return { of: [first, others.length > 0 ? random.pick(others) : through] };
  },
  ours: {
    document: `query SharedPartners($of: [JurisdictionRef!]!) {
      sharedPartners(of: $of, first: 20) { nodes { slug name country { code name } } }
    }`,
    variables: ({ of }) => ({ of: of.map((slug) => ({ slug })) }),
    normalize: ({ sharedPartners }) => sharedPartners.nodes.map(({ slug, name, country }) => ({ slug, name, country })),
  },
  peer: {
    document: `query SharedPartners($of: [ID!]!) {
      sharedPartners(of: $of, limit: 20) { id name country { id name } }
    }`,
    variables: ({ of }) => ({ of }),
    normalize: ({ sharedPartners }) =>
      sharedPartners.map(({ country, ...node }) => ({ ...place(node), country: coded(only(country)) })),
  },
});
