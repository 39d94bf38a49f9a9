import { findCountry } from '../../../src/import/countries/find-country.ts';
import type { IdentifiedPlace, KnownPlace } from '../../../src/import/places/place.ts';
import type { ReadList } from '../../../src/import/relation.ts';
import { mappingSchema } from '../../../src/import/table/mapping.ts';
import { readTable } from '../../../src/import/table/read-table.ts';
import { realList } from '../real-lists.ts';

/** The two large real lists, read with the reader of tables. */
export async function readWorldLists(): Promise<{ readonly german: ReadList; readonly world: ReadList }> {
  const column = (name: string) => ({ column: name });
  const german = mappingSchema.parse({
    parties: [
      {
        name: column('municipality'),
        country: { value: 'Germany' },
        unit: column('bundesland'),
        latitude: column('latitude'),
        longitude: column('longitude'),
      },
      {
        name: column('partnergemeinde'),
        country: column('land'),
        latitude: column('partner_latitude'),
        longitude: column('partner_longitude'),
      },
    ],
    relation: { kind: { column: 'form', values: { p: 'SISTER_CITY', f: 'FRIENDSHIP', k: 'CONTACT' } } },
  });
  const party = (side: 1 | 2) => ({
    name: column(`city${side}`),
    country: column(`country${side}`),
    latitude: column(`lat${side}`),
    longitude: column(`lng${side}`),
  });
  const world = mappingSchema.parse({
    parties: [party(1), party(2)],
    relation: { kind: { value: 'UNSPECIFIED' } },
  });
  return {
    german: await readTable(realList('rgre-germany.csv'), german, findCountry),
    world: await readTable(realList('wikipedia-pairs-world.csv'), world, findCountry),
  };
}

/** Places of one list as the known places of another. Places without a country are left out. */
export function asKnown(places: readonly IdentifiedPlace[]): readonly KnownPlace[] {
  return places.flatMap(({ slug, country, names, unit, latitude, longitude }) =>
    country === undefined
      ? []
      : {
          slug,
          country,
          names,
          unitNames: unit === undefined ? [] : [unit],
          ...(latitude === undefined || longitude === undefined ? {} : { latitude, longitude }),
        },
  );
}
