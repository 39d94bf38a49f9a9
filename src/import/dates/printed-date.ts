import { agree } from '../../dataset/partial-date.ts';
import type { ImportedDate, ImportedStatus } from '../relation.ts';
import { type DateProblem, dateProblems } from './date-problem.ts';
import { closingWord, meansPresent, openingWord } from './date-words.ts';
import { isLimit } from './limits.ts';
import { isOfOtherCalendar } from './other-calendars.ts';
import { plainDate } from './plain-text.ts';
import { type DateOptions, readSingleDate } from './single-date.ts';

/** What a printed date states. All undefined and no problem: it states nothing. */
export interface DateReading {
  readonly established?: ImportedDate;
  readonly ended?: ImportedDate;
  /** Undefined: the text does not state a status. */
  readonly status?: ImportedStatus;
  /** Why the date is not read; then nothing else is stated. */
  readonly problem?: DateProblem;
  readonly doubts: readonly DateProblem[];
}

/** Dates and status without the printed text. */
interface Stated {
  readonly established?: string;
  readonly ended?: string;
  readonly status?: ImportedStatus;
  readonly problem?: DateProblem;
  readonly doubts?: readonly DateProblem[];
}

/**
 * Reads a date as people print it: a partial date in any common form, a range of years, or a date with a remark such as
 * `suspended 2022`. Never makes a date more precise than it is printed, and never chooses between two meanings.
 */
export function readPrintedDate(text: string, options: DateOptions = {}): DateReading {
  const clean = plainDate(text);
  if (clean === '') return { doubts: [] };
  if (isOfOtherCalendar(text)) return { problem: dateProblems.calendar, doubts: [] };
  // The zero of a spreadsheet shows as 1900-01-00.
  if (/^(?:1900-01-00|0?0[-./]0?1[-./]1900|0?1[-./]0?0[-./]1900)(?!\d)/.test(clean))
    return { doubts: [dateProblems.nothing] };
  if (/^0{1,4}(?:[-./]0{1,4}){0,2}(?:[T ]0{1,2}:00(?::00)?.*)?$/.test(clean)) return { doubts: [dateProblems.nothing] };
  const stated = readStated(clean, options) ?? { problem: dateProblems.unknown };
  const { established, ended, status, problem, doubts = [] } = stated;
  if (problem) return { problem, doubts: [] };
  const printed = text.trim();
  const dated = (date: string): ImportedDate => (date === printed ? { date } : { date, text: printed });
  return {
    ...(established === undefined ? {} : { established: dated(established) }),
    ...(ended === undefined ? {} : { ended: dated(ended) }),
    ...(status === undefined ? {} : { status }),
    doubts,
  };
}

function readStated(text: string, options: DateOptions): Stated | undefined {
  if (isLimit(text)) return { problem: dateProblems.limit };
  // Words go first: `est.` is also the name of a month somewhere.
  return readWord(text, options) ?? readDate(text, options) ?? readRange(text, options) ?? readRemark(text, options);
}

function readDate(text: string, options: DateOptions): Stated | undefined {
  const read = readSingleDate(text, options);
  if (!read) return undefined;
  return 'problem' in read ? read : { established: read.date, doubts: read.doubts };
}

function readWord(text: string, options: DateOptions): Stated | undefined {
  const word = openingWord(text) ?? closingWord(text);
  if (!word) return undefined;
  const { meaning, rest } = word;
  if (rest === '') return meaning === 'ENDED' || meaning === 'SUSPENDED' ? { status: meaning } : undefined;
  if (meaning === 'renewed') return undefined;
  // `since 1985, suspended 2022`
  if (meaning === 'since') return readStated(rest, options);
  const read = readDate(rest, options);
  return read && asEnd(read, meaning);
}

function asEnd({ established, ...others }: Stated, status: ImportedStatus): Stated {
  return { ...others, ...(established === undefined ? {} : { ended: established }), status };
}

/** Dashes with or without spaces, a hyphen with spaces or between years, and words. */
const separators = [
  /\s*[–—―〜～~]\s*/u,
  /\s+-\s+|\s+-$|^-\s+/u,
  /(?<=^\d{4})-(?=\d{4}$|\p{L}|$)|^-(?=\d{4}$)/u,
  /\s+(?:to|until|till|bis|à|hasta|al?|do|до|по|tot)\s+/iu,
  /\s*(?:至|到|から)\s*/u,
  /(?<=^\d{4}-\d{2}-\d{2})\/(?=\d{4}-\d{2}-\d{2}$)/u,
] as const;

function readRange(text: string, options: DateOptions): Stated | undefined {
  for (const separator of separators) {
    const parts = text.split(separator);
    if (parts.length !== 2) continue;
    const [from = '', to = ''] = parts;
    const range = rangeOf(from, to, options);
    if (range) return range;
  }
  return undefined;
}

function rangeOf(from: string, to: string, options: DateOptions): Stated | undefined {
  if (from === '' && to === '') return undefined;
  const start = from === '' ? {} : readDate(from, options);
  if (!start) return undefined;
  if (start.problem) return start;
  if (from !== '' && /^'?\d{1,2}$/.test(to)) return { problem: dateProblems.twoYears };
  if (to === '' || meansPresent(to)) return { ...start, status: 'ACTIVE' };
  const end = readDate(to, options);
  if (!end || end.problem) return end;
  if (start.established !== undefined && isBefore(end.established ?? '', start.established)) {
    return { problem: dateProblems.backwards };
  }
  return { ...start, ...asEnd(end, 'ENDED'), doubts: [...(start.doubts ?? []), ...(end.doubts ?? [])] };
}

/** Compares as far as both dates are precise. */
function isBefore(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}

/** A date, then a remark in brackets or after a comma. */
function readRemark(text: string, options: DateOptions): Stated | undefined {
  for (const match of text.matchAll(
    /\s*[([,;:]\s*|\s+[-–—]\s+|\s+(?=\p{L})|(?<=[年月日])(?=\p{Script=Han})(?![代前后後初末底以之年月日〇○零一二三四五六七八九十廿卅])/gu,
  )) {
    const head = text.slice(0, match.index);
    const dated = readDate(head, options) ?? readRange(head, options);
    if (!dated || dated.problem) continue;
    const remark = text
      .slice(match.index + match[0].length)
      .replace(/[)\]]$/u, '')
      .trim();
    return withRemark(dated, remark, options);
  }
  return undefined;
}

function withRemark(dated: Stated, remark: string, options: DateOptions): Stated {
  const word = openingWord(remark) ?? closingWord(remark);
  if (remark === '' || word?.meaning === 'renewed') return dated;
  if (meansPresent(remark)) return { ...dated, status: 'ACTIVE' };
  if (word && word.meaning !== 'since') {
    const end = word.rest === '' ? {} : readDate(word.rest, options);
    if (end?.problem) return end;
    if (end && dated.established !== undefined && isBefore(end.established ?? '9999', dated.established)) {
      return { problem: dateProblems.backwards };
    }
    if (end) return { ...dated, ...asEnd(end, word.meaning), doubts: dated.doubts ?? [] };
  }
  const other = /\d{4}/.test(remark) ? readDate(remark, options) : undefined;
  if (
    other?.established !== undefined &&
    dated.established !== undefined &&
    agree(other.established, dated.established)
  )
    return other.established.length > dated.established.length ? { ...dated, established: other.established } : dated;
  if (/\d/.test(remark)) return { problem: dateProblems.remark };
  return { ...dated, doubts: [...(dated.doubts ?? []), dateProblems.ignoredRemark] };
}
