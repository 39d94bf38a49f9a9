import { findLanguageWord, languageWordAt } from '../languages.ts';
import { simplify } from './han.ts';

/** The foreign name after a Chinese name that has no article: `纳兰德拉英语Narrandera`. */
export interface Hint {
  readonly text: string;
  readonly language: string;
}

/** Splits a cell into the name and its hint. A parenthesis as in `大和村 (山梨県)` disambiguates articles and is not part of the name. */
export function splitHint(cell: string): { name: string; hint?: Hint } {
  const word = findLanguageWord(cell);
  if (!word) return { name: cell };
  const text = cell
    .slice(word.index + word.length)
    .replace(/\s*[((][^()()]*[))]$/u, '')
    .trim();
  if (text === '') return { name: cell };
  return { name: cell.slice(0, word.index).trim(), hint: { text, language: word.tag } };
}

/**
 * The hint that directly follows `name` in a text. It ends at a parenthesis or, for a name in another script, at the next Han
 * character; without either, the result is undefined.
 */
export function hintAfter(text: string, name: string): Hint | undefined {
  const index = simplify(text).indexOf(simplify(name));
  if (index < 0) return undefined;
  const word = languageWordAt(text, index + name.length);
  if (!word) return undefined;
  const rest = text.slice(index + name.length + word.length);
  const end = /^\p{Script=Han}/u.test(rest) ? /^[^\s,,。;;、()()]+(?= \()/u : /^[^\p{Script=Han},,。;;、()()]+/u;
  const found = end.exec(rest)?.[0].trim();
  return found ? { text: found, language: word.tag } : undefined;
}
