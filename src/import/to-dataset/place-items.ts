import { continentCodes, type Dataset, type DatasetJurisdiction, type DatasetName } from '../../dataset/schema.ts';
import { continentFacts, countryFacts } from '../countries/facts.ts';
import type { IdentifiedPlace } from '../places/place.ts';
import type { ImportedName, ReadList } from '../relation.ts';
import { withoutUndefined } from '../without-undefined.ts';

/** A place whose country is known. */
type PlaceInCountry = IdentifiedPlace & { readonly country: string };

/** The language of a text about which the file says nothing. */
const unknownLanguage = 'und';

/** A jurisdiction as a dataset has it, with what the list states and nothing else. */
export function jurisdictionItem(place: PlaceInCountry): DatasetJurisdiction {
  const { slug, country, names, latitude, longitude, wikidataId, geonamesId, doubt } = place;
  const isLocated = latitude !== undefined && longitude !== undefined;
  return withoutUndefined<DatasetJurisdiction>({
    id: slug,
    country,
    listedAs: names[0]?.text,
    names: names.map(nameItem),
    location: isLocated ? { latitude, longitude, kind: 'PLACE' } : undefined,
    geonamesId,
    wikidataId,
    doubt,
  });
}

function nameItem({ text, language = unknownLanguage }: ImportedName): DatasetName {
  return { text, language, kind: 'ALTERNATE' };
}

/** The countries of the places, with their printed names, and the continents of the countries and of the relations. */
export function countryItems(
  places: readonly PlaceInCountry[],
  { relations, facts }: ReadList,
): Pick<Dataset, 'countries' | 'continents'> {
  const more = facts.language === undefined ? [] : [facts.language];
  const printed = printedCountries(relations);
  const codes = [...new Set(places.map(({ country }) => country))].sort();
  const countries = codes.map((code) => {
    const country = countryFacts(code, more);
    const listedAs = printed.get(code);
    if (listedAs === undefined) return country;
    const isKnown = country.names.some(({ text }) => text === listedAs);
    const name = { text: listedAs, language: facts.language ?? unknownLanguage, kind: 'ALTERNATE' as const };
    return { ...country, listedAs, names: isKnown ? country.names : [...country.names, name] };
  });
  const reported = [
    ...relations.flatMap(({ reportedContinent }) => reportedContinent ?? []),
    ...(facts.reportedTotals ?? []).flatMap(({ continent }) => continentCodes.filter((code) => code === continent)),
  ];
  const continents = [...new Set([...countries.map(({ continent }) => continent), ...reported])].sort();
  return { countries, continents: continents.map((code) => continentFacts(code, more)) };
}

/** The first printed name of each country. */
function printedCountries(relations: ReadList['relations']): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { parties } of relations) {
    for (const { country, countryText } of parties) {
      // A code is no name.
      if (country === undefined || countryText === undefined || /^[A-Z]{2,3}$/i.test(countryText)) continue;
      if (!names.has(country)) names.set(country, countryText);
    }
  }
  return names;
}
