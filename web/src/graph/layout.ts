import { forceCollide, forceLink, forceManyBody, forceSimulation, type SimulationNodeDatum } from 'd3-force';
import type { Point } from '../picture/viewport.ts';

export interface Link {
  readonly from: string;
  readonly to: string;
}

export interface Layout {
  readonly places: ReadonlyMap<string, Point>;
  readonly width: number;
  readonly height: number;
}

interface Node extends SimulationNodeDatum {
  readonly id: string;
  readonly degree: number;
}

interface Island {
  readonly nodes: readonly Node[];
  readonly width: number;
  readonly height: number;
}

/** Padding around a component for marks, and for labels of unknown width. */
const marginX = 20;
const marginY = 30;
const usualLabel = 58;
/** Maximum width of the rows of components relative to the stage, if the stage is too low for all of them. */
const widths = [1, 1.35, 1.8, 2.4, 3.2, 4.2];

/**
 * Force layout of each connected component; the components are then arranged in rows, the
 * largest first. Deterministic: the random source of d3 has a fixed seed.
 *
 * @param height Height of the stage; the row width is then chosen to fit it best. Without it, rows are as wide as the stage.
 * @param labelWidth Width of the label of a place.
 */
export function layOut(
  links: readonly Link[],
  width: number,
  height?: number,
  labelWidth: (id: string) => number = () => usualLabel,
): Layout {
  const islands = partsOf(links)
    .map((part) => islandOf(part, width, labelWidth))
    .sort((a, b) => b.nodes.length - a.nodes.length);
  if (height === undefined) return shelve(islands, width);
  const scale = (layout: Layout) => Math.min(width / layout.width, height / layout.height);
  return widths
    .map((factor) => shelve(islands, width * factor))
    .reduce((best, layout) => (Math.min(1, scale(layout)) > Math.min(1, scale(best)) ? layout : best));
}

function shelve(islands: readonly Island[], width: number): Layout {
  const places = new Map<string, Point>();
  let [x, y, shelf] = [0, 0, 0];
  let row: { readonly island: Island; readonly x: number }[] = [];
  const settle = () => {
    const spare = Math.max(0, width - x) / (row.length + 1);
    for (const [index, { island, x: at }] of row.entries()) {
      const top = y + (shelf - island.height) / 2;
      for (const node of island.nodes)
        places.set(node.id, [at + spare * (index + 1) + (node.x ?? 0), top + (node.y ?? 0)]);
    }
    y += shelf;
    [x, shelf, row] = [0, 0, []];
  };
  for (const island of islands) {
    if (row.length > 0 && x + island.width > width) settle();
    row.push({ island, x });
    x += island.width;
    shelf = Math.max(shelf, island.height);
  }
  settle();
  const widest = Math.max(width, ...islands.map((island) => island.width));
  return { places, width: widest, height: y };
}

/** The connected components with their links. */
function partsOf(links: readonly Link[]): readonly (readonly Link[])[] {
  const parents = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) at = up;
    return at;
  };
  for (const { from, to } of links) {
    if (!parents.has(from)) parents.set(from, from);
    if (!parents.has(to)) parents.set(to, to);
    parents.set(root(from), root(to));
  }
  const parts = new Map<string, Link[]>();
  for (const link of links) {
    const key = root(link.from);
    const part = parts.get(key);
    if (part) part.push(link);
    else parts.set(key, [link]);
  }
  return [...parts.values()];
}

function islandOf(links: readonly Link[], width: number, labelWidth: (id: string) => number): Island {
  const degrees = new Map<string, number>();
  for (const id of links.flatMap(({ from, to }) => [from, to])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const nodes: Node[] = [...degrees].map(([id, degree]) => ({ id, degree }));
  const edges = links.map(({ from, to }) => ({ source: from, target: to }));
  const crowded = nodes.length > 60;
  const simulation = forceSimulation(nodes)
    .force(
      'link',
      forceLink<Node, { source: string; target: string }>(edges)
        .id(({ id }) => id)
        .distance(nodes.length === 2 ? 46 : crowded ? 34 : 62),
    )
    .force(
      'charge',
      forceManyBody()
        .strength(crowded ? -70 : -230)
        .theta(crowded ? 1.3 : 0.9),
    )
    .force('apart', forceCollide(crowded ? 11 : 22))
    .force('centre', (alpha) => {
      for (const node of nodes) {
        node.vx = (node.vx ?? 0) - (node.x ?? 0) * 0.06 * alpha;
        node.vy = (node.vy ?? 0) - (node.y ?? 0) * (nodes.length === 2 ? 0.02 : 0.09) * alpha;
      }
    })
    .stop();
  simulation.tick(nodes.length > 300 ? 75 : nodes.length > 60 ? 160 : 260);
  // A component of two places is vertical, with the place of higher degree on top.
  if (nodes.length === 2) for (const [index, node] of nodes.entries()) [node.x, node.y] = [0, index * 46];
  // If the marks are too wide for the stage, they are moved closer.
  const xs = nodes.map(({ x = 0 }) => x);
  const span = Math.max(...xs) - Math.min(...xs);
  const room = Math.max(120, width - 2 * (marginX + usualLabel));
  const squeeze = span > room ? room / span : 1;
  for (const node of nodes) node.x = (node.x ?? 0) * squeeze;
  // A label may be on either side; in a vertical pair, on the right.
  const side = (node: Node) => Math.min(labelWidth(node.id), width / 4) + marginX;
  const lefts = nodes.map((node) => (node.x ?? 0) - (nodes.length === 2 ? marginX : side(node)));
  const rights = nodes.map((node) => (node.x ?? 0) + side(node));
  const ys = nodes.map(({ y = 0 }) => y);
  const [left, top] = [Math.min(...lefts), Math.min(...ys)];
  for (const node of nodes) {
    node.x = (node.x ?? 0) - left;
    node.y = (node.y ?? 0) - top + marginY;
  }
  return { nodes, width: Math.max(...rights) - left, height: Math.max(...ys) - top + 2 * marginY };
}
