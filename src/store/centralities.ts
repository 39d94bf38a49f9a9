import type { Betweenness } from '../network/network.ts';
import type { Network, Networks } from './networks.ts';
import { oncePer } from './once-per.ts';
import { requireFound } from './require-found.ts';

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
  const { order, ranks } = ranking(values);
  return Array.from(order.subarray(0, first), (place) => ({
    placeId: requireFound(places[place], 'jurisdiction', String(place)).id,
    value: values[place] ?? 0,
    rank: ranks[place] ?? 0,
    sample,
  }));
}

/** Undefined if the place is not in the network. */
export function centralityOf(
  placeId: string,
  { numbers }: Network,
  { values, sample }: Centralities,
): CentralityOfPlace | undefined {
  const place = numbers.get(placeId);
  const value = place === undefined ? undefined : values[place];
  if (place === undefined || value === undefined) return undefined;
  return { placeId, value, rank: ranking(values).ranks[place] ?? 0, sample };
}

interface Ranking {
  /** The numbers of all places, highest value first, then by number, which is by name. */
  readonly order: Uint32Array;
  /** By place. */
  readonly ranks: Uint32Array;
}

export const ranking = oncePer((values: Centralities['values']): Ranking => {
  const order = Uint32Array.from(values, (_, place) => place).sort(
    (a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b,
  );
  const ranks = new Uint32Array(order.length);
  let rank = 0;
  for (const [position, place] of order.entries()) {
    const previous = order[position - 1];
    if (previous === undefined || values[previous] !== values[place]) rank = position + 1;
    ranks[place] = rank;
  }
  return { order, ranks };
});
