import { isCountryCode } from '../../countries/codes.ts';
import { findCountry } from '../../countries/find-country.ts';
import type { Finding, ImportedName } from '../../relation.ts';
import type { StatedPlace } from '../stated.ts';
import { countryOfItem } from './country-of-item.ts';
import { bestClaims, type Entity, globeOf, itemOf, textOf } from './entity.ts';

/** The data of an item. As small as possible, because a file has many. */
export interface ItemFacts {
  readonly names: readonly ImportedName[];
  /** The ISO 3166-1 code (P297), if the item is a country. */
  readonly code?: string;
  /** Items of the countries (P17) of the best rank. */
  readonly countries: readonly string[];
  /** Items of the administrative units (P131) of the best rank. */
  readonly units: readonly string[];
  readonly locations: StatedPlace['locations'];
  readonly geonamesIds: readonly number[];
}

const earth = 'http://www.wikidata.org/entity/Q2';

/** Labels go first, those in `languages` before all others; then aliases. */
export function readFacts(
  { id, labels = {}, aliases = {}, claims = {} }: Entity,
  languages: readonly string[],
  report: (finding: Finding) => void,
): ItemFacts {
  const order = (language: string) => (languages.includes(language) ? languages.indexOf(language) : languages.length);
  const sorted = Object.values(labels).sort((left, right) => order(left.language) - order(right.language));
  const names = [...sorted, ...Object.values(aliases).flat()].map(nameOf);
  const codes = bestClaims(claims.P297).flatMap(({ mainsnak }) => textOf(mainsnak)?.text ?? []);
  const code = codes.find(isCountryCode);
  const items = (property: string) => bestClaims(claims[property]).flatMap(({ mainsnak }) => itemOf(mainsnak) ?? []);
  const locations: StatedPlace['locations'] = [];
  for (const { mainsnak } of bestClaims(claims.P625)) {
    const point = globeOf(mainsnak);
    if (
      point &&
      (point.globe ?? earth) === earth &&
      Math.abs(point.latitude) <= 90 &&
      Math.abs(point.longitude) <= 180
    ) {
      locations.push({ latitude: point.latitude, longitude: point.longitude });
    } else {
      report({
        severity: 'unreadable',
        rule: 'Coordinates cannot be read.',
        position: { place: `entities.${id}.claims`, cell: 'P625' },
        found: JSON.stringify(mainsnak.datavalue?.value ?? null),
        expected: 'a latitude of -90 to 90 and a longitude of -180 to 180, on Earth',
        advice: 'Correct the coordinates in Wikidata.',
      });
    }
  }
  const geonamesIds = bestClaims(claims.P1566).map(({ mainsnak }) => Number(textOf(mainsnak)?.text));
  return {
    names,
    ...(code === undefined ? {} : { code }),
    countries: items('P17'),
    units: items('P131'),
    locations,
    geonamesIds: geonamesIds.filter((number) => Number.isSafeInteger(number) && number > 0),
  };
}

/** `mul` is the label for all languages, so it has no language. */
function nameOf({ language, value }: { readonly language: string; readonly value: string }): ImportedName {
  return language === 'mul' ? { text: value } : { text: value, language };
}

/** The place with the names of its country and unit. The code of a country is in the file, or in a table, or found by its name. */
export function toPlace(id: string, facts: ItemFacts, factsOf: (item: string) => ItemFacts | undefined): StatedPlace {
  const label = (item: string) => factsOf(item)?.names[0]?.text;
  return {
    id,
    wikidataId: id,
    position: { place: `entities.${id}` },
    names: [...facts.names],
    countries: facts.countries.map((item) => {
      const text = label(item);
      const named = text === undefined ? undefined : findCountry(text);
      const byName = named?.kind === 'country' && named.doubt === undefined ? named.code : undefined;
      const code = factsOf(item)?.code ?? countryOfItem(item) ?? byName;
      return { ...(code === undefined ? {} : { code }), text: text ?? item };
    }),
    units: facts.units.flatMap((item) => label(item) ?? []),
    locations: facts.locations,
    geonamesIds: [...new Set(facts.geonamesIds)],
  };
}
