import { z } from 'zod';
import { QueryTooComplex } from '../errors.ts';
import { defineQuery } from '../graph/define-query.ts';
import { byCodePoint } from '../names/code-point-order.ts';
import type { Jurisdictions } from './jurisdictions.ts';
import { allMaybe, type MaybePromise, mapMaybe } from './maybe-promise.ts';
import { byRelation, inOrder, isFriendshipOnly, type PathRelation } from './path-relations.ts';
import { type Link, type Step, searchPaths } from './path-search.ts';
import { type Flags, flagValues, jurisdictionFlags, type Projection } from './projection.ts';
import type { Reader } from './reader.ts';
import { jurisdictionWithRelated } from './rows.ts';

const neighborsQueries = byRelation((type) =>
  defineQuery({
    statement: `traversal/neighbors:${type}`,
    parameters: z.object({ ids: z.array(z.string()) }),
    row: z.object({
      id: z.string(),
      neighborId: z.string(),
      partnerCount: z.int(),
      friendshipIds: z.array(z.string()),
    }),
  }),
);

/** The places of a path, and the friendships of each combination of parallel edges between them. */
const storedPath = z.object({ ids: z.array(z.string()), parallel: z.array(z.array(z.string())) });

const shortestPathsQuery = defineQuery({
  statement: 'traversal/shortest-paths',
  parameters: z.object({
    from: z.string(),
    to: z.string(),
    maxLength: z.int(),
    limit: z.int(),
    maxPaths: z.int(),
    ...jurisdictionFlags,
  }),
  row: z.object({
    complete: z.boolean(),
    paths: z.array(storedPath),
    places: z.array(jurisdictionWithRelated),
  }),
});

/** Maximum length of a path. */
export const maxPathLength = 6;

/** Shortest paths: of friendships, from one database statement if possible; otherwise by bidirectional search. */
export class Paths {
  readonly #reader: Reader;
  readonly #jurisdictions: Jurisdictions;
  readonly #flags: Flags<typeof jurisdictionFlags>;
  readonly #maxNeighbors: number;
  readonly #maxPaths: number;

  /**
   * @param maxNeighbors Maximum number of neighbors read for one query.
   * @param maxPaths Number of paths from which bidirectional search is used instead of one statement.
   */
  constructor(
    reader: Reader,
    jurisdictions: Jurisdictions,
    projection: Projection,
    maxNeighbors = 100_000,
    maxPaths = 1_000,
  ) {
    this.#reader = reader;
    this.#jurisdictions = jurisdictions;
    this.#flags = flagValues(jurisdictionFlags, projection);
    this.#maxNeighbors = maxNeighbors;
    this.#maxPaths = maxPaths;
  }

  /**
   * The first `limit` shortest paths between two different jurisdictions; none if they are further apart than `maxLength` steps.
   * Paths differ in their places; between places with several of the relations, the step is of the first in `pathRelations`.
   * They are ordered by the IDs of their places, starting at the end with the lower ID, so that the query from the other end
   * returns the same paths reversed.
   *
   * @param along The relations of the steps: one or more.
   * @throws QueryTooComplex if more neighbors than the limit would have to be read.
   */
  async shortest(
    fromId: string,
    toId: string,
    maxLength: number,
    limit: number,
    along: readonly PathRelation[],
  ): Promise<readonly (readonly Step[])[]> {
    const relations = inOrder(along);
    const swapped = byCodePoint(fromId, toId) > 0;
    const [startId, goalId] = swapped ? [toId, fromId] : [fromId, toId];
    const fromDatabase = isFriendshipOnly(relations)
      ? await this.#fromDatabase(startId, goalId, maxLength, limit)
      : undefined;
    const paths =
      fromDatabase ??
      (await searchPaths({
        startId,
        goalId,
        maxLength,
        limit,
        relations,
        linksOf: (id) => this.#linksOf(id, relations),
        onRead: (neighbors) => {
          if (neighbors > this.#maxNeighbors) throw tooManyNeighbors(neighbors, this.#maxNeighbors, relations);
        },
      }));
    return swapped ? paths.map(reversed) : paths;
  }

  /** The neighbors of a jurisdiction, each once: by the first relation if there are several. */
  #linksOf(id: string, relations: readonly PathRelation[]): MaybePromise<readonly Link[]> {
    const links = relations.map((relation) =>
      this.#reader.rowsOf(
        neighborsQueries[relation],
        {},
        (row) => row.id,
        id,
        // Not a spread, which takes three times as long for each of up to 100,000 rows.
        (row): Link => ({
          id: row.id,
          neighborId: row.neighborId,
          relation,
          partnerCount: row.partnerCount,
          friendshipIds: row.friendshipIds,
        }),
      ),
    );
    const [only, ...others] = links;
    return only && others.length === 0 ? only : mapMaybe(allMaybe(links), eachOnce);
  }

  /** Undefined if the engine does not support it, or there are too many paths. */
  async #fromDatabase(
    from: string,
    to: string,
    maxLength: number,
    limit: number,
  ): Promise<readonly (readonly Step[])[] | undefined> {
    const [found] = await this.#reader.rows(
      shortestPathsQuery,
      { from, to, maxLength, limit, maxPaths: this.#maxPaths, ...this.#flags },
      ({ places, ...row }) => {
        this.#jurisdictions.prime(places);
        return row;
      },
    );
    return found?.complete ? found.paths.map(stepsOf) : undefined;
  }
}

/** @param links those of each relation. */
function eachOnce(links: readonly (readonly Link[])[]): readonly Link[] {
  const byNeighbor = new Map(links.toReversed().flatMap((some) => some.map((link) => [link.neighborId, link])));
  return [...byNeighbor.values()];
}

function stepsOf({ ids, parallel }: z.output<typeof storedPath>): Step[] {
  return ids.slice(1).map((toId, position) => ({
    fromId: ids[position] ?? toId,
    toId,
    relation: 'FRIENDSHIP',
    friendshipIds: [...new Set(parallel.flatMap((friendshipIds) => friendshipIds[position] ?? []))],
  }));
}

function reversed(path: readonly Step[]): readonly Step[] {
  return path.map(({ fromId, toId, ...step }) => ({ ...step, fromId: toId, toId: fromId })).reverse();
}

function tooManyNeighbors(found: number, limit: number, relations: readonly PathRelation[]): QueryTooComplex {
  const places = isFriendshipOnly(relations) ? 'partners' : 'neighbors';
  return new QueryTooComplex(
    `${found} ${places} would have to be read to find the paths; the limit is ${limit}. Use a smaller \`maxLength\`.`,
    { found, limit },
  );
}
