import { countedSide } from '../../dataset/counted-side.ts';
import { dateKey } from '../../dataset/partial-date.ts';
import { byCodePoint } from '../../names/code-point-order.ts';
import { dateClaimsOf, listingsOf } from '../../store/listings.ts';
import { allMaybe, type MaybePromise, mapMaybe } from '../../store/maybe-promise.ts';
import type { CitationRow, ContinentRow, FriendshipRow, JurisdictionRow, SourceRow } from '../../store/rows.ts';
import type { OperationStore } from '../../store/store.ts';
import { friendshipList, friendshipListArguments } from '../arguments/friendship-list.ts';
import { requireJurisdiction } from '../arguments/reference.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { times, timesPage, work } from '../cost/cost.ts';
import { AdministrativeLevel, ClaimRank, FriendshipKind, FriendshipStatus, PartySide } from '../enums.ts';
import { idWithin } from '../global-id.ts';
import { groupsOf } from '../projection/from-group.ts';
import {
  Citation,
  Continent,
  Dataset,
  DateClaim,
  Friendship,
  friendships,
  Jurisdiction,
  Listing,
  Note,
  Party,
  requireFound,
  requireFoundMaybe,
  Source,
} from '../refs.ts';
import { withType } from '../with-type.ts';
import { datasetOf } from './dataset.ts';

const from = groupsOf<FriendshipRow>();

function reportedContinent(
  { continentId }: { readonly continentId: ContinentRow['id'] | null },
  _args: object,
  { store }: Context,
) {
  return continentId === null
    ? null
    : requireFoundMaybe(store.countries.continent(continentId), 'continent', continentId);
}

builder.node(Friendship, {
  description:
    'A formal relation between two or more jurisdictions, such as a sister-city agreement. Undirected. Each list that reports it is a `Listing`; competing dates are kept side by side with their sources.',
  id: { resolve: (friendship) => friendship.id },
  loadOne: (id, { store }) => withType('Friendship', store.friendships.byId(id)),
  fields: (t) => ({
    parties: t.field({
      type: [Party],
      complexity: times(2),
      description: 'All parties, in the order of the first list.',
      reads: ['parties'],
      resolve: ({ partyIds, partySides }) =>
        partyIds.map((jurisdictionId, position) => ({ jurisdictionId, side: partySides[position] ?? null })),
    }),
    local: t.field({
      type: Jurisdiction,
      description:
        'The first party on the side that the list is about; in a list without sides, the first party listed.',
      reads: ['parties'],
      resolve: (friendship, _args, context) => firstParty(friendship, 'LOCAL', context),
    }),
    partner: t.field({
      type: Jurisdiction,
      description: 'The first other party.',
      reads: ['parties'],
      resolve: (friendship, _args, context) => firstParty(friendship, 'PARTNER', context),
    }),
    kind: t.expose('kind', {
      type: FriendshipKind,
      description: 'Kind of relation in the first listing that states one.',
    }),
    status: t.expose('status', {
      type: FriendshipStatus,
      description: 'Status in the first listing that states one; ACTIVE if none does.',
    }),
    level: t.expose('level', {
      type: AdministrativeLevel,
      nullable: true,
      description: 'Level in the first listing that states one.',
    }),
    establishedOn: t.expose('establishedOn', {
      type: 'PartialDate',
      nullable: true,
      description: 'Date of the preferred claim, as precise as the source states it; null if no date is stated.',
    }),
    endedOn: t.expose('endedOn', {
      type: 'PartialDate',
      nullable: true,
      description: 'When it ended or was suspended, in the first listing that states it.',
    }),
    dateClaims: t.field({
      type: [DateClaim],
      complexity: times(2),
      description: 'All claims about when it was established, from all lists, the preferred one first.',
      ...from('statements', dateClaimsOf),
    }),
    disputed: t.exposeBoolean('disputed', {
      description:
        'Whether two claimed dates exclude each other, within one list or between lists. `1998` and `1998-12-21` do not.',
    }),
    reportedContinent: t.field({
      type: Continent,
      nullable: true,
      reads: ['continents'],
      description: 'Continent in the first listing that states one: a claim of the list, not a fact of the country.',
      resolve: reportedContinent,
    }),
    notes: t.field({
      type: [Note],
      complexity: times(1),
      description: 'Notes of all lists about it.',
      ...from('statements', ({ notes }) => notes),
    }),
    citations: t.field({
      type: [Citation],
      complexity: times(2),
      description: 'Sources that the entries of the lists cite as a whole.',
      ...from('statements', ({ citations }) => citations),
    }),
    sources: t.field({
      type: [Source],
      complexity: times(3),
      description: 'Every source cited for the friendship, its dates or its notes, once each.',
      reads: ['sources'],
      resolve: ({ sourceIds }, _args, context) => allMaybe(sourceIds.map((id) => source(id, context))),
    }),
    listings: t.field({
      type: [Listing],
      complexity: times(1),
      description: 'What each list states about it, in the order of the datasets.',
      ...from('statements', listingsOf),
    }),
  }),
});

Listing.implement({
  description: 'The entry of one list for a friendship.',
  fields: (t) => ({
    dataset: t.field({ type: Dataset, description: 'The list.', resolve: datasetOf }),
    level: t.expose('level', {
      type: AdministrativeLevel,
      nullable: true,
      description: 'Level as stated by the list; null if it states none.',
    }),
    reportedContinent: t.field({
      type: Continent,
      nullable: true,
      description: 'Continent as reported by the list; null if it reports none.',
      resolve: reportedContinent,
    }),
    kind: t.expose('kind', {
      type: FriendshipKind,
      nullable: true,
      description: 'Kind of relation as stated by the list; null if it states none.',
    }),
    kindText: t.exposeString('kindText', { nullable: true, description: 'Kind of relation as printed.' }),
    status: t.expose('status', {
      type: FriendshipStatus,
      nullable: true,
      description: 'Status as stated by the list; null if it states none.',
    }),
    endedOn: t.expose('endedOn', {
      type: 'PartialDate',
      nullable: true,
      description: 'When it ended or was suspended, as stated by the list.',
    }),
    signedAt: t.exposeString('signedAt', {
      nullable: true,
      description: 'Where the agreement was signed, as printed.',
    }),
    dateClaims: t.field({
      type: [DateClaim],
      complexity: times(2),
      description: 'Claims of the list about when it was established, the preferred one first.',
      resolve: ({ dateClaims }) => dateClaims,
    }),
    notes: t.field({
      type: [Note],
      complexity: times(1),
      description: 'Notes of the list about it.',
      resolve: ({ notes }) => notes,
    }),
    citations: t.field({
      type: [Citation],
      complexity: times(2),
      description: 'Sources that the entry as a whole cites.',
      resolve: ({ citations }) => citations,
    }),
  }),
});

Party.implement({
  description: 'A party of a friendship.',
  fields: (t) => ({
    side: t.expose('side', {
      type: PartySide,
      nullable: true,
      description: 'Side of the list on which it is; null in a list without sides.',
    }),
    jurisdiction: t.field({
      type: Jurisdiction,
      description: 'The jurisdiction.',
      resolve: ({ jurisdictionId }, _args, context) => requireJurisdiction(jurisdictionId, context),
    }),
  }),
});

DateClaim.implement({
  description: 'A claim about the date on which a friendship was established, with its sources.',
  fields: (t) => ({
    date: t.expose('date', { type: 'PartialDate', description: 'The date, as precise as the source states it.' }),
    rank: t.expose('rank', { type: ClaimRank, description: 'Rank among competing claims.' }),
    text: t.exposeString('text', { nullable: true, description: 'Date as printed.' }),
    dataset: t.field({ type: Dataset, description: 'The list that states it.', resolve: datasetOf }),
    citations: t.field({
      type: [Citation],
      complexity: times(2),
      description: 'Sources of the statement.',
      resolve: ({ citations }) => citations,
    }),
  }),
});

Note.implement({
  description: 'A note of a list about a friendship.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The note as printed, without citation marks.' }),
    language: t.expose('language', { type: 'LanguageTag', description: 'Language of the text.' }),
    citations: t.field({
      type: [Citation],
      complexity: times(2),
      description: 'Sources of the statement.',
      resolve: ({ citations }) => citations,
    }),
  }),
});

Citation.implement({
  description: 'A source, with the page or section cited.',
  fields: (t) => ({
    source: t.field({
      type: Source,
      description: 'The source.',
      reads: ['sources'],
      resolve: ({ sourceId }: Pick<CitationRow, 'sourceId'>, _args, context) => source(sourceId, context),
    }),
    locator: t.exposeString('locator', { nullable: true, description: 'Page or section cited, as printed.' }),
  }),
});

builder.queryFields((t) => ({
  friendship: t.field({
    type: Friendship,
    nullable: true,
    description: 'The friendship with this ID; null if there is none.',
    args: { id: t.arg.id({ required: true, description: 'The `id` of a friendship.' }) },
    resolve: (_root, { id }, { store }) => store.friendships.byId(idWithin('Friendship', id)),
  }),
  friendships: t.field({
    type: friendships.connection,
    nullable: true,
    complexity: (args) => timesPage(args, work.listOfFriendships),
    description: 'All friendships.',
    args: friendshipListArguments(),
    resolve: (_root, args, context) => friendshipList('Query.friendships', args, context),
  }),
}));

/** The friendships with these IDs, sorted by date, then by ID; undated ones are last. */
export function friendshipsByDate(store: OperationStore, ids: readonly string[]): MaybePromise<FriendshipRow[]> {
  const rows = allMaybe(ids.map((id) => requireFoundMaybe(store.friendships.byId(id), 'friendship', id)));
  const key = ({ establishedOn, id }: FriendshipRow) => `${dateKey(establishedOn)}|${id}`;
  return mapMaybe(rows, (all) => all.sort((a, b) => byCodePoint(key(a), key(b))));
}

function firstParty(
  friendship: FriendshipRow,
  side: 'LOCAL' | 'PARTNER',
  context: Context,
): MaybePromise<JurisdictionRow> {
  const { id, partyIds, partySides } = friendship;
  const first = partyIds.find((_, position) => countedSide(partySides, position) === side);
  return requireJurisdiction(requireFound(first, `${side} party of`, id), context);
}

function source(id: string, { store }: Context): MaybePromise<SourceRow> {
  return requireFoundMaybe(store.sources.byId(id), 'source', id);
}
