import { type HeadingMeaning, readHeading } from '../city-list/heading.ts';
import type { PageWords } from '../city-list/page-words.ts';
import { simplify } from './han.ts';

/** The meaning of a line that is a heading by its words: short, without a sentence, a date or columns. */
export function headingLine(text: string, words: PageWords): HeadingMeaning | undefined {
  const marked = /^(={1,6})\s*(.+?)\s*\1$/u.exec(text)?.[2] ?? /^#{1,6}\s+(.+)$/u.exec(text)?.[1];
  const printed = marked ?? text;
  const bracketed = /^【.*】$/u.test(printed);
  const meaning = readHeading(printed);
  if (marked !== undefined || bracketed) return meaning;
  if (meaning.text.length > 45 || /[。,,;;|\t]|\d{4}|[::]\s*\S/u.test(meaning.text)) return undefined;
  if (meaning.other || meaning.continent || meaning.level || meaning.kind || meaning.status) {
    return isWords(meaning) ? meaning : undefined;
  }
  return meaning.place !== undefined &&
    meaning.place.length <= 12 &&
    words.isCountry(meaning.place) &&
    /^\S+$/u.test(text)
    ? meaning
    : undefined;
}

/** A heading has words of headings; a name such as 友好区 within a row has more. */
function isWords({ text, level, kind }: HeadingMeaning): boolean {
  const simple = simplify(text);
  if (/^\p{Script=Han}/u.test(simple))
    return !/\s\S+\s/u.test(simple) && (level !== undefined || kind === undefined || !/[::是为]/u.test(simple));
  return simple.split(/\s+/u).length <= 8;
}

/** The kinds of statements that a heading makes, which decide the headings that it replaces. */
export function categoriesOf({ other, continent, level, kind, status, place }: HeadingMeaning): string[] {
  return [
    ...(other === undefined ? [] : ['other']),
    ...(level === undefined ? [] : ['level']),
    ...(kind === undefined && status === undefined ? [] : ['kind']),
    ...(continent === undefined ? [] : ['continent']),
    ...(place === undefined ? [] : ['place']),
  ];
}
