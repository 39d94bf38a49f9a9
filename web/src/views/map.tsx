import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { land, loadLand } from '../map/land.ts';
import {
  type Arc,
  type CountryCircle,
  countryCircles,
  offsetsOf,
  type Place,
  radiusOf,
  type Shown,
  shownOf,
  spread,
} from '../map/places.ts';
import { meridianFor, type Plane, planeAround, worldPlane } from '../map/projection.ts';
import { Link } from '../parts/link.tsx';
import { PlaceLink } from '../parts/place-link.tsx';
import { useGestures } from '../picture/gestures.ts';
import { besideMark, type Label, type LabelItem, placeLabels, widthOf } from '../picture/labels.ts';
import { ContinentEntries, DisputedEntry, LevelEntries, Sample } from '../picture/legend.tsx';
import { Shape } from '../picture/shape.tsx';
import { useSize } from '../picture/use-size.ts';
import {
  core,
  fit,
  isInside,
  neighbour,
  type Point,
  type Size,
  toScreen,
  type Viewport,
  zoom,
} from '../picture/viewport.ts';
import { ZoomButtons } from '../picture/zoom-buttons.tsx';
import { go, language, state, unselect } from '../state/navigation.ts';
import { continentOf, partiesOf } from '../state/relation.ts';
import { latestData } from '../state/resource.ts';
import { mode, modeResult, relations, selectionOf, touches, viewResult } from '../state/view-data.ts';
import { isRelation } from '../state/view-state.ts';
import { dateText, integer, languageOfName, relationCount, word } from '../state/words.ts';
import './map.css';

/** A selectable item: a place, or a country if there are too many places. */
interface Item {
  readonly id: string;
  readonly px: Point;
  readonly offset: Point;
  readonly radius: number;
  readonly text: string;
  readonly code: string;
  readonly place?: Place;
  readonly circle?: CountryCircle;
}

const fontSize = 12;
/** Half of the minimum target size. */
const targetRadius = 12;
/** Maximum number of relations that are loaded. */
const maxDrawn = 2_000;
const leadersUpTo = 160;
/** Marks that are labelled. */
const unspoken = { 'aria-hidden': 'true' } as const;
const nowhere: Point = [0, 0];
const nothing: ReadonlySet<string> = new Set();

/** Relations as great circles over a world map. */
export default function WorldMap() {
  const stage = useRef<HTMLDivElement>(null);
  const size = useSize(stage);
  useLayoutEffect(loadLand, []);

  const result = latestData(viewResult.response.value);
  const data = result?.data;
  const all = relations.value;
  const on = useMemo(() => shownOf(all), [all]);
  const { countries } = state.value;
  // While more relations are loading, the limit is used.
  const isPart =
    !mode.value && result !== undefined && result.total > (result.complete ? result.relations.length : maxDrawn);
  const counted = useMemo(() => {
    if (!isPart || !data) return undefined;
    const counts = data.countries.breakdown.filter(({ key }) => countries.length === 0 || countries.includes(key));
    return countryCircles(on.places.values(), counts);
  }, [isPart, data, countries, on]);

  return (
    <div class="map-view">
      {isPart && <p class="map-part">{word('mapPart', integer(result.relations.length), integer(result.total))}</p>}
      <div class="map-stage" ref={stage}>
        {size.value && <Picture on={on} circles={counted?.circles} size={size.value} />}
      </div>
      <Legend />
      <Elsewhere on={on} rest={counted?.rest ?? []} />
    </div>
  );
}

interface PictureProps {
  readonly on: Shown;
  readonly circles: readonly CountryCircle[] | undefined;
  readonly size: Size;
}

function Picture({ on, circles, size }: PictureProps) {
  const { selected } = state.value;
  const lit = useMemo(() => litBy(selected, on), [selected, on]);
  const centred = useSignal(false);
  const centre = centred.value ? lit?.centre : undefined;
  const around = centre?.location;
  const meridian = useMemo(
    () => meridianFor(on.arcs.map(({ from, to }) => ({ from: from.longitude, to: to.longitude }))),
    [on],
  );
  const plane = useMemo(() => (around ? planeAround(around) : worldPlane(meridian)), [around, meridian]);
  const offsets = useMemo(() => offsetsOf(on.places.values(), 13), [on]);
  const items = useMemo(() => itemsOf(on, circles, plane, offsets), [on, circles, plane, offsets]);

  const start = useMemo(() => {
    const locals = items.filter(({ place }) => place && place.continent === undefined).map(({ px }) => px);
    const others = items.filter(({ place }) => place?.continent !== undefined).map(({ px }) => px);
    return fit([...core([...locals, ...others], circles ? 1 : 0.88)], size, marginOf(size, circles !== undefined));
  }, [items, size, circles]);
  const view = useSignal<Viewport>(start);
  const moved = useSignal(false);
  // Until the user moves the map, it fits the displayed items.
  const known = useRef({ plane, start, size });
  if (known.current.plane !== plane) {
    moved.value = false;
    view.value = start;
  } else if (known.current.start !== start && !moved.peek()) view.value = start;
  else if (known.current.size !== size) {
    const { size: before } = known.current;
    const { k, x, y } = view.peek();
    view.value = { k, x: x + (size.width - before.width) / 2, y: y + (size.height - before.height) / 2 };
  }
  known.current = { plane, start, size };

  const svg = useRef<SVGSVGElement>(null);
  const hovered = useSignal<string | undefined>(undefined);
  const focused = useSignal<string | undefined>(undefined);
  const move = (next: Viewport) => {
    moved.value = true;
    view.value = next;
  };
  useGestures(svg, view, move);

  const scaled = useComputed(() => `translate(${view.value.x} ${view.value.y}) scale(${view.value.k})`);
  const panned = useComputed(() => `translate(${view.value.x} ${view.value.y})`);
  /** The visible items; updated when the scale changes or the map is moved by half of its size. */
  const k = useComputed(() => view.value.k);
  const column = useComputed(() => Math.round((2 * view.value.x) / size.width));
  const row = useComputed(() => Math.round((2 * view.value.y) / size.height));
  const placed = useMemo(() => (circles ? spreadOut(items, k.value) : items), [items, circles, k.value]);
  const [tileX, tileY] = [(column.value * size.width) / 2, (row.value * size.height) / 2];
  const tile: Viewport = { k: k.value, x: tileX, y: tileY };
  const isNear = k.value > start.k * 2.5;
  const standOut = useMemo(
    () => (mode.value ? new Set(latestData(modeResult.response.value)?.places) : nothing),
    [on, mode.value],
  );
  const visible = placed.filter(({ id, px, circle }) => {
    const [x, y] = toScreen(tile, px);
    const margin = -0.5 * Math.max(size.width, size.height);
    return isInside([x, y], size, margin) && (circle || !circles || isNear || lit?.places.has(id) || standOut.has(id));
  });

  const settle = (item: Item) => {
    const at = toScreen(view.peek(), item.px);
    const free = uncovered(svg.current, size);
    if (isInside(at, free, Math.min(30, free.height / 4))) return;
    const { k, x, y } = view.peek();
    view.value = { k, x: x + free.width / 2 - at[0], y: y + free.height / 2 - at[1] };
  };
  // Moves a selection made elsewhere into view.
  useEffect(() => {
    if (!lit) return;
    const ends = items.filter(({ id }) => lit.ends.has(id));
    const all = ends.map(({ px }) => px);
    const free = uncovered(svg.current, size);
    if (ends.length > 1 && !all.every((px) => isInside(toScreen(view.peek(), px), free, 16))) {
      view.value = fit(all, free, Math.min(90, free.width / 5, free.height / 4), Math.max(view.peek().k, start.k));
    } else if (ends[0] && ends.length === 1) settle(ends[0]);
  }, [lit, items, size]);

  const choose = ({ circle, place }: Item) => {
    if (circle) go({ countries: [circle.code], selected: undefined, depth: 0 });
    else if (place) go({ selected: place.slug });
  };
  const focus = (item: Item) => {
    focused.value = item.id;
    settle(item);
    requestAnimationFrame(() =>
      svg.current?.querySelector<SVGElement>(`[data-item="${CSS.escape(item.id)}"]`)?.focus(),
    );
  };
  const stop =
    visible.find(({ id }) => id === focused.value) ?? visible.find(({ id }) => lit?.ends.has(id)) ?? visible[0];
  const zoomBy = (factor: number) => move(zoom(view.peek(), factor, [size.width / 2, size.height / 2]));
  const showAll = () =>
    move(
      fit(
        items.map(({ px }) => px),
        size,
        marginOf(size, circles !== undefined),
      ),
    );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const here = stop && (event.target as Element).closest('[data-item]') ? stop : undefined;
    const screen = (item: Item): Point => {
      const [x, y] = toScreen(view.peek(), item.px);
      return [x + item.offset[0], y + item.offset[1]];
    };
    const acts: Readonly<Record<string, () => void>> = {
      Enter: () => here && choose(here),
      ' ': () => here && choose(here),
      Escape: unselect,
      '+': () => zoomBy(1.6),
      '=': () => zoomBy(1.6),
      '-': () => zoomBy(1 / 1.6),
      '0': showAll,
    };
    const act = acts[event.key];
    if (act) act();
    else if (event.key.startsWith('Arrow') && here) {
      const others = placed.filter((item) => item !== here && (visible.includes(item) || !circles));
      const next = neighbour(
        event.key,
        screen(here),
        others.map((item) => ({ item, at: screen(item) })),
      );
      if (next) focus(next.item);
    } else return;
    event.preventDefault();
  };

  const itemAt = (event: Event) => (event.target as Element).closest<SVGElement>('[data-item]')?.dataset.item;
  return (
    <>
      <svg
        ref={svg}
        class="picture map-picture"
        width={size.width}
        height={size.height}
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="group"
        aria-label={word('map')}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const arc = (event.target as Element).closest<SVGElement>('[data-arc]')?.dataset.arc;
          if (arc) go({ selected: arc });
        }}
        onPointerOver={(event) => {
          hovered.value = itemAt(event);
        }}
        onPointerLeave={() => {
          hovered.value = undefined;
        }}
        onFocusIn={(event) => {
          focused.value = itemAt(event) ?? focused.value;
        }}
      >
        <g transform={scaled}>
          <Globe plane={plane} />
          <Arcs arcs={on.arcs} plane={plane} lit={lit} faint={circles !== undefined && !isNear} />
        </g>
        <g transform={panned}>
          <Marks
            items={visible}
            k={k.value}
            lit={lit}
            standOut={standOut}
            stop={stop?.id}
            hovered={hovered.value}
            focused={focused.value}
            choose={choose}
          />
        </g>
      </svg>
      <ZoomButtons zoomBy={zoomBy} showAll={showAll} />
      {lit?.centre && (
        <button
          type="button"
          class="map-centre"
          aria-pressed={centred.value}
          onClick={() => {
            centred.value = !centred.value;
          }}
        >
          {word('centred')}
        </button>
      )}
    </>
  );
}

/** The sphere and the land. */
function Globe({ plane }: { readonly plane: Plane }) {
  const outlines = land.value;
  const sphere = useMemo(() => plane.path({ type: 'Sphere' }), [plane]);
  const d = useMemo(() => outlines.map((outline) => plane.path(outline)).join(''), [plane, outlines]);
  return (
    <>
      <path class="map-sphere" d={sphere} fill="none" stroke="var(--line)" vector-effect="non-scaling-stroke" />
      <path class="map-land" d={d} fill="var(--land)" stroke="var(--line)" vector-effect="non-scaling-stroke" />
    </>
  );
}

interface ArcsProps {
  readonly arcs: readonly Arc[];
  readonly plane: Plane;
  readonly lit: Lit | undefined;
  /** Behind the countries: visible, but not selectable. */
  readonly faint: boolean;
}

function Arcs({ arcs, plane, lit, faint }: ArcsProps) {
  const paths = useMemo(() => new Map<string, string>(), [plane]);
  return useMemo(() => {
    const pathOf = ({ key, from, to }: Arc) => {
      const known = paths.get(key);
      if (known !== undefined) return known;
      const d = plane.arc(from, to);
      paths.set(key, d);
      return d;
    };
    const isLit = ({ relation: { id } }: Arc) => lit?.arcs.has(id) ?? false;
    // Selected lines are drawn last, above the others.
    const drawn = lit ? [...arcs].sort((a, b) => Number(isLit(a)) - Number(isLit(b))) : arcs;
    return (
      <g class="map-arcs">
        {drawn.map((arc) => {
          const d = pathOf(arc);
          const { relation } = arc;
          const opacity = lit ? (isLit(arc) ? 1 : 0.12) : faint ? 0.16 : 0.65;
          const width = lit && isLit(arc) ? (lit.ends.size > 1 ? 3.5 : 2) : faint ? 0.75 : 1.25;
          return (
            <g key={arc.key} class="map-arc">
              <path
                class="map-line"
                d={d}
                fill="none"
                stroke={`var(--continent-${continentOf(relation)})`}
                stroke-width={width}
                stroke-opacity={opacity}
                stroke-dasharray={relation.disputed ? '6 4' : undefined}
                vector-effect="non-scaling-stroke"
              />
              {!faint && (
                <path
                  class="map-hit"
                  d={d}
                  fill="none"
                  stroke="transparent"
                  stroke-width="12"
                  vector-effect="non-scaling-stroke"
                  data-arc={selectionOf(relation)}
                >
                  <title>{`${partiesOf(relation)
                    .map(({ name }) => name)
                    .join(' — ')}, ${dateText(relation.establishedOn)}`}</title>
                </path>
              )}
            </g>
          );
        })}
      </g>
    );
  }, [arcs, plane, paths, lit, faint, language.value]);
}

interface MarksProps {
  readonly items: readonly Item[];
  readonly k: number;
  readonly lit: Lit | undefined;
  readonly standOut: ReadonlySet<string>;
  readonly stop: string | undefined;
  readonly hovered: string | undefined;
  readonly focused: string | undefined;
  readonly choose: (item: Item) => void;
}

function Marks({ items, k, lit, standOut, stop, hovered, focused, choose }: MarksProps) {
  const at = ({ px, offset }: Item): Point => [k * px[0] + offset[0], k * px[1] + offset[1]];
  const labels = labelsOf(items, at, lit, standOut);
  const isDim = (id: string) => lit !== undefined && !lit.places.has(id);
  // Small and selected marks are above the others.
  const rank = ({ id, circle, place }: Item) =>
    (circle ? 0 : 1) + (lit?.places.has(id) ? 4 : 0) + (place?.continent === undefined ? 1 : 0);
  const drawn = [...items].sort((a, b) => rank(a) - rank(b) || b.radius - a.radius);
  const extra = items.filter(({ id }) => !labels.has(id) && (id === hovered || id === focused));
  const draw = (item: Item, label: Label, isAbove: boolean) => (
    <LabelText
      key={item.id}
      item={item}
      label={label}
      at={at(item)}
      isDim={!isAbove && isDim(item.id)}
      isChosen={lit?.ends.has(item.id) ?? false}
    />
  );
  return (
    <>
      <g class="map-labels">
        {items.map((item) => {
          const label = labels.get(item.id);
          return label && draw(item, label, item.id === hovered || item.id === focused);
        })}
      </g>
      {drawn.map((item) => (
        <Mark
          key={item.id}
          item={item}
          at={at(item)}
          isDim={isDim(item.id)}
          isRinged={(lit?.ends.has(item.id) ?? false) || standOut.has(item.id)}
          isSelected={state.value.selected === item.id}
          isStop={item.id === stop}
          choose={choose}
        />
      ))}
      <g class="map-labels">
        {extra.map((item) => draw(item, besideMark({ id: item.id, at: at(item), radius: item.radius }), true))}
      </g>
    </>
  );
}

interface LabelProps {
  readonly item: Item;
  readonly label: Label;
  readonly at: Point;
  readonly isDim: boolean;
  readonly isChosen: boolean;
}

function LabelText({ item, label, at: [x, y], isDim, isChosen }: LabelProps) {
  const isBold = isChosen || item.circle !== undefined || item.place?.continent === undefined;
  return (
    <g class={isDim ? 'map-dim' : undefined} {...unspoken}>
      {label.leader && (
        <line x1={x} y1={y} x2={label.leader[0]} y2={label.leader[1]} stroke="var(--muted)" stroke-width="0.75" />
      )}
      <text
        class="map-label"
        x={label.x}
        y={label.y}
        dy="0.36em"
        text-anchor={label.anchor}
        font-size={fontSize}
        font-weight={isBold ? 700 : 400}
        fill="var(--ink)"
        stroke="var(--paper)"
        stroke-width="3"
        paint-order="stroke"
        lang={languageOfName(item.text)}
      >
        {item.text}
        {item.code !== '' && (
          <tspan lang="en" dx="4" font-size={fontSize - 2} font-weight="400" fill="var(--muted)">
            {item.code}
          </tspan>
        )}
      </text>
    </g>
  );
}

interface MarkProps {
  readonly item: Item;
  readonly at: Point;
  readonly isDim: boolean;
  readonly isRinged: boolean;
  readonly isSelected: boolean;
  readonly isStop: boolean;
  readonly choose: (item: Item) => void;
}

function Mark({ item, at: [x, y], isDim, isRinged, isSelected, isStop, choose }: MarkProps) {
  const { id, radius, offset, place, circle } = item;
  const target = Math.max(targetRadius, radius);
  const kind = place && place.location.kind !== 'PLACE' ? word(place.location.kind) : undefined;
  const named = place
    ? [place.name, place.country, relationCount(place.relations.length), kind]
    : [item.text, circle?.code, relationCount(circle?.count ?? 0)];
  const name = named.filter((part) => part !== undefined).join(language.value === 'zh' ? '，' : ', ');
  return (
    <g
      class={isDim ? 'map-mark map-dim' : 'map-mark'}
      transform={`translate(${x} ${y})`}
      data-item={id}
      role="button"
      tabindex={isStop ? 0 : -1}
      aria-label={name}
      aria-pressed={isSelected}
      onClick={() => choose(item)}
    >
      {kind !== undefined && <title>{`${place?.name}: ${kind}`}</title>}
      {offset !== nowhere && (
        <line x1={-offset[0]} y1={-offset[1]} x2="0" y2="0" stroke="var(--muted)" stroke-width="0.75" />
      )}
      <circle class="map-target" r={target} fill="transparent" />
      <circle class="map-focus" r={target + 1} fill="none" stroke="none" stroke-width="2.5" />
      {isRinged && <circle class="map-ring" r={radius + 4} fill="none" stroke="var(--accent)" stroke-width="2.5" />}
      {circle ? (
        <>
          <circle
            class="map-country"
            r={radius}
            fill={`var(--continent-${circle.continent})`}
            fill-opacity="0.22"
            stroke={`var(--continent-${circle.continent})`}
            stroke-width="1.5"
          />
          <text class="map-label" dy="0.36em" text-anchor="middle" font-size="11" fill="var(--ink)" {...unspoken}>
            {integer(circle.count)}
          </text>
        </>
      ) : (
        place && (
          <Shape
            level={place.continent === undefined ? place.level : null}
            radius={radius}
            colour={colourOf(place)}
            isHollow={kind !== undefined}
          />
        )
      )}
    </g>
  );
}

function Legend() {
  return (
    <div class="map-legend">
      <ul>
        <ContinentEntries />
        <LevelEntries />
        <li>
          <Sample>
            <Shape level="PREFECTURAL" radius={5} colour="var(--ink)" isHollow />
          </Sample>
          {word('notItsOwn')}
        </li>
        <DisputedEntry />
      </ul>
      <p>{word('mapNote')}</p>
    </div>
  );
}

interface ElsewhereProps {
  readonly on: Shown;
  readonly rest: readonly { readonly key: string; readonly label: string; readonly count: number }[];
}

/** Lists the places without a point on the map. */
function Elsewhere({ on: { elsewhere }, rest }: ElsewhereProps) {
  if (elsewhere.length === 0 && rest.length === 0) return null;
  return (
    <section class="map-elsewhere" aria-label={word('elsewhere')}>
      <h2>{word('elsewhere')}</h2>
      <ul>
        {elsewhere.map((place) => (
          <li key={place.slug}>
            <PlaceLink place={place} />
          </li>
        ))}
        {rest.map(({ key, label, count: number }) => (
          <li key={key}>
            <Link change={{ countries: [key] }}>{label}</Link> {integer(number)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The part of the picture that the selection panel does not cover. */
function uncovered(picture: SVGSVGElement | null, size: Size): Size {
  const panel = document.querySelector('.panel-selected')?.getBoundingClientRect();
  if (!picture || !panel) return size;
  const { left, top, right, bottom } = picture.getBoundingClientRect();
  if (panel.left >= right - 1 || panel.top >= bottom - 1 || panel.width === 0) return size;
  const isSheet = panel.left <= left + 1;
  if (isSheet) return { ...size, height: Math.max(60, panel.top - top) };
  return { ...size, width: Math.max(120, panel.left - left) };
}

/** The selection on the map. */
interface Lit {
  /** IDs of relations. */
  readonly arcs: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** The selected place, or both ends of the selected relation. */
  readonly ends: ReadonlySet<string>;
  /** The centre for the azimuthal projection. */
  readonly centre: Place | undefined;
}

function litBy(selected: string | undefined, { arcs, places }: Shown): Lit | undefined {
  if (selected === undefined) return undefined;
  const byRelation = isRelation(selected);
  const own = arcs.map(({ relation }) => relation).filter((relation) => touches(relation, selected));
  if (own.length === 0 && !places.has(selected)) return undefined;
  const touched = new Set(own.flatMap((relation) => partiesOf(relation).map(({ slug }) => slug)));
  if (!byRelation) touched.add(selected);
  const [first] = own;
  return {
    arcs: new Set(own.map(({ id }) => id)),
    places: touched,
    ends: byRelation ? touched : new Set([selected]),
    centre: places.get(byRelation ? (first?.locals[0]?.slug ?? '') : selected),
  };
}

function itemsOf(
  { places }: Shown,
  circles: readonly CountryCircle[] | undefined,
  plane: Plane,
  offsets: ReadonlyMap<string, Point>,
): readonly Item[] {
  const items = Array.from(places.values(), (place): Item => {
    const isLocal = place.continent === undefined;
    return {
      id: place.slug,
      px: plane.point(place.location),
      offset: offsets.get(place.slug) ?? nowhere,
      radius: Math.min(isLocal ? 8 : 6, (isLocal ? 5 : 4.2) + place.relations.length / 4),
      text: place.name,
      code: isLocal ? '' : place.country,
      place,
    };
  });
  const most = Math.max(0, ...(circles ?? []).map((circle) => circle.count));
  const countries = (circles ?? []).map(
    (circle): Item => ({
      id: `country:${circle.code}`,
      px: plane.point(circle),
      offset: nowhere,
      radius: radiusOf(circle.count, most, 34, 13),
      text: circle.label,
      code: circle.code,
      circle,
    }),
  );
  return [...countries, ...items];
}

/** Items at the edge are labelled, and labels of countries may have longer lines. */
function marginOf({ width }: Size, ofCountries: boolean): number {
  return width < 700 ? 36 : ofCountries ? 104 : 64;
}

/** The items with the overlaps of countries removed at a scale. */
function spreadOut(items: readonly Item[], k: number): readonly Item[] {
  const countries = items.filter(({ circle }) => circle);
  const moved = spread(countries.map(({ px: [x, y], radius }) => ({ at: [k * x, k * y], radius })));
  const offsets = new Map(countries.map(({ id }, index) => [id, moved[index]]));
  return items.map((item) => ({ ...item, offset: offsets.get(item.id) ?? item.offset }));
}

/** Label priority: the selection, local places, then places with most relations. */
function labelsOf(
  items: readonly Item[],
  at: (item: Item) => Point,
  lit: Lit | undefined,
  standOut: ReadonlySet<string>,
): ReadonlyMap<string, Label> {
  const weight = ({ id, circle, place }: Item) => {
    const chosen = (lit?.ends.has(id) ? 8000 : 0) + (lit?.places.has(id) ? 4000 : 0) + (standOut.has(id) ? 2000 : 0);
    return (
      chosen +
      (circle ? 1000 + circle.count / 1000 : 0) +
      (place?.continent === undefined ? 500 : 0) +
      (place?.relations.length ?? 0)
    );
  };
  const labels = items.map((item): LabelItem & { readonly weight: number } => ({
    id: item.id,
    at: at(item),
    radius: item.radius,
    width: widthOf(item.text, fontSize) + (item.code === '' ? 0 : 20),
    weight: weight(item),
  }));
  labels.sort((a, b) => b.weight - a.weight);
  const placed = new Map(placeLabels(labels, labels, { leaders: labels.length <= leadersUpTo }));
  // The selection is always labelled.
  for (const one of labels) if (lit?.ends.has(one.id) && !placed.has(one.id)) placed.set(one.id, besideMark(one));
  return placed;
}

function colourOf({ continent }: Place): string {
  return continent === undefined ? 'var(--ink)' : `var(--continent-${continent})`;
}
