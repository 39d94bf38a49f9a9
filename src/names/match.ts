import { fold } from './fold.ts';
import { spelledForms } from './spelled-forms.ts';
import { hasSeveralWords, lettersWrong, spellingsNear, wordsOf } from './spelling.ts';

/** How well a text fits what was looked for, best first; close spellings by how many letters are wrong. */
export const fits = ['WHOLE', 'PREFIX', 'INSIDE', 'ONE_LETTER_WRONG', 'MORE_LETTERS_WRONG'] as const;
export type Fit = (typeof fits)[number];

/** A question of more words than a name has may have its letters wrong in the first of them. */
const mostWords = 6;

export interface Match {
  readonly fit: Fit;
  /** The text that fits best, as written. */
  readonly text: string;
}

/** What someone looks for, in the form in which texts are compared. */
export class Wanted {
  /** All of it, folded. Empty when it has no letter and no digit. */
  readonly folded: string;
  /** Its words, folded; all of them inside a text are as good as the whole inside it. */
  readonly words: readonly string[];

  constructor(text: string) {
    this.folded = fold(text);
    const words = new Set(wordsOf(text));
    this.words = words.size > 0 ? [...words] : [this.folded];
  }

  /** A part of every text that fits otherwise than by a close spelling: the longest word. */
  get anchor(): string {
    return this.words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
  }

  /** Where to look for close spellings: each text has one of `spellings`, and all of `others` inside it. */
  get lookups(): readonly { readonly spellings: readonly string[]; readonly others: readonly string[] }[] {
    const whole = { spellings: spellingsNear(this.folded), others: [] };
    const words = this.words.slice(0, mostWords).map((word) => ({
      spellings: spellingsNear(word),
      others: this.words.filter((other) => other !== word),
    }));
    return [whole, ...(words.length > 1 ? words : [])].filter(({ spellings }) => spellings.length > 0);
  }

  /** How texts that belong together fit, and which of them does best; the first of equally good ones. */
  match(texts: readonly string[]): Match | undefined {
    const folded: string[] = [];
    /** The text that each of `folded` is a form of. */
    const written: string[] = [];
    let best: { rank: number; text: string } | undefined;
    for (const text of texts) {
      for (const form of spelledForms(text)) {
        const compared = fold(form);
        const rank = this.#rank(compared, form);
        if (rank === 0) return { fit: fits[0], text };
        if (rank !== undefined && (best === undefined || rank < best.rank)) best = { rank, text };
        folded.push(compared);
        written.push(text);
      }
    }
    const fit = best && fits[best.rank];
    return best && fit ? { fit, text: best.text } : this.#across(written, folded);
  }

  #rank(folded: string, text: string): number | undefined {
    if (folded === this.folded) return 0;
    if (folded.startsWith(this.folded)) return 1;
    if (folded.includes(this.folded) || this.words.every((word) => folded.includes(word))) return 2;
    const wrong = this.#wrong(folded, text);
    return wrong === undefined ? undefined : wrong === 1 ? 3 : 4;
  }

  /** How many letters are wrong in all of it, or in the one of its words that does not stand inside the text. */
  #wrong(folded: string, text: string): number | undefined {
    let least = lettersWrong(this.folded, folded);
    const [written, ...more] = this.words.filter((word) => !folded.includes(word));
    if (written === undefined || more.length > 0) return least;
    for (const word of hasSeveralWords(text) ? wordsOf(text) : [folded]) {
      const wrong = word === folded && written === this.folded ? undefined : lettersWrong(written, word);
      if (wrong !== undefined && (least === undefined || wrong < least)) least = wrong;
    }
    return least;
  }

  /** The words stand in several of the texts: a name in one language and a name in another. */
  #across(texts: readonly string[], folded: readonly string[]): Match | undefined {
    if (!this.words.every((word) => folded.some((text) => text.includes(word)))) return undefined;
    const text = texts[folded.findIndex((candidate) => candidate.includes(this.anchor))];
    return text === undefined ? undefined : { fit: 'INSIDE', text };
  }
}
