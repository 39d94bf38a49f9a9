/**
 * A network of places that friendships connect. Places are numbered from 0, and so are friendships. Only plain values, because it is
 * sent to a worker.
 */
export interface NetworkData {
  /** Number of places. */
  readonly places: number;
  /** The parties of all friendships, one friendship after another. */
  readonly parties: Uint32Array;
  /** Where the parties of each friendship begin; the last element is the number of all parties. */
  readonly starts: Uint32Array;
  /** The group of each place, such as a continent. */
  readonly groups: Uint8Array;
}

/** The numbers of the parties of a friendship. */
export function partiesOf({ parties, starts }: NetworkData, friendship: number): Uint32Array {
  return parties.subarray(starts[friendship], starts[friendship + 1]);
}

/** Degrees of the places in the graph that has one edge, a tie, between every two places that share friendships. */
export interface Degrees {
  readonly degrees: Uint32Array;
  readonly ties: number;
  /** Share of all pairs of places that are tied; null with fewer than two places. */
  readonly density: number | null;
}

/** A partition of the places. Parts are numbered from the largest to the smallest, ties by their first place. */
export interface Partition {
  readonly partOf: Uint32Array;
  readonly sizes: Uint32Array;
}

export interface Communities extends Partition {
  /** Null without ties. */
  readonly modularity: number | null;
  readonly seed: number;
}

export interface Distances {
  /** Mean over all pairs of places that a path connects; null if there are none. */
  readonly average: number | null;
  readonly diameter: number | null;
  readonly closeness: Float64Array;
}

export interface Assortativity {
  /** Pearson correlation of the degrees at both ends of a tie; null if all degrees are equal. */
  readonly degree: number | null;
  /** Coefficient for the groups at both ends; null if all ties are within one group. */
  readonly group: number | null;
  /** Share of the ties within a group; null without ties. */
  readonly withinGroup: number | null;
}

/** A value for each place. If it is sampled, it is an estimate from the shortest paths that begin at some of the places. */
export interface Betweenness {
  readonly values: Float64Array;
  readonly sample: { readonly size: number; readonly seed: number } | null;
}

/** The friendships without which a component would be in several parts, those that separate most places first. */
export interface Bridges {
  readonly friendships: Uint32Array;
  /** Number of places that are then separated from the largest part. */
  readonly separated: Uint32Array;
}

/** What is computed in one piece, by name. */
export interface Measures {
  readonly degrees: Degrees;
  readonly components: Partition;
  readonly distances: Distances;
  /** Mean local clustering coefficient; null without places. */
  readonly clustering: number | null;
  readonly assortativity: Assortativity;
  readonly communities: Communities;
  readonly betweenness: Betweenness;
  readonly pageRank: Float64Array;
  readonly bridges: Bridges;
}
export type MeasureName = keyof Measures;
