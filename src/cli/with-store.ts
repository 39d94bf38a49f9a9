import type { Config } from '../config.ts';
import { readDataset } from '../dataset/read.ts';
import { BoundedEngine } from '../graph/bounded.ts';
import { readCatalogue } from '../graph/catalogue.ts';
import { withTimeLimit } from '../graph/time-limit.ts';
import { loadDataset } from '../load/load.ts';
import { createLogger } from '../server/logger.ts';
import type { Store } from '../store/store.ts';
import { openStore, seedIfEmpty, startMs } from './fill-store.ts';
import { configuredGraph, withGraph } from './open-graph.ts';

/**
 * Works with a store over the configured graph. A graph in memory is filled from `seed/`, as the server does; a stored one
 * is only read. `files` are datasets that a graph in memory also gets.
 */
export function withStore<T>(
  config: Config,
  work: (store: Store) => Promise<T>,
  files: readonly string[] = [],
): Promise<T> {
  const catalogue = readCatalogue();
  const logger = createLogger('error');
  const graph = configuredGraph(config.graph);
  return withGraph(graph, async (engine) => {
    await withTimeLimit(startMs, (signal) => engine.ready({ signal }));
    // There is no polling: each operation reads the revision that it begins at.
    const operations = new BoundedEngine(engine, config.reads);
    const store = openStore({ ...config, revisionPollMs: 0 }, { engine, operations, catalogue }, logger);
    try {
      if (!graph.persistent && config.seed === 'auto') await seedIfEmpty(store, engine, catalogue, logger);
      if (!graph.persistent) for (const file of files) await loadDataset(engine, catalogue, await readDataset(file));
      return await work(store);
    } finally {
      store.close();
    }
  });
}
