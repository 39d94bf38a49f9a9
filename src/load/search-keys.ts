import { fold } from '../names/fold.ts';
import { spelledForms } from '../names/spelled-forms.ts';
import { spellingsOf } from '../names/spelling.ts';

/** Search keys of a node: its texts in all spellings, folded and separated by line breaks, and keys for approximate matches. */
export function searchable(names: readonly string[]) {
  const texts = names.flatMap(spelledForms);
  const folded = new Set(texts.map(fold).filter((text) => text !== ''));
  return { folded: `\n${[...folded].join('\n')}\n`, spellings: spellingsOf(texts) };
}
