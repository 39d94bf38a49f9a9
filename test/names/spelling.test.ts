import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SearchQuery } from '../../src/names/match.ts';
import { spellingsNear, spellingsOf, typosIn, wordsOf } from '../../src/names/spelling.ts';

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzабвгдеқғүقهشار');
const word = (least: number, most: number) =>
  fc.array(letter, { minLength: least, maxLength: most }).map((letters) => letters.join(''));

type Typo = (text: string, place: number, other: string) => string;
const typos: readonly Typo[] = [
  (text, place) => text.slice(0, place) + text.slice(place + 1),
  (text, place, other) => text.slice(0, place) + other + text.slice(place),
  (text, place, other) => text.slice(0, place) + other + text.slice(place + 1),
];
const typo = fc.record({ kind: fc.nat(typos.length - 1), place: fc.nat(1_000), other: letter });
const misspell = (text: string, { kind, place, other }: { kind: number; place: number; other: string }) =>
  typos[kind]?.(text, place % text.length, other) ?? text;

/** Whether a lookup of the misspelling in the index finds the word. */
function isFound(written: string, right: string): boolean {
  const indexed = new Set(spellingsOf([right]).split(' '));
  return spellingsNear(written).some((token) => indexed.has(token));
}

describe('approximate matching', () => {
  test('allows one typo of any kind and position in a word of four to seven letters', () => {
    fc.assert(
      fc.property(word(4, 7), typo, (right, mistake) => {
        const written = misspell(right, mistake);
        expect(typosIn(written, right)).toBeLessThanOrEqual(1);
        expect(isFound(written, right)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('allows two typos in a longer word', () => {
    fc.assert(
      fc.property(word(8, 20), typo, typo, (right, first, second) => {
        const written = misspell(misspell(right, first), second);
        expect(typosIn(written, right)).toBeLessThanOrEqual(2);
        expect(isFound(written, right)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('counts a swap of adjacent letters as one typo', () => {
    fc.assert(
      fc.property(word(4, 20), fc.nat(1_000), (right, somewhere) => {
        const place = somewhere % (right.length - 1);
        const written = right.slice(0, place) + right.charAt(place + 1) + right.charAt(place) + right.slice(place + 2);
        expect(typosIn(written, right)).toBeLessThanOrEqual(1);
        expect(isFound(written, right)).toBe(true);
      }),
    );
  });

  test.each([
    ['osk', 'omsk', 1],
    ['omks', 'omsk', 1],
    ['oks', 'osh', undefined],
    ['kishger', 'kashgar', undefined],
    ['karagundi', 'karaganda', 2],
    ['karagundo', 'karakanda', undefined],
    ['喀什市', '喀什区', undefined],
  ])('%s for %s: %s', (written, right, wrong) => {
    expect(typosIn(written, right)).toBe(wrong);
  });

  test('index tokens have only letters and digits, for every script', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 30 })),
        fc.string({ unit: 'binary' }),
        (texts, text) => {
          expect(spellingsOf([...texts, text])).toMatch(/^[a-z0-9 ]*$/);
          expect(spellingsNear(text).join(' ')).toMatch(/^[a-z0-9 ]*$/);
        },
      ),
    );
    expect(spellingsOf(['Алматы'])).not.toBe('');
  });
});

describe('the words of a text', () => {
  test.each([
    ['Gorno-Badakhshan (Autonomous) Region', ['gorno', 'badakhshan', 'autonomous', 'region']],
    ["Xi'an, Lüshun", ['xian', 'lushun']],
    ['克孜勒苏·柯尔克孜', ['克孜勒苏', '柯尔克孜']],
    ['Guang\u00adzhou نه\u200cبندان', ['guangzhou', 'نهبندان']],
    [' - … ', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('quality of a match', () => {
  const texts = ['Kashgar Prefecture', '喀什地区', 'Kāshí Dìqū', 'قەشقەر ۋىلايىتى'];
  test.each([
    ['KASHGAR prefecture', 'WHOLE', 'Kashgar Prefecture'],
    ['kashi diqu', 'WHOLE', 'Kāshí Dìqū'],
    ['kashi', 'PREFIX', 'Kāshí Dìqū'],
    ['地區', 'INSIDE', '喀什地区'],
    ['prefecture kashgar', 'INSIDE', 'Kashgar Prefecture'],
    ['喀什 prefecture', 'INSIDE', 'Kashgar Prefecture'],
    ['Kashger', 'ONE_LETTER_WRONG', 'Kashgar Prefecture'],
    ['Kashgar Profecturo', 'MORE_LETTERS_WRONG', 'Kashgar Prefecture'],
    ['قەشقار', 'ONE_LETTER_WRONG', 'قەشقەر ۋىلايىتى'],
  ])('%s: %s', (text, fit, found) => {
    expect(new SearchQuery(text).match(texts)).toEqual({ fit, text: found });
  });

  test.each(['Kishger', '喀什市', 'Prefecture of Bhola'])('%s: no match', (text) => {
    expect(new SearchQuery(text).match(texts)).toBeUndefined();
  });
});
