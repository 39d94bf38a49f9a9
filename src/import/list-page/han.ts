import { Converter } from 'opencc-js';

const toSimplified = Converter({ from: 't', to: 'cn' });
const toTraditional = Converter({ from: 'cn', to: 't' });

/** Simplifies Han characters one by one, so that what is found in the result stands at the same index in the original. */
export function simplify(text: string): string {
  return Array.from(text, (character) => {
    const simplified = toSimplified(character);
    return simplified.length === character.length ? simplified : character;
  }).join('');
}

/** The script of running Chinese text; `zh` where its forms are mixed, or are the same in both scripts. */
export function scriptOfText(text: string): 'zh-Hans' | 'zh-Hant' | 'zh' {
  const traditional = simplify(text) !== text;
  const simplified = toTraditional(text) !== text;
  if (traditional === simplified) return 'zh';
  return traditional ? 'zh-Hant' : 'zh-Hans';
}

/** The script of a name. One that is written alike in both counts as simplified, the script of the lists themselves. */
export function scriptOfName(text: string): 'zh-Hans' | 'zh-Hant' {
  return simplify(text) === text ? 'zh-Hans' : 'zh-Hant';
}
