import { language } from './navigation.ts';
import type { Language, Level } from './view-state.ts';

/** All texts of the page in both languages. `#` is a placeholder for a number. */
const words = {
  name: ['友城 Youcheng', '友城 Youcheng'],
  motto: ['#（截至#）：每个日期注明出处', '#, as of #: every date sourced'],
  skip: ['跳到正文', 'Skip to content'],
  search: ['搜索城市、国家或出处', 'Search city, country or source'],
  searchHint: [
    '输入城市、国家或出处的名称，语言和文字不限。',
    'Type the name of a city, country or source, in any language or script.',
  ],
  searchNothing: ['没有与“#”匹配的结果', 'No results for “#”'],
  searchPart: ['显示前 # 个结果，共 # 个', 'First # of # results'],
  otherLanguage: ['English', '中文'],
  theme: ['外观', 'Theme'],
  themeSystem: ['外观：跟随系统', 'Theme: System'],
  themeLight: ['外观：浅色', 'Theme: Light'],
  themeDark: ['外观：深色', 'Theme: Dark'],
  graph: ['图谱', 'Graph'],
  map: ['地图', 'Map'],
  timeline: ['时间线', 'Timeline'],
  table: ['表格', 'Table'],
  views: ['视图', 'Views'],
  filters: ['筛选', 'Filters'],
  years: ['结好年份', 'Year established'],
  from: ['从', 'From'],
  to: ['至', 'To'],
  yearForm: ['请输入四位数的年份。', 'Enter a year of four digits.'],
  yearsReversed: [
    '起始年份 # 晚于结束年份 #，年份筛选未生效。',
    'The first year, #, is after the last, #. The years are not applied.',
  ],
  level: ['级别', 'Level'],
  PROVINCIAL: ['省级', 'Province-level'],
  PREFECTURAL: ['地级', 'Prefecture-level'],
  COUNTY: ['县级', 'County-level'],
  PROVINCIAL_ELSEWHERE: ['一级行政区', 'First-level'],
  PREFECTURAL_ELSEWHERE: ['二级行政区', 'Second-level'],
  COUNTY_ELSEWHERE: ['三级行政区', 'Third-level'],
  continent: ['大洲', 'Continent'],
  noContinent: ['未列大洲', 'No continent listed'],
  country: ['国家', 'Country'],
  byCode: ['按代码排序', 'by code'],
  countries: ['国家', 'Countries'],
  totalCountries: ['国家总数', 'Countries, total'],
  countriesOf: ['#（国家）', '#: countries'],
  total: ['关系总数', 'Relations, total'],
  disputed: ['日期争议', 'Disputed dates'],
  isDisputed: ['日期有争议', 'date disputed'],
  otherDate: ['另说', 'or'],
  list: ['名单', 'List'],
  onlyDisputed: ['仅显示日期有争议的', 'Disputed dates only'],
  clear: ['清除筛选', 'Clear filters'],
  showAll: ['显示全部', 'Show all'],
  showLess: ['收起', 'Show fewer'],
  loading: ['正在加载…', 'Loading…'],
  failed: ['加载失败', 'Could not load'],
  unreachable: ['无法连接服务器。', 'The server cannot be reached.'],
  refused: ['服务器无法处理此请求。', 'The server could not process this request.'],
  retry: ['重试', 'Try again'],
  nothing: ['没有符合筛选条件的关系', 'No relations match these filters'],
  unknown: ['没有此条目', 'No such entry'],
  date: ['结好日期', 'Date established'],
  local: ['本方城市', 'Local side'],
  partner: ['外方城市', 'Partner city'],
  pageOf: ['本页 # 条，共 # 条', '# of # on this page'],
  previous: ['上一页', 'Previous'],
  next: ['下一页', 'Next'],
  close: ['关闭', 'Close'],
  details: ['详情', 'Details'],
  copyLink: ['复制链接', 'Copy link'],
  copied: ['已复制', 'Copied'],
  copyCitation: ['复制引文', 'Copy citation'],
  print: ['打印', 'Print'],
  overview: ['概览', 'Overview'],
  most: ['友城最多', 'Most sister cities'],
  choose: ['选择城市或连线，查看日期与出处。', 'Select a city or a line to see its dates and sources.'],
  byList: ['各名单所载', 'Stated by each list'],
  differs: ['各名单不一致', 'Lists disagree'],
  kind: ['关系类别', 'Kind'],
  SISTER_CITY: ['友好城市', 'Sister city'],
  FRIENDSHIP: ['友好交流关系', 'Friendship agreement'],
  CONTACT: ['友好往来', 'Contact or project'],
  UNSPECIFIED: ['未注明', 'Not stated'],
  status: ['状态', 'Status'],
  ACTIVE: ['有效', 'In force'],
  SUSPENDED: ['已中止', 'Suspended'],
  ENDED: ['已终止', 'Ended'],
  statusOn: ['#（#）', '# #'],
  signedAt: ['签署地：#', 'signed at #'],
  accessed: ['查阅于', 'accessed'],
  archived: ['存档于', 'archived'],
  DEAD: ['链接已失效', 'dead link'],
  ARCHIVED: ['有存档', 'archived copy'],
  LIVE: ['可在线查阅', 'online'],
  PRINT: ['印刷品', 'in print'],
  notes: ['注释', 'Notes'],
  cites: ['本条关系的出处', 'Sources for this entry'],
  names: ['名称', 'Names'],
  pinyin: ['汉语拼音', 'Pinyin'],
  FORMER: ['旧称', 'former'],
  OFFICIAL: ['正式名称', 'official'],
  ROMANIZED: ['拉丁转写', 'romanized'],
  SHORT: ['简称', 'short'],
  ALTERNATE: ['别称', 'also'],
  doubts: ['地点说明', 'About this place'],
  noLocation: ['位置不详', 'Position unknown'],
  SEAT: ['以首府位置标示', 'shown at its seat'],
  LABEL_POINT: ['以区域中心标示', 'shown at the centre of the region'],
  MEAN_OF_PLACES: ['以所辖各地的平均位置标示', 'shown at the mean position of its places'],
  SUCCESSOR: ['以后继行政区的位置标示', 'shown at the position of its successor'],
  PLACE: ['确切位置', 'exact position'],
  successors: ['后继', 'Succeeded by'],
  predecessors: ['前身', 'Preceded by'],
  dissolved: ['已撤销', 'dissolved'],
  relations: ['友好关系', 'Relations'],
  unfiltered: ['以下为全部关系，不受筛选影响。', 'All relations are listed; filters are not applied.'],
  audit: ['数据核对：原文所述与实际条数', 'Data check: stated and counted'],
  says: ['原文所述', 'Stated'],
  rows: ['实际条数', 'Counted'],
  openInGraphql: ['在 GraphQL 中打开', 'Open in GraphQL'],
  exportAs: ['导出 #', 'Export #'],
  exportPart: ['导出 #（部分）', 'Export # (partial)'],
  exporting: ['已读取 # 条，共 # 条', 'Read # of #'],
  exportFailed: ['导出失败，未生成文件。', 'The export failed. No file was saved.'],
  exportChanged: ['数据在导出期间有更新，未生成文件。', 'The data changed during the export. No file was saved.'],
  cancel: ['取消', 'Cancel'],
  sharedPartners: ['共同友城', 'Shared sister cities'],
  path: ['连接路径', 'Path'],
  pathTo: ['查找连接路径…', 'Find a path to…'],
  pathPick: ['请选择路径的另一端', 'Select the other end'],
  noPath: ['两地之间没有连接路径', 'No path connects them'],
  across: ['经由隶属与沿革关系', 'Through units and predecessors'],
  PART_OF: ['隶属', 'unit'],
  SUCCESSION: ['沿革', 'succession'],
  shareWith: ['与另一城市比较', 'Compare with another city'],
  sharePick: ['请再选择一个城市', 'Select another city'],
  noShared: ['没有共同友城', 'No shared sister cities'],
  around: ['显示范围', 'Show'],
  depthAll: ['全部', 'All'],
  depth1: ['直接友城', 'Partners'],
  depth2: ['友城的友城', 'Partners of partners'],
  partial: ['显示最早的 # 条，共 # 条', 'Showing the earliest # of #'],
  selectionPart: ['所选城市显示 # 条，共 # 条', 'Of the selected city: # of #'],
  selectionMissing: ['所选城市的其余关系加载失败', 'The other relations of the selected city could not be loaded'],
  selectionNotShown: ['所选关系不在其中', 'The selected relation is not among them'],
  notFiltered: ['筛选未生效', 'Filters are not applied'],
  notAll: ['结果不完整', 'Partial result'],
  notAllOf: ['结果不完整：# / #', 'Partial result: # of #'],
  more: ['显示更多', 'Show more'],
  leave: ['返回全部关系', 'Back to all'],
  mapPart: [
    '绘出最早的 # 条，共 # 条关系；圆圈为各国总数，点选可筛选该国。',
    'Showing the earliest # of # relations. Circles count all by country; select one to filter.',
  ],
  centred: ['居中显示', 'Centre on selection'],
  notItsOwn: ['大致位置（首府或区域中心）', 'Approximate position'],
  elsewhere: ['未在图上标出', 'Not on the map'],
  allYears: ['全部年份', 'All years'],
  mapNote: [
    '未绘国界。地名数据 © GeoNames；底图 Natural Earth。',
    'Borders not drawn. Place data © GeoNames; map: Natural Earth.',
  ],
  zoomIn: ['放大', 'Zoom in'],
  zoomOut: ['缩小', 'Zoom out'],
  fit: ['显示全图', 'Show all'],
  newPerYear: ['每年新增', 'New per year'],
  period: ['仅知年份或月份', 'Known to the year or month'],
  undated: ['日期不详', 'Date unknown'],
  credits: ['资料来源：', 'Data: '],
  publicDomain: ['公有领域', 'public domain'],
  placeData: ['地名数据', 'Place data'],
  baseMap: ['底图', 'Map'],
  regionNames: ['国家与大洲名称', 'Names of countries and continents'],
} as const satisfies Record<string, readonly [string, string]>;

export type Word = keyof typeof words;

export function word(key: Word, ...values: readonly (string | number)[]): string {
  let index = 0;
  return words[key][language.value === 'zh' ? 0 : 1].replace(/#/g, (mark) => String(values[index++] ?? mark));
}

/** The level of a place or relation: Chinese level names for China, ranks elsewhere; empty if it is not known. */
export function levelName(level: Level | null, isChina: boolean): string {
  return level ? word(isChina ? level : `${level}_ELSEWHERE`) : '';
}

/** Joins several names. */
export function listOf(names: readonly string[]): string {
  return names.join(language.value === 'zh' ? '、' : ', ');
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A date as precise as the list states it: 1985年, 1985年10月, 1985-10-04; 1985, Oct 1985, 1985-10-04. */
export function dateText(date: string | null): string {
  if (date === null) return word('undated');
  const [year, month, day] = date.split('-');
  if (day !== undefined) return date;
  if (language.value === 'zh') return `${year}年${month === undefined ? '' : `${Number(month)}月`}`;
  return month === undefined ? date : `${months[Number(month) - 1]} ${year}`;
}

/** A formatted date: 2023年12月1日, 1 December 2023; a date known to the month or year as above. */
export function longDate(date: string): string {
  if (date.length < 10) return dateText(date);
  const format = new Intl.DateTimeFormat(language.value === 'zh' ? 'zh-Hans' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(date));
}

const englishPlural = new Intl.PluralRules('en');

/** "52 relations". */
export function relationCount(number: number): string {
  const text = integer(number);
  if (language.value === 'zh') return `${text} 条关系`;
  return `${text} ${englishPlural.select(number) === 'one' ? 'relation' : 'relations'}`;
}

/** "52 of 90 relations". */
export function countOf(number: number, all: number): string {
  if (language.value === 'zh') return `显示 ${integer(number)} / ${integer(all)} 条关系`;
  return `${integer(number)} of ${relationCount(all)}`;
}

/** Cached, because creating one takes longer than all formatting of a picture. */
const numbers = { zh: new Intl.NumberFormat(tagOf('zh')), en: new Intl.NumberFormat(tagOf('en')) } as const;

export function integer(number: number): string {
  return numbers[language.value].format(number);
}

/** The BCP 47 tag of the page. */
export function tagOf(of: Language): string {
  return of === 'zh' ? 'zh-Hans' : 'en';
}

/** Preferred languages of names. If there is none, the API returns the name in the list. */
export function nameLanguages(of: Language): string[] {
  return of === 'zh' ? ['zh-Hans', 'zh'] : ['en'];
}

/** The language of a displayed name: the requested one, or that of the list. */
export function languageOfName(text: string): string {
  if (/\p{Script=Han}/u.test(text)) return 'zh-Hans';
  if (/\p{Script=Cyrillic}/u.test(text)) return 'ru';
  if (/\p{Script=Arabic}/u.test(text)) return 'ar';
  return language.value === 'zh' && !/\p{Letter}/u.test(text) ? 'zh-Hans' : 'en';
}
