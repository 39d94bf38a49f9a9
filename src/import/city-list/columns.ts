import { simplify } from '../list-page/han.ts';
import { countryOfHeading } from './flag-country.ts';

export type ColumnRole =
  | 'local'
  | 'partner'
  | 'country'
  | 'unit'
  | 'continent'
  | 'date'
  | 'ended'
  | 'kind'
  | 'level'
  | 'notes'
  | 'index';

export interface PageColumns {
  /** Undefined for a column that is not read. */
  readonly roles: readonly (ColumnRole | undefined)[];
  /** The countries that the headings of places state, such as 日方城市. */
  readonly localCountry?: string;
  readonly partnerCountry?: string;
}

/** Headings of columns, simplified and in lower case. `place` is the local side or the partner, by the other columns. */
const headings: readonly (readonly [ColumnRole | 'place', RegExp])[] = [
  ['index', /^(?:序号?|编号|番号|no|nr|n°|#|№|排序)$/u],
  ['continent', /^(?:大?洲|所[在属]大?洲|洲别|continente?s?|kontinent)$/u],
  ['ended', /^(?:终止|结束|解除|ended|until|end(?: date)?|terminated|bis)/u],
  [
    'date',
    /(?:结好|结交|结成|结盟|缔结|缔盟|建立|签约|签署|签订|盟约|提携|批准|正式)(?:$|\S*(?:日期?|时间|年份?|年月日?|年月)$)|^(?:日期|时间|年份|年月日?|date|dates|year|years|since|seit|depuis|année|jahr|established|twinned|signed|agreement|started?)\b/u,
  ],
  [
    'country',
    /^(?:所[在属])?(?:国家|国别|国名|国)(?:或地区|和地区|及地区|\/地区|与地区|地区|名称?)?$|^(?:country|countries|nation|land|staat|pays|país|paese|страна)\b/u,
  ],
  [
    'unit',
    /行政区$|^(?:所[在属])?(?:省|州|省\/?州|省份|道府县|都道府县|地区\/州)$|^(?:state|region|province|prefecture|subdivision|county\/state|bundesland|région|división|область)\b/u,
  ],
  ['kind', /^(?:类型|类别|关系|性质|\S*形态$|\S*形式$|关系类型|结好类型|type|kind|status|art|form)/u],
  ['level', /^(?:级别|层级|level)$/u],
  [
    'notes',
    /来源|备注|备考|参考|注释|^(?:注|附注|notes?|refs?|references?|sources?|remarks?|comments?|cit|citations?|anmerkung\S*)$/u,
  ],
  [
    'partner',
    /友好|友城|姐妹|姊妹|姉妹|外方|对方|国外|外国|海外|提携|缔结城市|结好城市|sister|twin|partner|jumel|foreign/u,
  ],
  ['local', /^(?:中方|我方|本方|国内|本地|本省|本市|省内|境内|所辖)|管辖区$|^(?:local|home)\b/u],
  [
    'place',
    /城市|地区|名称|市|县|都市|自治体|^(?:cit(?:y|ies)|towns?|municipality|name|place|stadt|gemeinde|ville|commune|ciudad|county)\b|方$/u,
  ],
];

/** Reads the headings of a table. Undefined: they are not headings of a list of relations. */
export function readColumns(cells: readonly string[]): PageColumns | undefined {
  const found = cells.map((cell) => roleOf(cell));
  const countries = cells.map((cell, index) => (found[index] === 'continent' ? undefined : countryOfHeading(cell)));
  const roles = withSides(found);
  const partner = roles.indexOf('partner');
  if (partner < 0 || cells.some((cell) => cell.length > 40)) return undefined;
  if (!(['country', 'date', 'continent', 'local'] as const).some((role) => roles.includes(role))) return undefined;
  const localCountry = countries[roles.indexOf('local')];
  const partnerCountry = countries[partner];
  return {
    roles,
    ...(localCountry === undefined ? {} : { localCountry }),
    ...(partnerCountry === undefined ? {} : { partnerCountry }),
  };
}

function roleOf(heading: string): ColumnRole | 'place' | undefined {
  const text = simplify(heading)
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(/\[[^\]]*\]/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[.::]$/u, '');
  return text === '' ? undefined : headings.find(([, pattern]) => pattern.test(text))?.[0];
}

/** One place column beside a partner column is the local side; without a partner column, the last place is the partner. */
function withSides(found: readonly (ColumnRole | 'place' | undefined)[]): (ColumnRole | undefined)[] {
  const places = found.flatMap((role, index) => (role === 'place' ? [index] : []));
  const partner = found.includes('partner') ? -1 : (places.at(-1) ?? -1);
  const local = found.includes('local') ? -1 : (places.find((index) => index !== partner) ?? -1);
  const seen = new Set<ColumnRole>();
  return found.map((role, index) => {
    const side = index === partner ? 'partner' : index === local ? 'local' : role === 'place' ? undefined : role;
    // A second column of a kind is not read, except for notes.
    if (side === undefined || (seen.has(side) && side !== 'notes')) return undefined;
    seen.add(side);
    return side;
  });
}
