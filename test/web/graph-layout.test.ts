import { describe, expect, it } from 'vitest';
import { type Link, layOut } from '../../web/src/graph/layout.ts';

/** Links of components of many sizes: stars, pairs, and one dense component. */
function linksOf(count: number): Link[] {
  const links: Link[] = [];
  for (let hub = 0; links.length < count; hub += 1) {
    const spokes = 1 + ((hub * 7) % 13);
    for (let spoke = 0; spoke < spokes && links.length < count; spoke += 1) {
      links.push({ from: `hub-${hub}`, to: spoke === 0 && hub % 5 === 1 ? `hub-${hub - 1}` : `end-${hub}-${spoke}` });
    }
  }
  return links;
}

/** Links of one connected component, as those of a country. */
function tangle(count: number): Link[] {
  return Array.from({ length: count }, (_, index) => ({
    from: `hub-${index % 40}`,
    to: `end-${(index * 37) % Math.ceil(count * 0.7)}`,
  }));
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The bounding box of each component. */
function boxesOf(links: readonly Link[], places: ReadonlyMap<string, readonly [number, number]>): Box[] {
  const groups = new Map<string, Set<string>>();
  for (const { from, to } of links) {
    const joined = new Set([...(groups.get(from) ?? [from]), ...(groups.get(to) ?? [to])]);
    for (const id of joined) groups.set(id, joined);
  }
  return [...new Set(groups.values())].map((ids) => {
    const points = [...ids].map((id) => places.get(id) ?? [Number.NaN, Number.NaN]);
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
  });
}

const overlap = (a: Box, b: Box) => a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

describe.each([340, 820, 1600])('layOut in a width of %i', (width) => {
  const shapes: readonly [string, Link[]][] = [
    ['nothing', []],
    ['one link', linksOf(1)],
    ['52 links', linksOf(52)],
    ['500 links in many parts', linksOf(500)],
    ['500 links in one part', tangle(500)],
  ];

  it.each(shapes)('places every end of %s once, inside the picture', (_, links) => {
    const layout = layOut(links, width);
    expect(new Set(layout.places.keys())).toEqual(new Set(links.flatMap(({ from, to }) => [from, to])));
    expect(layout.width).toBeLessThanOrEqual(width);
    for (const [x, y] of layout.places.values()) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(layout.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(layout.height);
    }
  });

  it.each(shapes)('separates the components of %s', (_, links) => {
    const boxes = boxesOf(links, layOut(links, width).places);
    const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => overlap(a, b)));
    expect(pairs).toEqual([]);
  });

  it.each(shapes)('returns the same layout of %s each time', (_, links) => {
    expect([...layOut(links, width).places]).toEqual([...layOut(links, width).places]);
  });
});

it('lays out 500 links within the budget of a view', () => {
  for (const links of [linksOf(500), tangle(500)]) {
    const before = process.cpuUsage();
    layOut(links, 820);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(1_000);
  }
});
