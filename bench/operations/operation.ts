import type { Random } from '../random.ts';
import type { Graph } from '../stored-graph.ts';

/** The operation of one GraphQL server, and how its data is normalized. */
interface ServerOperation<P, D> {
  readonly document: string;
  readonly variables: (parameters: P) => object;
  /** Normalizes the data for the comparison of servers. */
  readonly normalize: (data: D) => unknown;
}

/** A benchmark operation for all three servers, with varying parameters. */
export interface Definition<P extends object, Ours, Peer> {
  /** Also the name of the hand-written statement in `cypher/`, which takes the parameters and returns the normalized result. */
  readonly name: string;
  readonly title: string;
  readonly draw: (graph: Graph, random: Random) => P;
  readonly ours: ServerOperation<P, Ours>;
  readonly peer: ServerOperation<P, Peer>;
  /** Removes unspecified parts of a result before the comparison; by default nothing is removed. */
  readonly compared?: (normalize: unknown) => unknown;
}

export type ServerKind = 'ours' | 'peer' | 'handwritten';

/** The request bodies for one set of parameters. */
export type Bodies = Readonly<Record<ServerKind, string>>;

export interface BenchOperation {
  readonly name: string;
  readonly title: string;
  bodies(graph: Graph, random: Random): Bodies;
  /** The normalized result of a response. @throws for an error response. */
  normalize(kind: ServerKind, response: string): unknown;
}

export function defineOperation<P extends object, Ours, Peer>(definition: Definition<P, Ours, Peer>): BenchOperation {
  const { name, title, draw, ours, peer, compared = (normalize: unknown) => normalize } = definition;
  return {
    name,
    title,
    bodies: (graph, random) => {
      const parameters = draw(graph, random);
      return {
        ours: JSON.stringify({ query: ours.document, variables: ours.variables(parameters) }),
        peer: JSON.stringify({ query: peer.document, variables: peer.variables(parameters) }),
        handwritten: JSON.stringify(parameters),
      };
    },
    normalize: (kind, response) => {
      switch (kind) {
        case 'ours':
          return compared(ours.normalize(dataOf(response)));
        case 'peer':
          return compared(peer.normalize(dataOf(response)));
        case 'handwritten':
          return compared(JSON.parse(response));
        default:
          return kind satisfies never;
      }
    },
  };
}

function dataOf<D>(response: string): D {
  const { data, errors }: { data?: D; errors?: readonly { readonly message: string }[] } = JSON.parse(response);
  if (errors?.[0]) throw new Error(errors[0].message);
  if (!data) throw new Error(`no data: ${response.slice(0, 200)}`);
  return data;
}
