import { LRUCache } from 'lru-cache';

/** A text form of a name, as far as choosing one needs it. */
export interface NameForm {
  readonly text: string;
  readonly language: string;
  readonly kind: string;
}

/** What a place is called now comes before what it was called, and native script before its romanization. */
const preference = ['OFFICIAL', 'SHORT', 'ALTERNATE', 'ROMANIZED', 'FORMER'];

/**
 * The first of `languages` that there is a name in, best kind first; undefined when there is none. A tag asks for itself,
 * else for its language in the script that it is written in (`zh-TW` by `zh-Hant`), else for what it is the start of (`zh` is answered by `zh-Hans`), else for what it starts with (`en-GB` by `en`).
 */
export function chooseName(names: readonly NameForm[], languages: readonly string[]): string | undefined {
  for (const wanted of languages.map((language) => language.toLowerCase())) {
    const best =
      bestOf(names, (language) => language === wanted) ??
      bestOf(names, (language) => language === withLikelyScript(wanted)) ??
      bestOf(names, (language) => language.startsWith(`${wanted}-`)) ??
      bestOf(names, (language) => wanted.startsWith(`${language}-`));
    if (best) return best.text;
  }
  return undefined;
}

/** Looking a script up takes microseconds, and a page asks for the same few tags for each of its names. */
const likelyScripts = new LRUCache<string, string>({ max: 500 });

/** `zh-tw` is written in `zh-hant`. */
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
