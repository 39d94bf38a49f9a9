/** The key of two datasets whose dates exclude each other, whatever their order. Slugs do not contain `~`. */
export function disputedPair(a: string, b: string): string {
  return a < b ? `${a}~${b}` : `${b}~${a}`;
}

/** The keys of each two of some distinct datasets. */
export function disputedPairs(slugs: readonly string[]): string[] {
  return slugs.flatMap((a, index) => slugs.slice(index + 1).map((b) => disputedPair(a, b)));
}
