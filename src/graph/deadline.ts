import { Cancelled, DeadlineExceeded } from '../errors.ts';

/**
 * A moment by which work must be done, ours because neither engine keeps one reliably. It comes at once when nobody wants
 * the work any more.
 */
export class Deadline {
  readonly #at: number;
  readonly #allowed: number;
  readonly #signal: AbortSignal | undefined;
  /** Who waits now. One listener at the signal serves all: an operation may wait for hundreds of statements at a time. */
  readonly #waiting = new Set<() => void>();

  private constructor(milliseconds: number, signal: AbortSignal | undefined) {
    this.#allowed = milliseconds;
    this.#at = performance.now() + milliseconds;
    this.#signal = signal;
    signal?.addEventListener(
      'abort',
      () => {
        for (const giveUp of [...this.#waiting]) giveUp();
      },
      { once: true },
    );
  }

  /** @param signal aborted when nobody wants the work any more. */
  static after(milliseconds: number, signal?: AbortSignal): Deadline {
    return new Deadline(milliseconds, signal);
  }

  /** Milliseconds left, never negative; 0 also when nobody wants the work any more. */
  get remaining(): number {
    return this.#signal?.aborted ? 0 : Math.max(0, this.#at - performance.now());
  }

  /**
   * Settles as `work` does, or rejects with `error()` when the time is up or nobody wants it any more; `onLate` then ends
   * the work that nobody waits for.
   */
  async race<T>(work: Promise<T>, onLate?: () => void): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    let giveUp = (): void => undefined;
    const late = new Promise<never>((_, reject) => {
      giveUp = () => {
        reject(this.error());
        onLate?.();
      };
      // A timer cuts fractions off and may fire a little early; when it has fired, nothing must remain.
      timer = setTimeout(giveUp, Math.ceil(this.remaining) + 1);
      this.#waiting.add(giveUp);
    });
    if (this.#signal?.aborted) giveUp();
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(giveUp);
      work.catch(() => undefined); // a late failure of abandoned work has no one to tell
    }
  }

  /** @throws `error()` when nothing remains. */
  check(): void {
    if (this.remaining === 0) throw this.error();
  }

  /** Why nothing remains. */
  error(options?: ErrorOptions): DeadlineExceeded | Cancelled {
    if (this.#signal?.aborted) return new Cancelled('The client went away before the answer was ready.', {}, options);
    return new DeadlineExceeded(
      `The answer was not ready within ${this.#allowed} ms. Ask for less at once, or try again later.`,
      { milliseconds: this.#allowed },
      options,
    );
  }
}
