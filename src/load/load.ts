import type { Dataset } from '../dataset/schema.ts';
import type { Catalogue } from '../graph/catalogue.ts';
import type { Engine } from '../graph/engine.ts';
import { withTimeLimit } from '../graph/time-limit.ts';
import { applyPlan } from './apply.ts';
import { type Plan, planLoad } from './plan.ts';
import { type DatasetRows, rowsOf } from './rows.ts';
import { type Progress, Writer } from './writer.ts';

/** Building the indexes of a large graph that had none takes this long at most. */
const schemaMs = 300_000;

export interface LoadOptions {
  /** Compare only, and write nothing. */
  readonly dryRun?: boolean;
  /** Write all that the dataset owns, also where the graph seems to say it already. */
  readonly rewrite?: boolean;
  readonly progress?: Progress;
}

/**
 * Makes the graph say what a dataset says: adds, changes and removes what differs, and leaves other datasets alone. The
 * dataset must have passed `checkIntegrity`. Loading the same again writes nothing.
 */
export function loadDataset(
  engine: Engine,
  catalogue: Catalogue,
  dataset: Dataset,
  options: LoadOptions = {},
): Promise<Plan> {
  return loadRows(engine, catalogue, rowsOf(dataset), options);
}

/** The same for who has no use for the dataset beside its rows: of a large list, both take much memory. */
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
  // Whoever wrote since the comparison began left another revision behind.
  const alone = (await writer.claim()) === plan.revision;
  const claimed = alone ? plan : await planLoad(engine, catalogue, rows, rewrite);
  await applyPlan(writer, rows, claimed, { sweep: rewrite });
  return claimed;
}
