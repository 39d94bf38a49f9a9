import type { z } from 'zod';
import type { Kind } from './kind.ts';
import type { Property } from './property.ts';

/** Maps an item of a dataset file to the properties that the loader writes, and a row back to the item. */

type Simplify<T> = { [P in keyof T]: T[P] };
type UnionToIntersection<U> = (U extends unknown ? (u: U) => void : never) extends (i: infer I) => void ? I : never;

type PropertiesOf<K extends Kind> = K['base'] &
  K['captions'] &
  K['keys'] &
  ([keyof K['groups']] extends [never] ? unknown : UnionToIntersection<K['groups'][keyof K['groups']]>);

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
type Written<K extends Kind, P = PropertiesOf<K>> = {
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

/**
 * The item in a dataset file from a row with all of its groups. Null values are omitted.
 *
 * @param missing throws an error for a group that was not read.
 */
export function fileItem(
  kind: Kind,
  row: Readonly<Record<string, unknown>>,
  missing: (group: string) => never,
): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  const add = (properties: Readonly<Record<string, Property>>, columns: object) => {
    for (const [name, { origin, fileKey }] of Object.entries(properties)) {
      const value: unknown = Reflect.get(columns, name);
      if (origin === 'file' && value !== null) item[fileKey || name] = value;
    }
  };
  add(kind.base, row);
  for (const [group, properties] of Object.entries(kind.groups)) {
    const columns = row[group];
    if (typeof columns !== 'object' || columns === null) missing(group);
    add(properties, columns);
  }
  return item;
}

const properties = new WeakMap<Kind, readonly (readonly [string, Property])[]>();

/** All properties of a kind by name: the base, the groups, the captions, then the keys. */
export function propertiesOf(kind: Kind): readonly (readonly [string, Property])[] {
  let all = properties.get(kind);
  if (!all) {
    all = [kind.base, ...Object.values(kind.groups), kind.captions, kind.keys].flatMap((part) => Object.entries(part));
    properties.set(kind, all);
  }
  return all;
}
