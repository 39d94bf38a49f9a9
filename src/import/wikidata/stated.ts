import type { Finding, ImportedDate, ImportedName, ImportedSource, Position } from '../relation.ts';

/** A place as the items of a file describe it. */
export interface StatedPlace {
  readonly id: string;
  readonly wikidataId?: string;
  readonly position: Position;
  /** The first is the label. */
  readonly names: ImportedName[];
  /** Different countries that the file states. */
  readonly countries: StatedCountry[];
  readonly units: string[];
  readonly locations: { readonly latitude: number; readonly longitude: number }[];
  readonly geonamesIds: number[];
}

interface StatedCountry {
  readonly code?: string;
  readonly text?: string;
}

/** A statement that `from` has a sister city. */
export interface StatedRelation {
  readonly position: Position;
  /** The ID of the statement. Rows with the same one are parts of one statement. */
  readonly statement?: string;
  readonly from: string;
  readonly to: string;
  readonly dates: readonly ImportedDate[];
  readonly hasEnded: boolean;
  readonly endDates: readonly ImportedDate[];
  readonly sources: readonly ImportedSource[];
}

export interface StatedList {
  readonly places: ReadonlyMap<string, StatedPlace>;
  readonly relations: readonly StatedRelation[];
  readonly findings: readonly Finding[];
}

/** The place with this ID, which is added if it is new. */
export function placeIn(
  places: Map<string, StatedPlace>,
  id: string,
  position: Position,
  wikidataId?: string,
): StatedPlace {
  const known = places.get(id);
  if (known) return known;
  const place: StatedPlace = {
    id,
    ...(wikidataId === undefined ? {} : { wikidataId }),
    position,
    names: [],
    countries: [],
    units: [],
    locations: [],
    geonamesIds: [],
  };
  places.set(id, place);
  return place;
}

/** Adds a value if no equal one is there. */
export function addDistinct<T>(list: T[], value: T): void {
  const text = JSON.stringify(value);
  if (!list.some((known) => JSON.stringify(known) === text)) list.push(value);
}
