import { describe, expect, test } from 'vitest';
import { identifyPlaces, type PlaceSources } from '../../../src/import/places/identify-places.ts';
import type { KnownPlace } from '../../../src/import/places/place.ts';
import { listOf, type Printed } from './list-of.ts';

const aachen: KnownPlace = {
  slug: 'de-aachen',
  country: 'DE',
  names: [{ text: 'Aachen' }, { text: 'Aix-la-Chapelle', language: 'fr' }, { text: '亚琛', language: 'zh' }],
  unitNames: ['Nordrhein-Westfalen', 'North Rhine-Westphalia'],
  latitude: 50.776,
  longitude: 6.084,
  wikidataId: 'Q1017',
  geonamesId: 3247449,
};

/** The slug, confidence and evidence of each printed place, in the order of the list. */
function identify(places: readonly Printed[], { known = [], ...sources }: Partial<PlaceSources> = {}): string[] {
  const result = identifyPlaces(listOf(...places), { known, ...sources });
  const reported = new Set(result.findings.map(({ position }) => position.place));
  return places.map((_, index) => {
    const slug = result.slugs[index]?.[0] ?? '';
    const row = result.printed.find(
      (one) => one.slug === slug && (one.firstPosition === `row ${index + 2}` || one.count > 1),
    );
    return `${slug}: ${row?.confidence}, ${row?.evidence}${reported.has(`row ${index + 2}`) ? ' (reported)' : ''}`;
  });
}

describe('a known place is found', () => {
  test.each<[string, Printed, string]>([
    [
      'by its Wikidata ID, whatever the name and country',
      { name: 'Oche', country: 'NL', wikidataId: 'Q1017' },
      'de-aachen: certain, same Wikidata ID Q1017',
    ],
    [
      'by its GeoNames ID',
      { name: 'Oche', country: 'DE', geonamesId: 3247449 },
      'de-aachen: certain, same GeoNames ID 3247449',
    ],
    [
      'by name and distance',
      { name: 'AACHEN', country: 'DE', latitude: 50.78, longitude: 6.09 },
      'de-aachen: high, same name, 0.6 km away',
    ],
    [
      'by its name in another language',
      { name: 'Aix la Chapelle', country: 'DE', latitude: 50.9, longitude: 6.2 },
      'de-aachen: medium, same name, 16 km away',
    ],
    [
      'by its name in another form of Han',
      { name: '亞琛', country: 'DE', latitude: 50.78, longitude: 6.09 },
      'de-aachen: high, same name, 0.6 km away',
    ],
    [
      'by name and first-level unit, in any language',
      { name: 'Aachen', country: 'DE', unit: 'North Rhine-Westphalia' },
      'de-aachen: high, same name and first-level unit',
    ],
    [
      'by a qualifier that is the unit',
      { name: 'Aachen, Nordrhein-Westfalen', country: 'DE' },
      'de-aachen: high, same name and first-level unit',
    ],
    [
      'without a country, by name and distance',
      { name: 'Aachen', latitude: 50.78, longitude: 6.09 },
      'de-aachen: medium, same name, 0.6 km away, no country stated',
    ],
  ])('%s', (_, printed, expected) => {
    expect(identify([printed], { known: [aachen] })).toEqual([expected]);
  });
});

describe('a place stays apart from a known one', () => {
  test.each<[string, Printed, string]>([
    [
      'and is reported if only name and country agree',
      { name: 'Aachen', country: 'DE' },
      'de-aachen-2: low, same name, but no coordinates or first-level unit to compare (reported)',
    ],
    [
      'and is reported if it is too far away for the same place and too near for another',
      { name: 'Aachen', country: 'DE', latitude: 50.776, longitude: 6.8 },
      'de-aachen-2: low, same name, 50 km away (reported)',
    ],
    [
      'and is reported if it is far away, because the coordinates of a list may be wrong',
      { name: 'Aachen', country: 'DE', latitude: 48.2, longitude: 11.5 },
      'de-aachen-2: low, same name, 485 km away, the only known place of this name (reported)',
    ],
    [
      'if it is in another country',
      { name: 'Aachen', country: 'BE', latitude: 50.77, longitude: 6.05 },
      'be-aachen: high, no other place of this name',
    ],
    [
      'if its ID is another one',
      { name: 'Aachen', country: 'DE', latitude: 50.776, longitude: 6.084, wikidataId: 'Q99' },
      'de-aachen-2: medium, not the same as others of this name',
    ],
    [
      'and is reported if the IDs contradict each other',
      { name: 'Aachen', country: 'DE', wikidataId: 'Q1017', geonamesId: 1 },
      'de-aachen-2: low, same Wikidata ID Q1017, but different GeoNames IDs (reported)',
    ],
    [
      'if it is the district around it',
      { name: 'Aachen (Kreis)', country: 'DE', latitude: 50.776, longitude: 6.084 },
      'de-aachen-kreis: high, no other place of this name',
    ],
    [
      'and is reported if it has neither country nor coordinates',
      { name: 'Aachen' },
      'aachen: low, same name, but no country and no coordinates (reported)',
    ],
  ])('%s', (_, printed, expected) => {
    expect(identify([printed], { known: [aachen] })).toEqual([expected]);
  });

  test('and is reported if two known places are about as near', () => {
    const town = { ...aachen, slug: 'de-neustadt', wikidataId: 'Q1', names: [{ text: 'Neustadt' }] };
    const other = { ...town, slug: 'de-neustadt-2', wikidataId: 'Q2', geonamesId: 2, latitude: 50.85 };
    const printed = { name: 'Neustadt', country: 'DE', latitude: 50.81, longitude: 6.084 };
    expect(identify([printed], { known: [town, other] })).toEqual([
      'de-neustadt-3: low, same name, 3.8 km away, but another place is about as near (reported)',
    ]);
    expect(identify([{ ...printed, latitude: 50.777 }], { known: [town, other] })).toEqual([
      'de-neustadt: high, same name, 0.1 km away',
    ]);
  });

  test('that another printed place is nearer to', () => {
    const one = { ...aachen, slug: 'de-neustadt', geonamesId: 1, wikidataId: 'Q1', names: [{ text: 'Neustadt' }] };
    const two = { ...one, slug: 'de-neustadt-2', geonamesId: 2, wikidataId: 'Q2', latitude: 50.876 };
    const printed = { name: 'Neustadt', country: 'DE', longitude: 6.084 };
    const both = [
      { ...printed, latitude: 50.78 },
      { ...printed, latitude: 50.872 },
    ];
    expect(identify(both, { known: [one, two] })).toEqual([
      'de-neustadt: high, same name, 0.4 km away',
      'de-neustadt-2: high, same name, 0.4 km away',
    ]);
  });

  test('if it is far away from several', () => {
    const [one, two] = [
      { ...aachen, slug: 'de-neustadt', geonamesId: 1, wikidataId: 'Q1', names: [{ text: 'Neustadt' }] },
      {
        ...aachen,
        slug: 'de-neustadt-2',
        geonamesId: 2,
        wikidataId: 'Q2',
        names: [{ text: 'Neustadt' }],
        latitude: 53,
      },
    ];
    expect(
      identify([{ name: 'Neustadt', country: 'DE', latitude: 48.2, longitude: 11.5 }], { known: [one, two] }),
    ).toEqual(['de-neustadt-3: medium, not the same as others of this name']);
  });

  test('if only one of them is a province', () => {
    const province = { ...aachen, isFirstLevel: true };
    const { relations } = listOf({ name: 'Aachen', country: 'DE', latitude: 50.78, longitude: 6.09 });
    const slugOf = (level: 'PROVINCIAL' | 'PREFECTURAL') =>
      identifyPlaces({ relations: relations.map((one) => ({ ...one, level })) }, { known: [province] }).slugs[0]?.[0];
    expect([slugOf('PROVINCIAL'), slugOf('PREFECTURAL')]).toEqual(['de-aachen', 'de-aachen-2']);
  });
});

describe('within a list', () => {
  const brühl = { name: 'Brühl', country: 'DE' };
  const rhineland = { ...brühl, unit: 'Nordrhein-Westfalen', latitude: 50.8182, longitude: 6.8894 };
  const baden = { ...brühl, unit: 'Baden-Württemberg', latitude: 49.3955, longitude: 8.4933 };

  test('spellings of a name nearby are one place, and the same name far away is another', () => {
    const spellings = [rhineland, { ...rhineland, latitude: 50.82 }, { ...rhineland, name: 'Bruehl' }];
    expect(identify([...spellings, baden])).toEqual([
      'de-bruhl-nordrhein-westfalen: high, same name and first-level unit, 0.0 km away',
      'de-bruhl-nordrhein-westfalen: high, same name and first-level unit, 0.2 km away',
      'de-bruhl-nordrhein-westfalen: high, same name and first-level unit, 0.0 km away',
      'de-bruhl-baden-wurttemberg: medium, not the same as others of this name',
    ]);
  });

  test('a name that is printed the same way everywhere is one place', () => {
    expect(identify([brühl, brühl])).toEqual([
      'de-bruhl: high, no other place of this name',
      'de-bruhl: high, no other place of this name',
    ]);
  });

  test('a name without coordinates and unit stays apart from one with them', () => {
    expect(identify([brühl, rhineland])).toEqual([
      'de-bruhl: low, same name, but no coordinates or first-level unit to compare (reported)',
      'de-bruhl-nordrhein-westfalen: medium, not the same as others of this name',
    ]);
  });

  test('the names of one ID are one place', () => {
    const result = identifyPlaces(
      listOf(
        { name: 'Peking', country: 'CN', wikidataId: 'Q956', latitude: 39.9, longitude: 116.4 },
        { name: '北京', country: 'CN', wikidataId: 'Q956', otherNames: [{ text: 'Beijing', language: 'en' }] },
      ),
      { known: [] },
    );
    expect(result.places.filter(({ country }) => country === 'CN')).toEqual([
      {
        slug: 'cn-beijing',
        isNew: true,
        country: 'CN',
        names: [{ text: 'Peking' }, { text: '北京' }, { text: 'Beijing', language: 'en' }],
        latitude: 39.9,
        longitude: 116.4,
        pointFrom: 'list',
        wikidataId: 'Q956',
      },
    ]);
  });

  test('differently qualified names are not joined by a name without qualifier', () => {
    const istanbul = { country: 'TR', latitude: 41.01, longitude: 28.95 };
    const names = ['Istanbul', 'Istanbul (Beşiktaş)', 'Istanbul (Bağcılar)'];
    const unclear = 'low, same name, 0.0 km away, but the name is also printed with other qualifiers (reported)';
    expect(identify(names.map((name) => ({ ...istanbul, name })))).toEqual([
      'tr-istanbul: medium, not the same as others of this name',
      `tr-istanbul-besiktas: ${unclear}`,
      `tr-istanbul-bagcilar: ${unclear}`,
    ]);
  });

  test('the result does not depend on the order of the rows', () => {
    const places = [
      rhineland,
      baden,
      { ...baden, latitude: 49.5 },
      { ...rhineland, name: 'Bruehl' },
      brühl,
      aachen,
    ].map((place): Printed => ('slug' in place ? { name: 'Aachen', country: 'DE' } : place));
    const slugs = (list: readonly Printed[]) => {
      const result = identifyPlaces(listOf(...list), { known: [] });
      return new Map(list.map((place, index) => [place, result.slugs[index]?.[0]]));
    };
    const forwards = slugs(places);
    const backwards = slugs(places.toReversed());
    expect(places.map((place) => backwards.get(place))).toEqual(places.map((place) => forwards.get(place)));
  });

  test('a place without a country has the country at its coordinates, with a doubt', () => {
    const { places } = identifyPlaces(listOf({ name: 'Lyon', latitude: 45.76, longitude: 4.84 }), { known: [] });
    expect(places[0]).toMatchObject({
      slug: 'fr-lyon',
      country: 'FR',
      doubt: 'The list states no country; FR is the country at the coordinates.',
    });
  });

  test('a doubt is stated in the data', () => {
    const { places } = identifyPlaces(listOf({ name: 'Aachen', country: 'DE' }), { known: [aachen] });
    expect(places[0]?.doubt).toBe(
      'It may be the same place as de-aachen: same name, but no coordinates or first-level unit to compare.',
    );
  });
});

test('a list of 26,000 rows is identified in a few seconds of computing', () => {
  const places = Array.from({ length: 26_000 }, (_, index) => ({
    name: `Town ${index % 9000}`,
    country: 'FR',
    latitude: 43 + (index % 500) / 100,
    longitude: 1 + (index % 300) / 100,
  }));
  const before = process.cpuUsage();
  const { slugs } = identifyPlaces(listOf(...places), { known: [] });
  const { user } = process.cpuUsage(before);
  expect(slugs).toHaveLength(26_000);
  expect(user / 1e6).toBeLessThan(15);
});
