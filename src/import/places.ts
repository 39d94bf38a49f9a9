import type { administrativeLevels, Dataset, DatasetJurisdiction, geoPointKinds } from '../dataset/schema.ts';
import { type Gazetteer, type GazetteerPlace, officialChineseNames } from './gazetteer.ts';
import { type Hint, hintAfter } from './list-page/hint.ts';
import type { Note } from './list-page/note.ts';
import { namesOfContinent, namesOfCountry, namesOfPlace } from './place-names.ts';
import { hintsOf, type ResolvedRow } from './resolve.ts';

type PointKind = NonNullable<GazetteerPlace['point']>['kind'];

const pointKinds: Readonly<Record<PointKind, (typeof geoPointKinds)[number]>> = {
  place: 'PLACE',
  'label-point': 'LABEL_POINT',
  'mean-of-places': 'MEAN_OF_PLACES',
  seat: 'SEAT',
  successor: 'SUCCESSOR',
};

const levelOfRank: Readonly<Record<number, (typeof administrativeLevels)[number]>> = {
  1: 'PROVINCIAL',
  2: 'PREFECTURAL',
  3: 'COUNTY',
};

/** The jurisdictions of the rows, and the countries and continents that jurisdictions, rows and totals refer to. */
export function placesOf(
  gazetteer: Gazetteer,
  rows: readonly ResolvedRow[],
  notes: readonly Note[],
  reportedContinents: readonly (string | undefined)[],
): Pick<Dataset, 'continents' | 'countries' | 'jurisdictions'> {
  const places = includedPlaces(gazetteer, rows);
  const countries = gazetteer.countries.filter(({ alpha2 }) => places.some(({ country }) => country === alpha2));
  const continents = new Set<string | undefined>([
    ...reportedContinents,
    ...rows.map(({ continent }) => continent.code),
    ...countries.map(({ m49Continent }) => m49Continent),
  ]);
  return {
    continents: gazetteer.continents
      .filter(({ code }) => continents.has(code))
      .map((continent) => ({ code: continent.code, names: namesOfContinent(continent) })),
    countries: countries.map((country) => {
      const printed = rows.filter((row) => row.country === country).map(({ row }) => row.country);
      return {
        code: country.alpha2,
        alpha3: country.alpha3,
        continent: country.m49Continent,
        ...(printed[0] === undefined ? {} : { listedAs: printed[0] }),
        names: namesOfCountry(country, printed),
      };
    }),
    jurisdictions: places.map((place) => jurisdictionOf(gazetteer, place, rows, notes)),
  };
}

/** The places of the rows with their parents, successors and predecessors, in the order of the gazetteer. */
export function includedPlaces({ jurisdictions }: Gazetteer, rows: readonly ResolvedRow[]): GazetteerPlace[] {
  const included = new Set(rows.flatMap(({ local, partner }) => [local.id, partner.id]));
  for (let before = -1; before < included.size; ) {
    before = included.size;
    for (const { id, parent, successor } of jurisdictions) {
      if (successor && included.has(successor)) included.add(id);
      if (!included.has(id)) continue;
      if (parent) included.add(parent);
      if (successor) included.add(successor);
    }
  }
  return jurisdictions.filter(({ id }) => included.has(id));
}

function jurisdictionOf(
  { kinds }: Gazetteer,
  place: GazetteerPlace,
  rows: readonly ResolvedRow[],
  notes: readonly Note[],
): DatasetJurisdiction {
  const { ids, point } = place;
  const row = rows.find(({ local, partner }) => local === place || partner === place);
  const listed = row && (row.local === place ? row.row.local : row.row.partner).name;
  const listedAs = listed ?? place.names.zhListed;
  const kind = kinds[place.kind];
  const level = levelOfRank[kind?.rank ?? 0];
  const geonamesId = ids.geonames?.value ?? ids.geonamesAdmin?.value;
  const doubt = doubtOf(place);
  return {
    id: place.id,
    country: place.country,
    ...(place.parent ? { parent: place.parent } : {}),
    kind: place.kindEn ?? kind?.en ?? place.kind,
    ...(level ? { level } : {}),
    ...(listedAs ? { listedAs } : {}),
    names: namesOfPlace(place, listed, [...hintsOf(place, rows), ...hintsIn(notes, place)]),
    ...(point ? { location: { latitude: point.lat, longitude: point.lon, kind: pointKinds[point.kind] } } : {}),
    ...(ids.iso3166_2 ? { iso3166_2: ids.iso3166_2.value } : {}),
    ...(ids.gb2260 ? { gbT2260: ids.gb2260.value } : {}),
    ...(geonamesId === undefined ? {} : { geonamesId }),
    ...(doubt ? { doubt } : {}),
    ...(place.dissolved ? { dissolvedOn: place.dissolved.value } : {}),
  };
}

/** Foreign names next to the name of the place in notes, such as those of predecessors. */
function hintsIn(notes: readonly Note[], place: GazetteerPlace): Hint[] {
  return notes.flatMap(({ text }) =>
    officialChineseNames(place)
      .map((name) => hintAfter(text, name))
      .filter((hint) => hint !== undefined),
  );
}

/** The doubt about a place, including an unverified date of dissolution. */
function doubtOf({ doubt, dissolved }: GazetteerPlace): string | undefined {
  const sentences = [
    doubt,
    dissolved?.remark ? `The date of its dissolution, ${dissolved.value}: ${dissolved.remark}.` : undefined,
  ];
  return sentences.filter(Boolean).join(' ') || undefined;
}
