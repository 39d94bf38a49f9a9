import { namesOf } from '../../model/names-of.ts';
import type { ContinentRow } from '../../store/rows.ts';
import { friendshipList, friendshipListArguments } from '../arguments/friendship-list.ts';
import { builder } from '../builder.ts';
import { times, timesLanguages, timesPage, work } from '../cost/cost.ts';
import { oneStatement } from '../cost/statement-cost.ts';
import { ContinentCode } from '../enums.ts';
import { groupsOf } from '../projection/from-group.ts';
import { Continent, Country, friendships, Name } from '../refs.ts';
import { withType } from '../with-type.ts';
import { languagesArgument, nameIn, readsNameIn } from './name.ts';

const from = groupsOf<ContinentRow>();

builder.node(Continent, {
  description: 'A continent; the Americas are split in two.',
  id: { resolve: (continent) => continent.id },
  loadOne: (id, { store }) => withType('Continent', store.countries.continent(id)),
  fields: (t) => ({
    code: t.expose('id', { type: ContinentCode, description: 'Its two-letter code.' }),
    name: t.string({
      complexity: timesLanguages,
      description: 'The name in the first of `languages` that has one; otherwise the Chinese name.',
      args: languagesArgument(),
      readsWith: readsNameIn,
      resolve: (continent, { languages }) => nameIn(continent, languages),
    }),
    names: t.field({
      type: [Name],
      complexity: times(10),
      description: 'All names in all languages and scripts.',
      ...from('names', namesOf),
    }),
    countries: t.field({
      type: [Country],
      complexity: times(60),
      description: 'Its countries by the UN M49 regions, sorted by code.',
      resolve: async ({ id }, _args, { store }) =>
        (await store.countries.all()).filter((country) => country.continentId === id),
    }),
    friendships: t.field({
      type: friendships.connection,
      complexity: (args) => timesPage(args, work.friendshipsOfContinent),
      extensions: oneStatement(work.friendshipsOfContinents),
      description: 'Friendships that a list reports under this continent.',
      args: friendshipListArguments(),
      resolve: ({ id }, args, context) =>
        friendshipList('Continent.friendships', args, context, { of: 'continents', id }),
    }),
  }),
});

builder.queryField('continents', (t) =>
  t.field({
    type: [Continent],
    nullable: true,
    complexity: times(7),
    description: 'All continents in the data, sorted by code.',
    resolve: async (_root, _args, { store }) => [...(await store.countries.continents())],
  }),
);
