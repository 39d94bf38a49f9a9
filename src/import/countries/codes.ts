import type { continentCodes } from '../../dataset/schema.ts';
import { cldrCodes, cldrRegions } from './cldr-data.ts';

type ContinentCode = (typeof continentCodes)[number];

/** The codes of a country in ISO 3166-1. Kosovo has the user-assigned codes XK and XKX and no number. */
export interface CountryCodes {
  readonly alpha2: string;
  readonly alpha3: string;
  readonly numeric?: string;
  /** By UN M49. Antarctica and places that M49 omits have the continent that CLDR gives. */
  readonly continent: ContinentCode;
}

/** Regions of UN M49 by continent: the Caribbean and Central America belong to North America. Oceania has Antarctica in CLDR. */
const regions: readonly (readonly [ContinentCode, string])[] = [
  ['AF', '002'],
  ['AS', '142'],
  ['EU', '150'],
  ['NA', '003'],
  ['SA', '005'],
  ['OC', '009'],
];

let countries: ReadonlyMap<string, CountryCodes> | undefined;
let otherCodes: ReadonlyMap<string, string> | undefined;

/** All countries of ISO 3166-1 and Kosovo, by alpha-2 code. */
export function allCountries(): ReadonlyMap<string, CountryCodes> {
  countries ??= readCountries();
  return countries;
}

/** Whether the text is an alpha-2 code of ISO 3166-1, or XK. */
export function isCountryCode(code: string): boolean {
  return allCountries().has(code);
}

/** The alpha-2 code for an alpha-2, alpha-3 or numeric code (`DE`, `DEU`, `276`) in upper case. */
export function countryOfCode(code: string): string | undefined {
  if (isCountryCode(code)) return code;
  otherCodes ??= new Map(
    [...allCountries().values()].flatMap(({ alpha2, alpha3, numeric }): [string, string][] => [
      [alpha3, alpha2],
      ...(numeric === undefined ? [] : [[numeric, alpha2] satisfies [string, string]]),
    ]),
  );
  return otherCodes.get(code);
}

function readCountries(): ReadonlyMap<string, CountryCodes> {
  const codes = cldrCodes();
  const found = new Map<string, CountryCodes>();
  for (const [alpha2, continent] of continentsOfTerritories()) {
    const { _alpha3: alpha3, _numeric: numeric } = codes[alpha2] ?? {};
    if (alpha2 === 'XK') found.set(alpha2, { alpha2, alpha3: 'XKX', continent });
    // Numbers from 900 are for private use, and exceptional reservations such as AC have none.
    else if (alpha3 !== undefined && numeric !== undefined && Number(numeric) < 900) {
      found.set(alpha2, { alpha2, alpha3, numeric, continent });
    }
  }
  return new Map([...found].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function continentsOfTerritories(): ReadonlyMap<string, ContinentCode> {
  const members = cldrRegions();
  const found = new Map<string, ContinentCode>();
  const visit = (region: string, continent: ContinentCode) => {
    for (const member of members.get(region) ?? []) {
      if (/^[A-Z]{2}$/.test(member) && !members.has(member)) found.set(member, continent);
      else visit(member, continent);
    }
  };
  for (const [continent, region] of regions) visit(region, continent);
  found.set('AQ', 'AN');
  return found;
}
