import { language } from './navigation.ts';
import type { Language } from './view-state.ts';

/** Everything that the page says itself, in both languages. `#` stands for a number. */
const words = {
  name: ['友城图谱', 'Twin Atlas'],
  motto: ['国际友好城市关系，每个日期都有出处', 'Friendship-city relations, with sources'],
  skip: ['跳到内容', 'Skip to content'],
  search: ['搜索城市、国家或原文名', 'Search city, country or native name'],
  searchNothing: ['没有找到“#”', 'Nothing is called “#”'],
  otherLanguage: ['English', '中文'],
  theme: ['外观', 'Theme'],
  themeSystem: ['跟随系统', 'System'],
  themeLight: ['浅色', 'Light'],
  themeDark: ['深色', 'Dark'],
  graph: ['图谱', 'Graph'],
  map: ['地图', 'Map'],
  timeline: ['时间线', 'Timeline'],
  table: ['表格', 'Table'],
  views: ['视图', 'Views'],
  filters: ['筛选', 'Filters'],
  years: ['结好年份', 'Year of agreement'],
  from: ['从', 'From'],
  to: ['至', 'To'],
  level: ['级别', 'Level'],
  PROVINCIAL: ['省级', 'Province'],
  PREFECTURAL: ['地级', 'Prefecture'],
  COUNTY: ['县级', 'County'],
  continent: ['大洲', 'Continent'],
  country: ['国家', 'Country'],
  countries: ['国家', 'Countries'],
  disputed: ['另有一说', 'Another source says'],
  onlyDisputed: ['只看日期有争议的', 'Disputed dates only'],
  clear: ['清除筛选', 'Clear filters'],
  showMore: ['显示全部', 'Show all'],
  showLess: ['收起', 'Show fewer'],
  loading: ['正在加载…', 'Loading…'],
  failed: ['没有得到回答', 'There was no answer'],
  unreachable: ['服务器没有回应。', 'The server cannot be reached.'],
  retry: ['重试', 'Try again'],
  nothing: ['没有符合筛选的关系', 'No relation fits these filters'],
  unknown: ['没有这个条目', 'There is no such entry'],
  date: ['结好日期', 'Date'],
  noDate: ['日期不详', 'no date'],
  local: ['管辖区', 'Jurisdiction'],
  partner: ['友好城市', 'Partner'],
  previous: ['上一页', 'Previous'],
  next: ['下一页', 'Next'],
  close: ['关闭', 'Close'],
  copyLink: ['复制链接', 'Copy link'],
  copied: ['已复制', 'Copied'],
  copyCitation: ['复制引文', 'Copy citation'],
  print: ['打印', 'Print'],
  overview: ['概览', 'Overview'],
  most: ['友城最多', 'Most relations'],
  choose: ['选择一个城市或一条连线，查看日期与出处。', 'Choose a place or a line to see its dates and sources.'],
  claims: ['各来源的说法', 'What the sources say'],
  accessed: ['查阅于', 'accessed'],
  archived: ['存档于', 'archived'],
  DEAD: ['链接已失效', 'dead link'],
  ARCHIVED: ['仅有存档', 'archived copy'],
  LIVE: ['可在线查阅', 'online'],
  PRINT: ['印刷品', 'in print'],
  notes: ['注释', 'Notes'],
  cites: ['整行的出处', 'For the whole row'],
  names: ['名称', 'Names'],
  FORMER: ['旧名', 'former'],
  OFFICIAL: ['正式', 'official'],
  ROMANIZED: ['拼写', 'romanized'],
  SHORT: ['简称', 'short'],
  ALTERNATE: ['别名', 'also'],
  doubts: ['存疑', 'In doubt'],
  location: ['位置', 'Location'],
  SEAT: ['以其首府标示', 'shown at its seat'],
  LABEL_POINT: ['以区域标注点标示', "shown at the region's label point"],
  MEAN_OF_PLACES: ['以所含地点的中点标示', 'shown at the mean of its places'],
  SUCCESSOR: ['以其后继标示', 'shown where its successor is'],
  PLACE: ['确切位置', 'its own place'],
  successors: ['后来', 'Followed by'],
  predecessors: ['此前', 'Preceded by'],
  dissolved: ['已撤销', 'dissolved'],
  relations: ['友好关系', 'Relations'],
  audit: ['核对：导言与表格', 'Audit: introduction against rows'],
  says: ['导言', 'says'],
  rows: ['表格', 'rows'],
  agrees: ['一致', 'agrees'],
  total: ['合计', 'all'],
  questionOfView: ['此视图的 GraphQL', 'GraphQL of this view'],
  exportCsv: ['导出 CSV', 'Export CSV'],
  exportJson: ['导出 JSON', 'Export JSON'],
  exportSvg: ['导出 SVG', 'Export SVG'],
  sharedPartners: ['共同友城', 'Shared partners'],
  path: ['连接路径', 'Path'],
  pathTo: ['从这里到…', 'Path from here…'],
  pathPick: ['选择另一端', 'Choose the other end'],
  noPath: ['两地之间没有友城路径', 'No chain of friendships links them'],
  shareWith: ['比较共同友城', 'Compare partners'],
  sharePick: ['再选一个地方', 'Choose another place'],
  noShared: ['没有共同的友城', 'They share no partner'],
  around: ['只看周围', 'Only around it'],
  depthAll: ['全部', 'everything'],
  depth1: ['1 步', '1 step'],
  depth2: ['2 步', '2 steps'],
  partial: ['显示前 # 条，共 # 条', 'first # of #'],
  notAll: ['只是其中一部分', 'not all of them'],
  more: ['显示更多', 'Show more'],
  leave: ['退出', 'Leave'],
  mapPart: [
    '这里绘出前 # 条，共 # 条关系；圆圈是每个国家的总数，点选即筛选该国。',
    'First # of # relations; circles count them all by country: choose one to filter.',
  ],
  centred: ['以所选地点为中心', 'Centred on the selection'],
  notItsOwn: ['以首府或区域的点标示', 'Seat or point of a region'],
  elsewhere: ['不在图上', 'Not on the map'],
  allYears: ['全部年份', 'All years'],
  mapNote: ['只绘陆地轮廓，不绘边界；国家见文字。', 'Land outlines only, no borders; countries are in the text.'],
  zoomIn: ['放大', 'Zoom in'],
  zoomOut: ['缩小', 'Zoom out'],
  fit: ['显示全图', 'Show all'],
  newPerYear: ['每年新增', 'New each year'],
  undated: ['日期不详', 'Undated'],
} as const satisfies Record<string, readonly [string, string]>;

export type Word = keyof typeof words;

export function word(key: Word, ...values: readonly (string | number)[]): string {
  let text: string = words[key][language.value === 'zh' ? 0 : 1];
  for (const value of values) text = text.replace('#', String(value));
  return text;
}

const englishPlural = new Intl.PluralRules('en');

/** What is counted, with its number. */
const counted = {
  relations: { zh: '# 条关系', one: '# relation', other: '# relations' },
  places: { zh: '# 个地方', one: '# place', other: '# places' },
  countries: { zh: '# 个国家', one: '# country', other: '# countries' },
} as const;

export function count(what: keyof typeof counted, number: number): string {
  const { zh, one, other } = counted[what];
  const text = language.value === 'zh' ? zh : englishPlural.select(number) === 'one' ? one : other;
  return text.replace('#', integer(number));
}

/** "52 of 90 relations". */
export function countOf(number: number, all: number): string {
  if (language.value === 'zh') return `显示 ${integer(number)} / ${integer(all)} 条关系`;
  return `${integer(number)} of ${count('relations', all)}`;
}

/** Making one takes longer than all that a picture formats with it. */
const numbers = { zh: new Intl.NumberFormat(tagOf('zh')), en: new Intl.NumberFormat(tagOf('en')) } as const;

export function integer(number: number): string {
  return numbers[language.value].format(number);
}

/** The BCP 47 tag of the page. */
export function tagOf(of: Language): string {
  return of === 'zh' ? 'zh-Hans' : 'en';
}

/** In which languages names are wanted, best first. Without any, the API gives the name in the list. */
export function nameLanguages(of: Language): string[] {
  return of === 'zh' ? ['zh-Hans', 'zh'] : ['en'];
}

/** The language that a name for display is in: the one asked for, or that of the list where there is none. */
export function languageOfName(text: string): string {
  if (/\p{Script=Han}/u.test(text)) return 'zh-Hans';
  if (/\p{Script=Cyrillic}/u.test(text)) return 'ru';
  if (/\p{Script=Arabic}/u.test(text)) return 'ar';
  return language.value === 'zh' && !/\p{Letter}/u.test(text) ? 'zh-Hans' : 'en';
}
