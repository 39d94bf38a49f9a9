import { namesOf } from '../../model/names-of.ts';
import {
  type ContinentRow,
  type CountryRow,
  type JurisdictionRow,
  requireGroup,
  type SuccessionRow,
} from '../../store/rows.ts';
import { type Selection, user } from '../selection.ts';
import { inParts } from '../snapshot.ts';
import { citedFacts } from './citations.ts';
import {
  address,
  dateOrNull,
  double,
  iriOf,
  named,
  namesAsFacts,
  nested,
  type Resource,
  reference,
  text,
  textOrNull,
  type Value,
} from './resource.ts';
import { expand, namespaces, properties } from './vocabulary.ts';

/** The places, then their countries and continents, and their successors. */
export async function* placeResources(
  { snapshot, datasets, countries, continents }: Selection,
  pages: AsyncIterable<readonly JurisdictionRow[]>,
): AsyncGenerator<readonly Resource[]> {
  const placeIds = new Set<string>();
  const countryIds = new Set<string>();
  for await (const places of inParts(pages)) {
    for (const { id, countryId } of places) {
      placeIds.add(id);
      countryIds.add(countryId);
    }
    yield places.map(placeResource);
  }
  const used = [...countryIds].flatMap((id) => countries.get(id) ?? []);
  const continentIds = new Set(used.map(({ continentId }) => continentId));
  yield used.map(countryResource);
  yield [...continentIds].flatMap((id) => continents.get(id) ?? []).map(continentResource);
  for (const dataset of datasets.keys()) {
    const successions = await snapshot.read((store) => store.datasets.successions(dataset));
    yield successions
      .filter(({ predecessorId, successorId }) => placeIds.has(predecessorId) || placeIds.has(successorId))
      .flatMap((succession) => successionResources(dataset, succession));
  }
}

/** English names of kinds that schema.org calls a city: "A city or town." */
const city = /\b(?:city|town)\b/i;

function placeResource(place: JurisdictionRow): Resource {
  const facts = requireGroup(place, 'facts', user);
  const { level, parentId, listedAs, iso3166_2, gbT2260, geonamesId, wikidataId, dissolvedOn, doubt } = facts;
  const names = namesOf(requireGroup(place, 'names', user));
  const isNamed = listedAs === null || names.some((name) => name.text === listedAs);
  const asListed = isNamed ? [] : [{ text: listedAs, language: 'und', kind: 'ALTERNATE' as const }];
  const isCity = place.kind !== null && city.test(place.kind);
  return {
    iri: iriOf('Jurisdiction', place.id),
    types: isCity ? ['AdministrativeArea', 'City'] : ['AdministrativeArea'],
    facts: [
      ...namesAsFacts([...names, ...asListed]),
      ['identifier', [text(place.id), ...named('ISO 3166-2', iso3166_2), ...named('GB/T 2260', gbT2260)]],
      ['kind', textOrNull(place.kind, 'en')],
      ['additionalProperty', named('level', level)],
      [
        'containedInPlace',
        [...(parentId === null ? [] : [reference('Jurisdiction', parentId)]), reference('Country', place.countryId)],
      ],
      ['geo', geo(facts)],
      [
        'sameAs',
        [
          ...(wikidataId === null ? [] : [{ iri: namespaces.wd + wikidataId }]),
          ...(geonamesId === null ? [] : [address(`https://sws.geonames.org/${geonamesId}/`)]),
        ],
      ],
      ['dissolutionDate', dateOrNull(dissolvedOn)],
      ['disambiguatingDescription', textOrNull(doubt)],
    ],
  };
}

function geo({ latitude, longitude, pointKind }: NonNullable<JurisdictionRow['facts']>): Value | null {
  if (latitude === null || longitude === null) return null;
  return nested(
    ['GeoCoordinates'],
    [
      ['latitude', double(latitude)],
      ['longitude', double(longitude)],
      ['kind', textOrNull(pointKind)],
    ],
  );
}

function countryResource(country: CountryRow): Resource {
  return {
    iri: iriOf('Country', country.id),
    types: ['Country'],
    facts: [
      ...namesAsFacts(namesOf(requireGroup(country, 'names', user))),
      ['identifier', [text(country.id), text(country.alpha3)]],
      ['containedInPlace', reference('Continent', country.continentId)],
    ],
  };
}

function successionResources(dataset: string, succession: SuccessionRow): readonly Resource[] {
  const { id, predecessorId, successorId, on, note, citations } = succession;
  const successor = reference('Jurisdiction', successorId);
  return [
    { iri: iriOf('Jurisdiction', predecessorId), types: [], facts: [['isReplacedBy', successor]] },
    {
      iri: iriOf('Succession', id),
      types: ['Statement', 'Entity'],
      facts: [
        ['subject', reference('Jurisdiction', predecessorId)],
        ['predicate', { iri: expand(properties.isReplacedBy) }],
        ['object', successor],
        ['startDate', dateOrNull(on)],
        ['comment', textOrNull(note)],
        ['derivedFrom', reference('Dataset', dataset)],
        ...citedFacts(citations),
      ],
    },
  ];
}

function continentResource(continent: ContinentRow): Resource {
  return {
    iri: iriOf('Continent', continent.id),
    types: ['Continent'],
    facts: [...namesAsFacts(namesOf(requireGroup(continent, 'names', user))), ['identifier', text(continent.id)]],
  };
}
