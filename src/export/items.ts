import type { z } from 'zod';
import { type Dataset, datasetSchema } from '../dataset/schema.ts';
import { fileItem } from '../model/file-item.ts';
import { friendship } from '../model/friendship.ts';
import type { Kind } from '../model/kind.ts';
import { continent, country, jurisdiction } from '../model/place.ts';
import { source } from '../model/source.ts';
import {
  type CitationRow,
  type ContinentRow,
  type CountryRow,
  type DatasetRow,
  type FriendshipRow,
  type JurisdictionRow,
  missingGroup,
  type NameColumns,
  namesOf,
  requireGroup,
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
  return continents.element.parse({ ...item(continent, row), names: namesFrom(row) });
}

export function countryOf(row: CountryRow): Dataset['countries'][number] {
  return countries.element.parse({ ...item(country, row), names: namesFrom(row) });
}

export function jurisdictionOf(row: JurisdictionRow): Dataset['jurisdictions'][number] {
  const { latitude, longitude, pointKind: kind } = requireGroup(row, 'facts', user);
  const location = kind === null ? null : { latitude, longitude, kind };
  return jurisdictions.element.parse({
    ...item(jurisdiction, row),
    ...withoutNulls({ location }),
    names: namesFrom(row),
  });
}

export function successionOf(row: SuccessionRow, slug: string): Dataset['successions'][number] {
  const { predecessorId: predecessor, successorId: successor, on, note } = row;
  return successions.element.parse(
    withoutNulls({ predecessor, successor, on, note, citations: citationsOf(row.citations, slug) }),
  );
}

export function sourceOf(row: SourceRow): Dataset['sources'][number] {
  return sources.element.parse({ ...item(source, row), id: ownId(row.id, row.datasetId) });
}

export function friendshipOf(row: FriendshipRow): Dataset['friendships'][number] {
  const slug = row.datasetId;
  const { dateClaims, notes, citations } = requireGroup(row, 'statements', user);
  return friendships.element.parse({
    ...item(friendship, row),
    id: ownId(row.id, slug),
    parties: row.partyIds.map((jurisdiction, position) => ({ side: row.partySides[position], jurisdiction })),
    dateClaims: dateClaims.map((claim) =>
      withoutNulls({
        date: claim.date,
        rank: claim.rank,
        text: claim.text,
        citations: citationsOf(claim.citations, slug),
      }),
    ),
    notes: notes.map((note) => ({
      text: note.text,
      language: note.language,
      citations: citationsOf(note.citations, slug),
    })),
    citations: citationsOf(citations, slug),
  });
}

/** What uses the groups of rows, for errors. */
const user = 'an export';

function item(kind: Kind, row: { readonly id: string }) {
  return fileItem(kind, { ...row }, (group) => missingGroup(row.id, group, user));
}

function namesFrom(row: { readonly id: string; readonly names?: NameColumns | undefined }) {
  return namesOf(requireGroup(row, 'names', user));
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
