import { brandWithType } from '@pothos/core';
import { type MaybePromise, mapMaybe } from '../store/maybe-promise.ts';
import type { NodeType } from './global-id.ts';

/**
 * Marks a loaded object with its type, from which `Node` is resolved. The Relay plugin marks the objects of a field only when all
 * are loaded, and another field may get one of them from the cache before that.
 */
export function withType<T>(type: NodeType, loaded: MaybePromise<T>): MaybePromise<T> {
  return mapMaybe(loaded, (object) => {
    brandWithType(object, type as never);
    return object;
  });
}
