import { type Bridges, type NetworkData, partiesOf } from './network.ts';

/**
 * A friendship connects all its parties, so a graph of places and friendships, in which each friendship is a node next to its parties,
 * also describes friendships of several parties and several friendships of the same parties. A friendship is a bridge if it is an
 * articulation point of this graph: Tarjan's algorithm, without recursion, because paths are long.
 */
export function bridgesOf(data: NetworkData): Bridges {
  const { places } = data;
  const friendships = data.starts.length - 1;
  const { starts, neighbors } = incidence(data);
  const order = new Int32Array(places + friendships).fill(-1);
  const low = new Int32Array(places + friendships);
  const parent = new Int32Array(places + friendships).fill(-1);
  /** Number of places in the subtree of a node. */
  const below = new Uint32Array(places + friendships);
  const next = starts.slice();
  /** For each friendship that is a bridge, the sizes of the parts that it holds below it. */
  const parts = new Map<number, number[]>();
  const found: { friendship: number; separated: number }[] = [];
  let visited = 0;
  for (let root = 0; root < places; root += 1) {
    if (order[root] !== -1) continue;
    const inComponent: number[] = [];
    const stack = [root];
    while (stack.length > 0) {
      const node = stack.at(-1) as number;
      if (order[node] === -1) {
        order[node] = visited;
        low[node] = visited;
        visited += 1;
        if (node < places) below[node] = 1;
      }
      const index = next[node] as number;
      if (index < (starts[node + 1] as number)) {
        next[node] = index + 1;
        const neighbor = neighbors[index] as number;
        if (order[neighbor] === -1) {
          parent[neighbor] = node;
          stack.push(neighbor);
        } else if (neighbor !== parent[node]) low[node] = Math.min(low[node] as number, order[neighbor] as number);
        continue;
      }
      stack.pop();
      const above = parent[node] as number;
      if (above === -1) continue;
      low[above] = Math.min(low[above] as number, low[node] as number);
      (below[above] as number) += below[node] as number;
      if (above < places || (low[node] as number) < (order[above] as number)) continue;
      const others = parts.get(above);
      if (others) others.push(below[node] as number);
      else {
        parts.set(above, [below[node] as number]);
        inComponent.push(above);
      }
    }
    const total = below[root] as number;
    for (const node of inComponent) {
      const held = parts.get(node) ?? [];
      const rest = total - held.reduce((sum, size) => sum + size, 0);
      found.push({ friendship: node - places, separated: total - Math.max(rest, ...held) });
    }
  }
  found.sort((a, b) => b.separated - a.separated || a.friendship - b.friendship);
  return {
    friendships: Uint32Array.from(found, ({ friendship }) => friendship),
    separated: Uint32Array.from(found, ({ separated }) => separated),
  };
}

/** The friendships of each place, and the parties of each friendship; friendships are numbered after the places. */
function incidence(data: NetworkData): { readonly starts: Uint32Array; readonly neighbors: Uint32Array } {
  const { places } = data;
  const friendships = data.starts.length - 1;
  const starts = new Uint32Array(places + friendships + 1);
  const each = (visit: (place: number, friendship: number) => void) => {
    for (let friendship = 0; friendship < friendships; friendship += 1)
      for (const place of new Set(partiesOf(data, friendship))) visit(place, places + friendship);
  };
  each((place, friendship) => {
    (starts[place + 1] as number) += 1;
    (starts[friendship + 1] as number) += 1;
  });
  for (let node = 0; node < places + friendships; node += 1) (starts[node + 1] as number) += starts[node] as number;
  const neighbors = new Uint32Array(starts[places + friendships] ?? 0);
  const free = starts.slice();
  const add = (from: number, to: number) => {
    neighbors[free[from] as number] = to;
    (free[from] as number) += 1;
  };
  each((place, friendship) => {
    add(place, friendship);
    add(friendship, place);
  });
  return { starts, neighbors };
}
