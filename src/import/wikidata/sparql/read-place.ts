import { isCountryCode } from '../../countries/codes.ts';
import { countryFinding } from '../../countries/country-finding.ts';
import { findCountry } from '../../countries/find-country.ts';
import type { Finding, Position } from '../../relation.ts';
import { itemId } from '../item.ts';
import { readLocation, readPoint } from '../point.ts';
import { addDistinct, placeIn, type StatedPlace } from '../stated.ts';
import type { Term } from './term.ts';
import type { Party, Role } from './variables.ts';

export type TermOf = (role: Role) => { readonly term: Term; readonly cell: string } | undefined;

export interface PlaceReading {
  readonly places: Map<string, StatedPlace>;
  readonly report: (finding: Finding) => void;
}

/** Reads one of the places of a row. Undefined, and reported, if the row does not identify it. */
export function readPlace(
  party: Party,
  place: string,
  termOf: TermOf,
  { places, report }: PlaceReading,
): string | undefined {
  const item = termOf(party);
  const label = termOf(`${party}Label`);
  if (item?.term.kind === 'unknown value' || label?.term.kind === 'unknown value') {
    const { term, cell } = item ?? label ?? { term: { value: '' }, cell: party };
    report(unknownPlace({ place, cell }, party, term.value));
    return undefined;
  }
  const wikidataId = item && itemId(item.term.value);
  const name =
    label && itemId(label.term.value) === undefined && !label.term.value.startsWith('http') ? label.term : undefined;
  if (wikidataId === undefined && name === undefined) {
    const found = (item ?? label)?.term.value ?? 'nothing';
    report(notAPlace({ place, cell: (item ?? label)?.cell ?? party }, party, found));
    return undefined;
  }
  const text = (role: Role) => termOf(role)?.term.value.trim();
  const country = text(`${party}Country`) ?? '';
  const countryLabel = text(`${party}CountryLabel`) ?? '';
  const location = `${text(`${party}Coordinates`) ?? ''} ${text(`${party}Latitude`) ?? ''} ${text(`${party}Longitude`) ?? ''}`;
  // Without an ID, places with the same name, country and location are one.
  const id = wikidataId ?? [name?.value, country, countryLabel, location].join(', ');
  const stated = placeIn(places, id, { place }, wikidataId);
  if (name) addDistinct(stated.names, nameOf(name));
  const alternative = termOf(`${party}AltLabel`)?.term;
  if (alternative && stated.names.length > 0) addDistinct(stated.names, nameOf(alternative));
  readCountry(stated, [termOf(`${party}Country`), termOf(`${party}CountryLabel`)], place, report);
  readCoordinates(stated, party, place, termOf, report);
  const geonamesId = Number(text(`${party}GeonamesId`) ?? Number.NaN);
  if (Number.isSafeInteger(geonamesId) && geonamesId > 0) addDistinct(stated.geonamesIds, geonamesId);
  const unit = text(`${party}UnitLabel`);
  if (unit !== undefined && itemId(unit) === undefined) addDistinct(stated.units, unit);
  return id;
}

function nameOf({ value, language }: Term) {
  return { text: value.trim(), ...(language === undefined ? {} : { language }) };
}

type Given = ReturnType<TermOf>;

/** Uses the code, or else the name. An item alone is not enough, because its code is not in the row. */
function readCountry(
  stated: StatedPlace,
  given: readonly Given[],
  place: string,
  report: (finding: Finding) => void,
): void {
  const texts = given.flatMap((one) =>
    one && one.term.kind !== 'unknown value' && itemId(one.term.value) === undefined ? [one] : [],
  );
  const code = texts.find(({ term }) => isCountryCode(term.value));
  const named = texts.find(({ term }) => !isCountryCode(term.value));
  const name = named?.term.value.trim();
  if (code) {
    addDistinct(stated.countries, { code: code.term.value, ...(name === undefined ? {} : { text: name }) });
  } else if (named && name !== undefined) {
    const isKnown = stated.countries.some(({ text }) => text === name);
    if (isKnown) return;
    const result = findCountry(name, named.term.language === undefined ? [] : [named.term.language]);
    const finding = countryFinding(name, result, { place, cell: named.cell });
    if (finding) report(finding);
    stated.countries.push({ ...(result.kind === 'country' ? { code: result.code } : {}), text: name });
  }
}

function readCoordinates(
  stated: StatedPlace,
  party: Party,
  place: string,
  termOf: TermOf,
  report: (finding: Finding) => void,
): void {
  const point = termOf(`${party}Coordinates`);
  const [latitude, longitude] = [termOf(`${party}Latitude`), termOf(`${party}Longitude`)];
  const given = point ?? latitude ?? longitude;
  if (!given || given.term.kind === 'unknown value') return;
  const read = point ? readPoint(point.term.value) : readLocation(latitude?.term.value, longitude?.term.value);
  if (read?.latitude !== undefined && read.longitude !== undefined) {
    addDistinct(stated.locations, { latitude: read.latitude, longitude: read.longitude });
    return;
  }
  report({
    severity: 'unreadable',
    rule: 'Coordinates cannot be read.',
    position: { place, cell: given.cell },
    found: point ? point.term.value : `${latitude?.term.value ?? 'nothing'}, ${longitude?.term.value ?? 'nothing'}`,
    expected: 'Point(longitude latitude) on Earth, or a latitude of -90 to 90 and a longitude of -180 to 180',
    advice: 'Correct the coordinates, or leave the variable out of the query.',
  });
}

function unknownPlace(position: Position, party: Party, found: string): Finding {
  return {
    severity: 'left out',
    rule: `The ${party} is an unknown value.`,
    position,
    found,
    expected: 'an item',
    advice: 'Wikidata says that there is a partner, and does not say which. Nothing needs to be done.',
  };
}

function notAPlace(position: Position, party: Party, found: string): Finding {
  return {
    severity: 'unreadable',
    rule: `The ${party} cannot be read.`,
    position,
    found,
    expected: 'an item such as http://www.wikidata.org/entity/Q64, or a label',
    advice: 'Check which variables of the query are the places, and give them in the mapping.',
  };
}
