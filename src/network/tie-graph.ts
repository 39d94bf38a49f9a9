import { UndirectedGraph } from 'graphology';
import { type NetworkData, partiesOf } from './network.ts';

/** The places and their ties: as a graph of the library, and as arrays of neighbors. */
export interface TieGraph {
  readonly data: NetworkData;
  /** The keys of the nodes are the numbers of the places, in their order. */
  readonly graph: UndirectedGraph;
  /** The neighbors of the place `n` are `neighbors[starts[n]]` to `neighbors[starts[n + 1] - 1]`. */
  readonly neighbors: Uint32Array;
  readonly starts: Uint32Array;
}

export function tieGraph(data: NetworkData): TieGraph {
  const graph = new UndirectedGraph();
  for (let place = 0; place < data.places; place += 1) graph.addNode(place);
  for (let friendship = 0; friendship + 1 < data.starts.length; friendship += 1) {
    const parties = partiesOf(data, friendship);
    for (const [position, a] of parties.entries())
      for (const b of parties.subarray(position + 1)) if (a !== b) graph.mergeEdge(a, b);
  }
  const neighbors: number[] = [];
  const starts = [0];
  for (let place = 0; place < data.places; place += 1) {
    graph.forEachNeighbor(place, (neighbor) => neighbors.push(Number(neighbor)));
    starts.push(neighbors.length);
  }
  return { data, graph, neighbors: Uint32Array.from(neighbors), starts: Uint32Array.from(starts) };
}

export function neighborsOf({ neighbors, starts }: TieGraph, place: number): Uint32Array {
  return neighbors.subarray(starts[place], starts[place + 1]);
}

export function degreesOf({ starts, data }: TieGraph): Uint32Array {
  return Uint32Array.from({ length: data.places }, (_, place) => (starts[place + 1] ?? 0) - (starts[place] ?? 0));
}
