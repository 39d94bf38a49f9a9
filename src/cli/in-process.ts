import { useCostLimit } from '../api/cost/cost-limit.ts';
import { useOneRevision } from '../api/plugins/one-revision.ts';
import { schema } from '../api/schema.ts';
import type { Config } from '../config.ts';
import { readCatalogue } from '../graph/catalogue.ts';
import { Deadline } from '../graph/deadline.ts';
import { createErrorMask } from '../server/errors.ts';
import { createGraphqlHandler } from '../server/graphql.ts';
import { askInProcess, type Operation, type Reply } from '../server/in-process.ts';
import { createLogger } from '../server/logger.ts';
import type { Store } from '../store/store.ts';
import { openStore, seedIfEmpty, startMs } from './fill-store.ts';
import { withGraph } from './open-graph.ts';

/**
 * Works with a store over the configured graph. A graph in memory is filled from `seed/`, as the server does it; one that
 * lasts is only read.
 */
export function withStore<T>(config: Config, work: (store: Store) => Promise<T>): Promise<T> {
  const catalogue = readCatalogue();
  const logger = createLogger('error');
  return withGraph(config.graph, async (engine) => {
    await engine.ready({ deadline: Deadline.after(startMs) });
    // Nothing waits for news: each operation asks for the revision that it begins at.
    const store = openStore({ ...config, revisionPollMs: 0 }, { engine, catalogue }, logger);
    try {
      const inMemory = config.graph.kind === 'embedded' && config.graph.path === undefined;
      if (inMemory && config.seed === 'auto') await seedIfEmpty(store, engine, catalogue, logger);
      return await work(store);
    } finally {
      store.close();
    }
  });
}

/** Answers an operation as the server would. */
export type Ask = (operation: Operation) => Promise<Reply>;

/** Works with the API over the configured graph, without an HTTP server. */
export function withApi<T>(config: Config, work: (ask: Ask) => Promise<T>): Promise<T> {
  return withStore(config, (store) => {
    const handle = createGraphqlHandler({
      schema,
      createContext: () => ({}),
      plugins: [useCostLimit(config.limits.cost), useOneRevision(store)],
      limits: config.limits,
      mask: createErrorMask(createLogger('error')),
    });
    return work((operation) => askInProcess(handle, operation, config.bodyLimitBytes));
  });
}
