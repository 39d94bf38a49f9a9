import { readPrintedDate } from '../dates/printed-date.ts';
import { simplify } from '../list-page/han.ts';
import type { Position, ReportedTotal } from '../relation.ts';
import { continentCode, continentNamed } from './continent.ts';
import { readHeading } from './heading.ts';
import type { Findings } from './page-rules.ts';

interface Introduction {
  readonly asOf?: string;
  readonly totals: readonly ReportedTotal[];
}

/** Reads the date and the totals of a paragraph: `截至2021年6月,…与64个国家建立349对友好城市。其中,亚洲88对友好城市`. */
export function readTotals(paragraph: string, position: Position, findings: Findings): Introduction {
  const text = simplify(paragraph);
  const printed =
    /(?:截至|截止至?|截止到|到)\s*(\d{4}(?:\s?[年./-]\s?\d{1,2}(?:\s?[月./-]\s?\d{1,2}(?:\s?日)?|\s?月)?|年)?)/u.exec(
      text,
    )?.[1] ??
    /\b(?:as of|stand:?|as at) ((?:\w+ ){0,2}\d{4}|\d{4}-\d{2}(?:-\d{2})?|\w+ \d{1,2}, \d{4}|\d{1,2}\. \w+ \d{4})/iu.exec(
      paragraph,
    )?.[1];
  const asOf = printed === undefined ? undefined : readPrintedDate(printed).established?.date;
  if (!/友好|友城|姐妹|姊妹/u.test(text)) return asOf === undefined ? { totals: [] } : { asOf, totals: [] };
  const totals = text.split(/[,,;;。::]/u).flatMap((clause) => readClause(clause.trim(), position, findings));
  return { ...(asOf === undefined ? {} : { asOf }), totals };
}

const number = '(\\d+)\\s*';
const pairs = `${number}(?:对|个|座|组)`;

function readClause(clause: string, position: Position, findings: Findings): ReportedTotal[] {
  if (!/\d+\s*(?:个|对|座|组)/u.test(clause)) return [];
  const countries = new RegExp(`${number}个国家`, 'u').exec(clause)?.[1];
  const rest = clause.replace(new RegExp(`^.*${number}个国家(?:和地区|或地区|及地区)?(?:的)?`, 'u'), '');
  const counted = countries === undefined ? clause : rest;
  // `与31个国外城市建立了…` counts cities, each of which is one relation of the place.
  const friendships = /\d+\s*个\S{0,3}行政区/u.test(counted) ? undefined : new RegExp(pairs, 'u').exec(counted)?.[1];
  const scope = scopeOf(clause.replace(/^(?:其中|另有|其他)+/u, ''));
  const unknownScope = /级(?:友好|友城|姐妹)/u.test(clause) && scope.level === undefined;
  const known =
    !unknownScope &&
    ((countries !== undefined && friendships === undefined) ||
      /友好|友城|姐妹|姊妹|结好|对$/u.test(clause) ||
      scope.continent !== undefined ||
      scope.level !== undefined);
  if (!known || (countries === undefined && friendships === undefined)) {
    findings.report('total', position, clause);
    return [];
  }
  return [
    ...(countries === undefined ? [] : [{ subject: 'COUNTRIES' as const, reported: Number(countries), ...scope }]),
    ...(friendships === undefined
      ? []
      : [{ subject: 'FRIENDSHIPS' as const, reported: Number(friendships), ...scope }]),
  ];
}

function scopeOf(clause: string): Pick<ReportedTotal, 'continent' | 'continentText' | 'level' | 'kind'> {
  const [, printed] = /(?:^|其中|为|有|与)(\p{Script=Han}{1,3}洲)/u.exec(clause) ?? [];
  const continent = continentNamed(printed ?? '');
  if (continent !== undefined) {
    const code = continentCode(continent);
    return code === undefined ? { continentText: printed ?? '' } : { continent: code };
  }
  const [, level] = /(?:^|其中|有)(\p{Script=Han}{1,3}级)/u.exec(clause) ?? [];
  const meaning = level === undefined ? undefined : readHeading(level).level;
  if (meaning !== undefined && meaning !== 'CITY') return { level: meaning };
  return /友好(?:交流|关系|合作|往来)/u.test(clause) && !/友好城市(?:和|及|与|、)/u.test(clause)
    ? { kind: 'FRIENDSHIP' }
    : {};
}
