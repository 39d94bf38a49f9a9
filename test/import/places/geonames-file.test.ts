import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readGeoNames, wantedNames } from '../../../src/import/places/geonames-file.ts';
import { identifyPlaces } from '../../../src/import/places/identify-places.ts';
import type { KnownPlace } from '../../../src/import/places/place.ts';
import { listOf, type Printed } from './list-of.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'geonames-'));
});
afterAll(async () => rm(folder, { recursive: true }));

/** A row in the format of GeoNames. */
function row(
  id: number,
  name: string,
  others: string,
  latitude: number,
  longitude: number,
  country: string,
  population = 0,
  kind = 'P',
) {
  return [
    id,
    name,
    name,
    others,
    latitude,
    longitude,
    kind,
    'PPL',
    country,
    '',
    '07',
    '',
    '',
    '',
    population,
    '',
    10,
    'UTC',
    '2025-01-01',
  ].join('\t');
}

const rows = [
  row(1, 'Milan', 'Mailand,Milano,米兰', 45.464, 9.19, 'IT', 1_371_498),
  row(2, 'Aachen', 'Aix-la-Chapelle', 50.776, 6.084, 'DE', 265_208),
  row(3, 'Neustadt', '', 49.35, 8.14, 'DE', 53_000),
  row(4, 'Neustadt', '', 48.8, 11.77, 'DE', 14_000),
  row(5, 'Province of Milan', 'Milan', 45.5, 9.2, 'IT', 3_000_000, 'A'),
  row(7, 'Lecco', '', 45.85, 9.39, 'IT', 48_000),
  row(8, 'Lecco', '', 45.9, 9.35, 'IT', 330_000, 'A'),
  row(6, 'Centro', 'Milano', 45.465, 9.191, 'IT', 500),
];

async function identify(places: readonly Printed[], known: readonly KnownPlace[] = []) {
  const file = join(folder, 'cities.txt');
  await writeFile(file, `${rows.join('\n')}\n`);
  const list = listOf(...places);
  return identifyPlaces(list, { known, cities: await readGeoNames(file, wantedNames(list.relations, known)) });
}

const slugsOf = ({ slugs }: Awaited<ReturnType<typeof identify>>) => slugs.map(([slug]) => slug);

describe('with a gazetteer', () => {
  test('names of a city in different languages are one place', async () => {
    const result = await identify([
      { name: 'Mailand', country: 'IT', latitude: 45.47, longitude: 9.18 },
      { name: 'Milan', country: 'IT', latitude: 45.46, longitude: 9.2 },
      { name: '米蘭', country: 'IT', latitude: 45.45, longitude: 9.17 },
    ]);
    expect(new Set(slugsOf(result)).size).toBe(1);
    expect(result.places.find(({ country }) => country === 'IT')).toMatchObject({ geonamesId: 1, pointFrom: 'list' });
  });

  test('a name without coordinates has those of the only city of the name, with a doubt', async () => {
    const result = await identify([{ name: 'Aachen', country: 'DE' }]);
    expect(result.places[0]).toMatchObject({
      slug: 'de-aachen',
      latitude: 50.776,
      longitude: 6.084,
      pointFrom: 'gazetteer',
      geonamesId: 2,
      doubt: 'The coordinates are those of the only city of this name and country in the gazetteer.',
    });
    expect(result.printed[0]).toMatchObject({ confidence: 'medium' });
  });

  test('a name without coordinates is found by those of the gazetteer', async () => {
    const known = [
      {
        slug: 'de-aachen',
        country: 'DE',
        names: [{ text: 'Aachen' }],
        unitNames: [],
        latitude: 50.78,
        longitude: 6.09,
      },
    ];
    expect(slugsOf(await identify([{ name: 'Aachen', country: 'DE' }], known))).toEqual(['de-aachen']);
  });

  test('an administrative unit with the name of its seat is left out', async () => {
    const { places } = await identify([{ name: 'Lecco', country: 'IT' }]);
    expect(places[0]).toMatchObject({ geonamesId: 7, latitude: 45.85 });
  });

  test('two points on both sides of the city are one place', async () => {
    const result = await identify([
      { name: 'Mailand', country: 'IT', latitude: 45.464, longitude: 8.95 },
      { name: 'Milano', country: 'IT', latitude: 45.464, longitude: 9.45 },
    ]);
    expect(new Set(slugsOf(result)).size).toBe(1);
    expect(result.printed[0]).toMatchObject({
      evidence: 'same city in the gazetteer (1), 39 km away',
      confidence: 'high',
    });
  });

  test('a name of several cities has no coordinates', async () => {
    const { places } = await identify([{ name: 'Neustadt', country: 'DE' }]);
    expect(places[0]).not.toHaveProperty('latitude');
  });

  test('the city is the one at the coordinates', async () => {
    const { places } = await identify([{ name: 'Neustadt', country: 'DE', latitude: 48.81, longitude: 11.8 }]);
    expect(places[0]).toMatchObject({ geonamesId: 4 });
  });
});

describe('a file that is no GeoNames table is refused with the line', () => {
  test.each([
    ['with a header and commas', 'name,country\nAachen,DE\n', /line 1: expected a GeoNames table .*found 1 columns/],
    ['with a bad latitude', `${row(1, 'Aachen', '', 95, 6, 'DE')}\n`, /line 1: .*found latitude/],
  ])('%s', async (_, text, message) => {
    const file = join(folder, 'bad.txt');
    await writeFile(file, text);
    const { relations } = listOf({ name: 'Aachen', country: 'DE' });
    await expect(readGeoNames(file, wantedNames(relations, []))).rejects.toThrow(message);
  });

  test('that does not exist', async () => {
    await expect(readGeoNames(join(folder, 'none.txt'), { forms: new Set() })).rejects.toThrow(/cannot be read/);
  });
});
