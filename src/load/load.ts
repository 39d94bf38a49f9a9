import type { Dataset } from '../dataset/schema.ts';
import type { Catalogue } from '../graph/catalogue.ts';
import { run } from '../graph/define-query.ts';
import type { Engine } from '../graph/engine.ts';
import { withTimeLimit } from '../graph/time-limit.ts';
import { applyPlan, removeDataset } from './apply.ts';
import { type Plan, planLoad } from './plan.ts';
import { type DatasetRows, emptyRows, rowsOf } from './rows.ts';
import { storedDatasets } from './statements.ts';
import { type Progress, Writer } from './writer.ts';

/** Time limit for creating the indexes of a large graph. */
const schemaMs = 300_000;

export interface LoadOptions {
  /** Compare only, and write nothing. */
  readonly dryRun?: boolean;
  /** Write everything that the dataset owns, even where the graph appears to be up to date. */
  readonly rewrite?: boolean;
  readonly progress?: Progress;
}

/**
 * Syncs the graph with a dataset: adds, changes and removes what differs, and does not touch other datasets. The dataset must
 * have passed `checkIntegrity`. Loading an unchanged dataset writes nothing.
 */
export function loadDataset(
  engine: Engine,
  catalogue: Catalogue,
  dataset: Dataset,
  options: LoadOptions = {},
): Promise<Plan> {
  return loadRows(engine, catalogue, rowsOf(dataset), options);
}

/** Like `loadDataset`, from rows, so that the caller can release a large dataset, which takes as much memory as its rows. */
export async function loadRows(
  engine: Engine,
  catalogue: Catalogue,
  rows: DatasetRows,
  { dryRun = false, rewrite = false, progress = () => undefined }: LoadOptions = {},
): Promise<Plan> {
  if (!dryRun) await withTimeLimit(schemaMs, (signal) => engine.define(catalogue.schema(engine.dialect), { signal }));
  const plan = await planLoad(engine, catalogue, rows, rewrite);
  if (dryRun || !plan.changesAnything) return plan;
  const writer = new Writer(engine, catalogue, progress);
  // Another writer since the start of the comparison has changed the revision.
  const upToDate = (await writer.claim()) === plan.revision;
  const claimed = upToDate ? plan : await planLoad(engine, catalogue, rows, rewrite);
  await applyPlan(writer, rows, claimed, { deleteOrphans: rewrite });
  return claimed;
}

/**
 * Removes a dataset with everything that only it states. Places and friendships that other datasets state too are computed
 * again from those. If it is interrupted, it can be run again.
 *
 * @returns undefined if the graph has no such dataset.
 */
export async function unloadDataset(
  engine: Engine,
  catalogue: Catalogue,
  slug: string,
  { dryRun = false, progress = () => undefined }: Pick<LoadOptions, 'dryRun' | 'progress'> = {},
): Promise<Plan | undefined> {
  const { rows: datasets } = await withTimeLimit(schemaMs, (signal) =>
    run(engine, catalogue, storedDatasets, {}, { signal }),
  );
  if (!datasets.some(({ id }) => id === slug)) return undefined;
  const nothing = emptyRows(slug);
  if (dryRun) return planLoad(engine, catalogue, nothing, false);
  const writer = new Writer(engine, catalogue, progress);
  await writer.claim();
  const plan = await planLoad(engine, catalogue, nothing, false);
  await removeDataset(writer, nothing, plan);
  return plan;
}
