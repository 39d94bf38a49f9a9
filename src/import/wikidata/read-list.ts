import type { Finding, ImportedPlace, ImportedRelation, ReadList } from '../relation.ts';
import { type MergedRelation, mergeRelations } from './merge-relations.ts';
import type { StatedList, StatedPlace } from './stated.ts';

/** The list that the statements give. Relations with a place that has no name are left out. */
export function toReadList(list: StatedList): ReadList {
  const merged = mergeRelations(list.relations);
  const findings = [...list.findings, ...merged.findings];
  const places = new Map<string, ImportedPlace | undefined>();
  const placeOf = (id: string): ImportedPlace | undefined => {
    if (!places.has(id)) {
      const stated = list.places.get(id);
      const read = stated ? readPlace(stated) : undefined;
      places.set(id, read?.place);
      findings.push(...(read?.findings ?? []));
    }
    return places.get(id);
  };
  const relations: ImportedRelation[] = [];
  for (const relation of merged.relations) {
    const parties = [placeOf(relation.from), placeOf(relation.to)].filter((place) => place !== undefined);
    if (parties.length === 2) relations.push(toRelation(relation, parties));
    else
      findings.push(
        ...[relation.from, relation.to].filter((id) => !placeOf(id)).map((id) => withoutName(relation, id)),
      );
  }
  return { facts: {}, relations, findings };
}

function toRelation(merged: MergedRelation, parties: readonly ImportedPlace[]): ImportedRelation {
  const [established, ...otherDates] = merged.dates;
  const [ended] = merged.endDates;
  return {
    position: merged.position,
    parties,
    kind: 'SISTER_CITY',
    status: merged.hasEnded ? 'ENDED' : 'ACTIVE',
    ...(established === undefined ? {} : { established }),
    ...(otherDates.length === 0 ? {} : { otherDates }),
    ...(ended === undefined ? {} : { ended }),
    notes: [],
    sources: merged.sources,
  };
}

function withoutName({ position }: MergedRelation, id: string): Finding {
  return {
    severity: 'left out',
    rule: 'A place has no name.',
    position,
    found: id,
    expected: 'a label in one of the languages of the query',
    advice: 'Add languages to the label service of the query, such as "en,mul,de,fr,zh", or the entity to the request.',
  };
}

const advice = 'The value is left out. Correct it in Wikidata, or in the file of places that the import writes.';

/** Degrees of latitude or longitude by which two locations of one place may differ: about 20 km. */
const nearby = 0.2;

function readPlace(stated: StatedPlace): { place: ImportedPlace; findings: Finding[] } | undefined {
  const [name, ...otherNames] = stated.names;
  if (name === undefined) return undefined;
  const findings: Finding[] = [];
  const doubt = (rule: string, found: string, expected: string) =>
    findings.push({
      severity: 'doubtful',
      rule,
      position: stated.position,
      found: `${name.text}: ${found}`,
      expected,
      advice,
    });
  const codes = [...new Set(stated.countries.flatMap(({ code }) => code ?? []))];
  if (codes.length > 1) doubt('A place has several countries.', codes.join(', '), 'one country');
  if (codes.length === 0)
    doubt('A place has no country.', countryTexts(stated) || 'nothing', 'a country with an ISO 3166-1 code');
  const [location] = stated.locations;
  const isOne = stated.locations.every(
    ({ latitude, longitude }) =>
      Math.abs(latitude - (location?.latitude ?? 0)) <= nearby &&
      Math.abs(longitude - (location?.longitude ?? 0)) <= nearby,
  );
  if (!isOne)
    doubt(
      'A place has several locations.',
      stated.locations.map((at) => `${at.latitude} ${at.longitude}`).join(', '),
      'one location',
    );
  if (stated.geonamesIds.length > 1)
    doubt('A place has several GeoNames IDs.', stated.geonamesIds.join(', '), 'one ID');
  const [code] = codes;
  const countryText = countryTexts(stated);
  const [unit] = stated.units;
  const [geonamesId] = stated.geonamesIds;
  const place: ImportedPlace = {
    name,
    ...(otherNames.length === 0 ? {} : { otherNames }),
    ...(code !== undefined && codes.length === 1 ? { country: code } : {}),
    ...(countryText === '' ? {} : { countryText }),
    ...(unit !== undefined && stated.units.length === 1 ? { unit } : {}),
    ...(location !== undefined && isOne ? location : {}),
    ...(stated.wikidataId === undefined ? {} : { wikidataId: stated.wikidataId }),
    ...(geonamesId !== undefined && stated.geonamesIds.length === 1 ? { geonamesId } : {}),
  };
  return { place, findings };
}

function countryTexts({ countries }: StatedPlace): string {
  return [...new Set(countries.flatMap(({ text }) => text ?? []))].join(', ');
}
