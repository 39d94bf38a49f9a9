import type { z } from 'zod';
import { type Dataset, datasetSchema } from '../dataset/schema.ts';
import {
  type CitationRow,
  type ContinentRow,
  type CountryRow,
  type DatasetRow,
  type FriendshipRow,
  type JurisdictionRow,
  namesOf,
  type SourceRow,
  type SuccessionRow,
} from '../store/rows.ts';

/** Converts rows of the store to items of a dataset file: IDs local to the file, no null values, keys in the order of the schema. */

const { continents, countries, jurisdictions, successions, sources, friendships } = datasetSchema.shape;
const headSchema = datasetSchema.omit({
  continents: true,
  countries: true,
  jurisdictions: true,
  successions: true,
  sources: true,
  friendships: true,
});

export function headOf(dataset: DatasetRow, schemaReference: string | null): z.infer<typeof headSchema> {
  const { id, title, language, asOf, licence } = dataset;
  const reportedTotals = dataset.reportedTotals.map(({ subject, continentId, level, reported }) =>
    withoutNulls({ subject, continent: continentId, level, reported }),
  );
  return headSchema.parse(
    withoutNulls({ $schema: schemaReference, id, title, language, asOf, licence, reportedTotals }),
  );
}

export function continentOf(row: ContinentRow): Dataset['continents'][number] {
  return continents.element.parse({ code: row.id, names: namesOf(row) });
}

export function countryOf(row: CountryRow): Dataset['countries'][number] {
  const { id: code, alpha3, continentId: continent, listedAs } = row;
  return countries.element.parse(withoutNulls({ code, alpha3, continent, listedAs, names: namesOf(row) }));
}

export function jurisdictionOf(row: JurisdictionRow): Dataset['jurisdictions'][number] {
  const { id, countryId: country, parentId: parent, kind, level, listedAs } = row;
  const { iso3166_2, gbT2260, geonamesId, doubt, dissolvedOn } = row;
  const location =
    row.pointKind === null ? null : { latitude: row.latitude, longitude: row.longitude, kind: row.pointKind };
  return jurisdictions.element.parse(
    withoutNulls({
      id,
      country,
      parent,
      kind,
      level,
      listedAs,
      names: namesOf(row),
      location,
      iso3166_2,
      gbT2260,
      geonamesId,
      doubt,
      dissolvedOn,
    }),
  );
}

export function successionOf(row: SuccessionRow, slug: string): Dataset['successions'][number] {
  const { predecessorId: predecessor, successorId: successor, on, note } = row;
  return successions.element.parse(
    withoutNulls({ predecessor, successor, on, note, citations: citationsOf(row.citations, slug) }),
  );
}

export function sourceOf({ datasetId, id, ...parts }: SourceRow): Dataset['sources'][number] {
  return sources.element.parse(withoutNulls({ ...parts, id: ownId(id, datasetId) }));
}

export function friendshipOf(row: FriendshipRow): Dataset['friendships'][number] {
  const slug = row.datasetId;
  return friendships.element.parse({
    id: ownId(row.id, slug),
    level: row.level,
    reportedContinent: row.continentId,
    parties: row.partyIds.map((jurisdiction, position) => ({ side: row.partySides[position], jurisdiction })),
    dateClaims: row.dateClaims.map(({ date, rank, text, citations }) =>
      withoutNulls({ date, rank, text, citations: citationsOf(citations, slug) }),
    ),
    notes: row.notes.map(({ text, language, citations }) => ({
      text,
      language,
      citations: citationsOf(citations, slug),
    })),
    citations: citationsOf(row.citations, slug),
  });
}

function citationsOf(rows: readonly CitationRow[], slug: string) {
  return rows.map(({ sourceId, locator }) => withoutNulls({ source: ownId(sourceId, slug), locator }));
}

/** In the graph, the ID of a dataset is a prefix of the ID; in a dataset file it is not. */
function ownId(id: string, slug: string): string {
  return id.slice(slug.length + 1);
}

/** Removes null values, which a dataset file omits. */
function withoutNulls(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
