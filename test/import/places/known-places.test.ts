import { expect, test } from 'vitest';
import { readJsonFile } from '../../../src/dataset/json-file.ts';
import { datasetSchema } from '../../../src/dataset/schema.ts';
import { identifyPlaces } from '../../../src/import/places/identify-places.ts';
import { knownPlaces } from '../../../src/import/places/known-places.ts';
import { listOf } from './list-of.ts';

const seed = new URL('../../../seed/xinjiang/dataset.json', import.meta.url).pathname;

test('places of a dataset have their names, unit, point and ID', async () => {
  const known = knownPlaces([await readJsonFile(seed, datasetSchema)]);
  const bySlug = new Map(known.map((place) => [place.slug, place]));
  expect(bySlug.get('cn-turpan')).toMatchObject({
    country: 'CN',
    isFirstLevel: false,
    names: expect.arrayContaining([{ text: 'Turpan', language: 'en' }]),
    unitNames: expect.arrayContaining(['Xinjiang']),
    latitude: expect.closeTo(42.95, 1),
    geonamesId: expect.any(Number),
  });
  expect(bySlug.get('cn-xinjiang')).toMatchObject({ isFirstLevel: true, unitNames: [] });
});

test('another list finds them in another language', async () => {
  const known = knownPlaces([await readJsonFile(seed, datasetSchema)]);
  const { slugs } = identifyPlaces(
    listOf(
      { name: 'Turpan', country: 'CN', latitude: 42.95, longitude: 89.18 },
      { name: '乌鲁木齐', country: 'CN', unit: '新疆维吾尔自治区' },
      { name: 'Mashhad', country: 'IR', latitude: 36.3, longitude: 59.6 },
    ),
    { known },
  );
  expect(slugs.map(([slug]) => slug)).toEqual(['cn-turpan', 'cn-urumqi', 'ir-mashhad']);
});

test('a slug of two datasets is one place with the names of both', async () => {
  const dataset = await readJsonFile(seed, datasetSchema);
  const [turpan] = dataset.jurisdictions.filter(({ id }) => id === 'cn-turpan');
  if (!turpan) throw new TypeError('The seed has no cn-turpan.');
  const other = {
    jurisdictions: [{ ...turpan, names: [{ text: 'Tulufan', language: 'en', kind: 'ALTERNATE' as const }] }],
  };
  const places = knownPlaces([dataset, other]).filter(({ slug }) => slug === 'cn-turpan');
  expect(places).toHaveLength(1);
  expect(places[0]?.names.map(({ text }) => text)).toEqual(expect.arrayContaining(['Turpan', 'Tulufan']));
});
