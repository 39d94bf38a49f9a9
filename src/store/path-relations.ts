/** Relations along which paths and neighborhoods are searched. A step between places with several relations is of the first. */
export const pathRelations = ['FRIENDSHIP', 'PART_OF', 'SUCCESSION'] as const;
export type PathRelation = (typeof pathRelations)[number];

/** The given relations in the order of `pathRelations`, each once. */
export function inOrder(relations: readonly PathRelation[]): readonly PathRelation[] {
  return pathRelations.filter((relation) => relations.includes(relation));
}

export function isFriendshipOnly(relations: readonly PathRelation[]): boolean {
  return relations.every((relation) => relation === 'FRIENDSHIP');
}

/** The relationship type of each relation, as in the names of statements. */
const relationshipTypes = {
  FRIENDSHIP: 'PARTNER',
  PART_OF: 'PART_OF',
  SUCCESSION: 'SUCCEEDED_BY',
} as const satisfies Record<PathRelation, string>;

/** A query for each relation, because a statement follows relationships of a literal type. */
export function byRelation<Q>(
  define: (type: (typeof relationshipTypes)[PathRelation]) => Q,
): Readonly<Record<PathRelation, Q>> {
  return {
    FRIENDSHIP: define(relationshipTypes.FRIENDSHIP),
    PART_OF: define(relationshipTypes.PART_OF),
    SUCCESSION: define(relationshipTypes.SUCCESSION),
  };
}
