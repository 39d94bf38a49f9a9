import type { JurisdictionRow } from '../../store/rows.ts';
import { requireGroup } from '../../store/rows.ts';
import { friendshipPages, nameIn, partiesById, type Selection, user } from '../selection.ts';
import { friendshipFacts, type OfFriendship } from './friendships.ts';
import { type ColumnOf, type Table, tableOf } from './table.ts';

/** One pair of parties of a friendship. */
interface Tie extends OfFriendship {
  readonly id: string;
  readonly source: JurisdictionRow;
  readonly target: JurisdictionRow;
}

export const tieColumns: readonly ColumnOf<Tie>[] = [
  {
    name: 'id',
    type: 'text',
    description:
      'The ID of the friendship; for each pair of more than two parties, `#` and the IDs of the pair follow.',
    value: ({ id }) => id,
  },
  ...endColumns('source', 'one party; ties have no direction', ({ source }) => source),
  ...endColumns('target', 'the other party', ({ target }) => target),
  {
    name: 'friendship',
    type: 'text',
    description: 'The ID of the friendship.',
    value: ({ friendship }) => friendship.id,
  },
  ...friendshipFacts,
];

export function tieTable(selection: Selection, columns: readonly string[] | undefined): Table {
  return tableOf('ties', tieColumns, columns, () =>
    friendshipPages(selection, async (store, rows) => {
      const places = await partiesById(store, rows);
      return rows.flatMap((friendship) => {
        const parties = friendship.partyIds.flatMap((id) => places.get(id) ?? []);
        return parties.flatMap((source, index) =>
          parties.slice(index + 1).map((target) => {
            const id = parties.length > 2 ? `${friendship.id}#${source.id}~${target.id}` : friendship.id;
            return { id, source, target, friendship, selection };
          }),
        );
      });
    }),
  );
}

function endColumns(name: string, what: string, end: (tie: Tie) => JurisdictionRow): readonly ColumnOf<Tie>[] {
  const facts = (tie: Tie) => requireGroup(end(tie), 'facts', user);
  return [
    { name, type: 'text', description: `The ID of ${what}.`, value: (tie) => end(tie).id },
    { name: `${name}_name`, type: 'text', description: 'Its name.', value: (tie) => nameIn(tie.selection, end(tie)) },
    { name: `${name}_latitude`, type: 'number', description: 'Its latitude.', value: (tie) => facts(tie).latitude },
    { name: `${name}_longitude`, type: 'number', description: 'Its longitude.', value: (tie) => facts(tie).longitude },
  ];
}
