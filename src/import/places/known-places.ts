import type { Dataset, DatasetJurisdiction } from '../../dataset/schema.ts';
import type { KnownPlace } from './place.ts';

type KnownDataset = Pick<Dataset, 'jurisdictions'>;

/** The places of datasets, sorted as the datasets. A slug of several datasets is one place with the names of all of them. */
export function knownPlaces(datasets: readonly KnownDataset[]): readonly KnownPlace[] {
  const places = new Map<string, KnownPlace>();
  for (const { jurisdictions } of datasets) {
    const byId = new Map(jurisdictions.map((jurisdiction) => [jurisdiction.id, jurisdiction]));
    for (const jurisdiction of jurisdictions) {
      const place = knownPlace(jurisdiction, byId);
      const before = places.get(place.slug);
      places.set(
        place.slug,
        before
          ? {
              ...place,
              ...before,
              names: [...before.names, ...place.names],
              unitNames: [...before.unitNames, ...place.unitNames],
            }
          : place,
      );
    }
  }
  return [...places.values()];
}

function knownPlace(jurisdiction: DatasetJurisdiction, byId: ReadonlyMap<string, DatasetJurisdiction>): KnownPlace {
  const { id, country, names, location, geonamesId, wikidataId, level, parent } = jurisdiction;
  const unit = firstLevelUnit(jurisdiction, byId);
  return {
    slug: id,
    country,
    names: names.map(({ text, language }) => ({ text, language })),
    unitNames: unit === undefined || unit === jurisdiction ? [] : unit.names.map(({ text }) => text),
    ...(level === undefined ? {} : { isFirstLevel: level === 'PROVINCIAL' && parent === undefined }),
    ...(location ? { latitude: location.latitude, longitude: location.longitude } : {}),
    ...(geonamesId === undefined ? {} : { geonamesId }),
    ...(wikidataId === undefined ? {} : { wikidataId }),
  };
}

/** The topmost ancestor. Undefined for a cycle, which the check of a dataset reports. */
function firstLevelUnit(
  jurisdiction: DatasetJurisdiction,
  byId: ReadonlyMap<string, DatasetJurisdiction>,
): DatasetJurisdiction | undefined {
  let unit = jurisdiction;
  for (let steps = 0; steps <= byId.size; steps += 1) {
    const parent = unit.parent === undefined ? undefined : byId.get(unit.parent);
    if (!parent) return unit;
    unit = parent;
  }
  return undefined;
}
