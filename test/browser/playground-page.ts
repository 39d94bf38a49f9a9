import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { readChapters } from '../../src/api/example-operations.ts';
import { openEmbedded } from '../../src/graph/embedded/open.ts';
import { loadDataset } from '../../src/load/load.ts';
import type { RunningServer } from '../../src/server/start-server.ts';
import { apiOver, catalogue, xinjiang } from '../support/api.ts';
import { built, serveApi } from './site.ts';

export const editor = (page: Page, name: string) => page.locator(`.graphiql-${name} .view-lines`).first();

/** Waits until the playground is usable. */
export async function ready(page: Page): Promise<void> {
  await editor(page, 'query-editor').waitFor();
  await page.getByRole('button', { name: /^Execute query/ }).waitFor();
  // The schema is loaded.
  await page.locator('button[aria-label="Re-fetch GraphQL schema (Shift-Ctrl-R)"]:not(:has(.graphiql-spin))').waitFor();
}

/** Builds the playground, and serves it with the seed. */
export async function openPlayground(): Promise<RunningServer> {
  const folder = await built('web/playground/vite.config.ts');
  const engine = await openEmbedded();
  await loadDataset(engine, catalogue, xinjiang());
  const server = await serveApi(apiOver(engine).store, { examples: readChapters(), playground: folder });
  return {
    ...server,
    close: async () => {
      await server.close();
      await engine.close();
      await rm(folder, { recursive: true });
    },
  };
}
