import { describe, expect, test } from 'vitest';
import { firstDay, isPartialDate, lastDay } from '../../src/dataset/partial-date.ts';

describe('a partial date', () => {
  test.each(['1985', '1985-10', '1985-10-28', '2000-02-29', '0001'])('%s is one', (date) => {
    expect(isPartialDate(date)).toBe(true);
  });

  test.each(['', '85', '1985-', '1985-13', '1985-00', '1985-02-29', '1900-02-29', '1985-1-1', '1985-10-28T00:00Z'])(
    '"%s" is none',
    (date) => {
      expect(isPartialDate(date)).toBe(false);
    },
  );

  test.each([
    ['1985', '1985-01-01', '1985-12-31'],
    ['1985-04', '1985-04-01', '1985-04-30'],
    ['1985-12', '1985-12-01', '1985-12-31'],
    ['1984-02', '1984-02-01', '1984-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['0096-02', '0096-02-01', '0096-02-29'],
    ['1985-10-28', '1985-10-28', '1985-10-28'],
  ])('%s is from %s to %s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });
});
