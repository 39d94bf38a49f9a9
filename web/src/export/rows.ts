import type { ExportedRelation } from '../api/export-operations.ts';
import { credits } from '../state/credits.ts';
import { licenceUrl, listPages } from '../state/lists.ts';
import { language } from '../state/navigation.ts';
import { levelName, word } from '../state/words.ts';
import type { Collected } from './collect.ts';

/** Metadata of an export. */
export interface About extends Collected {
  /** The URL of the view. */
  readonly url: string;
  /** False if the view is incomplete. */
  readonly isComplete: boolean;
}

type Side = 'LOCAL' | 'PARTNER';

export function jsonOf({ relations, datasets, url, isComplete }: About): string {
  const file = {
    url,
    complete: isComplete,
    count: relations.length,
    datasets: datasets.map((dataset) => ({
      ...dataset,
      url: listPages[dataset.slug]?.url,
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
      locals: placesOn('LOCAL', parties),
      partners: placesOn('PARTNER', parties),
      datasets: listings.map(({ dataset }) => dataset.slug),
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** A column: header in Chinese and English, and cell text. */
type Column = readonly [zh: string, en: string, cell: (relation: ExportedRelation) => string];

/** Joins several values in one cell. */
const separator = '; ';

/** RFC 4180, with headers in the language of the page. A cell that a spreadsheet would read as a formula gets an apostrophe. */
export function csvOf({ relations, datasets, url, isComplete }: About): string {
  const isChinese = language.value === 'zh';
  const lists = new Map(
    datasets.map(({ slug, title, asOf, licence }) => [
      slug,
      [title, asOf, listPages[slug]?.url, licence, licenceUrl(licence)].filter(Boolean).join(separator),
    ]),
  );
  const attribution = credits
    .map(({ what, name, url: link, licence, licenceUrl: terms }) =>
      [`${word(what)}: ${name}`, link, licence ?? word('publicDomain'), terms].join(', '),
    )
    .join(separator);
  const columns: readonly Column[] = [
    ['编号', 'ID', ({ id }) => id],
    ['结好日期', 'Date established', ({ establishedOn }) => establishedOn ?? ''],
    ['另说日期', 'Other dates', (relation) => otherDates(relation).join(separator)],
    ['日期有争议', 'Date disputed', ({ disputed }) => (isChinese ? (disputed ? '是' : '否') : disputed ? 'yes' : 'no')],
    [
      '级别',
      'Level',
      ({ level, parties }) =>
        levelName(
          level,
          placesOn('LOCAL', parties).every(({ country }) => country.code === 'CN'),
        ),
    ],
    ...placeColumns('LOCAL', '本方城市', 'Local side'),
    ...placeColumns('PARTNER', '外方城市', 'Partner city'),
    ['所列大洲', 'Continent as listed', ({ reportedContinent }) => reportedContinent.name],
    ['出处', 'Sources', ({ sources }) => sources.map(sourceText).join(separator)],
    [
      '名单及许可',
      'List and licence',
      ({ listings }) => listings.map(({ dataset }) => lists.get(dataset.slug)).join(separator),
    ],
    ['其他数据来源', 'Other data', () => attribution],
    ['导出自', 'Exported from', () => url],
    ['完整性', 'Completeness', () => (isComplete ? (isChinese ? '完整' : 'complete') : word('notAll'))],
  ];
  const lines = [
    columns.map(([zh, en]) => (isChinese ? zh : en)),
    ...relations.map((relation) => columns.map(([, , read]) => read(relation))),
  ];
  return `${lines.map((line) => line.map(cell).join()).join('\r\n')}\r\n`;
}

function placeColumns(side: Side, zh: string, en: string): Column[] {
  const each =
    (read: (place: ReturnType<typeof placesOn>[number]) => string) =>
    ({ parties }: ExportedRelation) =>
      placesOn(side, parties).map(read).join(separator);
  return [
    [zh, en, each(({ name }) => name)],
    [`${zh}标识`, `${en} ID`, each(({ slug }) => slug)],
    [`${zh}国家`, `${en} country`, each(({ country }) => country.name)],
    [`${zh}国家代码`, `${en} country code`, each(({ country }) => country.code)],
  ];
}

function placesOn(of: Side, parties: ExportedRelation['parties']) {
  return parties.filter(({ side }) => side === of).map(({ jurisdiction }) => jurisdiction);
}

/** The competing dates. */
function otherDates({ establishedOn, dateClaims }: Pick<ExportedRelation, 'establishedOn' | 'dateClaims'>): string[] {
  return dateClaims.map(({ date }) => date).filter((date) => date !== establishedOn);
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
