import { defineOperation } from './operation.ts';
import { by, type Coded, coded, only, type PeerNode } from './shapes.ts';

interface NameText {
  readonly text: string;
  readonly language: string;
  readonly kind: string;
}

interface Facts {
  readonly name: string;
  readonly kind: string;
  readonly level: string | null;
  readonly names: readonly NameText[];
}

interface Ours {
  readonly jurisdiction: Facts & {
    readonly slug: string;
    readonly country: Coded;
    readonly location: { readonly latitude: number; readonly longitude: number; readonly kind: string } | null;
  };
}

interface Peer {
  readonly jurisdictions: readonly (PeerNode &
    Facts & {
      readonly country: readonly PeerNode[];
      readonly latitude: number | null;
      readonly longitude: number | null;
      readonly pointKind: string | null;
    })[];
}

export const place = defineOperation<{ readonly id: string }, Ours, Peer>({
  name: 'place',
  title: 'one place',
  draw: (graph, random) => ({ id: random.pick(graph.places) }),
  ours: {
    document: `query Place($slug: String!) {
      jurisdiction(by: { slug: $slug }) {
        slug name kind level
        names { text language kind }
        country { code name }
        location { latitude longitude kind }
      }
    }`,
    variables: ({ id }) => ({ slug: id }),
    normalize: ({ jurisdiction: { slug, country, location, ...facts } }) =>
      normalize(slug, facts, country, location ?? { latitude: null, longitude: null, kind: null }),
  },
  peer: {
    document: `query Place($id: ID!) {
      jurisdictions(where: { id: { eq: $id } }) {
        id name kind level latitude longitude pointKind
        names { text language kind }
        country { id name }
      }
    }`,
    variables: ({ id }) => ({ id }),
    normalize: ({ jurisdictions }) => {
      const { id, country, latitude, longitude, pointKind, ...facts } = only(jurisdictions);
      return normalize(id, facts, coded(only(country)), { latitude, longitude, kind: pointKind });
    },
  },
  // Names have no order in the graph.
  compared: (given) => {
    const { names, ...rest } = given as { readonly names: readonly NameText[] };
    return { ...rest, names: names.toSorted(by(({ text, language, kind }) => `${language} ${kind} ${text}`)) };
  },
});

function normalize(slug: string, { name, kind, level, names }: Facts, country: Coded, location: object) {
  return { slug, name, kind, level, names, country, location };
}
