import type { sourceStatuses } from '../../dataset/schema.ts';
import { checkIsoDate } from './date.ts';
import { type Line, PageError, quoted } from './line.ts';
import type { NumberedEntry } from './numbered.ts';
import { type Head, readHead } from './reference-head.ts';
import { takeTail } from './reference-tail.ts';

/** A parsed reference. */
export interface Reference extends Head {
  readonly line: Line;
  readonly number: number;
  readonly backLinks: number;
  /** Undefined if the reference does not state one; then it is the language of the page. */
  readonly language?: string;
  readonly via?: string;
  readonly accessedOn?: string;
  readonly archivedOn?: string;
  readonly isbn?: string;
  readonly issn?: string;
  readonly publishedOn?: string;
  /** Volume, issue, page or article number. */
  readonly detail?: string;
  readonly status: (typeof sourceStatuses)[number];
}

/**
 * Parses `[authors. ]title[ (PDF)]. container[ (place)]. date[, detail] [accessed]. [ISSN n. ](原始内容存档于date) –通过via (language).`
 * The end is more regular, so its parts are removed first; the rest must be parsed completely.
 */
export function readReference({ line, number, backLinks, text }: NumberedEntry): Reference {
  const { rest, dead, ...tail } = takeTail(line, text);
  const { publishedOn, detail, head } = takeDate(line, rest);
  return {
    line,
    number,
    backLinks,
    ...readHead(line, head, tail.isbn !== undefined),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(detail === undefined ? {} : { detail }),
    ...tail,
    status: dead ? 'DEAD' : tail.archivedOn ? 'ARCHIVED' : tail.accessedOn ? 'LIVE' : 'PRINT',
  };
}

/** The date is the last field, followed by issue and pages after a comma, or by the article number after a colon. */
function takeDate(line: Line, text: string): { head: string; publishedOn?: string; detail?: string } {
  const match = /^(.*)\. (\d{4}(?:-\d{1,2}){0,2})(?:(?:, |: ?)(\S.*))?$/u.exec(text);
  if (!match) {
    // A last field that starts like a year is an invalid date, never the name of a work.
    const last = /\. (\d{3,}\S*[^.]*)$/u.exec(text)?.[1];
    if (last !== undefined) throw new PageError(line, 'a date as YYYY, YYYY-MM or YYYY-MM-DD', quoted(last));
    return { head: text };
  }
  const [, head = '', date = '', detail] = match;
  if (detail !== undefined && /\(\p{L}[^()]*\)$/u.test(detail)) {
    throw new PageError(line, 'volume, issue or pages after the date', quoted(detail));
  }
  return { head, publishedOn: checkIsoDate(line, date, 'partial'), ...(detail === undefined ? {} : { detail }) };
}
