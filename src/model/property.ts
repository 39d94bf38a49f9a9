import type { z } from 'zod';

/**
 * Where the value of a property comes from:
 * - `file`: from a key of the item in a dataset file
 * - `computed`: by the loader from the item as a whole
 * - `plan`: by the loader's comparison with the graph
 * - `derived`: from other parts of the graph, by a `load/derive-…` statement
 * - `collected`: not stored on the node; a statement collects it from other nodes
 */
type Origin = 'file' | 'computed' | 'plan' | 'derived' | 'collected';

/** A property of a node: its type in rows, and the origin of its value. */
export interface Property<S extends z.ZodType = z.ZodType, O extends Origin = Origin, F extends string = string> {
  readonly schema: S;
  readonly origin: O;
  /** The key in a dataset file, for the origin `file`; empty if it is the name of the property. */
  readonly fileKey: F;
  /** Stored as a Cypher date; an ISO string in rows. */
  readonly isDate: boolean;
  /** Stored with the prefix `_`, because it repeats other facts for lookups or the loader. */
  readonly internal?: boolean;
}

interface Options {
  readonly isDate?: boolean;
}

/** A property with the same key in a dataset file. If it is nullable, the key is optional. */
export function property<S extends z.ZodType>(schema: S, { isDate = false }: Options = {}): Property<S, 'file', ''> {
  return { schema, origin: 'file', fileKey: '', isDate };
}

/** A property with another key in a dataset file. */
export function renamed<S extends z.ZodType, F extends string>(fileKey: F, schema: S): Property<S, 'file', F> {
  return { schema, origin: 'file', fileKey, isDate: false };
}

export function computed<S extends z.ZodType>(
  schema: S,
  { isDate = false }: Options = {},
): Property<S, 'computed', ''> {
  return { schema, origin: 'computed', fileKey: '', isDate };
}

export function planned<S extends z.ZodType>(schema: S): Property<S, 'plan', ''> {
  return { schema, origin: 'plan', fileKey: '', isDate: false };
}

export function derived<S extends z.ZodType>(schema: S): Property<S, 'derived', ''> {
  return { schema, origin: 'derived', fileKey: '', isDate: false };
}

export function collected<S extends z.ZodType>(schema: S): Property<S, 'collected', ''> {
  return { schema, origin: 'collected', fileKey: '', isDate: false };
}

/** The property, stored with the prefix `_` because other parts of the graph contain the same fact. */
export function internal<P extends Property>(property: P): P {
  return { ...property, internal: true };
}
