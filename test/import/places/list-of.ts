import type { ImportedPlace, ImportedRelation, ReadList } from '../../../src/import/relation.ts';

export type Printed = Omit<ImportedPlace, 'name'> & { readonly name: string };

/** A list with one relation a place: the place and a partner that is the same in all rows. */
export function listOf(...places: readonly Printed[]): ReadList {
  const relations = places.map(
    ({ name, ...facts }, index): ImportedRelation => ({
      position: { place: `row ${index + 2}` },
      parties: [
        { name: { text: name }, ...facts },
        { name: { text: 'Zzyzx' }, country: 'US', latitude: 35.1433, longitude: -116.1044 },
      ],
      kind: 'SISTER_CITY',
      status: 'ACTIVE',
      notes: [],
      sources: [],
    }),
  );
  return { facts: {}, relations, findings: [] };
}
