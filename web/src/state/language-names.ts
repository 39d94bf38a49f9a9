import { language } from './navigation.ts';
import { tagOf } from './words.ts';

/** The name of a language in the language of the page: "哈萨克语", "Kazakh". */
export function languageName(tag: string): string {
  if (tag === 'und') return '—';
  try {
    return new Intl.DisplayNames(tagOf(language.value), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
