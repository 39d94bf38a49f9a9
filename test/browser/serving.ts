import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { build } from 'vite';
import { useCostLimit } from '../../src/api/cost-limit.ts';
import { linkPreview } from '../../src/api/link-preview.ts';
import { useOneRevision } from '../../src/api/one-revision.ts';
import { schema } from '../../src/api/schema.ts';
import { readConfig } from '../../src/config.ts';
import { loadDataset } from '../../src/dataset/load/load.ts';
import type { Dataset } from '../../src/dataset/schema.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { explorerRoutes } from '../../src/server/explorer.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { Store } from '../../src/store/store.ts';
import { catalogue } from '../support/api.ts';

export interface Site extends RunningServer {
  /** The folder that the page was built into. */
  readonly built: string;
  /** Takes the server away, and brings it back at the same address. */
  readonly down: () => Promise<void>;
  readonly up: () => Promise<void>;
}

/** The whole of it: the page as it is built, over the API as it is served, over a graph of this dataset. */
export async function openSite(engine: Engine, dataset: Dataset): Promise<Site> {
  await loadDataset(engine, catalogue, dataset);
  const built = await mkdtemp(join(tmpdir(), 'youcheng-web-'));
  await build({ configFile: 'web/vite.config.ts', logLevel: 'error', build: { outDir: built, emptyOutDir: true } });
  const store = new Store({
    engine,
    catalogue,
    revisionPollMs: 0,
    deadlineMs: 30_000,
    cacheRows: 10_000,
    onError: () => undefined,
  });
  const start = (port: string) => {
    const config = readConfig({ PORT: port });
    return startServer({
      config,
      schema,
      createContext: () => ({}),
      plugins: [useCostLimit(config.limits.cost), useOneRevision(store)],
      ready: () => Promise.resolve(),
      questions: [],
      routes: explorerRoutes((search) => linkPreview(store, search), built),
      logger: pino({ level: 'silent' }),
    });
  };
  let running = await start('0');
  const { url } = running;
  return {
    url,
    built,
    down: () => running.close(),
    up: async () => {
      running = await start(new URL(url).port);
    },
    close: async () => {
      await running.close();
      store.close();
      await rm(built, { recursive: true });
    },
  };
}
