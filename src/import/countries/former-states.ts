/** States that no longer exist under the name, with the states on their territory today. A place may be in any of these. */
export interface FormerState {
  readonly name: string;
  /** Names and codes, separated by `|`. */
  readonly names: string;
  readonly successors: readonly string[];
}

export const formerStates: readonly FormerState[] = [
  {
    name: 'the Soviet Union',
    names:
      'USSR|U.S.S.R.|SU|SUN|Soviet Union|Union of Soviet Socialist Republics|Soviet Russia|UdSSR|Sowjetunion|URSS|Union soviétique|Unión Soviética|Unione Sovietica|União Soviética|СССР|Советский Союз|苏联|苏维埃社会主义共和国联盟|ソビエト連邦|ソ連',
    successors: ['AM', 'AZ', 'BY', 'EE', 'GE', 'KG', 'KZ', 'LT', 'LV', 'MD', 'RU', 'TJ', 'TM', 'UA', 'UZ'],
  },
  {
    name: 'Yugoslavia',
    names:
      'YU|YUG|Yugoslavia|Jugoslavia|Jugoslawien|Yougoslavie|Jugoslavija|SFRY|S.F.R.Y.|SFR Yugoslavia|Former Yugoslavia|Ex-Yugoslavia|Югославия|Југославија|南斯拉夫|ユーゴスラビア|Federal Republic of Yugoslavia',
    successors: ['BA', 'HR', 'ME', 'MK', 'RS', 'SI', 'XK'],
  },
  {
    name: 'Serbia and Montenegro',
    names:
      'SCG|Serbia and Montenegro|Serbia & Montenegro|Serbia-Montenegro|Serbien und Montenegro|Serbie-et-Monténégro|Сербия и Черногория|塞尔维亚和黑山',
    successors: ['ME', 'RS', 'XK'],
  },
  {
    name: 'Czechoslovakia',
    names:
      'CS|CSK|Czechoslovakia|Czecho-Slovakia|Czechoslovak Socialist Republic|CSSR|ČSSR|CSFR|ČSFR|Tschechoslowakei|Tchécoslovaquie|Checoslovaquia|Cecoslovacchia|Československo|Чехословакия|捷克斯洛伐克',
    successors: ['CZ', 'SK'],
  },
  {
    name: 'the German Democratic Republic',
    names:
      'DD|DDR|GDR|G.D.R.|NRD|East Germany|German Democratic Republic|Germany, East|Ostdeutschland|Deutsche Demokratische Republik|RDA|République démocratique allemande|Allemagne de l’Est|ГДР|东德|民主德国|德意志民主共和国',
    successors: ['DE'],
  },
  { name: 'Zaire', names: 'ZR|ZAR|Zaire|Zaïre|Заир|扎伊尔', successors: ['CD'] },
  {
    name: 'the Netherlands Antilles',
    names: 'AN|ANT|Netherlands Antilles|Niederländische Antillen|Antilles néerlandaises|荷属安的列斯',
    successors: ['BQ', 'CW', 'SX'],
  },
  { name: 'Upper Volta', names: 'HV|HVO|Upper Volta|Obervolta|Haute-Volta|上沃尔特', successors: ['BF'] },
  { name: 'Dahomey', names: 'DY|DHY|Dahomey|达荷美', successors: ['BJ'] },
  { name: 'Rhodesia', names: 'RH|RHO|Rhodesia|Southern Rhodesia|Rhodesien|Rhodésie|罗得西亚', successors: ['ZW'] },
  { name: 'Northern Rhodesia', names: 'Northern Rhodesia', successors: ['ZM'] },
  { name: 'Ceylon', names: 'Ceylon|锡兰', successors: ['LK'] },
  { name: 'Tanganyika', names: 'Tanganyika|Zanzibar', successors: ['TZ'] },
  { name: 'the New Hebrides', names: 'NH|New Hebrides|Nouvelles-Hébrides', successors: ['VU'] },
  { name: 'South Vietnam', names: 'South Vietnam|North Vietnam|VD|VDR', successors: ['VN'] },
  {
    name: 'South Yemen',
    names: 'YD|YMD|South Yemen|North Yemen|Yemen Arab Republic|Democratic Yemen|People’s Democratic Republic of Yemen',
    successors: ['YE'],
  },
  { name: 'the People’s Republic of the Congo', names: 'People’s Republic of the Congo', successors: ['CG'] },
  { name: 'the United Arab Republic', names: 'UAR|United Arab Republic', successors: ['EG', 'SY'] },
  { name: 'Prussia', names: 'Prussia|Preußen|普鲁士', successors: ['DE', 'PL', 'RU'] },
  {
    name: 'Austria-Hungary',
    names: 'Austria-Hungary|Österreich-Ungarn|奥匈帝国',
    successors: ['AT', 'CZ', 'HR', 'HU', 'SK'],
  },
  { name: 'the Ottoman Empire', names: 'Ottoman Empire|Osmanisches Reich|奥斯曼帝国', successors: ['TR'] },
  { name: 'Siam', names: 'Siam|暹罗', successors: ['TH'] },
];
