import { describe, expect, test } from 'vitest';
import { type CitationStyle, cite } from '../../../src/api/citation/cite.ts';
import { parseBibtex } from '../../support/bibtex-parser.ts';
import { sourceRow } from '../../support/source-row.ts';

type Parts = Parameters<typeof sourceRow>[0];
type Case = [string, Parts, string];

const url = 'https://example.org/list';
const archiveUrl = 'https://web.archive.org/web/20200102030405/https://example.org/list';
const printed = { status: 'PRINT', publisher: 'Harbour Press', place: 'Hull', publishedOn: '2001-05' } as const;
const journal = { container: 'City Studies', issn: '1234-5679', publishedOn: '2001-05' } as const;
const people = (...authors: string[]): Parts => ({ title: 'T', authors, publishedOn: '2001', url });
const odd = "A {b} & \\c \"d\"\n\u0007e_f 5% #1 $2 ~^ ---''g'' ``h`` <i>|";
const oddOnOneLine = "A {b} & \\c \"d\" e_f 5% #1 $2 ~^ ---''g'' ``h`` <i>|";

describe('GB/T 7714-2015', () => {
  rules('GB_T_7714', [
    ['a page with title and address', { url }, `Sister cities[EB/OL]. ${url}.`],
    ['an address alone', { title: url, url, accessedOn: '2016-08-03' }, `[EB/OL]. [2016-08-03]. ${url}.`],
    ['a page of a day', { url, publishedOn: '2012-08-09' }, `Sister cities[EB/OL]. (2012-08-09). ${url}.`],
    ['a page of a year', { url, publishedOn: '2012' }, `Sister cities[EB/OL]. 2012. ${url}.`],
    [
      'the operator of a website',
      { url, container: 'City of Hull', publishedOn: '2012-08', accessedOn: '2016-08-03' },
      `Sister cities[EB/OL]. City of Hull, 2012(2012-08)[2016-08-03]. ${url}.`,
    ],
    [
      'a website and its publisher',
      { url, container: 'Hull Online', publisher: 'City of Hull', place: 'Hull' },
      `Sister cities[EB/OL]//Hull Online. Hull: City of Hull. ${url}.`,
    ],
    ['an archived copy', { url, archiveUrl, status: 'ARCHIVED' }, `Sister cities[EB/OL]. ${url}. ${archiveUrl}.`],
    ['only an archived copy', { archiveUrl, status: 'ARCHIVED' }, `Sister cities[EB/OL]. ${archiveUrl}.`],
    ['a book', { ...printed }, 'Sister cities[M]. Hull: Harbour Press, 2001.'],
    [
      'a book with pages',
      { ...printed, detail: '12–14, 20' },
      'Sister cities[M]. Hull: Harbour Press, 2001: 12-14, 20.',
    ],
    [
      'a book read online',
      { ...printed, url, isbn: '3-16-148410-X' },
      `Sister cities[M/OL]. Hull: Harbour Press, 2001. ${url}.`,
    ],
    [
      'a chapter',
      {
        ...printed,
        isbn: '3-16-148410-X',
        container: 'Twins',
        authors: ['Doe, Jane'],
        editors: ['Roe, Al'],
        detail: '5-7',
      },
      'DOE J. Sister cities[M]//ROE A. Twins. Hull: Harbour Press, 2001: 5-7.',
    ],
    [
      'a printed document',
      { status: 'PRINT', publisher: 'The Mail', publishedOn: '1994-05-03' },
      'Sister cities[Z]. The Mail, 1994(1994-05-03).',
    ],
    [
      'volume, issue and pages',
      { ...journal, detail: '147 (2): 78—81' },
      'Sister cities[J/OL]. City Studies, 2001, 147(2): 78-81.',
    ],
    [
      'an issue without volume',
      { ...journal, detail: '(3): 44–62' },
      'Sister cities[J/OL]. City Studies, 2001(3): 44-62.',
    ],
    ['a volume without issue', { ...journal, detail: '12: e5' }, 'Sister cities[J/OL]. City Studies, 2001, 12: e5.'],
    ['volume and issue without a journal', { url, detail: '3 (2): 1' }, `Sister cities[EB/OL]. 3 (2): 1. ${url}.`],
    [
      'a position in words',
      { ...journal, detail: 'vol. 3, no. 2' },
      'Sister cities[J/OL]. City Studies, 2001, vol. 3, no. 2.',
    ],
    [
      'a printed newspaper',
      { status: 'PRINT', container: '乌鲁木齐晚报', detail: 'A11', publishedOn: '2012-11-19' },
      'Sister cities[N]. 乌鲁木齐晚报, 2012-11-19(A11).',
    ],
    [
      'a newspaper online',
      { container: '羊城晚报', publishedOn: '2016-09-22', accessedOn: '2023-12-02', url },
      `Sister cities[N/OL]. 羊城晚报, 2016-09-22[2023-12-02]. ${url}.`,
    ],
    [
      'a university journal is no newspaper',
      { status: 'PRINT', container: '新疆大学学报', detail: '3(1): 5', publishedOn: '2012' },
      'Sister cities[J]. 新疆大学学报, 2012, 3(1): 5.',
    ],
    [
      'four authors of a Chinese source',
      { title: 'T', language: 'zh-Hans', authors: ['甲', '乙', '丙', '丁'], url },
      `甲, 乙, 丙, 等. T[EB/OL]. ${url}.`,
    ],
    [
      'four authors of a Russian source',
      { title: 'T', language: 'ru', authors: ['Ким, Пак', 'Ли, Ю. А.', 'Юн, Дж.', 'Цой'], url },
      `КИМ П, ЛИ Ю А, ЮН Дж, и др. T[EB/OL]. ${url}.`,
    ],
    [
      'four authors of an English source',
      people('Doe, J. A.', 'Lee, Ann-Marie', 'King, Max, Jr.', 'Roe'),
      `DOE J A, LEE A M, KING M, Jr, et al. T[EB/OL]. 2001. ${url}.`,
    ],
    [
      'a Turkish author',
      { ...people('Işık, İdil', 'çiftçi, Ali'), language: 'tr' },
      `IŞIK İ, ÇİFTÇİ A. T[EB/OL]. 2001. ${url}.`,
    ],
    [
      'organisations',
      people('Acme, Inc.', 'Department of Trade, Hull', '新华社'),
      `Acme, Inc., Department of Trade, Hull, 新华社. T[EB/OL]. 2001. ${url}.`,
    ],
    [
      'family names of other scripts',
      people('张, 雷', '김, 철수', 'محمدی, علی'),
      `张雷, 김철수, محمدی علی. T[EB/OL]. 2001. ${url}.`,
    ],
    ['control characters and markup', { title: odd, url }, `${oddOnOneLine}[EB/OL]. ${url}.`],
    [
      'an address with spaces and braces',
      { url: 'https://example.org/{a b}\n' },
      'Sister cities[EB/OL]. https://example.org/%7Ba%20b%7D.',
    ],
  ]);
});

describe('APA', () => {
  rules('APA', [
    ['a page with title and address', { url }, `Sister cities. (n.d.). ${url}`],
    [
      'an address alone',
      { title: url, url, accessedOn: '2016-08-03' },
      `(n.d.). Retrieved August 3, 2016, from ${url}`,
    ],
    [
      'a page without date',
      { url, accessedOn: '2016-08-03', container: 'City of Hull' },
      `Sister cities. (n.d.). City of Hull. Retrieved August 3, 2016, from ${url}`,
    ],
    [
      'a dated page',
      { url, accessedOn: '2016-08-03', publishedOn: '2012-08-09' },
      `Sister cities. (2012, August 9). ${url}`,
    ],
    ['a month', { url, publishedOn: '2012-12' }, `Sister cities. (2012, December). ${url}`],
    ['a year', { url, publishedOn: '0987' }, `Sister cities. (987). ${url}`],
    [
      'an archived copy',
      { url, archiveUrl, status: 'ARCHIVED', accessedOn: '2016-08-03' },
      `Sister cities. (n.d.). ${archiveUrl}`,
    ],
    [
      'a title that ends a sentence',
      { title: 'Whose sister?', url, authors: ['甲'] },
      `甲. (n.d.). Whose sister? ${url}`,
    ],
    [
      'an author who is the publisher',
      { ...printed, authors: ['Harbour Press'] },
      'Harbour Press. (2001). Sister cities.',
    ],
    [
      'a book with editors',
      { ...printed, editors: ['Doe, Jane', '新华社'] },
      'Doe, J., & 新华社 (Eds.). (2001). Sister cities. Harbour Press.',
    ],
    [
      'a chapter',
      {
        ...printed,
        isbn: '3-16-148410-X',
        container: 'Twins',
        authors: ['Doe, Jane'],
        editors: ['Roe, Al', 'Poe, E. A.'],
        detail: '5-7',
      },
      'Doe, J. (2001). Sister cities. In A. Roe & E. A. Poe (Eds.), Twins (pp. 5–7). Harbour Press.',
    ],
    [
      'volume, issue and pages',
      { ...journal, detail: '147 (2): 78-81' },
      'Sister cities. (2001). City Studies, 147(2), 78–81.',
    ],
    ['an issue without volume', { ...journal, detail: '(3): 44' }, 'Sister cities. (2001). City Studies, (3), 44.'],
    [
      'a newspaper',
      { status: 'PRINT', container: '乌鲁木齐晚报', detail: 'A11', publishedOn: '2012-11-19' },
      'Sister cities. (2012, November 19). 乌鲁木齐晚报, A11.',
    ],
    [
      'initials',
      people('Doe, Jean-Paul J.A.', 'van der Berg, Jan', 'Cruz, Juan de la'),
      `Doe, J.-P. J. A., van der Berg, J., & Cruz, J. de la. (2001). T. ${url}`,
    ],
    ['a suffix', people('King, Martin Luther, Jr.'), `King, M. L., Jr. (2001). T. ${url}`],
    ['Cyrillic initials', people('Иванов, Дж. О.'), `Иванов, Дж. О. (2001). T. ${url}`],
    ['two Chinese names', people('刁大明', '邵静怡'), `刁大明 & 邵静怡. (2001). T. ${url}`],
    ['three Chinese names', people('甲', '张, 雷', '丙'), `甲, 张雷, & 丙. (2001). T. ${url}`],
    ['organisations', people('Acme, Inc.', 'Associated Press'), `Acme, Inc., & Associated Press. (2001). T. ${url}`],
    [
      '21 authors',
      people(...Array.from({ length: 21 }, (_, index) => `Group${index + 1}`)),
      `${Array.from({ length: 19 }, (_, index) => `Group${index + 1}`).join(', ')}, … Group21. (2001). T. ${url}`,
    ],
    ['control characters and markup', { title: odd, url }, `${oddOnOneLine}. (n.d.). ${url}`],
  ]);
});

describe('BibTeX', () => {
  rules('BIBTEX', [
    ['an address alone', { title: url, url }, `@misc{list_1,\n  url = {${url}}\n}`],
    [
      'a page',
      { url, archiveUrl, publisher: 'City of Hull', publishedOn: '2012-08-09', accessedOn: '2016-08-03' },
      `@misc{list_1,
  title = {{Sister cities}},
  howpublished = {City of Hull},
  year = {2012},
  month = aug,
  day = {9},
  url = {${url}},
  urldate = {2016-08-03},
  note = {Archived: ${archiveUrl}}
}`,
    ],
    [
      'a chapter',
      {
        ...printed,
        isbn: '3-16-148410-X',
        container: 'Twins',
        authors: ['Doe, Jane, Jr.', 'R and D'],
        editors: ['Roe, Al'],
        detail: '5-7',
      },
      `@incollection{list_1,
  author = {Doe, Jr., Jane and {R and D}},
  editor = {Roe, Al},
  title = {{Sister cities}},
  booktitle = {Twins},
  publisher = {Harbour Press},
  address = {Hull},
  pages = {5--7},
  year = {2001},
  month = may,
  isbn = {3-16-148410-X}
}`,
    ],
    [
      'a publisher and a place with the word that divides lists',
      { ...printed, publisher: 'Hull and Sons', place: 'Tyne and Wear' },
      `@book{list_1,
  title = {{Sister cities}},
  publisher = {{Hull and Sons}},
  address = {{Tyne and Wear}},
  year = {2001},
  month = may
}`,
    ],
    [
      'a position in words',
      { ...journal, detail: 'no. 2 & 3' },
      `@article{list_1,
  title = {{Sister cities}},
  journal = {City Studies},
  year = {2001},
  month = may,
  issn = {1234-5679},
  note = {no. 2 \\& 3}
}`,
    ],
  ]);

  test('control characters and markup are read as printed', () => {
    const source = sourceRow({
      title: odd,
      authors: ['{Foo} and Bar, Inc.', 'a_b'],
      url: 'https://example.org/a_b%20{c}',
    });
    expect(parseBibtex(cite(source, 'BIBTEX'))).toMatchObject([
      {
        title: oddOnOneLine,
        author: [{ family: '{Foo} and Bar, Inc.' }, { family: 'a_b' }],
        URL: 'https://example.org/a_b%20%7Bc%7D',
      },
    ]);
  });
});

describe('CSL-JSON', () => {
  rules('CSL_JSON', [
    ['an address alone', { title: url, url }, `{"id":"list_1","type":"webpage","URL":"${url}","language":"en"}`],
    [
      'a page',
      {
        url,
        archiveUrl,
        via: 'Portal',
        authors: ['Doe, Jane', 'Acme, Inc.'],
        publishedOn: '2012-08',
        accessedOn: '2016-08-03',
      },
      `{"id":"list_1","type":"webpage","title":"Sister cities","author":[{"family":"Doe","given":"Jane"},{"literal":"Acme, Inc."}],"issued":{"date-parts":[[2012,8]]},"accessed":{"date-parts":[[2016,8,3]]},"URL":"${url}","archive_location":"${archiveUrl}","source":"Portal","language":"en"}`,
    ],
  ]);
});

/** Each case: what is cited, its parts, and the complete citation. */
function rules(style: CitationStyle, cases: readonly Case[]): void {
  test.each(cases)('%s', (_title, parts, expected) => {
    expect(cite(sourceRow(parts), style)).toBe(expected);
  });
}
