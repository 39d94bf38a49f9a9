import type { FindCountry } from '../../../src/import/table/read-country.ts';

/** Languages whose country names are found, by `Intl`. */
const languages = ['en', 'de', 'fr', 'es', 'it', 'pl', 'ru', 'zh-Hans', 'zh-Hant', 'ja', 'ko'];

const others: Readonly<Record<string, string>> = {
  England: 'GB',
  Wales: 'GB',
  Scotland: 'GB',
  UK: 'GB',
  'Northern Ireland': 'GB',
  USA: 'US',
  Palästina: 'PS',
  Palestine: 'PS',
  'Czech Republic': 'CZ',
  Turkey: 'TR',
  'Federal Republic of Germany': 'DE',
  'Ivory Coast': 'CI',
  'Korea, Republic of': 'KR',
  "Korea, Dem. People's Rep.": 'KP',
  'Micronesia, Federated States of': 'FM',
  Macao: 'MO',
  'Hong Kong SAR': 'HK',
  'Congo, The Democratic Republic of the': 'CD',
  'Republic of North Macedonia': 'MK',
  Swaziland: 'SZ',
  'Viet Nam': 'VN',
  'Lao PDR': 'LA',
};

const codes = new Map<string, string>(Object.entries(others).map(([name, code]) => [name.toLowerCase(), code]));
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const assigned = letters
  .flatMap((first) => letters.map((second) => first + second))
  // Without withdrawn codes, such as DD.
  .filter((code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`)
  .filter((code) => new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined);
for (const code of assigned) codes.set(code.toLowerCase(), code);
for (const language of languages) {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  for (const code of assigned) {
    const name = names.of(code)?.toLowerCase() ?? '';
    if (!codes.has(name)) codes.set(name, code);
  }
}

export const findCountry: FindCountry = (text) => {
  const parts = text.split(',').map((part) => codes.get(part.trim().toLowerCase()));
  const code = codes.get(text.trim().toLowerCase()) ?? (new Set(parts).size === 1 ? parts[0] : undefined);
  if (code !== undefined) return { kind: 'country', code };
  return { kind: 'unknown', suggestions: text === 'Kazakhstah' ? [{ code: 'KZ', name: 'Kazakhstan' }] : [] };
};
