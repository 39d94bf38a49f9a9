import type { Finding, Position } from '../relation.ts';
import type { CountryResult } from './country-result.ts';

const advice =
  'Give the code for this text in the mapping, in the value table of the country: {"Kongo": "CD"}. Codes are those of ISO 3166-1 alpha-2, and XK for Kosovo.';

/** What to report about a country as printed; undefined if it is certain. Only a country that is decided is imported. */
export function countryFinding(text: string, result: CountryResult, position: Position): Finding | undefined {
  const finding = { position, found: text, advice };
  switch (result.kind) {
    case 'country':
      if (result.doubt === undefined) return undefined;
      return {
        ...finding,
        severity: 'doubtful',
        rule: 'The country may be another one.',
        expected: `${result.code}, as imported; ${result.doubt}`,
      };
    case 'ambiguous':
      return {
        ...finding,
        severity: 'unreadable',
        rule: 'The country is not certain.',
        expected: `${result.codes.join(' or ')}: ${result.reason}`,
      };
    case 'historical':
      return {
        ...finding,
        severity: 'unreadable',
        rule: 'The country no longer exists.',
        expected: `the country of today: ${result.successors.join(', ')}`,
      };
    case 'unknown':
      return {
        ...finding,
        severity: 'unreadable',
        rule: 'The country is unknown.',
        expected:
          result.suggestions.length === 0
            ? 'a country by name or code'
            : `did you mean ${result.suggestions.map(({ code, name }) => `${name} (${code})`).join(' or ')}?`,
      };
  }
}
