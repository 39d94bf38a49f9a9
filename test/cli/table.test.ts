import { expect, test } from 'vitest';
import { tablesOf } from '../../src/cli/table.ts';

test('the first list gives the rows, and other values are printed above', () => {
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

test('Han characters take two columns, combining marks none', () => {
  expect(
    tablesOf({
      continents: [
        { name: '亚洲', code: 'AS' },
        { name: 'A\u0301sia', code: 'EU' },
      ],
    }),
  ).toBe(['name  code', '----  ----', '亚洲  AS', 'A\u0301sia  EU'].join('\n'));
});

test('the columns of a null object are empty and keep their position', () => {
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

test('each root field has its own table', () => {
  expect(tablesOf({ one: { total: 1 }, none: { nodes: [] }, nothing: null })).toBe(
    'one\ntotal: 1\n\nnone\nnodes: none\n\nnothing\n',
  );
});

test('control and direction characters become spaces', () => {
  expect(tablesOf({ rows: [{ text: 'a\u001B[2J\nb\u202Ec' }] })).toBe('text\n---------\na [2J b c');
});
