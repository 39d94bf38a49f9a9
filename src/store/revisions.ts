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

/** What an empty graph has instead of a revision. */
const noRevision = 'none';
/** Marks kept as proven to belong to the current revision; more are only proven again. */
const marksKept = 1000;

export interface RevisionsOptions {
  readonly engine: Engine;
  readonly catalogue: Catalogue;
  /** How often to ask for the revision, so that others' writes show; 0 asks never. */
  readonly pollMs: number;
  readonly deadlineMs: number;
  /** Told when asking begins to fail, not each time. */
  readonly onError: (error: unknown) => void;
  readonly observer?: Pick<Observer, 'revisionChanged'> | undefined;
}

/** For how many polls without an answer the revision last seen is still believed. */
const believedPolls = 3;

/**
 * Knows which revision the graph is at, and which answers were read at it. Each answer comes with the engine's mark of
 * the state that it was read from; a mark once proven costs nothing to prove again, so a graph at rest is asked for its
 * revision by the poll alone.
 */
export class Revisions {
  readonly #options: RevisionsOptions;
  #revision: string | undefined;
  #marks = new Set<string>();
  #refreshing: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #seenAt = 0;
  #failing = false;
  #requests = 0;
  #answered = 0;

  constructor(options: RevisionsOptions) {
    this.#options = options;
    if (options.pollMs > 0) {
      this.#timer = setInterval(() => this.#poll(), options.pollMs);
      this.#timer.unref();
    }
  }

  /** The revision last seen, if that was not too long ago: who cannot hear of changes must not answer from memory. */
  get believed(): string | undefined {
    const { pollMs } = this.#options;
    const tooLongAgo = pollMs > 0 && performance.now() - this.#seenAt > pollMs * believedPolls;
    return tooLongAgo ? undefined : this.#revision;
  }

  /** The revision that is believed; asked for when there is none. */
  async current(): Promise<string> {
    if (this.believed === undefined) await this.refresh();
    return this.#revision ?? noRevision;
  }

  /** Whether what was read at `mark` belongs to `revision` for certain. */
  async holds(mark: string, revision: string): Promise<boolean> {
    if (this.#marks.has(mark)) return this.#revision === revision;
    // The read began after `revision` was seen. If that is still the revision afterwards, it was in between:
    // a revision is never used twice.
    await this.#ask();
    if (this.#revision !== revision) return false;
    this.#remember(mark);
    return true;
  }

  /** Asks the graph now. Callers that come while it is being asked share the answer. */
  refresh(): Promise<void> {
    this.#refreshing ??= this.#ask().finally(() => {
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

  async #ask(): Promise<void> {
    const { engine, catalogue, deadlineMs } = this.#options;
    this.#requests += 1;
    const askedAt = performance.now();
    const turn = this.#requests;
    const answer = await withTimeLimit(deadlineMs, (signal) => run(engine, catalogue, revisionQuery, {}, { signal }));
    if (turn < this.#answered) return; // overtaken: what this one saw is older than what is known
    this.#answered = turn;
    this.#seenAt = askedAt;
    const revision = answer.rows[0]?.revision ?? noRevision;
    if (revision !== this.#revision) {
      if (this.#revision !== undefined) this.#options.observer?.revisionChanged();
      this.#revision = revision;
      this.#marks.clear();
    }
    this.#remember(answer.mark);
  }

  #remember(mark: string): void {
    if (this.#marks.size >= marksKept) this.#marks.clear();
    this.#marks.add(mark);
  }
}
