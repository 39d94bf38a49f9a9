import { removeFriendships, writeFriendships } from './apply-friendships.ts';
import { writeCountries, writeJurisdictions } from './apply-places.ts';
import type { Plan } from './plan.ts';
import type { DatasetRows } from './rows.ts';
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
  const { continents, countries, jurisdictions, successions, sources, friendships } = plan;

  await writer.transaction((run) => run(statements.begin, dataset));
  await removeFriendships(writer, friendships.removed, plan.partiesBefore);
  if (deleteOrphans) await writer.deleteOrphans();
  await writer.inChunks('continents', [...continents.added, ...continents.changed], one, (run, chunk) =>
    run(statements.writeContinents, { rows: chunk }),
  );
  await writeCountries(writer, countries, rows.countries);
  await writer.inChunks('sources', [...sources.added, ...sources.changed], one, async (run, chunk) => {
    await run(statements.writeSources, { rows: chunk });
    await run(statements.deriveSources, { ids: chunk.map(({ id }) => id) });
  });
  await writeJurisdictions(writer, jurisdictions, rows.jurisdictions);
  await writeFriendships(writer, friendships, plan.partiesBefore);
  await writer.inChunks('successions', successions.written, one, (run, chunk) =>
    run(statements.writeSuccessions, { rows: chunk }),
  );
  const removedSuccessions = successions.removed.map((succession) => ({ ...succession, datasetId: dataset.id }));
  await writer.inChunks('successions removed', removedSuccessions, one, (run, chunk) =>
    run(statements.deleteSuccessions, { rows: chunk }),
  );

  // Nodes that others may refer to are removed last, in the order of the references.
  await writer.inChunks('jurisdictions released', jurisdictions.described, one, (run, chunk) =>
    run(statements.describeJurisdictions, { rows: chunk.map((row) => ({ ...row })) }),
  );
  await writer.inChunks('jurisdictions removed', jurisdictions.removed, one, async (run, ids) => {
    await run(statements.deleteNamesOfJurisdictions, { ids });
    await run(statements.deleteJurisdictions, { ids });
  });
  await writer.inChunks('countries released', countries.described, one, (run, chunk) =>
    run(statements.describeCountries, { rows: chunk.map((row) => ({ ...row })) }),
  );
  await writer.inChunks('countries removed', countries.removed, one, async (run, ids) => {
    await run(statements.deleteNamesOfCountries, { ids });
    await run(statements.deleteCountries, { ids });
  });
  await writer.inChunks('continents released', continents.described, one, (run, chunk) =>
    run(statements.describeContinents, { rows: chunk.map((row) => ({ ...row })) }),
  );
  await writer.inChunks('continents removed', continents.removed, one, (run, ids) =>
    run(statements.deleteContinents, { ids }),
  );
  await writer.inChunks('sources removed', sources.removed, one, (run, ids) => run(statements.deleteSources, { ids }));

  await writer.transaction((run) => complete(run, rows, revision));
}

async function complete(run: Run, rows: DatasetRows, revision: string): Promise<void> {
  const { id } = rows.dataset;
  await run(statements.deleteReportedTotals, { id });
  await run(statements.writeReportedTotals, { rows: rows.reportedTotals });
  await run(statements.finish, { id, revision, ...rows.contents });
}

const one = () => 1;
