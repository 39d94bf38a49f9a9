import type { Config } from '../config.ts';
import { createLogger } from '../server/logger.ts';
import { type Operation, type OperationResponse, postInProcess } from '../server/post-in-process.ts';
import type { Store } from '../store/store.ts';
import { createApi } from './application.ts';
import { configuredSchema } from './configured-schema.ts';
import { withStore } from './with-store.ts';

/** Runs an operation as the server would. */
export type Ask = (operation: Operation) => Promise<OperationResponse>;

/** Works with the API over the configured graph, in the application of the server, without a network. */
export function withApi<T>(config: Config, work: (ask: Ask) => Promise<T>, files: readonly string[] = []): Promise<T> {
  const withApplication = async (store: Store) => {
    // One client, which is this process.
    const alone: Config = { ...config, rateLimitPerMinute: 0 };
    const app = await createApi(alone, store, {
      schema: await configuredSchema(config),
      ready: () => Promise.resolve(),
      logger: createLogger('error'),
    });
    try {
      return await work((operation) => postInProcess(app, operation));
    } finally {
      await app.close();
    }
  };
  return withStore(config, withApplication, files);
}
