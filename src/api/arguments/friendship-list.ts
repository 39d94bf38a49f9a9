import { firstDay, lastDay } from '../../dataset/partial-date.ts';
import { BadUserInput } from '../../errors.ts';
import { disputedPairs } from '../../model/disputed-pair.ts';
import { friendship } from '../../model/friendship.ts';
import { isEmptyFilter } from '../../store/empty-filter.ts';
import type { FriendshipFilter as StoreFilter } from '../../store/friendship-filter.ts';
import type { FriendshipScope } from '../../store/friendships.ts';
import { allMaybe, type MaybePromise, mapMaybe } from '../../store/maybe-promise.ts';
import type { FriendshipRow } from '../../store/rows.ts';
import { builder } from '../builder.ts';
import {
  type Connection,
  type ConnectionArguments,
  connectionOf,
  onFirstUse,
  pageArguments,
  pageRequest,
} from '../connections/connection.ts';
import { Cursors } from '../connections/cursor.ts';
import type { Context } from '../context.ts';
import {
  AdministrativeLevel,
  ContinentCode,
  DateDispute,
  DatePrecision,
  FriendshipKind,
  FriendshipOrderField,
  FriendshipStatus,
  OrderDirection,
  SourceStatus,
} from '../enums.ts';
import { existingCountries, existingDatasets, existingSources } from './existing.ts';
import { countryCodes, optionalList, optionalTexts } from './list-argument.ts';
import { storeOrder } from './order.ts';
import { JurisdictionRef, type JurisdictionReference, resolveAll } from './reference.ts';

const FriendshipFilter = builder.inputType('FriendshipFilter', {
  description: 'Conditions are combined with AND; values within a list with OR.',
  fields: (t) => ({
    level: t.field({ type: [AdministrativeLevel], description: 'Levels as stated by the list.' }),
    country: t.stringList({ description: 'Countries of either side: ISO 3166-1 alpha-2 codes, such as `PK`.' }),
    reportedContinent: t.field({
      type: [ContinentCode],
      description: 'Continents as reported by the list.',
    }),
    local: t.field({ type: [JurisdictionRef], description: 'Parties on the side that the list is about.' }),
    partner: t.field({ type: [JurisdictionRef], description: 'Parties on the other side.' }),
    party: t.field({ type: [JurisdictionRef], description: 'Parties on either side.' }),
    establishedFrom: t.field({
      type: 'PartialDate',
      description:
        'Established on or after this date. A date known to the year or month matches if its period overlaps.',
    }),
    establishedTo: t.field({
      type: 'PartialDate',
      description:
        'Established on or before this date. A date known to the year or month matches if its period overlaps.',
    }),
    disputed: t.boolean({ description: 'Whether it has competing dates.' }),
    dispute: t.field({ type: [DateDispute], description: 'How its claimed dates exclude each other.' }),
    disputedBetween: t.stringList({
      description: 'Two or more slugs: the dates that two of these datasets state exclude each other.',
    }),
    datePrecision: t.field({
      type: [DatePrecision],
      description: 'Precision of the most precise claim of any dataset that agrees with `establishedOn`.',
    }),
    citesSource: t.intList({ description: 'Source numbers: the row, a date or a note cites one of them.' }),
    sourceStatus: t.field({
      type: [SourceStatus],
      description: 'Has at least one source with any of these statuses.',
    }),
    onlySourceStatus: t.field({
      type: SourceStatus,
      description: 'Has at least one source, and all its sources have this status.',
    }),
    dataset: t.stringList({ description: 'Slugs: listed in any of these datasets.' }),
    notInDataset: t.stringList({ description: 'Slugs: listed in none of these datasets.' }),
    onlyInDataset: t.stringList({ description: 'Slugs: listed in one of these datasets and in no other.' }),
    kind: t.field({ type: [FriendshipKind], description: 'Kinds of relation.' }),
    status: t.field({ type: [FriendshipStatus], description: 'Whether it is in force.' }),
  }),
});

const FriendshipOrder = builder.inputType('FriendshipOrder', {
  description: 'A sort order of friendships.',
  fields: (t) => ({
    field: t.field({ type: FriendshipOrderField, required: true, description: 'Sort field.' }),
    direction: t.field({
      type: OrderDirection,
      required: true,
      defaultValue: 'ASC',
      description: 'Sort direction.',
    }),
  }),
});

export const friendshipFilterArgument = () =>
  builder.args((t) => ({
    filter: t.field({ type: FriendshipFilter, description: 'Filter; omit for all.' }),
  }));

export const friendshipListArguments = () => ({
  ...friendshipFilterArgument(),
  orderBy: builder.args((t) => ({
    orderBy: t.field({ type: FriendshipOrder, description: 'Sort order (default: by date, earliest first).' }),
  })).orderBy,
  ...pageArguments(),
});

type FilterInput = typeof FriendshipFilter.$inferInput;
type OrderInput = typeof FriendshipOrder.$inferInput;

export interface FriendshipListArguments extends ConnectionArguments {
  readonly filter?: FilterInput | null | undefined;
  readonly orderBy?: OrderInput | null | undefined;
}

/**
 * A page of all friendships, or of those of one node. `coordinate` is the field that returns it; `storedTotal` is the stored
 * number of friendships without a filter, if there is one.
 */
export function friendshipList<E = object>(
  coordinate: string,
  args: FriendshipListArguments,
  context: Context,
  scope?: FriendshipScope,
  edge?: (row: FriendshipRow) => E,
  storedTotal?: () => number,
): MaybePromise<Connection<FriendshipRow, E>> {
  const order = storeOrder(friendship.orders, args.orderBy ?? { field: 'ESTABLISHED_ON' });
  const { friendships } = context.store;
  return mapMaybe(storeFilter(args.filter ?? {}, context), (filter) => {
    const cursors = new Cursors([coordinate, scope?.id, filter, order]);
    const request = pageRequest(args, cursors);
    const page = onFirstUse(() => friendships.page(request, filter, order, scope));
    const totalCount = () => {
      if (storedTotal && isEmptyFilter(filter)) return storedTotal();
      if (!friendships.pageHasTotal(request, filter, order, scope)) return friendships.count(filter, scope);
      return mapMaybe(page(), ({ total }) => total ?? 0);
    };
    return connectionOf(page, cursors, totalCount, edge);
  });
}

/** The filter of the store, with references resolved. @throws CodedError for invalid values and for references that do not exist. */
export function storeFilter(filter: FilterInput, context: Context): MaybePromise<StoreFilter> {
  const { establishedFrom, establishedTo } = filter;
  const from = establishedFrom == null ? null : firstDay(establishedFrom);
  const to = establishedTo == null ? null : lastDay(establishedTo);
  if (from !== null && to !== null && from > to)
    throw new BadUserInput(
      `\`establishedFrom\` (${establishedFrom}) must not be after \`establishedTo\` (${establishedTo}).`,
      { argument: 'establishedFrom' },
    );
  const references = (list: readonly JurisdictionReference[] | null | undefined, argument: string) =>
    list == null ? null : resolveAll(list, argument, context);
  const countries = countryCodes(filter.country, 'country');
  const sourceNumbers = optionalList(filter.citesSource, 'citesSource');
  const datasets = optionalTexts(filter.dataset, 'dataset');
  const notInDatasets = optionalTexts(filter.notInDataset, 'notInDataset');
  const onlyInDatasets = optionalTexts(filter.onlyInDataset, 'onlyInDataset');
  const disputing = severalDatasets(filter.disputedBetween, 'disputedBetween');
  const places = allMaybe([
    references(filter.local, 'local'),
    references(filter.partner, 'partner'),
    references(filter.party, 'party'),
  ]);
  const others = allMaybe<unknown>([
    existingCountries(countries, 'country', context),
    existingSources(sourceNumbers, 'citesSource', context),
    existingDatasets(datasets, 'dataset', context),
    existingDatasets(notInDatasets, 'notInDataset', context),
    existingDatasets(onlyInDatasets, 'onlyInDataset', context),
    existingDatasets(disputing, 'disputedBetween', context),
  ]);
  const resolved = ([locals = null, partners = null, parties = null]: readonly (string[] | null)[]): StoreFilter => ({
    levels: optionalList(filter.level, 'level'),
    countries,
    reportedContinents: optionalList(filter.reportedContinent, 'reportedContinent'),
    locals,
    partners,
    parties,
    establishedFrom: from,
    establishedTo: to,
    disputed: filter.disputed ?? null,
    disputes: optionalList(filter.dispute, 'dispute'),
    disputedBetween: disputing && disputedPairs(disputing),
    datePrecisions: optionalList(filter.datePrecision, 'datePrecision'),
    sourceNumbers,
    sourceStatuses: optionalList(filter.sourceStatus, 'sourceStatus'),
    onlySourceStatus: filter.onlySourceStatus ?? null,
    datasets,
    notInDatasets,
    onlyInDatasets,
    kinds: optionalList(filter.kind, 'kind'),
    statuses: optionalList(filter.status, 'status'),
  });
  return mapMaybe(allMaybe<unknown>([places, others]), () => mapMaybe(places, resolved));
}

/** The distinct slugs of an optional list argument that compares datasets. @throws BadUserInput for fewer than two. */
function severalDatasets(slugs: readonly string[] | null | undefined, argument: string): string[] | null {
  const given = optionalTexts(slugs, argument);
  const distinct = given && [...new Set(given)];
  if (distinct?.length === 1)
    throw new BadUserInput(`\`${argument}\` compares datasets and takes at least 2 different slugs, got 1.`, {
      argument,
    });
  return distinct;
}
