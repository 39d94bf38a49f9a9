import { describe, expect, test } from 'vitest';
import { detectWikitext } from '../../../src/import/wikitext/detect.ts';
import { readWikitext } from '../../../src/import/wikitext/read-wikitext.ts';
import { shownFindings, shownRelations } from '../city-list-shown.ts';

describe('a list page in wikitext', () => {
  test('with cities named like their countries, dashes after flags, and totals', () => {
    const list = readWikitext(`List of sister cities in France
==France==
===Lyon===
Sister cities:
* {{flagicon|TUN}} [[Tunis]], Tunisia (1971)
* {{flagicon|LUX}} Luxembourg, Luxembourg
* {{flagicon|MEX}} Mexico City, Mexico
* {{flagicon|KWT}} Kuwait City
* {{GER}} – [[Bonn]] since 1985
* {{USA}}: Buffalo
* {{GNB}} Bissau
===Nice===
{| class="wikitable"
! City !! Sister city !! Country !! Since
|-
| Nice || Miami || United States || 1985
|-
| colspan=4 | Total: 1
|}
`);
    expect(shownRelations(list).map((line) => line.replace(/^\d+: /u, ''))).toEqual([
      'Lyon FR + Tunis TN: 1971',
      'Lyon FR + Luxembourg LU: undated',
      'Lyon FR + Mexico City MX: undated',
      'Lyon FR + Kuwait City KW: undated',
      'Lyon FR + Bonn DE: 1985',
      'Lyon FR + Buffalo US: undated',
      'Lyon FR + Bissau GW: undated',
      'Nice FR + Miami US: 1985',
    ]);
    expect(shownFindings(list)).toEqual([expect.stringContaining('left out, line 18: A row has totals.')]);
  });

  test('in Chinese, with the country and the date in one bracket', () => {
    const list = readWikitext(`== 广州市 ==
* [[温哥华]]（加拿大，1985年3月27日）
* [[布里斯托尔]]（英国 2001年5月）
* {{USA}}－[[夏威夷]]
* [[里昂]]（法国，友好往来）
`);
    expect(shownRelations(list)).toEqual([
      '2: 广州市 ?? + 温哥华 CA: 1985-03-27 UNSPECIFIED',
      '3: 广州市 ?? + 布里斯托尔 GB: 2001-05 UNSPECIFIED',
      '4: 广州市 ?? + 夏威夷 US: undated UNSPECIFIED',
      '5: 广州市 ?? + 里昂 FR: undated UNSPECIFIED "友好往来"',
    ]);
  });

  test('with bold cities, flags, references and items over several lines', () => {
    const list = readWikitext(`{{Short description|none}}
This is a list of sister cities in the United States [[U.S. state|state]] of [[Texas]].<!-- hidden
comment -->

==A==
'''[[Abilene, Texas|Abilene]]'''
{{columns-list|colwidth=20em|
* {{flagdeco|ARG}} [[Río Cuarto, Córdoba|Río Cuarto]], Argentina
* {{flagicon|MEX}} [[Corinto]], Nicaragua (1985)<ref name="s">{{cite web
|title=Sister Cities |url=https://example.org/a |archive-url=https://web.archive.org/web/20200102030405/https://example.org/a |publisher=[[City of X]]
|access-date=4 February 2021 |language=es |date=August 5, 2011}}</ref>
* N/A
}}

'''[[Conroe, Texas|Conroe]]'''<ref>[https://b.example Title of B], retrieved 2020-01-02</ref>
* {{flagdeco|USA}} [[Dallas]], Texas, United States
* {{flag|Japan}}: [[Kobe]] ([[1980]])<ref name=s/><ref name="lost" />
* [[File:Flag of Georgia.svg|20px]] [[Tbilisi]], Georgia, since 1990
* {{weird|x}} {{ill|Allende|es|Allende, Nuevo}}, {{flagu|Mexico}}
* <s>{{flagicon|RUS}} [[Kazan]], [[Tatarstan]], Russia (1990–2022)</s>
* {{GER}} Leipzig

==References==
{{reflist}}
* [[Not a city]]
`);
    expect(shownRelations(list)).toEqual([
      '8: Abilene US + Río Cuarto AR: undated',
      '9: Abilene US + Corinto NI: 1985',
      '16: Conroe US + Dallas in Texas US: undated',
      '17: Conroe US + Kobe JP: 1980',
      '18: Conroe US + Tbilisi GE: 1990',
      '19: Conroe US + Allende MX: undated',
      '20: Conroe US + Kazan in Tatarstan RU: 1990 until 2022 ENDED',
      '21: Conroe US + Leipzig DE: undated',
    ]);
    expect(shownFindings(list)).toEqual([
      'doubtful, line 19: A template is unknown. {{weird}}',
      'doubtful, line 9: The flag and the text name different countries. MEX (flag) and Nicaragua',
      'left out, line 12: A place has no partner. Abilene: N/A',
      'doubtful, line 17: A citation refers to a source that the page does not have. [lost]',
      'doubtful, line 16: All places are in the same country. Conroe – Dallas',
    ]);
    expect(list.relations[1]?.sources).toEqual([
      {
        title: 'Sister Cities',
        url: 'https://example.org/a',
        archiveUrl: 'https://web.archive.org/web/20200102030405/https://example.org/a',
        publisher: 'City of X',
        language: 'es',
        publishedOn: '2011-08-05',
        accessedOn: '2021-02-04',
        archivedOn: '2020-01-02',
      },
    ]);
    // A named reference is used again; a reference of the city covers items without their own.
    expect(list.relations[3]?.sources).toEqual(list.relations[1]?.sources);
    expect(list.relations[2]?.sources).toEqual([
      { title: 'Title of B', url: 'https://b.example', accessedOn: '2020-01-02' },
    ]);
  });

  test('with nested bullets, and a table with cells that span rows and hold several places', () => {
    const list = readWikitext(`== Sister cities of Texas ==
* [[Austin, Texas|Austin]]
** {{flagicon|Japan}} [[Ōita (city)|]], Japan (1990)
** {{flagicon|AUS}} [[Adelaide]], [[South Australia]]
* [[Fort Worth]]
** {{JPN}} [[Nagaoka, Niigata|Nagaoka]]

{| class="wikitable sortable"
|+ Towns
! City !! Sister city !! Country !! Since
|-
| rowspan="2" | [[Tyler, Texas|Tyler]]
| [[Jelenia Góra]] || {{POL}} || 1993
|-
| [[Lo Barnechea]], [[Santiago]]
| {{flag|Chile}}
| {{dts|1998|5|3}}<ref>Book without a link, 1999.</ref>
|-
| colspan=4 | '''Former'''
|-
| Waco || N/A || ||
|-
| Plano || Kaohsiung<br>Enfield || {{flagicon|ROC}} Taiwan<br>{{flagicon|UK}} United Kingdom || 1999<br>2001
|}
`);
    expect(shownRelations(list)).toEqual([
      '3: Austin US + Ōita JP: 1990',
      '4: Austin US + Adelaide in South Australia AU: undated',
      '6: Fort Worth US + Nagaoka JP: undated',
      '12: Tyler US + Jelenia Góra PL: 1993',
      '15: Tyler US + Lo Barnechea in Santiago CL: 1998-05-03',
      '23: Plano US + Kaohsiung TW: 1999 ENDED',
      '23: Plano US + Enfield GB: 2001 ENDED',
    ]);
    expect(shownFindings(list)).toEqual(['left out, line 21: A place has no partner. Waco: N/A']);
  });

  test.each([
    ['{{flag|Japan}}: [[Kobe]] (1980)', 'Kobe JP: 1980'],
    ['{{flagcountry|Japan}} [[Kobe]], [[Hyōgo Prefecture|Hyōgo]]', 'Kobe in Hyōgo JP: undated'],
    ['{{flagicon|ENG}} [[Leeds]], England', 'Leeds in England GB: undated'],
    [
      '{{flagicon image|Flag of Scotland.svg}} [[Perth]], Scotland, United Kingdom (since 1965)',
      'Perth in Scotland GB: 1965',
    ],
    ['[[File:Flag of the Philippines.svg|20px|link=]] [[Davao City|Davao]]', 'Davao PH: undated'],
    ['{{flagicon|USA}} [[Atlanta]], Georgia', 'Atlanta in Georgia US: undated'],
    ['[[Lyon]], France; suspended 2022', 'Lyon FR: undated until 2022 SUSPENDED'],
    ['{{USA|#}} [[Dayton (Ohio)|Dayton]], Ohio, seit 1964', 'Dayton in Ohio US: 1964'],
    ['{{Japon}} [[Kobe]] depuis 1961', 'Kobe JP: 1961'],
    ["''[[Minsk]]'', &nbsp;Belarus&nbsp;(1986) {{citation needed|date=May 2020}}", 'Minsk BY: 1986'],
    ['{{USA|Vereinigte Staaten}} [[Buffalo]], New York, seit 1978', 'Buffalo in New York US: 1978'],
    ['{{CHN1980}} [[瀋陽市]] - 1980年11月18日', '瀋陽市 CN: 1980-11-18'],
    ['[[ポートランド]]\uFF08[[アメリカ合衆国]] [[オレゴン州]]\uFF09', 'ポートランド in オレゴン州 US: undated'],
    ['{{le|神戶市|Kobe}},日本', '神戶市 JP: undated'],
    ["{{flagicon|PRC}} [[Xishuangbanna]], China – ''friendship city''", 'Xishuangbanna CN: undated "friendship city"'],
    ['[[Nara, Nara|Nara]], Japan: friendship city', 'Nara JP: undated "friendship city"'],
    ['Ōtsu, Japan, sister port', 'Ōtsu JP: undated "sister port"'],
    ['[[Kiel]], Germany - Partner (1990)', 'Kiel DE: 1990 "Partner"'],
    ['Ohio, United States – Columbus', 'Columbus in Ohio US: undated'],
    ['[[Dijon]] – France', 'Dijon FR: undated'],
    ['[[Rouen]] - [[France]] - 1994', 'Rouen FR: 1994'],
  ])('has the item %s', (item, partner) => {
    const list = readWikitext(`=== [[Seattle]] ===\n* ${item}\n`);
    expect(shownRelations(list).map((text) => text.replace(/ (?:UNSPECIFIED)\b/, ''))).toEqual([
      `2: Seattle ?? + ${partner}`,
    ]);
  });

  test('of one city, whose name is in a sentence, with a former partner and a date of two years', () => {
    const list = readWikitext(
      'Dortmund is [[Sister city|twinned]] with:\n* {{FRA|#}} [[Amiens]], France (1960)\n* {{ISR}} Netanya, since 1980/81\n=== Former twin towns ===\n* {{flagicon|RUS}} [[Tver]], Russia (terminated 2022)\n',
      { localCountry: 'DE' },
    );
    expect(shownRelations(list).map((text) => text.replace(' UNSPECIFIED', ''))).toEqual([
      '2: Dortmund DE + Amiens FR: 1960',
      '3: Dortmund DE + Netanya IL: undated',
      '5: Dortmund DE + Tver RU: undated until 2022 ENDED',
    ]);
    expect(shownFindings(list)).toEqual(['unreadable, line 3: The date names two years. since 1980/81']);
  });

  test('in Chinese, with levels and a table', () => {
    const list = readWikitext(
      `{{DISPLAYTITLE:四川省友好城市列表}}\n== 省级 ==\n{| class="wikitable"\n! 管辖区 !! 友好城市 !! 国家 !! 大洲 !! 结好日期\n|-\n| rowspan=2 | 四川省 || [[华盛顿州]] || {{USA}} || 北美洲 || 1982年10月1日\n|-\n| {{link-en|米迪-比利牛斯|Midi}} || {{flag|法国}} || 欧洲 || 1987年6月<ref>{{cite web|title=友城|url=//example.org/b|language=zh-cn}}</ref>\n|}\n`,
    );
    expect(shownRelations(list)).toEqual([
      '6: 四川省 CN + 华盛顿州 US: 1982-10-01 PROVINCIAL NA',
      '8: 四川省 CN + 米迪-比利牛斯 FR: 1987-06 PROVINCIAL EU',
    ]);
    expect(list.relations[1]?.sources).toEqual([{ title: '友城', url: 'https://example.org/b', language: 'zh-cn' }]);
    expect(list.findings).toEqual([]);
  });

  test('in an XML export of MediaWiki', () => {
    const list = readWikitext(
      '<mediawiki>\n<page><title>List of sister cities in Ohio</title>\n<text xml:space="preserve">* [[Toledo, Ohio|Toledo]]\n** [[Toledo, Spain|Toledo]], Spain&lt;ref name=&quot;a&quot;&gt;X&lt;/ref&gt;</text></page></mediawiki>',
    );
    expect(shownRelations(list)).toEqual(['4: Toledo US + Toledo ES: undated']);
    expect(list.facts.title).toBe('List of sister cities in Ohio');
  });
});

test('wikitext is detected by its markup', () => {
  expect(
    [
      '* {{flagdeco|RUS}} [[Kazan]]',
      '== A ==\n',
      '{| class="x"\n|}',
      '<mediawiki xmlns="x">',
      '<html>[[a]]</html>',
      '友好城市 | 日本',
      '{"a": [[1]]}',
    ].map(detectWikitext),
  ).toEqual([true, true, true, true, false, false, false]);
});
