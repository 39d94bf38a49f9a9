import { fold } from './fold.ts';
import { spelledForms } from './spelled-forms.ts';
import { hasSeveralWords, spellingsNear, typosIn, wordsOf } from './spelling.ts';

/** Quality of a match, best first; approximate matches by number of typos. */
export const fits = ['WHOLE', 'PREFIX', 'INSIDE', 'ONE_LETTER_WRONG', 'MORE_LETTERS_WRONG'] as const;
export type Fit = (typeof fits)[number];

/** In a query with more words than this, only the first ones may have typos. */
const maximumWords = 6;

export interface Match {
  readonly fit: Fit;
  /** The text that matches best, as written. */
  readonly text: string;
}

/** A search query, normalized for comparison. */
export class SearchQuery {
  /** The complete query, folded. Empty if it has no letter and no digit. */
  readonly folded: string;
  /** The folded words of the query. A text that contains all of them matches like one that contains the complete query. */
  readonly words: readonly string[];

  constructor(text: string) {
    this.folded = fold(text);
    const words = new Set(wordsOf(text));
    this.words = words.size > 0 ? [...words] : [this.folded];
  }

  /** The longest word, which every exact match contains. */
  get anchor(): string {
    return this.words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
  }

  /** Lookups for approximate matches: a text must have one of `spellings` and contain all of `others`. */
  get lookups(): readonly { readonly spellings: readonly string[]; readonly others: readonly string[] }[] {
    const whole = { spellings: spellingsNear(this.folded), others: [] };
    const words = this.words.slice(0, maximumWords).map((word) => ({
      spellings: spellingsNear(word),
      others: this.words.filter((other) => other !== word),
    }));
    return [whole, ...(words.length > 1 ? words : [])].filter(({ spellings }) => spellings.length > 0);
  }

  /** The best match among the texts of one item; the first one if several are equally good. */
  match(texts: readonly string[]): Match | undefined {
    const folded: string[] = [];
    /** The original text of each item of `folded`. */
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

  /** Number of typos in the complete query, or in its only word that the text does not contain. */
  #wrong(folded: string, text: string): number | undefined {
    let least = typosIn(this.folded, folded);
    const [written, ...more] = this.words.filter((word) => !folded.includes(word));
    if (written === undefined || more.length > 0) return least;
    for (const word of hasSeveralWords(text) ? wordsOf(text) : [folded]) {
      const wrong = word === folded && written === this.folded ? undefined : typosIn(written, word);
      if (wrong !== undefined && (least === undefined || wrong < least)) least = wrong;
    }
    return least;
  }

  /** Matches words across several texts, such as a name in one language and a name in another. */
  #across(texts: readonly string[], folded: readonly string[]): Match | undefined {
    if (!this.words.every((word) => folded.some((text) => text.includes(word)))) return undefined;
    const text = texts[folded.findIndex((candidate) => candidate.includes(this.anchor))];
    return text === undefined ? undefined : { fit: 'INSIDE', text };
  }
}
