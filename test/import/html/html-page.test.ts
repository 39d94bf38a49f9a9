import { describe, expect, test } from 'vitest';
import { detectHtmlPage } from '../../../src/import/html/detect.ts';
import { readHtmlPage } from '../../../src/import/html/read-html-page.ts';
import { shownFindings, shownRelations } from '../city-list-shown.ts';

describe('a list page in HTML', () => {
  test('as MediaWiki renders it', () => {
    const list = readHtmlPage(`<!DOCTYPE html>
<html class="client-nojs" lang="en" dir="ltr">
<head><meta charset="UTF-8"><title>List of sister cities in Texas - Wikipedia</title>
<link rel="canonical" href="https://en.wikipedia.org/wiki/List_of_sister_cities_in_Texas">
<link rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/deed.en"></head>
<body>
<h1 class="firstHeading">List of sister cities in Texas</h1>
<div id="siteSub">From Wikipedia</div>
<div id="mw-content-text"><div class="mw-parser-output" lang="en">
<p>This is a list of sister cities in the United States state of Texas.</p>
<div class="toc"><ul><li><a href="#A">A</a></li></ul></div>
<div class="mw-heading mw-heading2"><h2 id="A">A</h2><span class="mw-editsection">[<a>edit</a>]</span></div>
<p><b><a href="/wiki/Abilene,_Texas" title="Abilene, Texas">Abilene</a></b><sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup></p>
<div class="div-col"><ul>
<li><span class="flagicon"><span><img alt="" src="//upload.wikimedia.org/wikipedia/commons/thumb/1/1a/Flag_of_Argentina.svg/40px-Flag_of_Argentina.svg.png" width="23"></span></span> <a href="/x" title="Río Cuarto, Córdoba">Río Cuarto</a>, Argentina</li>
<li><span class="flagicon"><img alt="Mexico" src="//x/23px-Flag_of_Mexico.svg.png"></span> Corinto, Nicaragua (1985)<sup class="reference"><a href="#cite_note-s-2">[2]</a></sup></li>
<li>N/A</li>
</ul></div>
<p><b>Conroe</b></p>
<ul><li><span class="flagicon"><img alt="Japan"></span>&nbsp;<a title="Japan">Japan</a>: Kobe (1980)<ul><li>x</li></ul></li>
<li><s><img src="//x/Flag_of_Russia.svg"> Kazan, Tatarstan, Russia</s></li></ul>
<table class="wikitable"><tbody><tr><th>City</th><th>Sister city</th><th>Country</th><th>Since</th></tr>
<tr><td rowspan="2">Tyler</td><td>Jelenia Góra</td><td><img alt="Poland"> Poland</td><td>1993</td></tr>
<tr><td>Lo Barnechea</td><td><img src="//x/Flag_of_Chile.svg"></td><td>3 May 1998<sup class="reference"><a href="#cite_note-s-2">[2]</a></sup></td></tr></tbody></table>
<h2>References</h2>
<ol class="references">
<li id="cite_note-1"><span class="mw-cite-backlink">^</span> <span class="reference-text"><cite class="citation web cs1"><a class="external text" href="https://b.example/x">"Title of B"</a>. <i>Site</i><span>. Retrieved <span>4 February</span> 2021</span>.</cite></span></li>
<li id="cite_note-s-2"><span class="reference-text"><cite class="citation"><a class="external text" href="https://web.archive.org/web/20200102030405/https://example.org/a">"Sister"</a>. Archived from <a class="external" href="https://example.org/a">the original</a> on 2 January 2020 (in Spanish).</cite><span title="ctx_ver=Z39.88-2004&amp;rft.btitle=Sister+Cities&amp;rft.pub=City+of+X&amp;rft.date=2011-08-05&amp;rft_id=https%3A%2F%2Fexample.org%2Fa" class="Z3988"></span></span></li>
</ol>
</div></div><div id="footer"><ul><li>Kobe, Japan</li></ul></div></body></html>
`);
    expect(list.facts).toEqual({
      title: 'List of sister cities in Texas',
      url: 'https://en.wikipedia.org/wiki/List_of_sister_cities_in_Texas',
      language: 'en',
      licence: 'CC-BY-SA-4.0',
    });
    expect(shownRelations(list)).toEqual([
      '15: Abilene US + Río Cuarto AR: undated',
      '16: Abilene US + Corinto NI: 1985',
      '20: Conroe US + Kobe JP: 1980',
      '21: Conroe US + Kazan in Tatarstan RU: undated ENDED',
      '23: Tyler US + Jelenia Góra PL: 1993',
      '24: Tyler US + Lo Barnechea CL: 1998-05-03',
    ]);
    expect(shownFindings(list)).toEqual([
      'doubtful, line 16: The flag and the text name different countries. Mexico (flag) and Nicaragua',
      'left out, line 17: A place has no partner. Abilene: N/A',
      'left out, line 20: An item below a partner is not read. x',
    ]);
    expect(list.relations[0]?.sources).toEqual([
      { title: 'Title of B', url: 'https://b.example/x', publisher: 'Site', accessedOn: '2021-02-04' },
    ]);
    expect(list.relations[1]?.sources).toEqual([
      {
        title: 'Sister Cities',
        url: 'https://example.org/a',
        archiveUrl: 'https://web.archive.org/web/20200102030405/https://example.org/a',
        publisher: 'City of X',
        language: 'es',
        publishedOn: '2011-08-05',
        archivedOn: '2020-01-02',
      },
    ]);
  });

  test('in Chinese, with a foreign name beside a name, and a note', () => {
    const list = readHtmlPage(
      '<title>青海省友好城市列表 - 维基百科</title><h2>省级<span class="mw-editsection">[编辑]</span></h2>\n<table><tr><th>管辖区</th><th>友好管辖区</th><th>国家</th><th>大洲</th><th>结好日期</th></tr>\n<tr><td>青海省</td><td><span class="ilh-all"><span class="ilh-page"><a title="某州(页面不存在)">某州</a></span><span class="noprint ilh-comment">(<span class="ilh-lang">英语</span><span class="ilh-colon">:</span><a>Some State</a>)</span></span></td><td><img alt="澳大利亚"> 澳大利亚</td><td>大洋洲</td><td>2001年 5 月11日<sup><a href="#cite_note-n1">[註 1]</a></sup></td></tr></table>\n<ol class="references"><li id="cite_note-n1">^ 一说2001年6月</li></ol>',
    );
    expect(shownRelations(list)).toEqual([
      '3: 青海省 CN + 某州 (Some State:en) AU: 2001-05-11 PROVINCIAL OC "一说2001年6月"',
    ]);
    expect(list.relations[0]?.otherDates).toEqual([{ date: '2001-06', text: '2001年6月' }]);
    expect(list.findings).toEqual([]);
  });

  test('of another site, with lines instead of lists', () => {
    const list = readHtmlPage(
      '<html><body><h1>Sister cities of Kobe</h1><p>Seattle, United States (1957)<br>Marseille, France (1961)</p><p>Contact us by mail.</p></body></html>',
      { localCountry: 'JP' },
    );
    expect(shownRelations(list)).toEqual(['1: Kobe JP + Seattle US: 1957', '1: Kobe JP + Marseille FR: 1961']);
  });
});

test('HTML is detected by its first tag', () => {
  expect(
    [
      '<!DOCTYPE html><html>',
      '\n<!-- saved --><html lang="en">',
      '<table><tr>',
      '<mediawiki>',
      '<ref>x</ref>',
      '* [[Kobe]]',
    ].map(detectHtmlPage),
  ).toEqual([true, true, true, false, false, false]);
});
