import { addUp, type Reason } from '../../store/reported-totals.ts';

/** Names used in explanations. */
export interface Naming {
  readonly country: (id: string) => string;
  readonly continent: (id: string) => string;
}

type Phrases = {
  readonly [Kind in Reason['kind']]: (reason: Extract<Reason, { kind: Kind }>, naming: Naming) => string;
};

const phrases = {
  en: {
    COUNTRIES_COUNTED_TWICE: ({ parts, countries }, { country, continent }) => {
      const names = countries.map(
        ({ countryId, continentIds }) => `${country(countryId)} (${continentIds.map(continent).join(', ')})`,
      );
      return `The introduction adds up its countries by continent, ${formula(parts)}, so a country counts once for every continent that its rows are listed under: ${names.join('; ')}.`;
    },
    COUNTED_ELSEWHERE: ({ rows, countryId, from, to, there }, { country, continent }) =>
      `${rows} rows of ${country(countryId)} are listed under ${continent(from)} in the table; the introduction counts them under ${continent(to)}, together with ${there} others.`,
    SUMS_DIFFER: ({ rows, ofLevel, levels, continents }) =>
      `The list has ${rows} rows${ofLevel ? ' of this level' : ''}; the introduction's levels add up to ${addUp(levels)} (${formula(levels)}), its continents to ${addUp(continents)} (${formula(continents)}).`,
  },
  zh: {
    COUNTRIES_COUNTED_TWICE: ({ parts, countries }, { country, continent }) => {
      const names = countries.map(
        ({ countryId, continentIds }) => `${country(countryId)}（${continentIds.map(continent).join('、')}）`,
      );
      return `导言按大洲相加国家数：${formula(parts)}，因此一个国家在其各行所属的每个大洲都被计入一次：${names.join('；')}。`;
    },
    COUNTED_ELSEWHERE: ({ rows, countryId, from, to, there }, { country, continent }) =>
      `${country(countryId)}有${rows}行在表中列于${continent(from)}；导言将其计入${continent(to)}，那里另有${there}行。`,
    SUMS_DIFFER: ({ rows, ofLevel, levels, continents }) =>
      `列表中${ofLevel ? '这一级别' : ''}有${rows}行；导言各级别之和为${addUp(levels)}（${formula(levels)}），各大洲之和为${addUp(continents)}（${formula(continents)}）。`,
  },
} as const satisfies Record<string, Phrases>;

/** The languages of explanations. */
export type ExplanationLanguage = keyof typeof phrases;

/** The first supported language of the tags, ignoring script and region; English by default. */
export function explanationLanguage(tags: readonly string[] | null | undefined): ExplanationLanguage {
  for (const tag of tags ?? []) {
    const [language = ''] = tag.toLowerCase().split('-');
    if (language === 'en' || language === 'zh') return language;
  }
  return 'en';
}

/** Explains in a sentence why a total and the rows differ. */
export function explain(reason: Reason, language: ExplanationLanguage, naming: Naming): string {
  const words = phrases[language];
  switch (reason.kind) {
    case 'COUNTRIES_COUNTED_TWICE':
      return words.COUNTRIES_COUNTED_TWICE(reason, naming);
    case 'COUNTED_ELSEWHERE':
      return words.COUNTED_ELSEWHERE(reason, naming);
    case 'SUMS_DIFFER':
      return words.SUMS_DIFFER(reason);
    default:
      return reason satisfies never;
  }
}

function formula(numbers: readonly number[]): string {
  return numbers.join(' + ');
}
