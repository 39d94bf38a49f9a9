import type { Random } from '../random.ts';
import type { Graph } from '../stored-graph.ts';

/** One way to ask a GraphQL server, and what its data comes down to. */
interface Asking<P, D> {
  readonly document: string;
  readonly variables: (parameters: P) => object;
  /** The answer in the form that all three are compared in. */
  readonly answer: (data: D) => unknown;
}

/** A question that all three servers are asked, with other parameters each time. */
export interface Definition<P extends object, Ours, Peer> {
  /** Also the name of the hand-written statement in `cypher/`, which gets the parameters and gives the answer. */
  readonly name: string;
  readonly title: string;
  readonly draw: (graph: Graph, random: Random) => P;
  readonly ours: Asking<P, Ours>;
  readonly peer: Asking<P, Peer>;
  /** What cannot be equal, because it is left open; without it the answer is compared as it is. */
  readonly compared?: (answer: unknown) => unknown;
}

export type ServerKind = 'ours' | 'peer' | 'handwritten';

/** The same question for one set of parameters, ready to be sent. */
export type Bodies = Readonly<Record<ServerKind, string>>;

export interface Question {
  readonly name: string;
  readonly title: string;
  bodies(graph: Graph, random: Random): Bodies;
  /** The answer in a response. @throws when it is not one. */
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
