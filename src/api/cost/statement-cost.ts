import {
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/**
 * The cost of a field that one statement reads for all its parents, whatever their number. Stored in the `extensions` of the
 * field.
 */
export function oneStatement(cost: number): { readonly statement: number } {
  return { statement: cost };
}

/** The total cost of the statements of a selection. A field counts each time it is selected, also through fragments. */
export class StatementCost {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** A fragment that is used in many places is visited once. */
  readonly #cache = new Map<SelectionSetNode, Map<GraphQLNamedType, number>>();

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#schema = schema;
    this.#fragments = fragments;
  }

  of(selections: SelectionSetNode, type: GraphQLNamedType): number {
    const cached = this.#cache.get(selections)?.get(type);
    if (cached !== undefined) return cached;
    let sum = 0;
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) {
        const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
        const field = fields[selection.name.value];
        if (!field) continue; // an introspection field
        const { statement } = field.extensions;
        if (typeof statement === 'number') sum += statement;
        if (selection.selectionSet) sum += this.of(selection.selectionSet, getNamedType(field.type));
      } else {
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
        const condition = fragment?.typeCondition && this.#schema.getType(fragment.typeCondition.name.value);
        if (fragment) sum += this.of(fragment.selectionSet, condition ?? type);
      }
    }
    const byType = this.#cache.get(selections) ?? new Map<GraphQLNamedType, number>();
    this.#cache.set(selections, byType.set(type, sum));
    return sum;
  }
}
