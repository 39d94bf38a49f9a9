import { inOrder, type PathRelation as Relation } from '../../store/path-relations.ts';
import { builder } from '../builder.ts';
import { PathRelation } from '../enums.ts';

export const relationsArgument = () => ({
  relations: builder.args((t) => ({
    relations: t.field({
      type: [PathRelation],
      required: true,
      defaultValue: ['FRIENDSHIP'],
      description: 'Relations of the steps; duplicates count once. A path may combine them.',
    }),
  })).relations,
});

/** The cost of a traversal that costs `ofOne` along one relation. */
export function forRelations(relations: readonly Relation[], ofOne: number): number {
  return Math.max(inOrder(relations).length, 1) * ofOne;
}
