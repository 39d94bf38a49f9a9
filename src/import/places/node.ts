import { fold } from '../../names/fold.ts';
import { foldedForms } from '../../names/spelled-forms.ts';
import type { ImportedPlace } from '../relation.ts';
import type { CityIndex, GazetteerCity } from './city.ts';
import { locateCity } from './locate-city.ts';
import { nameForms, qualifiedName, unitForm } from './name-forms.ts';
import type { Point } from './nearby.ts';
import type { KnownPlace } from './place.ts';
import type { PrintedGroup } from './printed-key.ts';

/** A known or printed place in the form in which places are compared. */
export interface PlaceNode {
  /** Unique; orders nodes independently of the order of the list. */
  readonly key: string;
  readonly known?: KnownPlace;
  readonly printed?: PrintedGroup;
  /** The folded forms of its names, with and without qualifier. */
  readonly forms: readonly string[];
  /** Those with the qualifier. */
  readonly fullForms: ReadonlySet<string>;
  /** The folded qualifiers of its names, such as `tokyo` of `Nakano (Tokyo)`. */
  readonly qualifiers: ReadonlySet<string>;
  readonly country?: string;
  readonly unitForms: ReadonlySet<string>;
  /** The stated point, or else that of the gazetteer. */
  readonly point?: Point;
  readonly isFirstLevel?: boolean;
  readonly wikidataId?: string;
  readonly geonamesId?: number;
  /** The city of the gazetteer with this name, if there is exactly one at the point or, without a point, in the country. */
  readonly city?: GazetteerCity;
  /** The only city of the gazetteer in the country with this name, wherever the point is. */
  readonly onlyCity?: GazetteerCity;
  /** Places with different decisions of a person are different. A known place is its own anchor. */
  readonly anchor?: string;
}

export function knownNode(known: KnownPlace, cities: CityIndex | undefined): PlaceNode {
  const { slug, country, names, unitNames, isFirstLevel, wikidataId, geonamesId } = known;
  const own = formsOf(names.map(({ text }) => text));
  return {
    key: `known ${slug}`,
    known,
    ...own,
    country,
    unitForms: new Set(unitNames.map(unitForm)),
    ...located(known, country, own.forms, cities),
    ...(isFirstLevel === undefined ? {} : { isFirstLevel }),
    ...(wikidataId === undefined ? {} : { wikidataId }),
    ...(geonamesId === undefined ? {} : { geonamesId }),
    anchor: slug,
  };
}

export function printedNode(
  printed: PrintedGroup,
  isFirstLevel: boolean | undefined,
  anchor: string | undefined,
  cities: CityIndex | undefined,
): PlaceNode {
  const { name, country, unit, wikidataId, geonamesId } = printed.facts;
  const own = formsOf([name, ...otherNames(printed.parties)]);
  const stated = unit ?? qualifiedName(name).qualifier;
  return {
    key: `printed ${printed.key}`,
    printed,
    ...own,
    unitForms: new Set(stated === undefined ? [] : [unitForm(stated)]),
    ...located(printed.facts, country, own.forms, cities),
    ...(country === undefined ? {} : { country }),
    ...(isFirstLevel === undefined ? {} : { isFirstLevel }),
    ...(wikidataId === undefined ? {} : { wikidataId }),
    ...(geonamesId === undefined ? {} : { geonamesId }),
    ...(anchor === undefined ? {} : { anchor }),
  };
}

function formsOf(names: readonly string[]): Pick<PlaceNode, 'forms' | 'fullForms' | 'qualifiers'> {
  return {
    forms: [...new Set(names.flatMap(nameForms))],
    fullForms: new Set(names.flatMap(foldedForms)),
    qualifiers: new Set(names.flatMap((name) => fold(qualifiedName(name).qualifier ?? '') || [])),
  };
}

function otherNames(parties: readonly ImportedPlace[]): string[] {
  return [...new Set(parties.flatMap((party) => (party.otherNames ?? []).map(({ text }) => text)))];
}

function located(
  place: { readonly latitude?: number; readonly longitude?: number },
  country: string | undefined,
  forms: readonly string[],
  cities: CityIndex | undefined,
): Pick<PlaceNode, 'point' | 'city' | 'onlyCity'> {
  const { latitude, longitude } = place;
  const stated = latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
  const city = cities && locateCity(cities, country, forms, stated);
  const onlyCity = cities && locateCity(cities, country, forms, undefined);
  const point = stated ?? city;
  return {
    ...(point ? { point: { latitude: point.latitude, longitude: point.longitude } } : {}),
    ...(city ? { city } : {}),
    ...(onlyCity ? { onlyCity } : {}),
  };
}
