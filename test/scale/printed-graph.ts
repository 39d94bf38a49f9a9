import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

type Row = Readonly<Record<string, string>>;

/** The columns of a table that state one of its two places. */
export interface PlaceColumns {
  readonly name: string;
  /** The column of the country, or the code of the country of all places. */
  readonly country: { readonly column: string } | { readonly code: string };
  readonly latitude: string;
  readonly longitude: string;
}

/** The pairs of places of a CSV file, each as two slugs in order with a `|`. */
export type Pairs = ReadonlySet<string>;

/**
 * Reads the pairs of a table by plain arithmetic, without the code of the project. Only the slug of each printed place is taken from
 * the review file of the import (`places.csv`), by its name, country and coordinates.
 */
export function printedPairs(
  file: string,
  sides: readonly [PlaceColumns, PlaceColumns],
  placesFile: string,
): { readonly pairs: Pairs; readonly places: ReadonlySet<string> } {
  const rows = readRows(file);
  const slugOf = slugsOf(rows, sides, readRows(placesFile));
  const pairs = new Set<string>();
  for (const row of rows) {
    const [a, b] = sides.map((columns) => slugOf(row, columns)) as [string, string];
    if (a !== b) pairs.add(pairOf(a, b));
  }
  return { pairs, places: new Set([...pairs].flatMap((pair) => pair.split('|'))) };
}

export function pairOf(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

function readRows(file: string): readonly Row[] {
  return parse(readFileSync(file), { columns: true, bom: true });
}

function slugsOf(
  rows: readonly Row[],
  sides: readonly PlaceColumns[],
  places: readonly Row[],
): (row: Row, columns: PlaceColumns) => string {
  const byName = new Map<string, Row[]>();
  for (const place of places) byName.set(place.name ?? '', [...(byName.get(place.name ?? '') ?? []), place]);
  const distance = (row: Row, { latitude, longitude }: PlaceColumns, place: Row) =>
    degreesBetween(row[latitude], place.latitude) + degreesBetween(row[longitude], place.longitude);
  // The review file has one row for equal names of one country and unit that are not far apart.
  const near = (row: Row, columns: PlaceColumns) =>
    (byName.get(row[columns.name]?.replace(/\s+/g, ' ').trim() ?? '') ?? []).filter(
      (place) => distance(row, columns, place) < 1,
    );

  // The codes of countries, from the places that have one country in the review file.
  const codes = new Map<string, string>();
  for (const row of rows) {
    for (const columns of sides) {
      const [code, ...others] = new Set(near(row, columns).map(({ country = '' }) => country));
      const text = countryText(row, columns);
      if (!code || others.length > 0 || !text) continue;
      if ((codes.get(text) ?? code) !== code) throw new Error(`${text} is ${codes.get(text)} and ${code}`);
      codes.set(text, code);
    }
  }
  const known = new Set(codes.values());

  return (row, columns) => {
    const text = countryText(row, columns);
    const code = 'code' in columns.country ? columns.country.code : text === '' ? '' : codes.get(text ?? '');
    const [nearest] = near(row, columns)
      // A country whose places all have namesakes is none of the others.
      .filter(({ country = '' }) => (code === undefined ? !known.has(country) : country === code))
      .toSorted((a, b) => distance(row, columns, a) - distance(row, columns, b));
    if (!nearest?.match) throw new Error(`${row[columns.name]}, ${text ?? code}: no place of the review file`);
    return nearest.match;
  };
}

function countryText(row: Row, { country }: PlaceColumns): string | undefined {
  return 'column' in country ? row[country.column] : undefined;
}

/** An empty value is only near an empty one. */
function degreesBetween(a = '', b = ''): number {
  if (a === '' || b === '') return a === b ? 0 : 360;
  return Math.abs(Number(a) - Number(b));
}
