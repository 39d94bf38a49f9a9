import { contradict, type Link } from './links.ts';
import type { PlaceNode } from './node.ts';

/**
 * Groups places that are the same. Links are applied from the strongest to the weakest; a link is not applied if a place of one
 * group contradicts one of the other. Places with the same anchor are together, and places with different anchors never are.
 */
export function groupPlaces(nodes: readonly PlaceNode[], links: readonly Link[]): readonly (readonly PlaceNode[])[] {
  const groups = new Map<PlaceNode, PlaceNode[]>();
  const anchors = new Map<string, PlaceNode[]>();
  for (const node of nodes) {
    const group = (node.anchor !== undefined && anchors.get(node.anchor)) || [];
    group.push(node);
    groups.set(node, group);
    if (node.anchor !== undefined) anchors.set(node.anchor, group);
  }
  for (const { a, b, same } of links) {
    const [left, right] = [groups.get(a), groups.get(b)];
    if (!left || !right || left === right || !canJoin(left, right, same.strength < 0)) continue;
    const [larger, smaller] = left.length < right.length ? [right, left] : [left, right];
    for (const node of smaller) {
      larger.push(node);
      groups.set(node, larger);
    }
  }
  return [...new Set(groups.values())];
}

function canJoin(left: readonly PlaceNode[], right: readonly PlaceNode[], haveSameId: boolean): boolean {
  return left.every((a) => right.every((b) => (haveSameId ? !idsContradict(a, b) : !contradict(a, b))));
}

/** The same identifier prevails over coordinates and countries. */
function idsContradict(a: PlaceNode, b: PlaceNode): boolean {
  if (a.anchor !== undefined && b.anchor !== undefined) return a.anchor !== b.anchor;
  return differ(a.wikidataId, b.wikidataId) || differ(a.geonamesId, b.geonamesId);
}

function differ<T>(a: T | undefined, b: T | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}
