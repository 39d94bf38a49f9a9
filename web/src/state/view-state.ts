/** The state of a view in its URL. It contains everything that can be shared, and nothing else. */
export interface ViewState {
  /** Undefined: chosen by screen size. */
  readonly view: View | undefined;
  readonly language: Language;
  /** The search text. */
  readonly q: string;
  readonly levels: readonly Level[];
  readonly continents: readonly ContinentCode[];
  /** ISO 3166-1 alpha-2 codes. */
  readonly countries: readonly string[];
  /** Years, inclusive. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly disputed: boolean;
  /** Slugs of lists: only relations that one of them contains. */
  readonly lists: readonly string[];
  readonly sort: Sort;
  /** The slug of a place or the ID of a relation, which contains `~`. */
  readonly selected: string | undefined;
  /** Slugs of the places whose shared partners are shown. */
  readonly shared: readonly string[];
  /** Slugs of the ends of a path; only one while the user selects the second. */
  readonly path: readonly string[];
  /** Whether a path may also follow containment and succession. */
  readonly across: boolean;
  /** Distance around the selected place; 0 for all places. */
  readonly depth: 0 | 1 | 2;
}

export const views = ['graph', 'map', 'timeline', 'table'] as const;
export type View = (typeof views)[number];
const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];
export const levels = ['PROVINCIAL', 'PREFECTURAL', 'COUNTY'] as const;
export type Level = (typeof levels)[number];
export const continentCodes = ['AF', 'AN', 'AS', 'EU', 'NA', 'OC', 'SA'] as const;
type ContinentCode = (typeof continentCodes)[number];
const sortFields = ['date', 'local', 'partner', 'country'] as const;
export interface Sort {
  readonly by: (typeof sortFields)[number];
  readonly descending: boolean;
}

export const everything: ViewState = {
  view: undefined,
  language: 'zh',
  q: '',
  levels: [],
  continents: [],
  countries: [],
  from: undefined,
  to: undefined,
  disputed: false,
  lists: [],
  sort: { by: 'date', descending: false },
  selected: undefined,
  shared: [],
  path: [],
  across: false,
  depth: 0,
};

/** Parses the query string of a URL. Unknown and invalid values are ignored. */
export function parseState(search: string): ViewState {
  const given = new URLSearchParams(search);
  const one = <T extends string>(key: string, allowed: readonly T[]) =>
    allowed.find((value) => value === given.get(key));
  const list = (key: string, wellFormed: RegExp) =>
    [...new Set((given.get(key) ?? '').split(','))].filter((item) => wellFormed.test(item)).sort();
  const among = <T extends string>(key: string, allowed: readonly T[]) => {
    const values = (given.get(key) ?? '').split(',');
    return allowed.filter((value) => values.includes(value));
  };
  const depth = Number(given.get('depth'));
  const shared = list('shared', slug);
  return {
    view: one('view', views),
    language: one('lang', languages) ?? everything.language,
    q: (given.get('q') ?? '').slice(0, maxQueryLength).trim(),
    levels: among('level', levels),
    continents: among('continent', continentCodes),
    countries: list('country', /^[A-Z]{2}$/),
    from: year(given.get('from')),
    to: year(given.get('to')),
    disputed: given.has('disputed'),
    lists: list('list', slug),
    sort: parseSort(given.get('sort') ?? ''),
    selected: parseSelected(given.get('sel')),
    shared: shared.slice(0, maxShared),
    path: ends(given.get('path') ?? ''),
    across: given.has('across'),
    depth: depth === 1 || depth === 2 ? depth : 0,
  };
}

/** The query string with its `?`; empty for the default state. Lists are sorted, so that each state has one URL. */
export function formatState(state: ViewState): string {
  const said: [string, string][] = [
    ['view', state.view ?? ''],
    ['q', state.q],
    ['level', levels.filter((level) => state.levels.includes(level)).join()],
    ['continent', continentCodes.filter((code) => state.continents.includes(code)).join()],
    ['country', [...state.countries].sort().join()],
    ['from', state.from === undefined ? '' : String(state.from)],
    ['to', state.to === undefined ? '' : String(state.to)],
    ['list', [...state.lists].sort().join()],
    ['sort', formatSort(state.sort)],
    ['shared', [...state.shared].sort().join()],
    ['path', state.path.join()],
    ['depth', state.depth === 0 ? '' : String(state.depth)],
    ['sel', state.selected ?? ''],
    ['lang', state.language === everything.language ? '' : state.language],
  ];
  const parts = said.filter(([, value]) => value !== '').map(([key, value]) => `${key}=${encode(value)}`);
  for (const flag of ['disputed', 'across'] as const) if (state[flag]) parts.push(flag);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

const slug = /^[a-z0-9][a-z0-9-]*$/;
/** Parties joined by `~`; what distinguishes relations of the same parties comes after `~~`. */
const relation = /^[a-z0-9-]+(~{1,2}[a-z0-9-]+)+$/;
const maxQueryLength = 200;
const maxShared = 10;

/** Encodes a value, leaving safe characters readable. */
function encode(value: string): string {
  return encodeURIComponent(value).replaceAll('%2C', ',');
}

function year(text: string | null): number | undefined {
  return text !== null && /^\d{4}$/.test(text) ? Number(text) : undefined;
}

function ends(text: string): readonly string[] {
  const given = [...new Set(text.split(','))].filter((item) => slug.test(item));
  return given.slice(0, 2);
}

function parseSelected(text: string | null): string | undefined {
  return text !== null && (slug.test(text) || relation.test(text)) ? text : undefined;
}

function parseSort(text: string): Sort {
  const [, minus, name] = /^(-?)(\w+)$/.exec(text) ?? [];
  const by = sortFields.find((field) => field === name);
  return by === undefined ? everything.sort : { by, descending: minus === '-' };
}

function formatSort({ by, descending }: Sort): string {
  const text = `${descending ? '-' : ''}${by}`;
  return text === everything.sort.by ? '' : text;
}

export function isRelation(selected: string): boolean {
  return selected.includes('~');
}
