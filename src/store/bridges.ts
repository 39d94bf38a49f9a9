import type { Bridges } from '../network/network.ts';
import type { Network } from './networks.ts';

/** A friendship without which a component would be in several parts. */
export interface BridgeRow {
  readonly friendshipId: string;
  /** Number of places outside of the largest of these parts. */
  readonly separated: number;
}

/** The `first` bridges, those that separate most places first. */
export function bridgesOf(network: Network, { friendships, separated }: Bridges, first: number): BridgeRow[] {
  return Array.from(friendships.subarray(0, first), (friendship, position) => ({
    friendshipId: network.friendshipIds[friendship] ?? '',
    separated: separated[position] ?? 0,
  }));
}

/** The bridges that a place is a party of. */
export function bridgesOfPlace(placeId: string, network: Network, { friendships, separated }: Bridges): BridgeRow[] {
  const place = network.numbers.get(placeId);
  if (place === undefined) return [];
  const { parties, starts } = network.data;
  return Array.from(friendships, (friendship, position) => ({ friendship, separated: separated[position] ?? 0 }))
    .filter(({ friendship }) => parties.subarray(starts[friendship], starts[friendship + 1]).includes(place))
    .map(({ friendship, ...bridge }) => ({ friendshipId: network.friendshipIds[friendship] ?? '', ...bridge }));
}
