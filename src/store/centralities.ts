import type { Betweenness } from '../network/network.ts';
import type { Network, Networks } from './networks.ts';

export const centralityMeasures = ['DEGREE', 'BETWEENNESS', 'CLOSENESS', 'PAGERANK'] as const;
export type CentralityMeasure = (typeof centralityMeasures)[number];

export function isCentralityMeasure(name: string): name is CentralityMeasure {
  return centralityMeasures.some((measure) => measure === name);
}

/** A centrality of all places, by their numbers. */
export interface Centralities {
  readonly values: ArrayLike<number> & Iterable<number>;
  /** Null if the values are exact. */
  readonly sample: Betweenness['sample'];
}

/** The value of one place. */
export interface CentralityOfPlace {
  readonly placeId: string;
  readonly value: number;
  /** One more than the number of places with a higher value. */
  readonly rank: number;
  readonly sample: Betweenness['sample'];
}

export async function centralitiesBy(
  by: CentralityMeasure,
  networks: Networks,
  network: Network,
): Promise<Centralities> {
  switch (by) {
    case 'DEGREE':
      return { values: (await networks.measure(network, 'degrees')).degrees, sample: null };
    case 'BETWEENNESS':
      return await networks.measure(network, 'betweenness');
    case 'CLOSENESS':
      return { values: (await networks.measure(network, 'distances')).closeness, sample: null };
    case 'PAGERANK':
      return { values: await networks.measure(network, 'pageRank'), sample: null };
    default:
      return by satisfies never;
  }
}

/** The `first` places with the highest values, then by name. */
export function mostCentral({ places }: Network, { values, sample }: Centralities, first: number): CentralityOfPlace[] {
  const sorted = highest(values).slice(0, first);
  let rank = 0;
  let previous = Number.NaN;
  return sorted.flatMap((place, position) => {
    const { id } = places[place] ?? {};
    const value = values[place];
    if (id === undefined || value === undefined) return [];
    if (value !== previous) rank = position + 1;
    previous = value;
    return { placeId: id, value, rank, sample };
  });
}

/** Undefined if the place is not in the network. */
export function centralityOf(
  placeId: string,
  { numbers }: Network,
  { values, sample }: Centralities,
): CentralityOfPlace | undefined {
  const place = numbers.get(placeId);
  const value = place === undefined ? undefined : values[place];
  if (value === undefined) return undefined;
  let rank = 1;
  for (const other of values) if (other > value) rank += 1;
  return { placeId, value, rank, sample };
}

/** The numbers of all places, highest value first, then by number, which is by name. */
export function highest(values: ArrayLike<number>): number[] {
  return Array.from({ length: values.length }, (_, place) => place).sort(
    (a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b,
  );
}
