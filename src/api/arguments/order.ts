import type { Direction } from '../../store/page.ts';

/** The order of the store for an order argument. `orders` are those of the kind that is listed. */
export function storeOrder<Name extends string, Key extends string>(
  orders: Readonly<Record<Name, { readonly key: Key; readonly reversed?: true }>>,
  { field, direction = 'ASC' }: { readonly field: Name; readonly direction?: Direction },
): { readonly key: Key; readonly direction: Direction } {
  const { key, reversed } = orders[field];
  const opposite = direction === 'ASC' ? 'DESC' : 'ASC';
  return { key, direction: reversed ? opposite : direction };
}
