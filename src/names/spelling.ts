import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';

/**
 * How close spellings are found. In alphabetic scripts a word of four to seven letters may have one letter wrong, and a
 * longer one two: left out, added, another, or (one) changed places with its neighbour. A word cut into one part more than it may
 * have letters wrong has a part that is right in every misspelling of it, and not far from its place. Words are therefore
 * indexed by their parts, and a misspelling is looked up by all the parts that it could have kept.
 */

/** Scripts in which a character is a syllable or a word: nothing there is a letter wrong. */
const syllabic = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** An apostrophe stands inside a word: `Xi'an`. */
const betweenWords = /[^\p{L}\p{M}\p{N}'’ʼʻʹ]+/u;
/** Words longer than any place's; they are only found as they are. */
const longestWord = 24;
const shortestWord = 4;
const mostWrong = 2;

/** May be more than one; where it is not, the folded text is its only word. */
export function hasSeveralWords(text: string): boolean {
  return betweenWords.test(text.normalize('NFKC'));
}

/** The words of a text as names are compared: folded, in order, without what has no letter and no digit. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const part of text.normalize('NFKC').split(betweenWords)) {
    const word = fold(part);
    if (word !== '') words.push(word);
  }
  return words;
}

/** How many letters of a word may be wrong. */
function mayBeWrong(length: number): number {
  if (length < shortestWord || length > longestWord) return 0;
  return length < 8 ? 1 : mostWrong;
}

/** What stands for the close spellings of texts in a full-text index: words of small latin letters and digits. */
export function spellingsOf(texts: readonly string[]): string {
  const tokens = new Set<string>();
  for (const text of texts) {
    const words = wordsOf(text);
    for (const word of new Set([...words, words.join('')])) {
      if (syllabic.test(word)) continue;
      const letters = Array.from(word);
      for (const { position, from, to } of partsOf(letters.length))
        tokens.add(token(letters.length, position, letters.slice(from, to)));
    }
  }
  return [...tokens].join(' ');
}

/** The index words that a right spelling of `word` has one of; none when nothing of the word may be wrong. */
export function spellingsNear(word: string): string[] {
  const letters = Array.from(word);
  const tokens = new Set<string>();
  for (let length = letters.length - 2; length <= letters.length + 2; length += 1) {
    const wrong = mayBeWrong(length);
    if (Math.abs(length - letters.length) > wrong) continue;
    for (const { position, from, to } of partsOf(length))
      for (let shift = -wrong; shift <= wrong; shift += 1) {
        const part = letters.slice(Math.max(0, from + shift), to + shift);
        if (part.length === to - from) tokens.add(token(length, position, part));
      }
  }
  // Neighbours that changed places where the word was cut spoil both its parts.
  if (mayBeWrong(letters.length) === 1) {
    const cut = Math.floor(letters.length / 2);
    tokens.add(token(letters.length, 0, [...letters.slice(0, cut - 1), ...letters.slice(cut, cut + 1)]));
  }
  return [...tokens];
}

/** How many letters are wrong in `written` if `word` is meant, or undefined when it is too many. */
export function lettersWrong(written: string, word: string): number | undefined {
  if (written === word) return 0;
  // A letter is one or two units long. Most words are told apart by their lengths.
  const longer = Math.abs(written.length - word.length);
  if (longer > 2 * mostWrong) return undefined;
  const wrong = mayBeWrong(Array.from(word).length);
  if (longer > 2 * wrong || wrong === 0 || syllabic.test(word)) return undefined;
  if (neighboursChangedPlaces(written, word)) return 1;
  const found = distance(written, word);
  return found <= wrong ? found : undefined;
}

interface Part {
  readonly position: number;
  readonly from: number;
  readonly to: number;
}

function partsOf(length: number): Part[] {
  const wrong = mayBeWrong(length);
  if (wrong === 0) return [];
  const cuts = Array.from({ length: wrong + 2 }, (_, n) => Math.floor((n * length) / (wrong + 1)));
  return cuts.slice(1).map((to, position) => ({ position, from: cuts[position] ?? 0, to }));
}

/** No letter of any script is syntax in an index, and none is split there. */
function token(length: number, position: number, letters: readonly string[]): string {
  const spelled = letters.map((letter) =>
    /[a-z0-9]/.test(letter) ? letter : `x${(letter.codePointAt(0) ?? 0).toString(36)}y`,
  );
  return `${length.toString(36)}${position}${spelled.join('')}`;
}

/** For two texts that differ. */
function neighboursChangedPlaces(written: string, word: string): boolean {
  if (written.length !== word.length) return false;
  let first = 0;
  while (written[first] === word[first]) first += 1;
  return (
    written[first] === word[first + 1] &&
    written[first + 1] === word[first] &&
    written.slice(first + 2) === word.slice(first + 2)
  );
}
