import { describe, expect, test } from 'vitest';
import { readTime } from '../../../src/import/wikidata/time.ts';

const julian = 'http://www.wikidata.org/entity/Q1985786';

/** The date as text, with `?` if it has a doubt, or the kind of the result. */
function dateOf(...parameters: Parameters<typeof readTime>): string {
  const read = readTime(...parameters);
  return read.kind === 'date' ? `${read.date.date}${read.doubt === undefined ? '' : '?'}` : read.kind;
}

describe('a Wikidata time', () => {
  test('is as precise as its precision', () => {
    expect([9, 10, 11, 14].map((precision) => dateOf('1994-01-01T00:00:00Z', precision))).toEqual([
      '1994',
      '1994-01',
      '1994-01-01',
      '1994-01-01',
    ]);
    expect([dateOf('+1994-00-00T00:00:00Z', 9), dateOf('+2002-08-00T00:00:00Z', 10)]).toEqual(['1994', '2002-08']);
  });

  test('is read as a year or a month if it may be one', () => {
    const texts = [
      '1989-01-01T00:00:00Z',
      '1989-10-01T00:00:00Z',
      '1989-10-23T00:00:00Z',
      '1989',
      '1989-10',
      '1989-01-01',
    ];
    expect(texts.map((text) => dateOf(text))).toEqual(['1989?', '1989-10?', '1989-10-23', '1989', '1989-10', '1989?']);
  });

  test('is not more precise than written', () => {
    expect([dateOf('+1994-00-00T00:00:00Z', 11), dateOf('+1994-05-00T00:00:00Z', 11)]).toEqual(['1994?', '1994-05?']);
  });

  test('is not a date if it is only known to the decade, or does not exist', () => {
    expect([dateOf('+1990-00-00T00:00:00Z', 8), dateOf('+1900-00-00T00:00:00Z', 7)]).toEqual([
      'imprecise',
      'imprecise',
    ]);
    const wrong = [
      '+1994-13-01T00:00:00Z',
      '+1994-02-30T00:00:00Z',
      '-0044-03-15T00:00:00Z',
      't17',
      '',
      '+0000-00-00T00:00:00Z',
    ];
    expect(wrong.map((text) => dateOf(text, 11))).toEqual(wrong.map(() => 'unreadable'));
    expect([dateOf('1994-01-01T00:00:00Z', 99), dateOf('1994-01-01T00:00:00Z', Number.NaN)]).toEqual([
      'unreadable',
      'unreadable',
    ]);
  });

  test('of the Julian calendar becomes the same day of the Gregorian calendar', () => {
    expect(readTime('+1917-10-25T00:00:00Z', 11, julian)).toEqual({
      kind: 'date',
      date: { date: '1917-11-07', text: '1917-10-25 (Julian calendar)' },
    });
    expect([dateOf('+1900-02-29T00:00:00Z', 11, julian), dateOf('+1582-10-05T00:00:00Z', 11, julian)]).toEqual([
      'unreadable',
      '1582-10-15',
    ]);
    expect([dateOf('+1700-02-28T00:00:00Z', 11, julian), dateOf('+1917-00-00T00:00:00Z', 9, julian)]).toEqual([
      '1700-03-10',
      '1917',
    ]);
  });
});
