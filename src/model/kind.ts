import { z } from 'zod';
import type { Property } from './property.ts';

type Properties = Readonly<Record<string, Property>>;

/**
 * A kind of node. The types of its rows, the columns of statements, the properties that the loader writes and the exported keys
 * are derived from this definition.
 */
export interface Kind {
  /** The folder of its statements, `cypher/<domain>/`. */
  readonly domain: string;
  /** Its variable in statements. */
  readonly variable: string;
  /** Columns of every row. */
  readonly base: Properties & { readonly id: Property };
  /** Groups of columns that are only in a row if they are selected. Statements return each group as a map. */
  readonly groups: Readonly<Record<string, Properties>>;
  /** Stored for people who query the graph directly; not in rows. */
  readonly captions: Properties;
  /** Stored with the prefix `_` for lookups, orders, filters and the loader; not in rows. */
  readonly keys: Properties;
  /** The sort orders of its lists, by the names that clients use; each has an index. */
  readonly orders: Readonly<Record<string, Order>>;
  /** Related nodes that can be read in the same statement, by the variable of their list. */
  readonly related: Readonly<Record<string, Kind>>;
}

/** A sort order. */
interface Order<Key extends string = string> {
  /** One of the `keys` of the kind. Its values are unique and not null, so that a cursor is a position. */
  readonly key: Key;
  /** The key decreases while the value increases, so that ties in descending order are sorted by name. */
  readonly reversed?: true;
}

export function defineKind<const K extends Kind>(
  kind: K & { readonly orders: Readonly<Record<string, Order<keyof K['keys'] & string>>> },
): K {
  return kind;
}

export type OrderName<K extends Kind> = keyof K['orders'] & string;
export type OrderKey<K extends Kind> = K['orders'][OrderName<K>]['key'];

export function orderNames<K extends Kind>({ orders }: K): readonly OrderName<K>[] {
  return Object.keys(orders) as OrderName<K>[];
}

export function orderKeys<K extends Kind>({ orders }: K): readonly OrderKey<K>[] {
  return Object.values(orders).map(({ key }) => key as OrderKey<K>);
}

/** The name of a property in the graph, with the prefix `_` for internal properties. */
export function storedName(kind: Kind, name: string, { internal = false }: Property): string {
  return internal || name in kind.keys ? `_${name}` : name;
}

/** The parts of a kind that selections depend on. */
interface Selected {
  readonly groups: Readonly<Record<string, unknown>>;
  readonly related: Readonly<Record<string, Selected>>;
}

/** The groups and related nodes that can be selected for rows of a kind, and for the rows related to it. */
export type Selectable<K extends Selected> = string extends keyof K['related']
  ? string
  :
      | (keyof K['groups'] & string)
      | { [R in keyof K['related'] & string]: R | Selectable<K['related'][R]> }[keyof K['related'] & string];

export function selectableOf<K extends Selected>(kind: K): readonly Selectable<K>[] {
  return [...new Set(selectableNames(kind))] as Selectable<K>[];
}

function selectableNames(kind: Selected): readonly string[] {
  const related = Object.entries(kind.related).flatMap(([name, other]) => [name, ...selectableNames(other)]);
  return [...Object.keys(kind.groups), ...related];
}

type Shape<P extends Properties> = { [N in keyof P]: P[N]['schema'] };
type GroupShape<K extends Kind> = { [G in keyof K['groups']]: z.ZodOptional<z.ZodObject<Shape<K['groups'][G]>>> };
type RelatedShape<K extends Kind> = {
  [R in keyof K['related']]: z.ZodOptional<z.ZodArray<z.ZodObject<RelatedRowShape<K['related'][R]>>>>;
};
type RowShape<K extends Kind> = Shape<K['base']> & GroupShape<K>;
type RelatedRowShape<K extends Kind> = RowShape<K> & RelatedShape<K>;

/** A row of a kind: the base, and each group if it was selected. */
export function rowSchema<K extends Kind>(kind: K): z.ZodObject<RowShape<K>> {
  return z.object(rowShape(kind)) as z.ZodObject<RowShape<K>>;
}

/** A row that may also contain the rows of related nodes. */
export function rowWithRelated<K extends Kind>(kind: K): z.ZodObject<RelatedRowShape<K>> {
  const related = mapValues(kind.related, (other) => z.array(rowWithRelated(other)).optional());
  return z.object({ ...rowShape(kind), ...related }) as unknown as z.ZodObject<RelatedRowShape<K>>;
}

function rowShape(kind: Kind): Record<string, z.ZodType> {
  const group = (properties: Properties) => z.object(shapeOf(properties)).optional();
  return { ...shapeOf(kind.base), ...mapValues(kind.groups, group) };
}

function shapeOf(properties: Properties): Record<string, z.ZodType> {
  return mapValues(properties, ({ schema }) => schema);
}

function mapValues<T, U>(map: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}
