import { brandWithType } from '@pothos/core';
import { type MaybePromise, mapMaybe } from '../store/maybe-promise.ts';

/**
 * Marks a loaded object with its type, by which `Node` resolves. The relay plugin marks the objects of one field when all of
 * them are loaded; another field may get one of them from its cache before that.
 */
export function withType<T>(type: string, loaded: MaybePromise<T>): MaybePromise<T> {
  return mapMaybe(loaded, (object) => {
    brandWithType(object, type as never);
    return object;
  });
}
