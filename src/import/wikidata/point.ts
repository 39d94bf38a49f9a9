import type { ImportedPlace } from '../relation.ts';

type Location = Pick<ImportedPlace, 'latitude' | 'longitude'>;

/** A WKT point, longitude first: `Point(11.575 48.1375)`. An IRI before it names another globe. Undefined if it cannot be read. */
export function readPoint(text: string): Location | undefined {
  const [, longitude, latitude] = /^Point\s*\(\s*(\S+)\s+(\S+)\s*\)$/i.exec(text.trim()) ?? [];
  return readLocation(latitude, longitude);
}

/** Decimal degrees. Undefined if one is missing, not a number or out of range. */
export function readLocation(latitude: string | undefined, longitude: string | undefined): Location | undefined {
  const [north, east] = [degrees(latitude, 90), degrees(longitude, 180)];
  return north === undefined || east === undefined ? undefined : { latitude: north, longitude: east };
}

function degrees(text: string | undefined, limit: number): number | undefined {
  if (text === undefined || !/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text.trim())) return undefined;
  const value = Number(text);
  return Math.abs(value) <= limit ? value : undefined;
}
