import { fold } from './fold.ts';

/**
 * Spellings of letters with diacritics in basic letters, other than without the diacritics: `Koeln` for Köln, `Aarhus` for Århus,
 * `Djakovo` for Đakovo, `Lvshun` for Lǚshùn. The input is lower case and decomposed.
 */
const conventions: readonly ((text: string) => string)[] = [
  (text) => text.replace(/([aou])(?:\u0308|\u030B)/g, '$1e').replaceAll('ø', 'oe'),
  (text) => text.replace(/a\u030A/g, 'aa'),
  (text) => text.replaceAll('đ', 'dj'),
  (text) => text.replace(/(?<=[ln])u\u0308/g, 'v'),
];

/** Matches texts that may contain one of these letters, composed or decomposed. */
const withMarks = /[\u0308\u030A\u030BÄÖÜÅŐŰØĐäöüåőűøđǕ-ǜǞǟȪȫǺǻǾǿ]/;

/** The text as written, followed by its other spellings in basic letters, in lower case. */
export function spelledForms(text: string): readonly string[] {
  if (!withMarks.test(text)) return [text];
  const written = text.normalize('NFKD').toLowerCase();
  const forms = new Set([written]);
  for (const spell of conventions) for (const form of [...forms]) forms.add(spell(form));
  forms.delete(written);
  return [text, ...forms];
}

/** All folded forms of a text: as written, then each other spelling. */
export function foldedForms(text: string): readonly string[] {
  return spelledForms(text).map(fold);
}

/**
 * A key that all forms of a text share, to look up candidates for the same name. Different names can share a key (`Suez` and
 * `Süz`), so compare their forms.
 */
export function lookupKey(text: string): string {
  return fold(text)
    .replace(/dj+/g, 'd')
    .replace(/(?<=[ln])v/g, 'u')
    .replace(/(?<=[aou])e+/g, '')
    .replace(/a+/g, 'a');
}
