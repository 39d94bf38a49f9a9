/** What a column may be, by its heading. */
export type ColumnRole =
  | 'wikidataId'
  | 'latitude'
  | 'longitude'
  | 'ended'
  | 'date'
  | 'country'
  | 'unit'
  | 'kind'
  | 'status'
  | 'url'
  | 'note'
  | 'name';

/** Words of headings in common languages of such lists, in the order in which they are tried. Matched in lower case. */
const words: readonly (readonly [ColumnRole, RegExp])[] = [
  ['wikidataId', /wikidata|\bqid\b/],
  ['latitude', /^lat|lat(?:itude)?$|latitud|breite|широта|緯度|纬度|szerokość/],
  ['longitude', /^(?:lon|lng)|(?:lon|lng|long)\d?$|longitud|l[äa]e?nge(?:ngrad)?$|долгота|[経經经]度|długość/],
  ['ended', /\bend(?:ed)?\b|until|terminat|\bbis\b|beendet|hasta|koniec|终止|終止|終了|解消/],
  [
    'date',
    /date|datum|year|since|signed|establish|\bstart\b|\bfrom\b|seit|jahr|ann[ée]e|depuis|fecha|\baño|desde|\banno\b|\bdata\b|\brok\b|год|дата|日期|时间|時間|年|期日|締結|缔结/,
  ],
  [
    'unit',
    /bundesland|province|provinz|\bstate\b|region|prefecture|county|département|provincia|estado|wojew|область|регион|регіон|行政区|行政區|省|都道府県/,
  ],
  [
    'country',
    /country|nation|\bland\b|land$|staat|\bpays\b|\bpa[íi]s\b|paese|kraj\b|země|krajina|država|ország|ülke|страна|країна|国家|國家|国名|國名|^国$|国別|\bcc\d?$/,
  ],
  ['kind', /\bkind\b|type|\bform\b|\bart\b|tipo|rodzaj|тип|种类|種類|类型|類型|关系|關係|relation/],
  ['status', /status|state of|stan\b|статус|状态|狀態/],
  ['url', /url|link|website|quelle|source|fuente|źródło|источник|来源|來源|出典/],
  ['note', /note|remark|comment|bemerkung|anmerkung|remarque|observaci|uwagi|примеч|备注|備註|備考/],
  [
    'name',
    /city|town|municip|place|name|label|stadt|gemeinde|ville|commune|ciudad|citt[àa]|comune|miasto|gmina|cidade|\bstad\b|kommun|город|місто|城市|都市|市|友城|partner|sister|twin|origin/,
  ],
];

/** The role that a heading names, undefined if it names none. */
export function roleOfHeading(heading: string): ColumnRole | undefined {
  const text = heading.toLowerCase().replace(/[_]+/g, ' ');
  return words.find(([, pattern]) => pattern.test(text))?.[0];
}

const ofPartner =
  /partner|sister|twin|foreign|destination|target|hermana|gemell|jumel|побратим|zuster|vänort|友好|友城|姊妹|姉妹|对方|對方|対|外方|日方|(?:^|[^a-z])(?:b|to)(?:$|[^a-z])|2$/;

/** Whether a heading refers to the other place of a relation. */
export function isOfPartner(heading: string): boolean {
  return ofPartner.test(heading.toLowerCase().replace(/_/g, ' '));
}

const kindWords: readonly (readonly [string, RegExp])[] = [
  ['FRIENDSHIP', /^f$|friend|freund|amist|amit|amiciz|przyja|друж|友好交流|交流/],
  ['CONTACT', /^k$|contact|kontakt|往来|往來/],
  ['SISTER_CITY', /^p$|sister|twin|partner|jumel|hermana|gemell|побратим|友好城市|姊妹|姉妹/],
];

/** The kind that a printed text seems to mean. */
export function kindOfText(text: string): string {
  return kindWords.find(([, pattern]) => pattern.test(text.toLowerCase()))?.[0] ?? 'UNSPECIFIED';
}
