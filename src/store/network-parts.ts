import { type Partition, partiesOf } from '../network/network.ts';
import { ranking } from './centralities.ts';
import type { Network } from './networks.ts';
import { oncePer } from './once-per.ts';

/** A component or community of a network. */
export interface NetworkPart {
  readonly network: Network;
  readonly partition: Partition;
  /** From 0, the largest part first. */
  readonly number: number;
  readonly size: number;
}

/** The places of a country in a part. */
export interface CountryInPart {
  readonly countryId: string;
  readonly places: number;
  /** Share of the places of the part. */
  readonly share: number;
  /** The share divided by the share of the country in the network. */
  readonly lift: number;
}

/** The `first` largest parts. */
export function largestParts(network: Network, partition: Partition, first: number): NetworkPart[] {
  return Array.from(partition.sizes.subarray(0, first), (size, number) => ({ network, partition, number, size }));
}

/** The part of a place; undefined if the place is not in the network. */
export function partOf(placeId: string, network: Network, partition: Partition): NetworkPart | undefined {
  const place = network.numbers.get(placeId);
  const number = place === undefined ? undefined : partition.partOf[place];
  if (number === undefined) return undefined;
  return { network, partition, number, size: partition.sizes[number] ?? 0 };
}

/** The IDs of the `first` places of a part with the most partners, then by name. */
export function placesOf({ network, partition, number }: NetworkPart, degrees: Uint32Array, first: number): string[] {
  const places = membersByPart(partition)(degrees)[number] ?? [];
  return places.slice(0, first).flatMap((place) => network.places[place]?.id ?? []);
}

/** The places of each part, those with the most partners first, then by number, which is by name. */
const membersByPart = oncePer((partition: Partition) =>
  oncePer((degrees: Uint32Array) => {
    const members = Array.from(partition.sizes, (): number[] => []);
    for (const place of ranking(degrees).order) members[partition.partOf[place] ?? 0]?.push(place);
    return members;
  }),
);

/** Number of places by country. */
export const countryCounts = oncePer(({ places }: Network): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { countryId } of places) counts.set(countryId, (counts.get(countryId) ?? 0) + 1);
  return counts;
});

export function countriesOf({ network, partition, number }: NetworkPart): ReadonlyMap<string, number> {
  return countriesByPart(partition)(network)[number] ?? new Map();
}

/** Number of places by country in each part. */
const countriesByPart = oncePer((partition: Partition) =>
  oncePer(({ places }: Network) => {
    const parts = Array.from(partition.sizes, () => new Map<string, number>());
    for (const [place, { countryId }] of places.entries()) {
      const counts = parts[partition.partOf[place] ?? 0];
      counts?.set(countryId, (counts.get(countryId) ?? 0) + 1);
    }
    return parts;
  }),
);

/**
 * The `first` countries that have most places in a part above what is expected from their share in the network: most above it first, then
 * by code. If the part is the whole network, all of its countries are as expected, and are sorted by their number of places.
 */
export function typicalCountries(part: NetworkPart, first: number): CountryInPart[] {
  const { network, size } = part;
  const all = countryCounts(network);
  const total = network.places.length;
  const shares = [...countriesOf(part)].map(([countryId, places]) => {
    const expected = (all.get(countryId) ?? 0) * size;
    // Integers, so that a country that is exactly as expected is not above it.
    return {
      countryId,
      places,
      share: places / size,
      lift: (places * total) / expected,
      above: places * total - expected,
    };
  });
  return shares
    .filter(({ above }) => above > 0 || size === total)
    .sort((a, b) => b.above - a.above || b.places - a.places || (a.countryId < b.countryId ? -1 : 1))
    .slice(0, first)
    .map(({ above: _, ...country }) => country);
}

/** Two countries with the number of friendships between them. */
export interface CountryLink {
  readonly countryIds: readonly [string, string];
  readonly friendships: number;
}

/** The countries between which there are friendships, most first, then by code. */
export const countryLinks = oncePer(({ places, data }: Network): readonly CountryLink[] => {
  const counts = new Map<string, CountryLink>();
  for (let friendship = 0; friendship + 1 < data.starts.length; friendship += 1) {
    const countries = [
      ...new Set(Array.from(partiesOf(data, friendship), (place) => places[place]?.countryId ?? '')),
    ].sort();
    for (const [position, a] of countries.entries())
      for (const b of countries.slice(position + 1)) {
        const { friendships } = counts.get(`${a} ${b}`) ?? { friendships: 0 };
        counts.set(`${a} ${b}`, { countryIds: [a, b], friendships: friendships + 1 });
      }
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n.friendships - m.friendships || (a < b ? -1 : 1))
    .map(([, link]) => link);
});
