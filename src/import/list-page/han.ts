import { Converter } from 'opencc-js';

const toSimplified = Converter({ from: 't', to: 'cn' });
const toTraditional = Converter({ from: 'cn', to: 't' });

/** Simplifies Han characters one by one, so that indexes in the result are valid in the original. */
export function simplify(text: string): string {
  return Array.from(text, (character) => {
    const simplified = toSimplified(character);
    return simplified.length === character.length ? simplified : character;
  }).join('');
}

/** The script of Chinese text; `zh` if it mixes both scripts or is identical in both. */
export function scriptOfText(text: string): 'zh-Hans' | 'zh-Hant' | 'zh' {
  const traditional = simplify(text) !== text;
  const simplified = toTraditional(text) !== text;
  if (traditional === simplified) return 'zh';
  return traditional ? 'zh-Hant' : 'zh-Hans';
}

/** The script of a name. A name that is identical in both scripts counts as simplified, the script of the lists. */
export function scriptOfName(text: string): 'zh-Hans' | 'zh-Hant' {
  return simplify(text) === text ? 'zh-Hans' : 'zh-Hant';
}
