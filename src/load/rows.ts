import { createHash } from 'node:crypto';
import { friendshipKeys } from '../dataset/friendship-key.ts';
import type {
  Dataset,
  DatasetCitation,
  DatasetFriendship,
  DatasetJurisdiction,
  DatasetName,
  DatasetSource,
} from '../dataset/schema.ts';
import type { DatasetContents } from '../model/contents.ts';
import { description, propertiesOf, writtenProperties } from '../model/file-item.ts';
import { listing } from '../model/friendship.ts';
import { kinds } from '../model/kinds.ts';
import { continent, country, jurisdiction } from '../model/place.ts';
import { source } from '../model/source.ts';
import { sortName } from '../names/sort-name.ts';
import { searchable } from './search-keys.ts';

/**
 * A dataset as the graph stores it: one row per statement, with IDs that are unique across datasets, the values derived from
 * the dataset alone, and a hash by which a later load detects changes. Places and friendships are stored as what this dataset
 * states about them; `merge-places.ts` and `merge-listings.ts` compute their nodes from all datasets.
 */
export type DatasetRows = ReturnType<typeof rowsOf>;
export type ListingRow = DatasetRows['listings'][number];

export function rowsOf(dataset: Dataset) {
  const { id, title, url = null, language, asOf, licence } = dataset;
  const about = { id, title, url, language, asOf, licence };
  const rows = contentRows(dataset);
  const contents = contentsOf(dataset, rows.listings);
  return { dataset: { ...about, revision: revisionOf({ ...about, contents }, rows) }, contents, ...rows };
}

/** The rows of a dataset that states nothing. */
export function emptyRows(id: string): DatasetRows {
  const nothing = { continents: [], countries: [], jurisdictions: [], successions: [], sources: [], friendships: [] };
  return rowsOf({ id, title: id, language: 'und', asOf: '0000', licence: '', reportedTotals: [], ...nothing });
}

/** Computed from the hashes of the rows, because hashing their content again would double the time. */
function revisionOf(about: object, { reportedTotals, ...rows }: ReturnType<typeof contentRows>): string {
  const lists: (readonly { readonly hash: string }[])[] = Object.values(rows);
  return hash({ about, reportedTotals, rows: lists.map((list) => list.map((row) => row.hash)) });
}

function contentRows(dataset: Dataset) {
  const sources = new Map(dataset.sources.map((source) => [source.id, source]));
  return {
    reportedTotals: dataset.reportedTotals.map((total, position) => ({
      id: `${dataset.id}/${total.subject}/${total.continent ?? ''}/${total.level ?? ''}`,
      datasetId: dataset.id,
      subject: total.subject,
      continentId: total.continent ?? null,
      level: total.level ?? null,
      reported: total.reported,
      position,
    })),
    continents: dataset.continents.map((item) =>
      hashed({ datasetId: dataset.id, ...description(continent, item, namesRow(item)) }),
    ),
    countries: dataset.countries.map((item) =>
      hashed({ datasetId: dataset.id, ...description(country, item, namesRow(item)) }),
    ),
    jurisdictions: parentsFirst(dataset.jurisdictions).map((item) => jurisdictionRow(dataset, item)),
    successions: dataset.successions.map((succession) =>
      hashed({
        datasetId: dataset.id,
        predecessorId: succession.predecessor,
        successorId: succession.successor,
        on: succession.on ?? null,
        note: succession.note ?? null,
        sourceIds: succession.citations.map((citation) => sourceId(dataset, citation.source)),
        // a list property cannot contain null, so an empty text means no locator
        locators: succession.citations.map((citation) => citation.locator ?? ''),
      }),
    ),
    sources: dataset.sources.map((item) => sourceRow(dataset, item)),
    listings: listingRows(dataset, sources),
  };
}

/** The IDs of all rows in the order of the dataset, which the rows do not contain. */
function contentsOf(dataset: Dataset, listings: readonly { readonly friendshipId: string }[]): DatasetContents {
  return {
    schemaReference: dataset.$schema ?? null,
    continentIds: dataset.continents.map(({ code }) => code),
    countryIds: dataset.countries.map(({ code }) => code),
    jurisdictionIds: dataset.jurisdictions.map(({ id }) => id),
    successionIds: dataset.successions.map(({ predecessor, successor }) => `${predecessor}~${successor}`),
    sourceIds: dataset.sources.map(({ id }) => sourceId(dataset, id)),
    friendshipIds: listings.map(({ friendshipId }) => friendshipId),
  };
}

function jurisdictionRow(dataset: Dataset, item: DatasetJurisdiction) {
  return hashed({
    datasetId: dataset.id,
    ...description(jurisdiction, item, {
      ...namesRow(item),
      latitude: item.location?.latitude ?? null,
      longitude: item.location?.longitude ?? null,
      pointKind: item.location?.kind ?? null,
    }),
  });
}

function sourceRow(dataset: Dataset, item: DatasetSource) {
  return hashed(
    writtenProperties(source, item, {
      id: sourceId(dataset, item.id),
      datasetId: dataset.id,
      sortKey: `${dataset.id}|${String(item.number).padStart(7, '0')}`,
      titleKey: `${sortName(item.title)}|${dataset.id}/${item.id}`,
      ...searchable([item.title, ...item.authors, ...(item.container === undefined ? [] : [item.container])]),
    }),
  );
}

function listingRows(dataset: Dataset, sources: ReadonlyMap<string, DatasetSource>) {
  const keys = friendshipKeys(dataset.friendships);
  return dataset.friendships.map((item, index) => listingRow(dataset, item, keys[index] ?? item.id, sources));
}

function listingRow(
  dataset: Dataset,
  item: DatasetFriendship,
  friendshipId: string,
  sources: ReadonlyMap<string, DatasetSource>,
) {
  const id = listingId(dataset.id, friendshipId);
  const cited = citedSources(item, sources);
  const citationRows = (citations: readonly DatasetCitation[]) =>
    citations.map((citation, position) => ({
      sourceId: sourceId(dataset, citation.source),
      locator: citation.locator ?? null,
      position,
    }));
  return hashed({
    ...writtenProperties(listing, item, {
      id,
      datasetId: dataset.id,
      friendshipId,
      fileId: item.id,
      establishedOn: item.dateClaims.find((claim) => claim.rank === 'PREFERRED')?.date ?? null,
      dates: [...new Set(item.dateClaims.map((claim) => claim.date))],
      partyIds: item.parties.map((party) => party.jurisdiction),
      partySides: item.parties.flatMap((party) => party.side ?? []),
      sourceIds: cited.map((source) => sourceId(dataset, source.id)),
      sourceNumbers: cited.map((source) => source.number),
      sourceStatuses: [...new Set(cited.map((source) => source.status))],
    }),
    dateClaims: item.dateClaims.map((claim, position) => ({
      id: `${id}/claim/${position}`,
      date: claim.date,
      rank: claim.rank,
      text: claim.text ?? null,
      position,
      citations: citationRows(claim.citations),
    })),
    notes: item.notes.map((note, position) => ({
      id: `${id}/note/${position}`,
      text: note.text,
      language: note.language,
      position,
      citations: citationRows(note.citations),
    })),
    citations: citationRows(item.citations),
  });
}

/** All distinct sources that the friendship, its dates or its notes cite, by number. */
function citedSources(friendship: DatasetFriendship, sources: ReadonlyMap<string, DatasetSource>): DatasetSource[] {
  const citations = [
    ...friendship.citations,
    ...friendship.dateClaims.flatMap((claim) => claim.citations),
    ...friendship.notes.flatMap((note) => note.citations),
  ];
  return [...new Set(citations.map((citation) => citation.source))]
    .flatMap((id) => sources.get(id) ?? [])
    .sort((a, b) => a.number - b.number);
}

/** The ID of what a dataset states about a place. */
export function descriptionId(datasetId: string, label: string, placeId: string): string {
  return `${datasetId}/${label}/${placeId}`;
}

/** The ID of what a dataset states about a friendship. */
export function listingId(datasetId: string, friendshipId: string): string {
  return `${datasetId}/${friendshipId}`;
}

function sourceId(dataset: Dataset, id: string): string {
  return `${dataset.id}/${id}`;
}

function namesRow(owner: { readonly names: readonly DatasetName[]; readonly listedAs?: string | undefined }) {
  return {
    displayName: owner.listedAs ?? owner.names[0]?.text ?? '',
    nameTexts: owner.names.map((name) => name.text),
    nameLanguages: owner.names.map((name) => name.language),
    nameKinds: owner.names.map((name) => name.kind),
  };
}

/** Sorts each jurisdiction after its parent, so that rows can be stored in chunks. */
function parentsFirst(jurisdictions: readonly DatasetJurisdiction[]): DatasetJurisdiction[] {
  const byId = new Map(jurisdictions.map((jurisdiction) => [jurisdiction.id, jurisdiction]));
  const ordered = new Map<string, DatasetJurisdiction>();
  for (const jurisdiction of jurisdictions) {
    const ancestors: DatasetJurisdiction[] = [];
    let next: DatasetJurisdiction | undefined = jurisdiction;
    while (next && !ordered.has(next.id)) {
      ancestors.push(next);
      next = next.parent === undefined ? undefined : byId.get(next.parent);
    }
    for (const one of ancestors.reverse()) ordered.set(one.id, one);
  }
  return [...ordered.values()];
}

function hashed<T extends object>(row: T): T & { readonly hash: string } {
  return { ...row, hash: hash(row) };
}

/**
 * Increase this when the loader stores or derives a different value of an existing property for the same row, so that the next
 * load rewrites it. A new or removed property needs no increase.
 */
const valueVersion = 5;

/** The model by which the graph is written. If the graph has another one, the next load of each dataset writes it again. */
export const model = createHash('sha256')
  .update(JSON.stringify([valueVersion, kinds.map((kind) => propertiesOf(kind).map(([name]) => name))]))
  .digest('base64url')
  .slice(0, 8);

/** 132 bits of SHA-256 over the model and the JSON of a value whose keys come in a fixed order. */
function hash(value: object): string {
  return createHash('sha256')
    .update(JSON.stringify([model, value]))
    .digest('base64url')
    .slice(0, 22);
}
