import { describe, expect, test } from 'vitest';
import { importPage, serializeDataset } from '../../src/import/import.ts';
import { PageError } from '../../src/import/list-page/line.ts';
import { datasetText, edited, gazetteer, importXinjiang, pageText, pageUrl, refusal, withLine } from './xinjiang.ts';

const flag = '\u00A0\u00A0';
const row = `新疆维吾尔自治区 阿尔泰边疆区 ${flag}俄羅斯 亞洲 1999年8月22日 [4]`;

describe('a page error names the line, what was expected and what was found', () => {
  test.each([
    [
      'without the country',
      withLine(20, `新疆维吾尔自治区 阿尔泰边疆区 ${flag}亞洲 1999年8月22日 [4]`),
      20,
      /three columns .+; found 2/,
    ],
    [
      'without the continent',
      withLine(20, `新疆维吾尔自治区 阿尔泰边疆区 ${flag}俄羅斯 1999年8月22日 [4]`),
      20,
      /three columns .+; found 2/,
    ],
    [
      'without the date',
      withLine(20, `新疆维吾尔自治区 阿尔泰边疆区 ${flag}俄羅斯 亞洲 [4]`),
      20,
      /three columns .+; found 2/,
    ],
    [
      'without a citation',
      withLine(20, `新疆维吾尔自治区 阿尔泰边疆区 ${flag}俄羅斯 亞洲 1999年8月22日`),
      20,
      /citations such as \[4\]/,
    ],
    [
      'without the partner',
      withLine(50, `哈密市 ${flag}日本 亚洲 1997年6月5日 [19]`),
      50,
      /a partner in 日本; found «哈密市», which is cn-hami/,
    ],
    [
      'without the no-break spaces of the flag',
      withLine(20, row.replace(flag, '')),
      20,
      /no-break spaces before the country/,
    ],
    [
      'without the local jurisdiction in the first row',
      withLine(20, row.replace('新疆维吾尔自治区 ', '')),
      20,
      /local jurisdiction in the first row .+«阿尔泰边疆区»/,
    ],
    [
      'without the local jurisdiction in the first row of a later table',
      edited('石河子市 ', ''),
      71,
      /local jurisdiction in the first row .+«东贵林伯里»/,
    ],
    [
      'with an unknown country',
      withLine(20, row.replace('俄羅斯', '亚特兰蒂斯')),
      20,
      /a country in the gazetteer; found «亚特兰蒂斯»/,
    ],
    [
      'with an unknown continent',
      withLine(20, row.replace('亞洲', '火洲')),
      20,
      /a continent in the gazetteer; found «火洲»/,
    ],
    [
      'with a month too many',
      withLine(20, row.replace('1999年8月22日', '2015年13月45日')),
      20,
      /a valid date .+«2015年13月45日»/,
    ],
    [
      'with a day that the year does not have',
      withLine(20, row.replace('1999年8月22日', '2015年2月29日')),
      20,
      /a valid date/,
    ],
    ['with half a date', withLine(20, row.replace('1999年8月22日', '1999年8月')), 20, /a valid date .+«1999年8月»/],
    [
      'with other text among the citations',
      withLine(20, `${row}[来源请求]`),
      20,
      /citations such as .+«\[4\]\[来源请求\]»/,
    ],
    ['with an unclosed citation', withLine(20, row.replace('[4]', '[4')), 20, /citations such as .+«\[4»/],
    [
      'with a citation of a missing reference',
      withLine(20, row.replace('[4]', '[28]')),
      20,
      /one of the 27 references .+\[28\], which does not exist/,
    ],
    [
      'with a citation of another reference',
      withLine(20, row.replace('[4]', '[5]')),
      98,
      /16 occurrences of \[4\], by its back links; found 15/,
    ],
    [
      'with a mark of a missing note',
      withLine(20, row.replace('[4]', '[4][註 4]')),
      20,
      /one of the 3 notes .+\[註 4\], which does not exist/,
    ],
    ['with a note that is never marked', edited('[7][註 1]', '[7]'), 89, /1 occurrences of \[註 1\].+; found none/],
    [
      'with a reference that is never cited',
      edited('1985年7月12日 [10]:126', '1985年7月12日 [11]:126'),
      104,
      /1 occurrences of \[10\].+; found none/,
    ],
    [
      'with a duplicate row',
      withLine(21, row, `礼萨呼罗珊省 ${flag}伊朗 亚洲 2008年10月27日 [4]`).replace('4.15 ', '4.15 4.16 '),
      21,
      /each friendship once; found the same friendship as on line 20/,
    ],
  ])('a row %s', (_what, page, line, message) => {
    expect(refusal(page)).toMatch(new RegExp(`^page\\.txt:${line}: expected `));
    expect(refusal(page)).toMatch(message);
  });

  test.each([
    ['without a date', edited('截至2023年12月1日,', ''), 13, /截至YYYY年M月D日/],
    ['with an invalid date', edited('截至2023年12月1日', '截至2023年2月30日'), 9, /a valid date/],
    ['with a month only', edited('截至2023年12月1日', '截至2023年12月'), 9, /a valid date .+«2023年12月»/],
    ['without totals', edited('已与16个国家建立51对友好城市。其中,', '。'), 9, /the totals of the list/],
    [
      'with a total that cannot be parsed',
      edited('大洋洲有1个国家、1对友好城市', '大洋洲1对友好城市'),
      9,
      /a total such as .+«大洋洲1对友好城市»/,
    ],
    [
      'with a total of an unknown level',
      edited('县级友好城市有13对', '乡级友好城市有13对'),
      9,
      /a total such as .+«乡级友好城市有13对»/,
    ],
    [
      'with a total of an unknown continent',
      edited('大洋洲有1个国家', '火洲有1个国家'),
      9,
      /a continent in the gazetteer; found «火洲»/,
    ],
    ['with a duplicate total', edited('欧洲有3个国家、9对', '亚洲有3个国家、9对'), 9, /each total once/],
  ])('an introduction %s', (_what, page, line, message) => {
    expect(refusal(page)).toMatch(new RegExp(`^page\\.txt:${line}: expected `));
    expect(refusal(page)).toMatch(message);
  });

  test.each([
    ['empty', '', 1, /the title/],
    ['without the heading of its first table', withLine(15), 18, /a heading such as 地级友好城市/],
    ['without the heading of a later table', withLine(31), 32, /the heading of a table, 参见, 注释 or 参考文献/],
    [
      'with a heading of an unknown level',
      edited('\n县级友好城市\n', '\n乡级友好城市\n'),
      67,
      /a level \(.+\) in the heading; found «乡级友好城市»/,
    ],
    ['with two tables of one level', edited('\n县级友好城市\n', '\n地级友好城市\n'), 67, /one table per level/],
    ['without a column header', withLine(70), 70, /a caption .+ or the column header; found «石河子市/],
    [
      'with a missing column in the header',
      edited('国家或地区 大洲 结好日期 来源及备注', '国家或地区 结好日期 来源及备注'),
      19,
      /or the column header/,
    ],
    ['with a table without rows', withLine(20, '').split('\n').toSpliced(20, 9).join('\n'), 22, /rows in the table/],
    ['with a blank line inside a table', withLine(24, '', '密苏里州'), 25, /the heading of a table/],
    ['with a caption that cannot be parsed', withLine(69, '鲁布佐夫斯克的城市景觀'), 69, /a caption such as/],
    [
      'with a caption of another date',
      edited('西北边境省於2009年4月7日', '西北边境省於2009年4月8日'),
      17,
      /the date in the table, 2009年4月7日 on line 23; found 2009-04-08/,
    ],
    [
      'with a caption of other places',
      edited('2011年6月24日與克拉瑪依市', '2011年6月24日與烏魯木齊市'),
      35,
      /a row that matches the caption; found none for 乌鲁木齐市 and 阿克纠宾/,
    ],
    ['with a missing note', withLine(90), 90, /note 2, starting with/],
    ['with a note with an invalid date', edited('一说2000年3月16日', '一说2000年3月32日'), 91, /a valid date/],
    ['with a note that is only a citation', edited('一说2000年3月16日[26]', '[26]'), 91, /the text of note 3/],
    ['with a missing reference', withLine(99), 99, /reference 5, starting with .+«6\. \^ 新疆/],
    [
      'with a missing back link',
      edited('4.15 新疆', '新疆'),
      98,
      /15 occurrences of \[4\].+; found 16 \(on lines 13, 20,/,
    ],
    ['without references', pageText.slice(0, pageText.indexOf('参考文献')), 93, /references under the heading/],
    ['with an invalid character', edited('阿拜州', '阿\uFFFD州'), 29, /text in UTF-8/],
  ])('a page %s', (_what, page, line, message) => {
    expect(refusal(page)).toMatch(new RegExp(`^page\\.txt:${line}: expected `));
    expect(refusal(page)).toMatch(message);
  });

  test('the details have machine-readable fields', () => {
    const page = withLine(20, row.replace('俄羅斯', '亚特兰蒂斯'));
    const details = { page: 'page.txt', line: 20, expected: 'a country in the gazetteer', found: '«亚特兰蒂斯»' };
    expect(() => importXinjiang(page)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', details }));
  });
});

describe('places that are missing in the gazetteer', () => {
  const page = edited('比什凯克 ', '新城 ')
    .replace('纳兰德拉英语Narrandera', '远村英语Farville')
    .replace('额敏县', '无名县');

  test('are all listed in one error with their lines', () => {
    expect(refusal(page)).toContain('none for 新城 (line 38), 远村 (line 40), 无名县 (line 78)');
  });

  test('each have a template with the data of the page', () => {
    const stubs = refusal(page)
      .split('\n')
      .slice(1)
      .map((line) => JSON.parse(line));
    expect(stubs).toMatchObject([
      { role: 'partner', country: 'KG', names: { zhListed: '新城' } },
      {
        role: 'partner',
        country: 'AU',
        names: { zhListed: '远村', zhHans: { value: '远村' }, en: { value: 'Farville' } },
      },
      { role: 'local', country: 'CN', names: { zhListed: '无名县' } },
    ]);
  });

  test('include places of the same name in another country', () => {
    expect(refusal(edited(`比什凯克 ${flag}吉尔吉斯斯坦`, `白沙瓦 ${flag}吉尔吉斯斯坦`))).toContain(
      'none for 白沙瓦 (line 38)',
    );
  });

  test('keep a hint that contains a space, also in a row without a local jurisdiction', () => {
    const [stub] = refusal(edited('杜尚别 \u00A0', '远村英语Far Village \u00A0')).split('\n').slice(1);
    expect(JSON.parse(stub ?? '')).toMatchObject({
      role: 'partner',
      country: 'TJ',
      names: { en: { value: 'Far Village' } },
    });
  });

  test('can be imported after completing the templates', () => {
    const stub = JSON.parse(refusal(edited('比什凯克 ', '新城 ')).split('\n')[1] ?? '');
    const place = {
      ...stub,
      id: 'kg-new-town',
      kind: 'CITY',
      kindEn: 'city',
      names: { ...stub.names, zhHant: null, pinyin: null, en: { value: 'New Town' } },
    };
    const places = { ...gazetteer, jurisdictions: [...gazetteer.jurisdictions, place] };
    expect(importXinjiang(edited('比什凯克 ', '新城 '), places).friendships[11]?.id).toBe('cn-urumqi~kg-new-town');
  });

  test('an ambiguous place is rejected', () => {
    const twin = gazetteer.jurisdictions
      .filter(({ id }) => id === 'kg-osh')
      .map((place) => ({ ...place, id: 'kg-osh-two' }));
    const places = { ...gazetteer, jurisdictions: [...gazetteer.jurisdictions, ...twin] };
    expect(refusal(pageText, places)).toBe(
      'page.txt:45: expected one place named 奥什; found kg-osh and kg-osh-two in the gazetteer',
    );
  });
});

test('a gazetteer with a cycle of parents is rejected', () => {
  const jurisdictions = gazetteer.jurisdictions.map((place) =>
    place.id === 'cn-xinjiang' ? { ...place, parent: 'cn-hami' } : place,
  );
  expect(() => importXinjiang(pageText, { ...gazetteer, jurisdictions })).toThrow(
    'no jurisdiction to be part of itself',
  );
});

describe('a truncated page', () => {
  const accepts = (page: string) => {
    try {
      return serializeDataset(importPage({ ...request, page })) === datasetText ? 'complete' : 'incomplete';
    } catch (error) {
      if (error instanceof PageError) return 'rejected';
      throw error;
    }
  };
  const request = {
    pageName: 'page.txt',
    gazetteer,
    id: 'xinjiang',
    url: pageUrl,
    language: 'zh',
    licence: 'CC-BY-SA-4.0',
  };

  test('is rejected after any line, unless only the heading after the references is missing', () => {
    const lines = pageText.split('\n');
    const results = lines.map((_line, count) => accepts(lines.slice(0, count).join('\n')));
    expect(results.slice(0, 122)).toEqual(Array(122).fill('rejected'));
    expect(results[122]).toBe('complete');
  });

  test('is rejected after any line break, unless only the heading after the references is missing', () => {
    const lines = pageText.split('\n');
    const results = lines.map((_line, index) => accepts(`${lines.slice(0, index + 1).join('\n')}\n`));
    expect(results.slice(0, 120)).toEqual(Array(120).fill('rejected'));
    expect(results.slice(120)).toEqual(['complete', 'complete', 'complete']);
  });

  test('is rejected after any byte, unless nothing is lost', () => {
    const bytes = Buffer.from(pageText);
    const lastReference = Buffer.byteLength(pageText.slice(0, pageText.indexOf('  27. ^')));
    // Every byte of the last reference, where the loss is smallest, and every eleventh byte of the rest.
    for (let length = 0; length < bytes.length; length += length < lastReference ? 11 : 1) {
      const result = accepts(bytes.subarray(0, length).toString('utf8'));
      if (length < bytes.indexOf('\n\n外部链接')) expect([length, result]).toEqual([length, 'rejected']);
      else expect(result).not.toBe('incomplete');
    }
  });
});
