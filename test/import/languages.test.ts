import { expect, test } from 'vitest';
import { findLanguageWord, languageTagOf } from '../../src/import/languages.ts';

test.each([
  ['英语', 'en'],
  ['日语', 'ja'],
  ['日語', 'ja'],
  ['蒙古語', 'mn'],
  ['白俄罗斯语', 'be'],
  ['哈萨克语', 'kk'],
  ['塔吉克语', 'tg'],
  ['希伯来语', 'he'],
  ['美国英语', 'en-US'],
  ['加拿大法语', 'fr-CA'],
  ['中文(中国大陆)', 'zh-CN'],
  ['中文(臺灣)', 'zh-TW'],
  ['中文(香港)', 'zh-HK'],
  ['中文(繁體)', 'zh-Hant'],
  ['巴西葡萄牙语', 'pt-BR'],
  ['朝鲜语', 'ko'],
  ['火星语', undefined],
  ['中文(火星)', undefined],
  ['编', undefined],
  ['', undefined],
])('the Chinese language name %s has the tag %s', (word, tag) => {
  expect(languageTagOf(word)).toBe(tag);
});

test('finds the complete language name after a place name', () => {
  expect(findLanguageWord('戈梅利州白俄罗斯语Гомель')).toEqual({ index: 4, length: 5, tag: 'be' });
  expect(findLanguageWord('罕萨县英语Hunza District')).toEqual({ index: 3, length: 2, tag: 'en' });
  expect(findLanguageWord('阿尔泰边疆区')).toBeUndefined();
  expect(findLanguageWord('英语')).toBeUndefined();
});
