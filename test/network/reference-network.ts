/** Plain computations of the measures of a small network, by their definitions. */
export class ReferenceNetwork {
  readonly friendships: readonly (readonly number[])[];
  readonly #groups: readonly number[];
  readonly #neighbors: readonly ReadonlySet<number>[];
  readonly #distances: readonly (readonly number[])[];

  constructor({
    places,
    friendships,
    groups,
  }: {
    readonly places: number;
    readonly friendships: readonly (readonly number[])[];
    readonly groups: readonly number[];
  }) {
    this.friendships = friendships;
    this.#groups = groups;
    const neighbors = Array.from({ length: places }, () => new Set<number>());
    for (const parties of friendships)
      for (const a of parties) for (const b of parties) if (a !== b) neighbors[a]?.add(b);
    this.#neighbors = neighbors;
    this.#distances = allDistances(neighbors);
  }

  get all(): readonly number[] {
    return this.#neighbors.map((_, place) => place);
  }

  degrees(): number[] {
    return this.#neighbors.map(({ size }) => size);
  }

  distance(a: number, b: number): number | undefined {
    const distance = this.#distances[a]?.[b] ?? Number.POSITIVE_INFINITY;
    return Number.isFinite(distance) ? distance : undefined;
  }

  /** Between every two different places that a path connects, in both directions. */
  distances(): number[] {
    return this.all.flatMap((a) => this.all.flatMap((b) => (a === b ? [] : (this.distance(a, b) ?? []))));
  }

  componentSizes(): number[] {
    const reached = this.all.map((a) => this.all.filter((b) => this.distance(a, b) !== undefined));
    return reached
      .filter(([first], place) => first === place)
      .map(({ length }) => length)
      .sort((a, b) => b - a);
  }

  clustering(): number {
    const local = this.#neighbors.map((neighbors) => {
      const pairs = [...neighbors].flatMap((a) => [...neighbors].filter((b) => a < b).map((b) => [a, b] as const));
      return pairs.length === 0 ? 0 : pairs.filter(([a, b]) => this.#tied(a, b)).length / pairs.length;
    });
    return local.reduce((sum, share) => sum + share, 0) / local.length;
  }

  closeness(): number[] {
    return this.all.map((a) => {
      const others = this.all.flatMap((b) => (a === b ? [] : (this.distance(a, b) ?? [])));
      const sum = others.reduce((total, distance) => total + distance, 0);
      return sum === 0 ? 0 : (others.length / sum) * (others.length / (this.all.length - 1));
    });
  }

  /** For each place, the shares of the shortest paths through it, over all pairs of others. */
  betweenness(): number[] {
    const { length } = this.all;
    const paths = this.all.map((a) => this.#pathsFrom(a));
    const count = (a: number, b: number) => paths[a]?.[b] ?? 0;
    return this.all.map((through) => {
      let sum = 0;
      for (const a of this.all)
        for (const b of this.all) {
          const direct = this.distance(a, b);
          if (a === b || a === through || b === through || direct === undefined) continue;
          if (this.#length(a, through) + this.#length(through, b) !== direct) continue;
          sum += (count(a, through) * count(through, b)) / count(a, b);
        }
      return length > 2 ? sum / ((length - 1) * (length - 2)) : 0;
    });
  }

  /** The coefficients for degrees and groups, and the share of ties within a group. */
  assortativity(): [number | null, number | null, number | null] {
    const ends = this.all.flatMap((a) => [...(this.#neighbors[a] ?? [])].map((b) => [a, b] as const));
    if (ends.length === 0) return [null, null, null];
    const degrees = this.degrees();
    const at = (list: readonly number[], place: number) => list[place] ?? Number.NaN;
    const mean = ends.reduce((sum, [a]) => sum + at(degrees, a), 0) / ends.length;
    const variance = ends.reduce((sum, [a]) => sum + (at(degrees, a) - mean) ** 2, 0);
    const covariance = ends.reduce((sum, [a, b]) => sum + (at(degrees, a) - mean) * (at(degrees, b) - mean), 0);
    const within = ends.filter(([a, b]) => at(this.#groups, a) === at(this.#groups, b)).length / ends.length;
    const byChance = [...new Set(this.#groups)].reduce(
      (sum, group) => sum + (ends.filter(([a]) => at(this.#groups, a) === group).length / ends.length) ** 2,
      0,
    );
    const regular = new Set(ends.map(([a]) => at(degrees, a))).size === 1;
    const oneGroup = new Set(ends.map(([a]) => at(this.#groups, a))).size === 1;
    return [regular ? null : covariance / variance, oneGroup ? null : (within - byChance) / (1 - byChance), within];
  }

  /** The ranks after one more step of the random walk. */
  pageRankStep(ranks: readonly number[]): number[] {
    const { length } = ranks;
    const degrees = this.degrees();
    const idle = ranks.reduce((sum, rank, place) => sum + (degrees[place] === 0 ? rank : 0), 0);
    return this.#neighbors.map((neighbors) => {
      const received = [...neighbors].reduce((sum, other) => sum + (ranks[other] ?? 0) / (degrees[other] ?? 1), 0);
      return 0.15 / length + 0.85 * (received + idle / length);
    });
  }

  modularity(partOf: ArrayLike<number>): number | null {
    const degrees = this.degrees();
    const ends = degrees.reduce((sum, degree) => sum + degree, 0);
    if (ends === 0) return null;
    let sum = 0;
    for (const a of this.all)
      for (const b of this.all)
        if (partOf[a] === partOf[b]) sum += (this.#tied(a, b) ? 1 : 0) - ((degrees[a] ?? 0) * (degrees[b] ?? 0)) / ends;
    return sum / ends;
  }

  /** Number of places outside of the largest part of the component without the friendship; undefined if it stays in one part. */
  separatedBy(friendship: number): number | undefined {
    const [first = 0] = this.friendships[friendship] ?? [];
    const places = this.all.filter((place) => this.distance(first, place) !== undefined);
    const rest = new ReferenceNetwork({
      places: this.all.length,
      friendships: this.friendships.map((parties, number) => (number === friendship ? [] : parties)),
      groups: this.#groups,
    });
    const parts = places.map((a) => places.filter((b) => rest.distance(a, b) !== undefined).length);
    const separated = places.length - Math.max(...parts);
    return separated === 0 ? undefined : separated;
  }

  #tied(a: number, b: number): boolean {
    return this.#neighbors[a]?.has(b) ?? false;
  }

  #length(a: number, b: number): number {
    return this.#distances[a]?.[b] ?? Number.POSITIVE_INFINITY;
  }

  /** Number of shortest paths to each place. */
  #pathsFrom(start: number): number[] {
    const counts: number[] = this.all.map((place) => (place === start ? 1 : 0));
    const nearest = this.all.toSorted((a, b) => this.#length(start, a) - this.#length(start, b));
    for (const place of nearest)
      for (const next of this.#neighbors[place] ?? [])
        if (this.#length(start, next) === this.#length(start, place) + 1)
          counts[next] = (counts[next] ?? 0) + (counts[place] ?? 0);
    return counts;
  }
}

/** By the algorithm of Floyd and Warshall. */
function allDistances(neighbors: readonly ReadonlySet<number>[]): number[][] {
  const distances = neighbors.map((of, a) =>
    neighbors.map((_, b) => (a === b ? 0 : of.has(b) ? 1 : Number.POSITIVE_INFINITY)),
  );
  for (const middle of neighbors.keys())
    for (const row of distances)
      for (const [b, distance] of (distances[middle] ?? []).entries())
        row[b] = Math.min(row[b] ?? 0, (row[middle] ?? 0) + distance);
  return distances;
}
