import { Unavailable } from '../errors.ts';
import { untilAborted } from './abort.ts';
import type { CallOptions, Engine, Parameters, ReadResult, Statement, Transaction } from './engine.ts';

export interface Bounds {
  /** Maximum number of concurrent reads. An aborted read counts until the engine has finished it. */
  readonly concurrency: number;
  /** Maximum number of waiting reads. */
  readonly queue: number;
}

/** Starts a waiting read. */
type Start = () => void;

/**
 * An engine with a limited number of concurrent reads; other calls pass through. Waiting reads are scheduled round-robin by
 * operation, which is identified by its signal, so that an operation with a hundred reads does not delay others by more than one
 * at a time. A read leaves the queue when its signal is aborted. If the queue is full, it fails with `Unavailable`.
 */
export class BoundedEngine implements Engine {
  readonly dialect: Engine['dialect'];
  readonly location: string;
  readonly #engine: Engine;
  readonly #bounds: Bounds;
  /** The waiting reads of each operation, in the order of the next turns. */
  readonly #queue = new Map<AbortSignal, Set<Start>>();
  #running = 0;
  #waiting = 0;
  /** The same error until the queue is empty again, so that it is logged once. */
  #refusal: Unavailable | undefined;

  constructor(engine: Engine, bounds: Bounds) {
    this.dialect = engine.dialect;
    this.location = engine.location;
    this.#engine = engine;
    this.#bounds = bounds;
  }

  /** Number of running reads. */
  get running(): number {
    return this.#running;
  }

  /** Number of waiting reads. */
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
        if (!own.delete(resolve)) return; // it has just been started
        this.#left(signal, own);
      };
    });
    await untilAborted(signal, turn, leave);
  }

  /** Starts a read of the operation whose turn it is. */
  #next(): void {
    for (const [signal, own] of this.#queue) {
      for (const start of own) {
        own.delete(start);
        this.#left(signal, own);
        if (own.size > 0) {
          this.#queue.delete(signal);
          this.#queue.set(signal, own);
        }
        this.#running += 1;
        start();
        return;
      }
    }
  }

  #left(signal: AbortSignal, own: ReadonlySet<Start>): void {
    this.#waiting -= 1;
    if (own.size === 0) this.#queue.delete(signal);
    if (this.#waiting === 0) this.#refusal = undefined;
  }
}
