import { expect, test } from 'vitest';
import { hintAfter, splitHint } from '../../src/import/list-page/hint.ts';

test.each([
  ['纳兰德拉英语Narrandera', '纳兰德拉', 'Narrandera', 'en'],
  ['勝沼町日语勝沼町', '勝沼町', '勝沼町', 'ja'],
  ['萨格赛苏木蒙古語Сагсай сум', '萨格赛苏木', 'Сагсай сум', 'mn'],
  ['大和村日语大和村 (山梨県)', '大和村', '大和村', 'ja'],
])('%s has a name and a hint', (cell, name, text, language) => {
  expect(splitHint(cell)).toEqual({ name, hint: { text, language } });
});

test('a name alone has no hint', () => {
  expect(splitHint('戈尔诺-巴达赫尚自治州')).toEqual({ name: '戈尔诺-巴达赫尚自治州' });
});

test.each([
  ['後與大和村日语大和村 (山梨県)合併', '大和村', { text: '大和村', language: 'ja' }],
  ['後與罕薩縣英语Hunza District合併', '罕萨县', { text: 'Hunza District', language: 'en' }],
  ['後與大和村日语大和村合併', '大和村', undefined],
  ['後與大和村合併', '大和村', undefined],
  ['後與勝沼町合併', '大和村', undefined],
])('in the text %s, a hint is read only if its end can be determined', (text, name, hint) => {
  expect(hintAfter(text, name)).toEqual(hint);
});
