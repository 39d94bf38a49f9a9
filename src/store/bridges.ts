import { type Bridges, partiesOf } from '../network/network.ts';
import type { Network } from './networks.ts';
import { oncePer } from './once-per.ts';
import { requireFound } from './require-found.ts';

/** A friendship without which a component would be in several parts. */
export interface BridgeRow {
  readonly friendshipId: string;
  /** Number of places outside of the largest of these parts. */
  readonly separated: number;
}

/** The `first` bridges, those that separate most places first. */
export function bridgesOf(network: Network, bridges: Bridges, first: number): BridgeRow[] {
  return Array.from(bridges.friendships.subarray(0, first), (_, position) => bridgeAt(position, network, bridges));
}

/** The bridges that a place is a party of, in their order. */
export function bridgesOfPlace(placeId: string, network: Network, bridges: Bridges): BridgeRow[] {
  const place = network.numbers.get(placeId);
  const positions = place === undefined ? undefined : positionsByPlace(bridges)(network).get(place);
  return (positions ?? []).map((position) => bridgeAt(position, network, bridges));
}

/** The positions of the bridges of each place. */
const positionsByPlace = oncePer((bridges: Bridges) =>
  oncePer(({ data }: Network) => {
    const positions = new Map<number, number[]>();
    for (const [position, friendship] of bridges.friendships.entries())
      for (const place of partiesOf(data, friendship)) {
        const known = positions.get(place);
        if (known) known.push(position);
        else positions.set(place, [position]);
      }
    return positions;
  }),
);

function bridgeAt(position: number, { friendshipIds }: Network, { friendships, separated }: Bridges): BridgeRow {
  const friendship = friendships[position] ?? 0;
  return {
    friendshipId: requireFound(friendshipIds[friendship], 'friendship', String(friendship)),
    separated: separated[position] ?? 0,
  };
}
