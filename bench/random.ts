/** Seeded random numbers. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** An integer from 0 to `limit - 1`. */
  below(limit: number): number {
    // mulberry32: small, and good enough for choosing parameters
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[this.below(list.length)];
    if (picked === undefined) throw new Error('cannot pick from an empty list');
    return picked;
  }

  /** `count` different items. */
  picks<T>(list: readonly T[], count: number): [T, T, ...T[]] {
    const picked = new Set<T>();
    if (new Set(list).size < count) throw new Error(`cannot pick ${count} different items from ${list.length}`);
    while (picked.size < count) picked.add(this.pick(list));
    return [...picked] as [T, T, ...T[]];
  }

  turned<T>([a, b]: readonly [T, T]): readonly [T, T] {
    return this.below(2) === 0 ? [a, b] : [b, a];
  }
}
