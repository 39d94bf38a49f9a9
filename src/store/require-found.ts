import { Internal } from '../errors.ts';
import { type MaybePromise, mapMaybe } from './maybe-promise.ts';

/** A node that must exist because the graph refers to it. @throws Internal if it does not. */
export function requireFound<T>(found: T | undefined, what: string, id: string): T {
  if (found === undefined) throw new Internal(`The graph refers to the ${what} "${id}", which does not exist.`);
  return found;
}

/** The same for a node that may still have to be read. */
export function requireFoundMaybe<T>(found: MaybePromise<T | undefined>, what: string, id: string): MaybePromise<T> {
  return mapMaybe(found, (row) => requireFound(row, what, id));
}
