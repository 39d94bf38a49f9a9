import { countedSide } from '../dataset/counted-side.ts';
import type { FriendshipRow } from './merge-listings.ts';
import type { FriendshipChanges, FriendshipToWrite } from './plan.ts';
import { type ListingRow, listingId } from './rows.ts';
import * as statements from './statements.ts';
import type { Run, Writer } from './writer.ts';

/** Deletes friendships that no dataset lists any more, with what this dataset states about them. */
export async function removeFriendships(
  writer: Writer,
  datasetId: string,
  removed: readonly string[],
  partiesBefore: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  await writer.inChunks(
    'friendships removed',
    byBusiestParty(removed, (id) => partiesBefore.get(id) ?? []),
    () => rowsOfRemoved,
    async (run, ids) => {
      const parties = new Set(ids.flatMap((id) => partiesBefore.get(id) ?? []));
      const sources = await run(statements.sourcesOfFriendships, { ids });
      await Promise.all([
        ...deleteListings(run, datasetId, ids),
        ...deleteNodes(run, ids),
        run(statements.deriveJurisdictions, { ids: [...parties] }),
        run(statements.deriveSources, { ids: sources.map(({ id }) => id) }),
      ]);
    },
  );
}

/**
 * Writes the friendships whose listing in this dataset is new, changed or gone. The node is deleted and created again, and is
 * connected with the listings of all datasets. All is done in one transaction, with the values derived from the friendship.
 */
export async function writeFriendships(
  writer: Writer,
  datasetId: string,
  { nodes }: FriendshipChanges,
  partiesBefore: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const friendships = byBusiestParty(nodes, ({ row }) => row.partyIds);
  await writer.inChunks('friendships', friendships, rowsOfFriendship, async (run, chunk) => {
    const ids = chunk.map(({ row }) => row.id);
    const stored = ids.filter((id) => partiesBefore.has(id));
    const parties = chunk.flatMap(({ row }) => [...(partiesBefore.get(row.id) ?? []), ...row.partyIds]);
    const sourcesBefore = await run(statements.sourcesOfFriendships, { ids: stored });
    const sources = [...sourcesBefore.map(({ id }) => id), ...chunk.flatMap(({ row }) => row.sourceIds)];
    await Promise.all([
      ...deleteListings(run, datasetId, ids),
      ...deleteNodes(run, stored),
      ...createNodes(run, chunk),
      ...createListings(
        run,
        chunk.flatMap(({ listing }) => listing ?? []),
      ),
      run(statements.writeListed, { rows: chunk.flatMap(listed) }),
      run(statements.deriveFriendships, { ids }),
      run(statements.deriveJurisdictions, { ids: [...new Set(parties)] }),
      run(statements.deriveSources, { ids: [...new Set(sources)] }),
    ]);
  });
}

/**
 * Groups friendships by the party that has the most of them. Each transaction recomputes the derived values of its parties from
 * all their friendships, so a party with many friendships should be in few transactions.
 */
function byBusiestParty<T>(friendships: readonly T[], partiesOf: (friendship: T) => readonly string[]): T[] {
  const counts = new Map<string, number>();
  for (const id of friendships.flatMap(partiesOf)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const groups = new Map<string, T[]>();
  for (const friendship of friendships) {
    const [busiest = ''] = partiesOf(friendship).toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    const group = groups.get(busiest);
    if (group) group.push(friendship);
    else groups.set(busiest, [friendship]);
  }
  return [...groups.values()].flat();
}

/** Estimated number of rows of a removed friendship, whose rows are not read. */
const rowsOfRemoved = 10;

/** What this dataset states about the friendships; those that it does not list are not affected. */
function deleteListings(run: Run, datasetId: string, friendshipIds: readonly string[]): Promise<unknown>[] {
  const ids = friendshipIds.map((id) => listingId(datasetId, id));
  return [
    run(statements.deleteClaims, { ids }),
    run(statements.deleteNotes, { ids }),
    run(statements.deleteListings, { ids }),
  ];
}

function deleteNodes(run: Run, ids: string[]): Promise<unknown>[] {
  return [run(statements.deletePartners, { ids }), run(statements.deleteFriendships, { ids })];
}

function createNodes(run: Run, friendships: readonly FriendshipToWrite[]): Promise<unknown>[] {
  const rows = friendships.map(({ row }) => row);
  return [
    run(statements.writeFriendships, { rows }),
    run(statements.writeReportedContinents, {
      rows: rows.flatMap(({ id, continentIds }) =>
        continentIds.map((continentId) => ({ friendshipId: id, continentId })),
      ),
    }),
    run(statements.writeParties, { rows: rows.flatMap(parties) }),
    run(statements.writePartners, { rows: rows.flatMap(pairs) }),
    run(statements.writeCitedSources, {
      rows: rows.flatMap(({ id, sourceIds }) => sourceIds.map((sourceId) => ({ friendshipId: id, sourceId }))),
    }),
  ];
}

function createListings(run: Run, listings: readonly ListingRow[]): Promise<unknown>[] {
  const claims = listings.flatMap(({ id, dateClaims }) => dateClaims.map((claim) => ({ ...claim, listingId: id })));
  const notes = listings.flatMap(({ id, notes }) => notes.map((note) => ({ ...note, listingId: id })));
  return [
    run(statements.writeListings, { rows: listings.map(properties) }),
    run(statements.writeClaims, { rows: claims.map(withoutCitations) }),
    run(statements.writeCitationsOfClaims, { rows: claims.flatMap(citations) }),
    run(statements.writeNotes, { rows: notes.map(withoutCitations) }),
    run(statements.writeCitationsOfNotes, { rows: notes.flatMap(citations) }),
    run(statements.writeCitationsOfListings, { rows: listings.flatMap(citations) }),
  ];
}

function listed({ row, listingIds }: FriendshipToWrite) {
  return listingIds.map((listingId, position) => ({ friendshipId: row.id, listingId, position }));
}

function properties({ dateClaims: _, notes: __, citations: ___, ...row }: ListingRow) {
  return row;
}

function withoutCitations<T extends { readonly citations: unknown }>({
  citations: _,
  ...row
}: T): Omit<T, 'citations'> {
  return row;
}

function parties({ id, partyIds, partySides }: FriendshipRow) {
  return partyIds.map((jurisdictionId, position) => ({
    friendshipId: id,
    jurisdictionId,
    side: partySides[position] ?? null,
    countedSide: countedSide(partySides, position),
    position,
  }));
}

/** One pair for every two parties: a friendship of three parties has three pairs. */
function pairs({ id, partyIds }: FriendshipRow) {
  return partyIds.flatMap((fromId, position) =>
    partyIds.slice(position + 1).map((toId) => ({ friendshipId: id, fromId, toId })),
  );
}

function citations(citing: {
  readonly id: string;
  readonly citations: readonly {
    readonly sourceId: string;
    readonly locator: string | null;
    readonly position: number;
  }[];
}) {
  return citing.citations.map((citation) => ({ ...citation, citingId: citing.id }));
}

function rowsOfFriendship({ row: { partyIds, sourceIds }, listing, listingIds }: FriendshipToWrite): number {
  const pairCount = (partyIds.length * (partyIds.length - 1)) / 2;
  return (
    1 + partyIds.length + pairCount + sourceIds.length + listingIds.length + (listing ? rowsOfListing(listing) : 0)
  );
}

function rowsOfListing({ dateClaims, notes, citations }: ListingRow): number {
  const cited = [...dateClaims, ...notes].reduce((sum, one) => sum + one.citations.length, citations.length);
  return 1 + dateClaims.length + notes.length + cited;
}
