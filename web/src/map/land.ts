import { signal } from '@preact/signals';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import address from 'world-atlas/land-110m.json?url';

type Land = readonly (Polygon | MultiPolygon)[];

/** The outlines of the land, once loaded. The map works without them. */
export const land = signal<Land>([]);

let isRequested = false;

export function loadLand(): void {
  if (isRequested) return;
  isRequested = true;
  void read().then(
    (outlines) => {
      land.value = outlines;
    },
    () => {
      isRequested = false;
    },
  );
}

async function read(): Promise<Land> {
  const response = await fetch(address);
  const topology = (await response.json()) as Topology<{ land: GeometryCollection }>;
  return feature(topology, topology.objects.land).features.map(({ geometry }) => geometry as Polygon | MultiPolygon);
}
