import { byCodePoint } from '../names/code-point-order.ts';

/** A partner of a jurisdiction, with their friendships. */
interface PartnerEdge {
  readonly id: string;
  readonly partnerId: string;
  /** Number of partners of the partner. */
  readonly partnerCount: number;
  readonly friendshipIds: readonly string[];
}

/** One step of a path, with all friendships between the two places. */
export interface Step {
  readonly fromId: string;
  readonly toId: string;
  readonly friendshipIds: readonly string[];
}

export interface PathSearch {
  readonly startId: string;
  readonly goalId: string;
  readonly maxLength: number;
  /** Maximum number of paths. */
  readonly limit: number;
  readonly partnersOf: (id: string) => PromiseLike<readonly PartnerEdge[]> | readonly PartnerEdge[];
  /** Called before partners are read, with the number of all that will have been read then. */
  readonly onRead: (edges: number) => void;
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
  /** Edges from the places at each distance below `depth`. */
  readonly edges: (readonly PartnerEdge[])[] = [];
  /** Places at distance `depth`, whose partners have not been read. */
  frontier: readonly string[];
  depth = 0;
  /** Total number of partners of the frontier. */
  frontierEdges = 0;

  constructor(id: string) {
    this.id = id;
    this.frontier = [id];
    this.distances = new Map([[id, 0]]);
  }
}

/** Expands the side that is cheaper to read until both meet; the places that both visited last are then on the shortest paths. */
async function meet(start: Side, goal: Side, { maxLength, partnersOf, onRead }: PathSearch): Promise<boolean> {
  let read = 0;
  while (start.depth + goal.depth < maxLength) {
    const [side, other] = start.frontierEdges <= goal.frontierEdges ? [start, goal] : [goal, start];
    read += side.frontierEdges;
    onRead(read);
    expand(side, (await Promise.all(side.frontier.map(partnersOf))).flat());
    if (side.frontier.length === 0) return false;
    if (side.frontier.some((id) => other.distances.has(id))) return true;
  }
  return false;
}

/** @param edges those of the frontier. */
function expand(side: Side, edges: readonly PartnerEdge[]): void {
  side.edges.push(edges);
  side.depth += 1;
  side.frontierEdges = 0;
  const next: string[] = [];
  for (const { partnerId, partnerCount } of edges) {
    if (side.distances.has(partnerId)) continue;
    side.distances.set(partnerId, side.depth);
    side.frontierEdges += partnerCount;
    next.push(partnerId);
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
  for (const { id, partnerId, friendshipIds } of edgesTo(met, start))
    add({ fromId: id, toId: partnerId, friendshipIds });
  for (const { id, partnerId, friendshipIds } of edgesTo(met, goal))
    add({ fromId: partnerId, toId: id, friendshipIds });
  for (const others of steps.values()) others.sort((a, b) => byCodePoint(a.toId, b.toId));
  return steps;
}

/** The edges on the shortest paths from the end of a side to some of the places that it visited last. */
function edgesTo(places: readonly string[], side: Side): PartnerEdge[] {
  const found: PartnerEdge[] = [];
  let targets = new Set(places);
  for (const edges of side.edges.toReversed()) {
    const leading = edges.filter((edge) => targets.has(edge.partnerId));
    for (const edge of leading) found.push(edge);
    targets = new Set(leading.map((edge) => edge.id));
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
