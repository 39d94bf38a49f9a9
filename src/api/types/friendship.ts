import { byCodePoint } from '../../names/code-point-order.ts';
import { allMaybe, type MaybePromise, mapMaybe } from '../../store/maybe-promise.ts';
import type { CitationRow, FriendshipRow, JurisdictionRow, SourceRow } from '../../store/rows.ts';
import type { OperationStore } from '../../store/store.ts';
import { friendshipList, friendshipListArguments } from '../arguments/friendship-list.ts';
import { requireJurisdiction } from '../arguments/reference.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { times, timesPage, work } from '../cost/cost.ts';
import { AdministrativeLevel, ClaimRank, PartySide } from '../enums.ts';
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
  Note,
  Party,
  requireFound,
  requireFoundMaybe,
  Source,
} from '../refs.ts';
import { withType } from '../with-type.ts';

const from = groupsOf<FriendshipRow>();

builder.node(Friendship, {
  description:
    'A friendship between jurisdictions: symmetric, with its competing dates and the sources for each statement.',
  id: { resolve: (friendship) => friendship.id },
  loadOne: (id, { store }) => withType('Friendship', store.friendships.byId(id)),
  fields: (t) => ({
    parties: t.field({
      type: [Party],
      complexity: times(2),
      description: 'Everyone in it, as listed.',
      reads: ['parties'],
      resolve: ({ partyIds, partySides }) =>
        partyIds.map((jurisdictionId, position) => ({ jurisdictionId, side: partySides[position] ?? 'PARTNER' })),
    }),
    local: t.field({
      type: Jurisdiction,
      description: 'The first party on the side that the list is about.',
      reads: ['parties'],
      resolve: (friendship, _args, context) => firstParty(friendship, 'LOCAL', context),
    }),
    partner: t.field({
      type: Jurisdiction,
      description: 'The first party on the other side.',
      reads: ['parties'],
      resolve: (friendship, _args, context) => firstParty(friendship, 'PARTNER', context),
    }),
    level: t.expose('level', { type: AdministrativeLevel, description: 'The level at which the list has it.' }),
    establishedOn: t.expose('establishedOn', {
      type: 'Date',
      nullable: true,
      description: 'The date of the preferred claim; null when no date is given.',
    }),
    dateClaims: t.field({
      type: [DateClaim],
      complexity: times(2),
      description: 'Every date that is given for it, the preferred one first.',
      ...from('statements', ({ dateClaims }) => dateClaims),
    }),
    disputed: t.exposeBoolean('disputed', { description: 'Sources give more than one date.' }),
    reportedContinent: t.field({
      type: Continent,
      reads: ['continents'],
      description: 'The continent that the list puts it under: a statement of the list, not a fact of the country.',
      resolve: ({ continentId }, _args, { store }) =>
        requireFoundMaybe(store.countries.continent(continentId), 'continent', continentId),
    }),
    notes: t.field({
      type: [Note],
      complexity: times(1),
      description: 'What the list notes about it.',
      ...from('statements', ({ notes }) => notes),
    }),
    citations: t.field({
      type: [Citation],
      complexity: times(2),
      description: 'What the row as a whole cites.',
      ...from('statements', ({ citations }) => citations),
    }),
    sources: t.field({
      type: [Source],
      complexity: times(3),
      description: 'Every source cited for the friendship, its dates and its notes, once each.',
      reads: ['sources'],
      resolve: ({ sourceIds }, _args, context) => allMaybe(sourceIds.map((id) => source(id, context))),
    }),
    dataset: t.field({
      type: Dataset,
      description: 'The list that it is from.',
      resolve: ({ datasetId }, _args, { store }) =>
        requireFoundMaybe(store.datasets.byId(datasetId), 'dataset', datasetId),
    }),
  }),
});

Party.implement({
  description: 'A jurisdiction in a friendship.',
  fields: (t) => ({
    side: t.expose('side', { type: PartySide, description: 'The side of the table that it stands on.' }),
    jurisdiction: t.field({
      type: Jurisdiction,
      description: 'Who it is.',
      resolve: ({ jurisdictionId }, _args, context) => requireJurisdiction(jurisdictionId, context),
    }),
  }),
});

DateClaim.implement({
  description: 'That a friendship was established on a date, and who says so.',
  fields: (t) => ({
    date: t.expose('date', { type: 'Date', description: 'The date.' }),
    rank: t.expose('rank', { type: ClaimRank, description: 'Whether the list prefers it.' }),
    text: t.exposeString('text', { nullable: true, description: 'The date as printed.' }),
    citations: t.field({
      type: [Citation],
      complexity: times(2),
      description: 'Who says so.',
      resolve: ({ citations }) => citations,
    }),
  }),
});

Note.implement({
  description: 'A note of the list about a friendship.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The note as printed, without its citation marks.' }),
    language: t.expose('language', { type: 'LanguageTag', description: 'The language of the text.' }),
    citations: t.field({
      type: [Citation],
      complexity: times(2),
      description: 'Who says so.',
      resolve: ({ citations }) => citations,
    }),
  }),
});

Citation.implement({
  description: 'A place in a source.',
  fields: (t) => ({
    source: t.field({
      type: Source,
      description: 'The source.',
      reads: ['sources'],
      resolve: ({ sourceId }: CitationRow, _args, context) => source(sourceId, context),
    }),
    locator: t.exposeString('locator', { nullable: true, description: 'The page or section in it, as printed.' }),
  }),
});

builder.queryFields((t) => ({
  friendship: t.field({
    type: Friendship,
    nullable: true,
    description: 'The friendship of an id; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'The `id` of a friendship.' }) },
    resolve: (_root, { id }, { store }) => store.friendships.byId(idWithin('Friendship', id)),
  }),
  friendships: t.field({
    type: friendships.connection,
    nullable: true,
    complexity: (args) => timesPage(args, work.listOfFriendships),
    description: 'Every friendship.',
    args: friendshipListArguments(),
    resolve: (_root, args, context) => friendshipList('Query.friendships', args, context),
  }),
}));

/** The friendships of some ids, by date and then by id; those without a date come last. */
export function friendshipsByDate(store: OperationStore, ids: readonly string[]): MaybePromise<FriendshipRow[]> {
  const rows = allMaybe(ids.map((id) => requireFoundMaybe(store.friendships.byId(id), 'friendship', id)));
  const key = (row: FriendshipRow) => `${row.establishedOn ?? '9999-99-99'}|${row.id}`;
  return mapMaybe(rows, (all) => all.sort((a, b) => byCodePoint(key(a), key(b))));
}

function firstParty(
  friendship: FriendshipRow,
  side: 'LOCAL' | 'PARTNER',
  context: Context,
): MaybePromise<JurisdictionRow> {
  const position = friendship.partySides.indexOf(side);
  return requireJurisdiction(requireFound(friendship.partyIds[position], `${side} party of`, friendship.id), context);
}

function source(id: string, { store }: Context): MaybePromise<SourceRow> {
  return requireFoundMaybe(store.sources.byId(id), 'source', id);
}
