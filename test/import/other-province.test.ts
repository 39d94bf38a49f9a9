import { expect, test } from 'vitest';
import { type Gazetteer, gazetteerSchema } from '../../src/import/gazetteer.ts';
import { importPage, serializeDataset } from '../../src/import/import.ts';

/** A synthetic list in traditional characters: two levels, no pictures, no notes, and places that no other test uses. */
const page = `海東省國際友好城市列表

截至2020年6月30日,海東省已與2個國家建立3對友好城市。其中,歐洲有1個國家、1對友好城市;非洲有1個國家、2對友好城市。省級友好城市有1對,地級友好城市有2對。

省級友好城市

海東省管轄區 友好管轄區 國家或地區 大洲 結好日期 來源及備註
海東省 上林州 \u00A0\u00A0肯尼亚 非洲 2001年5月6日 [1]:7-8[2]

地級友好城市

海東省管轄區 友好管轄區 國家或地區 大洲 結好日期 來源及備註
臨江市 新河市英國英语New River \u00A0\u00A0肯尼亚 非洲 2011年1月2日 [2]
聖 伊沃德语Sankt Ivo (Tirol) \u00A0\u00A0奥地利 歐洲 2010年10月10日 [2]

參考文獻

  1. ^ 王一 (編). 海東年鑑. 臨江: 海東出版社. 2001. ISBN\u00A07-100-00000-1.\u00A0
  2. ^ 2.0 2.1 2.2 Ivo und seine Freunde. Der Bote. 2011-02 [2020-07-01]. (原始內容存檔於2020-07-02) (德語).\u00A0
`;

const place = (id: string, country: string, zh: string, en: string, kind = 'CITY') => ({
  id,
  country,
  kind,
  names: { zhListed: zh, en: { value: en } },
});

const gazetteer: Gazetteer = gazetteerSchema.parse({
  kinds: { PROVINCE: { en: 'province', rank: 1 }, CITY: { en: 'city', rank: 2 } },
  jurisdictions: [
    place('cn-haidong', 'CN', '海东省', 'Haidong', 'PROVINCE'),
    { ...place('cn-linjiang', 'CN', '临江市', 'Linjiang'), parent: 'cn-haidong' },
    place('ke-upper-forest', 'KE', '上林州', 'Upper Forest', 'PROVINCE'),
    place('ke-new-river', 'KE', '新河市', 'New River'),
    place('at-sankt-ivo', 'AT', '圣 伊沃', 'Saint Ivo'),
    place('at-unlisted', 'AT', '无关', 'Unrelated'),
  ],
  countries: [
    { alpha2: 'CN', alpha3: 'CHN', m49Continent: 'AS', names: { zhHans: '中国', zhHant: '中國', en: 'China' } },
    { alpha2: 'KE', alpha3: 'KEN', m49Continent: 'AF', names: { zhHans: '肯尼亚', zhHant: '肯亞', en: 'Kenya' } },
    { alpha2: 'AT', alpha3: 'AUT', m49Continent: 'EU', names: { zhHans: '奥地利', zhHant: '奧地利', en: 'Austria' } },
    { alpha2: 'FR', alpha3: 'FRA', m49Continent: 'EU', names: { zhHans: '法国', zhHant: '法國', en: 'France' } },
  ],
  continents: [
    { code: 'AS', names: { zhHans: '亚洲', zhHant: '亞洲', en: 'Asia' } },
    { code: 'AF', names: { zhHans: '非洲', zhHant: '非洲', en: 'Africa' } },
    { code: 'EU', names: { zhHans: '欧洲', zhHant: '歐洲', en: 'Europe' } },
    { code: 'OC', names: { zhHans: '大洋洲', zhHant: '大洋洲', en: 'Oceania' } },
  ],
});

const request = {
  page,
  pageName: 'haidong.txt',
  gazetteer,
  id: 'haidong',
  language: 'zh-Hant',
  licence: 'CC-BY-SA-4.0',
};

test('a list of another province can be imported with its own gazetteer', () => {
  const dataset = importPage(request);
  expect(dataset).toMatchObject({ id: 'haidong', title: '海東省國際友好城市列表', asOf: '2020-06-30' });
  expect(dataset.friendships.map(({ id, level, reportedContinent }) => [id, level, reportedContinent])).toEqual([
    ['cn-haidong~ke-upper-forest', 'PROVINCIAL', 'AF'],
    ['cn-linjiang~ke-new-river', 'PREFECTURAL', 'AF'],
    ['cn-linjiang~at-sankt-ivo', 'PREFECTURAL', 'EU'],
  ]);
  expect(dataset.friendships[0]?.citations).toEqual([
    { source: dataset.sources[0]?.id, locator: '7-8' },
    { source: dataset.sources[1]?.id },
  ]);
});

test('the dataset has only the places that the list needs', () => {
  const { jurisdictions, countries, continents, reportedTotals } = importPage(request);
  expect(jurisdictions.map(({ id }) => id)).not.toContain('at-unlisted');
  expect(countries.map(({ code }) => code)).toEqual(['CN', 'KE', 'AT']);
  expect(continents.map(({ code }) => code)).toEqual(['AS', 'AF', 'EU']);
  expect(reportedTotals).toHaveLength(8);
});

test('a name with a space is not split if the gazetteer has it, and hints have no disambiguation', () => {
  const { jurisdictions } = importPage(request);
  expect(jurisdictions.find(({ id }) => id === 'at-sankt-ivo')).toMatchObject({
    listedAs: '聖 伊沃',
    names: expect.arrayContaining([{ text: 'Sankt Ivo', language: 'de', kind: 'ALTERNATE' }]),
  });
  expect(jurisdictions.find(({ id }) => id === 'ke-new-river')?.names).toContainEqual({
    text: 'New River',
    language: 'en-GB',
    kind: 'ALTERNATE',
  });
});

test('the spelling in the list is added to the names of the gazetteer', () => {
  const names = importPage(request).jurisdictions.find(({ id }) => id === 'cn-haidong')?.names;
  expect(names?.slice(0, 2)).toEqual([
    { text: '海東省', language: 'zh-Hant', kind: 'ALTERNATE' },
    { text: '海东省', language: 'zh-Hans', kind: 'ALTERNATE' },
  ]);
});

test('references are parsed by the same rules', () => {
  expect(importPage(request).sources).toMatchObject([
    {
      title: '海東年鑑',
      editors: ['王一'],
      place: '臨江',
      publisher: '海東出版社',
      publishedOn: '2001',
      language: 'zh-Hant',
      isbn: '7-100-00000-1',
      status: 'PRINT',
    },
    {
      title: 'Ivo und seine Freunde',
      container: 'Der Bote',
      publishedOn: '2011-02',
      language: 'de',
      archivedOn: '2020-07-02',
      status: 'ARCHIVED',
    },
  ]);
});

test('equal datasets give equal bytes, whatever the order of their keys', () => {
  const dataset = importPage(request);
  const reversed = Object.fromEntries(Object.entries(dataset).toReversed());
  expect(serializeDataset({ ...dataset, ...reversed })).toBe(serializeDataset(dataset));
  const { id, ...rest } = dataset;
  expect(serializeDataset({ ...rest, id })).toBe(serializeDataset(dataset));
});
