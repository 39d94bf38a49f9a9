import { countedSide } from '../../dataset/counted-side.ts';
import { firstDay, lastDay } from '../../dataset/partial-date.ts';
import { dateClaimsOf } from '../../store/listings.ts';
import { type FriendshipRow, type JurisdictionRow, requireGroup } from '../../store/rows.ts';
import { datasetsOf, friendshipPages, nameIn, partiesById, type Selection, user } from '../selection.ts';
import { type Cell, type ColumnOf, type Table, tableOf } from './table.ts';

/** A friendship or a part of it. */
export interface OfFriendship {
  readonly friendship: FriendshipRow;
  readonly selection: Selection;
}

interface Row extends OfFriendship {
  readonly places: ReadonlyMap<string, JurisdictionRow>;
}

/** The columns that friendships and ties have. */
export const friendshipFacts: readonly ColumnOf<OfFriendship>[] = [
  {
    name: 'kind',
    type: 'text',
    description: 'SISTER_CITY, FRIENDSHIP, CONTACT or UNSPECIFIED.',
    value: ({ friendship }) => friendship.kind,
  },
  {
    name: 'status',
    type: 'text',
    description: 'ACTIVE, SUSPENDED or ENDED.',
    value: ({ friendship }) => friendship.status,
  },
  {
    name: 'level',
    type: 'text',
    description: 'PROVINCIAL, PREFECTURAL or COUNTY, as stated by the first list.',
    value: ({ friendship }) => friendship.level,
  },
  {
    name: 'established_on',
    type: 'date',
    description: 'The preferred date, as precise as its source states it.',
    value: ({ friendship }) => friendship.establishedOn,
  },
  {
    name: 'established_not_before',
    type: 'date',
    description: 'The first day of the period that `established_on` stands for.',
    value: ({ friendship: { establishedOn } }) => establishedOn && firstDay(establishedOn),
  },
  {
    name: 'established_not_after',
    type: 'date',
    description: 'The last day of that period.',
    value: ({ friendship: { establishedOn } }) => establishedOn && lastDay(establishedOn),
  },
  {
    name: 'ended_on',
    type: 'date',
    description: 'When it ended or was suspended.',
    value: ({ friendship }) => friendship.endedOn,
  },
  {
    name: 'disputed',
    type: 'boolean',
    description: 'Whether two stated dates exclude each other.',
    value: ({ friendship }) => friendship.disputed,
  },
  {
    name: 'datasets',
    type: 'list',
    description: 'The lists that state it.',
    value: ({ friendship, selection }) => datasetsOf(selection, friendship).ids,
  },
  {
    name: 'licences',
    type: 'list',
    description: 'The licences of these lists.',
    value: ({ friendship, selection }) => datasetsOf(selection, friendship).licences,
  },
];

export const friendshipColumns: readonly ColumnOf<Row>[] = [
  {
    name: 'id',
    type: 'text',
    description: 'The ID; in the API, `Friendship:` comes before it.',
    value: ({ friendship }) => friendship.id,
  },
  ...sideColumns('local', 'LOCAL', 'the side that the list is about'),
  ...sideColumns('partner', 'PARTNER', 'the other side'),
  ...friendshipFacts,
  {
    name: 'dates',
    type: 'list',
    description: 'All stated dates, the preferred one first.',
    value: ({ friendship }) => dateClaimsOf(requireGroup(friendship, 'statements', user)).map(({ date }) => date),
  },
  {
    name: 'reported_continent',
    type: 'text',
    description:
      'The code of the continent as listed. Some programs read `NA` as a missing value; see the next column.',
    value: ({ friendship }) => friendship.continentId,
  },
  {
    name: 'reported_continent_name',
    type: 'text',
    description: 'The name of that continent.',
    value: ({ friendship, selection }) => nameIn(selection, selection.continents.get(friendship.continentId ?? '')),
  },
  {
    name: 'sources',
    type: 'list',
    description: 'The IDs of all cited sources; see the table of sources.',
    value: ({ friendship }) => friendship.sourceIds,
  },
];

export function friendshipTable(selection: Selection, columns: readonly string[] | undefined): Table {
  return tableOf('friendships', friendshipColumns, columns, () =>
    friendshipPages(selection, async (store, rows) => {
      const places = await partiesById(store, rows);
      return rows.map((friendship) => ({ friendship, places, selection }));
    }),
  );
}

function sideColumns(name: string, side: 'LOCAL' | 'PARTNER', what: string): readonly ColumnOf<Row>[] {
  const each =
    (of: (place: JurisdictionRow, selection: Selection) => string | null) =>
    (row: Row): Cell =>
      partiesOn(side, row).map((place) => of(place, row.selection));
  return [
    {
      name: `${name}_ids`,
      type: 'list',
      description: `The IDs of the places on ${what}.`,
      value: each(({ id }) => id),
    },
    {
      name: `${name}_names`,
      type: 'list',
      description: 'Their names.',
      value: each((place, selection) => nameIn(selection, place)),
    },
    {
      name: `${name}_countries`,
      type: 'list',
      description:
        'The ISO 3166-1 alpha-2 codes of their countries. Some programs read `NA` (Namibia) as a missing value.',
      value: each(({ countryId }) => countryId),
    },
    {
      name: `${name}_country_names`,
      type: 'list',
      description: 'The names of their countries.',
      value: each(({ countryId }, selection) => nameIn(selection, selection.countries.get(countryId))),
    },
  ];
}

function partiesOn(side: 'LOCAL' | 'PARTNER', { friendship, places }: Row): JurisdictionRow[] {
  return friendship.partyIds.flatMap((id, position) =>
    countedSide(friendship.partySides, position) === side ? (places.get(id) ?? []) : [],
  );
}
