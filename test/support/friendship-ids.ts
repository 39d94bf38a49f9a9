import { friendshipKeys } from '../../src/dataset/friendship-key.ts';
import type { Dataset } from '../../src/dataset/schema.ts';

/** The `id` in the API of a friendship of a dataset file. */
export function friendshipIdsOf(dataset: Dataset): (friendship: { readonly id: string }) => string {
  const keys = friendshipKeys(dataset.friendships);
  const byFileId = new Map(dataset.friendships.map(({ id }, index) => [id, keys[index]]));
  return ({ id }) => `Friendship:${byFileId.get(id)}`;
}
