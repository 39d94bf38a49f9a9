import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { Internal } from '../errors.ts';

/**
 * How the response of an operation becomes the data of an answer. The same description yields the output schema of the tool and
 * the conversion of each response, so that they agree. Answers are shorter than responses:
 *
 * - a page is `{total, items}`, and the fields of an edge and of its node are those of one item;
 * - an object of which one field is selected, not counting `id`, is the value of that field;
 * - a source or list that is selected by `SourceReference` or `ListReference` is a reference; the answer lists each once;
 * - `id` and fields without a value are omitted.
 */
export type Shape =
  | { readonly kind: 'scalar'; readonly type: string; readonly values?: readonly string[] }
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'page'; readonly key: 'edges' | 'nodes'; readonly item: Shape; readonly others: readonly Field[] }
  | { readonly kind: 'object'; readonly fields: readonly Field[]; readonly fragment?: string }
  | { readonly kind: 'value'; readonly field: Field }
  | { readonly kind: 'source' }
  | { readonly kind: 'dataset' };

export interface Field {
  readonly name: string;
  /** Response keys from the object to the value. */
  readonly path: readonly string[];
  readonly shape: Shape;
}

/** An object with the fields of this fragment only is a reference to a source. */
const sourceFragment = 'SourceReference';
/** An object with the fields of this fragment only is a reference to a list. */
const listFragment = 'ListReference';

export interface ResponseShape {
  /** Of the data of the answer. */
  readonly data: Shape;
  /** Root fields with the published lists that the whole answer rests on. They are not part of the data. */
  readonly lists: readonly Field[];
}

/** The shape of the response of an operation. Its document must be valid. */
export function shapeOf(schema: GraphQLSchema, document: DocumentNode): ResponseShape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let root: SelectionSetNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) root = definition.selectionSet;
  }
  const query = schema.getQueryType();
  if (root === undefined || !query) throw new Internal('The document has no operation.');
  return new ShapeReader(schema, fragments).root(query, root.selections);
}

class ShapeReader {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#schema = schema;
    this.#fragments = fragments;
  }

  root(type: GraphQLOutputType, selections: readonly SelectionNode[]): ResponseShape {
    const fields = this.#fields(type, selections);
    const lists = fields.filter(({ shape }) => shape.kind === 'list' && shape.item.kind === 'dataset');
    const [field, ...others] = fields.filter((each) => !lists.includes(each));
    if (field === undefined || others.length > 0) throw new Internal('The operation of a tool has one root field.');
    return { data: { kind: 'value', field }, lists };
  }

  #object(type: GraphQLOutputType, selections: readonly SelectionNode[]): Shape {
    const only = onlyFragment(selections);
    if (only === sourceFragment) return { kind: 'source' };
    if (only === listFragment) return { kind: 'dataset' };
    const fields = this.#fields(type, selections);
    const page = pageOf(fields);
    if (page) return page;
    const shown = fields.filter(({ name }) => name !== 'id' && name !== 'cursor');
    const [first] = shown;
    if (first && shown.length === 1) return { kind: 'value', field: first };
    return { kind: 'object', fields: shown, ...(only === undefined ? {} : { fragment: only }) };
  }

  #fields(type: GraphQLOutputType, selections: readonly SelectionNode[]): readonly Field[] {
    const fields = new Map<string, Field>();
    for (const { field, parent } of this.#flat(type, selections)) {
      const key = field.alias?.value ?? field.name.value;
      if (key === 'pageInfo') continue;
      const shape = this.#ofField(parent, field);
      // The fields of a node join those of its edge.
      const inner = key === 'node' && shape.kind === 'object' ? shape.fields : undefined;
      if (inner === undefined) fields.set(key, { name: shorterNames[key] ?? key, path: [key], shape });
      for (const { name, path, shape: innerShape } of inner ?? []) {
        if (fields.has(name)) throw new Internal(`An edge and its node both have ${name}.`);
        fields.set(name, { name, path: [key, ...path], shape: innerShape });
      }
    }
    return [...fields.values()];
  }

  /** The selected fields, with those of fragments, each with the type that has it. */
  #flat(
    type: GraphQLOutputType,
    selections: readonly SelectionNode[],
  ): readonly { readonly field: FieldNode; readonly parent: GraphQLOutputType }[] {
    return selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [{ field: selection, parent: type }];
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return this.#flat(this.#named(selection.typeCondition?.name.value) ?? type, selection.selectionSet.selections);
      const fragment = this.#fragments.get(selection.name.value);
      if (fragment === undefined) throw new Internal(`There is no fragment ${selection.name.value}.`);
      return this.#flat(this.#named(fragment.typeCondition.name.value) ?? type, fragment.selectionSet.selections);
    });
  }

  #named(name: string | undefined): GraphQLOutputType | undefined {
    const type = name === undefined ? undefined : this.#schema.getType(name);
    return isObjectType(type) || isAbstractType(type) ? type : undefined;
  }

  #ofField(parent: GraphQLOutputType, field: FieldNode): Shape {
    if (field.name.value === TypeNameMetaFieldDef.name) return this.#typeName(parent);
    const definition = isObjectType(parent) ? parent.getFields()[field.name.value] : undefined;
    if (definition === undefined) throw new Internal(`There is no field ${field.name.value}.`);
    return this.#ofType(definition.type, field);
  }

  #ofType(type: GraphQLOutputType, field: FieldNode): Shape {
    if (isNonNullType(type)) return this.#ofType(type.ofType, field);
    if (isListType(type)) return { kind: 'list', item: this.#ofType(type.ofType, field) };
    if (field.selectionSet) return this.#object(type, field.selectionSet.selections);
    return { kind: 'scalar', type: jsonTypes[getNamedType(type).name] ?? 'string' };
  }

  #typeName(type: GraphQLOutputType): Shape {
    const values = isAbstractType(type) ? this.#schema.getPossibleTypes(type).map(({ name }) => name) : [];
    return { kind: 'scalar', type: 'string', ...(values.length > 0 ? { values } : {}) };
  }
}

const shorterNames: Readonly<Record<string, string>> = { __typename: 'type', totalCount: 'total' };

const jsonTypes: Readonly<Record<string, string>> = { Int: 'integer', Float: 'number', Boolean: 'boolean' };

function onlyFragment(selections: readonly SelectionNode[]): string | undefined {
  const [first] = selections;
  return selections.length === 1 && first?.kind === Kind.FRAGMENT_SPREAD ? first.name.value : undefined;
}

/** A connection, or another object with a total and `nodes`. */
function pageOf(fields: readonly Field[]): Shape | undefined {
  const list = fields.find(({ name }) => name === 'edges' || name === 'nodes');
  if (list?.shape.kind !== 'list') return undefined;
  const others = fields.filter((field) => field !== list);
  return { kind: 'page', key: list.name === 'edges' ? 'edges' : 'nodes', item: list.shape.item, others };
}
