/**
 * What is kept is there at once, and only what has to be read is a promise: a page of kept rows would else make promises for
 * each of its fields, which was most of what it cost. `await` takes either.
 */
export type MaybePromise<T> = T | Promise<T>;

/** What becomes of `value` when it is there: at once, if it is. */
export function after<T, U>(value: MaybePromise<T>, next: (value: T) => MaybePromise<U>): MaybePromise<U> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** All of them together, in their order. */
export function together<T>(values: readonly MaybePromise<T>[]): MaybePromise<T[]> {
  return values.every(isThere) ? [...values] : Promise.all(values);
}

function isThere<T>(value: MaybePromise<T>): value is T {
  return !(value instanceof Promise);
}
