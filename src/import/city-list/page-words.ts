import type { CountryResult } from '../countries/country-result.ts';
import { findCountry, namesCountry } from '../countries/find-country.ts';
import { countryOfFlag } from './flag-country.ts';
import type { PageOptions } from './page-options.ts';

/** Looks up the words of one page, with its language and what a person stated about it. */
export class PageWords {
  readonly languages: readonly string[];
  readonly #fixes: Readonly<Record<string, string>>;

  constructor({ countries = {} }: PageOptions, language: string | undefined) {
    this.languages = language === undefined ? [] : [language];
    this.#fixes = countries;
  }

  country(text: string): CountryResult {
    return this.#fixed(text) ?? findCountry(text, this.languages);
  }

  flag(text: string): CountryResult {
    return this.#fixed(text) ?? countryOfFlag(text, this.languages);
  }

  /** Whether a text names a country and nothing smaller. */
  isCountry(text: string): boolean {
    // A short code within a name, such as `LA`, is not taken for a country.
    if (/^[\p{L}.]{1,2}$/u.test(text.trim()) && !/^\p{Script=Han}+$/u.test(text.trim())) return false;
    return this.#fixed(text) !== undefined || namesCountry(text, this.languages);
  }

  #fixed(text: string): CountryResult | undefined {
    const code = Object.hasOwn(this.#fixes, text) ? this.#fixes[text] : undefined;
    return code === undefined ? undefined : { kind: 'country', code };
  }
}
