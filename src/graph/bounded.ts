import { Unavailable } from '../errors.ts';
import { untilAborted } from './abort.ts';
import type { CallOptions, Engine, Parameters, ReadResult, Statement, Transaction } from './engine.ts';

export interface Bounds {
  /** Most reads at a time. An aborted read keeps its place until the engine has finished it. */
  readonly concurrency: number;
  /** Most reads that wait for a place. */
  readonly queue: number;
}

/** Tells a waiting read that it has a place. */
type Begin = () => void;

/**
 * The same graph with bounded reads; everything else passes. Reads that wait take turns by their signal, of which an
 * operation has one: an operation with a hundred reads delays others by one at a time. A read leaves the queue when its signal is
 * aborted; one that finds the queue full is `Unavailable`.
 */
export class BoundedEngine implements Engine {
  readonly dialect: Engine['dialect'];
  readonly location: string;
  readonly #engine: Engine;
  readonly #bounds: Bounds;
  /** In the order in which the operations have their next turn. */
  readonly #queue = new Map<AbortSignal, Set<Begin>>();
  #running = 0;
  #waiting = 0;
  /** One error for as long as the queue has not been empty again: it is logged once. */
  #refusal: Unavailable | undefined;

  constructor(engine: Engine, bounds: Bounds) {
    this.dialect = engine.dialect;
    this.location = engine.location;
    this.#engine = engine;
    this.#bounds = bounds;
  }

  /** Reads that run. */
  get running(): number {
    return this.#running;
  }

  /** Reads that wait for a place. */
  get waiting(): number {
    return this.#waiting;
  }

  async read(statement: Statement, parameters: Parameters, options: CallOptions): Promise<ReadResult> {
    if (this.#running < this.#bounds.concurrency) this.#running += 1;
    else await this.#turn(options.signal);
    const onEnd = () => {
      this.#running -= 1;
      this.#next();
      options.onEnd?.();
    };
    return await this.#engine.read(statement, parameters, { ...options, onEnd });
  }

  write<T>(work: (transaction: Transaction) => Promise<T>, options: CallOptions): Promise<T> {
    return this.#engine.write(work, options);
  }

  define(statements: readonly Statement[], options: CallOptions): Promise<void> {
    return this.#engine.define(statements, options);
  }

  ready(options: CallOptions): Promise<void> {
    return this.#engine.ready(options);
  }

  close(): Promise<void> {
    return this.#engine.close();
  }

  async #turn(signal: AbortSignal): Promise<void> {
    if (this.#waiting >= this.#bounds.queue) {
      this.#refusal ??= new Unavailable('The server is overloaded. Retry shortly.', {
        reason: 'OVERLOADED',
      });
      throw this.#refusal;
    }
    let leave = (): void => undefined;
    const turn = new Promise<void>((resolve) => {
      const own = this.#queue.get(signal) ?? new Set();
      this.#queue.set(signal, own.add(resolve));
      this.#waiting += 1;
      leave = () => {
        if (!own.delete(resolve)) return; // it has just been given a place
        this.#left(signal, own);
      };
    });
    await untilAborted(signal, turn, leave);
  }

  /** Gives a free place to the operation whose turn it is. */
  #next(): void {
    for (const [signal, own] of this.#queue) {
      for (const begin of own) {
        own.delete(begin);
        this.#left(signal, own);
        if (own.size > 0) {
          this.#queue.delete(signal);
          this.#queue.set(signal, own);
        }
        this.#running += 1;
        begin();
        return;
      }
    }
  }

  #left(signal: AbortSignal, own: ReadonlySet<Begin>): void {
    this.#waiting -= 1;
    if (own.size === 0) this.#queue.delete(signal);
    if (this.#waiting === 0) this.#refusal = undefined;
  }
}
