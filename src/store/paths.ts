import { z } from 'zod';
import { QueryTooComplex } from '../errors.ts';
import { defineQuery } from '../graph/define-query.ts';
import { byCodePoint } from '../names/code-point-order.ts';
import type { Jurisdictions } from './jurisdictions.ts';
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

const chainsQuery = defineQuery({
  statement: 'traversal/chains',
  parameters: z.object({
    from: z.string(),
    to: z.string(),
    maxLength: z.int(),
    limit: z.int(),
    most: z.int(),
    ...jurisdictionFlags,
  }),
  row: z.object({
    complete: z.boolean(),
    chains: z.array(z.object({ ids: z.array(z.string()), ways: z.array(z.array(z.string())) })),
    places: z.array(jurisdictionWithRelated),
  }),
});

type Link = z.infer<typeof partnersQuery.row>;

/** One step of a path, with all friendships between the two places. */
export interface Step {
  readonly fromId: string;
  readonly toId: string;
  readonly friendshipIds: readonly string[];
}

/** Maximum length of a path. */
export const longestPath = 6;

/** Shortest paths of friendships: from one database statement, or by bidirectional search. */
export class Paths {
  readonly #reader: Reader;
  readonly #jurisdictions: Jurisdictions;
  readonly #flags: Flags<typeof jurisdictionFlags>;
  readonly #mostLinks: number;
  readonly #mostChains: number;

  /**
   * @param mostLinks Maximum number of partners read for one query.
   * @param mostChains Number of paths from which the step-by-step search is used instead of one statement.
   */
  constructor(
    reader: Reader,
    jurisdictions: Jurisdictions,
    projection: Projection,
    mostLinks = 100_000,
    mostChains = 1_000,
  ) {
    this.#reader = reader;
    this.#jurisdictions = jurisdictions;
    this.#flags = flagValues(jurisdictionFlags, projection);
    this.#mostLinks = mostLinks;
    this.#mostChains = mostChains;
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
    const turned = byCodePoint(fromId, toId) > 0;
    const [startId, goalId] = turned ? [toId, fromId] : [fromId, toId];
    const chains =
      (await this.#listed(startId, goalId, maxLength, limit)) ??
      (await this.#searched(startId, goalId, maxLength, limit));
    return turned ? chains.map(reversed) : chains;
  }

  /** The paths from one database statement; undefined if the engine has none, or there are too many paths. */
  async #listed(
    from: string,
    to: string,
    maxLength: number,
    limit: number,
  ): Promise<readonly (readonly Step[])[] | undefined> {
    const [found] = await this.#reader.rows(
      chainsQuery,
      { from, to, maxLength, limit, most: this.#mostChains, ...this.#flags },
      ({ places, ...row }) => {
        this.#jurisdictions.prime(places);
        return row;
      },
    );
    return found?.complete ? found.chains.map(stepsOf) : undefined;
  }

  async #searched(
    startId: string,
    goalId: string,
    maxLength: number,
    limit: number,
  ): Promise<readonly (readonly Step[])[]> {
    const start = new End(startId);
    const goal = new End(goalId);
    if (!(await this.#meet(start, goal, maxLength))) return [];
    return firstChains(stepsBetween(start, goal), start.id, start.depth + goal.depth, limit);
  }

  /** Expands the end that is cheaper to read until both meet; then the places that both visited last are on the shortest paths. */
  async #meet(start: End, goal: End, maxLength: number): Promise<boolean> {
    let links = 0;
    while (start.depth + goal.depth < maxLength) {
      const [end, other] = start.work <= goal.work ? [start, goal] : [goal, start];
      links += end.work;
      if (links > this.#mostLinks) throw tooWide(links, this.#mostLinks);
      await this.#widen(end);
      if (end.frontier.length === 0) return false;
      if (end.frontier.some((id) => other.distances.has(id))) return true;
    }
    return false;
  }

  async #widen(end: End): Promise<void> {
    const read = await Promise.all(
      end.frontier.map((id) => this.#reader.rowsOf(partnersQuery, {}, (row) => row.id, id)),
    );
    const links = read.flat();
    end.links.push(links);
    end.depth += 1;
    end.work = 0;
    const next: string[] = [];
    for (const row of links) {
      if (end.distances.has(row.partnerId)) continue;
      end.distances.set(row.partnerId, end.depth);
      end.work += row.partnerCount;
      next.push(row.partnerId);
    }
    end.frontier = next;
  }
}

/** Each of several parallel friendships gives its own combination. */
function stepsOf({
  ids,
  ways,
}: {
  readonly ids: readonly string[];
  readonly ways: readonly (readonly string[])[];
}): Step[] {
  return ids.slice(1).map((toId, position) => ({
    fromId: ids[position] ?? toId,
    toId,
    friendshipIds: [...new Set(ways.flatMap((way) => way[position] ?? []))],
  }));
}

/** State of the search from one end. */
class End {
  readonly id: string;
  /** Distance of each visited place. */
  readonly distances: Map<string, number>;
  /** Steps from the places at each distance below `depth`. */
  readonly links: (readonly Link[])[] = [];
  /** Places at distance `depth`, whose partners have not been read. */
  frontier: readonly string[];
  depth = 0;
  /** Total number of their partners. */
  work = 0;

  constructor(id: string) {
    this.id = id;
    this.frontier = [id];
    this.distances = new Map([[id, 0]]);
  }
}

/** For each place on a shortest path, its next steps by the ID of the next place. */
function stepsBetween(start: End, goal: End): ReadonlyMap<string, readonly Step[]> {
  const met = [...start.distances].filter(([id, distance]) => distance === start.depth && goal.distances.has(id));
  const onChain = met.map(([id]) => id);
  const steps = new Map<string, Step[]>();
  const add = (step: Step) => {
    const others = steps.get(step.fromId);
    if (others) others.push(step);
    else steps.set(step.fromId, [step]);
  };
  for (const { id, partnerId, friendshipIds } of towards(start, onChain))
    add({ fromId: id, toId: partnerId, friendshipIds });
  for (const { id, partnerId, friendshipIds } of towards(goal, onChain))
    add({ fromId: partnerId, toId: id, friendshipIds });
  for (const others of steps.values()) others.sort((a, b) => byCodePoint(a.toId, b.toId));
  return steps;
}

/** The steps on the shortest paths from an end to some of the places that it visited last. */
function towards(end: End, places: readonly string[]): Link[] {
  const found: Link[] = [];
  let targets = new Set(places);
  for (const links of end.links.toReversed()) {
    const leading = links.filter((link) => targets.has(link.partnerId));
    for (const link of leading) found.push(link);
    targets = new Set(leading.map((link) => link.id));
  }
  return found;
}

function firstChains(
  steps: ReadonlyMap<string, readonly Step[]>,
  startId: string,
  length: number,
  limit: number,
): (readonly Step[])[] {
  const chains: (readonly Step[])[] = [];
  const follow = (id: string, chain: readonly Step[]) => {
    if (chain.length === length) chains.push(chain);
    else
      for (const step of steps.get(id) ?? []) {
        if (chains.length === limit) return;
        follow(step.toId, [...chain, step]);
      }
  };
  follow(startId, []);
  return chains;
}

function reversed(chain: readonly Step[]): readonly Step[] {
  return chain.map(({ fromId, toId, ...step }) => ({ ...step, fromId: toId, toId: fromId })).reverse();
}

function tooWide(found: number, limit: number): QueryTooComplex {
  return new QueryTooComplex(
    `${found} partners would have to be read to find the paths; the limit is ${limit}. Use a smaller \`maxLength\`.`,
    { found, limit },
  );
}
