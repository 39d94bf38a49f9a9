import { languageOfName } from '../state/words.ts';

/** A name with its language tag, isolated from the text direction around it. */
export function Name({ text, language }: { readonly text: string; readonly language?: string | undefined }) {
  return <bdi lang={language ?? languageOfName(text)}>{text}</bdi>;
}
