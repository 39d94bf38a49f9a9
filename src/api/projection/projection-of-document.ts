import { type DocumentNode, type GraphQLSchema, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { type Projection, projectionOf, type Selection } from '../../store/projection.ts';
import { readsOf } from '../plugins/reads-plugin.ts';

const cached = new WeakMap<DocumentNode, Projection>();

/**
 * The projection of a valid document: the data that its fields declare to read. All operations and fragments count, because
 * reading too much does not change a response.
 */
export function projectionOfDocument(schema: GraphQLSchema, document: DocumentNode): Projection {
  let projection = cached.get(document);
  if (!projection) {
    projection = projectionOf(selectionsIn(schema, document));
    cached.set(document, projection);
  }
  return projection;
}

function selectionsIn(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<Selection> {
  const selected = new Set<Selection>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.FIELD]: ({ arguments: given = [] }) => {
        const field = types.getFieldDef();
        const { reads = [], readsWith = {} } = field ? readsOf(field) : {};
        for (const selection of reads) selected.add(selection);
        for (const { name } of given) for (const selection of readsWith[name.value] ?? []) selected.add(selection);
      },
    }),
  );
  return selected;
}
