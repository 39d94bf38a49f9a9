import { expect, test } from 'vitest';
import { importXinjiang, pageError, withLine } from './xinjiang.ts';

test('each part of each reference is a field', () => {
  const sources = importXinjiang().sources.map(({ id, number, ...parts }) => ({ number, id, ...parts }));
  const printed = sources.map((source) =>
    Object.entries(source)
      .filter(([, value]) => !Array.isArray(value) || value.length > 0)
      .map(([field, value]) => `${field}: ${Array.isArray(value) ? value.join(' | ') : value}`)
      .join('\n'),
  );
  expect(`\n${printed.join('\n\n')}\n`).toMatchInlineSnapshot(`
    "
    number: 1
    id: 2022-d90c52be
    title: 中美城市外交的历史发展与内在逻辑
    authors: 刁大明 | 邵静怡
    container: 当代美国评论
    place: 北京
    detail: (3): 44–62, 127–128
    language: zh-CN
    publishedOn: 2022
    accessedOn: 2023-12-02
    archivedOn: 2023-02-23
    status: ARCHIVED
    issn: 2096-4021

    number: 2
    id: 2002-02-ebd787ef
    title: 友好城市工作管理规定
    container: 中国人民对外友好协会
    via: 大兴安岭地区行政公署
    language: zh-CN
    publishedOn: 2002-02
    accessedOn: 2023-12-02
    archivedOn: 2023-05-05
    status: ARCHIVED

    number: 3
    id: 2016-09-22-65b9a234
    title: 友好城市
    authors: 化麦子
    container: 羊城晚报
    place: 广州
    detail: A05G
    language: zh-CN
    publishedOn: 2016-09-22
    accessedOn: 2023-12-02
    status: LIVE

    number: 4
    id: 2012-08-09-555815c5
    title: 新疆维吾尔自治区友城介绍
    container: 新疆维吾尔自治区人民政府外事办公室
    language: zh-CN
    publishedOn: 2012-08-09
    accessedOn: 2023-12-02
    archivedOn: 2021-01-18
    status: ARCHIVED

    number: 5
    id: 2009-04-08-ec3e18af
    title: 中国新疆与巴基斯坦西北边境省缔结友好区省
    authors: 张雷
    container: 中国国际广播电台
    via: 新浪
    language: zh-CN
    publishedOn: 2009-04-08
    accessedOn: 2023-12-04
    archivedOn: 2023-12-04
    status: ARCHIVED

    number: 6
    id: 2012-04-17-4804204e
    title: 新疆与密苏里州建立友好合作关系
    container: 中央人民广播电台
    language: zh-CN
    publishedOn: 2012-04-17
    accessedOn: 2023-12-04
    archivedOn: 2023-12-04
    status: ARCHIVED

    number: 7
    id: 2023-12-04-ac0e9183
    title: Пагаднення памiж Гомельскiм АВК i мясцовымi органамi выканаўчай улады замежных дзяржаў
    container: Гомельская вобласць
    language: be
    publishedOn: 2023-12-04
    accessedOn: 2023-12-04
    archivedOn: 2023-12-04
    status: ARCHIVED

    number: 8
    id: 2023-12-02-8fa101f4
    title: 国际友好城市查询系统
    container: 中国人民对外友好协会
    language: zh-CN
    publishedOn: 2023-12-02
    accessedOn: 2023-12-02
    archivedOn: 2023-12-30
    status: ARCHIVED

    number: 9
    id: 2023-03-29-3092486d
    title: Алматыда көрші өңірлердегі достық пен ынтымақтастық бойынша екінші Қытай(Шыңжаң)–Қазақстан диалогы өтті
    container: Онлайн Халық Газеті
    language: kk
    publishedOn: 2023-03-29
    accessedOn: 2023-12-02
    archivedOn: 2023-12-02
    status: ARCHIVED

    number: 10
    id: 1994-10-6edb07b1
    title: 乌鲁木齐市志 第一卷 总类
    editors: 乌鲁木齐市党史地方志编纂委员会
    publisher: 新疆人民出版社
    place: 乌鲁木齐
    language: zh-CN
    publishedOn: 1994-10
    status: PRINT
    isbn: 7-228-05408-3

    number: 11
    id: 2023-12-06-540fe26e
    title: Бародаршаҳрҳо
    container: Мақомоти иҷроияи ҳокимияти давлатии шаҳри Душанбе
    language: tg
    publishedOn: 2023-12-06
    accessedOn: 2023-12-06
    archivedOn: 2023-04-13
    status: ARCHIVED

    number: 12
    id: 2010-09-10-ff486f75
    title: Utah's International & Sister City Partnerships
    authors: Andelin, Jennifer
    container: Utah League of Cities and Towns
    format: PDF
    language: en-US
    publishedOn: 2010-09-10
    accessedOn: 2023-12-04
    archivedOn: 2020-10-22
    status: ARCHIVED

    number: 13
    id: 2012-11-19-b7ad8409
    title: 我市与马什哈德市成友好城市
    authors: 宋建华
    container: 乌鲁木齐晚报
    place: 乌鲁木齐
    detail: A11
    language: zh-CN
    publishedOn: 2012-11-19
    status: PRINT

    number: 14
    id: 2015-07-26-9c569f86
    title: 我市再添两个国际友好城市
    authors: 宋建华
    container: 乌鲁木齐晚报
    place: 乌鲁木齐
    detail: A02
    language: zh-CN
    publishedOn: 2015-07-26
    status: PRINT

    number: 15
    id: 2019-10-31-c96db125
    title: ჩვენი ქალაქი - დამეგობრებული ქალაქები
    container: ქალაქ ბათუმის მერია
    language: ka
    publishedOn: 2019-10-31
    accessedOn: 2023-12-04
    archivedOn: 2019-10-31
    status: ARCHIVED

    number: 16
    id: 2016-09-28-4f3caa3d
    title: Gaziantep'in yeni kardeş kenti, Urumçi oldu
    container: Gaziantep Oluşum Gazetesi
    language: tr
    publishedOn: 2016-09-28
    accessedOn: 2023-12-04
    archivedOn: 2023-12-04
    status: ARCHIVED

    number: 17
    id: 2016-09-24-fc1de6e2
    title: Омск и Урумчи стали городами-побратимами
    container: МК Омск
    language: ru
    publishedOn: 2016-09-24
    accessedOn: 2023-12-04
    archivedOn: 2023-12-04
    status: ARCHIVED

    number: 18
    id: 2019-03-29-a970ea46
    title: Three Chinese towns named sister cities to Karachi, Gwadar, Multan
    container: Dawn
    language: en
    publishedOn: 2019-03-29
    accessedOn: 2023-12-02
    archivedOn: 2023-10-31
    status: ARCHIVED

    number: 19
    id: 2021-02-01-9017faa1
    title: 中華人民共和国 新疆ウイグル自治区 哈密市
    container: 入善町
    language: ja
    publishedOn: 2021-02-01
    accessedOn: 2023-12-04
    archivedOn: 2023-06-27
    status: ARCHIVED

    number: 20
    id: 2004-11-06-69ddad4f
    title: 合併協定項目
    container: 東山梨地域合併協議会
    language: ja
    publishedOn: 2004-11-06
    accessedOn: 2023-12-04
    archivedOn: 2023-12-04
    status: ARCHIVED

    number: 21
    id: 2016-06-27-81b64b97
    title: 新疆举办2016中巴经济走廊·喀什论坛
    authors: 张雷
    container: 中央人民广播电台
    language: zh-CN
    publishedOn: 2016-06-27
    accessedOn: 2023-12-04
    archivedOn: 2023-12-04
    status: ARCHIVED

    number: 22
    id: 2018-06-13-cb60564b
    title: 对外友好交流不断扩大克拉玛依市的朋友圈
    authors: 马少宾
    container: 天山网
    language: zh-CN
    publishedOn: 2018-06-13
    accessedOn: 2023-12-07
    archivedOn: 2023-12-30
    status: ARCHIVED

    number: 23
    id: 2023-b07e434f
    title: Использование личного сравнительного метода К. Д. Ушинского в антропологической компаративистике дополнительных образовательных пространств
    authors: БОРОВИКОВ, Леонид Иванович | КУРДЮМОВА, Марина Исаметовна | АУБАКИРОВА, Валентина Анатольевна
    container: из истории
    detail: 147 (2): 78–81
    format: PDF
    language: ru
    publishedOn: 2023
    accessedOn: 2023-12-05
    archivedOn: 2023-12-30
    status: ARCHIVED

    number: 24
    id: 2013-09-13-31ebd481
    title: 克拉玛依与阿克套缔结友好城市关系
    authors: 闵勇
    container: 中国石油报
    place: 北京
    detail: 01
    language: zh-CN
    publishedOn: 2013-09-13
    status: PRINT

    number: 25
    id: 2015-04-24-559249e0
    title: 我市与瓜达尔成友好城市
    authors: 辛闻
    container: 克拉玛依日报
    place: 克拉玛依
    detail: A02
    language: zh-CN
    publishedOn: 2015-04-24
    status: PRINT

    number: 26
    id: 2000-03-16-fe5ae4b2
    title: Между Рубцовском и китайским городом Чугучак подписано соглашение о развитии побратимских связей
    container: Amic.ru
    language: ru
    publishedOn: 2000-03-16
    accessedOn: 2023-12-04
    archivedOn: 2023-12-04
    status: ARCHIVED

    number: 27
    id: 2023-06-23-2722a38a
    title: 第十三届“喀交会”分论坛之丝绸之路经济带——喀什国际商贸合作发展论坛暨“粤贸全国”(喀什)经贸对接洽谈会举行
    authors: 张红玲 | 张吾乐
    container: 中国喀什网
    language: zh-CN
    publishedOn: 2023-06-23
    accessedOn: 2023-12-04
    status: DEAD
    "
  `);
});

test('a reference without a language has the language of the page', () => {
  const page = withLine(119, '  25. ^ 辛闻. 我市与瓜达尔成友好城市. 克拉玛依日报 (克拉玛依). 2015-04-24: A02.\u00A0');
  expect(importXinjiang(page).sources[24]).toMatchObject({ language: 'zh', detail: 'A02', status: 'PRINT' });
});

test('a reference without a date is undated', () => {
  const page = withLine(
    118,
    '  24. ^ 闵勇. 克拉玛依与阿克套缔结友好城市关系. 中国石油报 (北京) (中文(中国大陆)).\u00A0',
  );
  const source = importXinjiang(page).sources[23];
  expect(source).toMatchObject({ id: 'undated-31ebd481', container: '中国石油报', place: '北京', authors: ['闵勇'] });
  expect(source).not.toHaveProperty('publishedOn');
});

const parts = 'after the date, only';
test.each([
  ['no full stop at its end', '辛闻. 我市. 克拉玛依日报. 2015-04-24: A02 (中文(中国大陆))', 'a full stop'],
  ['an unknown language', '辛闻. 我市. 克拉玛依日报. 2015-04-24: A02 (火星语).', parts],
  [
    'an unknown language in Latin script',
    '辛闻. 我市. 克拉玛依日报. 2015-04-24: A02 (Martian).',
    'volume, issue or pages',
  ],
  ['an invalid month', '辛闻. 我市. 克拉玛依日报. 2015-13-24: A02 (英语).', 'a valid date'],
  ['a date in another format', '辛闻. 我市. 克拉玛依日报. 2015/04/24 (英语).', 'a date as YYYY'],
  ['a broken date of access', '辛闻. 我市. 克拉玛依日报. 2015-04-24 [2015-04] (英语).', parts],
  ['an invalid date of access', '辛闻. 我市. 克拉玛依日报. 2015-04-24 [2015-04-31] (英语).', 'YYYY-MM-DD'],
  ['a broken day of the archive', '辛闻. 我市. 克拉玛依日报. 2015-04-24. (原始内容存档于昨天) (英语).', 'YYYY-MM-DD'],
  ['a broken mark of the archive', '辛闻. 我市. 克拉玛依日报. 2015-04-24. (原始内容2015-04-25) (英语).', parts],
  ['a broken ISBN', '辛闻. 我市. 乌鲁木齐: 出版社. 2015. ISBN 7-228 (英语).', parts],
  ['too many fields', '辛闻. 我市. 又一题. 克拉玛依日报. 2015-04-24 (英语).', 'title[. work]'],
  ['an unreadable author', 'Five words that name nobody. 我市. 克拉玛依日报. 2015-04-24 (英语).', 'authors separated'],
  ['a back link out of order', '25.0 25.2 我市. 克拉玛依日报. 2015-04-24: A02 (英语).', 'back link 25.1'],
])('the error for a reference with %s names the line', (_what, reference, expected) => {
  const message = pageError(withLine(119, `  25. ^ ${reference}\u00A0`));
  expect(message).toMatch(/^page\.txt:119: expected .+; found .+/);
  expect(message).toContain(expected);
});

test('a reference without a caret is rejected', () => {
  expect(pageError(withLine(119, '  25. 辛闻. 我市. 克拉玛依日报. 2015-04-24: A02 (英语).'))).toContain(
    'page.txt:119: expected reference 25, starting with',
  );
});
