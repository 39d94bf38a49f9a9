import {
  type GeoPermissibleObjects,
  type GeoProjection,
  geoAzimuthalEquidistant,
  geoNaturalEarth1,
  geoStream,
} from 'd3-geo';
import type { Point } from '../picture/viewport.ts';

export interface Coordinates {
  readonly longitude: number;
  readonly latitude: number;
}

/** How the globe is laid flat. Its plane has no size of its own: a view scales and moves it. */
export interface Plane {
  readonly point: (at: Coordinates) => Point;
  readonly arc: (from: Coordinates, to: Coordinates) => string;
  readonly path: (shape: GeoPermissibleObjects) => string;
}

const scale = 200;
/** Great circles are bent this exactly, before a view scales them. */
const precision = 0.06;

/** The world around a meridian. */
export function worldPlane(meridian: number): Plane {
  return planeOf(geoNaturalEarth1().rotate([-meridian, 0]));
}

/** The world around a place: every great circle from there is straight, and as long as the way is. */
export function planeAround({ longitude, latitude }: Coordinates): Plane {
  return planeOf(geoAzimuthalEquidistant().rotate([-longitude, -latitude]));
}

function planeOf(projection: GeoProjection): Plane {
  projection.scale(scale).translate([0, 0]).precision(precision);
  const path = (shape: GeoPermissibleObjects) => pathOf(shape, projection);
  return {
    point: ({ longitude, latitude }) => projection([longitude, latitude]) ?? [0, 0],
    arc: (from, to) => {
      const coordinates = [from, to].map(({ longitude, latitude }) => [longitude, latitude]);
      return path({ type: 'LineString', coordinates });
    },
    path,
  };
}

/** The lines and areas of a shape as the data of an SVG path. d3's own `geoPath` also measures, at twice the size. */
function pathOf(shape: GeoPermissibleObjects, projection: GeoProjection): string {
  let data = '';
  let command = 'M';
  let isArea = false;
  const sink = {
    point: (x: number, y: number) => {
      data += `${command}${x.toFixed(2)},${y.toFixed(2)}`;
      command = 'L';
    },
    lineStart: () => {
      command = 'M';
    },
    lineEnd: () => {
      if (isArea) data += 'Z';
    },
    polygonStart: () => {
      isArea = true;
    },
    polygonEnd: () => {
      isArea = false;
    },
  };
  geoStream(shape, projection.stream(sink));
  return data;
}

/** Meridians to look from whose far side cuts little land: through the Bering Strait, or the Atlantic. */
const meridians = [11, 150] as const;

/** The one from which the edge of the map cuts the fewest of the great circles. */
export function meridianFor(arcs: readonly { readonly from: number; readonly to: number }[]): number {
  const cuts = (meridian: number) => arcs.filter(({ from, to }) => crosses(from, to, meridian + 180)).length;
  const [first, second] = meridians;
  return cuts(second) < cuts(first) ? second : first;
}

/** Whether the shorter way between two longitudes crosses a third. */
export function crosses(from: number, to: number, cut: number): boolean {
  const way = turn(to - from);
  const ahead = turn(cut - from);
  return way >= 0 ? ahead > 0 && ahead < way : ahead < 0 && ahead > way;
}

/** An angle from -180 to 180. */
function turn(angle: number): number {
  return ((((angle + 180) % 360) + 360) % 360) - 180;
}
