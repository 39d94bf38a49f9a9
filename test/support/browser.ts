import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, describe, inject, onTestFinished } from 'vitest';

/** Runs a suite in a real Chromium, where there is one. */
export function describeBrowser(title: string, suite: (browser: () => Promise<Browser>) => void): void {
  const executablePath = inject('chromium');
  if (executablePath === null) {
    describe.skip(`${title} (no Chromium)`, () => suite(() => Promise.reject(new Error('no Chromium'))));
    return;
  }
  describe(title, () => {
    let launched: Promise<Browser> | undefined;
    afterAll(async () => (await launched)?.close());
    suite(() => {
      launched ??= chromium.launch({
        executablePath,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      });
      return launched;
    });
  });
}

export interface Opened {
  readonly page: Page;
  /** What a page of ours must not do: errors in its console, requests to anywhere else. */
  readonly complaints: readonly string[];
}

/** A page in a profile of its own, closed with the test; `own` is where it may ask, where it begins elsewhere. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  own: string = url,
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(own).origin && !request.url().startsWith('blob:'))
      complaints.push(`asks ${request.url()}`);
  });
  await page.goto(url);
  return { page, complaints };
}
