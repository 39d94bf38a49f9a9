import { LRUCache } from 'lru-cache';

/** The properties of a name that are needed to choose one. */
export interface NameForm {
  readonly text: string;
  readonly language: string;
  readonly kind: string;
}

/** Kinds of names by preference: current names before former ones, native script before romanization. */
const preference = ['OFFICIAL', 'SHORT', 'ALTERNATE', 'ROMANIZED', 'FORMER'];

/**
 * The best name in the first of `languages` that has one; undefined if none has. A tag matches itself, else the language in its
 * likely script (`zh-TW` matches `zh-Hant`), else more specific tags (`zh` matches `zh-Hans`), else less specific ones (`en-GB`
 * matches `en`).
 */
export function chooseName(names: readonly NameForm[], languages: readonly string[]): string | undefined {
  for (const tag of languages.map((language) => language.toLowerCase())) {
    const best =
      bestOf(names, (language) => language === tag) ??
      bestOf(names, (language) => language === withLikelyScript(tag)) ??
      bestOf(names, (language) => language.startsWith(`${tag}-`)) ??
      bestOf(names, (language) => tag.startsWith(`${language}-`));
    if (best) return best.text;
  }
  return undefined;
}

/** Cache: computing the script takes microseconds, and a page needs the same few tags for each name. */
const likelyScripts = new LRUCache<string, string>({ max: 500 });

/** The tag with its likely script instead of the region: `zh-tw` gives `zh-hant`. */
function withLikelyScript(tag: string): string {
  const known = likelyScripts.get(tag);
  if (known !== undefined) return known;
  const { language, script } = new Intl.Locale(tag).maximize();
  const likely = `${language}-${script}`.toLowerCase();
  likelyScripts.set(tag, likely);
  return likely;
}

function bestOf(names: readonly NameForm[], accepts: (language: string) => boolean): NameForm | undefined {
  let best: NameForm | undefined;
  for (const name of names) {
    if (!accepts(name.language.toLowerCase())) continue;
    if (!best || preference.indexOf(name.kind) < preference.indexOf(best.kind)) best = name;
  }
  return best;
}
