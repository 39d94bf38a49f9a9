import { Internal } from '../errors.ts';

/** What the graph must hold because something in it points there. @throws Internal when it does not. */
export function present<T>(found: T | undefined, what: string, id: string): T {
  if (found === undefined) throw new Internal(`The graph points at the ${what} "${id}", which it does not hold.`);
  return found;
}
