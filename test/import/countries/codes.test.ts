import { getAlpha3Codes, getNumericCodes } from 'i18n-iso-countries';
import { describe, expect, test } from 'vitest';
import { continentCodes } from '../../../src/dataset/schema.ts';
import { allCountries, countryOfCode, isCountryCode } from '../../../src/import/countries/codes.ts';
import { continentFacts, countryFacts } from '../../../src/import/countries/facts.ts';

describe('codes of countries', () => {
  test('are all those of ISO 3166-1, and XK', () => {
    const alpha3 = Object.fromEntries([...allCountries().values()].map((country) => [country.alpha3, country.alpha2]));
    // The library has XKK, the code of CLDR, for Kosovo; most files have XKX.
    const { XKK, ...iso3 } = getAlpha3Codes();
    expect(alpha3).toEqual({ ...iso3, XKX: XKK });
    const numeric = [...allCountries().values()].flatMap((country) =>
      country.numeric ? [[country.numeric, country.alpha2]] : [],
    );
    const { '983': kosovo, ...iso } = { '983': 'XK', ...getNumericCodes() };
    expect(kosovo).toBe('XK');
    expect(Object.fromEntries(numeric)).toEqual(iso);
  });

  test('are read as alpha-2, alpha-3 and number', () => {
    expect(['DE', 'DEU', '276', 'XK', 'XKX', '004'].map(countryOfCode)).toEqual(['DE', 'DE', 'DE', 'XK', 'XK', 'AF']);
    expect(['UK', 'SU', 'EU', 'AC', '000', 'de', ''].map(countryOfCode)).toEqual(Array(7).fill(undefined));
    expect([isCountryCode('TW'), isCountryCode('TWN')]).toEqual([true, false]);
  });
});

describe('facts about countries', () => {
  test('divide the Americas as UN M49 does', () => {
    const continents = ['US', 'MX', 'PA', 'CU', 'GL', 'CO', 'GF', 'TT', 'FK'].map(
      (code) => countryFacts(code).continent,
    );
    expect(continents).toEqual(['NA', 'NA', 'NA', 'NA', 'NA', 'SA', 'SA', 'NA', 'SA']);
  });

  test('assign continents as UN M49 does', () => {
    const continents = ['RU', 'TR', 'CY', 'GE', 'KZ', 'EG', 'XK', 'TW', 'AQ', 'GU'].map(
      (code) => countryFacts(code).continent,
    );
    expect(continents).toEqual(['EU', 'AS', 'AS', 'AS', 'AS', 'AF', 'EU', 'AS', 'AN', 'OC']);
  });

  test('have names in Chinese, English, the official languages and the language of the list', () => {
    const { names, ...codes } = countryFacts('CH', ['pl']);
    expect(codes).toEqual({ code: 'CH', alpha3: 'CHE', continent: 'EU' });
    const texts = Object.fromEntries(names.map(({ language, text }) => [language, text]));
    expect(texts).toMatchObject({
      'zh-Hans': '瑞士',
      'zh-Hant': '瑞士',
      en: 'Switzerland',
      ru: 'Швейцария',
      de: 'Schweiz',
      fr: 'Suisse',
      it: 'Svizzera',
      pl: 'Szwajcaria',
    });
    expect(new Set(names.map(({ kind }) => kind))).toEqual(new Set(['SHORT']));
  });

  test('have no name in an unknown language', () => {
    expect(countryFacts('FR', ['qaa']).names.map(({ language }) => language)).not.toContain('qaa');
  });

  test('an unknown code is rejected', () => {
    expect(() => countryFacts('UK')).toThrow(
      'UK is not a country code. Use an alpha-2 code of ISO 3166-1, such as DE, or XK.',
    );
  });

  test('all continents have names in the same languages', () => {
    const all = continentCodes.map((code) => continentFacts(code));
    expect(all.map(({ names }) => names.find(({ language }) => language === 'en')?.text)).toEqual([
      'Africa',
      'Antarctica',
      'Asia',
      'Europe',
      'North America',
      'Oceania',
      'South America',
    ]);
    expect(new Set(all.map(({ names }) => names.map(({ language }) => language).join()))).toHaveLength(1);
  });
});
