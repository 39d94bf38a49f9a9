import { describe, expect, test } from 'vitest';
import { detectListPage } from '../../src/import/list-page/detect.ts';
import { readListPage } from '../../src/import/list-page/read-list-page.ts';
import { detectWikitext } from '../../src/import/wikitext/detect.ts';
import { readWikitext } from '../../src/import/wikitext/read-wikitext.ts';
import { shownFindings, shownRelations } from './city-list-shown.ts';
import { hasRealLists, readRealList } from './real-lists.ts';

describe.skipIf(!hasRealLists)('list pages of other people', () => {
  test('a province, in a copy that lost the countries of some rows', () => {
    const list = readListPage(readRealList('jiangsu-kiwix.txt'));
    expect(list.relations).toHaveLength(24);
    expect(shownRelations(list).slice(0, 3)).toEqual([
      '10: 江苏省 CN + 維多利亞州 ??: 1979-11-18 PROVINCIAL OC',
      '11: 江苏省 CN + 愛知縣 JP: 1980-07-28 PROVINCIAL AS',
      '12: 江苏省 CN + 江原道 ??: 1984-11-08 PROVINCIAL AS',
    ]);
    expect(shownFindings(list)).toEqual([
      'doubtful, line 10: A place has no country. 維多利亞州',
      'doubtful, line 12: A place has no country. 江原道',
      'doubtful, line 22: A place has no country. 全羅北道',
    ]);
    expect(list.facts.asOf).toBe('2021-06');
    expect(list.facts.reportedTotals).toHaveLength(10);
  });

  test('the same province in a copy with traditional characters', () => {
    const list = readListPage(readRealList('jiangsu-zhmo.txt'));
    expect(list.relations).toHaveLength(22);
    expect(shownRelations(list)[2]).toBe('14: 江蘇省 CN + 江原道 KP: 1984-11-08 PROVINCIAL AS');
    expect(list.findings).toEqual([]);
  });

  test('a city with a table between pipes', () => {
    const list = readListPage(readRealList('hangzhou.txt'), { localCountry: 'CN' });
    expect(list.relations).toHaveLength(26);
    expect([shownRelations(list)[0], shownRelations(list)[25]]).toEqual([
      '7: 杭州市 CN + 岐阜 in 岐阜县 JP: 1979-02-21',
      '32: 杭州市 CN + 卢加诺 in 提契諾州 CH: 2012-10-13',
    ]);
    expect(shownFindings(list)).toEqual(
      [
        [7, 2],
        [19, 1],
        [29, 3],
        [32, 4],
      ].map(
        ([line, mark]) =>
          `doubtful, line ${line}: A citation refers to a source that the page does not have. [${mark}]`,
      ),
    );
    expect(list.facts).toEqual({
      title: '杭州市国际友好城市列表',
      asOf: '2019-09',
      reportedTotals: [
        { subject: 'FRIENDSHIPS', reported: 31 },
        { subject: 'FRIENDSHIPS', reported: 46, kind: 'FRIENDSHIP' },
      ],
    });
  });

  test('two countries, named by the headings of the columns', () => {
    const list = readListPage(readRealList('china-japan.txt'));
    expect(list.relations).toHaveLength(12);
    expect(shownRelations(list).slice(9)).toEqual([
      '11: 重慶市江津區 CN + 都城市 JP: 1999 UNSPECIFIED',
      '12: 重慶市巴南區 CN + 新潟縣三條市 JP: 2019 UNSPECIFIED',
      '13: 天津市 CN + 神戶市 JP: 1973-06-24 UNSPECIFIED',
    ]);
    expect(list.findings).toEqual([]);
  });

  test('a city in prose', () => {
    const list = readListPage(readRealList('shijiazhuang.txt'), { localCountry: 'CN' });
    expect(list.relations).toHaveLength(21);
    expect(shownRelations(list).slice(8, 12)).toEqual([
      '12: 石家庄市 CN + 南定市 VN: 2004-12',
      '13: 新乐市 CN + 香川县绫南町 JP: 1995-05-23',
      '13: 辛集市 CN + 索劳伏拉市 IT: 1997-08-19',
      '15: 石家庄市 CN + 爱迪生市 US: 1996-11 FRIENDSHIP',
    ]);
    expect(list.findings).toEqual([]);
  });

  test('the beginning of a list in wikitext', () => {
    const list = readWikitext(readRealList('texas.wikitext'));
    expect(shownRelations(list)).toEqual(['7: Conroe US + Allende in Nuevo León MX: undated UNSPECIFIED']);
    expect(list.relations[0]?.sources).toEqual([
      {
        title: 'Conroe signs sister city deal with Mexican town',
        url: 'https://www.chron.com/news/article/Conroe-signs-sister-city-deal-with-Mexican-town-1742080.php',
        publisher: 'Houston Chronicle',
        publishedOn: '2011-08-05',
        accessedOn: '2021-02-04',
      },
    ]);
    expect(shownFindings(list)).toEqual([
      'unreadable, line 1: A relation has no local place. Kazan, Tatarstan, Russia',
      'unreadable, line 2: A relation has no local place. Salamanca, Guanajuato, Mexico',
    ]);
  });

  test('are detected', () => {
    const names = [
      'jiangsu-kiwix.txt',
      'jiangsu-zhmo.txt',
      'hangzhou.txt',
      'china-japan.txt',
      'shijiazhuang.txt',
      'texas.wikitext',
      'bulgaria-nested.json',
      'rgre-germany.csv',
      'wikipedia-pairs-world.csv',
    ];
    const heads = names.map((name) => readRealList(name).slice(0, 4096));
    expect(
      heads.map((head) => (detectWikitext(head) ? 'wikitext' : detectListPage(head) ? 'list page' : 'other')),
    ).toEqual(['list page', 'list page', 'list page', 'list page', 'list page', 'wikitext', 'other', 'other', 'other']);
  });
});
