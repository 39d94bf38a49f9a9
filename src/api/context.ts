import type { OperationStore } from '../store/store.ts';

/** What every resolver has: the store, opened for this operation. */
export interface Context {
  readonly store: OperationStore;
}
