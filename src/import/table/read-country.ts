import type { ImportedPlace } from '../relation.ts';
import type { Mapping } from './mapping.ts';
import type { RowReader, Value } from './row-reader.ts';

/** Finds the code of a country by its name in any language, or names that are near. */
export type FindCountry = (
  text: string,
  languages?: readonly string[],
) => { readonly code: string } | { readonly suggestions: readonly string[] };

export type StatedCountry = Pick<ImportedPlace, 'country' | 'countryText'>;

/** Reads the countries of a table. Each text is looked up once. */
export class CountryReader {
  readonly #find: FindCountry;
  readonly #fixes: Readonly<Record<string, string>>;
  readonly #languages: readonly string[];
  readonly #known = new Map<string, ReturnType<FindCountry>>();

  constructor(find: FindCountry, { countries = {}, list }: Pick<Mapping, 'countries' | 'list'>) {
    this.#find = find;
    this.#fixes = countries;
    this.#languages = list?.language === undefined ? [] : [list.language];
  }

  /** The country of a place. A country that is not known is reported; its text is kept. */
  read(row: RowReader, value: Value | undefined, expected: boolean, place: string): StatedCountry {
    if (!value) {
      if (expected) {
        row.report(
          'doubtful',
          {
            rule: 'A place has no country.',
            expected: 'a country in each row',
            advice: 'The place is read without a country. Add the country to the file.',
          },
          place,
        );
      }
      return {};
    }
    const found = this.#lookUp(value.text);
    if ('code' in found) return { country: found.code, countryText: value.text };
    const near = found.suggestions.length === 0 ? '' : `; did you mean ${found.suggestions.join(', ')}?`;
    row.report(
      'unreadable',
      {
        rule: 'The country is not known.',
        expected: `a code of ISO 3166-1 or a name of a country${near}`,
        advice: 'Give each of these texts a code in the mapping: `"countries": {"Kazakhstah": "KZ"}`.',
      },
      value.text,
      value.position,
    );
    return { countryText: value.text };
  }

  /** Whether two texts name the same country. */
  same(text: string, other: string): boolean {
    const [one, two] = [this.#lookUp(text), this.#lookUp(other)];
    return 'code' in one && 'code' in two && one.code === two.code;
  }

  #lookUp(text: string): ReturnType<FindCountry> {
    const known = this.#known.get(text);
    if (known) return known;
    const fixed = Object.hasOwn(this.#fixes, text) ? this.#fixes[text] : undefined;
    const found = fixed === undefined ? this.#find(text, this.#languages) : { code: fixed };
    this.#known.set(text, found);
    return found;
  }
}
