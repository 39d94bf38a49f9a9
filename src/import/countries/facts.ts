import type { Dataset } from '../../dataset/schema.ts';
import { BadUserInput } from '../../errors.ts';
import { cldrOfficialLanguages } from './cldr-data.ts';
import { allCountries } from './codes.ts';

type Country = Dataset['countries'][number];
type Continent = Dataset['continents'][number];

/** Languages in which every country has a name: Chinese in both scripts, Uyghur, and the other languages of the United Nations. */
const languages = ['zh-Hans', 'zh-Hant', 'en', 'ru', 'fr', 'es', 'ar', 'ug'];

/** The codes by which `Intl` names the continents. */
const regionOf = { AF: '002', AN: 'AQ', AS: '142', EU: '150', NA: '003', OC: '009', SA: '005' } as const;

let official: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * A country as a dataset has it. Names are those of Unicode CLDR, which are short forms, in the official languages of the country,
 * the languages above and `more` (BCP 47), such as the language of the list.
 *
 * @throws BadUserInput for a code that is not of ISO 3166-1 and not XK.
 */
export function countryFacts(code: string, more: readonly string[] = []): Country {
  const codes = allCountries().get(code);
  if (!codes) {
    throw new BadUserInput(`${code} is not a country code. Use an alpha-2 code of ISO 3166-1, such as DE, or XK.`, {
      expected: 'an ISO 3166-1 alpha-2 code',
      found: code,
    });
  }
  official ??= cldrOfficialLanguages();
  const own = (official.get(code) ?? []).map((tag) => tag.replace('_', '-'));
  return {
    code,
    alpha3: codes.alpha3,
    continent: codes.continent,
    names: namesOf(code, [...languages, ...own, ...more]),
  };
}

/** A continent as a dataset has it, with its names in the languages that every country has, and in `more`. */
export function continentFacts(code: Continent['code'], more: readonly string[] = []): Continent {
  return { code, names: namesOf(regionOf[code], [...languages, ...more]) };
}

function namesOf(region: string, tags: readonly string[]): Country['names'] {
  // `zh` is the language of zh-Hans, which has its own name.
  const distinct = new Set(tags.map((tag) => (tag === 'zh' ? 'zh-Hans' : tag)));
  return [...distinct].flatMap((language) => {
    const text = displayNames(language)?.of(region);
    return text === undefined ? [] : [{ text, language, kind: 'SHORT' as const }];
  });
}

const namers = new Map<string, Intl.DisplayNames | undefined>();

/** Undefined if this version of Node has no names in the language: `Intl` would use its default language. */
function displayNames(language: string): Intl.DisplayNames | undefined {
  if (!namers.has(language)) {
    const [supported] = Intl.DisplayNames.supportedLocalesOf([language]);
    namers.set(
      language,
      supported === undefined ? undefined : new Intl.DisplayNames([supported], { type: 'region', fallback: 'none' }),
    );
  }
  return namers.get(language);
}
