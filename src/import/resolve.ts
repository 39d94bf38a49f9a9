import { fold } from '../names/fold.ts';
import type { GazetteerContinent, GazetteerCountry, GazetteerIndex, GazetteerPlace } from './gazetteer.ts';
import type { Caption } from './list-page/caption.ts';
import type { Hint } from './list-page/hint.ts';
import { PageError, quoted } from './list-page/line.ts';
import type { PrintedName, Row } from './list-page/row.ts';
import { type MissingPlace, missingPlacesError } from './missing-places.ts';

/** A row with what its names mean. */
export interface ResolvedRow {
  readonly row: Row;
  readonly local: GazetteerPlace;
  readonly partner: GazetteerPlace;
  readonly country: GazetteerCountry;
  readonly continent: GazetteerContinent;
}

/**
 * Finds the places, countries and continents of the rows. Stops at a country or continent that the gazetteer does not
 * know; places that it does not know are gathered, and named in one error.
 */
export function resolveRows(rows: readonly Row[], index: GazetteerIndex): ResolvedRow[] {
  const missing: MissingPlace[] = [];
  const resolved: ResolvedRow[] = [];
  for (const row of rows) {
    const country = index.country(row.country);
    if (!country) throw new PageError(row.line, 'a country of the gazetteer', quoted(row.country));
    const continent = findContinent(index, row, row.continent);
    const home = resolved[0]?.local.country;
    const local = findPlace(index, row, row.local, (place) =>
      home === undefined ? place.country !== country.alpha2 : place.country === home,
    );
    const partner = findPlace(index, row, row.partner, (place) => place.country === country.alpha2);
    if (!partner) checkIsAbroad(index, row, home);
    if (!local) missing.push({ row, role: 'local', printed: row.local, country: home });
    if (!partner) missing.push({ row, role: 'partner', printed: row.partner, country: country.alpha2 });
    if (local && partner) resolved.push({ row, local, partner, country, continent });
  }
  if (missing.length > 0) throw missingPlacesError(missing);
  return resolved;
}

/** A continent that a line names, or the import stops there. */
export function findContinent(index: GazetteerIndex, { line }: Pick<Row, 'line'>, name: string): GazetteerContinent {
  const continent = index.continent(name);
  if (!continent) throw new PageError(line, 'a continent of the gazetteer', quoted(name));
  return continent;
}

function findPlace(
  index: GazetteerIndex,
  { line }: Row,
  { name }: PrintedName,
  belongs: (place: GazetteerPlace) => boolean,
): GazetteerPlace | undefined {
  const [place, another] = index.places(name, belongs);
  if (place && another) {
    throw new PageError(line, `one place called ${name}`, `${place.id} and ${another.id} in the gazetteer`);
  }
  return place;
}

/** A local jurisdiction where the partner should stand: the partner is missing, and not from the gazetteer. */
function checkIsAbroad(index: GazetteerIndex, { line, partner, country }: Row, home: string | undefined): void {
  const [place] = index.places(partner.name, (one) => one.country === home);
  if (place) throw new PageError(line, `a partner in ${country}`, `${quoted(partner.name)}, which is ${place.id}`);
}

/** Each caption repeats a row of the page, in its own spelling; a picture that contradicts the table stops the import. */
export function checkCaptions(captions: readonly Caption[], rows: readonly ResolvedRow[], index: GazetteerIndex): void {
  for (const { line, local, partner, date } of captions) {
    const same = (place: GazetteerPlace, printed: PrintedName, name: string) =>
      fold(printed.name) === fold(name) || index.places(name, ({ id }) => id === place.id).length > 0;
    const repeated = rows.filter(
      (row) => same(row.local, row.row.local, local) && same(row.partner, row.row.partner, partner),
    );
    if (repeated.length === 0)
      throw new PageError(line, 'a row for what the caption says', `none for ${local} and ${partner}`);
    if (!repeated.some(({ row }) => row.date === date)) {
      const printed = repeated.map(({ row }) => `${row.printedDate} on line ${row.line.number}`).join(', ');
      throw new PageError(line, `the date that the table gives, ${printed}`, date);
    }
  }
}

/** The hints that the rows add to the name of a place. */
export function hintsOf(place: GazetteerPlace, rows: readonly ResolvedRow[]): Hint[] {
  return rows
    .flatMap(({ row, local, partner }) => [
      local === place ? row.local.hint : undefined,
      partner === place ? row.partner.hint : undefined,
    ])
    .filter((hint) => hint !== undefined);
}
