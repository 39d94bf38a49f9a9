import type { Dataset } from '../dataset/schema.ts';
import type { NamingStyle } from './naming.ts';

type Country = Dataset['countries'][number];

export interface SyntheticCountry {
  readonly code: string;
  readonly alpha3: string;
  readonly continent: Country['continent'];
  /** The continent under which lists sometimes report it instead. */
  readonly alsoReportedOn: Country['continent'] | null;
  /** Approximate percentage of partners. */
  readonly weight: number;
  readonly style: NamingStyle;
  /** BCP 47 tag of the native names of its places. */
  readonly language: string;
  /** Bounding box of its places in whole degrees: south, north, west, east. */
  readonly box: readonly [number, number, number, number];
  readonly names: Country['names'];
}

type CountryRow = readonly [
  code: string,
  alpha3: string,
  continent: Country['continent'],
  alsoReportedOn: Country['continent'] | null,
  weight: number,
  style: NamingStyle,
  language: string,
  box: SyntheticCountry['box'],
  simplified: string,
  traditional: string,
  english: string,
  native: string | null,
];

/**
 * Real countries with ISO 3166-1 codes, UN M49 continents and names from Unicode CLDR. They are constants, because the results of
 * `Intl.DisplayNames` depend on the version of Node.js.
 */
const table: readonly CountryRow[] = [
  ['JP', 'JPN', 'AS', null, 16, 'japanese', 'ja', [33, 38, 131, 140], '日本', '日本', 'Japan', '日本'],
  ['KR', 'KOR', 'AS', null, 11, 'korean', 'ko', [35, 38, 127, 129], '韩国', '韓國', 'South Korea', '대한민국'],
  ['US', 'USA', 'NA', null, 13, 'english', 'en', [30, 48, -122, -75], '美国', '美國', 'United States', null],
  ['RU', 'RUS', 'EU', 'AS', 9, 'slavic', 'ru', [50, 60, 32, 130], '俄罗斯', '俄羅斯', 'Russia', 'Россия'],
  ['FR', 'FRA', 'EU', null, 5, 'french', 'fr', [43, 50, -1, 7], '法国', '法國', 'France', null],
  ['DE', 'DEU', 'EU', null, 5, 'german', 'de', [48, 54, 7, 14], '德国', '德國', 'Germany', 'Deutschland'],
  ['AU', 'AUS', 'OC', null, 4, 'english', 'en', [-37, -20, 116, 152], '澳大利亚', '澳大利亞', 'Australia', null],
  ['CA', 'CAN', 'NA', null, 3, 'english', 'en', [43, 54, -123, -64], '加拿大', '加拿大', 'Canada', null],
  ['GB', 'GBR', 'EU', null, 4, 'english', 'en', [51, 57, -4, 0], '英国', '英國', 'United Kingdom', null],
  ['IT', 'ITA', 'EU', null, 4, 'romance', 'it', [38, 46, 8, 17], '意大利', '義大利', 'Italy', 'Italia'],
  ['ES', 'ESP', 'EU', null, 3, 'romance', 'es', [37, 43, -6, 2], '西班牙', '西班牙', 'Spain', 'España'],
  ['PT', 'PRT', 'EU', null, 1, 'romance', 'pt', [37, 42, -9, -7], '葡萄牙', '葡萄牙', 'Portugal', null],
  ['PL', 'POL', 'EU', null, 2, 'polish', 'pl', [50, 54, 15, 23], '波兰', '波蘭', 'Poland', 'Polska'],
  ['TR', 'TUR', 'AS', 'EU', 2, 'turkish', 'tr', [37, 41, 27, 43], '土耳其', '土耳其', 'Türkiye', null],
  ['KZ', 'KAZ', 'AS', 'EU', 3, 'steppe', 'kk', [43, 53, 52, 82], '哈萨克斯坦', '哈薩克', 'Kazakhstan', 'Қазақстан'],
  [
    'KG',
    'KGZ',
    'AS',
    null,
    2,
    'steppe',
    'ky',
    [40, 43, 70, 79],
    '吉尔吉斯斯坦',
    '吉爾吉斯',
    'Kyrgyzstan',
    'Кыргызстан',
  ],
  ['MN', 'MNG', 'AS', null, 2, 'steppe', 'mn', [44, 50, 90, 115], '蒙古', '蒙古', 'Mongolia', 'Монгол'],
  ['BY', 'BLR', 'EU', null, 1, 'slavic', 'be', [52, 56, 24, 31], '白俄罗斯', '白俄羅斯', 'Belarus', 'Беларусь'],
  ['UA', 'UKR', 'EU', null, 1, 'slavic', 'uk', [47, 51, 24, 38], '乌克兰', '烏克蘭', 'Ukraine', 'Україна'],
  ['BG', 'BGR', 'EU', null, 1, 'slavic', 'bg', [42, 44, 23, 28], '保加利亚', '保加利亞', 'Bulgaria', 'България'],
  ['PK', 'PAK', 'AS', null, 2, 'persian', 'ur', [25, 34, 62, 74], '巴基斯坦', '巴基斯坦', 'Pakistan', 'پاکستان'],
  ['IR', 'IRN', 'AS', null, 2, 'persian', 'fa', [28, 37, 46, 60], '伊朗', '伊朗', 'Iran', 'ایران'],
  ['EG', 'EGY', 'AF', null, 1, 'arabic', 'ar', [24, 31, 28, 33], '埃及', '埃及', 'Egypt', 'مصر'],
  ['MA', 'MAR', 'AF', null, 1, 'arabic', 'ar', [30, 35, -9, -2], '摩洛哥', '摩洛哥', 'Morocco', 'المغرب'],
  ['JO', 'JOR', 'AS', null, 1, 'arabic', 'ar', [30, 32, 36, 38], '约旦', '約旦', 'Jordan', 'الأردن'],
  [
    'UZ',
    'UZB',
    'AS',
    null,
    1,
    'turkish',
    'uz',
    [38, 42, 60, 71],
    '乌兹别克斯坦',
    '烏茲別克',
    'Uzbekistan',
    'Oʻzbekiston',
  ],
  ['VN', 'VNM', 'AS', null, 2, 'vietnamese', 'vi', [10, 22, 105, 109], '越南', '越南', 'Vietnam', 'Việt Nam'],
  ['BR', 'BRA', 'SA', null, 3, 'romance', 'pt', [-29, -3, -54, -38], '巴西', '巴西', 'Brazil', 'Brasil'],
  ['AR', 'ARG', 'SA', null, 1, 'romance', 'es', [-40, -24, -68, -58], '阿根廷', '阿根廷', 'Argentina', null],
  ['PE', 'PER', 'SA', null, 1, 'romance', 'es', [-16, -5, -78, -71], '秘鲁', '秘魯', 'Peru', 'Perú'],
  ['MX', 'MEX', 'NA', null, 2, 'romance', 'es', [17, 28, -106, -96], '墨西哥', '墨西哥', 'Mexico', 'México'],
  ['NZ', 'NZL', 'OC', null, 1, 'english', 'en', [-45, -37, 170, 177], '新西兰', '紐西蘭', 'New Zealand', null],
  ['ZA', 'ZAF', 'AF', null, 1, 'english', 'en', [-33, -24, 19, 31], '南非', '南非', 'South Africa', null],
];

/** The country of the local side. */
export const home: SyntheticCountry = {
  code: 'CN',
  alpha3: 'CHN',
  continent: 'AS',
  alsoReportedOn: null,
  weight: 0,
  style: 'chinese',
  language: 'zh-Hans',
  box: [22, 45, 88, 122],
  names: officialNames('中国', '中國', 'China'),
};

export const continents: Dataset['continents'] = (
  [
    ['AF', '非洲', '非洲', 'Africa'],
    ['AS', '亚洲', '亞洲', 'Asia'],
    ['EU', '欧洲', '歐洲', 'Europe'],
    ['NA', '北美洲', '北美洲', 'North America'],
    ['OC', '大洋洲', '大洋洲', 'Oceania'],
    ['SA', '南美洲', '南美洲', 'South America'],
  ] as const
).map(([code, simplified, traditional, english]) => ({
  code,
  names: officialNames(simplified, traditional, english),
}));

/** The countries of the partners, most frequent first. */
export const abroad: readonly SyntheticCountry[] = table.map(
  ([
    code,
    alpha3,
    continent,
    alsoReportedOn,
    weight,
    style,
    language,
    box,
    simplified,
    traditional,
    english,
    native,
  ]) => ({
    code,
    alpha3,
    continent,
    alsoReportedOn,
    weight,
    style,
    language,
    box,
    names: [
      ...officialNames(simplified, traditional, english),
      ...(native === null ? [] : [{ text: native, language, kind: 'OFFICIAL' as const }]),
    ],
  }),
);

function officialNames(simplified: string, traditional: string, english: string): SyntheticCountry['names'] {
  return [
    { text: simplified, language: 'zh-Hans', kind: 'OFFICIAL' },
    { text: traditional, language: 'zh-Hant', kind: 'OFFICIAL' },
    { text: english, language: 'en', kind: 'OFFICIAL' },
  ];
}
