import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, describe, inject, onTestFinished } from 'vitest';

/** Runs a suite in Chromium, and skips it if Chromium is not installed. */
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

export interface OpenedPage {
  readonly page: Page;
  /** Console errors and warnings, uncaught errors, and requests to other origins. */
  readonly problems: readonly string[];
}

/** Opens a page in a new profile and closes it after the test. The page may send requests to the origin of `own`, by default of `url`. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  own: string = url,
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(own).origin && !request.url().startsWith('blob:'))
      problems.push(`requests ${request.url()}`);
  });
  await page.goto(url);
  return { page, problems };
}
