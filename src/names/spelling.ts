import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';

/**
 * How close spellings are found. In alphabetic scripts a word of four to seven letters may have one letter wrong, and a
 * longer one two: left out, added, another, or (one) changed places with its neighbour. A word cut into two parts more than it
 * may have letters wrong has two parts that are right in every misspelling of it, and not far from their places. Words are
 * therefore indexed by the pairs of their parts, and a misspelling is looked up by all pairs that it could have kept.
 */

/** Scripts in which a character is a syllable or a word: nothing there is a letter wrong. */
const syllabic = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Apostrophes (`Xi'an`) and characters that are not seen, such as joiners, stand inside a word. */
const betweenWords = /[^\p{L}\p{M}\p{N}\p{Default_Ignorable_Code_Point}'’ʼʻʹ]+/u;
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
  return text
    .normalize('NFKC')
    .split(betweenWords)
    .map(fold)
    .filter((word) => word !== '');
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
      for (const found of tokensOf(Array.from(word))) tokens.add(found);
    }
  }
  return [...tokens].join(' ');
}

/** The index words that a right spelling of `word` has one of; none when nothing of the word may be wrong. */
export function spellingsNear(word: string): string[] {
  const written = Array.from(word);
  const tokens = new Set<string>();
  for (let length = written.length - mostWrong; length <= written.length + mostWrong; length += 1) {
    const shifts = shiftsOf(written.length - length, mayBeWrong(length));
    for (const pair of pairsOf(length))
      for (const shift of shifts) {
        const found = token(length, pair, written, shift);
        if (found !== undefined) tokens.add(found);
      }
  }
  // Neighbours that changed places where a word of three parts was cut spoil two of them.
  if (mayBeWrong(written.length) === 1) {
    for (const { from } of partsOf(written.length).slice(1)) {
      const back = written.with(from - 1, written[from] ?? '').with(from, written[from - 1] ?? '');
      for (const found of tokensOf(back)) tokens.add(found);
    }
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
  const count = wrong + 2;
  const cuts = Array.from({ length: count + 1 }, (_, n) => Math.floor((n * length) / count));
  return cuts.slice(1).map((to, position) => ({ position, from: cuts[position] ?? 0, to }));
}

type Pair = readonly [Part, Part];
/** How far each of a pair is from its place. */
type Shift = readonly [number, number];

function pairsOf(length: number): Pair[] {
  const parts = partsOf(length);
  return parts.flatMap((first, n) => parts.slice(n + 1).map((second): Pair => [first, second]));
}

/**
 * How far two right parts of a word can have moved in a misspelling that is longer by `longer`: each letter wrong before, between
 * or after them moves what follows it by one at most.
 */
function shiftsOf(longer: number, wrong: number): Shift[] {
  const shifts: Shift[] = [];
  for (let first = -wrong; first <= wrong; first += 1)
    for (let second = -wrong; second <= wrong; second += 1)
      if (Math.abs(first) + Math.abs(second - first) + Math.abs(longer - second) <= wrong) shifts.push([first, second]);
  return shifts;
}

/** The index words of a word. */
function tokensOf(letters: readonly string[]): string[] {
  const { length } = letters;
  return pairsOf(length).flatMap((pair) => token(length, pair, letters, [0, 0]) ?? []);
}

/** A pair of parts of a word of some length, as it stands in `letters`; undefined where it would not be in them. */
function token(length: number, pair: Pair, letters: readonly string[], shift: Shift): string | undefined {
  const [first, second] = pair;
  const [from, to] = [first.from + shift[0], first.to + shift[0]];
  const [nextFrom, nextTo] = [second.from + shift[1], second.to + shift[1]];
  if (from < 0 || to > nextFrom || nextTo > letters.length) return undefined;
  const spelled = [...letters.slice(from, to), ...letters.slice(nextFrom, nextTo)].map(asIndexed);
  return `${length.toString(36)}${first.position}${second.position}${spelled.join('')}`;
}

/** No letter of any script is syntax in an index, and none is split there. */
function asIndexed(letter: string): string {
  return /[a-z0-9]/.test(letter) ? letter : `x${(letter.codePointAt(0) ?? 0).toString(36)}y`;
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
