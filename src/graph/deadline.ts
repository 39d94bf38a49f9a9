import { DeadlineExceeded } from '../errors.ts';

/** A moment by which work must be done. Ours, because neither engine keeps one reliably. */
export class Deadline {
  readonly #at: number;
  readonly #allowed: number;

  private constructor(milliseconds: number) {
    this.#allowed = milliseconds;
    this.#at = performance.now() + milliseconds;
  }

  static after(milliseconds: number): Deadline {
    return new Deadline(milliseconds);
  }

  /** Milliseconds left, never negative. */
  get remaining(): number {
    return Math.max(0, this.#at - performance.now());
  }

  /**
   * Settles as `work` does, or rejects with `DeadlineExceeded` when the time is up; `onLate` then ends the work that
   * nobody waits for any more.
   */
  async race<T>(work: Promise<T>, onLate?: () => void): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => {
          reject(this.error());
          onLate?.();
        },
        // A timer cuts fractions off and may fire a little early; when it has fired, nothing must remain.
        Math.ceil(this.remaining) + 1,
      );
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
      work.catch(() => undefined); // a late failure of abandoned work has no one to tell
    }
  }

  error(options?: ErrorOptions): DeadlineExceeded {
    return new DeadlineExceeded(
      `The answer was not ready within ${this.#allowed} ms. Ask for less at once, or try again later.`,
      { milliseconds: this.#allowed },
      options,
    );
  }
}
