import fc from 'fast-check';
import { expect, test } from 'vitest';
import { continentOf, otherDates, pairsOf, partiesOn } from '../../web/src/state/relation.ts';

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

test('a list without sides has its first party on the local side', () => {
  const parties = (...sides: ('LOCAL' | 'PARTNER' | null)[]) =>
    sides.map((side, index) => ({ side, jurisdiction: `place-${index}` }));
  expect(partiesOn('LOCAL', parties(null, null, null))).toEqual(['place-0']);
  expect(partiesOn('PARTNER', parties(null, null, null))).toEqual(['place-1', 'place-2']);
  expect(partiesOn('LOCAL', parties('PARTNER', 'LOCAL'))).toEqual(['place-1']);
});

test('a more or less precise date is not another date', () => {
  const claims = (...dates: string[]) => dates.map((date) => ({ date }));
  expect(otherDates({ establishedOn: '1998', dateClaims: claims('1998', '1998-12-21', '1999', '1999') })).toEqual([
    '1999',
  ]);
  expect(otherDates({ establishedOn: '1998-12', dateClaims: claims('1998-12', '1998', '1998-11-30') })).toEqual([
    '1998-11-30',
  ]);
  expect(otherDates({ establishedOn: null, dateClaims: [] })).toEqual([]);
});

test('a relation without a reported continent has a class of its own', () => {
  expect(continentOf({ reportedContinent: { code: 'AS' } })).toBe('AS');
  expect(continentOf({ reportedContinent: null })).toBe('none');
});
