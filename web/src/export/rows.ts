import type { ExportedRelation } from '../api/export-operations.ts';
import { credits } from '../state/credits.ts';
import { licenceUrl } from '../state/lists.ts';
import { language } from '../state/navigation.ts';
import { otherDates, partiesOn, type Side } from '../state/relation.ts';
import { levelName, word } from '../state/words.ts';
import type { Collected } from './collect.ts';

/** Metadata of an export. */
export interface About extends Collected {
  /** The URL of the view. */
  readonly url: string;
  /** False if the view is incomplete. */
  readonly isComplete: boolean;
}

export function jsonOf({ relations, datasets, url, isComplete }: About): string {
  const file = {
    url,
    complete: isComplete,
    count: relations.length,
    datasets: datasets.map((dataset) => ({
      ...dataset,
      licenceUrl: licenceUrl(dataset.licence),
    })),
    attribution: credits.map(({ what, licence = word('publicDomain'), ...credit }) => ({
      what: word(what),
      licence,
      ...credit,
    })),
    rows: relations.map(({ parties, dateClaims, listings, ...relation }) => ({
      ...relation,
      otherDates: otherDates({ dateClaims, establishedOn: relation.establishedOn }),
      locals: partiesOn('LOCAL', parties),
      partners: partiesOn('PARTNER', parties),
      datasets: listings.map(({ dataset }) => dataset.slug),
      listings: listings.map(({ dataset, ...listing }) => ({ dataset: dataset.slug, ...listing })),
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** A column: header in the language of the page, and cell text. */
type Column = readonly [header: string, cell: (relation: ExportedRelation) => string];

/** Joins several values in one cell. */
const separator = '; ';

/** RFC 4180, with headers in the language of the page. A cell that a spreadsheet would read as a formula gets an apostrophe. */
export function csvOf({ relations, datasets, url, isComplete }: About): string {
  const lists = new Map(
    datasets.map(({ slug, title, url: page, asOf, licence }) => [
      slug,
      { title, text: [title, asOf, page, licence, licenceUrl(licence)].filter(Boolean).join(separator) },
    ]),
  );
  const attribution = credits
    .map(({ what, name, url: link, licence, licenceUrl: terms }) =>
      [`${word(what)}: ${name}`, link, licence ?? word('publicDomain'), terms].join(', '),
    )
    .join(separator);
  const perList = (read: (listing: ExportedRelation['listings'][number]) => string) => (relation: ExportedRelation) =>
    relation.listings
      .map((listing) => [lists.get(listing.dataset.slug)?.title, read(listing)] as const)
      .flatMap(([title, text]) => (text === '' ? [] : [`${title}: ${text}`]))
      .join(separator);
  const columns: readonly Column[] = [
    [inLanguage('编号', 'ID'), ({ id }) => id],
    [word('date'), ({ establishedOn }) => establishedOn ?? ''],
    [inLanguage('另说日期', 'Other dates'), (relation) => otherDates(relation).join(separator)],
    [inLanguage('日期有争议', 'Date disputed'), ({ disputed }) => yesOrNo(disputed)],
    [
      inLanguage('各名单所载日期', 'Dates by list'),
      perList(({ dateClaims }) => dateClaims.map(({ date }) => date).join(' / ')),
    ],
    [
      word('level'),
      ({ level, parties }) =>
        levelName(
          level,
          partiesOn('LOCAL', parties).every(({ country }) => country.code === 'CN'),
        ),
    ],
    [word('kind'), ({ kind }) => word(kind)],
    [inLanguage('各名单所载类别', 'Kind as printed'), perList(({ kindText }) => kindText ?? '')],
    [word('status'), ({ status }) => word(status)],
    [inLanguage('终止或中止日期', 'Ended or suspended on'), ({ endedOn }) => endedOn ?? ''],
    ...placeColumns('LOCAL', word('local')),
    ...placeColumns('PARTNER', word('partner')),
    [inLanguage('所列大洲', 'Continent as listed'), ({ reportedContinent }) => reportedContinent?.name ?? ''],
    [inLanguage('出处', 'Sources'), ({ sources }) => sources.map(sourceText).join(separator)],
    [
      inLanguage('名单及许可', 'List and licence'),
      ({ listings }) => listings.map(({ dataset }) => lists.get(dataset.slug)?.text).join(separator),
    ],
    [inLanguage('其他数据来源', 'Other data'), () => attribution],
    [inLanguage('导出自', 'Exported from'), () => url],
    [inLanguage('完整性', 'Completeness'), () => (isComplete ? inLanguage('完整', 'complete') : word('notAll'))],
  ];
  const lines = [
    columns.map(([header]) => header),
    ...relations.map((relation) => columns.map(([, read]) => read(relation))),
  ];
  return `${lines.map((line) => line.map(cell).join()).join('\r\n')}\r\n`;
}

function inLanguage(zh: string, en: string): string {
  return language.value === 'zh' ? zh : en;
}

function yesOrNo(value: boolean): string {
  return value ? inLanguage('是', 'yes') : inLanguage('否', 'no');
}

function placeColumns(side: Side, header: string): Column[] {
  const each =
    (read: (place: ExportedRelation['parties'][number]['jurisdiction']) => string) =>
    ({ parties }: ExportedRelation) =>
      partiesOn(side, parties).map(read).join(separator);
  return [
    [header, each(({ name }) => name)],
    [header + inLanguage('标识', ' ID'), each(({ slug }) => slug)],
    [header + inLanguage('国家', ' country'), each(({ country }) => country.name)],
    [header + inLanguage('国家代码', ' country code'), each(({ country }) => country.code)],
  ];
}

/** `[4] title, 2000-04-24, archived copy` */
function sourceText({ number, title, publishedOn, accessedOn, status }: ExportedRelation['sources'][number]): string {
  const date = publishedOn ?? (accessedOn && `${word('accessed')} ${accessedOn}`);
  return `[${number}] ${[title, date, word(status)].filter(Boolean).join(', ')}`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
