import type { Kind, OrderKey } from '../model/kind.ts';
import type { Direction } from './page.ts';

/** The key by which a list is sorted, and the direction in which it is read. */
export interface Order<K extends Kind> {
  readonly key: OrderKey<K>;
  readonly direction: Direction;
}

/** A query for each key in each direction, because an index serves only a literal key and direction. */
export function byKeyAndDirection<Key extends string, Q>(
  keys: readonly Key[],
  define: (key: Key, direction: Direction) => Q,
): Readonly<Record<Key, Readonly<Record<Direction, Q>>>> {
  const queries = keys.map((key) => [key, { ASC: define(key, 'ASC'), DESC: define(key, 'DESC') }]);
  return Object.fromEntries(queries) as Record<Key, Record<Direction, Q>>;
}
