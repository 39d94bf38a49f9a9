import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { throwIfAborted, untilAborted } from '../graph/abort.ts';
import { defineQuery } from '../graph/define-query.ts';
import { inTurn } from '../graph/turns.ts';
import { NetworkAnalyzer } from '../network/analyzer.ts';
import type { MeasureName, Measures, NetworkData } from '../network/network.ts';
import type { Countries } from './countries.ts';
import { dateRange, everyFriendship, type FriendshipFilter, rangeFilter } from './friendship-filter.ts';
import { everyKey } from './page.ts';
import type { Reader } from './reader.ts';
import { requireFound } from './require-found.ts';

const friendshipsQuery = defineQuery({
  statement: 'network/friendships',
  parameters: rangeFilter,
  row: z.object({ id: z.string(), partyIds: z.array(z.string()) }),
});
const placesQuery = defineQuery({
  statement: 'network/places',
  parameters: z.object({}),
  row: z.object({ id: z.string(), countryId: z.string() }),
});

/** Maximum number of networks that are cached between operations: about 2 MB each for the graph of the world. */
const cachedNetworks = 16;

/** The friendships that match a filter, and the places that they connect, as read at one revision. */
export interface Network {
  /** By name. Their positions are the numbers of the places in `data`. */
  readonly places: readonly { readonly id: string; readonly countryId: string }[];
  /** The numbers of the places by ID. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly friendshipIds: readonly string[];
  readonly data: NetworkData;
}

/** What operations share: the worker with the measures, and networks by revision and filter. */
export class SharedNetworks {
  readonly analyzer = new NetworkAnalyzer();
  /** Networks that an operation is reading. */
  readonly reading = new Map<string, Promise<Network>>();
  readonly cache = new LRUCache<string, Network>({ max: cachedNetworks });

  close(): void {
    this.analyzer.close();
  }
}

/** Networks of friendships, and their measures. */
export class Networks {
  readonly #reader: Reader;
  readonly #countries: Countries;
  readonly #shared: SharedNetworks;
  readonly #signal: AbortSignal;
  readonly #own = new Map<string, Promise<Network>>();

  constructor(reader: Reader, countries: Countries, shared: SharedNetworks, signal: AbortSignal) {
    this.#reader = reader;
    this.#countries = countries;
    this.#shared = shared;
    this.#signal = signal;
  }

  /** The network of the friendships that match a filter; by default, of all. */
  of(filter: FriendshipFilter = everyFriendship): Promise<Network> {
    const key = `${this.#reader.revision} ${JSON.stringify(filter)}`;
    const network = this.#own.get(key) ?? this.#sharedOrRead(key, filter);
    this.#own.set(key, network);
    return network;
  }

  /** A measure, which is computed once for each network. */
  measure<M extends MeasureName>(network: Network, measure: M): Promise<Measures[M]> {
    return this.#shared.analyzer.measure(network.data, measure, this.#signal);
  }

  /** Waits for the operation that is reading the same network. If it fails, for example at its deadline, another one reads it. */
  async #sharedOrRead(key: string, filter: FriendshipFilter): Promise<Network> {
    const { cache, reading } = this.#shared;
    for (let other = reading.get(key); other; other = reading.get(key))
      await untilAborted(this.#signal, other).catch(() => throwIfAborted(this.#signal));
    const cached = cache.get(key);
    if (cached) return cached;
    const network = this.#read(filter);
    reading.set(key, network);
    try {
      cache.set(key, await network);
    } finally {
      reading.delete(key);
    }
    return network;
  }

  async #read(filter: FriendshipFilter): Promise<Network> {
    const [friendships, places, continents] = await Promise.all([
      this.#reader.uncachedRows(friendshipsQuery, dateRange(everyKey, filter)),
      this.#reader.uncachedRows(placesQuery, {}),
      this.#countries.all(),
    ]);
    const groups = new Map(continents.map(({ id, continentId }) => [id, continentId]));
    return await inTurn(() => networkOf(friendships, places, (country) => groups.get(country) ?? ''));
  }
}

function networkOf(
  friendships: readonly z.output<(typeof friendshipsQuery)['row']>[],
  allPlaces: readonly z.output<(typeof placesQuery)['row']>[],
  groupOf: (countryId: string) => string,
): Network {
  const connected = new Set(friendships.flatMap(({ partyIds }) => partyIds));
  const places = allPlaces.filter(({ id }) => connected.has(id));
  const numbers = new Map(places.map(({ id }, number) => [id, number]));
  const names = places.map(({ countryId }) => groupOf(countryId));
  const groups = new Map([...new Set(names)].map((name, number) => [name, number]));
  const parties: number[] = [];
  const starts = [0];
  for (const { partyIds } of friendships) {
    for (const id of partyIds) parties.push(requireFound(numbers.get(id), 'jurisdiction', id));
    starts.push(parties.length);
  }
  return {
    places,
    numbers,
    friendshipIds: friendships.map(({ id }) => id),
    data: {
      places: places.length,
      parties: Uint32Array.from(parties),
      starts: Uint32Array.from(starts),
      groups: Uint8Array.from(names, (name) => groups.get(name) ?? 0),
    },
  };
}
