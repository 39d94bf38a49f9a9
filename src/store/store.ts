import { untilAborted } from '../graph/abort.ts';
import type { Catalogue } from '../graph/catalogue.ts';
import { checkQueries } from '../graph/define-query.ts';
import type { Engine } from '../graph/engine.ts';
import { withTimeLimit } from '../graph/time-limit.ts';
import { Countries } from './countries.ts';
import { Datasets } from './datasets.ts';
import { Descriptions } from './descriptions.ts';
import { Friendships } from './friendships.ts';
import { Jurisdictions } from './jurisdictions.ts';
import { Neighborhoods } from './neighborhoods.ts';
import { Networks, SharedNetworks } from './networks.ts';
import type { Observer } from './observer.ts';
import { OrderedLists } from './ordered-lists.ts';
import { Overlaps } from './overlaps.ts';
import { Partners } from './partners.ts';
import { Paths } from './paths.ts';
import { completeProjection, type Projection } from './projection.ts';
import { Reader } from './reader.ts';
import { Revisions } from './revisions.ts';
import { createSharedRows, type SharedRows } from './row-cache.ts';
import { Search } from './search.ts';
import { Similarities } from './similarities.ts';
import { Sources } from './sources.ts';
import { Statistics } from './statistics.ts';
import { Suggestions } from './suggestions.ts';

export interface StoreOptions {
  /** Reads the revision; does not wait for operations. */
  readonly engine: Engine;
  /** Reads for operations, such as a `BoundedEngine` over the same graph (default: `engine`). */
  readonly operations?: Engine | undefined;
  readonly catalogue: Catalogue;
  /** Interval of reading the revision, in milliseconds; 0: never. */
  readonly revisionPollMs: number;
  /** Time limit of an operation, in milliseconds. */
  readonly deadlineMs: number;
  /** Approximate number of rows cached between operations; 0 caches none. */
  readonly cacheRows: number;
  /** Called when the revision can no longer be read; reading is retried at every poll. */
  readonly onError: (error: unknown) => void;
  readonly observer?: Observer | undefined;
}

/** Reads of the graph, for as long as the program runs. */
export class Store {
  readonly #options: StoreOptions;
  readonly #revisions: Revisions;
  readonly #cache: SharedRows;
  readonly #networks = new SharedNetworks();

  constructor(options: StoreOptions) {
    checkQueries(options.catalogue);
    this.#options = options;
    this.#revisions = new Revisions({ ...options, pollMs: options.revisionPollMs });
    this.#cache = createSharedRows(options.cacheRows);
  }

  /** Runs an operation with a signal that is aborted when its time is over, or together with `client`. */
  withTimeLimit<T>(work: (signal: AbortSignal) => Promise<T>, client?: AbortSignal): Promise<T> {
    return withTimeLimit(this.#options.deadlineMs, work, client);
  }

  /** Opens the store for one operation: one revision, one signal, nothing read twice, and no more than the projection. */
  begin(signal: AbortSignal, projection = completeProjection): Promise<OperationStore> {
    return this.#begin(signal, projection, this.#options.cacheRows > 0 ? this.#cache : undefined);
  }

  /** The same for reads of whole lists: their rows neither fill the cache nor evict the rows of other operations. */
  beginUncached(signal: AbortSignal, projection = completeProjection): Promise<OperationStore> {
    return this.#begin(signal, projection, undefined);
  }

  async #begin(signal: AbortSignal, projection: Projection, cache: SharedRows | undefined): Promise<OperationStore> {
    const { engine, operations = engine, catalogue, observer } = this.#options;
    const revision = await untilAborted(signal, this.#revisions.current());
    const reader = new Reader({
      engine: operations,
      catalogue,
      revisions: this.#revisions,
      cache: cache ?? createSharedRows(0),
      revision,
      signal,
      observer,
    });
    const networks = this.#networks;
    if (!cache) return new OperationStore(reader, signal, networks, projection, projection);
    // If rows are cached, all countries are read once per revision, and not with other rows.
    return new OperationStore(
      reader,
      signal,
      networks,
      { ...projection, countries: false, continents: false },
      completeProjection,
    );
  }

  /** The revision of cached responses that may be sent without reading the graph; undefined if it has to be read first. */
  get cachedRevision(): string | undefined {
    return this.#revisions.cachedRevision;
  }

  /** Reads the revision at once: for callers that have just written. */
  refresh(): Promise<void> {
    return this.#revisions.refresh();
  }

  close(): void {
    this.#revisions.close();
    this.#networks.close();
  }
}

/** The repositories of one operation. */
export class OperationStore {
  readonly jurisdictions: Jurisdictions;
  readonly partners: Partners;
  readonly friendships: Friendships;
  readonly countries: Countries;
  readonly sources: Sources;
  readonly datasets: Datasets;
  readonly descriptions: Descriptions;
  readonly statistics: Statistics;
  readonly paths: Paths;
  readonly neighborhoods: Neighborhoods;
  readonly overlaps: Overlaps;
  readonly similarities: Similarities;
  readonly networks: Networks;
  readonly orderedLists: OrderedLists;
  readonly search: Search;
  readonly suggestions: Suggestions;
  /** Ends the operation. */
  readonly signal: AbortSignal;
  readonly #reader: Reader;

  constructor(
    reader: Reader,
    signal: AbortSignal,
    networks: SharedNetworks,
    projection: Projection,
    countryProjection: Projection,
  ) {
    this.#reader = reader;
    this.signal = signal;
    this.countries = new Countries(reader, countryProjection);
    this.sources = new Sources(reader, projection);
    this.jurisdictions = new Jurisdictions(reader, this.countries, projection);
    this.partners = new Partners(reader, this.countries, projection);
    this.friendships = new Friendships(reader, this, projection);
    this.datasets = new Datasets(reader);
    this.descriptions = new Descriptions(reader);
    this.statistics = new Statistics(reader, this, projection);
    this.paths = new Paths(reader, this.jurisdictions, projection);
    this.neighborhoods = new Neighborhoods(reader);
    this.overlaps = new Overlaps(reader);
    this.similarities = new Similarities(reader);
    this.networks = new Networks(reader, this.countries, networks, signal);
    this.orderedLists = new OrderedLists(this);
    this.search = new Search(reader, this);
    this.suggestions = new Suggestions(reader);
  }

  get revision(): string {
    return this.#reader.revision;
  }

  /** True once the graph changed under the operation, whose result is then invalid. */
  get moved(): boolean {
    return this.#reader.moved;
  }
}
