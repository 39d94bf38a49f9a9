export type Point = readonly [x: number, y: number];

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A point (px, py) of the plane is displayed at x + k * px, y + k * py. */
export interface Viewport {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

const nearest = 60;
const farthest = 0.12;

/** Fits all points, up to a maximum zoom. */
export function fit(points: readonly Point[], { width, height }: Size, margin: number, most = 12): Viewport {
  if (points.length === 0) return { k: Math.min(width / 1100, height / 580), x: width / 2, y: height / 2 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const room = (length: number) => Math.max(length - 2 * margin, length / 2);
  const k = clamp(Math.min(room(width) / (right - left), room(height) / (bottom - top)), farthest, most);
  return { k, x: width / 2 - (k * (left + right)) / 2, y: height / 2 - (k * (top + bottom)) / 2 };
}

/** Zooms by a factor around a fixed point of the screen. */
export function zoom({ k, x, y }: Viewport, factor: number, [atX, atY]: Point): Viewport {
  const next = clamp(k * factor, farthest, nearest);
  const by = next / k;
  return { k: next, x: atX - (atX - x) * by, y: atY - (atY - y) * by };
}

/** Pinch from one pair of points to another. */
export function pinch(of: Viewport, before: readonly [Point, Point], after: readonly [Point, Point]): Viewport {
  const middle = ([[ax, ay], [bx, by]]: readonly [Point, Point]): Point => [(ax + bx) / 2, (ay + by) / 2];
  const apart = ([[ax, ay], [bx, by]]: readonly [Point, Point]) => Math.max(1, Math.hypot(bx - ax, by - ay));
  const [fromX, fromY] = middle(before);
  const [toX, toY] = middle(after);
  const moved = { ...of, x: of.x + toX - fromX, y: of.y + toY - fromY };
  return zoom(moved, apart(after) / apart(before), [toX, toY]);
}

export function toScreen({ k, x, y }: Viewport, [px, py]: Point): Point {
  return [x + k * px, y + k * py];
}

export function isInside([x, y]: Point, { width, height }: Size, margin: number): boolean {
  return x >= margin && y >= margin && x <= width - margin && y <= height - margin;
}

/** The points close to the majority, so that a few outliers do not make all others small. */
export function core(points: readonly Point[], share: number): readonly Point[] {
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
  const x = middle(points.map(([px]) => px));
  const y = middle(points.map(([, py]) => py));
  const far = ([px, py]: Point) => Math.hypot(px - x, py - y);
  return [...points].sort((a, b) => far(a) - far(b)).slice(0, Math.ceil(points.length * share));
}

const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest item in the direction of an arrow key; undefined for other keys or if there is none. */
export function neighbour<Of extends { readonly at: Point }>(
  key: string,
  [x, y]: Point,
  others: readonly Of[],
): Of | undefined {
  const direction = directions[key];
  if (!direction) return undefined;
  const [dx, dy] = direction;
  let best: Of | undefined;
  let least = Infinity;
  for (const other of others) {
    const [rx, ry] = [other.at[0] - x, other.at[1] - y];
    const along = rx * dx + ry * dy;
    const across = Math.abs(rx * dy - ry * dx);
    if (along <= 0.01 || across > along * 1.75) continue;
    const cost = along + 2 * across;
    if (cost < least) [best, least] = [other, cost];
  }
  return best;
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
