/**
 * Compares by Unicode code point, as both databases do. JavaScript compares by UTF-16 unit, which sorts some characters outside
 * the basic plane differently.
 */
export function byCodePoint(a: string, b: string): number {
  const left = a[Symbol.iterator]();
  const right = b[Symbol.iterator]();
  for (;;) {
    const l = left.next();
    const r = right.next();
    if (l.done || r.done) return Number(Boolean(r.done)) - Number(Boolean(l.done));
    const difference = (l.value.codePointAt(0) ?? 0) - (r.value.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
}
