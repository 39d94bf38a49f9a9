import type { OperationStore } from '../store/store.ts';

/** The context of resolvers: the store, opened for this operation. */
export interface Context {
  readonly store: OperationStore;
}
