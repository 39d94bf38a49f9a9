import { describe, expect, test } from 'vitest';
import { detectListPage } from '../../../src/import/list-page/detect.ts';
import { readListPage } from '../../../src/import/list-page/read-list-page.ts';
import { shownFindings, shownRelations } from '../city-list-shown.ts';

describe('a list page in plain text', () => {
  test('with tabs, links for editing, and a place above each table of the second level', () => {
    const page = `湖北省国际友好城市列表

省级[编辑]
友好省州	国家	结好时间	备注
俄亥俄州	美国	1979年10月31日	
威尔士地区	英国	1986年	
市级[编辑]
武汉市
序号	友好城市	所在国	结好时间
1	大分市	日本	1979.09.07
2	匹兹堡市	美国	1982年9月
3	杜伊斯堡市	联邦德国	1982-10-08
`;
    expect(shownRelations(readListPage(page))).toEqual([
      '5: 湖北省 CN + 俄亥俄州 US: 1979-10-31 PROVINCIAL',
      '6: 湖北省 CN + 威尔士地区 GB: 1986 PROVINCIAL',
      '10: 武汉市 CN + 大分市 JP: 1979-09-07 PREFECTURAL',
      '11: 武汉市 CN + 匹兹堡市 US: 1982-09 PREFECTURAL',
      '12: 武汉市 CN + 杜伊斯堡市 DE: 1982-10-08 PREFECTURAL',
    ]);
    expect(readListPage(page).findings).toEqual([]);
  });

  test.each(['廣州市[編輯]', '廣州市 [編輯]', '廣州市編輯', '廣州市'])(
    'with the local place %s above rows',
    (place) => {
      const page = `廣東省國際友好城市列表

省級[編輯]
友好省州	國家	結好時間
兵庫縣	日本	1983年3月23日
市級[編輯]
${place}
福岡市	日本	1979年5月2日
`;
      expect(shownRelations(readListPage(page))).toEqual([
        '5: 廣東省 CN + 兵庫縣 JP: 1983-03-23 PROVINCIAL',
        '8: 廣州市 CN + 福岡市 JP: 1979-05-02 PREFECTURAL',
      ]);
      expect(readListPage(page).findings).toEqual([]);
    },
  );

  test('of Taiwan, with continents as headings within one table and years of the Republic', () => {
    const list = readListPage(`臺北市姊妹市列表

亞洲
市	國家	締盟日期
首爾	南韓	1968/03/23
馬卡蒂	菲律賓	民國94年
美洲
休士頓	美國	1961年6月16日
巴拿馬市	巴拿馬	
非洲
約翰尼斯堡	南非	1982

參見
外交部
`);
    expect(shownRelations(list)).toEqual([
      '5: 臺北市 TW + 首爾 KR: 1968-03-23 AS',
      '6: 臺北市 TW + 馬卡蒂 PH: 2005 AS',
      '8: 臺北市 TW + 休士頓 US: 1961-06-16',
      '9: 臺北市 TW + 巴拿馬市 PA: undated',
      '11: 臺北市 TW + 約翰尼斯堡 ZA: 1982 AF',
    ]);
    expect(shownFindings(list)).toEqual(['doubtful, line 7: The page does not divide the Americas. 美洲']);
  });

  test('of numbered lines with two kinds of relations', () => {
    const page = `青岛市友好城市

一、友好城市
1. 日本下关市 1979年10月3日
2. 美国长滩市 1985年4月19日
3、墨西哥阿卡普尔科市(1985年8月17日)
4、 乌克兰敖德萨市;1993年
二、友好合作关系城市
韩国群山市
法国布雷斯特市(2006年)
`;
    expect(shownRelations(readListPage(page, { localCountry: 'CN' }))).toEqual([
      '4: 青岛市 CN + 下关市 JP: 1979-10-03',
      '5: 青岛市 CN + 长滩市 US: 1985-04-19',
      '6: 青岛市 CN + 阿卡普尔科市 MX: 1985-08-17',
      '7: 青岛市 CN + 敖德萨市 UA: 1993',
      '9: 青岛市 CN + 群山市 KR: undated FRIENDSHIP',
      '10: 青岛市 CN + 布雷斯特市 FR: 2006 FRIENDSHIP',
    ]);
    expect(shownFindings(readListPage(page))).toEqual([
      'doubtful, line 4: The country of the local places is not stated. 青岛市',
    ]);
  });

  test('in English with bullets below each city', () => {
    const list = readListPage(`List of twin towns and sister cities in Japan

Hokkaido

Sapporo
• Portland, Oregon, United States (1959)
• Munich, Germany (1972)
• Shenyang, China (since 1980)
  - district partnership, 1990
Otaru
• Nakhodka, Russia
• none

Former twin towns
* Novosibirsk, Russia (1990–2022)

See also
* List of x
`);
    expect(shownRelations(list)).toEqual([
      '6: Sapporo JP + Portland in Oregon US: 1959',
      '7: Sapporo JP + Munich DE: 1972',
      '8: Sapporo JP + Shenyang CN: 1980',
      '11: Otaru JP + Nakhodka RU: undated',
    ]);
    expect(shownFindings(list)).toEqual([
      'left out, line 9: An item below a partner is not read. district partnership, 1990',
      'left out, line 12: A place has no partner. Otaru: none',
      'unreadable, line 15: A relation has no local place. Novosibirsk, Russia (1990–2022)',
    ]);
  });

  test('in Japanese, with full-width brackets that hold the country and its unit', () => {
    const list = readListPage(
      '姉妹都市\n\n札幌市\nポートランド市\uFF08アメリカ合衆国オレゴン州\uFF09 - 1959年11月17日提携\nミュンヘン市\uFF08ドイツ\uFF09 - 1972年8月28日提携\n瀋陽市\uFF08中国遼寧省\uFF09\n',
      { localCountry: 'JP' },
    );
    expect(shownRelations(list)).toEqual([
      '4: 札幌市 JP + ポートランド市 in オレゴン州 US: 1959-11-17',
      '5: 札幌市 JP + ミュンヘン市 DE: 1972-08-28',
      '6: 札幌市 JP + 瀋陽市 in 遼寧省 CN: undated',
    ]);
  });

  test('of an authority, with names in two scripts, other columns, and no word on the local place', () => {
    const page =
      '(截止2023年5月,我市已与3个国家的4个城市建立了友好城市关系)\n序号 | 城 市 | 国家 | 洲 | 结好签字时间 | 人口(万) |\n1 | 旭川市 Asahikawa | 日本 | 亚洲 | 1995年11月8 日 | 35.4 |\n2 | 里诺市 (内华达州) Reno | 美国 | 北美 | 2001年 5 月11日 | 20 |\n';
    expect(shownFindings(readListPage(page))).toEqual([
      'unreadable, line 3: A relation has no local place. 旭川市 Asahikawa',
      'unreadable, line 4: A relation has no local place. 里诺市 (内华达州) Reno',
    ]);
    const list = readListPage(page, { local: '哈尔滨市', localCountry: 'CN' });
    expect(shownRelations(list).map((text) => text.replace(' UNSPECIFIED', ''))).toEqual([
      '3: 哈尔滨市 CN + 旭川市 (Asahikawa:) JP: 1995-11-08 AS',
      '4: 哈尔滨市 CN + 里诺市 (内华达州) (Reno:) US: 2001-05-11 NA',
    ]);
    expect(list.findings).toEqual([]);
  });

  test('with names of pictures and their captions above the table, which repeat rows', () => {
    const list = readListPage(
      '海南省国际友好城市列表\n\n截至2022年10月28日,海南省及其下辖各地、县级行政区已与25个国家建立61对友好城市,其中省级友好地区有16对,乡级友好城市有9对。\n\n省级友好地区\n\n夏威夷自治省\n位于夏威夷,夏威夷自治省於1992年6月16日與海南省締結友好關係\n埃克塞特省\n海南省管辖区 友好管辖区 国家或地区 大洲 结好日期 来源及备注\n海南省 夏威夷自治省  美国 北美洲 1992年6月16日\n埃克塞特省  英国 歐洲 1990年3月\n',
    );
    expect(shownRelations(list)).toEqual([
      '11: 海南省 CN + 夏威夷自治省 US: 1992-06-16 PROVINCIAL NA',
      '12: 海南省 CN + 埃克塞特省 GB: 1990-03 PROVINCIAL EU',
    ]);
    expect(list.facts.reportedTotals).toEqual([
      { subject: 'COUNTRIES', reported: 25 },
      { subject: 'FRIENDSHIPS', reported: 61 },
      { subject: 'FRIENDSHIPS', reported: 16, level: 'PROVINCIAL' },
    ]);
    expect(shownFindings(list)).toEqual(['doubtful, line 3: A total of the list cannot be read. 乡级友好城市有9对']);
  });

  test('with numbered rows and single spaces, and several lists', () => {
    const list = readListPage(
      '香港姊妹城市\n\n序號 城市 國家 結好時間\n1 三藩市 美國 1985年\n2 大阪 日本 1990年5月\n\n友好合作交流城市\n\n序號 城市 國家 結好時間\n1 京都市 日本 2002年4月\n',
    );
    expect(shownRelations(list)).toEqual([
      '4: 香港 HK + 三藩市 US: 1985',
      '5: 香港 HK + 大阪 JP: 1990-05',
      '10: 香港 HK + 京都市 JP: 2002-04 FRIENDSHIP',
    ]);
  });

  test('reports lines below a heading that are not read', () => {
    const list = readListPage('青岛市友好城市\n\n友好城市\n日本 下关市(1979年)\n某个没有国家的城市\n');
    expect(shownFindings(list).at(-2)).toBe('left out, line 5: A line below a heading is not read. 某个没有国家的城市');
  });

  const header = '江苏省管辖区 友好管辖区 国家或地区 大洲 结好日期 来源及备注';
  const row = (text: string, end = '') => readListPage(`江苏省友好城市列表\n\n地级市 编辑\n${header}\n${text}\n${end}`);

  test.each([
    ['南京市 圣路易斯 \u00A0\u00A0美国 北美洲 1979年11月2日', '南京市 CN + 圣路易斯 US: 1979-11-02 PREFECTURAL NA'],
    ['南京市 圣路易斯  美国 北美洲 2001年 5 月11日', '南京市 CN + 圣路易斯 US: 2001-05-11 PREFECTURAL NA'],
    ['南京市 圣路易斯 美国 北美洲 1979.11.02[1]', '南京市 CN + 圣路易斯 US: 1979-11-02 PREFECTURAL NA'],
    ['南京市\t圣路易斯\t\u00A0\u00A0美国\t北美洲\t1979年11月', '南京市 CN + 圣路易斯 US: 1979-11 PREFECTURAL NA'],
    ['南京市 | 圣路易斯 | 美国 | 美洲 | 1979年 |', '南京市 CN + 圣路易斯 US: 1979 PREFECTURAL'],
    [
      '南京市 圣路易斯英语St. Louis \u00A0\u00A0美国 北美洲 1979',
      '南京市 CN + 圣路易斯 (St. Louis:en) US: 1979 PREFECTURAL NA',
    ],
    ['南京市 圣路易斯 美国 北美洲', '南京市 CN + 圣路易斯 US: undated PREFECTURAL NA'],
    ['南京市 馬拉卡 \u00A0\u00A0 亞洲 2002年9月18日', '南京市 CN + 馬拉卡 ??: 2002-09-18 PREFECTURAL AS'],
  ])('has the row %s', (text, relation) => {
    expect(shownRelations(row(text))).toEqual([`5: ${relation}`]);
  });

  test('reports everything at once, each with its line', () => {
    const list = row(
      [
        '南京市 圣路易斯 \u00A0\u00A0美国 北美洲 1979年13月2日',
        '名古屋市 \u00A0\u00A0亚特兰蒂斯 亚洲 1978年12月21日',
        '没有列的一行',
        '苏州市 南京市 \u00A0\u00A0中国 亚洲 1999年1月1日',
        '南京市 佛罗伦萨 \u00A0\u00A0意大利 欧洲 1980年2月22日[7]',
        '南京市 佛罗伦萨 \u00A0\u00A0意大利 欧洲 1980年2月22日',
        '南京市 南京市 \u00A0\u00A0中国 亚洲 1980年2月22日',
      ].join('\n'),
    );
    expect(shownFindings(list)).toEqual([
      'unreadable, line 7: A row cannot be divided into columns. 没有列的一行',
      'unreadable, line 5: The month does not exist. 1979年13月2日',
      'unreadable, line 6: The country is unknown. 亚特兰蒂斯',
      'doubtful, line 9: A citation refers to a source that the page does not have. [7]',
      'doubtful, line 8: All places are in the same country. 苏州市 – 南京市',
      'left out, line 10: A relation is listed twice. 南京市 – 佛罗伦萨, as in line 9',
      'left out, line 11: A place is paired with itself. 南京市 – 南京市',
    ]);
  });

  test('states its date and totals, also without a number of countries', () => {
    const list = readListPage(
      `江苏省友好城市列表\n\n截至2021年6月,江苏省已与64个国家建立349对友好城市。其中,亚洲88对友好城市;美洲71对友好城市。省级友好城市有37对\n\n省级\n${header}\n江苏省 愛知縣 日本 亚洲 1980年7月28日`,
    );
    expect(list.facts).toEqual({
      title: '江苏省友好城市列表',
      asOf: '2021-06',
      reportedTotals: [
        { subject: 'COUNTRIES', reported: 64 },
        { subject: 'FRIENDSHIPS', reported: 349 },
        { subject: 'FRIENDSHIPS', reported: 88, continent: 'AS' },
        { subject: 'FRIENDSHIPS', reported: 71, continentText: '美洲' },
        { subject: 'FRIENDSHIPS', reported: 37, level: 'PROVINCIAL' },
      ],
    });
  });

  test('cites references and notes if it has them', () => {
    const list = row(
      '南京市 佛罗伦萨 \u00A0\u00A0意大利 欧洲 1980年2月22日 [2]:12[註 1]',
      '\n註釋\n 1. ^ 一说1980年3月1日[1]\n\n參考文獻\n 1. ^ 友城. 外事办. 2012-08-09 [2023-12-02] (中文).\n 2. ^ 年鉴, 2001, https://example.org/a\n',
    );
    expect(list.relations[0]?.otherDates).toEqual([{ date: '1980-03-01', text: '1980年3月1日' }]);
    expect(list.relations[0]?.sources).toEqual([
      { title: '年鉴, 2001, https://example.org/a', url: 'https://example.org/a', locator: '12' },
      { title: '友城', publisher: '外事办', language: 'zh', publishedOn: '2012-08-09', accessedOn: '2023-12-02' },
    ]);
    expect(shownFindings(list).map((text) => text.slice(0, 59))).toEqual([
      'doubtful, line 12: A reference cannot be taken apart. 年鉴, 2',
    ]);
  });

  test('says what is accepted if it is no list', () => {
    expect(shownFindings(readListPage('{"a": 1}'))).toEqual([
      'unreadable, line 1: The page has no relations. {"a": 1}',
    ]);
  });
});

test('list pages are detected by their words', () => {
  expect(
    [
      '杭州市国际友好城市列表\n',
      '序號 | 中方城市 | 日方城市 | 結好時間 |',
      '{"友好城市": []}',
      '[["友好城市"]]',
      'name,country\nLyon,FR',
    ].map(detectListPage),
  ).toEqual([true, true, false, false, false]);
});
