import type { Random } from '../random.ts';
import type { Graph } from '../stored-graph.ts';

/** The operation of one GraphQL server, and how its data is normalized. */
export interface Asking<P, D> {
  readonly document: string;
  readonly variables: (parameters: P) => object;
  /** Normalizes the data for the comparison of servers. */
  readonly answer: (data: D) => unknown;
}

/** A benchmark operation for all three servers, with varying parameters. */
export interface Definition<P extends object, Ours, Peer> {
  /** Also the name of the hand-written statement in `cypher/`, which takes the parameters and returns the normalized result. */
  readonly name: string;
  readonly title: string;
  readonly draw: (graph: Graph, random: Random) => P;
  readonly ours: Asking<P, Ours>;
  readonly peer: Asking<P, Peer>;
  /** Removes unspecified parts of a result before the comparison; by default nothing is removed. */
  readonly compared?: (answer: unknown) => unknown;
}

export type ServerKind = 'ours' | 'peer' | 'handwritten';

/** The request bodies for one set of parameters. */
export type Bodies = Readonly<Record<ServerKind, string>>;

export interface Question {
  readonly name: string;
  readonly title: string;
  bodies(graph: Graph, random: Random): Bodies;
  /** The normalized result of a response. @throws for an error response. */
  answer(kind: ServerKind, response: string): unknown;
}

export function defineQuestion<P extends object, Ours, Peer>(definition: Definition<P, Ours, Peer>): Question {
  const { name, title, draw, ours, peer, compared = (answer: unknown) => answer } = definition;
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
    answer: (kind, response) => {
      switch (kind) {
        case 'ours':
          return compared(ours.answer(dataOf(response)));
        case 'peer':
          return compared(peer.answer(dataOf(response)));
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
