import type { OnePlace } from '../api/operations.ts';
import { languageName } from '../state/language-names.ts';
import { word } from '../state/words.ts';

/** The names of a place, by language and script. */
export function Names({ names }: { readonly names: OnePlace['names'] }) {
  return (
    <dl class="names">
      {names.map(({ text, language, kind }) => (
        <div key={`${language} ${kind} ${text}`}>
          <dt>
            {language === 'zh-Latn-pinyin' ? word('pinyin') : languageName(language)}
            {kind === 'OFFICIAL' || kind === 'ROMANIZED' ? '' : ` (${word(kind)})`}
          </dt>
          <dd>
            <bdi lang={language}>{text}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
