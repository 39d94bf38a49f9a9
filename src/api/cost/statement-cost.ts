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
 * For a field that is answered for all its parents by one statement, what that statement costs for however many: no more than a
 * look at every friendship. Goes into the `extensions` of the field.
 */
export function oneStatement(cost: number): { readonly statement: number } {
  return { statement: cost };
}

/** What the statements of a selection cost together: each field as often as it is written, or spread. */
export class StatementCost {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** A fragment that is spread in many places is looked at once. */
  readonly #known = new Map<SelectionSetNode, Map<GraphQLNamedType, number>>();

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#schema = schema;
    this.#fragments = fragments;
  }

  of(selections: SelectionSetNode, type: GraphQLNamedType): number {
    const known = this.#known.get(selections)?.get(type);
    if (known !== undefined) return known;
    let sum = 0;
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) {
        const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
        const field = fields[selection.name.value];
        if (!field) continue; // of the schema itself
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
    const byType = this.#known.get(selections) ?? new Map<GraphQLNamedType, number>();
    this.#known.set(selections, byType.set(type, sum));
    return sum;
  }
}
