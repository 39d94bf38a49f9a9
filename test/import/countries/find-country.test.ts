import { describe, expect, test } from 'vitest';
import { allCountries } from '../../../src/import/countries/codes.ts';
import { countryFinding } from '../../../src/import/countries/country-finding.ts';
import { findCountry } from '../../../src/import/countries/find-country.ts';
import { ownNames } from '../../../src/import/countries/known-names.ts';
import { fold } from '../../../src/names/fold.ts';

/** A code, a code with `?` if it has a doubt, or the kind of the result and its codes. */
function short(text: string, languages?: readonly string[]): string {
  const found = findCountry(text, languages);
  switch (found.kind) {
    case 'country':
      return `${found.code}${found.unit === undefined ? '' : ` ${found.unit}`}${found.doubt === undefined ? '' : '?'}`;
    case 'ambiguous':
      return `ambiguous ${found.codes.join()}`;
    case 'historical':
      return `historical ${found.successors.join()}`;
    case 'unknown':
      return `unknown ${found.suggestions.map(({ name }) => name).join()}`.trim();
  }
}

function shortAll(expected: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(expected).map((text) => [text, short(text)]));
}

function expectAll(expected: Readonly<Record<string, string>>) {
  expect(shortAll(expected)).toEqual(expected);
}

describe('findCountry', () => {
  test('finds the forms that international organizations use', () => {
    expectAll({
      'Korea, Republic of': 'KR',
      "Korea, Dem. People's Rep.": 'KP',
      'Korea (Republic of)': 'KR',
      'Lao PDR': 'LA',
      'Congo, The Democratic Republic of the': 'CD',
      'Congo, Rep.': 'CG',
      'Micronesia, Federated States of': 'FM',
      'Iran (Islamic Republic of)': 'IR',
      'Egypt, Arab Rep.': 'EG',
      'Venezuela, RB': 'VE',
      'Bahamas, The': 'BS',
      'St. Kitts and Nevis': 'KN',
      'Hong Kong SAR, China': 'HK',
      'Macao SAR, China': 'MO',
      'Viet Nam': 'VN',
      'Taiwan, Province of China': 'TW',
      'Moldova, Republic of': 'MD',
      'Cote dIvoire': 'CI',
      'West Bank and Gaza': 'PS',
    });
  });

  test('takes flags as codes, and compares a flag with the name beside it', () => {
    expectAll({
      '🇩🇪': 'DE',
      '🇬🇪': 'GE',
      '🇳🇦': 'NA',
      '🇯🇵 Japan': 'JP',
      'Japan 🇯🇵': 'JP',
      '🇬🇪 Georgia': 'GE',
      '🏴󠁧󠁢󠁳󠁣󠁴󠁿': 'GB Scotland',
      '🏴󠁧󠁢󠁷󠁬󠁳󠁿 Cymru': 'GB Wales',
      '🇩🇪 Japan': 'ambiguous DE,JP',
      '🇫🇷🇩🇪': 'unknown',
    });
  });

  test('accepts several names of one country, and never those of different ones', () => {
    expectAll({
      'Schweiz/Suisse/Svizzera': 'CH',
      'Österreich / Austria': 'AT',
      'FR - France': 'FR',
      'DE – Germany': 'DE',
      'UK: Wales': 'GB Wales',
      'Schweiz (CH)': 'CH',
      'China (PRC)': 'CN',
      'United States (USA)': 'US',
      'France [1]': 'FR',
      'Israel/Palestine': 'unknown Israel,Palestine',
    });
  });

  test('reads the part of a country in brackets', () => {
    expectAll({
      'UK (Scotland)': 'GB Scotland',
      'Scotland (UK)': 'GB Scotland',
      'China (Hong Kong)': 'HK',
      'France (Martinique)': 'MQ',
      'Ukraine (USSR)': 'UA',
      'Soviet Union (Ukraine)': 'UA',
      'Ukraine, USSR': 'UA',
      'Spain (Catalonia)': 'ES Catalonia?',
      'Spain (since 1985)': 'unknown Spain',
    });
  });

  test('does not take an abbreviation for that of another language', () => {
    for (const text of ['OK', 'MB', 'RA', 'EU', 'eu', 'VS', 'SAM', 'CAT', 'POO', 'U'])
      expect([text, findCountry(text).kind]).toEqual([text, 'unknown']);
    expect(short('VS', ['nl'])).toBe('US');
    expect(short('Čad')).toBe('TD');
  });

  test('finds common and older names of a country', () => {
    expectAll({
      USA: 'US',
      'U.S.A.': 'US',
      UK: 'GB',
      'Great Britain': 'GB',
      'Ivory Coast': 'CI',
      Swaziland: 'SZ',
      'Cape Verde': 'CV',
      Burma: 'MM',
      Czechia: 'CZ',
      'Czech Republic': 'CZ',
      Türkiye: 'TR',
      Turkey: 'TR',
      FYROM: 'MK',
      'Republic of North Macedonia': 'MK',
      Macedonia: 'MK',
      'The Netherlands': 'NL',
      Holland: 'NL',
      'Federal Republic of Germany': 'DE',
      'Republic of Ireland': 'IE',
      'Tschech. Republik': 'CZ',
      'Slow. Republik': 'SK',
      Großbritannien: 'GB',
      Rußland: 'RU',
      'République française': 'FR',
      'Republic of Chile': 'CL',
      'Kingdom of Denmark': 'DK',
      'East Timor': 'TL',
      Kosovo: 'XK',
      Palestine: 'PS',
      Taiwan: 'TW',
      Guam: 'GU',
      'Puerto Rico': 'PR',
      'Hong Kong': 'HK',
      Macau: 'MO',
    });
  });

  test('finds flags, and names with footnote marks or flags', () => {
    expectAll({
      '🇫🇷': 'FR',
      '🇽🇰': 'XK',
      '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}': 'GB Scotland',
      '🇩🇪 Germany': 'DE',
      'Germany 🇩🇪': 'DE',
      '🇫🇷🇩🇪': 'unknown',
      'France[1]': 'FR',
      'France*': 'FR',
      'France¹': 'FR',
      'France [2], [3]': 'FR',
      'Deutschland [note 4]': 'DE',
    });
  });

  test('finds Chinese names in both scripts', () => {
    expectAll({
      韓國: 'KR',
      韩国: 'KR',
      南韓: 'KR',
      北韓: 'KP',
      朝鮮: 'KP',
      大韓民國: 'KR',
      中華人民共和國: 'CN',
      美國: 'US',
      俄羅斯聯邦: 'RU',
      英格蘭: 'GB England',
      臺灣: 'TW',
      科索沃: 'XK',
      法蘭西共和國: 'FR',
      哈萨克斯坦共和国: 'KZ',
      刚果民主共和国: 'CD',
      蘇聯: short('USSR'),
    });
  });

  test('finds parts of a country, and territories with their own code', () => {
    expectAll({
      England: 'GB England',
      'Scotland, UK': 'GB Scotland',
      'Wales (United Kingdom)': 'GB Wales',
      Schottland: 'GB Scotland',
      'Northern Ireland, United Kingdom': 'GB Northern Ireland',
      'Ohio, United States': 'US Ohio',
      'Georgia, USA': 'US Georgia',
      'French Guiana, France': 'GF',
      'Åland Islands, Finland': 'AX',
      'Guam (USA)': 'GU',
      'Taiwan, China': 'TW',
      'Azores, Portugal': 'PT Azores',
      'Mexico, Philippines': 'ambiguous MX,PH',
    });
  });

  test('is historical for a dissolved state, with its successors', () => {
    expectAll({
      Yugoslavia: 'historical BA,HR,ME,MK,RS,SI,XK',
      'Socialist Federal Republic of Yugoslavia': 'historical BA,HR,ME,MK,RS,SI,XK',
      Czechoslovakia: 'historical CZ,SK',
      GDR: 'historical DE',
      'East Germany': 'historical DE',
      Zaire: 'historical CD',
      'Serbia and Montenegro': 'historical ME,RS,XK',
      Чехословакия: 'historical CZ,SK',
      SU: short('Soviet Union'),
      'Yugoslavia, Federal Republic of': 'historical BA,HR,ME,MK,RS,SI,XK',
    });
  });

  test('does not resolve texts that can mean several countries', () => {
    expectAll({
      Congo: 'ambiguous CG,CD',
      Kongo: 'ambiguous CG,CD',
      Korea: 'ambiguous KR,KP',
      'Virgin Islands': 'ambiguous VI,VG',
      'Northern Cyprus': 'ambiguous CY',
      NA: 'ambiguous NA',
      no: 'ambiguous NO',
      'N/A': 'unknown',
      'Georgia (state)': 'ambiguous GE,US',
      'State of Georgia': 'ambiguous GE,US',
      'Atlanta, GA': 'ambiguous GA',
      'Rome, Georgia': 'ambiguous GE',
    });
  });

  test('distinguishes similar names', () => {
    expectAll({
      Guinea: 'GN',
      'Guinea Bissau': 'GW',
      'Equatorial Guinea': 'GQ',
      'Papua New Guinea': 'PG',
      Niger: 'NE',
      Nigeria: 'NG',
      Ireland: 'IE',
      Dominica: 'DM',
      'Dominican Republic': 'DO',
      Georgia: 'GE?',
      'Georgia (country)': 'GE',
      'Republic of Georgia': 'GE',
      'South Georgia': short('South Georgia'),
      Samoa: 'WS',
      'American Samoa': 'AS',
      टोगो: 'TG',
      टोंगा: 'TO',
      Mali: 'ML',
      Malawi: 'MW',
    });
  });

  test('marks two-letter codes that are also postal codes', () => {
    expectAll({ FR: 'FR', DE: 'DE?', CA: 'CA?', NO: 'NO', DEU: 'DE', '276': 'DE', XX: 'unknown', '': 'unknown' });
  });

  test('uses the language for a name of several countries', () => {
    expect([short('Nigeri'), short('Nigeri', ['sq']), short('Nigeri', ['naq'])]).toEqual([
      'ambiguous NE,NG',
      'NG',
      'NE',
    ]);
  });

  test('suggests similar names', () => {
    expectAll({
      Kazakhstah: 'unknown Kazakhstan',
      Germny: 'unknown Germany',
      Germnay: 'unknown Germany',
      Itlay: 'unknown Italy',
      'in Italy': 'unknown Italy',
      Philipinen: 'unknown Philippinen',
      Xyz: 'unknown',
    });
  });

  test('no custom name contradicts another', () => {
    const countriesByName = new Map<string, string>();
    for (const [name, country] of ownNames()) {
      const text = JSON.stringify(country);
      expect([name, countriesByName.get(fold(name)) ?? text]).toEqual([name, text]);
      countriesByName.set(fold(name), text);
    }
  });

  test('every name of every country in 30 languages finds its country, or is reported as ambiguous', () => {
    const languages =
      'en zh-Hans zh-Hant zh-Hant-HK de fr es pt it nl pl cs hu ro ru uk bg sr el tr ar fa he hi bn th vi ja ko id sv'.split(
        ' ',
      );
    const wrong: string[] = [];
    const undecided = new Set<string>();
    for (const language of languages) {
      const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
      for (const code of allCountries().keys()) {
        const name = names.of(code);
        if (name === undefined) continue;
        for (const text of [name, name.toUpperCase(), ` ${name} `]) {
          // `Nga` is Russia in Vietnamese, and `NGA` is the code of Nigeria.
          if (text === 'NGA') continue;
          const found = findCountry(text, [language]);
          if (found.kind === 'ambiguous' && found.codes.includes(code)) undecided.add(name);
          else if (found.kind !== 'country' || found.code !== code)
            wrong.push(`${language} ${code} ${text}: ${short(text, [language])}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(undecided.size).toBeLessThan(25);
  });

  test('the index of all languages is built in bounded time', () => {
    const started = performance.now();
    findCountry('Kazakhstah');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('countryFinding', () => {
  const position = { place: 'row 5', cell: 'E5' };
  const finding = (text: string) => countryFinding(text, findCountry(text), position);

  test('states the expected values and the next step', () => {
    expect(finding('France')).toBeUndefined();
    expect(finding('Kazakhstah')).toEqual({
      severity: 'unreadable',
      rule: 'The country is unknown.',
      position,
      found: 'Kazakhstah',
      expected: 'did you mean Kazakhstan (KZ)?',
      advice: expect.stringContaining('in the mapping'),
    });
    expect(finding('GDR')).toMatchObject({
      rule: 'The country no longer exists.',
      expected: 'the country of today: DE',
    });
    expect(finding('Congo')).toMatchObject({ severity: 'unreadable', rule: 'The country is not certain.' });
    expect(finding('Georgia')).toMatchObject({
      severity: 'doubtful',
      expected: expect.stringContaining('GE, as imported'),
    });
  });
});
