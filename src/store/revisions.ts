import { z } from 'zod';
import type { Catalogue } from '../graph/catalogue.ts';
import { defineQuery, run } from '../graph/define-query.ts';
import type { Engine } from '../graph/engine.ts';
import { withTimeLimit } from '../graph/time-limit.ts';
import type { Observer } from './observer.ts';

const revisionQuery = defineQuery({
  statement: 'graph/revision',
  parameters: z.object({}),
  row: z.object({ revision: z.string() }),
});

/** The revision of an empty graph. */
const noRevision = 'none';
/** Maximum number of snapshots that are known to belong to the current revision; others are verified again. */
const maximumSnapshots = 1000;

export interface RevisionsOptions {
  readonly engine: Engine;
  readonly catalogue: Catalogue;
  /** Interval of reading the revision, so that writes of others are noticed; 0: never. */
  readonly pollMs: number;
  readonly deadlineMs: number;
  /** Called when reading begins to fail, not each time. */
  readonly onError: (error: unknown) => void;
  readonly observer?: Pick<Observer, 'revisionChanged'> | undefined;
}

/** Number of polling intervals without a result for which the cached revision stays valid. */
const validPolls = 3;

/**
 * Knows the revision of the graph, and which results were read at it. Each result comes with the snapshot that it was read from. A
 * snapshot is verified once, so that only polling reads the revision of an unchanged graph.
 */
export class Revisions {
  readonly #options: RevisionsOptions;
  #revision: string | undefined;
  #snapshots = new Set<string>();
  #refreshing: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #readAt = 0;
  #failing = false;
  #requests = 0;
  #lastRequest = 0;

  constructor(options: RevisionsOptions) {
    this.#options = options;
    if (options.pollMs > 0) {
      this.#timer = setInterval(() => this.#poll(), options.pollMs);
      this.#timer.unref();
    }
  }

  /** The revision last read, unless that is too long ago: cached rows may then be out of date. */
  get cachedRevision(): string | undefined {
    const { pollMs } = this.#options;
    const tooLongAgo = pollMs > 0 && performance.now() - this.#readAt > pollMs * validPolls;
    return tooLongAgo ? undefined : this.#revision;
  }

  /** The cached revision; it is read if there is none. */
  async current(): Promise<string> {
    if (this.cachedRevision === undefined) await this.refresh();
    return this.#revision ?? noRevision;
  }

  /** Whether a snapshot certainly belongs to a revision. */
  async verify(snapshot: string, revision: string): Promise<boolean> {
    if (this.#snapshots.has(snapshot)) return this.#revision === revision;
    // The read began after `revision` was seen. If that is still the revision afterwards, it was in between:
    // a revision is never used twice.
    await this.#read();
    if (this.#revision !== revision) return false;
    this.#remember(snapshot);
    return true;
  }

  /** Reads the revision now. Concurrent callers share one read. */
  refresh(): Promise<void> {
    this.#refreshing ??= this.#read().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async #poll(): Promise<void> {
    try {
      await this.refresh();
      this.#failing = false;
    } catch (error) {
      if (!this.#failing) this.#options.onError(error);
      this.#failing = true;
    }
  }

  async #read(): Promise<void> {
    const { engine, catalogue, deadlineMs } = this.#options;
    this.#requests += 1;
    const begunAt = performance.now();
    const request = this.#requests;
    const result = await withTimeLimit(deadlineMs, (signal) => run(engine, catalogue, revisionQuery, {}, { signal }));
    if (request < this.#lastRequest) return; // overtaken: this result is older
    this.#lastRequest = request;
    this.#readAt = begunAt;
    const revision = result.rows[0]?.revision ?? noRevision;
    if (revision !== this.#revision) {
      if (this.#revision !== undefined) this.#options.observer?.revisionChanged();
      this.#revision = revision;
      this.#snapshots.clear();
    }
    this.#remember(result.snapshot);
  }

  #remember(snapshot: string): void {
    if (this.#snapshots.size >= maximumSnapshots) this.#snapshots.clear();
    this.#snapshots.add(snapshot);
  }
}
