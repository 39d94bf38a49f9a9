import { continentOf, otherDates } from '../state/relation.ts';

/** The properties of a relation that determine its position. */
export interface Dated {
  readonly id: string;
  readonly establishedOn: string | null;
  readonly locals: readonly { readonly slug: string; readonly name: string }[];
  readonly partners: readonly { readonly name: string }[];
  readonly reportedContinent: { readonly code: string } | null;
  readonly dateClaims: readonly { readonly date: string }[];
}

/** A date on the time axis: the period of a year or month, or a point. */
export interface Span {
  readonly x: number;
  readonly end: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A relation at its date, or in the column of undated ones. It has a mark in the lane of each local party. */
export interface Mark<Of extends Dated> {
  /** Unique in the picture: the ID of the relation, with the place for lanes other than the first. */
  readonly key: string;
  readonly relation: Of;
  readonly x: number;
  /** End of the period of a date known to the year or month; `x` for a day. */
  readonly end: number;
  readonly y: number;
  /** Positions of conflicting dates. */
  readonly others: readonly Span[];
  readonly label: { readonly x: number; readonly end: boolean; readonly text: string };
  /** Bounds of mark and label, and the hit area. */
  readonly box: Box;
}

/** The relations of a lane in one year, if there are too many for individual marks. */
export interface Cell<Of extends Dated> {
  readonly year: number | undefined;
  readonly relations: readonly Of[];
  readonly box: Box;
  readonly parts: readonly { readonly continent: string; readonly y: number; readonly height: number }[];
}

export interface Lane<Of extends Dated> {
  readonly slug: string;
  readonly name: string;
  readonly relations: readonly Of[];
  readonly box: Box;
  /** The name, split into lines. */
  readonly lines: readonly string[];
  readonly marks: readonly Mark<Of>[];
  readonly cells: readonly Cell<Of>[];
}

export interface Layout<Of extends Dated> {
  readonly width: number;
  readonly height: number;
  readonly narrow: boolean;
  readonly left: number;
  readonly right: number;
  /** Start of the column of undated relations, if there are any. */
  readonly undated: number | undefined;
  readonly bars: readonly {
    readonly year: number;
    readonly count: number;
    readonly box: Box;
    readonly labelled: boolean;
  }[];
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly lanes: readonly Lane<Of>[];
}

export interface LayoutInput<Of extends Dated> {
  readonly relations: readonly Of[];
  /** Number of relations per year that match the filters. */
  readonly years: readonly { readonly year: number; readonly count: number }[];
  readonly width: number;
  /** Shows a strip of counts per lane instead of individual marks. */
  readonly dense: boolean;
  /** The lane that shows individual marks nevertheless. */
  readonly open?: string | undefined;
}

export const histogram = { top: 20, bottom: 96, axis: 114, height: 128 } as const;
export const radius = 5;
const rowHeight = 24;
const nameLine = 18;
/** Bold text is measured slightly larger than it is drawn. */
const nameSize = 15.5;
const gap = 4;

interface Group<Of extends Dated> {
  readonly slug: string;
  readonly name: string;
  readonly relations: Of[];
}

/** Computes the layout: a lane per local place, most relations first. */
export function layOut<Of extends Dated>({ relations, years, width, dense, open }: LayoutInput<Of>): Layout<Of> {
  const narrow = width < 700;
  const byPlace = new Map<string, Group<Of>>();
  for (const relation of relations) {
    for (const { slug, name } of relation.locals) {
      const lane = byPlace.get(slug);
      if (lane) lane.relations.push(relation);
      else byPlace.set(slug, { slug, name, relations: [relation] });
    }
  }
  const groups = [...byPlace.values()];
  for (const group of groups) group.relations.sort(byDate);
  groups.sort((a, b) => b.relations.length - a.relations.length || compare(a.slug, b.slug));

  const gutter = narrow ? 0 : Math.min(220, Math.max(90, ...groups.map(({ name }) => textWidth(name, nameSize)))) + 16;
  const hasUndated = relations.some(({ establishedOn }) => establishedOn === null);
  const undated = hasUndated ? width - (narrow ? 96 : 150) : undefined;
  const left = gutter + 20;
  const right = Math.max(left + 40, (undated ?? width) - 24);
  const limit = (undated ?? width) - 4;

  const known = years.filter(({ count }) => count > 0).map(({ year }) => year);
  for (const relation of relations) {
    for (const date of datesOf(relation)) known.push(Math.floor(yearOf(date)));
  }
  const first = known.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = known.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY) + 1;
  const at = (year: number) => left + ((year - first) / Math.max(1, last - first)) * (right - left);

  let y = histogram.height;
  const most = dense ? Math.max(1, ...groups.map((group) => maxPerYear(group.relations))) : 1;
  const lanes = groups.map(({ slug, name, relations: group }): Lane<Of> => {
    const lines = narrow ? [shorten(name, width - 24, nameSize)] : wrap(name, gutter - 16);
    const top = y + 4 + (narrow ? rowHeight : 0);
    const strip = dense && slug !== open;
    const placed = strip ? [] : placeMarks(group, slug, { top, at, from: gutter, limit, undated, width });
    const bottom = Math.max(
      top + rowHeight,
      ...placed.map(({ box }) => box.y + box.height),
      narrow ? 0 : y + 8 + lines.length * nameLine,
    );
    const box = { x: 0, y, width, height: bottom + 4 - y };
    y = bottom + 4;
    const cells = strip ? placeCells(group, { top, at, undated, most }) : [];
    return { slug, name, relations: group, box, lines, marks: placed, cells };
  });
  const bars = placeBars(years, at);
  const ticks = known.length === 0 ? [] : ticksOf(first, last, right - left, at);
  return { width, height: y, narrow, left, right, undated, bars, ticks, lanes };
}

interface Space {
  readonly top: number;
  readonly at: (year: number) => number;
  readonly from: number;
  readonly limit: number;
  readonly undated: number | undefined;
  readonly width: number;
}

function placeMarks<Of extends Dated>(group: readonly Of[], slug: string, space: Space): Mark<Of>[] {
  const rows: [number, number][][] = [];
  return group.map((relation) => {
    const dated = relation.establishedOn !== null;
    const spanOf = (date: string): Span => ({ x: space.at(yearOf(date)), end: space.at(endOf(date)) });
    const position = (space.undated ?? 0) + 16;
    const own = dated ? spanOf(relation.establishedOn) : { x: position, end: position };
    const others = otherDates(relation).map(spanOf);
    const min = Math.min(...[own, ...others].map(({ x }) => x));
    const max = Math.max(...[own, ...others].map(({ end }) => end));
    const [low, high] = dated ? [space.from + 2, space.limit] : [position - 12, space.width - 4];
    const offset = radius + 5;
    const name = relation.partners.map((partner) => partner.name).join(' + ');
    const wanted = textWidth(name, 13);
    // The name is in the bar of a year if it fits.
    const start = others.length === 0 && own.end - own.x > wanted + 2 * offset ? own.x : max;
    const room = { right: high - start - offset - 3, left: min - offset - low - 3 };
    const end = wanted > room.right && room.left > room.right;
    const text = shorten(name, Math.max(room.right, room.left), 13);
    const length = textWidth(text, 13);
    const from = Math.max(low - 12, Math.min(min - 12, end ? min - offset - length - 3 : min - 12));
    const to = Math.max(max + 12, end ? 0 : start + offset + length + 3);
    let row = rows.findIndex((taken) => taken.every(([start, stop]) => to + gap <= start || stop + gap <= from));
    if (row < 0) row = rows.push([]) - 1;
    rows[row]?.push([from, to]);
    const y = space.top + row * rowHeight;
    const selection = relation.id.slice(relation.id.indexOf(':') + 1);
    return {
      key: relation.locals[0]?.slug === slug ? selection : `${selection} ${slug}`,
      relation,
      ...own,
      y: y + rowHeight / 2,
      others,
      label: { x: end ? min - offset : start + offset, end, text },
      box: { x: from, y, width: to - from, height: rowHeight },
    };
  });
}

interface StripSpace {
  readonly top: number;
  readonly at: (year: number) => number;
  readonly undated: number | undefined;
  readonly most: number;
}

function placeCells<Of extends Dated>(group: readonly Of[], { top, at, undated, most }: StripSpace): Cell<Of>[] {
  return [...perYear(group)].map(([year, relations]) => {
    const x = year === undefined ? (undated ?? 0) + 8 : at(year);
    const width = year === undefined ? 24 : at(year + 1) - x;
    const unit = Math.min(6, (rowHeight - 2) / most);
    const counts = new Map<string, number>();
    for (const continent of relations.map(continentOf)) counts.set(continent, (counts.get(continent) ?? 0) + 1);
    let y = top + rowHeight;
    const parts = [...counts]
      .sort(([a], [b]) => compare(a, b))
      .map(([continent, count]) => {
        const height = count * unit;
        y -= height;
        return { continent, y, height };
      });
    return { year, relations, parts, box: { x, y: top, width, height: rowHeight } };
  });
}

function perYear<Of extends Dated>(group: readonly Of[]): Map<number | undefined, Of[]> {
  const years = new Map<number | undefined, Of[]>();
  for (const relation of group) {
    const year = relation.establishedOn === null ? undefined : Math.floor(yearOf(relation.establishedOn));
    const there = years.get(year);
    if (there) there.push(relation);
    else years.set(year, [relation]);
  }
  return years;
}

function maxPerYear(group: readonly Dated[]): number {
  return Math.max(...[...perYear(group).values()].map(({ length }) => length));
}

function placeBars(years: LayoutInput<Dated>['years'], at: (year: number) => number): Layout<Dated>['bars'] {
  const { top, bottom } = histogram;
  const largest = years.reduce((most, { count }) => Math.max(most, count), 1);
  const bars = years
    .filter(({ count }) => count > 0)
    .map(({ year, count }) => {
      const height = Math.max(2, (count / largest) * (bottom - top));
      const x = at(year);
      return { year, count, box: { x, y: bottom - height, width: at(year + 1) - x, height } };
    });
  const labels: Box[] = [];
  const peaks = new Set<number>();
  for (const { year, count, box } of bars.toSorted((a, b) => b.count - a.count || a.year - b.year).slice(0, 12)) {
    const width = textWidth(String(count), 12) + 2;
    const label = { x: box.x + box.width / 2 - width / 2, y: box.y - 16, width, height: 15 };
    if (peaks.size >= 6 || labels.some((other) => overlap(other, label))) continue;
    if (bars.some((bar) => bar.year !== year && overlap(bar.box, label))) continue;
    labels.push(label);
    peaks.add(year);
  }
  return bars.map((bar) => ({ ...bar, labelled: peaks.has(bar.year) }));
}

function ticksOf(first: number, last: number, width: number, at: (year: number) => number): Layout<Dated>['ticks'] {
  const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];
  const step = steps.find((years) => (years / (last - first)) * width >= 52) ?? 1000;
  const ticks = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step)
    ticks.push({ x: at(year), text: String(year) });
  return ticks;
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function datesOf(relation: Dated): string[] {
  return relation.establishedOn === null ? [] : [relation.establishedOn, ...otherDates(relation)];
}

/** A date as a fractional year; a date known only to the year or month is at its start. */
export function yearOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1 + (day - 1) / 31) / 12;
}

/** The end of the period of a date as a fractional year. A day has no length. */
function endOf(date: string): number {
  return yearOf(date) + (date.length === 4 ? 1 : date.length === 7 ? 1 / 12 : 0);
}

const wide = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/;

/** Approximate width of a text, rounded up. */
function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const char of text)
    ems += wide.test(char) ? 1 : /[A-ZMW@mw—]/.test(char) ? 0.8 : /[ijl.,'’ -]/.test(char) ? 0.4 : 0.62;
  return ems * size;
}

function shorten(text: string, room: number, size: number): string {
  if (textWidth(text, size) <= room) return text;
  const chars = [...text];
  while (chars.length > 1 && textWidth(`${chars.join('')}…`, size) > room) chars.pop();
  const short = `${chars.join('').trimEnd()}…`;
  return textWidth(short, size) <= room ? short : '';
}

function wrap(name: string, room: number): string[] {
  if (textWidth(name, nameSize) <= room) return [name];
  const words = name.match(/\S+\s*|\s+/g) ?? [name];
  let line = '';
  while (words[0] !== undefined && textWidth(line + words[0], nameSize) <= room) line += words.shift();
  return line === '' ? [shorten(name, room, nameSize)] : [line.trimEnd(), shorten(words.join(''), room, nameSize)];
}

function byDate(a: Dated, b: Dated): number {
  return compare(a.establishedOn ?? '~', b.establishedOn ?? '~') || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
