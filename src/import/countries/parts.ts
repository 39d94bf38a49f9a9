/** Parts of a country that lists print in the place of a country. */
export const partsByName: readonly { readonly code: string; readonly unit: string; readonly names: string }[] = [
  {
    code: 'GB',
    unit: 'England',
    names: 'England|Angleterre|Inglaterra|Inghilterra|Anglia|Engeland|Англия|英格兰|イングランド|잉글랜드|Αγγλία',
  },
  {
    code: 'GB',
    unit: 'Scotland',
    names:
      'Scotland|Schottland|Écosse|Escocia|Scozia|Escócia|Schotland|Skottland|Szkocja|Шотландия|苏格兰|スコットランド|스코틀랜드',
  },
  {
    code: 'GB',
    unit: 'Wales',
    names: 'Wales|Cymru|Pays de Galles|Gales|País de Gales|Galles|Walia|Уэльс|威尔士|威爾斯|ウェールズ|웨일스',
  },
  {
    code: 'GB',
    unit: 'Northern Ireland',
    names:
      'Northern Ireland|N. Ireland|Ulster|Nordirland|Irlande du Nord|Irlanda del Norte|Irlanda del Nord|Irlanda do Norte|Noord-Ierland|Irlandia Północna|Северная Ирландия|北爱尔兰|北アイルランド',
  },
];

/** Territories with their own code, by the state to which they belong. */
export const territories: Readonly<Record<string, readonly string[]>> = {
  AU: ['CC', 'CX', 'HM', 'NF'],
  CN: ['HK', 'MO', 'TW'],
  DK: ['FO', 'GL'],
  FI: ['AX'],
  FR: ['BL', 'GF', 'GP', 'MF', 'MQ', 'NC', 'PF', 'PM', 'RE', 'TF', 'WF', 'YT'],
  GB: ['AI', 'BM', 'FK', 'GG', 'GI', 'GS', 'IM', 'IO', 'JE', 'KY', 'MS', 'PN', 'SH', 'TC', 'VG'],
  NL: ['AW', 'BQ', 'CW', 'SX'],
  NO: ['BV', 'SJ'],
  NZ: ['CK', 'NU', 'TK'],
  US: ['AS', 'GU', 'MP', 'PR', 'UM', 'VI'],
};

/** Names of countries that are also the name of a state within the United States. */
export const alsoUsState: ReadonlySet<string> = new Set(['GE']);

/** Postal codes of states of the United States, and of provinces of Canada, that are also country codes. */
export const postalCodes: Readonly<Record<string, string>> = {
  AL: 'Alabama',
  AR: 'Arkansas',
  AZ: 'Arizona',
  CA: 'California',
  CO: 'Colorado',
  DE: 'Delaware',
  GA: 'Georgia',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  KY: 'Kentucky',
  LA: 'Louisiana',
  MA: 'Massachusetts',
  MD: 'Maryland',
  ME: 'Maine',
  MN: 'Minnesota',
  MO: 'Missouri',
  MS: 'Mississippi',
  MT: 'Montana',
  NC: 'North Carolina',
  NE: 'Nebraska',
  PA: 'Pennsylvania',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  VA: 'Virginia',
  NL: 'Newfoundland and Labrador',
  PE: 'Prince Edward Island',
  SK: 'Saskatchewan',
  NU: 'Nunavut',
  YT: 'Yukon',
};
