import { readCityLine } from './city-line.ts';
import { halfWidth } from './half-width.ts';
import type { Content } from './page-document.ts';
import type { PageWords } from './page-words.ts';

/** Whether a line without a list mark is a place with its country: `日本 长野市(1981年4月19日缔结)`. */
export function isPlaceLine(printed: Content, words: PageWords): boolean {
  const text = halfWidth(printed.text);
  const content = { ...printed, text };
  if (text.length > 80 || /[。;;]|[::]\s*\S.{20}|^\d/u.test(text)) return false;
  const line = readCityLine(content, words);
  if (!line || line.country === undefined || /[与與和].*(?:[缔締][結结]|[結结])/u.test(line.name)) return false;
  return line.date !== undefined || (line.name.length <= 30 && words.country(line.country).kind === 'country');
}
