/**
 * Names of the months in all languages of CLDR that have a two-letter code, from `Intl`. A few names mean different months in
 * different languages, such as `listopad`.
 */

let names: ReadonlyMap<string, ReadonlyMap<number, ReadonlySet<string>>> | undefined;

/** The month (1-12) with this name, undefined if there is none, or `'differs'` if the languages do not agree. */
export function monthNamed(text: string, languages: readonly string[] = []): number | 'differs' | undefined {
  names ??= collectNames();
  const months = names.get(keyOf(text));
  if (!months) return undefined;
  if (months.size === 1) return [...months.keys()][0];
  const primary = new Set(languages.map((language) => language.split('-')[0] ?? ''));
  const stated = [...months].filter(([, spoken]) => [...spoken].some((language) => primary.has(language)));
  return stated.length === 1 ? stated[0]?.[0] : 'differs';
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
/** Standalone and inside a date: many languages inflect the name in a date. */
const forms: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
];

function collectNames(): Map<string, Map<number, Set<string>>> {
  const found = new Map<string, Map<number, Set<string>>>();
  const add = (name: string, month: number, language: string): void => {
    const months = found.get(name) ?? new Map<number, Set<string>>();
    months.set(month, (months.get(month) ?? new Set()).add(language));
    found.set(name, months);
  };
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  for (const language of Intl.DateTimeFormat.supportedLocalesOf(codes)) {
    for (const form of forms) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...form, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const part = format.formatToParts(Date.UTC(2001, month - 1, 1)).find(({ type }) => type === 'month');
        const name = keyOf(part?.value ?? '');
        if (isDistinct(name, language)) add(name, month, language);
      }
    }
  }
  // Common abbreviations that CLDR does not have.
  add('sept', 9, 'en');
  add('märz', 3, 'de');
  add('mrz', 3, 'de');
  return found;
}

/**
 * Short Latin names of rarely written languages are words or abbreviations in others, such as `est`, so they do not count.
 */
const widelyUsed = new Set(
  'en de fr es it pt nl sv da nb nn no fi pl cs sk hu ro hr sl sr bs lt lv et is tr id ms vi ca sq el ru uk bg mk be'.split(
    ' ',
  ),
);

function isDistinct(name: string, language: string): boolean {
  return /\p{L}/u.test(name) && (widelyUsed.has(language) || !/^\p{Script=Latin}{1,4}$/u.test(name));
}

function keyOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\.$/, '');
}
