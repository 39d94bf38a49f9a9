/** Why a printed date is rejected or doubtful. The texts become a finding. */
export interface DateProblem {
  readonly rule: string;
  readonly expected: string;
  readonly advice: string;
}

const correct = 'Correct the file, or leave the date out with `"unreadable": "leave-out"` in the mapping.';

export const dateProblems = {
  unknown: {
    rule: 'The date cannot be read.',
    expected: 'a year, a month or a day, such as 1985, 1985-10 or 1985-10-28',
    advice: 'Describe the form of the dates in the mapping, such as `"dates": {"patterns": ["DD MMM YYYY"]}`.',
  },
  ambiguous: {
    rule: 'The date fits both day/month/year and month/day/year.',
    expected: 'a date with one meaning',
    advice: 'State the order of all dates in the mapping: `"dates": {"order": "DMY"}` or `"MDY"`.',
  },
  otherOrder: {
    rule: 'The date does not fit the order that the mapping states.',
    expected: 'a date in the order of "dates" in the mapping',
    advice: 'Correct the date, or remove "order" from "dates" in the mapping if the file mixes orders.',
  },
  impossible: { rule: 'The date does not exist.', expected: 'a day of the calendar', advice: correct },
  month: { rule: 'The month does not exist.', expected: 'a month from 1 to 12', advice: correct },
  twoDigitYear: {
    rule: 'The year has two digits.',
    expected: 'a year of four digits',
    advice: 'State the first year of the century in the mapping: `"dates": {"twoDigitYearsFrom": 1930}`.',
  },
  year: {
    rule: 'The year is not a year of the Common Era that is plausible here.',
    expected: 'a year from 1000 to 2200',
    advice:
      'Correct the file. A year of another era is read if the era is stated, such as 民國74年, 昭和60年 or พ.ศ. 2528.',
  },
  era: { rule: 'The era does not have this year.', expected: 'a year of the era', advice: correct },
  decade: { rule: 'The date is a decade.', expected: 'a year', advice: correct },
  twoYears: {
    rule: 'The date names two years.',
    expected: 'one year, or a range with both years in full',
    advice: correct,
  },
  backwards: { rule: 'The range of years runs backwards.', expected: 'the earlier date first', advice: correct },
  limit: {
    rule: 'The date is only a limit.',
    expected: 'the date itself, and not one before or after which it was',
    advice: correct,
  },
  calendar: {
    rule: 'The date is of another calendar.',
    expected: 'a date of the Gregorian calendar',
    advice: 'Convert the dates of the file. A year of the Islamic or Iranian calendar is not converted.',
  },
  twoEras: { rule: 'The date states two years that differ.', expected: 'the same year in both eras', advice: correct },
  remark: {
    rule: 'The date has a remark with another date that is not understood.',
    expected: 'a date with a remark such as "suspended 2022", "terminated 2020" or "renewed 1991"',
    advice: correct,
  },
  bareNumber: {
    rule: 'The cell has a number without a date format that is not a year.',
    expected: 'a date cell, a year or a date as text',
    advice: 'Give the cell a date format in the workbook, or correct it.',
  },
  language: {
    rule: 'The name of the month differs between languages.',
    expected: 'a month in a stated language',
    advice: 'State the language of the list in the mapping: `"list": {"language": "hr"}`.',
  },
  nothing: {
    rule: 'The date says nothing.',
    expected: 'a date, or an empty cell',
    advice:
      'The relation is imported without a date. List such texts in "noValue" in the mapping if they are intended.',
  },
  approximate: {
    rule: 'The date is approximate.',
    expected: 'an exact date',
    advice:
      'The date is imported without "circa"; its printed form is kept. Correct the file if the exact date is known.',
  },
  partOfYear: {
    rule: 'The date states a part of the year that cannot be kept.',
    expected: 'a year, a month or a day',
    advice: 'Only the year is imported; the printed form is kept.',
  },
  ignoredRemark: {
    rule: 'The date has a remark.',
    expected: 'a date alone',
    advice: 'The remark is kept in the printed form of the date. Map a note column for remarks.',
  },
  old: {
    rule: 'The year is before 1800.',
    expected: 'a year in which sister cities existed',
    advice: 'The date is imported. Correct it if it is wrong or belongs to another calendar.',
  },
  future: {
    rule: 'The year is in the future.',
    expected: 'a year that has begun',
    advice: 'The date is imported. Correct it if it is wrong or belongs to another calendar.',
  },
  severalDays: {
    rule: 'The date states several days.',
    expected: 'one day',
    advice: 'Only the month is imported; the printed form is kept.',
  },
  midnight: {
    rule: 'The date is the first of January at midnight, which may mean only the year.',
    expected: 'a date as precise as it is known',
    advice: 'The date is imported as printed. Correct the file if only the year is known.',
  },
} as const satisfies Record<string, DateProblem>;
