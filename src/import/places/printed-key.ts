import type { ImportedPlace, ImportedRelation } from '../relation.ts';

/** The properties that a printed place consists of. */
export type PrintedFacts = Pick<
  ImportedPlace,
  'country' | 'unit' | 'latitude' | 'longitude' | 'wikidataId' | 'geonamesId'
> & { readonly name: string };

/** About 10 metres: a spreadsheet that drops digits does not make another place. */
const decimals = 4;

/** A coordinate as `places.csv` has it. */
export function roundedDegrees(degrees: number): number {
  return Number(degrees.toFixed(decimals));
}

/** Identifies a printed place within a list. Equal for all parties that are printed the same way. */
export function printedKey({ name, country, unit, latitude, longitude, wikidataId, geonamesId }: PrintedFacts): string {
  const hasPoint = latitude !== undefined && longitude !== undefined;
  return JSON.stringify([
    country ?? '',
    name.normalize('NFC').trim(),
    unit?.normalize('NFC').trim() ?? '',
    ...(hasPoint ? [roundedDegrees(latitude), roundedDegrees(longitude)] : ['', '']),
    wikidataId ?? '',
    geonamesId ?? '',
  ]);
}

/** All parties of a list that are printed the same way. */
export interface PrintedGroup {
  readonly key: string;
  readonly facts: PrintedFacts;
  readonly parties: readonly ImportedPlace[];
  readonly firstPosition: string;
}

/** The printed places of a list, in order of appearance, and the key of each party. */
export function groupPrinted(relations: readonly ImportedRelation[]): {
  readonly groups: readonly PrintedGroup[];
  readonly keys: readonly (readonly string[])[];
} {
  const groups = new Map<string, PrintedGroup & { readonly parties: ImportedPlace[] }>();
  const keys = relations.map(({ position, parties }) =>
    parties.map((party) => {
      const facts = factsOf(party);
      const key = printedKey(facts);
      const group = groups.get(key);
      if (group) group.parties.push(party);
      else groups.set(key, { key, facts, parties: [party], firstPosition: position.place });
      return key;
    }),
  );
  return { groups: [...groups.values()], keys };
}

function factsOf({ name, country, unit, latitude, longitude, wikidataId, geonamesId }: ImportedPlace): PrintedFacts {
  const point = latitude === undefined || longitude === undefined ? {} : { latitude, longitude };
  return {
    name: name.text,
    ...(country === undefined ? {} : { country }),
    ...(unit === undefined ? {} : { unit }),
    ...point,
    ...(wikidataId === undefined ? {} : { wikidataId }),
    ...(geonamesId === undefined ? {} : { geonamesId }),
  };
}
