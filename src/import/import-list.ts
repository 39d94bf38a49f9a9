import { parse } from 'node:path';
import { readDataset } from '../dataset/read.ts';
import type { Dataset } from '../dataset/schema.ts';
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
  /** The date of a list that states none. */
  readonly today: string;
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
  /** What neither the list nor the user states about the list, with the value that is used. */
  readonly assumed: readonly string[];
}

/**
 * Creates a dataset from a list in any format. The caller decides whether it is used if something cannot be read.
 *
 * @throws BadUserInput if the file as a whole cannot be read.
 */
export async function importList(request: ImportRequest): Promise<ImportResult> {
  const { file, mapping, page = {}, known, review, onProgress } = request;
  const format = await formatOf(file, request.format, mapping);
  const list = await format.read({ file, mapping, page, ...(onProgress ? { onProgress } : {}) });
  const { about, assumed } = factsOf(request, { ...list.facts, ...request.facts });
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
    assumed,
  };
}

/** The facts of the dataset, and those that neither the list nor the user states. */
function factsOf(
  { file, id, today }: ImportRequest,
  { title, url, language, asOf, licence }: ListFacts,
): { readonly about: DatasetFacts; readonly assumed: readonly string[] } {
  const name = parse(file).name;
  return {
    // NOASSERTION is the SPDX identifier of a licence that is not stated; `und` the tag of a language that is not.
    about: {
      id,
      title: title ?? name,
      url,
      language: language ?? 'und',
      asOf: asOf ?? today,
      licence: licence ?? 'NOASSERTION',
    },
    assumed: [
      ...(title === undefined ? [`the title is the name of the file, "${name}" (--title states another)`] : []),
      ...(asOf === undefined ? [`the list is dated today, ${today} (--as-of states the date that it describes)`] : []),
    ],
  };
}
