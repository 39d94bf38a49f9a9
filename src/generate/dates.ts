import type { Random } from './random.ts';

/** A random date as YYYY-MM-DD in the years from `from` to `to`. */
export function randomDate(from: number, to: number, random: Random): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${random.between(from, to)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
}

/** The Chinese printed form of a date such as `1999-08-22`. */
export function printed(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
