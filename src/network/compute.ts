import louvainModule from 'graphology-communities-louvain';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';
import { bridgesOf } from './bridges.ts';
import type { Communities, MeasureName, Measures } from './network.ts';
import { randomFrom } from './seeded-random.ts';
import { betweennessOf, distancesOf } from './shortest-paths.ts';
import { assortativityOf, clusteringOf, componentsOf, degreeMeasures, partition } from './structure.ts';
import type { TieGraph } from './tie-graph.ts';

// The CommonJS modules export functions, but their types declare an ES module.
const louvain = louvainModule as unknown as typeof louvainModule.default;
const pagerank = pagerankModule as unknown as typeof pagerankModule.default;

const communitySeed = 1;
/** Maximum sum of the changes in the last iteration. */
const pageRankTolerance = 1e-12;

const measures: { readonly [M in MeasureName]: (ties: TieGraph) => Measures[M] } = {
  degrees: degreeMeasures,
  components: componentsOf,
  distances: distancesOf,
  clustering: clusteringOf,
  assortativity: assortativityOf,
  communities: communitiesOf,
  betweenness: (ties) => betweennessOf(ties),
  pageRank: pageRankOf,
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
  const { communities, modularity } = louvain.detailed(graph, { rng: randomFrom(communitySeed), getEdgeWeight: null });
  const parts = Uint32Array.from({ length: data.places }, (_, place) => communities[place] ?? 0);
  return { ...partition(parts), modularity, seed: communitySeed };
}

/** With a damping factor of 0.85. */
function pageRankOf({ graph, data: { places } }: TieGraph): Float64Array {
  if (places === 0) return new Float64Array();
  const ranks = pagerank(graph, {
    alpha: 0.85,
    maxIterations: 1_000,
    tolerance: pageRankTolerance / places,
    getEdgeWeight: null,
  });
  return Float64Array.from({ length: places }, (_, place) => ranks[place] ?? 0);
}
