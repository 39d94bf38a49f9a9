import { languageOfName } from '../state/words.ts';

/** A name as it is shown, with the language that it is in, and kept apart from the direction of the text around it. */
export function Name({ text, language }: { readonly text: string; readonly language?: string | undefined }) {
  return <bdi lang={language ?? languageOfName(text)}>{text}</bdi>;
}
