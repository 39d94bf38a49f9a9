import { BadUserInput } from '../../errors.ts';

const maxListLength = 100;

/** @throws BadUserInput for an empty or too long list. `omittable`: the argument is optional. */
export function checkList<T>(list: readonly T[], argument: string, omittable: boolean): readonly T[] {
  if (list.length === 0)
    throw new BadUserInput(
      `\`${argument}\` must not be empty. ${omittable ? 'Omit it for no restriction.' : `Give 1 to ${maxListLength} values.`}`,
      { argument },
    );
  if (list.length > maxListLength)
    throw new BadUserInput(`\`${argument}\` takes at most ${maxListLength} values, got ${list.length}.`, { argument });
  return list;
}

const maxTextLength = 500;

/** @throws BadUserInput for a text longer than any stored one. */
export function checkLength(text: string, argument: string): string {
  if (text.length <= maxTextLength) return text;
  throw new BadUserInput(`\`${argument}\` takes at most ${maxTextLength} characters, got ${text.length}.`, {
    argument,
  });
}

/** The values of an optional list argument; null if it is omitted. */
export function optionalList<T>(list: readonly T[] | null | undefined, argument: string): T[] | null {
  return list == null ? null : [...checkList(list, argument, true)];
}

/** The texts of an optional list argument; null if it is omitted. @throws BadUserInput for a text that is too long. */
export function optionalTexts(list: readonly string[] | null | undefined, argument: string): string[] | null {
  return optionalList(list, argument)?.map((text) => checkLength(text, argument)) ?? null;
}

/** ISO 3166-1 alpha-2 codes in upper case; null if omitted. @throws BadUserInput for an invalid code. */
export function countryCodes(list: readonly string[] | null | undefined, argument: string): string[] | null {
  return optionalList(list, argument)?.map((code) => countryCode(code, argument)) ?? null;
}

export function countryCode(code: string, argument: string): string {
  if (/^[A-Za-z]{2}$/.test(code)) return code.toUpperCase();
  throw new BadUserInput(
    `\`${argument}\`: "${code}" is not a country code. ISO 3166-1 alpha-2 codes have two letters, such as \`PK\`.`,
    { argument },
  );
}
