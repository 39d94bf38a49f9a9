import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseName } from '../../src/names/choose-name.ts';
import { byCodePoint } from '../../src/names/code-point-order.ts';
import { fold } from '../../src/names/fold.ts';

describe('comparing names', () => {
  const alike: [string, string[]][] = [
    ['koshu', ['Kōshū', 'KOSHU', 'kôshu', 'ko shu', 'ＫＯＳＨＵ']],
    ['乌鲁木齐', ['烏魯木齊', '乌鲁木齐']],
    ['盐山市', ['鹽山市', '塩山市', '盐山市']],
    ['gaziantep', ['Gaziantep', "Gazi'antep", 'GAZİANTEP', 'Gazıantep']],
    ['戈尔诺巴达赫尚', ['戈尔诺-巴达赫尚', '戈尔诺·巴达赫尚']],
    ['wulumuqi', ['wū lǔ mù qí', 'Wulumuqi']],
    ['strasse', ['Straße', 'STRASSE']],
    ['', ['…', ' ', '-!', '']],
  ];
  test.each(alike)('%s', (folded, spellings) => {
    for (const spelling of spellings) expect(fold(spelling)).toBe(folded);
  });

  test('folding again changes nothing, and a part of a name folds to a part of it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.string({ unit: 'grapheme', maxLength: 5 }),
        (text, rest) => {
          expect(fold(fold(text))).toBe(fold(text));
          expect(fold(`${text} ${rest}`)).toBe(fold(text) + fold(rest));
        },
      ),
    );
  });
});

describe('the order of names', () => {
  test('is by code point, as in both databases', () => {
    const inUtf8 = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(Math.sign(byCodePoint(a, b))).toBe(Math.sign(inUtf8(a, b)));
      }),
    );
    expect(byCodePoint('\u{1F600}', '\uFFFD')).toBeGreaterThan(0);
  });
});

describe('choosing a name', () => {
  const names = [
    { text: 'Frunze', language: 'en', kind: 'FORMER' },
    { text: 'Bishkek', language: 'en', kind: 'OFFICIAL' },
    { text: '比什凯克', language: 'zh-Hans', kind: 'OFFICIAL' },
    { text: 'bǐ shí kǎi kè', language: 'zh-Latn-pinyin', kind: 'ROMANIZED' },
    { text: 'Пишпек', language: 'ru', kind: 'FORMER' },
  ];
  const choices: [string[], string | undefined][] = [
    [['en'], 'Bishkek'],
    [['EN'], 'Bishkek'],
    [['en-US'], 'Bishkek'],
    [['zh'], '比什凯克'],
    [['zh-Hans-CN'], '比什凯克'],
    [['zh-Latn'], 'bǐ shí kǎi kè'],
    [['zh-Hant'], undefined],
    [['zh-TW'], undefined],
    [['zh-CN'], '比什凯克'],
    [['ru'], 'Пишпек'],
    [['sw', 'ru', 'en'], 'Пишпек'],
    [['sw'], undefined],
    [[], undefined],
  ];
  test.each(choices)('%j gives %s', (languages, name) => {
    expect(chooseName(names, languages)).toBe(name);
  });
});
