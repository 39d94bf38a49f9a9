import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readGeoNames, wantedNames } from '../../../src/import/places/geonames-file.ts';
import { identifyPlaces } from '../../../src/import/places/identify-places.ts';
import type { IdentifiedPlaces } from '../../../src/import/places/place.ts';
import type { ReadList } from '../../../src/import/relation.ts';
import { hasRealLists } from '../real-lists.ts';
import { type CheckedPlace, decidePairs, type PairDecisions } from './pair-decisions.ts';
import { asKnown, readWorldLists } from './world-lists.ts';

/**
 * 200 names of the two large lists, drawn at random from those that both have or that one has for several places. Each printed
 * name was checked by hand: which place it is, from the name, its partners and its unit. One name (Altdorf) could not be decided
 * and is left out.
 */
const checkedSchema = z.array(
  z.object({
    list: z.enum(['rgre-germany', 'wikipedia-pairs-world']),
    name: z.string(),
    country: z.string(),
    unit: z.string(),
    place: z.string(),
  }),
);
const checked = checkedSchema.parse(
  parse(readFileSync(new URL('./checked-places.csv', import.meta.url)), { columns: true }),
);

/** A path of `cities1000.txt` of GeoNames, to measure with a gazetteer. */
const gazetteer = process.env.GEONAMES_FILE;

/** Imports the world list, and then the German list with the places of the former as known places. */
async function measure(file?: string): Promise<PairDecisions & { readonly unreported: readonly string[] }> {
  const { german, world } = await readWorldLists();
  const cities = async (list: ReadList, known: ReturnType<typeof asKnown>) =>
    file === undefined ? {} : { cities: await readGeoNames(file, wantedNames(list.relations, known)) };
  const first = identifyPlaces(world, { known: [], ...(await cities(world, [])) });
  const known = asKnown(first.places);
  const second = identifyPlaces(german, { known, ...(await cities(german, known)) });
  const places = checked.flatMap(({ list, name, country, unit, place }) =>
    printedAs(list === 'rgre-germany' ? second : first, name, country, unit).map(
      (row): CheckedPlace => ({
        text: `${name} (${list === 'rgre-germany' ? 'German' : 'world'} list), ${country}`,
        group: `${country} ${place.replace(/[ ,(].*/, '')}`,
        truth: place,
        slug: row.slug,
      }),
    ),
  );
  expect(places.length).toBe(checked.length);
  const decisions = decidePairs(places);
  const reported = new Set(second.findings.map(({ found }) => found.replace(/,.*/s, '')));
  const unreported = decisions.wronglyApart.filter(
    (text) => !reported.has(text.replace(/ \((?:German|world) list\).*/s, '')),
  );
  return { ...decisions, unreported };
}

function printedAs({ printed }: IdentifiedPlaces, name: string, country: string, unit: string) {
  return printed
    .filter((row) => row.name === name && row.country === country && (unit === '' || row.unit === unit))
    .slice(0, 1);
}

describe.skipIf(!hasRealLists)('places that were checked by hand', () => {
  test('are identified with this precision and recall', { timeout: 120_000 }, async () => {
    const { wronglyJoined, wronglyApart, unreported, ...numbers } = await measure();
    expect({ ...numbers, wronglyJoined, wronglyApart, unreported }).toMatchInlineSnapshot(`
      {
        "apart": 10,
        "joined": 181,
        "precision": 0.995,
        "recall": 0.91,
        "unreported": [],
        "wronglyApart": [
          "Eitzing (German list), AT | Eitzing (world list), AT",
          "Purbach am Neusiedlersee (German list), AT | Purbach am Neusiedlersee (world list), AT",
          "Chodov (German list), CZ | Chodov (world list), CZ",
          "Asnières sur Seine (German list), FR | Asnières-sur-Seine (world list), FR",
          "Aubigny-sur-Nère (German list), FR | Aubigny-sur-Nère (world list), FR",
          "Cerisy-la-Forêt (German list), FR | Cerisy-la-Forêt (world list), FR",
          "Cesson Sévigné (German list), FR | Cesson-Sévigné (world list), FR",
          "Chatillon (German list), FR | Châtillon (world list), FR",
          "Cléder (German list), FR | Cléder (world list), FR",
          "Courrières (German list), FR | Courrières (world list), FR",
          "Quérenaing (German list), FR | Quérénaing (world list), FR",
          "Rumilly (German list), FR | Rumilly (world list), FR",
          "Saint Maur-des-Fossés (German list), FR | Saint-Maur-des-Fossés (world list), FR",
          "Impruneta (German list), IT | Impruneta (world list), IT",
          "Montecorvino Rovella (German list), IT | Montecorvino Rovella (world list), IT",
          "Montescudaio (German list), IT | Montescudaio (world list), IT",
          "Subiaco (German list), IT | Subiaco (world list), IT",
          "Shawnee (German list), US | Shawnee (world list), US",
        ],
        "wronglyJoined": [
          "Kostrzyn (world list), PL | Kostrzyn (Küstrin) (German list), PL",
        ],
      }
    `);
  });

  test.skipIf(gazetteer === undefined)('are no worse with a gazetteer', { timeout: 120_000 }, async () => {
    const decisions = await measure(gazetteer);
    process.stderr.write(`${JSON.stringify(decisions, null, 2)}\n`);
    expect(decisions.precision).toBeGreaterThan(0.97);
    expect(decisions.unreported.length).toBeLessThan(5);
  });
});
