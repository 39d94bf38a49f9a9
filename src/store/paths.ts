import { z } from 'zod';
import { QueryTooComplex } from '../errors.ts';
import { defineQuery } from '../graph/define-query.ts';
import { byCodePoint } from '../names/code-point-order.ts';
import type { Jurisdictions } from './jurisdictions.ts';
import { type Step, searchPaths } from './path-search.ts';
import { type Flags, flagValues, jurisdictionFlags, type Projection } from './projection.ts';
import type { Reader } from './reader.ts';
import { jurisdictionWithRelated } from './rows.ts';

const partnersQuery = defineQuery({
  statement: 'traversal/partners',
  parameters: z.object({ ids: z.array(z.string()) }),
  row: z.object({
    id: z.string(),
    partnerId: z.string(),
    partnerCount: z.int(),
    friendshipIds: z.array(z.string()),
  }),
});

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

/** Shortest paths of friendships: from one database statement, or by bidirectional search. */
export class Paths {
  readonly #reader: Reader;
  readonly #jurisdictions: Jurisdictions;
  readonly #flags: Flags<typeof jurisdictionFlags>;
  readonly #maxPartners: number;
  readonly #maxPaths: number;

  /**
   * @param maxPartners Maximum number of partners read for one query.
   * @param maxPaths Number of paths from which bidirectional search is used instead of one statement.
   */
  constructor(
    reader: Reader,
    jurisdictions: Jurisdictions,
    projection: Projection,
    maxPartners = 100_000,
    maxPaths = 1_000,
  ) {
    this.#reader = reader;
    this.#jurisdictions = jurisdictions;
    this.#flags = flagValues(jurisdictionFlags, projection);
    this.#maxPartners = maxPartners;
    this.#maxPaths = maxPaths;
  }

  /**
   * The first `limit` shortest paths between two different jurisdictions; none if they are further apart than `maxLength`
   * friendships. Paths differ in their places. They are ordered by the IDs of their places, starting at the end with the lower
   * ID, so that the query from the other end returns the same paths reversed.
   *
   * @throws QueryTooComplex if more partners than the limit would have to be read.
   */
  async shortest(
    fromId: string,
    toId: string,
    maxLength: number,
    limit: number,
  ): Promise<readonly (readonly Step[])[]> {
    const swapped = byCodePoint(fromId, toId) > 0;
    const [startId, goalId] = swapped ? [toId, fromId] : [fromId, toId];
    const paths =
      (await this.#fromDatabase(startId, goalId, maxLength, limit)) ??
      (await searchPaths({
        startId,
        goalId,
        maxLength,
        limit,
        partnersOf: (id) => this.#reader.rowsOf(partnersQuery, {}, (row) => row.id, id),
        onRead: (partners) => {
          if (partners > this.#maxPartners) throw tooManyPartners(partners, this.#maxPartners);
        },
      }));
    return swapped ? paths.map(reversed) : paths;
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

function stepsOf({ ids, parallel }: z.output<typeof storedPath>): Step[] {
  return ids.slice(1).map((toId, position) => ({
    fromId: ids[position] ?? toId,
    toId,
    friendshipIds: [...new Set(parallel.flatMap((friendshipIds) => friendshipIds[position] ?? []))],
  }));
}

function reversed(path: readonly Step[]): readonly Step[] {
  return path.map(({ fromId, toId, ...step }) => ({ ...step, fromId: toId, toId: fromId })).reverse();
}

function tooManyPartners(found: number, limit: number): QueryTooComplex {
  return new QueryTooComplex(
    `${found} partners would have to be read to find the paths; the limit is ${limit}. Use a smaller \`maxLength\`.`,
    { found, limit },
  );
}
