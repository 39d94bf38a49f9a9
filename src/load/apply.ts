import { removeFriendships, writeFriendships } from './apply-friendships.ts';
import { removePlaces, writeContinents, writeCountries, writeJurisdictions } from './apply-places.ts';
import type { Plan } from './plan.ts';
import { type DatasetRows, model } from './rows.ts';
import * as statements from './statements.ts';
import type { Run, Writer } from './writer.ts';

/**
 * Syncs the graph with the dataset. Each transaction leaves the graph consistent and gives it a new revision, and a node is
 * written after the nodes that it refers to. If a load is interrupted, the next one compares again and writes what is missing.
 */
export async function applyPlan(
  writer: Writer,
  rows: DatasetRows,
  plan: Plan,
  { deleteOrphans }: { readonly deleteOrphans: boolean },
): Promise<void> {
  const { revision, ...dataset } = rows.dataset;
  await writer.transaction(async (run) => {
    if (plan.outdated || plan.revision === null) await run(statements.outdate, { model });
    await run(statements.begin, { ...dataset, position: plan.position });
  });
  await applyChanges(writer, rows, plan, { deleteOrphans: deleteOrphans || plan.outdated });
  await writer.transaction((run) => complete(run, rows, revision));
}

/** Removes what the plan of an empty dataset removes, and then the dataset. */
export async function removeDataset(writer: Writer, rows: DatasetRows, plan: Plan): Promise<void> {
  const { id } = rows.dataset;
  await writer.transaction((run) => run(statements.unfinish, { id }));
  await applyChanges(writer, rows, plan, { deleteOrphans: false });
  await writer.transaction(async (run) => {
    await run(statements.deleteReportedTotals, { id });
    await run(statements.deleteDataset, { id });
  });
}

async function applyChanges(
  writer: Writer,
  rows: DatasetRows,
  plan: Plan,
  { deleteOrphans }: { readonly deleteOrphans: boolean },
): Promise<void> {
  const { id: datasetId } = rows.dataset;
  const { continents, countries, jurisdictions, successions, sources, friendships } = plan;

  // What remains of a friendship after its node is deleted does not belong to the dataset.
  const deleted = deleteOrphans ? friendships.nodes.map(({ row }) => row.id) : [];
  await removeFriendships(writer, datasetId, [...friendships.removedNodes, ...deleted], plan.partiesBefore);
  if (deleteOrphans) await writer.deleteOrphans();
  await writeContinents(writer, datasetId, continents);
  await writeCountries(writer, datasetId, countries);
  await writer.inChunks('sources', [...sources.added, ...sources.changed], one, async (run, chunk) => {
    await run(statements.writeSources, { rows: chunk });
    await run(statements.deriveSources, { ids: chunk.map(({ id }) => id) });
  });
  await writeJurisdictions(writer, datasetId, jurisdictions);
  await writeFriendships(writer, datasetId, friendships, deleteOrphans ? new Map() : plan.partiesBefore);
  await writer.inChunks('successions', successions.written, one, (run, chunk) =>
    run(statements.writeSuccessions, { rows: chunk }),
  );
  const removedSuccessions = successions.removed.map((succession) => ({ ...succession, datasetId }));
  await writer.inChunks('successions removed', removedSuccessions, one, (run, chunk) =>
    run(statements.deleteSuccessions, { rows: chunk }),
  );

  // Nodes that others may refer to are removed last, in the order of the references.
  await removePlaces(writer, datasetId, 'Jurisdiction', jurisdictions.removedNodes);
  await removePlaces(writer, datasetId, 'Country', countries.removedNodes);
  await removePlaces(writer, datasetId, 'Continent', continents.removedNodes);
  await writer.inChunks('sources removed', sources.removed, one, (run, ids) => run(statements.deleteSources, { ids }));
}

async function complete(run: Run, rows: DatasetRows, revision: string): Promise<void> {
  const { id } = rows.dataset;
  await run(statements.deleteReportedTotals, { id });
  await run(statements.writeReportedTotals, { rows: rows.reportedTotals });
  await run(statements.finish, { id, revision, ...rows.contents });
}

const one = () => 1;
