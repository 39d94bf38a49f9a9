import type { CountryResult } from '../countries/country-result.ts';
import type { Finding, ImportedPlace } from '../relation.ts';
import type { Mapping } from './mapping.ts';
import type { RowReader, Value } from './row-reader.ts';

/** Finds a country by a code, or by its name in any language. `languages` (BCP 47) decide between equal names. */
export type FindCountry = (text: string, languages?: readonly string[]) => CountryResult;

type StatedCountry = Pick<ImportedPlace, 'country' | 'countryText' | 'unit'>;

/** Reads the countries of a table. Each text is looked up once. */
export class CountryReader {
  readonly #find: FindCountry;
  readonly #fixes: Readonly<Record<string, string>>;
  readonly #languages: readonly string[];
  readonly #known = new Map<string, CountryResult>();
  readonly #doubted = new Set<string>();

  constructor(find: FindCountry, { countries = {}, list }: Pick<Mapping, 'countries' | 'list'>) {
    this.#find = find;
    this.#fixes = countries;
    this.#languages = list?.language === undefined ? [] : [list.language];
  }

  /** The country of a place. A country that is not certain is reported; its text is kept. */
  read(row: RowReader, value: Value | undefined, expected: boolean, place: string): StatedCountry {
    if (!value) {
      if (expected) row.report('doubtful', noCountry, place);
      return {};
    }
    const { text: countryText, position } = value;
    const result = this.#lookUp(countryText);
    const problem = problemOf(result);
    // A doubt about a text is reported once; a mapping that states a code for all rows is certain.
    const certain = problem?.severity === 'doubtful' && (value.constant || this.#doubted.has(countryText));
    if (problem && !certain) row.report(problem.severity, { ...problem, advice }, countryText, position);
    this.#doubted.add(countryText);
    if (result.kind !== 'country') return { countryText };
    return { country: result.code, countryText, ...(result.unit === undefined ? {} : { unit: result.unit }) };
  }

  /** Whether two texts name the same country. */
  same(text: string, other: string): boolean {
    const [one, two] = [this.#lookUp(text), this.#lookUp(other)];
    return one.kind === 'country' && two.kind === 'country' && one.code === two.code;
  }

  #lookUp(text: string): CountryResult {
    const known = this.#known.get(text);
    if (known) return known;
    const code = Object.hasOwn(this.#fixes, text) ? this.#fixes[text] : undefined;
    const found = code === undefined ? this.#find(text, this.#languages) : ({ kind: 'country', code } as const);
    this.#known.set(text, found);
    return found;
  }
}

const noCountry = {
  rule: 'A place has no country.',
  expected: 'a country in each row',
  advice: 'The place is read without a country. Add the country to the file.',
};

const advice = 'Give each of these texts a code in the mapping: `"countries": {"Kazakhstah": "KZ"}`.';

function problemOf(result: CountryResult): Pick<Finding, 'severity' | 'rule' | 'expected'> | undefined {
  switch (result.kind) {
    case 'country':
      if (result.doubt === undefined) return undefined;
      return {
        severity: 'doubtful',
        rule: 'The country may be another one.',
        expected: `${result.code}, as imported; ${result.doubt}`,
      };
    case 'ambiguous':
      return {
        severity: 'unreadable',
        rule: 'The country is not certain.',
        expected: `${result.codes.join(' or ')}: ${result.reason}`,
      };
    case 'historical':
      return {
        severity: 'unreadable',
        rule: 'The country no longer exists.',
        expected: `the country of today: ${result.successors.join(', ')}`,
      };
    case 'unknown': {
      const near = result.suggestions.map(({ code, name }) => `${name} (${code})`).join(' or ');
      return {
        severity: 'unreadable',
        rule: 'The country is unknown.',
        expected: near === '' ? 'a country by name or code' : `did you mean ${near}?`,
      };
    }
    default:
      return result satisfies never;
  }
}
