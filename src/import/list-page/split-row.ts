import type { ColumnRole, PageColumns } from '../city-list/columns.ts';
import { continentNamed } from '../city-list/continent.ts';
import type { PageWords } from '../city-list/page-words.ts';
import { isLocalName } from '../city-list/read-table.ts';
import { readPrintedDate } from '../dates/printed-date.ts';
import { simplify } from './han.ts';
import { splitHint } from './hint.ts';

/** The cells of a line with pipes, tabs or wide spaces between them. Undefined: it has none of these. */
export function splitCells(raw: string): string[] | undefined {
  const text = raw.replaceAll('|', '|').replaceAll('│', '|');
  const pipes = text.split('|').length - 1;
  if (pipes >= 2 || (pipes === 1 && /\S\s*\|\s*\S/u.test(text))) return trimmed(text.replace(/^\s*\|/u, '').split('|'));
  if (/\S\s*\t\s*\S/u.test(text)) return trimmed(text.split('\t'));
  const wide = text.trim().split(/[ \u3000]{2,}|\u3000/u);
  return wide.length >= 3 ? trimmed(wide) : undefined;
}

/** Empty cells at the end are removed, because copies differ in them. */
function trimmed(cells: readonly string[]): string[] {
  const all = cells.map((cell) => cell.replace(/[\s\u00A0]+/gu, ' ').trim());
  return all.slice(0, all.findLastIndex((cell) => cell !== '') + 1);
}

/** A line such as `---|---|---` between the headings and the rows. */
export function isRule(text: string): boolean {
  return /^[\s|:+=-]*-{2,}[\s|:+=-]*$/u.test(text) && text.includes('-');
}

const dates =
  /(?:^|(?<=[\s\u00A0]|\p{Script=Han}))(?:[12]\d{3}\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?|[12]\d{3}\s?[./-]\s?\d{1,2}(?:\s?[./-]\s?\d{1,2})?|[12]\d{3}(?![\d\p{L}])|(?:民[国國]|昭和|平成)[\d元]+年(?:\d{1,2}月(?:\d{1,2}日)?)?)(?![\d])/gu;

/**
 * Divides a row whose columns have single spaces between them, by its date, its continent and the gap of the flag before the
 * country. Undefined: the row has none of these.
 *
 * @param locals names of local places, simplified
 */
export function splitSpacedRow(
  raw: string,
  { roles }: PageColumns,
  words: PageWords,
  locals: ReadonlySet<string>,
): string[] | undefined {
  const single = raw.trim().split(/[\s\u00A0]+/u);
  if (
    single.length === roles.length &&
    /^\d{1,3}$/u.test(single[0] ?? '') === roles.includes('index') &&
    !roles.includes('local')
  ) {
    return single;
  }
  const cells = new Map<ColumnRole, string>();
  const bracket = raw.search(/\s*\[/u);
  const marks = bracket < 0 ? '' : raw.slice(bracket);
  let rest = bracket < 0 ? raw : raw.slice(0, bracket);
  const number = roles.includes('index') ? /^\s*(\d{1,3})[.、]?[\s\u00A0]+/u.exec(rest) : null;
  if (number) {
    cells.set('index', number[1] ?? '');
    rest = rest.slice(number[0].length);
  }
  const date = roles.includes('date') ? lastDate(rest) : undefined;
  if (date) {
    cells.set('date', date.text);
    cells.set('notes', `${date.after} ${marks}`.trim());
    rest = date.before;
  } else cells.set('notes', marks.trim());
  const gap = /^(.*\S)(?:[ \u3000]{2,}|[ ]*\u00A0[\s\u00A0]*)(.*)$/u.exec(` ${rest.trimEnd()} `.slice(1));
  const hasGap = gap !== null && roles.includes('country');
  let facts = (hasGap ? (gap[2] ?? '') : rest)
    .trim()
    .split(/[\s\u00A0]+/u)
    .filter((word) => word !== '');
  if (roles.includes('continent') && continentNamed(simplify(facts.at(-1) ?? '')) !== undefined) {
    cells.set('continent', facts.at(-1) ?? '');
    facts = facts.slice(0, -1);
  }
  let names = hasGap ? (gap[1] ?? '') : '';
  if (hasGap) cells.set('country', facts.join(' '));
  else {
    const start = roles.includes('country') ? countryStart(facts, words) : facts.length;
    cells.set('country', facts.slice(start).join(' '));
    names = facts.slice(0, start).join(' ');
  }
  if (!date && !cells.has('continent') && !hasGap) return undefined;
  const { local, partner } = splitNames(names.replace(/[\s\u00A0]+/gu, ' ').trim(), roles.includes('local'), locals);
  cells.set('local', local ?? '');
  cells.set('partner', partner);
  return roles.map((role) => (role === undefined ? '' : (cells.get(role) ?? '')));
}

function lastDate(text: string): { before: string; text: string; after: string } | undefined {
  for (const match of [...text.matchAll(dates)].toReversed()) {
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length).trim();
    if (before.trim() === '') continue;
    // `1985年左右` and other remarks belong to the date.
    const whole = /^\S/u.test(text.slice(match.index + match[0].length)) ? `${match[0]}${after}` : match[0];
    return readPrintedDate(whole).problem === undefined || whole === match[0]
      ? { before, text: whole.trim(), after: whole === match[0] ? after : '' }
      : { before, text: match[0].trim(), after };
  }
  return undefined;
}

/** The first word of the country at the end of the words. */
function countryStart(facts: readonly string[], words: PageWords): number {
  for (let start = Math.max(1, facts.length - 4); start < facts.length; start += 1) {
    if (words.isCountry(facts.slice(start).join(' '))) return start;
  }
  return facts.length;
}

/**
 * The first word is the local place if it is known as one or ends like one, unless a foreign name starts in it: then the space
 * belongs to that name, as in `罕萨县英语Hunza District`.
 */
function splitNames(text: string, hasLocal: boolean, locals: ReadonlySet<string>): { local?: string; partner: string } {
  const space = text.indexOf(' ');
  if (!hasLocal || space < 0) return { partner: text };
  const first = text.slice(0, space);
  const rest = text.slice(space + 1).trim();
  if (isLocalName(first, locals)) return { local: first, partner: rest };
  const looksLocal = /^\p{Script=Han}+(?:[省市区區州县縣旗盟镇鎮乡鄉]|地区|地區|兵[团團])$/u.test(first);
  return looksLocal && splitHint(first).hint === undefined && !/^[((]/u.test(rest)
    ? { local: first, partner: rest }
    : { partner: text };
}
