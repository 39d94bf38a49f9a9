import { cleanText } from './clean-text.ts';

/** A person whose family name is known. */
export interface Person {
  readonly family: string;
  readonly given: string;
  readonly suffix: string | undefined;
}

/** A name in CSL-JSON. A literal name is cited as printed: an organisation, or a person whose family name is unknown. */
export type Name = Person | { readonly literal: string };

const inverted = /^([^,，]+)[,，]\s*([^,，]+?)(?:[,，]\s*((?:jr|sr)\.?|[ivx]+))?$/iu;
const words = /^['’ʻʼ]?\p{L}[\p{L}\p{M}.'’ʻʼ·]*(?:[ -]['’ʻʼ]?\p{L}[\p{L}\p{M}.'’ʻʼ·]*)*$/u;
/** Words of organisations and offices, whose names may have a comma: `Acme, Inc.`, `Department of Culture, Beijing`. */
const organisation =
  /(?:^|\s)(?:and|of|for|the|und|für|et|и|inc|ltd|llc|llp|plc|co|corp|corporation|limited|incorporated|gmbh|ag|department|ministry|office|council|university|agency|press|city)(?![\p{L}\p{M}])/iu;

/** Reads names as printed. Only a comma shows which part is the family name. */
export function readNames(printed: readonly string[]): Name[] {
  return printed.flatMap((name) => {
    const text = cleanText(name);
    return text === undefined ? [] : [readName(text)];
  });
}

function readName(text: string): Name {
  const [, family = '', given = '', suffix] = inverted.exec(text) ?? [];
  const person = { family: family.trim(), given: given.trim(), suffix };
  const isPerson = [person.family, person.given].every((part) => words.test(part) && part.split(' ').length <= 4);
  return isPerson && !organisation.test(`${family} ${given}`) ? person : { literal: text };
}

/** Whether the family name is written first, without a separator. */
export function isEastAsian({ family, given }: Person): boolean {
  return /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]+$/u.test(family + given);
}

/**
 * The initials of given names: `J`, `A` of `Jennifer Anne`, `J-P` of `Jean-Paul`. Lower-case particles and abbreviations of several
 * letters stay. Undefined in scripts in which initials are not used.
 */
export function initials(given: string): string[] | undefined {
  if (!/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(given)) return undefined;
  return (given.normalize('NFC').match(/[^\s.]+\.?/gu) ?? []).flatMap((word) => {
    if (/^\p{Ll}/u.test(word) || /^\p{L}{2,3}\.$/u.test(word)) return [word.replace('.', '')];
    const letters = word.split('-').flatMap((part) => /\p{L}\p{M}*/u.exec(part) ?? []);
    return letters.length === 0 ? [] : [letters.join('-')];
  });
}
