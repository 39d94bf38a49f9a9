import type { FastifyInstance } from 'fastify';
import { useCostLimit } from '../api/cost/cost-limit.ts';
import { provenRevision, useOneRevision } from '../api/plugins/one-revision.ts';
import { schema } from '../api/schema.ts';
import type { Config } from '../config.ts';
import { openExport } from '../export/export.ts';
import { contextText } from '../export/format/json-ld.ts';
import { type ApplicationParts, createApplication } from '../server/application.ts';
import type { Store } from '../store/store.ts';

/** What the application adds to the API, by who uses it. */
export type Extras = Omit<
  ApplicationParts,
  'config' | 'schema' | 'createContext' | 'plugins' | 'revisions' | 'exports'
> &
  Partial<Pick<ApplicationParts, 'schema'>>;

/** The parts of the application that make the API of a store. The plugins are listed here and nowhere else. */
export function apiParts(config: Config, store: Store, extras: Extras): ApplicationParts {
  return {
    config,
    schema,
    createContext: () => ({}),
    // The cost first: an operation that is too expensive must not reach the graph.
    plugins: [useCostLimit(config.limits.cost), useOneRevision(store)],
    revisions: { current: () => store.cachedRevision, ofResult: provenRevision },
    exports: { open: (request) => openExport(store, request), context: contextText },
    ...extras,
  };
}

/** The API of a store as an application that listens nowhere. */
export function createApi(config: Config, store: Store, extras: Extras): Promise<FastifyInstance> {
  return createApplication(apiParts(config, store, extras));
}
