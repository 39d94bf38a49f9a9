import type { Point } from './viewport.ts';

/** An item to label, with its mark. */
export interface LabelItem {
  readonly id: string;
  readonly at: Point;
  /** Position and size of the mark. */
  readonly radius: number;
  /** Size of the text. */
  readonly width: number;
}

export interface Label {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Start of the line to the mark, if the label is not next to it. */
  readonly leader: Point | undefined;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const labelHeight = 16;
const gap = 4;
const far = [22, 34, 48, 64, 82, 102] as const;
const around = 16;

export interface Room {
  /** Labels stay inside these bounds. */
  readonly walls?: Box;
  /** Labels may be placed away from their mark, with a line. */
  readonly leaders?: boolean;
}

/** Places as many labels as fit, in order of priority. */
export function placeLabels(
  items: readonly LabelItem[],
  marks: readonly LabelItem[],
  { walls, leaders = false }: Room = {},
): ReadonlyMap<string, Label> {
  const dots = new Occupied();
  const texts = new Occupied();
  for (const { at, radius } of marks) dots.add(square(at, radius));
  const placed = new Map<string, Label>();
  const waiting: LabelItem[] = [];
  const put = (one: LabelItem, label: Label) => {
    texts.add(boxOf(label, one.width));
    if (label.leader) for (const step of stepsOf(one.at, label.leader)) texts.add(step);
    placed.set(one.id, label);
  };
  const isFree = (one: LabelItem, label: Label) => {
    const box = boxOf(label, one.width);
    if (walls && !isWithin(box, walls)) return false;
    if (!texts.isFree(box) || !dots.isFree(box)) return false;
    return !label.leader || stepsOf(one.at, label.leader).every((step) => texts.isFree(step));
  };
  for (const one of items) {
    const label = beside(one).find((candidate) => isFree(one, candidate));
    if (label) put(one, label);
    else waiting.push(one);
  }
  if (leaders) {
    for (const one of waiting) {
      const label = apart(one).find((candidate) => isFree(one, candidate));
      if (label) put(one, label);
    }
  }
  return placed;
}

/** A label that is always shown. */
export function besideMark({ id, at: [x, y], radius }: Omit<LabelItem, 'width'>): Label {
  return { id, x: x + radius + gap, y, anchor: 'start', leader: undefined };
}

/** Approximate width of a text; Han characters are as wide as high. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u11ff\u2e80-\uffef]/.test(character) ? 1 : /[ilI.,'’ ]/.test(character) ? 0.32 : 0.6;
  return width * size;
}

function beside({ id, at: [x, y], radius }: LabelItem): readonly Label[] {
  const side = radius + gap;
  const above = radius + labelHeight / 2 + 1;
  const label = (dx: number, dy: number, anchor: Label['anchor']): Label => ({
    id,
    x: x + dx,
    y: y + dy,
    anchor,
    leader: undefined,
  });
  return [
    label(side, 0, 'start'),
    label(-side, 0, 'end'),
    label(0, -above, 'middle'),
    label(0, above, 'middle'),
    label(radius, -above + 2, 'start'),
    label(radius, above - 2, 'start'),
    label(-radius, -above + 2, 'end'),
    label(-radius, above - 2, 'end'),
  ];
}

function apart({ id, at: [x, y], radius }: LabelItem): readonly Label[] {
  return far.flatMap((distance) =>
    Array.from({ length: around }, (_, index): Label => {
      const angle = (2 * Math.PI * index) / around;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const leader: Point = [x + cos * (radius + distance), y + sin * (radius + distance)];
      const anchor = Math.abs(cos) < 0.2 ? 'middle' : cos > 0 ? 'start' : 'end';
      const [lx, ly] = leader;
      if (anchor === 'middle') return { id, x: lx, y: ly + Math.sign(sin) * (labelHeight / 2), anchor, leader };
      return { id, x: lx + Math.sign(cos) * 2, y: ly, anchor, leader };
    }),
  );
}

function boxOf({ x, y, anchor }: Label, width: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - labelHeight / 2, bottom: y + labelHeight / 2 };
}

function isWithin(box: Box, { left, top, right, bottom }: Box): boolean {
  return box.left >= left && box.top >= top && box.right <= right && box.bottom <= bottom;
}

function square([x, y]: Point, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** A line as small boxes, without its last pixels, which touch its own label. */
function stepsOf([fromX, fromY]: Point, [toX, toY]: Point): readonly Box[] {
  const steps = Math.max(1, Math.floor(Math.hypot(toX - fromX, toY - fromY) / 5));
  return Array.from({ length: steps }, (_, step) => {
    const part = step / steps;
    return square([fromX + (toX - fromX) * part, fromY + (toY - fromY) * part], 1);
  });
}

const cell = 48;

/** Occupied boxes in a grid, so that an overlap test checks few of them. */
class Occupied {
  readonly #cells = new Map<string, Box[]>();

  add(box: Box): void {
    for (const key of keysOf(box)) {
      const boxes = this.#cells.get(key);
      if (boxes) boxes.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  isFree({ left, top, right, bottom }: Box): boolean {
    for (const key of keysOf({ left, top, right, bottom })) {
      for (const other of this.#cells.get(key) ?? []) {
        if (left < other.right && other.left < right && top < other.bottom && other.top < bottom) return false;
      }
    }
    return true;
  }
}

function* keysOf({ left, top, right, bottom }: Box): Iterable<string> {
  for (let row = Math.floor(top / cell); row <= Math.floor(bottom / cell); row += 1) {
    for (let column = Math.floor(left / cell); column <= Math.floor(right / cell); column += 1)
      yield `${row} ${column}`;
  }
}
