import { computed, signal } from '@preact/signals';
import type { DataOf, VariablesFor } from '../api/operation.ts';
import {
  aroundOperation,
  listsOperation,
  moreOperation,
  pathOperation,
  sharedOperation,
  type ViewData,
  viewOperation,
} from '../api/operations.ts';
import { request } from '../api/request.ts';
import { state, view } from './navigation.ts';
import { partiesOf, type Relation, relationOf } from './relation.ts';
import { latestData, resource, resourceFor } from './resource.ts';
import { everything, isRelation, type Sort, type View, type ViewState } from './view-state.ts';
import { nameLanguages, word } from './words.ts';

type ViewVariables = VariablesFor<typeof viewOperation>;
type Filter = NonNullable<ViewVariables['filter']>;

const pageSize = 100;
/** Maximum number of shortest paths shown; one more is read to detect whether there are others. */
const maxPaths = 3;
const tablePage = 50;
/** Maximum number of relations of a view: initially, and after "more". */
const caps: Readonly<Record<Exclude<View, 'table'>, readonly [number, number]>> = {
  graph: [500, 2_000],
  map: [2_000, 2_000],
  timeline: [2_000, 2_000],
};

/** Whether "more" was requested; reset by a change of view or filter. */
export const moreRequested = signal(false);
/** The page of the table: a cursor and a direction. */
export const pageOfTable = signal<{ readonly after?: string; readonly before?: string }>({});

/** The API filter for the current filters, optionally without one of them. */
export function filterOf(of: ViewState, without?: 'levels' | 'continents' | 'countries' | 'lists'): Filter {
  const { from, to } = areYearsReversed(of) ? everything : of;
  return {
    ...(of.levels.length > 0 && without !== 'levels' ? { level: [...of.levels] } : {}),
    ...(of.continents.length > 0 && without !== 'continents' ? { reportedContinent: [...of.continents] } : {}),
    ...(of.countries.length > 0 && without !== 'countries' ? { country: [...of.countries] } : {}),
    ...(of.lists.length > 0 && without !== 'lists' ? { dataset: [...of.lists] } : {}),
    ...(from === undefined ? {} : { establishedFrom: `${from}-01-01` }),
    ...(to === undefined ? {} : { establishedTo: `${to}-12-31` }),
    ...(of.disputed ? { disputed: true } : {}),
  };
}

/** Whether the first year is after the last; then neither is applied, and the page says so. */
export function areYearsReversed({ from, to }: ViewState): boolean {
  return from !== undefined && to !== undefined && from > to;
}

const orderFields = {
  date: 'ESTABLISHED_ON',
  local: 'LOCAL_NAME',
  partner: 'PARTNER_NAME',
  country: 'COUNTRY',
} as const satisfies Record<Sort['by'], string>;

/** The variables of the request of a view. */
export function viewVariables(of: ViewState, shownAs: View, page: typeof pageOfTable.value): ViewVariables {
  const filter = filterOf(of);
  const sort = shownAs === 'table' ? of.sort : ({ by: 'date', descending: false } as const);
  const size = shownAs === 'table' ? tablePage : pageSize;
  return {
    filter,
    orderBy: { field: orderFields[sort.by], direction: sort.descending ? 'DESC' : 'ASC' },
    ...(page.before === undefined ? { first: size } : { last: size, before: page.before }),
    ...(page.after === undefined ? {} : { after: page.after }),
    languages: nameLanguages(of.language),
    withoutLevels: filterOf(of, 'levels'),
    withoutContinents: filterOf(of, 'continents'),
    withoutCountries: filterOf(of, 'countries'),
    onlyDisputed: { ...filter, disputed: true },
  };
}

/** The relations that are loaded for the view, with facets and totals. */
export interface ViewResult {
  readonly data: ViewData;
  readonly relations: readonly Relation[];
  /** Number of relations that match the filters. */
  readonly total: number;
  /** Whether all matching relations are loaded, up to the limit. */
  readonly complete: boolean;
}

export const viewResult = resource(
  () => {
    const shownAs = view.value;
    const cap = shownAs === 'table' ? tablePage : caps[shownAs][moreRequested.value ? 1 : 0];
    const page = shownAs === 'table' ? pageOfTable.value : {};
    return { variables: viewVariables(state.value, shownAs, page), cap };
  },
  async ({ variables, cap }, signal, more: (result: ViewResult) => void) => {
    const data = await request(viewOperation, variables, signal);
    const relations = data.friendships.nodes.map(relationOf);
    const total = data.friendships.totalCount;
    let { hasNextPage, endCursor } = data.friendships.pageInfo;
    // The first page is displayed meanwhile; drawing each further page would cost too much.
    if (hasNextPage && relations.length < cap) more({ data, relations: [...relations], total, complete: false });
    while (hasNextPage && relations.length < cap) {
      const first = Math.min(pageSize, cap - relations.length);
      const { filter = null, orderBy = null, languages = null } = variables;
      const { friendships } = await request(
        moreOperation,
        { filter, orderBy, languages, first, after: endCursor },
        signal,
      );
      relations.push(...friendships.nodes.map(relationOf));
      ({ hasNextPage, endCursor } = friendships.pageInfo);
    }
    return { data, relations, total, complete: true };
  },
);

/** The number of relations in each list, with the other filters. Loaded only if there are several lists. */
export const listCounts = resourceFor(listsOperation, () => {
  const { datasets = [] } = latestData(viewResult.response.value)?.data ?? {};
  return datasets.length > 1 ? { filter: filterOf(state.value, 'lists') } : undefined;
});

type PathRelations = VariablesFor<typeof pathOperation>['relations'];

/** A mode shows specific relations instead of those that match the filters. */
export type Mode =
  | { readonly kind: 'shared'; readonly of: readonly string[] }
  | { readonly kind: 'path'; readonly from: string; readonly to: string; readonly relations: PathRelations }
  | { readonly kind: 'around'; readonly slug: string; readonly depth: 1 | 2 };

export const mode = computed<Mode | undefined>(() => {
  const { shared, path, across, depth, selected } = state.value;
  const [from, to] = path;
  if (from !== undefined && to !== undefined)
    return { kind: 'path', from, to, relations: across ? ['FRIENDSHIP', 'PART_OF', 'SUCCESSION'] : ['FRIENDSHIP'] };
  if (shared.length > 1) return { kind: 'shared', of: shared };
  if (depth !== 0 && selected !== undefined && !isRelation(selected)) return { kind: 'around', slug: selected, depth };
  return undefined;
});

export interface ModeResult {
  readonly relations: readonly Relation[];
  /** Number of loaded shared partners and their total, if there are more. */
  readonly part?: readonly [number, number];
  /** The highlighted places: shared partners, or the places on the path. */
  readonly places: readonly string[];
  readonly truncated: boolean;
  /** The places of the first path, with the relation between them if it is not a friendship. */
  readonly chain?: string;
}

export const modeResult = resource(
  () => mode.value && { mode: mode.value, languages: nameLanguages(state.value.language) },
  async ({ mode: wanted, languages }, signal): Promise<ModeResult> => {
    switch (wanted.kind) {
      case 'shared': {
        const of = wanted.of.map((slug) => ({ slug }));
        const { sharedPartners } = await request(sharedOperation, { of, languages }, signal);
        return {
          relations: unique(sharedPartners.edges.flatMap((edge) => edge.friendships.map(relationOf))),
          places: sharedPartners.nodes.map(({ slug }) => slug),
          part: [sharedPartners.nodes.length, sharedPartners.totalCount],
          truncated: sharedPartners.totalCount > sharedPartners.nodes.length,
        };
      }
      case 'path': {
        const { from, to, relations } = wanted;
        const { paths: found } = await request(pathOperation, { from, to, relations, languages }, signal);
        const paths = found.slice(0, maxPaths);
        return {
          relations: unique(
            paths.flatMap((path) =>
              path.steps.flatMap(({ friendship }) => (friendship ? [relationOf(friendship)] : [])),
            ),
          ),
          places: [...new Set(paths.flatMap((path) => path.jurisdictions.map(({ slug }) => slug)))],
          truncated: found.length > maxPaths,
          chain: paths.slice(0, 1).map(chainOf).join(),
        };
      }
      case 'around': {
        const { slug, depth } = wanted;
        const { neighborhood } = await request(aroundOperation, { slug, depth, languages }, signal);
        const relations = unique(neighborhood.friendships.map(relationOf));
        return { relations, places: [slug], truncated: neighborhood.truncated };
      }
    }
  },
);

function chainOf({ jurisdictions, steps }: DataOf<typeof pathOperation>['paths'][number]): string {
  return jurisdictions.reduce((text, { name }, n) => {
    const relation = steps[n - 1]?.relation;
    if (!relation) return name;
    return `${text} → ${relation === 'FRIENDSHIP' ? '' : `(${word(relation)}) `}${name}`;
  }, '');
}

/** Maximum number of additional relations that are loaded for a selected place. */
const maxSelected = 2_000;

interface SelectionAnswer {
  readonly relations: readonly Relation[];
  readonly total: number;
}

/** Whether the view has fewer relations than match the filters. */
export const isViewPartial = computed(() => {
  const result = latestData(viewResult.response.value);
  return !mode.value && view.value !== 'table' && result !== undefined && result.relations.length < result.total;
});

/** Whether the view is incomplete. */
export const isPartial = computed(() =>
  mode.value ? latestData(modeResult.response.value)?.truncated === true : isViewPartial.value,
);

/** The relations of the selected place that match the filters, if the view is incomplete. */
export const selectionResult = resource(
  () => {
    const { selected, language } = state.value;
    const response = viewResult.response.value;
    if (selected === undefined || isRelation(selected) || !isViewPartial.value) return undefined;
    if (response.status !== 'ready' || !response.data.complete) return undefined;
    const filter = { ...filterOf(state.value), party: [{ slug: selected }] };
    return { filter, languages: nameLanguages(language) };
  },
  async (variables, signal): Promise<SelectionAnswer> => {
    const relations: Relation[] = [];
    let after: string | null | undefined = null;
    for (;;) {
      const page: DataOf<typeof moreOperation> = await request(
        moreOperation,
        { ...variables, orderBy: null, first: pageSize, after },
        signal,
      );
      const { totalCount, nodes, pageInfo } = page.friendships;
      relations.push(...nodes.map(relationOf));
      if (!pageInfo.hasNextPage || relations.length >= maxSelected) return { relations, total: totalCount };
      after = pageInfo.endCursor;
    }
  },
);

/** The relations to display: those of the mode, or those that match the filters, including all of a selected place. */
export const relations = computed<readonly Relation[]>(() => {
  if (mode.value) return latestData(modeResult.response.value)?.relations ?? [];
  const ofView = latestData(viewResult.response.value)?.relations ?? [];
  const { value: ofSelection } = selectionResult.response;
  return ofSelection.status === 'ready' ? unique([...ofView, ...ofSelection.data.relations]) : ofView;
});

/** Whether all displayed local places are in China, so that Chinese level names apply. */
export const isOfChina = computed(() =>
  relations.value.every(({ locals }) => locals.every(({ country }) => country.code === 'CN')),
);

/** The loading state of the view. */
export const relationsResponse = computed(() => (mode.value ? modeResult.response.value : viewResult.response.value));

export function retry(): void {
  viewResult.retry();
  if (mode.value) modeResult.retry();
}

function unique(all: readonly Relation[]): readonly Relation[] {
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

/** Whether a relation is selected or belongs to the selected place. */
export function touches(relation: Relation, selected: string | undefined): boolean {
  if (selected === undefined) return false;
  if (isRelation(selected)) return selectionOf(relation) === selected;
  return partiesOf(relation).some(({ slug }) => slug === selected);
}

/** The ID of a relation in URLs: without its type. */
export function selectionOf({ id }: { readonly id: string }): string {
  return id.slice(id.indexOf(':') + 1);
}
