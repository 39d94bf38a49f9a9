import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairsOf } from '../../web/src/state/relation.ts';

test('the lines of a relation connect all parties, each pair at most once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), (count) => {
      const parties = Array.from({ length: count }, (_, index) => index);
      const pairs = pairsOf(parties);
      expect(new Set(pairs.map(([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`)).size).toBe(pairs.length);
      const reached = new Set([0]);
      for (const _ of parties) for (const [a, b] of pairs) if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
      expect(reached.size).toBe(count);
      expect(pairs.length).toBeLessThanOrEqual(Math.max(15, count - 1));
    }),
  );
});

test('up to six parties are connected pairwise', () => {
  expect(pairsOf(['a', 'b'])).toEqual([['a', 'b']]);
  expect(pairsOf(['a', 'b', 'c'])).toEqual([
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ]);
  expect(pairsOf([1, 2, 3, 4, 5, 6])).toHaveLength(15);
  expect(pairsOf([1, 2, 3, 4, 5, 6, 7])).toHaveLength(6);
});
