import type { CountryResult } from './country-result.ts';

const regional = /(\p{Regional_Indicator})(\p{Regional_Indicator})/gu;
/** A black flag with letters in tag characters: 🏴󠁧󠁢󠁳󠁣󠁴󠁿 is gbsct. */
const subdivision = /\u{1F3F4}([\u{E0061}-\u{E007A}\u{E0030}-\u{E0039}]+)\u{E007F}/gu;
const parts: Readonly<Record<string, string>> = {
  gbeng: 'England',
  gbsct: 'Scotland',
  gbwls: 'Wales',
};

/** The codes or names of the flags in a text: `FR` of 🇫🇷, `Scotland` of 🏴󠁧󠁢󠁳󠁣󠁴󠁿. */
function flagsIn(text: string): readonly string[] {
  const letter = (character: string, first: number): string =>
    String.fromCodePoint((character.codePointAt(0) ?? 0) - first + 0x61);
  return [
    ...[...text.matchAll(regional)].map(([, one = '', two = '']) =>
      (letter(one, 0x1f1e6) + letter(two, 0x1f1e6)).toUpperCase(),
    ),
    ...[...text.matchAll(subdivision)].map(([, tags = '']) => {
      const code = [...tags].map((tag) => String.fromCodePoint((tag.codePointAt(0) ?? 0) - 0xe0000)).join('');
      return parts[code] ?? code.slice(0, 2).toUpperCase();
    }),
  ];
}

function withoutFlags(text: string): string {
  return text.replace(regional, ' ').replace(subdivision, ' ').replace(/\s+/gu, ' ').trim();
}

/** A flag alone, or with a name: then both must be of the same country. Undefined: the text has no flag. */
export function byFlag(text: string, find: (text: string) => CountryResult | undefined): CountryResult | undefined {
  const [flag, ...others] = flagsIn(text);
  if (flag === undefined || others.length > 0) return undefined;
  const found = find(flag);
  const name = withoutFlags(text);
  const ofFlag: CountryResult | undefined =
    found?.kind === 'country' || found?.kind === 'ambiguous' ? certain(found) : found;
  if (name === '') return ofFlag;
  const named = find(name);
  if (ofFlag?.kind !== 'country' || named?.kind !== 'country') return named;
  // A name such as Georgia means the country whose flag is beside it.
  if (named.code === ofFlag.code) return named.unit === undefined ? ofFlag : { ...ofFlag, unit: named.unit };
  const reason = `the flag is that of ${ofFlag.code} and the name is that of ${named.code}`;
  return { kind: 'ambiguous', codes: [ofFlag.code, named.code], reason };
}

/** The country of a code that is certainly a code. */
function certain(found: Extract<CountryResult, { kind: 'country' | 'ambiguous' }>): CountryResult {
  if (found.kind === 'country')
    return { kind: 'country', code: found.code, ...(found.unit === undefined ? {} : { unit: found.unit }) };
  const [code] = found.codes;
  return code === undefined ? found : { kind: 'country', code };
}
