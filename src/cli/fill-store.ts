import type { Config } from '../config.ts';
import { readDataset } from '../dataset/read.ts';
import { CodedError } from '../errors.ts';
import type { Catalogue } from '../graph/catalogue.ts';
import type { Engine } from '../graph/engine.ts';
import { withTimeLimit } from '../graph/time-limit.ts';
import { loadDataset } from '../load/load.ts';
import type { Logger } from '../server/logger.ts';
import { Store, type StoreOptions } from '../store/store.ts';
import { seedFiles } from './seed.ts';

/** Time limit for the first response of the database at start. */
export const startMs = 15_000;

export function openStore(
  config: Config,
  parts: Pick<StoreOptions, 'engine' | 'operations' | 'catalogue' | 'observer'>,
  logger: Logger,
): Store {
  return new Store({
    ...parts,
    revisionPollMs: config.revisionPollMs,
    deadlineMs: config.deadlineMs,
    cacheRows: config.cacheRows,
    onError: (error) =>
      logger.warn(
        { code: error instanceof CodedError ? error.code : undefined, err: error },
        'could not read the revision of the graph',
      ),
  });
}

/** Loads `seed/` into an empty graph, and completes a seed load that was interrupted. */
export async function seedIfEmpty(store: Store, engine: Engine, catalogue: Catalogue, logger: Logger): Promise<void> {
  const stored = await withTimeLimit(startMs, async (signal) => (await store.begin(signal)).datasets.all());
  if (stored.length > 0 && !stored.some(({ loading }) => loading)) return;
  for (const file of seedFiles()) {
    const dataset = await readDataset(file);
    const cutOff = stored.find(({ id }) => id === dataset.id)?.loading ?? false;
    if (stored.length > 0 && !cutOff) continue;
    await loadDataset(engine, catalogue, dataset);
    const { id, friendships } = dataset;
    logger.info(
      { dataset: id, friendships: friendships.length },
      cutOff ? 'finished loading the seed' : 'loaded the seed into the empty graph',
    );
  }
  await store.refresh();
}
