import { readDataset } from '../dataset/read.ts';
import type { Dataset } from '../dataset/schema.ts';
import { BadUserInput } from '../errors.ts';
import type { PageOptions } from './city-list/page-options.ts';
import { formatOf } from './formats.ts';
import { readGeoNames, wantedNames } from './places/geonames-file.ts';
import { identifyPlaces } from './places/identify-places.ts';
import { knownPlaces } from './places/known-places.ts';
import type { PrintedPlace } from './places/place.ts';
import type { PlaceReview } from './places/review.ts';
import type { Finding, ListFacts } from './relation.ts';
import { buildDataset, type DatasetFacts } from './to-dataset/build-dataset.ts';

interface ImportRequest {
  readonly file: string;
  /** A name of `formats`, or `auto`. */
  readonly format: string;
  readonly mapping?: string | undefined;
  /** What a list page does not state. */
  readonly page?: PageOptions;
  readonly id: string;
  /** What the user states about the list. It precedes what the file or its mapping states. */
  readonly facts: ListFacts;
  /** Dataset files whose places are known. */
  readonly known: readonly string[];
  /** A GeoNames table, for coordinates and identifiers that the list does not state. */
  readonly cities?: string | undefined;
  readonly review: PlaceReview | undefined;
  readonly onProgress?: (rows: number) => void;
}

export interface ImportResult {
  readonly dataset: Dataset;
  readonly format: string;
  /** Number of relations that were read. */
  readonly relations: number;
  readonly printed: readonly PrintedPlace[];
  readonly findings: readonly Finding[];
  /** Whether what cannot be read is to be left out, according to the mapping. */
  readonly leavesOutUnreadable: boolean;
}

/**
 * Creates a dataset from a list in any format. The caller decides whether it is used if something cannot be read.
 *
 * @throws BadUserInput if the file as a whole cannot be read, or what a dataset must state about its list is missing.
 */
export async function importList(request: ImportRequest): Promise<ImportResult> {
  const { file, mapping, page = {}, id, known, review, onProgress } = request;
  const format = await formatOf(file, request.format, mapping !== undefined);
  const list = await format.read({ file, mapping, page, ...(onProgress ? { onProgress } : {}) });
  const about = factsOf(file, id, { ...list.facts, ...request.facts });
  const datasets = await Promise.all(known.map(readDataset));
  const places = knownPlaces(datasets);
  const cities =
    request.cities === undefined ? undefined : await readGeoNames(request.cities, wantedNames(list.relations, places));
  const identified = identifyPlaces(list, {
    known: places,
    ...(review ? { reviewed: review } : {}),
    ...(cities ? { cities } : {}),
  });
  const built = buildDataset(list, identified, about);
  return {
    dataset: built.dataset,
    format: format.name,
    relations: list.relations.length,
    printed: identified.printed,
    findings: [...list.findings, ...identified.findings, ...built.findings],
    leavesOutUnreadable: list.leavesOutUnreadable ?? false,
  };
}

function factsOf(file: string, id: string, { title, url, language, asOf, licence }: ListFacts): DatasetFacts {
  if (title !== undefined && asOf !== undefined) {
    // NOASSERTION is the SPDX identifier of a licence that is not stated; `und` the tag of a language that is not.
    return { id, title, url, language: language ?? 'und', asOf, licence: licence ?? 'NOASSERTION' };
  }
  const missing = [
    ...(title === undefined ? ['the title of the list (--title)'] : []),
    ...(asOf === undefined ? ['the date that it describes (--as-of, such as 2026 or 2026-11)'] : []),
  ].join(' and ');
  throw new BadUserInput(
    `${file}: missing ${missing}. State it in the command, or in the mapping: {"list": {"title": "...", "asOf": "2026"}}.`,
    { file, expected: missing, found: 'none' },
  );
}
