import { connectedComponents } from 'graphology-components';
import type { Assortativity, Degrees, Partition } from './network.ts';
import { degreesOf, neighborsOf, type TieGraph } from './tie-graph.ts';

export function degreeMeasures(ties: TieGraph): Degrees {
  const { order, size } = ties.graph;
  return { degrees: degreesOf(ties), ties: size, density: order < 2 ? null : (2 * size) / (order * (order - 1)) };
}

export function componentsOf({ graph, data }: TieGraph): Partition {
  const parts = new Uint32Array(data.places);
  for (const [part, places] of connectedComponents(graph).entries())
    for (const place of places) parts[Number(place)] = part;
  return partition(parts);
}

/** Numbers the parts by size. */
export function partition(parts: Uint32Array): Partition {
  const sizes = new Map<number, number>();
  for (const part of parts) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  // The sort is stable, and a map keeps the order of insertion, which is that of the first places.
  const sorted = [...sizes].sort(([, a], [, b]) => b - a);
  const numbers = new Map(sorted.map(([part], number) => [part, number]));
  return { partOf: parts.map((part) => numbers.get(part) ?? 0), sizes: Uint32Array.from(sorted, ([, size]) => size) };
}

/** The mean share of the pairs of neighbors of a place that are tied; 0 for a place with fewer than two neighbors. */
export function clusteringOf(ties: TieGraph): number | null {
  const { places } = ties.data;
  if (places === 0) return null;
  const neighborOf = new Int32Array(places).fill(-1);
  let sum = 0;
  for (let place = 0; place < places; place += 1) {
    const own = neighborsOf(ties, place);
    if (own.length < 2) continue;
    for (const neighbor of own) neighborOf[neighbor] = place;
    let tied = 0;
    for (const neighbor of own)
      for (const other of neighborsOf(ties, neighbor)) if (neighborOf[other] === place) tied += 1;
    sum += tied / (own.length * (own.length - 1));
  }
  return sum / places;
}

export function assortativityOf(ties: TieGraph): Assortativity {
  const ends = 2 * ties.graph.size;
  if (ends === 0) return { degree: null, group: null, withinGroup: null };
  const degrees = degreesOf(ties);
  const { groups } = ties.data;
  // Each tie counts in both directions, so both ends have the same distribution.
  let sum = 0;
  let squares = 0;
  let products = 0;
  let within = 0;
  const endsInGroup = new Map<number, number>();
  for (const [place, degree] of degrees.entries()) {
    const group = groups[place] ?? 0;
    sum += degree * degree;
    squares += degree ** 3;
    endsInGroup.set(group, (endsInGroup.get(group) ?? 0) + degree);
    for (const neighbor of neighborsOf(ties, place)) {
      products += degree * (degrees[neighbor] ?? 0);
      if (groups[neighbor] === group) within += 1;
    }
  }
  // Integers below 2^53, so that equal degrees give exactly 0.
  const variance = ends * squares - sum * sum;
  const expected = [...endsInGroup.values()].reduce((total, count) => total + count * count, 0);
  return {
    degree: variance === 0 ? null : (ends * products - sum * sum) / variance,
    group: expected === ends * ends ? null : (within * ends - expected) / (ends * ends - expected),
    withinGroup: within / ends,
  };
}
