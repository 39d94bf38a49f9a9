import type { Dated, Layout } from './layout.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** A focusable element with its position. */
export interface Step {
  readonly key: string;
  readonly x: number;
}

/** The years, then each lane: its name, followed by its marks in order of time. */
export function linesOf(layout: Layout<Dated>): Step[][] {
  const years = layout.bars.map(({ year, box }) => ({ key: `year:${year}`, x: box.x + box.width / 2 }));
  const lanes = layout.lanes.map(({ slug, marks, cells }) => [
    { key: `lane:${slug}`, x: 0 },
    ...marks.map(({ key, x }) => ({ key, x })),
    ...cells.map(({ year, box }) => ({ key: `cell:${slug}:${year}`, x: box.x + box.width / 2 })),
  ]);
  return [years, ...lanes].filter((line) => line.length > 0);
}

/** The target of an arrow key: the next element in the lane, or the nearest in time in the next lane. No wrap-around. */
export function neighbour(lines: readonly (readonly Step[])[], key: string, direction: Direction): string {
  const row = lines.findIndex((line) => line.some((step) => step.key === key));
  const line = lines[row] ?? [];
  const column = line.findIndex((step) => step.key === key);
  if (direction === 'left' || direction === 'right') return line[column + (direction === 'left' ? -1 : 1)]?.key ?? key;
  const x = line[column]?.x ?? 0;
  const next = lines[row + (direction === 'up' ? -1 : 1)] ?? [];
  const [nearest] = next.toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x));
  return nearest?.key ?? key;
}
