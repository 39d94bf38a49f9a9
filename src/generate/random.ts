import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * Seeded random numbers that are identical on every machine: integers only, and no `Math` function whose last digit may differ
 * between JavaScript engines.
 */
export class Random {
  readonly #generator: ReturnType<typeof xoroshiro128plus>;

  /** Each `stream` of a seed has independent numbers, so that one part does not affect the others. */
  constructor(seed: number, stream: number) {
    this.#generator = xoroshiro128plus(seed);
    for (let n = 0; n < stream; n += 1) this.#generator.jump();
  }

  /** An integer from `from` to `to`, inclusive. */
  between(from: number, to: number): number {
    return uniformInt(this.#generator, from, to);
  }

  /** True with probability `times` / `of`. */
  happens(times: number, of: number): boolean {
    return this.between(1, of) <= times;
  }

  /** @throws RangeError if `items` is empty. */
  pick<T>(items: readonly T[]): T {
    const picked = items[this.between(0, items.length - 1)];
    if (picked === undefined) throw new RangeError('cannot pick from an empty array');
    return picked;
  }

  /** An index below `length`; low indexes are much more likely than high ones. */
  early(length: number): number {
    const part = this.between(0, 9_999) / 10_000;
    return Math.floor(length * part * part * part);
  }

  shuffled<T>(items: readonly T[]): T[] {
    const result = [...items];
    for (let last = result.length - 1; last > 0; last -= 1) {
      const other = this.between(0, last);
      const [a, b] = [result[last], result[other]];
      if (a === undefined || b === undefined) continue;
      result[last] = b;
      result[other] = a;
    }
    return result;
  }
}
