import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { cite } from '../../../src/api/citation/cite.ts';
import { citationKey } from '../../../src/api/citation/key.ts';
import { sourceStatuses } from '../../../src/dataset/schema.ts';
import { parseBibtex } from '../../support/bibtex-parser.ts';
import { sourceRow } from '../../support/source-row.ts';

const oddities = [
  '{',
  '}',
  '\\',
  '"',
  '$x$',
  '50%',
  '#',
  '_',
  '&',
  '~',
  '^',
  '--',
  "''",
  '``',
  '\n',
  '\u0000',
  '\u202e',
  '@',
  ',',
  '. ',
];
const word = fc.oneof(
  fc.constantFrom(
    'Ürümqi',
    '友好城市',
    'Омск',
    'مشهد',
    'ქალაქი',
    'and',
    'et',
    "Gaziantep'in",
    'İ',
    '𠮷',
    'e\u0301',
    '2016',
  ),
  fc.constantFrom(...oddities),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const text = fc
  .array(word, { minLength: 1, maxLength: 5 })
  .map((words) => words.join(' ').trim())
  .filter((joined) => joined !== '');
const name = fc.oneof(
  text,
  fc.constantFrom(
    'Doe, Jane',
    'Иванов, Юрий П.',
    'van der Berg, Jan-Peter',
    'King, Martin, Jr.',
    '张, 雷',
    'Acme, Inc.',
    '新华社',
  ),
);
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partialDate = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));
const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom('http://a.cn/{x} \\y', 'https://例え.jp/友好?a=b&c=%20#d', 'http://a.cn/"<>^`|'),
);
const detail = fc.oneof(text, fc.constantFrom('147 (2): 78–81', '(3): 44–62, 127–128', 'A05G', '12: 5', 'vol. 3'));
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });

const source = fc
  .record({
    title: fc.oneof(text, url),
    status: fc.constantFrom(...sourceStatuses),
    url: maybe(url),
    archiveUrl: maybe(url),
    authors: fc.array(name, { maxLength: 5 }),
    editors: fc.array(name, { maxLength: 3 }),
    container: maybe(fc.oneof(text, fc.constantFrom('乌鲁木齐晚报', 'Dawn'))),
    publisher: maybe(text),
    place: maybe(text),
    detail: maybe(detail),
    via: maybe(text),
    language: fc.constantFrom('zh-CN', 'en', 'ru', 'ja', 'tr', 'fa'),
    publishedOn: maybe(partialDate),
    accessedOn: maybe(day),
    isbn: maybe(fc.constant('3-16-148410-X')),
    issn: maybe(fc.constant('1234-5679')),
  })
  .map(sourceRow);

const cslName = z.union([
  z.strictObject({ literal: z.string().min(1) }),
  z.strictObject({ family: z.string().min(1), given: z.string().min(1), suffix: z.string().optional() }),
]);
const cslDate = z.strictObject({ 'date-parts': z.tuple([z.array(z.int()).min(1).max(3)]) });
/** The variables of CSL-JSON that a source can have, by the schema of CSL 1.0.2. */
const cslItem = z.strictObject({
  id: z.string(),
  type: z.enum(['article-journal', 'article-newspaper', 'book', 'chapter', 'document', 'webpage']),
  title: z.string().optional(),
  author: z.array(cslName).min(1).optional(),
  editor: z.array(cslName).min(1).optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  'publisher-place': z.string().optional(),
  issued: cslDate.optional(),
  accessed: cslDate.optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
  URL: z.string().optional(),
  archive_location: z.string().optional(),
  source: z.string().optional(),
  note: z.string().optional(),
  language: z.string(),
  ISBN: z.string().optional(),
  ISSN: z.string().optional(),
});

test('CSL-JSON is valid, and dates keep their precision', () => {
  fc.assert(
    fc.property(source, (row) => {
      const item = cslItem.parse(JSON.parse(cite(row, 'CSL_JSON')));
      const dates = [item.issued, item.accessed].map((date) => date?.['date-parts'][0] ?? null);
      const parts = (date: string | null | undefined) => date?.split('-').map(Number) ?? null;
      expect(dates).toEqual([parts(row.reference?.publishedOn), parts(row.reference?.accessedOn)]);
    }),
  );
});

test('a BibTeX parser reads what CSL-JSON states', () => {
  fc.assert(
    fc.property(source, (row) => {
      const { URL: address, ...item } = cslItem.parse(JSON.parse(cite(row, 'CSL_JSON')));
      const entries = parseBibtex(cite(row, 'BIBTEX'));
      expect(entries.map(comparable)).toEqual([
        comparable({ ...item, URL: (address ?? item.archive_location)?.replaceAll('$', '%24') }),
      ]);
    }),
  );
});

type Entry = ReturnType<typeof parseBibtex>[number];

/**
 * What both formats state in the same way. They divide names differently, so the words of a name are compared. The parser encodes
 * the percent sign of some addresses again.
 */
function comparable({
  id,
  title,
  author,
  editor,
  issued,
  accessed,
  URL: address,
  volume,
  issue,
  page,
}: Entry | z.infer<typeof cslItem>) {
  const names = [author, editor].map((people) =>
    people?.map((person) => Object.values(person).join(' ').split(' ').toSorted()),
  );
  return {
    id,
    title,
    names,
    issued,
    accessed,
    address: address?.replaceAll('%25', '%'),
    volume,
    issue,
    page: page?.replaceAll('–', '-'),
  };
}

test('text is one line with every part that is known, and none that is not', () => {
  fc.assert(
    fc.property(source, (row) => {
      const item = cslItem.parse(JSON.parse(cite(row, 'CSL_JSON')));
      for (const style of ['GB_T_7714', 'APA'] as const) {
        const citation = cite(row, style);
        expect(citation).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]|undefined|null|NaN|\s\s|^\s|\s$/u);
        for (const part of [item.title, item['container-title'], item.archive_location ?? item.URL]) {
          if (part !== undefined) expect(citation).toContain(part);
        }
        const year = String(item.issued?.['date-parts'][0][0] ?? '');
        expect(citation).toContain(year);
        if (item.issued === undefined) expect(citation.includes('(n.d.)')).toBe(style === 'APA');
      }
      const [gbT7714, apa] = [cite(row, 'GB_T_7714'), cite(row, 'APA')];
      const last = item.archive_location ?? item.URL;
      if (last !== undefined) expect([gbT7714.endsWith(`${last}.`), apa.endsWith(last)]).toEqual([true, true]);
      const accessedOn = row.reference?.accessedOn ?? undefined;
      if (accessedOn !== undefined) expect(gbT7714).toContain(`[${accessedOn}]`);
    }),
  );
});

test('keys are ASCII and different for different sources, also where case is ignored', () => {
  const slug = fc.constantFrom('a', 'a-b', 'list');
  const id = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constantFrom('a', 'A', '_41_', 'a/b', 'b/a', 'é', 'e\u0301'),
  );
  const sourceId = fc.tuple(slug, id).map((parts) => parts.join('/'));
  fc.assert(
    fc.property(sourceId, sourceId, (one, other) => {
      const keys = [citationKey(one), citationKey(other)];
      for (const key of keys) expect(key).toMatch(/^[a-z0-9._-]+$/);
      expect(keys[0] === keys[1]).toBe(one === other);
    }),
    { numRuns: 500 },
  );
});
