import { fold } from '../names/fold.ts';
import type { GazetteerContinent, GazetteerCountry, GazetteerIndex, GazetteerPlace } from './gazetteer.ts';
import type { Caption } from './list-page/caption.ts';
import type { Hint } from './list-page/hint.ts';
import { PageError, quoted } from './list-page/line.ts';
import type { PrintedName, Row } from './list-page/row.ts';
import { type MissingPlace, missingPlacesError } from './missing-places.ts';

/** A row with its resolved places, country and continent. */
export interface ResolvedRow {
  readonly row: Row;
  readonly local: GazetteerPlace;
  readonly partner: GazetteerPlace;
  readonly country: GazetteerCountry;
  readonly continent: GazetteerContinent;
}

/**
 * Resolves the places, countries and continents of the rows in the gazetteer. Stops at the first unknown country or continent;
 * unknown places are collected and reported in one error.
 */
export function resolveRows(rows: readonly Row[], index: GazetteerIndex): ResolvedRow[] {
  const missing: MissingPlace[] = [];
  const resolved: ResolvedRow[] = [];
  for (const row of rows) {
    const country = index.country(row.country);
    if (!country) throw new PageError(row.line, 'a country in the gazetteer', quoted(row.country));
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

/** Looks up a continent. @throws PageError if the gazetteer does not have it. */
export function findContinent(index: GazetteerIndex, { line }: Pick<Row, 'line'>, name: string): GazetteerContinent {
  const continent = index.continent(name);
  if (!continent) throw new PageError(line, 'a continent in the gazetteer', quoted(name));
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
    throw new PageError(line, `one place named ${name}`, `${place.id} and ${another.id} in the gazetteer`);
  }
  return place;
}

/** A local jurisdiction in place of the partner means that the row has no partner, not that the gazetteer lacks it. */
function checkIsAbroad(index: GazetteerIndex, { line, partner, country }: Row, home: string | undefined): void {
  const [place] = index.places(partner.name, (one) => one.country === home);
  if (place) throw new PageError(line, `a partner in ${country}`, `${quoted(partner.name)}, which is ${place.id}`);
}

/** Each caption must agree with a row of the page; spellings may differ. */
export function checkCaptions(captions: readonly Caption[], rows: readonly ResolvedRow[], index: GazetteerIndex): void {
  for (const { line, local, partner, date } of captions) {
    const same = (place: GazetteerPlace, printed: PrintedName, name: string) =>
      fold(printed.name) === fold(name) || index.places(name, ({ id }) => id === place.id).length > 0;
    const repeated = rows.filter(
      (row) => same(row.local, row.row.local, local) && same(row.partner, row.row.partner, partner),
    );
    if (repeated.length === 0)
      throw new PageError(line, 'a row that matches the caption', `none for ${local} and ${partner}`);
    if (!repeated.some(({ row }) => row.date === date)) {
      const printed = repeated.map(({ row }) => `${row.printedDate} on line ${row.line.number}`).join(', ');
      throw new PageError(line, `the date in the table, ${printed}`, date);
    }
  }
}

/** The foreign names next to the name of a place in the rows. */
export function hintsOf(place: GazetteerPlace, rows: readonly ResolvedRow[]): Hint[] {
  return rows
    .flatMap(({ row, local, partner }) => [
      local === place ? row.local.hint : undefined,
      partner === place ? row.partner.hint : undefined,
    ])
    .filter((hint) => hint !== undefined);
}
