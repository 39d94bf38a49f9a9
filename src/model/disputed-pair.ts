/** The key of two datasets whose dates exclude each other, whatever their order. Slugs do not contain `~`. */
export function disputedPair(a: string, b: string): string {
  return a < b ? `${a}~${b}` : `${b}~${a}`;
}
