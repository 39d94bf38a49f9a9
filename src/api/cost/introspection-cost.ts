import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { QueryTooComplex } from '../../errors.ts';

/** Introspection is resolved synchronously, at about a microsecond per field. */
const maxIntrospectionFields = 50_000;
/** Cost per field of the response: less than a field that is resolved from the graph. */
const costOfField = 1 / 20;

export interface OperationParts {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The cost of the introspection in an operation: the number of fields in its response, which follows from the schema, times the
 * cost of one. Fields excluded by `@skip` or `@include` count.
 *
 * @throws QueryTooComplex for more than `maxIntrospectionFields`.
 */
export function introspectionCost(parts: OperationParts): number {
  const fields = new IntrospectionSize(parts).ofRoot();
  if (fields > maxIntrospectionFields) throw tooMany(String(fields), fields);
  return Math.ceil(fields * costOfField);
}

function tooMany(found: string, number: number): QueryTooComplex {
  return new QueryTooComplex(
    `The introspection selects ${found} fields; the limit is ${maxIntrospectionFields}. Select each list once, with fewer fields.`,
    { found: number, limit: maxIntrospectionFields },
  );
}

/** Counts fields by running the introspection resolvers, once per selection set and object. */
class IntrospectionSize {
  readonly #parts: OperationParts;
  readonly #counted = new Map<SelectionSetNode, Map<object, number>>();
  #visits = 0;

  constructor(parts: OperationParts) {
    this.#parts = parts;
  }

  /** The number of fields below `__schema` and `__type`. */
  ofRoot(): number {
    const { schema, operation } = this.#parts;
    return this.#sum(operation.selectionSet, (node) => {
      const definition = [SchemaMetaFieldDef, TypeMetaFieldDef].find(({ name }) => name === node.name.value);
      return definition ? this.#ofField(node, definition, schema) : 0;
    });
  }

  #ofObject(selections: SelectionSetNode, type: GraphQLObjectType, source: object): number {
    const counted = this.#counted.get(selections) ?? new Map<object, number>();
    this.#counted.set(selections, counted);
    const cached = counted.get(source);
    if (cached !== undefined) return cached;
    // Each visit adds at least one field to the response.
    this.#visits += 1;
    if (this.#visits > maxIntrospectionFields) throw tooMany(`at least ${this.#visits}`, this.#visits);
    const size = this.#sum(selections, (node) => {
      const definition = type.getFields()[node.name.value];
      return definition ? this.#ofField(node, definition, source) : 1; // `__typename`
    });
    counted.set(source, size);
    return size;
  }

  #ofField(node: FieldNode, definition: GraphQLField<unknown, unknown>, source: object): number {
    const type = getNamedType(definition.type);
    if (!node.selectionSet || !isObjectType(type)) return 1;
    const { schema, variables } = this.#parts;
    const given = getArgumentValues(definition, node, variables);
    // The introspection resolvers read only the schema from the info object.
    const value: unknown = definition.resolve?.(source, given, undefined, { schema } as GraphQLResolveInfo);
    let size = 1;
    for (const item of Array.isArray(value) ? value : [value]) {
      if (typeof item === 'object' && item !== null) size += this.#ofObject(node.selectionSet, type, item);
    }
    return size;
  }

  /** A fragment counts once in a selection, as it is executed. */
  #sum(selections: SelectionSetNode, ofField: (node: FieldNode) => number, spread = new Set<string>()): number {
    let sum = 0;
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) sum += ofField(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) sum += this.#sum(selection.selectionSet, ofField, spread);
      else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = this.#parts.fragments.get(selection.name.value);
        if (fragment) sum += this.#sum(fragment.selectionSet, ofField, spread);
      }
    }
    return sum;
  }
}
