import { BadUserInput, shortened } from '../../errors.ts';
import { jurisdiction } from '../../model/place.ts';
import { fold } from '../../names/fold.ts';
import { isCentralityMeasure } from '../../store/centralities.ts';
import type { JurisdictionFilter as StoreFilter, JurisdictionOrder as StoreOrder } from '../../store/jurisdictions.ts';
import type { CentralOrder } from '../../store/ordered-lists.ts';
import { builder } from '../builder.ts';
import { type ConnectionArguments, pageArguments } from '../connections/connection.ts';
import type { Context } from '../context.ts';
import { timesPage, work, workOfCentrality } from '../cost/cost.ts';
import { AdministrativeLevel, ContinentCode, JurisdictionOrderField, OrderDirection, PartySide } from '../enums.ts';
import { existingCountries, existingDatasets } from './existing.ts';
import { countryCodes, optionalList, optionalTexts } from './list-argument.ts';
import { storeOrder } from './order.ts';

const JurisdictionFilter = builder.inputType('JurisdictionFilter', {
  description: 'Conditions are combined with AND; values within a list with OR.',
  fields: (t) => ({
    side: t.field({ type: PartySide, description: 'Is a party on this side of at least one friendship.' }),
    level: t.field({ type: [AdministrativeLevel], description: 'Administrative level in its own country.' }),
    country: t.stringList({ description: 'Countries: ISO 3166-1 alpha-2 codes, such as `PK`.' }),
    continent: t.field({
      type: [ContinentCode],
      description: 'Continents of its country by the UN M49 regions.',
    }),
    nameContains: t.string({
      description: 'Substring of any of its names; case, Han variant and diacritics are ignored.',
    }),
    minFriendships: t.int({ description: 'Minimum number of friendships.' }),
    doubtful: t.boolean({ description: 'Whether its identification is uncertain; see `doubt`.' }),
    dataset: t.stringList({ description: 'Slugs: described by any of these datasets.' }),
    notInDataset: t.stringList({ description: 'Slugs: described by none of these datasets.' }),
    onlyInDataset: t.stringList({ description: 'Slugs: described by one of these datasets and by no other.' }),
  }),
});

const JurisdictionOrder = builder.inputType('JurisdictionOrder', {
  description: 'A sort order of jurisdictions.',
  fields: (t) => ({
    field: t.field({ type: JurisdictionOrderField, required: true, description: 'Sort field.' }),
    direction: t.field({
      type: OrderDirection,
      required: true,
      defaultValue: 'ASC',
      description: 'Sort direction.',
    }),
  }),
});

export const jurisdictionListArguments = () => ({
  filter: builder.args((t) => ({
    filter: t.field({ type: JurisdictionFilter, description: 'Filter; omit for all.' }),
  })).filter,
  orderBy: builder.args((t) => ({
    orderBy: t.field({ type: JurisdictionOrder, description: 'Sort order (default: by name).' }),
  })).orderBy,
  ...pageArguments(),
});

type FilterInput = typeof JurisdictionFilter.$inferInput;
type OrderInput = typeof JurisdictionOrder.$inferInput;

const maxSubstringLength = 200;

export async function jurisdictionFilter(
  filter: FilterInput | null | undefined,
  context: Context,
): Promise<StoreFilter> {
  const continents = optionalList(filter?.continent, 'continent');
  const countries = await existingCountries(countryCodes(filter?.country, 'country'), 'country', context);
  const datasets = (slugs: readonly string[] | null | undefined, argument: string) =>
    existingDatasets(optionalTexts(slugs, argument), argument, context);
  const on = continents && (await context.store.countries.on(continents));
  return {
    side: filter?.side ?? null,
    levels: optionalList(filter?.level, 'level'),
    countries: on && countries ? countries.filter((code) => on.includes(code)) : (countries ?? on),
    nameContains: filter?.nameContains == null ? null : foldedSubstring(filter.nameContains),
    minFriendships: filter?.minFriendships ?? null,
    doubtful: filter?.doubtful ?? null,
    datasets: await datasets(filter?.dataset, 'dataset'),
    notInDatasets: await datasets(filter?.notInDataset, 'notInDataset'),
    onlyInDatasets: await datasets(filter?.onlyInDataset, 'onlyInDataset'),
  };
}

export function jurisdictionOrder(order: OrderInput | null | undefined): StoreOrder | CentralOrder {
  const { field, direction = 'ASC' } = order ?? { field: 'NAME' };
  if (!isCentralityMeasure(field)) return storeOrder(jurisdiction.orders, { field, direction });
  return { by: field, direction: direction === 'ASC' ? 'DESC' : 'ASC' };
}

/** The cost of a page of jurisdictions. `extra` is the work of reading it in an order that has an index. */
export function timesPageOfJurisdictions(
  args: ConnectionArguments & { readonly orderBy?: OrderInput | null | undefined },
  extra: number,
) {
  const { field } = args.orderBy ?? {};
  const computed = field && isCentralityMeasure(field) ? work.network + workOfCentrality[field] : 0;
  return timesPage(args, extra + computed);
}

function foldedSubstring(text: string): string {
  const folded = fold(text);
  if (folded !== '' && folded.length <= maxSubstringLength) return folded;
  const problem =
    folded === ''
      ? `must contain a letter or digit, got ${JSON.stringify(shortened(text))}`
      : `takes at most ${maxSubstringLength} letters and digits, got ${folded.length}`;
  throw new BadUserInput(`\`nameContains\` ${problem}.`, { argument: 'nameContains' });
}
