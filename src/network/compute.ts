import type { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { bridgesOf } from './bridges.ts';
import type { Communities, MeasureName, Measures } from './network.ts';
import { randomFrom } from './seeded-random.ts';
import { betweennessOf, distancesOf } from './shortest-paths.ts';
import { assortativityOf, clusteringOf, componentsOf, degreeMeasures, partition } from './structure.ts';
import type { TieGraph } from './tie-graph.ts';

// The CommonJS module exports a function, but its types declare an ES module.
const louvain = louvainModule as unknown as typeof louvainModule.default;

const communitySeed = 1;

const measures: { readonly [M in MeasureName]: (ties: TieGraph) => Measures[M] } = {
  degrees: degreeMeasures,
  components: componentsOf,
  distances: distancesOf,
  clustering: clusteringOf,
  assortativity: assortativityOf,
  communities: communitiesOf,
  betweenness: (ties) => {
    const { values, sample } = betweennessOf(ties);
    return { values: rounded(values), sample };
  },
  pageRank: (ties) => rounded(pageRankOf(ties)),
  bridges: ({ data }) => bridgesOf(data),
};

export function compute<M extends MeasureName>(measure: M, ties: TieGraph): Measures[M] {
  return measures[measure](ties);
}

/** By the Louvain method, in a random but repeatable order. */
function communitiesOf({ graph, data }: TieGraph): Communities {
  if (graph.size === 0) {
    const alone = Uint32Array.from({ length: data.places }, (_, place) => place);
    return { ...partition(alone), modularity: null, seed: communitySeed };
  }
  const { communities, modularity } = louvain.detailed(countable(graph), {
    rng: randomFrom(communitySeed),
    getEdgeWeight: 'weight',
  });
  const parts = Uint32Array.from({ length: data.places }, (_, place) => communities[place] ?? 0);
  return { ...partition(parts), modularity, seed: communitySeed };
}

/**
 * The library counts the ends of edges in as few bytes as hold the numbers below their count, so that a count of exactly 2^8 or
 * 2^16 becomes 0. An edge without weight between two more nodes makes it larger, and changes no community.
 */
function countable(graph: UndirectedGraph): UndirectedGraph {
  const ends = 2 * graph.size;
  if (ends !== 2 ** 8 && ends !== 2 ** 16) return graph;
  const larger = graph.copy() as UndirectedGraph;
  larger.addNode('a');
  larger.addNode('b');
  larger.addEdge('a', 'b', { weight: 0 });
  return larger;
}

/** To ten significant digits: places in the same position then have the same value, in whatever order it was added up. */
function rounded(values: Float64Array): Float64Array {
  return values.map((value) => Number(value.toPrecision(10)));
}

/** Probability that the walk goes on along a tie, and does not begin anew at any place. */
const damping = 0.85;
/** Maximum sum of the changes in the last step. */
const pageRankTolerance = 1e-12;

/** By power iteration. A walk at a place without ties begins anew. Own code, because the library's index has the fault above. */
function pageRankOf({ data: { places }, neighbors, starts }: TieGraph): Float64Array {
  let ranks = new Float64Array(places).fill(1 / places);
  for (let change = 1; change > pageRankTolerance; ) {
    const next = new Float64Array(places);
    let anew = 1 - damping;
    for (const [place, rank] of ranks.entries()) {
      const begin = starts[place] as number;
      const end = starts[place + 1] as number;
      if (begin === end) anew += damping * rank;
      for (let position = begin; position < end; position += 1) {
        const neighbor = neighbors[position] as number;
        next[neighbor] = (next[neighbor] as number) + (damping * rank) / (end - begin);
      }
    }
    change = 0;
    for (const [place, rank] of ranks.entries()) {
      const value = (next[place] as number) + anew / places;
      next[place] = value;
      change += Math.abs(value - rank);
    }
    ranks = next;
  }
  return ranks;
}
