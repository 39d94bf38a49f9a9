import SchemaBuilder, {
  BasePlugin,
  type FieldNullability,
  type InputFieldMap,
  type PothosOutputFieldConfig,
  type SchemaTypes,
  type TypeParam,
} from '@pothos/core';
import type { GraphQLField } from 'graphql';
import type { Selection } from '../../store/projection.ts';

const pluginName = 'reads';
export default pluginName;

/** The data that a field reads in addition to the base of its parent's row. */
export interface Reads {
  readonly reads?: readonly Selection[] | undefined;
  /** Additional data that it reads if an argument is given, by the name of the argument. */
  readonly readsWith?: Readonly<Record<string, readonly Selection[]>> | undefined;
}

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      reads: ReadsPlugin<Types>;
    }
    export interface FieldOptions<
      Types extends SchemaTypes = SchemaTypes,
      ParentShape = unknown,
      Type extends TypeParam<Types> = TypeParam<Types>,
      Nullable extends FieldNullability<Type> = FieldNullability<Type>,
      Args extends InputFieldMap = InputFieldMap,
      ResolveShape = unknown,
      ResolveReturnShape = unknown,
    > extends Reads {}
  }
}

/** Stores what each field declares to read, for `projectionOfDocument`. */
class ReadsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const { reads, readsWith } = field.pothosOptions as Reads;
    if (!reads && !readsWith) return field;
    return { ...field, extensions: { ...field.extensions, [pluginName]: { reads, readsWith } satisfies Reads } };
  }
}

/** What a field of the schema declares to read. */
export function readsOf(field: GraphQLField<unknown, unknown>): Reads {
  return (field.extensions[pluginName] ?? {}) as Reads;
}

SchemaBuilder.registerPlugin(pluginName, ReadsPlugin);
