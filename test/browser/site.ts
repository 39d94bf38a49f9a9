import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { build } from 'vite';
import { linkPreview } from '../../src/api/link-preview.ts';
import { apiParts, type Extras } from '../../src/cli/application.ts';
import { readConfig } from '../../src/config.ts';
import type { Dataset } from '../../src/dataset/schema.ts';
import { generateDataset } from '../../src/generate/generate.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { loadDataset } from '../../src/load/load.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import type { Store } from '../../src/store/store.ts';
import { apiOver, catalogue } from '../support/api.ts';

export interface Site extends RunningServer {
  /** Stops the server, and restarts it at the same URL. */
  readonly down: () => Promise<void>;
  readonly up: () => Promise<void>;
}

type Parts = Pick<Extras, 'explorer' | 'playground' | 'examples'>;

/** Starts a server with the API and the pages. */
export function serveApi(store: Store, parts: Parts, port = '0'): Promise<RunningServer> {
  const extras = { ready: () => Promise.resolve(), logger: pino({ level: 'silent' }), ...parts };
  return startServer(apiParts(readConfig({ PORT: port }), store, extras));
}

/** Builds a page into a separate folder. */
export async function built(configFile: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'youcheng-page-'));
  await build({ configFile, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  return folder;
}

/** A site with 20,000 relations of 4,000 places. */
export async function openLargeSite(engine: Engine): Promise<Site> {
  return openSite(engine, generateDataset({ id: 'invented', jurisdictions: 4_000, friendships: 20_000, seed: 1 }));
}

/** Loads datasets, builds the explorer and serves both. */
export async function openSite(engine: Engine, ...datasets: readonly Dataset[]): Promise<Site> {
  for (const dataset of datasets) await loadDataset(engine, catalogue, dataset);
  const folder = await built('web/vite.config.ts');
  const { store } = apiOver(engine);
  const start = (port?: string) =>
    serveApi(store, { explorer: { preview: (search) => linkPreview(store, search), folder } }, port);
  let running = await start();
  const { url } = running;
  return {
    url,
    down: () => running.close(),
    up: async () => {
      running = await start(new URL(url).port);
    },
    close: async () => {
      await running.close();
      store.close();
      await rm(folder, { recursive: true });
    },
  };
}
