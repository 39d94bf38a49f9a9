import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';

/**
 * Approximate matching. In alphabetic scripts, a word of four to seven letters may have one typo and a longer word two: a
 * missing, added or different letter, or (one) swap of adjacent letters. If a word that may have k typos is split into k + 2
 * parts, every misspelling keeps at least two parts, shifted by at most k. Words are therefore indexed by pairs of their parts,
 * and a misspelling is looked up by all pairs that it could have kept.
 */

/** Scripts in which a character is a syllable or a word: no approximate matching. */
const syllabic = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Word boundaries. Apostrophes (`Xi'an`) and invisible characters, such as joiners, are part of a word. */
const betweenWords = /[^\p{L}\p{M}\p{N}\p{Default_Ignorable_Code_Point}'’ʼʻʹ]+/u;
/** Longer words match only exactly; no place name has them. */
const maximumLength = 24;
const minimumLength = 4;
const typoLimit = 2;

/** Whether the text may have several words. If not, the folded text is its only word. */
export function hasSeveralWords(text: string): boolean {
  return betweenWords.test(text.normalize('NFKC'));
}

/** The folded words of a text, in order, without words that have no letter and no digit. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(betweenWords)
    .map(fold)
    .filter((word) => word !== '');
}

/** Maximum number of typos for a word of this length. */
function maximumTypos(length: number): number {
  if (length < minimumLength || length > maximumLength) return 0;
  return length < 8 ? 1 : typoLimit;
}

/** Full-text index tokens for approximate matching of texts. A token has only lower-case Latin letters and digits. */
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

/** Index tokens for the lookup of a misspelled `word`: its correct spelling has at least one. Empty if no typos are allowed. */
export function spellingsNear(word: string): string[] {
  const written = Array.from(word);
  const tokens = new Set<string>();
  for (let length = written.length - typoLimit; length <= written.length + typoLimit; length += 1) {
    const shifts = shiftsOf(written.length - length, maximumTypos(length));
    for (const pair of pairsOf(length))
      for (const shift of shifts) {
        const found = token(length, pair, written, shift);
        if (found !== undefined) tokens.add(found);
      }
  }
  // A swap of adjacent letters across a boundary changes two of three parts, so both orders are looked up.
  if (maximumTypos(written.length) === 1) {
    for (const { from } of partsOf(written.length).slice(1)) {
      const back = written.with(from - 1, written[from] ?? '').with(from, written[from - 1] ?? '');
      for (const found of tokensOf(back)) tokens.add(found);
    }
  }
  return [...tokens];
}

/** Number of typos in `written` as a spelling of `word`; undefined if there are too many. */
export function typosIn(written: string, word: string): number | undefined {
  if (written === word) return 0;
  // A letter is one or two UTF-16 units. The lengths alone exclude most words.
  const longer = Math.abs(written.length - word.length);
  if (longer > 2 * typoLimit) return undefined;
  const wrong = maximumTypos(Array.from(word).length);
  if (longer > 2 * wrong || wrong === 0 || syllabic.test(word)) return undefined;
  if (hasAdjacentSwap(written, word)) return 1;
  const found = distance(written, word);
  return found <= wrong ? found : undefined;
}

interface Part {
  readonly position: number;
  readonly from: number;
  readonly to: number;
}

function partsOf(length: number): Part[] {
  const wrong = maximumTypos(length);
  if (wrong === 0) return [];
  const count = wrong + 2;
  const cuts = Array.from({ length: count + 1 }, (_, n) => Math.floor((n * length) / count));
  return cuts.slice(1).map((to, position) => ({ position, from: cuts[position] ?? 0, to }));
}

type Pair = readonly [Part, Part];
/** The shift of each part of a pair. */
type Shift = readonly [number, number];

function pairsOf(length: number): Pair[] {
  const parts = partsOf(length);
  return parts.flatMap((first, n) => parts.slice(n + 1).map((second): Pair => [first, second]));
}

/**
 * Possible shifts of two unchanged parts in a misspelling that is `longer` letters longer: each typo before, between or after
 * them shifts what follows by at most one.
 */
function shiftsOf(longer: number, wrong: number): Shift[] {
  const shifts: Shift[] = [];
  for (let first = -wrong; first <= wrong; first += 1)
    for (let second = -wrong; second <= wrong; second += 1)
      if (Math.abs(first) + Math.abs(second - first) + Math.abs(longer - second) <= wrong) shifts.push([first, second]);
  return shifts;
}

/** The index tokens of a word. */
function tokensOf(letters: readonly string[]): string[] {
  const { length } = letters;
  return pairsOf(length).flatMap((pair) => token(length, pair, letters, [0, 0]) ?? []);
}

/** The token for a pair of parts of a word of this length, taken from `letters`; undefined if it is out of range. */
function token(length: number, pair: Pair, letters: readonly string[], shift: Shift): string | undefined {
  const [first, second] = pair;
  const [from, to] = [first.from + shift[0], first.to + shift[0]];
  const [nextFrom, nextTo] = [second.from + shift[1], second.to + shift[1]];
  if (from < 0 || to > nextFrom || nextTo > letters.length) return undefined;
  const spelled = [...letters.slice(from, to), ...letters.slice(nextFrom, nextTo)].map(asIndexed);
  return `${length.toString(36)}${first.position}${second.position}${spelled.join('')}`;
}

/** Encodes a letter so that a full-text index neither splits it nor reads it as syntax. */
function asIndexed(letter: string): string {
  return /[a-z0-9]/.test(letter) ? letter : `x${(letter.codePointAt(0) ?? 0).toString(36)}y`;
}

/** For two different texts. */
function hasAdjacentSwap(written: string, word: string): boolean {
  if (written.length !== word.length) return false;
  let first = 0;
  while (written[first] === word[first]) first += 1;
  return (
    written[first] === word[first + 1] &&
    written[first + 1] === word[first] &&
    written.slice(first + 2) === word.slice(first + 2)
  );
}
