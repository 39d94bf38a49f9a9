import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * Chance that is the same on every machine: whole numbers of a seeded generator, and no function of `Math` whose last
 * digit may differ between engines.
 */
export class Random {
  readonly #generator: ReturnType<typeof xoroshiro128plus>;

  /** Of one seed, each `stream` gives numbers of its own: what one part draws does not move the others. */
  constructor(seed: number, stream: number) {
    this.#generator = xoroshiro128plus(seed);
    for (let n = 0; n < stream; n += 1) this.#generator.jump();
  }

  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number {
    return uniformInt(this.#generator, from, to);
  }

  /** True `times` times in `of`, on average. */
  happens(times: number, of: number): boolean {
    return this.between(1, of) <= times;
  }

  /** @throws RangeError when there is nothing to pick from. */
  pick<T>(items: readonly T[]): T {
    const picked = items[this.between(0, items.length - 1)];
    if (picked === undefined) throw new RangeError('there is nothing to pick from');
    return picked;
  }

  /** An index below `length`; the first are much likelier than the last. */
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
