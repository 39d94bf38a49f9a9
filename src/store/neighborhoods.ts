import { z } from 'zod';
import { QueryTooComplex } from '../errors.ts';
import { defineQuery } from '../graph/define-query.ts';
import { byCodePoint } from '../names/code-point-order.ts';
import { byRelation, inOrder, type PathRelation } from './path-relations.ts';
import type { Reader } from './reader.ts';

const unvisitedQueries = byRelation((type) =>
  defineQuery({
    statement: `traversal/unvisited-neighbors:${type}`,
    parameters: z.object({ frontier: z.array(z.string()), visited: z.array(z.string()), limit: z.int() }),
    row: z.object({ id: z.string(), nameKey: z.string() }),
  }),
);
const friendshipsAmongQuery = defineQuery({
  statement: 'traversal/friendships-among',
  parameters: z.object({ ids: z.array(z.string()), limit: z.int() }),
  row: z.object({ friendshipId: z.string() }),
});

export interface Member {
  readonly id: string;
  /** Distance in steps. */
  readonly distance: number;
}

export interface Surroundings {
  /** By distance, then by name; without the center. */
  readonly members: readonly Member[];
  /** True if the limit excludes jurisdictions within the depth. */
  readonly truncated: boolean;
}

/** Maximum number of friendships between the members of a neighborhood. */
const maxFriendships = 5_000;

/** Neighborhoods of jurisdictions, by breadth-first search. */
export class Neighborhoods {
  readonly #reader: Reader;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** The nearest `limit` jurisdictions within `depth` steps along one or more relations. */
  async around(centerId: string, depth: number, limit: number, along: readonly PathRelation[]): Promise<Surroundings> {
    const relations = inOrder(along);
    const members: Member[] = [];
    let frontier = [centerId];
    for (let distance = 1; distance <= depth && frontier.length > 0; distance += 1) {
      const visited = [centerId, ...members.map((member) => member.id)];
      const remaining = limit - members.length;
      const parameters = { frontier, visited, limit: remaining + 1 };
      const found = byName(
        await Promise.all(relations.map((one) => this.#reader.rows(unvisitedQueries[one], parameters))),
      );
      frontier = found.slice(0, remaining).map((row) => row.id);
      members.push(...frontier.map((id) => ({ id, distance })));
      if (found.length > remaining) return { members, truncated: true };
    }
    return { members, truncated: false };
  }

  /**
   * The IDs of the friendships between at least two of the jurisdictions, sorted by ID.
   *
   * @throws QueryTooComplex if there are too many for one response.
   */
  async friendshipIdsAmong(ids: readonly string[]): Promise<readonly string[]> {
    const rows = await this.#reader.rows(friendshipsAmongQuery, { ids: [...ids], limit: maxFriendships + 1 });
    if (rows.length <= maxFriendships) return rows.map((row) => row.friendshipId);
    throw new QueryTooComplex(
      `The neighborhood has more than ${maxFriendships} friendships. Use a smaller \`maxJurisdictions\`.`,
      { limit: maxFriendships },
    );
  }
}

interface Unvisited {
  readonly id: string;
  readonly nameKey: string;
}

/** The rows of several lists, each once, by name: its first ones are among the first ones of the lists. */
function byName(lists: readonly (readonly Unvisited[])[]): readonly Unvisited[] {
  const [only = [], ...others] = lists;
  if (others.length === 0) return only;
  const rows = new Map(lists.flat().map((row) => [row.id, row]));
  return [...rows.values()].sort((a, b) => byCodePoint(a.nameKey, b.nameKey));
}
