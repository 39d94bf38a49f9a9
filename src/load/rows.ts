import { createHash } from 'node:crypto';
import type {
  Dataset,
  DatasetCitation,
  DatasetFriendship,
  DatasetJurisdiction,
  DatasetName,
  DatasetSource,
} from '../dataset/schema.ts';
import type { DatasetContents } from '../model/contents.ts';
import { propertiesOf, writtenProperties } from '../model/file-item.ts';
import { friendship } from '../model/friendship.ts';
import { kinds } from '../model/kinds.ts';
import { continent, country, jurisdiction } from '../model/place.ts';
import { source } from '../model/source.ts';
import { chooseName } from '../names/choose-name.ts';
import { byCodePoint } from '../names/code-point-order.ts';
import { fold } from '../names/fold.ts';
import { sortName } from '../names/sort-name.ts';
import { spelledForms } from '../names/spelled-forms.ts';
import { spellingsOf } from '../names/spelling.ts';

/**
 * A dataset as the graph stores it: one row per node or relation, with IDs that are unique across datasets, the values derived
 * from the dataset alone, and a hash by which a later load detects changes.
 */
export type DatasetRows = ReturnType<typeof rowsOf>;
export type FriendshipRow = DatasetRows['friendships'][number];

/** Sort key of an unknown date: after every date. */
const noDate = '9999-99-99';

export function rowsOf(dataset: Dataset) {
  const { id, title, language, asOf, licence } = dataset;
  const about = { id, title, language, asOf, licence };
  const rows = contentRows(dataset);
  const contents = contentsOf(dataset);
  return { dataset: { ...about, revision: revisionOf({ ...about, contents }, rows) }, contents, ...rows };
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
    continents: dataset.continents.map((item) => hashed(writtenProperties(continent, item, namesRow(item)))),
    countries: dataset.countries.map((item) => hashed(writtenProperties(country, item, namesRow(item)))),
    jurisdictions: parentsFirst(dataset.jurisdictions).map(jurisdictionRow),
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
    friendships: dataset.friendships.map((item) => friendshipRow(dataset, item, sources)),
  };
}

/** The IDs of all rows in the order of the dataset, which the rows do not contain. */
function contentsOf(dataset: Dataset): DatasetContents {
  return {
    schemaReference: dataset.$schema ?? null,
    continentIds: dataset.continents.map(({ code }) => code),
    countryIds: dataset.countries.map(({ code }) => code),
    jurisdictionIds: dataset.jurisdictions.map(({ id }) => id),
    successionIds: dataset.successions.map(({ predecessor, successor }) => `${predecessor}~${successor}`),
    sourceIds: dataset.sources.map(({ id }) => sourceId(dataset, id)),
    friendshipIds: dataset.friendships.map(({ id }) => friendshipId(dataset, id)),
  };
}

function jurisdictionRow(item: DatasetJurisdiction) {
  const names = namesRow(item);
  // Han names are sorted by their romanization, as in Chinese lists, because their code points have no useful order.
  const romanized = item.names.find((name) => name.kind === 'ROMANIZED')?.text;
  return hashed(
    writtenProperties(jurisdiction, item, {
      ...names,
      nameKey: `${sortName(romanized ?? names.displayName)}|${item.id}`,
      ...searchable(item.names.map((name) => name.text)),
      latitude: item.location?.latitude ?? null,
      longitude: item.location?.longitude ?? null,
      pointKind: item.location?.kind ?? null,
    }),
  );
}

/** Search keys of a node: its texts in all spellings, folded and separated by line breaks, and keys for approximate matches. */
export function searchable(names: readonly string[]) {
  const texts = names.flatMap(spelledForms);
  const folded = new Set(texts.map(fold).filter((text) => text !== ''));
  return { folded: `\n${[...folded].join('\n')}\n`, spellings: spellingsOf(texts) };
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

function friendshipRow(dataset: Dataset, item: DatasetFriendship, sources: ReadonlyMap<string, DatasetSource>) {
  const id = friendshipId(dataset, item.id);
  const preferred = item.dateClaims.find((claim) => claim.rank === 'PREFERRED');
  const cited = citedSources(item, sources);
  const statuses = [...new Set(cited.map((source) => source.status))].sort(byCodePoint);
  const citationRows = (citations: readonly DatasetCitation[]) =>
    citations.map((citation, position) => ({
      sourceId: sourceId(dataset, citation.source),
      locator: citation.locator ?? null,
      position,
    }));
  return hashed({
    ...writtenProperties(friendship, item, {
      id,
      datasetId: dataset.id,
      establishedOn: preferred?.date ?? null,
      sortKey: `${preferred?.date ?? noDate}|${id}`,
      disputed: new Set(item.dateClaims.map((claim) => claim.date)).size > 1,
      partyIds: item.parties.map((party) => party.jurisdiction),
      partySides: item.parties.map((party) => party.side),
      localIds: partyIds(item, 'LOCAL'),
      partnerIds: partyIds(item, 'PARTNER'),
      sourceIds: cited.map((source) => sourceId(dataset, source.id)),
      sourceNumbers: cited.map((source) => source.number),
      sourceStatuses: statuses,
      onlySourceStatus: statuses.length === 1 ? (statuses[0] ?? null) : null,
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

function partyIds(friendship: DatasetFriendship, side: 'LOCAL' | 'PARTNER'): string[] {
  return friendship.parties.filter((party) => party.side === side).map((party) => party.jurisdiction);
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

function friendshipId(dataset: Dataset, id: string): string {
  return `${dataset.id}/${id}`;
}

function sourceId(dataset: Dataset, id: string): string {
  return `${dataset.id}/${id}`;
}

function namesRow(owner: { readonly names: readonly DatasetName[]; readonly listedAs?: string | undefined }) {
  const displayName = owner.listedAs ?? owner.names[0]?.text ?? '';
  return {
    displayName,
    name: chooseName(owner.names, ['en']) ?? displayName,
    nameZh: chooseName(owner.names, ['zh-Hans', 'zh']) ?? null,
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
const valueVersion = 4;

const model = createHash('sha256')
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
