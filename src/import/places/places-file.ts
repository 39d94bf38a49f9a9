import { stringify } from 'csv-stringify/sync';
import type { PlaceCandidate, PrintedPlace } from './place.ts';
import { roundedDegrees } from './printed-key.ts';

/** The columns of `places.csv`. Those up to `geonames` identify the printed place; a person edits `match` and `reviewed`. */
export const placesColumns = [
  'name',
  'country',
  'unit',
  'latitude',
  'longitude',
  'wikidata',
  'geonames',
  'match',
  'status',
  'evidence',
  'confidence',
  'candidates',
  'reviewed',
  'suggested',
  'count',
  'first',
] as const;

type Column = (typeof placesColumns)[number];

/** What `match` has for a new place with a slug that a person chose. */
export const newPrefix = 'new:';

/**
 * `places.csv`: one row for each printed place, for a person to review. To decide about a row, write the slug of a place into
 * `match`, `new` for a new place or `new:some-slug` for a new place with that slug, or write `yes` into `reviewed` to confirm
 * `match`. Rows with the same slug are one place. With a byte order mark, so that spreadsheets read UTF-8.
 */
export function placesFile(printed: readonly PrintedPlace[]): string {
  const rows = printed.map((place) => {
    const cells = cellsOf(place);
    return placesColumns.map((column) => cells[column]);
  });
  return stringify(rows, { bom: true, header: true, columns: [...placesColumns], record_delimiter: 'windows' });
}

function cellsOf(place: PrintedPlace): Readonly<Record<Column, string>> {
  const { latitude, longitude, geonamesId, candidates } = place;
  // The slug of a new place is stated as new, because nothing else may keep it when the list changes.
  const match = place.isReviewed && place.isNew ? `${newPrefix}${place.slug}` : place.slug;
  return {
    name: withoutFormula(place.name),
    country: place.country ?? '',
    unit: withoutFormula(place.unit ?? ''),
    latitude: latitude === undefined ? '' : String(roundedDegrees(latitude)),
    longitude: longitude === undefined ? '' : String(roundedDegrees(longitude)),
    wikidata: place.wikidataId ?? '',
    geonames: geonamesId === undefined ? '' : String(geonamesId),
    match,
    status: place.isNew ? 'new' : 'known',
    evidence: place.evidence,
    confidence: place.confidence,
    candidates: candidates.map(candidateText).join('; '),
    reviewed: place.isReviewed ? 'yes' : '',
    suggested: place.suggested,
    count: String(place.count),
    first: place.firstPosition,
  };
}

function candidateText({ slug, reason }: PlaceCandidate): string {
  return `${slug} (${reason})`;
}

/** A spreadsheet takes the apostrophe as the mark of text. */
function withoutFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** The text that `withoutFormula` changed. */
export function originalText(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r])/, '');
}
