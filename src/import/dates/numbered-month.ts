import { composeDate, type SingleDate } from './compose-date.ts';

const months = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const roman = `(${months.join('|')})`;
const forms: readonly RegExp[] = [
  new RegExp(`^(?:(?<day>\\d{1,2})\\s?[-./ ]\\s?)?(?<month>${roman})\\s?[-./ ]\\s?(?<year>\\d{4})\\.?$`),
  new RegExp(`^(?<year>\\d{4})\\s?[-./ ]\\s?(?<month>${roman})(?:\\s?[-./ ]\\s?(?<day>\\d{1,2}))?\\.?$`),
  /^(?:(?:ngày\s)?(?<day>\d{1,2})\s)?tháng\s(?<month>\d{1,2})(?:,?\snăm\s|\/|\s)(?<year>\d{4})$/iu,
];

/** Reads a month as a Roman numeral (`3.V.1985`) or as a number after its word (`ngày 3 tháng 5 năm 1985`). */
export function readNumberedMonth(text: string): SingleDate | undefined {
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    if (!groups) continue;
    const { year, month = '', day } = groups;
    const number = months.indexOf(month) + 1 || Number(month);
    return composeDate(Number(year), number, Number(day ?? 0));
  }
  return undefined;
}
