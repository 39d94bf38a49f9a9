import { byCodePoint } from '../names/code-point-order.ts';
import type { PathRelation } from './path-relations.ts';

/** A neighbor of a jurisdiction. */
export interface Link {
  readonly id: string;
  readonly neighborId: string;
  readonly relation: PathRelation;
  /** Number of partners of the neighbor. */
  readonly partnerCount: number;
  /** All friendships between the two; empty for other relations. */
  readonly friendshipIds: readonly string[];
}

/** One step of a path. */
export interface Step {
  readonly fromId: string;
  readonly toId: string;
  readonly relation: PathRelation;
  /** All friendships between the two; empty for other relations. */
  readonly friendshipIds: readonly string[];
}

export interface PathSearch {
  readonly startId: string;
  readonly goalId: string;
  readonly maxLength: number;
  /** Maximum number of paths. */
  readonly limit: number;
  /** Which relations are searched. */
  readonly relations: readonly PathRelation[];
  /** The neighbors of a place, each once. */
  readonly linksOf: (id: string) => PromiseLike<readonly Link[]> | readonly Link[];
  /**
   * Called before neighbors are read, with the number of all that will have been read then. Only the number of partners is known
   * before; with other relations, it is called again afterwards.
   */
  readonly onRead: (links: number) => void;
}

/**
 * The first shortest paths by bidirectional breadth-first search, ordered by the IDs of their places; none if there is no path of
 * at most `maxLength` steps.
 */
export async function searchPaths(search: PathSearch): Promise<readonly (readonly Step[])[]> {
  const start = new Side(search.startId);
  const goal = new Side(search.goalId);
  if (!(await meet(start, goal, search))) return [];
  return firstPaths(stepsBetween(start, goal), start.id, start.depth + goal.depth, search.limit);
}

/** State of the search from one end. */
class Side {
  readonly id: string;
  /** Distance of each visited place. */
  readonly distances: Map<string, number>;
  /** Links from the places at each distance below `depth`. */
  readonly links: (readonly Link[])[] = [];
  /** Places at distance `depth`, whose neighbors have not been read. */
  frontier: readonly string[];
  depth = 0;
  /** Total number of partners of the frontier; 0 if friendships are not searched. */
  frontierPartners = 0;

  constructor(id: string) {
    this.id = id;
    this.frontier = [id];
    this.distances = new Map([[id, 0]]);
  }
}

/** Expands the side that is cheaper to read until both meet; the places that both visited last are then on the shortest paths. */
async function meet(start: Side, goal: Side, { maxLength, relations, linksOf, onRead }: PathSearch): Promise<boolean> {
  const hasFriendships = relations.includes('FRIENDSHIP');
  const others = relations.length - (hasFriendships ? 1 : 0);
  // The number of other neighbors is not stored; a place usually has a few.
  const cost = ({ frontierPartners, frontier }: Side) => frontierPartners + others * frontier.length;
  let read = 0;
  while (start.depth + goal.depth < maxLength) {
    const [side, other] = cost(start) <= cost(goal) ? [start, goal] : [goal, start];
    read += side.frontierPartners;
    onRead(read);
    const links = (await Promise.all(side.frontier.map(linksOf))).flat();
    if (others > 0) {
      read += links.filter(({ relation }) => relation !== 'FRIENDSHIP').length;
      onRead(read);
    }
    expand(side, links, hasFriendships);
    if (side.frontier.length === 0) return false;
    if (side.frontier.some((id) => other.distances.has(id))) return true;
  }
  return false;
}

/** @param links those of the frontier. */
function expand(side: Side, links: readonly Link[], hasFriendships: boolean): void {
  side.links.push(links);
  side.depth += 1;
  side.frontierPartners = 0;
  const next: string[] = [];
  for (const { neighborId, partnerCount } of links) {
    if (side.distances.has(neighborId)) continue;
    side.distances.set(neighborId, side.depth);
    if (hasFriendships) side.frontierPartners += partnerCount;
    next.push(neighborId);
  }
  side.frontier = next;
}

/** For each place on a shortest path, its next steps by the ID of the next place. */
function stepsBetween(start: Side, goal: Side): ReadonlyMap<string, readonly Step[]> {
  const met = [...start.distances]
    .filter(([id, distance]) => distance === start.depth && goal.distances.has(id))
    .map(([id]) => id);
  const steps = new Map<string, Step[]>();
  const add = (step: Step) => {
    const others = steps.get(step.fromId);
    if (others) others.push(step);
    else steps.set(step.fromId, [step]);
  };
  for (const { id, neighborId, relation, friendshipIds } of linksTo(met, start))
    add({ fromId: id, toId: neighborId, relation, friendshipIds });
  for (const { id, neighborId, relation, friendshipIds } of linksTo(met, goal))
    add({ fromId: neighborId, toId: id, relation, friendshipIds });
  for (const others of steps.values()) others.sort((a, b) => byCodePoint(a.toId, b.toId));
  return steps;
}

/** The links on the shortest paths from the end of a side to some of the places that it visited last. */
function linksTo(places: readonly string[], side: Side): Link[] {
  const found: Link[] = [];
  let targets = new Set(places);
  for (const links of side.links.toReversed()) {
    const leading = links.filter((link) => targets.has(link.neighborId));
    for (const link of leading) found.push(link);
    targets = new Set(leading.map((link) => link.id));
  }
  return found;
}

function firstPaths(
  steps: ReadonlyMap<string, readonly Step[]>,
  startId: string,
  length: number,
  limit: number,
): (readonly Step[])[] {
  const paths: (readonly Step[])[] = [];
  const extend = (id: string, path: readonly Step[]) => {
    if (path.length === length) paths.push(path);
    else
      for (const step of steps.get(id) ?? []) {
        if (paths.length === limit) return;
        extend(step.toId, [...path, step]);
      }
  };
  extend(startId, []);
  return paths;
}
