import type { CountryResult } from './country-result.ts';
import { territories } from './parts.ts';

type LookUp = (text: string) => CountryResult | undefined;
type Certain = Extract<CountryResult, { kind: 'country' }>;

/** `Suisse / Schweiz`, `FR - France`, `UK: Wales`: several names of one country. Undefined if they are not. */
export function sameCountry(text: string, lookUp: LookUp): CountryResult | undefined {
  const names = text.split(/\s*[/|:\n]\s*|\s+[-–—]\s+/u).filter((name) => name !== '');
  if (names.length < 2 || names.length > 5) return undefined;
  const found = names.map(lookUp).filter((result): result is Certain => result?.kind === 'country');
  const [first] = found;
  if (!first || found.length < names.length || found.some(({ code }) => code !== first.code)) return undefined;
  const unit = found.find((result) => result.unit !== undefined)?.unit;
  // A name that is certain decides about a code that is not.
  const doubt = found.every((result) => result.doubt !== undefined) ? first.doubt : undefined;
  return {
    kind: 'country',
    code: first.code,
    ...(unit === undefined ? {} : { unit }),
    ...(doubt === undefined ? {} : { doubt }),
  };
}

/** What a name in brackets says about the name before it: `UK (Scotland)`, `China (Hong Kong)`, `Ukraine (USSR)`. */
export function withBrackets(text: string, lookUp: LookUp): CountryResult | undefined {
  const [, name = '', bracketed = ''] = /^(.+?)\s*[(（]([^()（）]+)[)）]$/u.exec(text) ?? [];
  const whole = name === '' ? undefined : lookUp(name);
  const inner = whole === undefined ? undefined : lookUp(bracketed);
  if (whole?.kind === 'historical') return successorIn(whole, inner);
  if (whole?.kind !== 'country') return undefined;
  if (inner?.kind === 'country') {
    if (inner.code === whole.code) {
      const unit = inner.unit ?? whole.unit;
      return { kind: 'country', code: whole.code, ...(unit === undefined ? {} : { unit }) };
    }
    return territories[whole.code]?.includes(inner.code) ? inner : undefined;
  }
  if (inner?.kind === 'historical') return successorIn(inner, whole);
  // A part that is not known as a country is a unit, if it is written as a name.
  if (inner !== undefined || whole.doubt !== undefined || !/^[\p{Lu}\p{Lo}][^\d]{2,}$/u.test(bracketed))
    return undefined;
  return { kind: 'country', code: whole.code, unit: bracketed, doubt: `${bracketed} is taken for a part of ${name}.` };
}

/** The country of today that is stated beside a former state: `Kyiv` is in `Ukraine, USSR`. */
export function successorIn(
  { successors }: Extract<CountryResult, { kind: 'historical' }>,
  stated: CountryResult | undefined,
): CountryResult | undefined {
  return stated?.kind === 'country' && successors.includes(stated.code) ? stated : undefined;
}
