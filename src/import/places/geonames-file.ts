import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { BadUserInput } from '../../errors.ts';
import type { ImportedRelation } from '../relation.ts';
import type { CityIndex, GazetteerCity } from './city.ts';
import { nameForms } from './name-forms.ts';
import type { KnownPlace } from './place.ts';

/** The columns of the GeoNames "geoname" table that are read, such as `cities1000.txt`; see its readme. */
const columns = {
  id: 0,
  name: 1,
  ascii: 2,
  others: 3,
  latitude: 4,
  longitude: 5,
  class: 6,
  country: 8,
  population: 14,
};
const columnCount = 19;

const rowSchema = z.object({
  geonamesId: z.coerce.number().int().positive(),
  name: z.string().min(1),
  latitude: z.coerce.number().min(-90).max(90),
  longitude: z.coerce.number().min(-180).max(180),
  country: z.string().regex(/^[A-Z]{2}$/),
  population: z.coerce.number().int().nonnegative(),
});

/**
 * Reads the cities of a GeoNames table that have a name in `wanted`. The file is read as a stream, and other cities are not
 * kept. Records without a country are left out.
 *
 * @throws BadUserInput with the line, if the file is not such a table
 */
export async function readGeoNames(file: string, wanted: WantedNames): Promise<CityIndex> {
  const main = new Map<string, GazetteerCity[]>();
  const other = new Map<string, GazetteerCity[]>();
  const add = (index: Map<string, GazetteerCity[]>, forms: Iterable<string>, city: GazetteerCity) => {
    for (const form of forms) {
      if (!wanted.forms.has(form)) continue;
      const cities = index.get(form);
      if (!cities) index.set(form, [city]);
      else if (cities.at(-1) !== city) cities.push(city);
    }
  };
  for await (const { line, cells } of records(file)) {
    const cell = (column: keyof typeof columns) => cells[columns[column]] ?? '';
    // Administrative units have the names of their seats.
    if (cell('class') !== 'P' || cell('country') === '') continue;
    const mainForms = new Set([cell('name'), cell('ascii')].flatMap(nameForms));
    const otherForms = new Set(
      cell('others')
        .split(',')
        .flatMap(nameForms)
        .filter((form) => !mainForms.has(form)),
    );
    if (![...mainForms, ...otherForms].some((form) => wanted.forms.has(form))) continue;
    const city = rowSchema.safeParse({
      geonamesId: cell('id'),
      name: cell('name'),
      latitude: cell('latitude'),
      longitude: cell('longitude'),
      country: cell('country'),
      population: cell('population'),
    });
    if (!city.success) throw notGeoNames(file, line, city.error.issues[0]?.path.join('.') ?? '');
    add(main, mainForms, city.data);
    add(other, otherForms, city.data);
  }
  const find = (
    index: ReadonlyMap<string, readonly GazetteerCity[]>,
    country: string | undefined,
    forms: readonly string[],
  ) => [
    ...new Set(
      forms
        .flatMap((form) => index.get(form) ?? [])
        .filter((city) => country === undefined || city.country === country),
    ),
  ];
  return {
    find: (country, forms) => {
      const found = find(main, country, forms);
      return found.length > 0 ? found : find(other, country, forms);
    },
  };
}

/** The folded names to look for in a gazetteer. */
export interface WantedNames {
  readonly forms: ReadonlySet<string>;
}

/** All names of a list and of known places. */
export function wantedNames(relations: readonly ImportedRelation[], known: readonly KnownPlace[]): WantedNames {
  const texts = new Set<string>();
  for (const { parties } of relations) {
    for (const { name, otherNames = [] } of parties) for (const { text } of [name, ...otherNames]) texts.add(text);
  }
  for (const { names } of known) for (const { text } of names) texts.add(text);
  return { forms: new Set([...texts].flatMap(nameForms)) };
}

async function* records(file: string): AsyncGenerator<{ readonly line: number; readonly cells: readonly string[] }> {
  const input = createReadStream(file, 'utf8');
  let line = 0;
  try {
    // GeoNames does not quote cells; a quotation mark is part of a name.
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1;
      if (text === '') continue;
      const cells = text.split('\t');
      if (cells.length !== columnCount) throw notGeoNames(file, line, `${cells.length} columns`);
      yield { line, cells };
    }
  } catch (cause) {
    if (cause instanceof BadUserInput) throw cause;
    const found = cause instanceof Error ? cause.message : String(cause);
    throw new BadUserInput(`${file}: cannot be read: ${found}`, { file, expected: 'a file', found }, { cause });
  } finally {
    input.destroy();
  }
}

function notGeoNames(file: string, line: number, found: string): BadUserInput {
  const expected = `a GeoNames table such as cities1000.txt: ${columnCount} columns, separated by tabs, without a header`;
  return new BadUserInput(`${file}, line ${line}: expected ${expected}; found ${found}.`, {
    file,
    line,
    expected,
    found,
  });
}
