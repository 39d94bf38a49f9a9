import type { CountryResult } from '../countries/country-result.ts';
import { findCountry, namesCountry } from '../countries/find-country.ts';
import { simplify } from '../list-page/han.ts';

/** Codes of sports federations, which templates of flags accept, where they differ from ISO 3166-1 alpha-3. */
const sportsCodes: Readonly<Record<string, string>> = {
  ALG: 'DZ',
  ANG: 'AO',
  BAN: 'BD',
  BAR: 'BB',
  BOT: 'BW',
  BRU: 'BN',
  BUL: 'BG',
  BUR: 'BF',
  CAM: 'KH',
  CHA: 'TD',
  CHI: 'CL',
  CRC: 'CR',
  CRO: 'HR',
  DEN: 'DK',
  ENG: 'GB',
  ESA: 'SV',
  FIJ: 'FJ',
  GAM: 'GM',
  GER: 'DE',
  GRE: 'GR',
  GRN: 'GD',
  GUA: 'GT',
  GUI: 'GN',
  HAI: 'HT',
  HON: 'HN',
  INA: 'ID',
  IRI: 'IR',
  KOS: 'XK',
  KSA: 'SA',
  KUW: 'KW',
  LAT: 'LV',
  LES: 'LS',
  LIB: 'LB',
  MAD: 'MG',
  MAS: 'MY',
  MAW: 'MW',
  MGL: 'MN',
  MON: 'MC',
  MRI: 'MU',
  MTN: 'MR',
  MYA: 'MM',
  NCA: 'NI',
  NED: 'NL',
  NEP: 'NP',
  NGR: 'NG',
  NIG: 'NE',
  NIR: 'GB',
  OMA: 'OM',
  PAR: 'PY',
  PHI: 'PH',
  PLE: 'PS',
  POR: 'PT',
  PUR: 'PR',
  RSA: 'ZA',
  SCO: 'GB',
  SEY: 'SC',
  SLO: 'SI',
  SRI: 'LK',
  SUD: 'SD',
  SUI: 'CH',
  TAN: 'TZ',
  TOG: 'TG',
  TPE: 'TW',
  UAE: 'AE',
  URU: 'UY',
  VAN: 'VU',
  VIE: 'VN',
  VIN: 'VC',
  WAL: 'GB',
  ZAM: 'ZM',
  ZIM: 'ZW',
};

/** The country of a flag: a name, a code of ISO 3166-1, or a code of a sports federation. */
export function countryOfFlag(flag: string, languages: readonly string[]): CountryResult {
  const text = flag.trim();
  const code = sportsCodes[text];
  if (code !== undefined) return { kind: 'country', code };
  const found = findCountry(text, languages);
  // A flag of Georgia is that of the country; the flag of the state is named `Georgia (U.S. state)`.
  return found.kind === 'country' && found.code === 'GE' ? { kind: 'country', code: 'GE' } : found;
}

/** Whether a text names the country of a flag. */
export function namesFlag(text: string): boolean {
  return Object.hasOwn(sportsCodes, text) || namesCountry(text);
}

/** Abbreviations of countries in Chinese headings such as 日方城市, simplified. */
const abbreviations: Readonly<Record<string, string>> = {
  中: 'CN',
  日: 'JP',
  韩: 'KR',
  朝: 'KP',
  美: 'US',
  俄: 'RU',
  英: 'GB',
  法: 'FR',
  德: 'DE',
  意: 'IT',
  加: 'CA',
  澳: 'AU',
  泰: 'TH',
  越: 'VN',
  印: 'IN',
  蒙: 'MN',
  波: 'PL',
  匈: 'HU',
  荷: 'NL',
  西: 'ES',
  菲: 'PH',
  台: 'TW',
};

/** The country of a heading of a column, such as 中方城市, 日本城市 or 日方. Undefined: the heading states none. */
export function countryOfHeading(heading: string): string | undefined {
  const text = simplify(heading.trim());
  const [, side] = /^(\p{Script=Han})方/u.exec(text) ?? [];
  if (side !== undefined) return abbreviations[side];
  const [, name] = /^(\p{Script=Han}{2,8}?)(?:方|侧|的)?(?:城市|省州|省市|地方|自治体|都市|地区)/u.exec(text) ?? [];
  const found = name === undefined || !namesCountry(name, ['zh']) ? undefined : findCountry(name, ['zh']);
  return found?.kind === 'country' ? found.code : undefined;
}
