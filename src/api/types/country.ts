import { namesOf } from '../../model/names-of.ts';
import { allMaybe } from '../../store/maybe-promise.ts';
import { pageOfAll } from '../../store/page.ts';
import type { CountryRow } from '../../store/rows.ts';
import { friendshipList, friendshipListArguments } from '../arguments/friendship-list.ts';
import {
  jurisdictionFilter,
  jurisdictionListArguments,
  jurisdictionOrder,
  timesPageOfJurisdictions,
} from '../arguments/jurisdiction-list.ts';
import { countryCode, optionalList } from '../arguments/list-argument.ts';
import { builder } from '../builder.ts';
import { connectionOf, pageArguments, pageRequest } from '../connections/connection.ts';
import { Cursors } from '../connections/cursor.ts';
import { times, timesLanguages, timesPage, work } from '../cost/cost.ts';
import { oneStatement } from '../cost/statement-cost.ts';
import { ContinentCode } from '../enums.ts';
import { groupsOf } from '../projection/from-group.ts';
import { Continent, Country, countries, friendships, jurisdictions, Name, requireFoundMaybe } from '../refs.ts';
import { withType } from '../with-type.ts';
import { languagesArgument, nameIn, readsNameIn } from './name.ts';

const from = groupsOf<CountryRow>();

builder.node(Country, {
  description: 'A country or territory with an ISO 3166-1 code.',
  id: { resolve: (country) => country.id },
  loadOne: (id, { store }) => withType('Country', store.countries.byCode(id)),
  fields: (t) => ({
    code: t.exposeString('id', { description: 'ISO 3166-1 alpha-2, such as `PK`.' }),
    alpha3: t.exposeString('alpha3', { description: 'ISO 3166-1 alpha-3, such as `PAK`.' }),
    name: t.string({
      complexity: timesLanguages,
      description: 'The name in the first of `languages` that has one; otherwise the first name printed in the list.',
      args: languagesArgument(),
      readsWith: readsNameIn,
      resolve: (country, { languages }) => nameIn(country, languages),
    }),
    names: t.field({
      type: [Name],
      complexity: times(10),
      description: 'All names in all languages and scripts.',
      ...from('names', namesOf),
    }),
    continent: t.field({
      reads: ['continents'],
      type: Continent,
      description:
        'The continent it belongs to by the UN M49 regions, the Americas split in two; a list may place it elsewhere.',
      resolve: ({ continentId }, _args, { store }) =>
        requireFoundMaybe(store.countries.continent(continentId), 'continent', continentId),
    }),
    reportedContinents: t.field({
      type: [Continent],
      complexity: times(2),
      description:
        "Every continent that the list places this country's jurisdictions on; several if a list is inconsistent.",
      resolve: async ({ id }, _args, { store }) => {
        const codes = await store.countries.reportedContinents(id);
        return allMaybe(codes.map((code) => requireFoundMaybe(store.countries.continent(code), 'continent', code)));
      },
    }),
    jurisdictions: t.field({
      type: jurisdictions.connection,
      complexity: (args) => timesPageOfJurisdictions(args, work.jurisdictionsOfCountry),
      description: 'Its jurisdictions in the data.',
      args: jurisdictionListArguments(),
      resolve: async ({ id }, args, context) => {
        const { store } = context;
        const filter = await jurisdictionFilter(args.filter, context);
        const order = jurisdictionOrder(args.orderBy);
        const cursors = new Cursors(['Country.jurisdictions', id, filter, order]);
        const request = pageRequest(args, cursors);
        return connectionOf(
          () => store.orderedLists.pageOfCountry(id, request, filter, order),
          cursors,
          () => store.jurisdictions.countOfCountry(id, filter),
        );
      },
    }),
    friendships: t.field({
      type: friendships.connection,
      complexity: (args) => timesPage(args, work.friendshipsOfCountry),
      extensions: oneStatement(work.friendshipsOfCountries),
      description: 'Friendships of any of its jurisdictions.',
      args: friendshipListArguments(),
      resolve: ({ id }, args, context) => friendshipList('Country.friendships', args, context, { of: 'countries', id }),
    }),
  }),
});

builder.queryFields((t) => ({
  country: t.field({
    type: Country,
    nullable: true,
    description: 'The country with this code; null if the data has none.',
    args: { code: t.arg.string({ required: true, description: 'ISO 3166-1 alpha-2, such as `PK`.' }) },
    resolve: (_root, { code }, { store }) => store.countries.byCode(countryCode(code, 'code')),
  }),
  countries: t.field({
    type: countries.connection,
    nullable: true,
    complexity: (args) => timesPage(args),
    description: 'All countries in the data, sorted by code.',
    args: {
      continent: t.arg({ type: [ContinentCode], description: 'Continents by the UN M49 regions; omit for all.' }),
      ...pageArguments(),
    },
    resolve: async (_root, { continent, ...args }, { store }) => {
      const continents = optionalList(continent, 'continent');
      const cursors = new Cursors(['Query.countries', continents]);
      const all = (await store.countries.all())
        .filter((country) => continents === null || continents.includes(country.continentId))
        .map((country) => ({ ...country, cursor: country.id }));
      const request = pageRequest(args, cursors);
      return connectionOf(
        () => pageOfAll(all, request),
        cursors,
        () => all.length,
      );
    },
  }),
}));
