import type { Random } from './random.ts';

/** A day as YYYY-MM-DD, in one of the years from `from` to `to`. */
export function inventDate(from: number, to: number, random: Random): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${random.between(from, to)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
}

/** `1999-08-22` as a list in Chinese prints it. */
export function printed(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
