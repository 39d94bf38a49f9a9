import { expect, test } from 'vitest';
import { slugPart, slugsFor } from '../../../src/import/places/slug.ts';

test.each([
  ['Aachen', 'aachen'],
  ['Château-d’Œx', 'chateau-doex'],
  ["Xi'an", 'xian'],
  ['Łódź', 'lodz'],
  ['乌鲁木齐', 'wulumuqi'],
  ['Санкт-Петербург', 'sankt-peterburg'],
  ['Αθήνα', 'athina'],
  ['Երևան', 'erewan'],
  ['さいたま', 'saitama'],
  ['القاهرة', 'lqhrh'],
  ['Washington, D.C.', 'washington-d-c'],
  ['—', ''],
])('%s gives %s', (name, part) => {
  expect(slugPart(name)).toBe(part);
});

test('a long name is shortened at a word', () => {
  expect(slugPart('Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and its surroundings')).toBe(
    'llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
  );
});

const springfield = { country: 'US', name: 'Springfield' };

test('places of the same name have their unit, or else a number, in any order', () => {
  const places = [
    { ...springfield, unit: 'Ohio', order: 'a' },
    { ...springfield, unit: 'Illinois', order: 'b' },
    { ...springfield, order: 'd' },
    { ...springfield, order: 'c' },
    { country: 'DE', name: 'Aachen', unit: 'Nordrhein-Westfalen', order: 'e' },
  ];
  const expected = [
    'us-springfield-ohio',
    'us-springfield-illinois',
    'us-springfield-2',
    'us-springfield',
    'de-aachen',
  ];
  expect(slugsFor(places, new Set())).toEqual(expected);
  expect(slugsFor(places.toReversed(), new Set())).toEqual(expected.toReversed());
});

test('a slug that is taken is not given again', () => {
  const taken = new Set(['us-springfield', 'us-springfield-2']);
  expect(slugsFor([{ ...springfield, order: 'a' }], taken)).toEqual(['us-springfield-3']);
  const named = [
    { ...springfield, unit: 'Ohio', order: 'a' },
    { country: 'US', name: 'Springfield Ohio', order: 'b' },
  ];
  expect(slugsFor(named, taken)).toEqual(['us-springfield-3', 'us-springfield-ohio']);
});

test('a name without letters and digits still has a slug', () => {
  expect(slugsFor([{ country: 'FR', name: '—', order: 'a' }], new Set())).toEqual(['fr-place']);
});
