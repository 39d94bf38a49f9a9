import { namesOf } from '../../model/names-of.ts';
import type { JurisdictionDescription as JurisdictionDescriptionRow } from '../../store/descriptions.ts';
import { isEmptyFilter } from '../../store/empty-filter.ts';
import { allMaybe, mapMaybe } from '../../store/maybe-promise.ts';
import { type FriendshipRow, type JurisdictionRow, requireGroup } from '../../store/rows.ts';
import { friendshipList, friendshipListArguments } from '../arguments/friendship-list.ts';
import {
  jurisdictionFilter,
  jurisdictionListArguments,
  jurisdictionOrder,
  timesPageOfJurisdictions,
} from '../arguments/jurisdiction-list.ts';
import { findJurisdiction, JurisdictionRef, requireJurisdiction } from '../arguments/reference.ts';
import { builder } from '../builder.ts';
import { connectionOf, pageRequest } from '../connections/connection.ts';
import { Cursors } from '../connections/cursor.ts';
import { times, timesLanguages, timesPage, work } from '../cost/cost.ts';
import { AdministrativeLevel, GeoPointKind } from '../enums.ts';
import { groupsOf } from '../projection/from-group.ts';
import {
  Citation,
  Country,
  Dataset,
  Friendship,
  GeoPoint,
  Jurisdiction,
  JurisdictionDescription,
  jurisdictionFriendships,
  jurisdictions,
  Name,
  partners,
  requireFoundMaybe,
  Succession,
} from '../refs.ts';
import { withType } from '../with-type.ts';
import { datasetOf } from './dataset.ts';
import { friendshipsByDate } from './friendship.ts';
import { languagesArgument, nameIn, readsNameIn } from './name.ts';

const from = groupsOf<JurisdictionRow>();

/** The point of a place, if its coordinates and what they represent are known. */
function pointOf({
  latitude,
  longitude,
  pointKind: kind,
}: Pick<JurisdictionDescriptionRow, 'latitude' | 'longitude' | 'pointKind'>) {
  return latitude === null || longitude === null || kind === null ? null : { latitude, longitude, kind };
}

builder.node(Jurisdiction, {
  description:
    'An administrative unit that can have friendships: a state, oblast, prefecture, city, county, town, ... Dissolved jurisdictions are kept, with their successors.',
  id: { resolve: (jurisdiction) => jurisdiction.id },
  loadOne: (id, { store }) => withType('Jurisdiction', store.jurisdictions.byId(id)),
  fields: (t) => ({
    slug: t.exposeString('id', {
      description: 'Stable short name, such as `pk-gwadar`.',
    }),
    name: t.string({
      complexity: timesLanguages,
      description: 'The name in the first of `languages` that has one; otherwise the name printed in the list.',
      args: languagesArgument(),
      readsWith: readsNameIn,
      resolve: (jurisdiction, { languages }) => nameIn(jurisdiction, languages),
    }),
    names: t.field({
      type: [Name],
      complexity: times(10),
      description: 'All names in all languages and scripts.',
      ...from('names', namesOf),
    }),
    kind: t.string({
      description:
        'The administrative kind in English: krai, oblast, autonomous prefecture, county-level city, town, ...; `place` if no list states it.',
      resolve: ({ kind }) => kind ?? 'place',
    }),
    level: t.field({
      type: AdministrativeLevel,
      nullable: true,
      description: 'Administrative level in its own country.',
      ...from('facts', ({ level }) => level),
    }),
    country: t.field({
      type: Country,
      reads: ['countries'],
      description: 'Its country.',
      resolve: ({ countryId }, _args, { store }) =>
        requireFoundMaybe(store.countries.byCode(countryId), 'country', countryId),
    }),
    parent: t.field({
      type: Jurisdiction,
      nullable: true,
      description: 'The jurisdiction that contains it, if known; null at the first level.',
      reads: ['facts'],
      resolve: (jurisdiction, _args, context) => {
        const { parentId } = requireGroup(jurisdiction, 'facts', 'Jurisdiction.parent');
        return parentId === null ? null : requireJurisdiction(parentId, context);
      },
    }),
    location: t.field({
      type: GeoPoint,
      nullable: true,
      description: 'A point on the map; `kind` states what the point represents.',
      ...from('facts', pointOf),
    }),
    iso3166_2: t.string({
      nullable: true,
      description: 'ISO 3166-2 code, such as `US-MO`.',
      ...from('facts', ({ iso3166_2 }) => iso3166_2),
    }),
    gbT2260: t.string({
      nullable: true,
      description: 'Code in the Chinese standard GB/T 2260, such as `653100`.',
      ...from('facts', ({ gbT2260 }) => gbT2260),
    }),
    geonamesId: t.int({
      nullable: true,
      description: 'GeoNames ID.',
      ...from('facts', ({ geonamesId }) => geonamesId),
    }),
    wikidataId: t.string({
      nullable: true,
      description: 'Wikidata item, such as `Q275129`.',
      ...from('facts', ({ wikidataId }) => wikidataId),
    }),
    descriptions: t.field({
      type: [JurisdictionDescription],
      complexity: times(3),
      description: 'What each list states about the place, in the order of the datasets.',
      resolve: ({ id }, _args, { store }) => mapMaybe(store.descriptions.ofJurisdiction(id), (all) => [...all]),
    }),
    doubt: t.string({
      nullable: true,
      description: 'Why the identification of this place is uncertain.',
      ...from('facts', ({ doubt }) => doubt),
    }),
    dissolvedOn: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When it was dissolved; null if it exists.',
      ...from('facts', ({ dissolvedOn }) => dissolvedOn),
    }),
    successors: t.field({
      type: [Succession],
      complexity: times(2),
      description: 'Jurisdictions that succeeded it.',
      resolve: ({ id }, _args, { store }) =>
        mapMaybe(store.jurisdictions.successions(id), (all) => all.filter(({ predecessorId }) => predecessorId === id)),
    }),
    predecessors: t.field({
      type: [Succession],
      complexity: times(2),
      description: 'Jurisdictions that it succeeded.',
      resolve: ({ id }, _args, { store }) =>
        mapMaybe(store.jurisdictions.successions(id), (all) => all.filter(({ successorId }) => successorId === id)),
    }),
    friendships: t.field({
      type: jurisdictionFriendships.connection,
      complexity: (args) => timesPage(args, work.friendshipsOfJurisdiction),
      description: 'Its friendships, on either side.',
      args: friendshipListArguments(),
      resolve: (jurisdiction, args, context) => {
        const { id } = jurisdiction;
        const edge = ({ partyIds }: FriendshipRow) => ({ counterpartIds: partyIds.filter((party) => party !== id) });
        const total = () => requireGroup(jurisdiction, 'totals', 'JurisdictionFriendshipConnection.totalCount').degree;
        return friendshipList('Jurisdiction.friendships', args, context, { of: 'jurisdictions', id }, edge, total);
      },
    }),
    partners: t.field({
      type: partners.connection,
      complexity: (args) => timesPageOfJurisdictions(args, work.partnersOfJurisdiction),
      description: 'Jurisdictions that it has friendships with, each once.',
      args: jurisdictionListArguments(),
      resolve: async (jurisdiction, args, context) => {
        const { id } = jurisdiction;
        const { store } = context;
        const filter = await jurisdictionFilter(args.filter, context);
        const order = jurisdictionOrder(args.orderBy);
        const cursors = new Cursors(['Jurisdiction.partners', id, filter, order]);
        const request = pageRequest(args, cursors);
        return connectionOf(
          () => store.orderedLists.pageOfPartners(id, request, filter, order),
          cursors,
          () =>
            isEmptyFilter(filter)
              ? requireGroup(jurisdiction, 'totals', 'PartnerConnection.totalCount').partnerCount
              : store.partners.count(id, filter),
          ({ friendshipIds }) => ({ friendshipIds }),
        );
      },
    }),
  }),
});

JurisdictionDescription.implement({
  description:
    'What one list states about a place. Of facts that differ between lists, `Jurisdiction` shows those of the first list.',
  fields: (t) => ({
    dataset: t.field({
      type: Dataset,
      description: 'The list.',
      resolve: datasetOf,
    }),
    listedAs: t.exposeString('listedAs', {
      nullable: true,
      description: 'The name printed in the list; null if the place is not printed there.',
    }),
    names: t.field({ type: [Name], complexity: times(10), description: 'Its names in the list.', resolve: namesOf }),
    kind: t.exposeString('kind', { nullable: true, description: 'The administrative kind in English.' }),
    level: t.expose('level', {
      type: AdministrativeLevel,
      nullable: true,
      description: 'Administrative level in its own country.',
    }),
    location: t.field({
      type: GeoPoint,
      nullable: true,
      description: 'A point on the map.',
      resolve: pointOf,
    }),
    geonamesId: t.exposeInt('geonamesId', { nullable: true, description: 'GeoNames ID.' }),
    wikidataId: t.exposeString('wikidataId', { nullable: true, description: 'Wikidata item.' }),
    doubt: t.exposeString('doubt', {
      nullable: true,
      description: 'Why the identification of the place is uncertain.',
    }),
  }),
});

GeoPoint.implement({
  description: 'A point in WGS 84; degrees, rounded to four decimals.',
  fields: (t) => ({
    latitude: t.exposeFloat('latitude', { description: 'Latitude in degrees, north positive.' }),
    longitude: t.exposeFloat('longitude', { description: 'Longitude in degrees, east positive.' }),
    kind: t.expose('kind', {
      type: GeoPointKind,
      description: 'What the point represents; only PLACE is the place itself.',
    }),
  }),
});

Succession.implement({
  description: 'Succession of one jurisdiction by another: renamed, merged or replaced.',
  fields: (t) => ({
    predecessor: t.field({
      type: Jurisdiction,
      description: 'The earlier jurisdiction.',
      resolve: ({ predecessorId }, _args, context) => requireJurisdiction(predecessorId, context),
    }),
    successor: t.field({
      type: Jurisdiction,
      description: 'The later jurisdiction.',
      resolve: ({ successorId }, _args, context) => requireJurisdiction(successorId, context),
    }),
    on: t.expose('on', {
      type: 'PartialDate',
      nullable: true,
      description: 'Date of the succession, as precisely as it is known.',
    }),
    note: t.exposeString('note', { nullable: true, description: 'Statement of the list about it, as printed.' }),
    citations: t.field({
      type: [Citation],
      complexity: times(2),
      description: 'Sources of the statement.',
      resolve: ({ citations }) => citations,
    }),
  }),
});

builder.objectFields(partners.edge, (t) => ({
  friendships: t.field({
    type: [Friendship],
    complexity: times(2),
    description: 'The friendships that make it a partner, sorted by date.',
    reads: ['links'],
    resolve: ({ friendshipIds }, _args, { store }) => friendshipsByDate(store, friendshipIds),
  }),
}));

builder.objectFields(jurisdictionFriendships.edge, (t) => ({
  counterparts: t.field({
    type: [Jurisdiction],
    complexity: times(2),
    description: 'The other parties.',
    reads: ['parties'],
    resolve: ({ counterpartIds }, _args, context) =>
      allMaybe(counterpartIds.map((id) => requireJurisdiction(id, context))),
  }),
}));

builder.queryFields((t) => ({
  jurisdiction: t.field({
    type: Jurisdiction,
    nullable: true,
    description: 'The jurisdiction identified by `by`; null if there is none.',
    args: {
      by: t.arg({ type: JurisdictionRef, required: true, description: 'The jurisdiction, by `id`, `slug` or `name`.' }),
    },
    resolve: (_root, { by }, context) => findJurisdiction(by, context),
  }),
  jurisdictions: t.field({
    type: jurisdictions.connection,
    nullable: true,
    complexity: (args) => timesPageOfJurisdictions(args, work.listOfJurisdictions),
    description: 'All jurisdictions in the data: parties of friendships and the jurisdictions that contain them.',
    args: jurisdictionListArguments(),
    resolve: async (_root, args, context) => {
      const { jurisdictions, orderedLists } = context.store;
      const filter = await jurisdictionFilter(args.filter, context);
      const order = jurisdictionOrder(args.orderBy);
      const cursors = new Cursors(['Query.jurisdictions', filter, order]);
      const request = pageRequest(args, cursors);
      return connectionOf(
        () => orderedLists.page(request, filter, order),
        cursors,
        () => jurisdictions.count(filter),
      );
    },
  }),
}));
