import type { CellObject } from '@e965/xlsx';
import { cellOf } from './delimited.ts';
import { datePrecisionOf, dayOfSerial, showsNothing } from './number-format.ts';
import { withoutMarkedParts } from './rich-text.ts';
import type { Cell, CellProblem } from './table-row.ts';

const inWorkbook = 'Correct the cell in the workbook.';
const problems = {
  formula: {
    rule: 'The cell has a formula without a stored result.',
    expected: 'a value, or a formula with its result',
    advice: 'Open the workbook in a spreadsheet program, which calculates it, and save it.',
  },
  error: { rule: 'The cell has an error value of a spreadsheet.', expected: 'a value', advice: inWorkbook },
  time: { rule: 'The cell holds a time without a date.', expected: 'a date', advice: inWorkbook },
  serial: { rule: 'The cell holds a date that does not exist.', expected: 'a day of the calendar', advice: inWorkbook },
  hidden: {
    rule: 'The cell holds a value and shows nothing.',
    expected: 'a cell that shows its value',
    advice: 'The value is imported. Clear the cell, or change its number format, if that is wrong.',
  },
  year: {
    rule: 'The cell has a date format and may hold a year.',
    expected: 'a year without a date format, or a date; as a date, the number of the year is a day of 1904 to 1910',
    advice: 'Set the number format of the cell to General, or correct the date.',
  },
  eastAsian: {
    rule: 'The cell has a built-in date format of East Asian Excel, which may show less than a day.',
    expected: 'a format that the file defines, such as yyyy-mm-dd',
    advice: 'The whole date is imported. Correct the format in the workbook if only a part of it is stated.',
  },
  marked: {
    rule: 'A part of the text is superscript or struck out.',
    expected: 'a text without footnote marks and deleted parts',
    advice: 'The superscript or struck part is left out.',
  },
  lessShown: {
    rule: 'The cell shows less of its date than it holds.',
    expected: 'a format that shows the year',
    advice: 'The date that the cell holds is imported. Correct it in the workbook if its year is wrong.',
  },
} as const satisfies Record<string, CellProblem>;

/** Converts a cell of a workbook. A date is as precise as its number format shows it. */
export function workbookCell(cell: CellObject | undefined, address: string, epoch: 1900 | 1904): Cell {
  if (!cell || cell.t === 'z' || cell.v === undefined) {
    return cell?.f === undefined ? { text: '', address } : { text: `=${cell.f}`, address, problem: problems.formula };
  }
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  const doubt = showsNothing(format) ? { doubt: problems.hidden } : {};
  switch (cell.t) {
    case 'n':
      return { ...numberCell(Number(cell.v), shown(cell), format, epoch), address, ...doubt };
    case 'e':
      return cell.w === '#N/A'
        ? { text: '', address }
        : { text: cell.w ?? '#VALUE!', address, problem: problems.error };
    case 'd':
      return { ...cellOf(String(cell.v)), address };
    case 'b':
      return { ...cellOf(String(cell.v)), address, ...doubt };
    case 's': {
      const plain = cell.h === undefined ? undefined : withoutMarkedParts(cell.h);
      if (plain === undefined) return { ...cellOf(String(cell.v)), address, ...doubt };
      return { doubt: problems.marked, ...cellOf(plain), address };
    }
    default:
      return cell.t satisfies never;
  }
}

/** The library has no code for the built-in date formats of East Asian Excel; it shows their cells as days. */
function isEastAsianDate(format: string, text: string): boolean {
  return format === 'General' && /^\d{1,2}\/\d{1,2}\/\d{2}$/.test(text);
}

function numberCell(value: number, text: string, format: string, epoch: 1900 | 1904): Cell {
  if (isEastAsianDate(format, text)) {
    const date = dayOfSerial(value, epoch);
    return date === undefined ? { text, problem: problems.serial } : { text, date, doubt: problems.eastAsian };
  }
  const precision = datePrecisionOf(format);
  if (precision === undefined) return { text, number: value };
  if (precision === 'time') return { text, problem: problems.time };
  const day = dayOfSerial(value, epoch);
  if (day === undefined) return { text, problem: problems.serial };
  if (Number.isInteger(value) && value >= 1800 && value <= 2199)
    return { text: `${text} (${value})`, problem: problems.year };
  if (precision === 'day without year') return { text, date: day, doubt: problems.lessShown };
  const date = day.slice(0, { year: 4, month: 7, day: 10 }[precision]);
  // The library leaves some formats out, such as those of eras. Nobody sees the number of days.
  return { text: text === String(value) ? date : text, date };
}

function shown(cell: CellObject): string {
  return cell.w === undefined || cell.w === '' ? String(cell.v) : cell.w;
}
