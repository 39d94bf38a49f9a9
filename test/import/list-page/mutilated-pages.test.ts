import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtmlPage } from '../../../src/import/html/read-html-page.ts';
import { readListPage } from '../../../src/import/list-page/read-list-page.ts';
import type { ReadList } from '../../../src/import/relation.ts';
import { readWikitext } from '../../../src/import/wikitext/read-wikitext.ts';
import { pageText } from '../xinjiang.ts';

const wikitext = `{{Short description|none}}
== A ==
'''[[Abilene, Texas|Abilene]]'''<ref name="a">{{cite web|title=One|url=https://example.org/a|access-date=2020-01-02}}</ref>
{{columns-list|
* {{flagdeco|ARG}} [[Río Cuarto]], Argentina (1985)
** {{flag|Japan}}: [[Kobe]] <!-- c -->
* N/A
}}
{| class="wikitable"
! City !! Sister city !! Since
|-
| rowspan="2" | Tyler || {{flagicon|POL}} [[Jelenia Góra]], Poland || 1993<ref name=a />
|-
| <s>[[Metz]]</s>, France || {{dts|1991|1|2}}
|}
[[Category:X]]
`;

const html = `<!DOCTYPE html><html lang="en"><head><title>List of sister cities in Texas - Wikipedia</title></head><body>
<h2>A</h2><p><b>Abilene</b></p><ul><li><img alt="Japan"> <a title="Kobe">Kobe</a>, Japan (1980)<sup class="reference"><a href="#cite_note-1">[1]</a></sup><ul><li>x</li></ul></li></ul>
<table><tr><th>City</th><th>Sister city</th><th>Since</th></tr><tr><td rowspan="2">Tyler</td><td>Metz, France</td><td>1991</td></tr><tr><td>Lima, Peru</td></tr></table>
<ol class="references"><li id="cite_note-1"><cite><a href="https://example.org/a">"One"</a></cite></li></ol></body></html>
`;

/** Cuts, repeats, deletes and replaces parts of a page. */
const change = fc.record({
  kind: fc.constantFrom('cut', 'delete', 'repeat', 'insert', 'swap'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 200 }),
  text: fc.oneof(
    fc.constantFrom(
      '{{',
      '}}',
      '[[',
      ']]',
      '{|',
      '|}',
      '|-',
      '<ref>',
      '</ref>',
      '<ref name=',
      '<table>',
      '<td colspan=99999 rowspan=99999>',
      '</ul>',
      "'''",
      '|',
      '\t',
      '\n',
      '==',
      '[4]',
      '&#x110000;',
      '\uE000\uE001',
      '年',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  ),
});

function mutilated(
  page: string,
  changes: readonly (typeof change extends fc.Arbitrary<infer T> ? T : never)[],
): string {
  return changes.reduce((text, { kind, at, length, text: inserted }) => {
    const start = Math.floor(at * text.length);
    const part = text.slice(start, start + length);
    switch (kind) {
      case 'cut':
        return start > 20 ? text.slice(0, start) : text;
      case 'delete':
        return text.slice(0, start) + text.slice(start + length);
      case 'repeat':
        return text.slice(0, start) + part + part + text.slice(start + length);
      case 'swap':
        return part + text.slice(0, start) + text.slice(start + length);
      default:
        return text.slice(0, start) + inserted + text.slice(start);
    }
  }, page);
}

/** Everything a reader promises about any input. */
function expectSound({ relations, findings }: ReadList): void {
  for (const { position, parties, established, kind } of relations) {
    expect(position.place).toMatch(/^line [1-9]\d*$/);
    expect(parties).toHaveLength(2);
    expect(parties.map(({ name }) => name.text.trim())).not.toContain('');
    expect(established?.date ?? '2000').toMatch(/^\d{4}(-\d{2}){0,2}$/);
    expect(['SISTER_CITY', 'FRIENDSHIP', 'CONTACT', 'UNSPECIFIED']).toContain(kind);
    for (const { country } of parties) expect(country ?? 'XX').toMatch(/^[A-Z]{2}$/);
  }
  for (const { position, rule, expected, advice } of findings) {
    expect(position.place).toMatch(/^line [1-9]\d*$/);
    for (const text of [rule, expected, advice]) expect(text).not.toBe('');
  }
  // A page without relations says why.
  if (relations.length === 0) expect(findings).not.toEqual([]);
}

describe('a mutilated page gives findings and never fails', () => {
  test.each([
    ['plain text', pageText, readListPage],
    ['wikitext', wikitext, readWikitext],
    ['HTML', html, readHtmlPage],
  ] as const)('%s', (_format, page, read) => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) =>
        expectSound(read(mutilated(page, changes))),
      ),
      { numRuns: page.length > 5000 ? 60 : 300 },
    );
  });

  test('text of any kind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const read of [readListPage, readWikitext, readHtmlPage]) expectSound(read(text));
      }),
      { numRuns: 200 },
    );
  });

  test('deep and long markup is read in proportional time', () => {
    const pages = [
      '{{'.repeat(20_000),
      '[['.repeat(20_000),
      '<div>'.repeat(20_000),
      '<ul><li>'.repeat(5_000),
      `* ${'a, '.repeat(20_000)}`,
      `* Kobe ${'('.repeat(20_000)}`,
      `* Kobe${' 1980'.repeat(5_000)}`,
      `{|\n! City !! Sister city !! Since\n${'|-\n| rowspan=999 | a || b || 1990\n'.repeat(3_000)}|}`,
      '<ref>'.repeat(20_000),
      `友好城市\n${'江苏省 '.repeat(20_000)}`,
    ];
    for (const page of pages) {
      for (const read of [readListPage, readWikitext, readHtmlPage]) {
        const start = performance.now();
        expectSound(read(page));
        expect(performance.now() - start, page.slice(0, 30)).toBeLessThan(20_000);
      }
    }
  }, 120_000);
});
