import { defineOperation } from './operation.ts';
import { type PeerNode, type Place, place } from './shapes.ts';

interface Ours {
  readonly paths: readonly { readonly jurisdictions: readonly Place[] }[];
}

export const path = defineOperation<
  { readonly from: string; readonly to: string },
  Ours,
  { readonly path: readonly PeerNode[] }
>({
  name: 'path',
  title: 'shortest path of at most 6 friendships',
  draw: (graph, random) => {
    const [from, to] = random.picks(graph.places, 2);
    return { from, to };
  },
  ours: {
    document: `query Path($from: String!, $to: String!) {
      paths(from: { slug: $from }, to: { slug: $to }, maxLength: 6, first: 1) { jurisdictions { slug name } }
    }`,
    variables: ({ from, to }) => ({ from, to }),
    normalize: ({ paths }) => paths[0]?.jurisdictions ?? [],
  },
  peer: {
    document: `query Path($from: ID!, $to: ID!) {
      path(from: $from, to: $to) { id name }
    }`,
    variables: ({ from, to }) => ({ from, to }),
    normalize: ({ path }) => path.map(place),
  },
  // youcheng returns the first of all shortest paths; the others return any, which costs less.
  compared: (normalize) => {
    const places = normalize as readonly Place[];
    return { places: places.length, first: places[0] ?? null, last: places.at(-1) ?? null };
  },
});
