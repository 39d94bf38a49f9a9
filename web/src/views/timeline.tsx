import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import './timeline.css';
import { ContinentEntries } from '../picture/legend.tsx';
import { go, state, unselect } from '../state/navigation.ts';
import { continentOf, otherDates, type Relation } from '../state/relation.ts';
import { latestData } from '../state/resource.ts';
import { mode, modeResult, relations, selectionOf, touches, viewResult } from '../state/view-data.ts';
import type { ViewState } from '../state/view-state.ts';
import { dateText, integer, languageOfName, listOf, relationCount, word } from '../state/words.ts';
import {
  type Cell,
  histogram,
  type Lane,
  type Layout,
  layOut,
  type Mark,
  radius,
  type Span,
  yearOf,
} from '../timeline/layout.ts';
import { type Direction, linesOf, neighbour } from '../timeline/steps.ts';

/** With more relations, a lane is a strip of counts. */
const maxMarks = 500;

/** Start dates: a histogram of all matching relations, and a lane per local place. */
export default function Timeline() {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div class="timeline" ref={frame}>
      {width > 0 && (
        <>
          <YearChoice />
          <Picture width={width} />
          <Legend />
        </>
      )}
    </div>
  );
}

function Picture({ width }: { readonly width: number }) {
  const drawn = relations.value;
  const { selected } = state.value;
  const result = latestData(viewResult.response.value);
  const expected = mode.value || !result ? drawn.length : Math.min(2_000, result.total);
  const dense = expected > maxMarks;
  const open = dense ? openLane(drawn, selected) : undefined;
  const timeline = mode.value ? undefined : result?.data.overview.timeline;
  const layout = useMemo(() => {
    const years = timeline?.map(({ start, count }) => ({ year: Number(start.slice(0, 4)), count })) ?? yearsOf(drawn);
    return layOut({ relations: drawn, years, width, dense, open });
  }, [drawn, timeline, width, dense, open]);

  const svg = useRef<SVGSVGElement>(null);
  const active = useRef<string | undefined>(undefined);
  const lines = useMemo(() => linesOf(layout), [layout]);
  useEffect(() => {
    const keys = lines.flat().map(({ key }) => key);
    const wanted = keys.find((key) => key === active.current) ?? keys.find((key) => key === selected) ?? keys[0];
    activate(svg.current, wanted);
    active.current = wanted;
  });

  const choose = (target: EventTarget | null) => {
    const key = keyOf(target);
    if (key === undefined) return;
    activate(svg.current, key);
    active.current = key;
    const change = changeFor(key, layout);
    if (change) go(change);
  };
  const press = (event: KeyboardEvent) => {
    const key = keyOf(event.target);
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') choose(event.target);
    else if (event.key === 'Escape') unselect();
    else if (event.key in directions && key !== undefined) {
      active.current = neighbour(lines, key, directions[event.key as keyof typeof directions]);
      activate(svg.current, active.current)?.focus();
    } else return;
    event.preventDefault();
  };
  const places = new Set(mode.value ? latestData(modeResult.response.value)?.places : []);
  return (
    <svg
      ref={svg}
      class="picture"
      width={width}
      height={layout.height}
      viewBox={`0 0 ${width} ${layout.height}`}
      role="group"
      aria-label={word('timeline')}
      onClick={(event) => choose(event.target)}
      onKeyDown={press}
    >
      <Axis layout={layout} />
      {layout.lanes.map((lane, index) => (
        <LaneOf
          key={lane.slug}
          lane={lane}
          layout={layout}
          tinted={index % 2 === 0}
          selected={selected}
          places={places}
        />
      ))}
    </svg>
  );
}

/** The lane of the selection: its own, or that of its first relation. */
function openLane(drawn: readonly Relation[], selected: string | undefined): string | undefined {
  const first = drawn.find((one) => touches(one, selected));
  return (first?.locals.find(({ slug }) => slug === selected) ?? first?.locals[0])?.slug;
}

const directions = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
} as const satisfies Record<string, Direction>;

function yearsOf(all: readonly Relation[]): { year: number; count: number }[] {
  const years = new Map<number, number>();
  for (const { establishedOn } of all) {
    if (establishedOn === null) continue;
    const year = Math.floor(yearOf(establishedOn));
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  return [...years].map(([year, count]) => ({ year, count })).sort((a, b) => a.year - b.year);
}

function keyOf(target: EventTarget | null): string | undefined {
  const element = target instanceof Element ? target.closest<SVGElement>('[data-key]') : null;
  return element?.dataset.key;
}

/** Sets the element of the picture that Tab focuses. */
function activate(svg: SVGSVGElement | null, key: string | undefined): SVGElement | undefined {
  let found: SVGElement | undefined;
  for (const element of svg?.querySelectorAll<SVGElement>('[data-key]') ?? []) {
    const on = element.dataset.key === key;
    if (on) found = element;
    const wanted = on ? '0' : '-1';
    if (element.getAttribute('tabindex') !== wanted) element.setAttribute('tabindex', wanted);
  }
  return found;
}

function changeFor(key: string, layout: Layout<Relation>): Partial<ViewState> | undefined {
  if (key.startsWith('year:')) return yearChange(Number(key.slice(5)));
  if (!key.startsWith('cell:')) return { selected: key.startsWith('lane:') ? key.slice(5) : key.split(' ')[0] };
  const [, slug, year] = key.split(':');
  const cell = layout.lanes.find((lane) => lane.slug === slug)?.cells.find((one) => String(one.year) === year);
  const [only] = cell?.relations ?? [];
  return { selected: only && cell?.relations.length === 1 ? selectionOf(only) : slug };
}

/** Filters by that year, or removes the filter. */
function yearChange(year: number): Partial<ViewState> {
  const { from, to } = state.value;
  return from === year && to === year ? { from: undefined, to: undefined } : { from: year, to: year };
}

function YearChoice() {
  const timeline = latestData(viewResult.response.value)?.data.overview.timeline ?? [];
  const { from, to } = state.value;
  if (mode.value) return null;
  return (
    <label class="timeline-year">
      {word('newPerYear')}
      <select
        value={from !== undefined && from === to ? String(from) : ''}
        onChange={({ currentTarget: { value } }) => {
          const year = value === '' ? undefined : Number(value);
          go({ from: year, to: year });
        }}
      >
        <option value="">{word('allYears')}</option>
        {timeline
          .filter((point) => point.count > 0)
          .map((point) => (
            <option key={point.start} value={point.start.slice(0, 4)}>
              {`${point.start.slice(0, 4)} (${integer(point.count)})`}
            </option>
          ))}
      </select>
    </label>
  );
}

function Axis({ layout: { bars, ticks, left, right, height, undated } }: { readonly layout: Layout<Relation> }) {
  const { top, bottom, axis } = histogram;
  return (
    <>
      <path class="grid" d={ticks.map(({ x }) => `M${x} ${top}V${bottom}`).join('')} />
      {bars.map(({ year, count: number, box, labelled }) => (
        <g
          key={year}
          class="part"
          role="button"
          tabindex={-1}
          data-key={`year:${year}`}
          aria-label={`${year}: ${relationCount(number)}`}
        >
          <rect class="hit" x={box.x} y={top - 16} width={box.width} height={bottom - top + 32} />
          <rect class="bar" x={box.x + 0.5} y={box.y} width={Math.max(1, box.width - 1)} height={box.height} />
          {labelled && (
            <text class="peak" x={box.x + box.width / 2} y={box.y - 4}>
              {integer(number)}
            </text>
          )}
        </g>
      ))}
      <path class="base" d={`M${left} ${bottom}H${right}`} />
      {ticks.map(({ x, text }) => (
        <text key={text} class="tick" x={x} y={axis}>
          {text}
        </text>
      ))}
      {undated !== undefined && (
        <>
          <text class="tick undated" x={undated + 8} y={axis}>
            {word('undated')}
          </text>
          <path class="base" d={`M${undated} ${bottom}V${height}`} />
        </>
      )}
    </>
  );
}

interface LaneProps {
  readonly lane: Lane<Relation>;
  readonly layout: Layout<Relation>;
  readonly tinted: boolean;
  readonly selected: string | undefined;
  readonly places: ReadonlySet<string>;
}

function LaneOf({ lane, layout: { narrow, left, ticks }, tinted, selected, places }: LaneProps) {
  const { slug, name, box } = lane;
  const lang = languageOfName(name);
  const top = box.y + (narrow ? 28 : 0);
  const x = narrow ? 12 : left - 36;
  const chosen = selected === slug;
  return (
    <g role="group" aria-label={name} lang={lang}>
      {tinted && <rect class="tinted" x={0} y={box.y} width={box.width} height={box.height} />}
      <path class="grid" d={ticks.map((tick) => `M${tick.x} ${top}V${box.y + box.height}`).join('')} />
      <g
        class={classes('part', chosen && 'selected', places.has(slug) && 'stands-out')}
        role="button"
        tabindex={-1}
        data-key={`lane:${slug}`}
        aria-pressed={chosen}
        aria-label={`${name}, ${relationCount(lane.relations.length)}`}
      >
        <rect
          class="hit"
          x={2}
          y={box.y + 2}
          width={narrow ? box.width - 4 : left - 24}
          height={narrow ? 26 : box.height - 4}
        />
        {lane.lines.map((line, index) => (
          <text
            key={line}
            aria-hidden="true"
            class={narrow ? 'lane-name' : 'lane-name end'}
            x={x}
            y={box.y + 21 + index * 18}
          >
            {`${line} `}
          </text>
        ))}
      </g>
      {lane.marks.map((mark) => (
        <MarkOf key={mark.key} mark={mark} selected={selected} places={places} />
      ))}
      {lane.cells.map((cell) => (
        <CellOf key={cell.year} cell={cell} lane={lane} />
      ))}
    </g>
  );
}

function MarkOf({
  mark,
  selected,
  places,
}: { readonly mark: Mark<Relation> } & Pick<LaneProps, 'selected' | 'places'>) {
  const { relation, y, others, label, box } = mark;
  const { locals, partners, establishedOn, disputed } = relation;
  const chosen = touches(relation, selected) && !locals.some(({ slug }) => slug === selected);
  const names = (of: typeof locals) => listOf(of.map(({ name }) => name));
  const language = languageOfName(names(partners));
  const dates = [
    dateText(establishedOn),
    ...(disputed ? [`${word('otherDate')} ${otherDates(relation).map(dateText).join(', ')}`] : []),
  ];
  return (
    <>
      <g
        class={classes(
          'part',
          `of-${continentOf(relation)}`,
          chosen && 'selected',
          partners.some(({ slug }) => places.has(slug)) && 'stands-out',
        )}
        role="button"
        tabindex={-1}
        data-key={mark.key}
        aria-pressed={selectionOf(relation) === selected}
        aria-label={`${names(locals)} – ${names(partners)}, ${dates.join(', ')}`}
        lang={language}
      >
        <rect class="hit" x={box.x} y={box.y + 0.5} width={box.width} height={box.height - 0.5} rx={6} />
        {others.length > 0 && (
          <path class="between" d={`M${[mark, ...others].map(({ x }) => `${x} ${y}`).join('L')}`} />
        )}
        {others.map((other) => (
          <DateMark key={other.x} at={other} y={y} isOther />
        ))}
        <DateMark at={mark} y={y} />
      </g>
      {/* Outside of it: where it is cut short it is no part of the name. */}
      <text aria-hidden="true" lang={language} class={label.end ? 'label end' : 'label'} x={label.x} y={y + 4.5}>
        {label.text}
      </text>
    </>
  );
}

interface DateMarkProps {
  readonly at: Span;
  readonly y: number;
  readonly isOther?: boolean;
}

/** A date: a circle for a day, a pale bar over the period for a year or month. Conflicting dates are hollow. */
function DateMark({ at: { x, end }, y, isOther = false }: DateMarkProps) {
  const shape = isOther ? 'other' : 'dot';
  if (end === x) return <circle class={shape} cx={x} cy={y} r={isOther ? radius - 0.75 : radius} />;
  const width = Math.max(8, end - x);
  return <rect class={`${shape} period`} fill-opacity={0.3} x={x} y={y - radius} width={width} height={2 * radius} />;
}

function CellOf({ cell, lane }: { readonly cell: Cell<Relation>; readonly lane: Lane<Relation> }) {
  const { box, year, parts } = cell;
  return (
    <g
      class="part"
      role="button"
      tabindex={-1}
      data-key={`cell:${lane.slug}:${year}`}
      aria-label={`${lane.name}, ${year ?? word('undated')}: ${relationCount(cell.relations.length)}`}
    >
      <rect class="hit" x={box.x} y={box.y} width={box.width} height={box.height} />
      {parts.map(({ continent, y, height }) => (
        <rect
          key={continent}
          class={`dot of-${continent}`}
          x={box.x + 0.5}
          y={y}
          width={Math.max(2, box.width - 1)}
          height={height}
        />
      ))}
    </g>
  );
}

function Legend() {
  return (
    <ul class="timeline-legend">
      <ContinentEntries />
      <li>
        <svg width="34" height="12" aria-hidden="true">
          <path class="between" d="M6 6H28" />
          <circle class="dot" cx="6" cy="6" r="5" />
          <circle class="other" cx="28" cy="6" r="4.25" />
        </svg>{' '}
        {word('disputed')}
      </li>
      <li>
        <svg width="24" height="12" aria-hidden="true">
          <DateMark at={{ x: 2, end: 22 }} y={6} />
        </svg>{' '}
        {word('period')}
      </li>
    </ul>
  );
}

function classes(...names: readonly (string | false)[]): string {
  return names.filter(Boolean).join(' ');
}
