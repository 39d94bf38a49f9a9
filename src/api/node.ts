import { brandWithType } from '@pothos/core';
import { after, type MaybePromise } from '../store/maybe-promise.ts';
import type { NodeType } from './global-id.ts';

/**
 * A row that knows its type before anyone else has it. Pothos marks what `node` and `nodes` load only once all of it is there,
 * and two fields of an operation may ask for the same object.
 */
export function ofType<T extends object>(
  type: NodeType,
  row: MaybePromise<T | undefined>,
): MaybePromise<T | undefined> {
  return after(row, (loaded) => {
    // Its own type wants the types that a builder was told by name.
    brandWithType(loaded, type as never);
    return loaded;
  });
}
