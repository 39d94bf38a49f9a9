import { Internal } from '../errors.ts';
import { after, type MaybePromise } from './maybe-promise.ts';

/** What the graph must hold because something in it points there. @throws Internal when it does not. */
export function present<T>(found: T | undefined, what: string, id: string): T {
  if (found === undefined) throw new Internal(`The graph points at the ${what} "${id}", which it does not hold.`);
  return found;
}

/** The same of what may still have to be read. */
export function presentIn<T>(found: MaybePromise<T | undefined>, what: string, id: string): MaybePromise<T> {
  return after(found, (there) => present(there, what, id));
}
