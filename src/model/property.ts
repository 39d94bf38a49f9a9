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

/** One property of a node: the type that it has in rows, and where its value comes from. */
export interface Property<S extends z.ZodType = z.ZodType, O extends Origin = Origin, F extends string = string> {
  readonly schema: S;
  readonly origin: O;
  /** Its key in a dataset file, for the origin `file`; empty: the property's own name. */
  readonly fileKey: F;
  /** Stored as a Cypher date. It is an ISO string in rows. */
  readonly isDate: boolean;
  /** Serves lookups or the loader, and is no fact of its own: stored under its name with `_` before it. */
  readonly internal?: boolean;
}

interface Options {
  readonly isDate?: boolean;
}

/** A property whose value is under the same key in a dataset file. Nullable: the key may be missing. */
export function property<S extends z.ZodType>(schema: S, { isDate = false }: Options = {}): Property<S, 'file', ''> {
  return { schema, origin: 'file', fileKey: '', isDate };
}

/** A property whose value is under another key in a dataset file. */
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

/** The same, stored with `_` before its name: other parts of the graph say it too. */
export function internal<P extends Property>(property: P): P {
  return { ...property, internal: true };
}
