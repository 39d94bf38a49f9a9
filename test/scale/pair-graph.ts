import { type Pairs, pairOf } from './printed-graph.ts';

/** A graph of places and their partners, for plain computations. */
export class PairGraph {
  readonly pairs: Pairs;
  readonly #partners = new Map<string, Set<string>>();

  constructor(pairs: Pairs) {
    this.pairs = pairs;
    for (const pair of pairs) {
      const [a = '', b = ''] = pair.split('|');
      this.#partnersOf(a).add(b);
      this.#partnersOf(b).add(a);
    }
  }

  get places(): readonly string[] {
    return [...this.#partners.keys()];
  }

  partners(place: string): ReadonlySet<string> {
    return this.#partners.get(place) ?? new Set();
  }

  shared(a: string, b: string): string[] {
    return [...this.partners(a)].filter((place) => this.partners(b).has(place)).sort();
  }

  /** Number of pairs on the shortest path, up to `limit`; undefined if there is none. */
  distance(from: string, to: string, limit: number): number | undefined {
    return this.#distances(from, limit).get(to);
  }

  /** Sizes of the connected components, the largest first. */
  componentSizes(): number[] {
    const seen = new Set<string>();
    const sizes: number[] = [];
    for (const place of this.places) {
      if (seen.has(place)) continue;
      const reached = this.#distances(place, Number.POSITIVE_INFINITY);
      for (const other of reached.keys()) seen.add(other);
      sizes.push(reached.size);
    }
    return sizes.sort((a, b) => b - a);
  }

  /** Pairs of countries with the number of pairs of places, the strongest first. */
  countryPairs(countryOf: (place: string) => string): [string, number][] {
    const counts = new Map<string, number>();
    for (const pair of this.pairs) {
      const [a = '', b = ''] = pair.split('|');
      const countries = pairOf(countryOf(a), countryOf(b));
      counts.set(countries, (counts.get(countries) ?? 0) + 1);
    }
    return [...counts].sort(([x, m], [y, n]) => n - m || (x < y ? -1 : 1));
  }

  #distances(from: string, limit: number): Map<string, number> {
    const distances = new Map([[from, 0]]);
    // A map is iterated in the order of insertion, so it is the queue of the search.
    for (const [place, distance] of distances) {
      if (distance >= limit) break;
      for (const partner of this.partners(place)) if (!distances.has(partner)) distances.set(partner, distance + 1);
    }
    return distances;
  }

  #partnersOf(place: string): Set<string> {
    const existing = this.#partners.get(place);
    if (existing) return existing;
    const created = new Set<string>();
    this.#partners.set(place, created);
    return created;
  }
}
