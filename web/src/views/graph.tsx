import { type Signal, useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { type Layout, layOut } from '../graph/layout.ts';
import { useGestures } from '../picture/gestures.ts';
import { type Label, placeLabels, widthOf } from '../picture/labels.ts';
import { ContinentEntries, DisputedEntry, LevelEntries } from '../picture/legend.tsx';
import { Shape } from '../picture/shape.tsx';
import { useSize } from '../picture/use-size.ts';
import { fit, neighbour, type Point, type Size, toScreen, type Viewport, zoom } from '../picture/viewport.ts';
import { ZoomButtons } from '../picture/zoom-buttons.tsx';
import { go, state, unselect } from '../state/navigation.ts';
import { continentOf, type Party, pairsOf, partiesOf, type Relation } from '../state/relation.ts';
import { latestData } from '../state/resource.ts';
import { mode, modeResult, relations, selectionOf, touches } from '../state/view-data.ts';
import { isRelation } from '../state/view-state.ts';
import { languageOfName, relationCount, word } from '../state/words.ts';
import './graph.css';

interface Place {
  readonly slug: string;
  readonly name: string;
  readonly level: Party['level'];
  /** Undefined on the local side. */
  readonly continent: string | undefined;
  readonly degree: number;
}

/** Half of the minimum target size. */
const targetRadius = 12;
const fontSize = 12;

/** The links between places. */
export default function Graph() {
  const stage = useRef<HTMLDivElement>(null);
  const size = useSize(stage);
  return (
    <div class="graph-view">
      <div class="graph-stage" ref={stage}>
        {size.value && <Picture size={size.value} />}
      </div>
      <Legend />
    </div>
  );
}

function Picture({ size }: { readonly size: Size }) {
  const all = relations.value;
  const places = useMemo(() => placesOf(all), [all]);
  // A worker would need a trusted URL, which the content security policy does not allow, so the layout runs here.
  const layout = useMemo(
    () =>
      layOut(
        all.flatMap((one) => pairsOf(partiesOf(one)).map(([from, to]) => ({ from: from.slug, to: to.slug }))),
        Math.max(size.width, 340),
        size.width < 700 ? undefined : size.height,
        (slug) => widthOf(places.get(slug)?.name ?? '', fontSize) + 10,
      ),
    [all, places, size],
  );
  const corners: readonly Point[] = [
    [0, 0],
    [layout.width, layout.height],
  ];
  const start = useMemo(() => whole(layout, size), [layout, size]);
  const view = useSignal<Viewport>(start);
  const known = useRef(start);
  if (known.current !== start) {
    known.current = start;
    view.value = start;
  }
  const svg = useRef<SVGSVGElement>(null);
  const focused = useSignal<string | undefined>(undefined);
  const hovered = useSignal<string | undefined>(undefined);
  const move = (next: Viewport) => {
    view.value = next;
  };
  useGestures(svg, view, move);

  const { selected } = state.value;
  const lit = useMemo(() => litBy(selected, all), [selected, all]);
  const standOut = new Set(mode.value ? latestData(modeResult.response.value)?.places : []);
  const { k } = view.value;
  const at = (slug: string): Point => {
    const [x, y] = layout.places.get(slug) ?? [0, 0];
    return [x * k, y * k];
  };
  const labels = useMemo(() => labelsOf(places, layout, start, k, lit), [places, layout, start, k, lit]);
  const ordered = [...places.values()];
  const stop = places.has(focused.value ?? '') ? focused.value : (lit?.ends[0] ?? ordered[0]?.slug);

  const focus = (slug: string) => {
    focused.value = slug;
    requestAnimationFrame(() => svg.current?.querySelector<SVGElement>(`[data-place="${CSS.escape(slug)}"]`)?.focus());
  };
  const pressed = (event: KeyboardEvent) => {
    const here = focused.value;
    if (event.key === 'Escape') unselect();
    else if (here === undefined) return;
    else if (event.key === 'Enter' || event.key === ' ') go({ selected: here });
    else {
      const others = ordered.filter(({ slug }) => slug !== here).map(({ slug }) => ({ slug, at: at(slug) }));
      const next = neighbour(event.key, at(here), others);
      if (!next) return;
      focus(next.slug);
    }
    event.preventDefault();
  };

  const middle: Point = [size.width / 2, size.height / 2];
  return (
    <>
      <svg
        ref={svg}
        class="picture graph-picture"
        width={size.width}
        height={size.height}
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="group"
        aria-label={word('graph')}
        onKeyDown={pressed}
      >
        <g transform={`translate(${view.value.x} ${view.value.y})`}>
          {all.map((relation) => (
            <Edge
              key={relation.id}
              relation={relation}
              at={at}
              lit={lit === undefined ? undefined : lit.relations.has(relation.id)}
            />
          ))}
          {ordered.map((place) => (
            <Mark
              key={place.slug}
              place={place}
              at={at(place.slug)}
              isDim={lit !== undefined && !lit.places.has(place.slug)}
              isRinged={(lit?.ends.includes(place.slug) ?? false) || standOut.has(place.slug)}
              isStop={place.slug === stop}
              focused={focused}
              hovered={hovered}
            />
          ))}
          {ordered.map((place) => {
            const label = labels.get(place.slug);
            const always = [focused.value, hovered.value].includes(place.slug) || lit?.ends.includes(place.slug);
            if (!label && !always) return null;
            const isDim = lit !== undefined && !lit.places.has(place.slug);
            return (
              <LabelText key={place.slug} place={place} label={label} at={at(place.slug)} isDim={isDim && !always} />
            );
          })}
        </g>
      </svg>
      <ZoomButtons
        zoomBy={(factor) => move(zoom(view.peek(), factor, middle))}
        showAll={() => move(fit(corners, size, 8, 1.25))}
      />
    </>
  );
}

/** Fits the whole picture; on a narrow screen its width, starting at the top. */
function whole(layout: Layout, size: Size): Viewport {
  const { width, height } = layout;
  if (size.width >= 700)
    return fit(
      [
        [0, 0],
        [width, height],
      ],
      size,
      8,
      1.25,
    );
  const k = Math.min(1, size.width / width);
  return { k, x: (size.width - k * width) / 2, y: Math.max(0, (size.height - k * height) / 2) };
}

interface EdgeProps {
  readonly relation: Relation;
  readonly at: (slug: string) => Point;
  /** Undefined if nothing is selected. */
  readonly lit: boolean | undefined;
}

/** Lines between the parties. */
function Edge({ relation, at, lit }: EdgeProps) {
  const selection = selectionOf(relation);
  const chosen = state.value.selected === selection;
  const d = pairsOf(partiesOf(relation))
    .map(([from, to]) => `M${at(from.slug)}L${at(to.slug)}`)
    .join('');
  return (
    <g class={lit === false ? 'graph-edge dim' : 'graph-edge'} onClick={() => go({ selected: selection })}>
      <path d={d} fill="none" stroke="transparent" stroke-width="12" />
      <path
        d={d}
        fill="none"
        stroke={`var(--continent-${continentOf(relation)})`}
        stroke-width={chosen ? 4 : 1.75}
        stroke-dasharray={relation.disputed ? '5 4' : undefined}
      />
    </g>
  );
}

interface MarkProps {
  readonly place: Place;
  readonly at: Point;
  readonly isDim: boolean;
  readonly isRinged: boolean;
  readonly isStop: boolean;
  readonly focused: Signal<string | undefined>;
  readonly hovered: Signal<string | undefined>;
}

function Mark({ place, at: [x, y], isDim, isRinged, isStop, focused, hovered }: MarkProps) {
  const { slug, name, level, continent, degree } = place;
  const radius = radiusOf(place);
  return (
    <g
      class={isDim ? 'graph-mark dim' : 'graph-mark'}
      transform={`translate(${x} ${y})`}
      role="button"
      tabindex={isStop ? 0 : -1}
      data-place={slug}
      aria-label={`${name}, ${relationCount(degree)}`}
      aria-pressed={state.value.selected === slug}
      onClick={() => go({ selected: slug })}
      onFocus={() => {
        focused.value = slug;
      }}
      onPointerEnter={() => {
        hovered.value = slug;
      }}
      onPointerLeave={() => {
        hovered.value = undefined;
      }}
    >
      <circle r={Math.max(targetRadius, radius + 2)} fill="transparent" />
      <circle
        class="graph-focus"
        r={radius + 5}
        fill="none"
        stroke={isRinged ? 'var(--accent)' : 'none'}
        stroke-width="3"
      />
      <Shape
        level={continent === undefined ? level : 'PREFECTURAL'}
        radius={radius}
        colour={continent === undefined ? 'var(--ink)' : `var(--continent-${continent})`}
        isHollow={false}
      />
    </g>
  );
}

interface LabelProps {
  readonly place: Place;
  readonly label: Label | undefined;
  readonly at: Point;
  readonly isDim: boolean;
}

function LabelText({ place, label, at: [x, y], isDim }: LabelProps) {
  return (
    <text
      class={isDim ? 'graph-label dim' : 'graph-label'}
      lang={languageOfName(place.name)}
      x={label?.x ?? x + radiusOf(place) + 4}
      y={(label?.y ?? y) + fontSize * 0.35}
      text-anchor={label?.anchor ?? 'start'}
      font-size={fontSize}
      font-weight={place.continent === undefined ? 650 : 400}
      fill="var(--ink)"
      stroke="var(--paper)"
      stroke-width="3"
      paint-order="stroke"
      aria-hidden="true"
    >
      {place.name}
    </text>
  );
}

function Legend() {
  return (
    <ul class="graph-legend">
      <ContinentEntries />
      <LevelEntries />
      <DisputedEntry />
    </ul>
  );
}

function radiusOf({ continent, degree }: Place): number {
  return continent === undefined ? Math.min(14, 5 + Math.sqrt(degree) * 1.5) : Math.min(10, 4 + Math.sqrt(degree));
}

/** Ordered by number of relations, highest first. */
function placesOf(all: readonly Relation[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const add = (place: Party, continent: string | undefined) => {
    const before = places.get(place.slug);
    const side = before && before.continent !== 'none' ? before.continent : continent;
    places.set(place.slug, {
      slug: place.slug,
      name: place.name,
      level: place.level,
      continent: side,
      degree: (before?.degree ?? 0) + 1,
    });
  };
  for (const relation of all) {
    for (const local of relation.locals) add(local, undefined);
    for (const partner of relation.partners) add(partner, continentOf(relation));
  }
  return new Map([...places].sort(([, a], [, b]) => b.degree - a.degree));
}

interface Lit {
  readonly relations: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** The selected place, or the ends of the selected relation. */
  readonly ends: readonly string[];
}

/** The highlighted items; undefined if no displayed item is selected. */
function litBy(selected: string | undefined, all: readonly Relation[]): Lit | undefined {
  if (selected === undefined) return undefined;
  const near = all.filter((relation) => touches(relation, selected));
  if (near.length === 0) return undefined;
  const places = new Set(near.flatMap((relation) => partiesOf(relation).map(({ slug }) => slug)));
  return {
    relations: new Set(near.map(({ id }) => id)),
    places,
    ends: isRelation(selected) ? [...places] : [selected],
  };
}

function labelsOf(
  places: ReadonlyMap<string, Place>,
  { places: points, width, height }: Layout,
  start: Viewport,
  k: number,
  lit: Lit | undefined,
): ReadonlyMap<string, Label> {
  const items = [...places.values()].map((place) => {
    const at = toScreen({ k, x: 0, y: 0 }, points.get(place.slug) ?? [0, 0]);
    const width = widthOf(place.name, fontSize) * (place.continent === undefined ? 1.08 : 1);
    return { id: place.slug, at, radius: radiusOf(place), width };
  });
  const first = lit ? [...items].sort((a, b) => Number(lit.places.has(b.id)) - Number(lit.places.has(a.id))) : items;
  // The margin around the layout is what it leaves of the stage when it is completely visible.
  const [x, y] = [Math.max(0, start.x - 4), Math.max(0, start.y - 4)];
  return placeLabels(first, items, { walls: { left: -x, top: -y, right: width * k + x, bottom: height * k + y } });
}
