import type { Changes } from './plan.ts';
import type { FriendshipRow } from './rows.ts';
import * as statements from './statements.ts';
import type { Run, Writer } from './writer.ts';

/** Deletes the removed friendships, with their dates, notes and citations. */
export async function removeFriendships(
  writer: Writer,
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
        ...clear(run, ids),
        run(statements.deriveJurisdictions, { ids: [...parties] }),
        run(statements.deriveSources, { ids: sources.map(({ id }) => id) }),
      ]);
    },
  );
}

/**
 * Writes the added and changed friendships. A changed one is deleted and created again. Each is written in one transaction with
 * its dates, notes and citations, and with the values derived from it.
 */
export async function writeFriendships(
  writer: Writer,
  { added, changed }: Changes<FriendshipRow>,
  partiesBefore: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const friendships = byBusiestParty([...changed, ...added], ({ partyIds }) => partyIds);
  await writer.inChunks('friendships', friendships, rowsOfFriendship, async (run, chunk) => {
    const ids = chunk.map(({ id }) => id);
    const stored = ids.filter((id) => partiesBefore.has(id));
    const parties = chunk.flatMap(({ id, partyIds }) => [...(partiesBefore.get(id) ?? []), ...partyIds]);
    const sourcesBefore = await run(statements.sourcesOfFriendships, { ids: stored });
    const sources = [...sourcesBefore.map(({ id }) => id), ...chunk.flatMap(({ sourceIds }) => sourceIds)];
    await Promise.all([
      ...clear(run, stored),
      ...create(run, chunk),
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

function clear(run: Run, ids: string[]): Promise<unknown>[] {
  return [
    run(statements.deletePartners, { ids }),
    run(statements.deleteClaims, { ids }),
    run(statements.deleteNotes, { ids }),
    run(statements.deleteFriendships, { ids }),
  ];
}

function create(run: Run, friendships: readonly FriendshipRow[]): Promise<unknown>[] {
  const claims = friendships.flatMap((friendship) =>
    friendship.dateClaims.map((claim) => ({ ...claim, friendshipId: friendship.id })),
  );
  const notes = friendships.flatMap((friendship) =>
    friendship.notes.map((note) => ({ ...note, friendshipId: friendship.id })),
  );
  return [
    run(statements.writeFriendships, { rows: friendships.map(properties) }),
    run(statements.writeParties, { rows: friendships.flatMap(parties) }),
    run(statements.writePartners, { rows: friendships.flatMap(pairs) }),
    run(statements.writeClaims, { rows: claims.map(withoutCitations) }),
    run(statements.writeCitationsOfClaims, { rows: claims.flatMap(citations) }),
    run(statements.writeNotes, { rows: notes.map(withoutCitations) }),
    run(statements.writeCitationsOfNotes, { rows: notes.flatMap(citations) }),
    run(statements.writeCitationsOfFriendships, { rows: friendships.flatMap(citations) }),
    run(statements.writeCitedSources, {
      rows: friendships.flatMap(({ id, sourceIds }) => sourceIds.map((sourceId) => ({ friendshipId: id, sourceId }))),
    }),
  ];
}

function properties({ dateClaims: _, notes: __, citations: ___, ...row }: FriendshipRow) {
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

function rowsOfFriendship(friendship: FriendshipRow): number {
  const { partyIds, sourceIds, dateClaims, notes } = friendship;
  const cited = [friendship, ...dateClaims, ...notes].reduce((sum, one) => sum + one.citations.length, 0);
  const pairCount = (partyIds.length * (partyIds.length - 1)) / 2;
  return 1 + partyIds.length + pairCount + sourceIds.length + dateClaims.length + notes.length + cited;
}
