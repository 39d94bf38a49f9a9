import { z } from 'zod';
import type { Kind } from './kind.ts';
import type { Property } from './property.ts';

/** Maps an item of a dataset file to the properties that the loader writes, and a row back to the item. */

type Simplify<T> = { [P in keyof T]: T[P] };
type UnionToIntersection<U> = (U extends unknown ? (u: U) => void : never) extends (i: infer I) => void ? I : never;

/** The properties in rows. */
type RowProperties<K extends Kind> = K['base'] &
  ([keyof K['groups']] extends [never] ? unknown : UnionToIntersection<K['groups'][keyof K['groups']]>);
type PropertiesOf<K extends Kind> = RowProperties<K> & K['captions'] & K['keys'];

type FileKey<N, P> = P extends Property<z.ZodType, 'file', infer F> ? (F extends '' ? N : F) : never;
type Value<P> = P extends Property<infer S> ? z.output<S> : never;

/** An item in a dataset file. Keys whose property is nullable are optional. */
type FileItem<K extends Kind, P = PropertiesOf<K>> = Simplify<
  {
    readonly [N in keyof P as null extends Value<P[N]> ? never : FileKey<N, P[N]>]: Value<P[N]>;
  } & {
    readonly [N in keyof P as null extends Value<P[N]> ? FileKey<N, P[N]> : never]?:
      | NonNullable<Value<P[N]>>
      | undefined;
  }
>;

/** The properties that the loader computes. */
type Computed<K extends Kind, P = PropertiesOf<K>> = {
  readonly [N in keyof P as P[N] extends Property<z.ZodType, 'computed', ''> ? N : never]: Value<P[N]>;
};

/** The properties that the loader writes, without those from its comparison with the graph. */
export type Written<K extends Kind, P = PropertiesOf<K>> = {
  readonly [N in keyof P as P[N] extends Property<z.ZodType, 'file' | 'computed', string> ? N : never]: Value<P[N]>;
};

/** The properties of a node from its item in a dataset file and the computed values. A missing key becomes null. */
export function writtenProperties<K extends Kind>(kind: K, item: FileItem<K>, computed: Computed<K>): Written<K> {
  const written: Record<string, unknown> = {};
  const items: Readonly<Record<string, unknown>> = item;
  const values: Readonly<Record<string, unknown>> = computed;
  for (const [name, { origin, fileKey }] of propertiesOf(kind)) {
    if (origin === 'file') written[name] = items[fileKey || name] ?? null;
    else if (origin === 'computed') written[name] = values[name];
  }
  return written as Written<K>;
}

/** What one dataset states about a node: the properties of its rows that come from the dataset. */
export type Description<K extends Kind> = Simplify<Written<K, RowProperties<K>>>;

export function description<K extends Kind>(
  kind: K,
  item: FileItem<K, RowProperties<K>>,
  computed: Computed<K, RowProperties<K>>,
): Description<K> {
  const stated: Record<string, unknown> = {};
  const items: Readonly<Record<string, unknown>> = item;
  const values: Readonly<Record<string, unknown>> = computed;
  for (const [name, { origin, fileKey }] of describedProperties(kind)) {
    stated[name] = origin === 'file' ? (items[fileKey || name] ?? null) : values[name];
  }
  return stated as Description<K>;
}

/** The columns of a description, with the dataset that states it. */
export function descriptionRow<K extends Kind>(kind: K): z.ZodType<Described<K>> {
  const columns = describedProperties(kind).map(([name, { schema }]) => [name, schema] as const);
  return z.object({ ...Object.fromEntries(columns), datasetId: z.string() }) as unknown as z.ZodType<Described<K>>;
}
export type Described<K extends Kind> = Description<K> & { readonly id: string; readonly datasetId: string };

/** The properties of rows that come from a dataset. */
export const describedProperties = oncePerKind((kind) =>
  [kind.base, ...Object.values(kind.groups)]
    .flatMap((part) => Object.entries(part))
    .filter(([, { origin }]) => origin === 'file' || origin === 'computed'),
);

/** The keys of an item in a dataset file, from the columns of its properties. What is null is left out. */
export function fileItem(kind: Kind, columns: object): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  for (const [name, { origin, fileKey }] of describedProperties(kind)) {
    const value: unknown = Reflect.get(columns, name);
    if (origin === 'file' && value !== null && value !== undefined) item[fileKey || name] = value;
  }
  return item;
}

/** All properties of a kind by name: the base, the groups, the captions, then the keys. */
export const propertiesOf = oncePerKind((kind) =>
  [kind.base, ...Object.values(kind.groups), kind.captions, kind.keys].flatMap((part) => Object.entries(part)),
);

type NamedProperties = readonly (readonly [string, Property])[];

/** Cached, because a load needs the properties for every row. */
function oncePerKind(list: (kind: Kind) => NamedProperties): (kind: Kind) => NamedProperties {
  const lists = new WeakMap<Kind, NamedProperties>();
  return (kind) => {
    let properties = lists.get(kind);
    if (!properties) {
      properties = list(kind);
      lists.set(kind, properties);
    }
    return properties;
  };
}
