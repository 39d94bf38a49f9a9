import { expect, test } from 'vitest';
import { tablesOf } from '../../src/cli/table.ts';

test('the rows are the first list, and what is beside it stands above', () => {
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

test('Han characters take two columns, marks none', () => {
  expect(
    tablesOf({
      continents: [
        { name: '亚洲', code: 'AS' },
        { name: 'A\u0301sia', code: 'EU' },
      ],
    }),
  ).toBe(['name  code', '----  ----', '亚洲  AS', 'A\u0301sia  EU'].join('\n'));
});

test('a place that is null leaves its columns empty, where they stand in the other rows', () => {
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

test('each field of the root has a table of its own', () => {
  expect(tablesOf({ one: { total: 1 }, none: { nodes: [] }, nothing: null })).toBe(
    'one\ntotal: 1\n\nnone\nnodes: none\n\nnothing\n',
  );
});

test('what would move the cursor or turn the writing is a space', () => {
  expect(tablesOf({ rows: [{ text: 'a\u001B[2J\nb\u202Ec' }] })).toBe('text\n---------\na [2J b c');
});
