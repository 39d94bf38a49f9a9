import { expect, test } from 'vitest';
import { tablesOf } from '../../src/cli/table.ts';

test('prints the first list as rows and other values above it', () => {
  const data = {
    friendships: {
      totalCount: 2,
      nodes: [
        { establishedOn: '2015-04-20', partner: { name: 'Gwadar' }, sources: [{ number: 25 }] },
        { establishedOn: null, partner: { name: 'Osh' }, sources: [{ number: 8 }, { number: 21 }] },
      ],
    },
  };
  expect(tablesOf(data)).toBe(
    [
      'totalCount: 2',
      'establishedOn  partner.name  sources.number',
      '-------------  ------------  --------------',
      '2015-04-20     Gwadar                    25',
      '               Osh                    8; 21',
    ].join('\n'),
  );
});

test('counts Han characters as two columns and combining marks as none', () => {
  expect(
    tablesOf({
      continents: [
        { name: '亚洲', code: 'AS' },
        { name: 'A\u0301sia', code: 'EU' },
      ],
    }),
  ).toBe(['name  code', '----  ----', '亚洲  AS', 'A\u0301sia  EU'].join('\n'));
});

test('keeps the position of the columns of a null object', () => {
  const rows = [
    { before: 1, continent: null, after: 'x' },
    { before: 10, continent: { name: 'Asia' }, after: null },
  ];
  expect(tablesOf({ rows })).toBe(
    [
      'before  continent.name  after',
      '------  --------------  -----',
      '     1                  x',
      '    10  Asia',
    ].join('\n'),
  );
});

test('prints one table per root field', () => {
  expect(tablesOf({ one: { total: 1 }, none: { nodes: [] }, nothing: null })).toBe(
    'one\ntotal: 1\n\nnone\nnodes: none\n\nnothing\n',
  );
});

test('replaces control and direction characters by spaces', () => {
  expect(tablesOf({ rows: [{ text: 'a\u001B[2J\nb\u202Ec' }] })).toBe('text\n---------\na [2J b c');
});
