import { type DateProblem, dateProblems } from '../dates/date-problem.ts';
import { meansPresent } from '../dates/date-words.ts';
import { type DateReading, readPrintedDate } from '../dates/printed-date.ts';
import type { DateOptions } from '../dates/single-date.ts';
import type { ImportedDate, ImportedRelation, ImportedStatus } from '../relation.ts';
import type { Mapping } from './mapping.ts';
import type { RowReader, Value } from './row-reader.ts';

export type StatedDates = Pick<ImportedRelation, 'established' | 'ended'> & { readonly status?: ImportedStatus };

/** What the dates of a mapping mean for each date of the table. */
export function dateOptionsOf({ dates = {}, list }: Pick<Mapping, 'dates' | 'list'>): DateOptions {
  return { ...dates, languages: list?.language === undefined ? [] : [list.language] };
}

/** Reads when a relation was established and when it ended, with the status that the dates state. */
export function readDates(
  row: RowReader,
  date: Value | undefined,
  end: Value | undefined,
  options: DateOptions,
): StatedDates {
  const stated = date ? reading(row, date, options) : {};
  if (!end || meansPresent(end.text)) return end ? { status: 'ACTIVE', ...stated } : stated;
  const { established, ended = established, status = 'ENDED' } = reading(row, end, options);
  if (!ended) return status === 'ENDED' && end.text !== '' ? stated : { ...stated, status };
  if (stated.established && isBefore(ended.date, stated.established.date)) {
    report(row, 'unreadable', dateProblems.backwards, { ...end, text: `${stated.established.date} – ${ended.date}` });
    return stated;
  }
  return { ...stated, ended, status: status === 'ACTIVE' ? 'ENDED' : status };
}

function reading(row: RowReader, value: Value, options: DateOptions): StatedDates {
  const { cell, text } = value;
  if (cell.date !== undefined && !value.replaced) return { established: printedAs(cell.date, text) };
  const languages = value.language === undefined ? options.languages : [value.language, ...(options.languages ?? [])];
  const { problem, doubts, ...stated } =
    readNumber(cell.number, text) ?? readPrintedDate(text, { ...options, languages });
  if (problem) report(row, 'unreadable', problem, value);
  for (const doubt of doubts) report(row, 'doubtful', doubt, value);
  return stated;
}

/** A number of a workbook without a date format is a year or nothing. Undefined: the cell has no number. */
function readNumber(number: number | undefined, text: string): DateReading | undefined {
  if (number === undefined) return undefined;
  const read = Number.isInteger(number) ? readPrintedDate(String(number)) : undefined;
  if (read?.established === undefined || !/^\d{4}$/.test(read.established.date)) {
    // A number of eight digits is a date without separators, such as 20181101.
    if (read?.established && /^\d{8}$/.test(String(number))) return read;
    return { problem: dateProblems.bareNumber, doubts: [] };
  }
  return { ...read, established: printedAs(read.established.date, text) };
}

function printedAs(date: string, text: string): ImportedDate {
  return date === text ? { date } : { date, text };
}

function report(
  row: RowReader,
  severity: 'unreadable' | 'doubtful',
  problem: DateProblem,
  { text, position }: Value,
): void {
  row.report(severity, problem, text, position);
}

function isBefore(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}
