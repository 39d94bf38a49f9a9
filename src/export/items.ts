import type { z } from 'zod';
import { type Dataset, datasetSchema } from '../dataset/schema.ts';
import { Conflict } from '../errors.ts';
import { type Described, fileItem } from '../model/file-item.ts';
import { listing } from '../model/friendship.ts';
import { namesOf } from '../model/names-of.ts';
import { continent, country, jurisdiction } from '../model/place.ts';
import { source } from '../model/source.ts';
import { type ListingRow, listingsOf } from '../store/listings.ts';
import {
  type CitationRow,
  type DatasetRow,
  type FriendshipRow,
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
  const { id, title, url, language, asOf, licence } = dataset;
  const reportedTotals = dataset.reportedTotals.map(({ subject, continentId, level, reported }) =>
    withoutNulls({ subject, continent: continentId, level, reported }),
  );
  return headSchema.parse(
    withoutNulls({ $schema: schemaReference, id, title, url, language, asOf, licence, reportedTotals }),
  );
}

export function continentOf(description: Described<typeof continent>): Dataset['continents'][number] {
  return continents.element.parse({ ...fileItem(continent, description), names: namesOf(description) });
}

export function countryOf(description: Described<typeof country>): Dataset['countries'][number] {
  return countries.element.parse({ ...fileItem(country, description), names: namesOf(description) });
}

export function jurisdictionOf(description: Described<typeof jurisdiction>): Dataset['jurisdictions'][number] {
  const { latitude, longitude, pointKind: kind } = description;
  const location = kind === null ? null : { latitude, longitude, kind };
  return jurisdictions.element.parse({
    ...fileItem(jurisdiction, description),
    ...withoutNulls({ location }),
    names: namesOf(description),
  });
}

export function successionOf(row: SuccessionRow, slug: string): Dataset['successions'][number] {
  const { predecessorId: predecessor, successorId: successor, on, note } = row;
  return successions.element.parse(
    withoutNulls({ predecessor, successor, on, note, citations: citationsOf(row.citations, slug) }),
  );
}

export function sourceOf(row: SourceRow): Dataset['sources'][number] {
  const reference = requireGroup(row, 'reference', user);
  return sources.element.parse({ ...fileItem(source, { ...row, ...reference }), id: ownId(row.id, row.datasetId) });
}

/** What a dataset states about a friendship. @throws Conflict if the graph does not have it. */
export function listingIn(slug: string, row: FriendshipRow): ListingRow {
  const own = listingsOf(requireGroup(row, 'statements', user)).find(({ datasetId }) => datasetId === slug);
  if (!own) throw new Conflict(`"${slug}/${row.id}" is missing in the graph. Run \`youcheng check\` for details.`);
  return own;
}

export function friendshipOf(row: FriendshipRow, slug: string): Dataset['friendships'][number] {
  const own = listingIn(slug, row);
  return friendships.element.parse({
    ...fileItem(listing, own),
    id: own.fileId,
    parties: own.partyIds.map((jurisdiction, position) =>
      withoutNulls({ side: own.partySides[position] ?? null, jurisdiction }),
    ),
    dateClaims: own.dateClaims.map((claim) =>
      withoutNulls({
        date: claim.date,
        rank: claim.rank,
        text: claim.text,
        citations: citationsOf(claim.citations, slug),
      }),
    ),
    notes: own.notes.map((note) => ({
      text: note.text,
      language: note.language,
      citations: citationsOf(note.citations, slug),
    })),
    citations: citationsOf(own.citations, slug),
  });
}

/** What uses the groups of rows, for errors. */
const user = 'an export';

function citationsOf(rows: readonly Pick<CitationRow, 'sourceId' | 'locator'>[], slug: string) {
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
