import type { CountrySuggestion } from './suggest.ts';

/** The result of looking up a country by a text. Only the kind `country` is certain. */
export type CountryResult =
  | {
      readonly kind: 'country';
      /** ISO 3166-1 alpha-2, or XK. */
      readonly code: string;
      /** The part of the country that the text names: `Scotland`, or `Ohio` of `Ohio, United States`. */
      readonly unit?: string;
      /** Why the result should be reviewed, as a sentence. */
      readonly doubt?: string;
    }
  | { readonly kind: 'ambiguous'; readonly codes: readonly string[]; readonly reason: string }
  | { readonly kind: 'historical'; readonly name: string; readonly successors: readonly string[] }
  | { readonly kind: 'unknown'; readonly suggestions: readonly CountrySuggestion[] };
