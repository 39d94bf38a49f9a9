import { simplify } from '../list-page/han.ts';
import type { Level } from '../list-page/level.ts';
import type { ImportedKind, ImportedStatus } from '../relation.ts';
import { type Continent, continentNamed } from './continent.ts';

/** What a heading states about the part of the page below it. */
export interface HeadingMeaning {
  /** The part is not a list of relations: references, links, a history. */
  readonly other?: 'references' | 'notes' | 'other';
  readonly level?: Level | 'CITY';
  readonly continent?: Continent;
  readonly kind?: ImportedKind;
  readonly status?: ImportedStatus;
  /** The heading has none of these meanings, so that it may name a place or a country. */
  readonly place?: string;
  /** The heading as printed, without counts and links for editing. */
  readonly text: string;
}

const editLink =
  /\s*(?:\[\s*(?:编辑|編輯|编辑源代码|編輯原始碼|edit|edit source|Bearbeiten|modifier|編集|править)(?:\s*\|[^\]]*)?\s*\]|\s(?:编辑|編輯)|(?<=[级級省市区區州縣县盟旗])(?:编辑|編輯))$/iu;
const ordinal =
  /^(?:第[一二三四五六七八九十\d]+[类類部分章节節]+|[一二三四五六七八九十]+、|[((][一二三四五六七八九十\d]+[))]|\d{1,2}[.、](?!\d))\s*/u;
const count = /\s*[((]\s*(?:共|合计|合計|总计|計)?\s*\d+\s*(?:个|個|对|對|座|组|cities|towns)?\s*[))]$/iu;

/** A text without the link for editing that a page prints after a heading. */
export function withoutEditLink(printed: string): string {
  return printed.replace(editLink, '');
}

/** A heading without its links for editing, ordinal, count and colon. */
function headingText(printed: string): string {
  let text = printed.trim().replace(/^【(.*)】$/u, '$1');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text
      .replace(editLink, '')
      .replace(/[::]\s*$/u, '')
      .replace(count, '')
      .replace(ordinal, '')
      .trim();
  }
  return text;
}

const others: readonly (readonly [NonNullable<HeadingMeaning['other']>, RegExp])[] = [
  [
    'references',
    /^(?:参考(?:文献|资料|来源|数据|书目)?|资料来源|来源|引用|出典|脚注|references?|citations|sources|notes and references|references and notes|einzelnachweise|quellen|notes et références|références|referencias|примечания)$/iu,
  ],
  ['notes', /^(?:注释|注解|附注|备注|注记|notes?|footnotes?|explanatory notes|anmerkungen|notas)$/iu],
  [
    'other',
    /^(?:参见|参看|相关条目|另见|外部链接|外部连结|关连项目|関連項目|外部リンク|延伸阅读|导航菜单|see also|external links?|further reading|bibliography|literature|gallery|history|background|overview|introduction|statistics|contents|siehe auch|weblinks|literatur|geschichte|voir aussi|liens externes|annexes|bibliographie|véase también|enlaces externos)$/iu,
  ],
];

const levels: readonly (readonly [NonNullable<HeadingMeaning['level']>, RegExp])[] = [
  ['COUNTY', /^(?:县级|区县级|县市级|县区级|区级|县\(?市、?区\)?级|乡镇级|县级市)|^county[- ]level/iu],
  [
    'PREFECTURAL',
    /^(?:地级|地市级|地州级|地级市|州级|州市级|自治州级|盟市级|设区市|副省级|市州级)|^prefectur(?:e|al)[- ]level/iu,
  ],
  [
    'PROVINCIAL',
    /^(?:省级|自治区级|直辖市级|省区市级|省市级|省|自治区)(?:$|(?=友好|友城|友|国际))|^province[- ]level|^provincial/iu,
  ],
  ['CITY', /^市级/u],
];

const kinds: readonly (readonly [ImportedKind, RegExp])[] = [
  ['CONTACT', /\bcontacts?\b|kontakt|联络城市|意向城市/iu],
  [
    'FRIENDSHIP',
    /友好(?:交流|关系|合作|往来|交往|意向)|友谊城市|friendship|freundschaft|ciudades amigas|städtefreund/iu,
  ],
  [
    'SISTER_CITY',
    /友好(?:城市|地区|省|州|县|区|管辖区|都市|城|市|港)|友城|姐妹|姊妹|姉妹|友好$|sister[- ](?:cit|count|state|town|province|prefecture|relation|port)|\btwin(?:ned|ning|s)?\b|partnerst[aä]dt|städtepartnerschaft|partnergemeinde|jumel|jumelées|hermanad|ciudades hermanas|gemell|побратим/iu,
  ],
  [
    'UNSPECIFIED',
    /合作城市|交流城市|伙伴城市|partner cit|partner towns?|partnerships?$|cooperation|coopération|other forms of|agreements?$/iu,
  ],
];

const former =
  /^(?:former|past|ex-?|defunct|ended|terminated|dissolved|cancel\S*|discontinued|ehemalige|anciens?|anciennes?|antigu[ao]s)\b|已(?:终止|解除|中断|结束)|曾(?:经)?(?:的)?(?:结|友)|^(?:前|原)(?:友好|友城|姐妹|姊妹)|终止|解除/iu;
const suspended = /\b(?:suspended|paused|frozen|inactive)\b|暂停|冻结|中止|ruhende/iu;
const generic =
  /^(?:by (?:country|city|continent|region|state)|(?:list|table) of .*|cities|towns|counties|municipalities|states?|provinces?|list|城市列表|列表|名单|一览|友好关系|概况|概述|简介|历史|背景|统计|\p{L}|\p{Lu}\s*[-–—]\s*\p{Lu}|[#\d]|0[-–]9)$/iu;

/** What a heading means, in Chinese of both scripts and, for the usual headings, in other languages. */
export function readHeading(printed: string): HeadingMeaning {
  const text = headingText(printed);
  const simple = simplify(text);
  const other = others.find(([, pattern]) => pattern.test(simple))?.[0];
  if (other) return { text, other };
  const continent =
    continentNamed(simple) ?? continentNamed(/\b(?:in|en|aus) (?:the )?(\p{Lu}[\p{L} ]+)$/u.exec(text)?.[1] ?? '');
  const level = levels.find(([, pattern]) => pattern.test(simple))?.[0];
  const kind = kinds.find(([, pattern]) => pattern.test(simple))?.[0];
  const status = former.test(simple) ? 'ENDED' : suspended.test(simple) ? 'SUSPENDED' : undefined;
  const known = continent !== undefined || level !== undefined || kind !== undefined || status !== undefined;
  return {
    text,
    ...(continent === undefined ? {} : { continent }),
    ...(level === undefined ? {} : { level }),
    ...(kind === undefined ? {} : { kind }),
    ...(status === undefined ? {} : { status }),
    ...(known || generic.test(simple) || text === '' ? {} : { place: text }),
  };
}
