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

/** A map projection. The plane has no units; a view scales and moves it. */
export interface Plane {
  readonly point: (at: Coordinates) => Point;
  readonly arc: (from: Coordinates, to: Coordinates) => string;
  readonly path: (shape: GeoPermissibleObjects) => string;
}

const scale = 200;
/** Precision of great circles, before scaling. */
const precision = 0.06;

/** World map centred on a meridian. */
export function worldPlane(meridian: number): Plane {
  return planeOf(geoNaturalEarth1().rotate([-meridian, 0]));
}

/** Azimuthal map centred on a place: great circles from there are straight and to scale. */
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

/** The data of an SVG path for a geometry. `geoPath` of d3 has more features and twice the size. */
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

/** Central meridians whose opposite meridian cuts little land: in the Bering Strait, or in the Atlantic. */
const meridians = [11, 150] as const;

/** The meridian for which the edge of the map cuts the fewest great circles. */
export function meridianFor(arcs: readonly { readonly from: number; readonly to: number }[]): number {
  const cuts = (meridian: number) => arcs.filter(({ from, to }) => crosses(from, to, meridian + 180)).length;
  const [first, second] = meridians;
  return cuts(second) < cuts(first) ? second : first;
}

/** Whether the shorter arc between two longitudes crosses a third. */
export function crosses(from: number, to: number, cut: number): boolean {
  const way = turn(to - from);
  const ahead = turn(cut - from);
  return way >= 0 ? ahead > 0 && ahead < way : ahead < 0 && ahead > way;
}

/** An angle from -180 to 180. */
function turn(angle: number): number {
  return ((((angle + 180) % 360) + 360) % 360) - 180;
}
