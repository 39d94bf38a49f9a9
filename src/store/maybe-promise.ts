/**
 * A cached value is returned at once, and only what has to be read is a promise: promises for each field of a page of cached
 * rows were most of its cost. `await` takes either.
 */
export type MaybePromise<T> = T | Promise<T>;

/** The result of `change` for a value: at once if the value is there, else when it is. */
export function mapMaybe<T, U>(value: MaybePromise<T>, change: (value: T) => MaybePromise<U>): MaybePromise<U> {
  return value instanceof Promise ? value.then(change) : change(value);
}

/** All values, in their order: at once if all are there. */
export function allMaybe<T>(values: readonly MaybePromise<T>[]): MaybePromise<T[]> {
  return values.every(isThere) ? [...values] : Promise.all(values);
}

function isThere<T>(value: MaybePromise<T>): value is T {
  return !(value instanceof Promise);
}
