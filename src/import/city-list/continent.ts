import { continentCodes } from '../../dataset/schema.ts';
import { simplify } from '../list-page/han.ts';

export type ContinentCode = (typeof continentCodes)[number];

/** `AMERICAS`: the page does not divide the Americas, so that neither code is right. */
export type Continent = ContinentCode | 'AMERICAS';

const names: Readonly<Record<Continent, string>> = {
  AF: '非洲|阿非利加洲|アフリカ|africa|afrika|afrique|áfrica|африка',
  AN: '南极洲|antarctica|antarktis|antarctique',
  AS: '亚洲|亚细亚洲|アジア|asia|asien|asie|азия',
  EU: '欧洲|欧罗巴洲|ヨーロッパ|europe|europa|европа',
  NA: '北美洲|北美|中北美洲|北アメリカ|north america|northern america|central america|north and central america|nordamerika|amérique du nord|américa del norte|северная америка|caribbean|加勒比地区',
  OC: '大洋洲|オセアニア|oceania|ozeanien|océanie|oceanía|австралия и океания|australia and oceania|australasia',
  SA: '南美洲|南美|南アメリカ|south america|südamerika|amérique du sud|américa del sur|южная америка',
  AMERICAS: '美洲|南北美洲|アメリカ州|america|americas|the americas|amerika|amérique|amériques|américa|америка',
};

const codes = new Map(
  ([...continentCodes, 'AMERICAS'] as const).flatMap((code) =>
    names[code].split('|').map((name) => [name, code] as const),
  ),
);

/** The continent that a text names, in Chinese of both scripts or a European language. */
export function continentNamed(text: string): Continent | undefined {
  return codes.get(simplify(text.trim()).toLowerCase());
}

/** The code of a continent; undefined for the Americas as a whole. */
export function continentCode(continent: Continent | undefined): ContinentCode | undefined {
  return continent === 'AMERICAS' ? undefined : continent;
}
