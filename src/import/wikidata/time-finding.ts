import { composeDate } from '../dates/compose-date.ts';
import type { DateProblem } from '../dates/date-problem.ts';
import type { Finding, Position } from '../relation.ts';
import type { ReadTime } from './time.ts';

/** A year before there were sister cities, or in the future. */
function unusualYear(date: string): readonly DateProblem[] {
  const composed = composeDate(Number(date.slice(0, 4)));
  return 'problem' in composed ? [composed.problem] : composed.doubts;
}

/** What to report about a time; undefined if it is certain. */
export function timeFinding(read: ReadTime, text: string, position: Position): Finding | undefined {
  if (read.kind === 'unreadable') {
    return {
      severity: 'unreadable',
      rule: 'A date cannot be read.',
      position,
      found: text,
      expected: read.expected,
      advice: 'Correct the date in the file or in Wikidata.',
    };
  }
  if (read.kind === 'imprecise') {
    return {
      severity: 'doubtful',
      rule: 'A date is too imprecise.',
      position,
      found: text,
      expected: `a year, a month or a day; ${read.reason}`,
      advice: 'The relation is imported without this date.',
    };
  }
  if (read.doubt === undefined) {
    const [unusual] = unusualYear(read.date.date);
    return unusual && { severity: 'doubtful', position, found: text, ...unusual };
  }
  return {
    severity: 'doubtful',
    rule: 'The precision of a date is not certain.',
    position,
    found: text,
    expected: `imported as ${read.date.date}: ${read.doubt}`,
    advice:
      'Select the precision in the query, as examples/wikidata/sister-cities.rq does with wikibase:timePrecision.',
  };
}
