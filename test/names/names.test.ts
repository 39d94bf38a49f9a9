import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseName } from '../../src/names/choose-name.ts';
import { byCodePoint } from '../../src/names/code-point-order.ts';
import { fold } from '../../src/names/fold.ts';
import { foldedForms, lookupKey, spelledForms } from '../../src/names/spelled-forms.ts';

describe('comparing names', () => {
  const equalNames: [string, string[]][] = [
    ['koshu', ['Kōshū', 'KOSHU', 'kôshu', 'ko shu', 'ＫＯＳＨＵ']],
    ['乌鲁木齐', ['烏魯木齊', '乌鲁木齐']],
    ['盐山市', ['鹽山市', '塩山市', '盐山市']],
    ['gaziantep', ['Gaziantep', "Gazi'antep", 'GAZİANTEP', 'Gazıantep']],
    ['戈尔诺巴达赫尚', ['戈尔诺-巴达赫尚', '戈尔诺·巴达赫尚']],
    ['wulumuqi', ['wū lǔ mù qí', 'Wulumuqi']],
    ['strasse', ['Straße', 'STRASSE']],
    ['lodz', ['Łódź', 'LODZ', 'Lódz']],
    ['diyarbakir', ['Diyarbakır', 'DİYARBAKIR']],
    ['thorshofn', ['Þórshöfn', 'ÞÓRSHÖFN', 'Thorshofn']],
    ['seydisfjordur', ['Seyðisfjörður', 'SEYÐISFJÖRÐUR']],
    ['gence', ['Gəncə', 'GƏNCƏ', 'Gence']],
    ['aeroskobing', ['Ærøskøbing', 'AEROSKOBING']],
    ['fianarantsoa', ['ﬁanarantsoa', 'Fianarantsoa']],
    ['θηρασ', ['Θήρας', 'ΘΗΡΑΣ', 'Θήρασ']],
    [fold('مشهد'), ['مشـهد', 'مـشـهـد', 'مَشْهَد', 'مش\u200cهد', '\u202bمشهد\u202c', 'ﻣﺸﻬﺪ', 'مشهد\u061c']],
    ['ירושלים', ['יְרוּשָׁלַיִם', 'ירושלים', 'י\u05bcרושלים', 'ירושלים\u200f']],
    [fold('서울'), ['서울', '\u1109\u1165\u110b\u116e\u11af', '서\u3164울', '서\u200b울', 'ㅤ서울']],
    [
      'tokyo',
      [
        'To\u00adkyo',
        'To\u200dkyo',
        'To\u2060kyo',
        'Tōkyō\ufe0f',
        'ＴＯＫＹＯ',
        'To\u034fkyo',
        '\ufeffTokyo',
        'To\u180ekyo',
      ],
    ],
    ['xian', ['Xi’an', 'Xiʼan', 'Xiꞌan', 'Xi\u02eean', 'Xi‘an']],
    ['葛城', ['葛\u{e0100}城', '葛\ufe00城']],
    ['ガ'.normalize('NFKD').replace(/\p{M}/gu, ''), ['ｶﾞ', 'ガ', 'カ']],
    ['', ['…', ' ', '-!', '']],
  ];
  test.each(equalNames)('spellings fold to %s', (folded, spellings) => {
    for (const spelling of spellings) expect(fold(spelling)).toBe(folded);
  });

  test('folding is idempotent, and a part of a name folds to a part of the folded name', () => {
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

describe('spellings in basic letters', () => {
  test.each([
    ['Köln', ['koln', 'koeln']],
    ['KO\u0308LN', ['koln', 'koeln']],
    ['Ålesund', ['alesund', 'aalesund']],
    ['Tromsø', ['tromso', 'tromsoe']],
    ['Jyväskylä', ['jyvaskyla', 'jyvaeskylae']],
    ['Győr', ['gyor', 'gyoer']],
    ['Đakovo', ['dakovo', 'djakovo']],
    ['Möllevången', ['mollevangen', 'moellevangen', 'mollevaangen', 'moellevaangen']],
    ['Lǚshùn', ['lushun', 'lueshun', 'lvshun']],
    ['Straße', ['strasse']],
    ['Suez', ['suez']],
    ['Samuel', ['samuel']],
    ['Noël', ['noel']],
    ['喀什', ['喀什']],
  ])('%s: %j', (text, forms) => {
    expect(foldedForms(text)).toEqual(forms);
  });

  test('all forms of a name share one key', () => {
    const name = fc.array(fc.constantFrom(...'aeoudjlnvgäöüåőűøđæœǚþß '), { maxLength: 12 });
    fc.assert(
      fc.property(name, (letters) => {
        const text = letters.join('');
        for (const form of spelledForms(text)) expect(lookupKey(form)).toBe(lookupKey(text));
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('the sort order of names', () => {
  test('is by code point, as in both engines', () => {
    const compareUtf8 = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(Math.sign(byCodePoint(a, b))).toBe(Math.sign(compareUtf8(a, b)));
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
