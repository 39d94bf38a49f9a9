import type { GraphQLResolveInfo } from 'graphql';
import type { Selection } from '../../store/projection.ts';
import { missingGroup } from '../../store/rows.ts';

/** The groups of a row. */
type GroupOf<Row> = { [G in keyof Row]-?: undefined extends Row[G] ? G : never }[keyof Row];

/**
 * Options of fields that are resolved from one group of their parent's row: they declare that they read the group, and pass
 * its columns and the row to the resolver.
 *
 * @example
 * const from = groupsOf<JurisdictionRow>();
 * level: t.field({ type: AdministrativeLevel, nullable: true, ...from('facts', ({ level }) => level) }),
 */
export function groupsOf<Row extends { readonly id: string }>() {
  return <G extends GroupOf<Row> & Selection, T>(group: G, resolve: (columns: NonNullable<Row[G]>, row: Row) => T) => ({
    reads: [group],
    resolve: (row: Row, _args: object, _context: object, { parentType, fieldName }: GraphQLResolveInfo): T =>
      resolve(row[group] ?? missingGroup(row.id, group, `${parentType.name}.${fieldName}`), row),
  });
}
