import { fold } from './fold.ts';

/**
 * How letters with marks are written where only basic letters can be typed, besides leaving the marks out: `Koeln` for Köln,
 * `Aarhus` for Århus, `Djakovo` for Đakovo, `Lvshun` for Lǚshùn. The texts are lower case and decomposed.
 */
const conventions: readonly ((text: string) => string)[] = [
  (text) => text.replace(/([aou])(?:\u0308|\u030B)/g, '$1e').replaceAll('ø', 'oe'),
  (text) => text.replace(/a\u030A/g, 'aa'),
  (text) => text.replaceAll('đ', 'dj'),
  (text) => text.replace(/(?<=[ln])u\u0308/g, 'v'),
];

/** Whether a text, composed or not, may have one of these letters. */
const withMarks = /[\u0308\u030A\u030BÄÖÜÅŐŰØĐäöüåőűøđǕ-ǜǞǟȪȫǺǻǾǿ]/;

/** The text as written, then its other spellings in basic letters, in lower case. */
export function spelledForms(text: string): readonly string[] {
  if (!withMarks.test(text)) return [text];
  const written = text.normalize('NFKD').toLowerCase();
  const forms = new Set([written]);
  for (const spell of conventions) for (const form of [...forms]) forms.add(spell(form));
  forms.delete(written);
  return [text, ...forms];
}

/** All that a text is compared by: folded as written first, then each other spelling. */
export function foldedForms(text: string): readonly string[] {
  return spelledForms(text).map(fold);
}

/**
 * A key that all forms of a text share, by which names that may be the same are found. Others share it too (`Suez` and
 * `Süz`): compare the forms.
 */
export function lookupKey(text: string): string {
  return fold(text)
    .replace(/dj+/g, 'd')
    .replace(/(?<=[ln])v/g, 'u')
    .replace(/(?<=[aou])e+/g, '')
    .replace(/a+/g, 'a');
}
