import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type OpenedPage, openPage } from '../support/browser.ts';

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export { views } from '../../web/src/state/view-state.ts';

/** The accessibility violations that axe finds. axe is injected through the debugging protocol, because the content security policy blocks scripts. */
export async function violations(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: await readFile(axeSource, 'utf8') });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run({ rules: { 'target-size': { enabled: true } } }).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | '))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  return JSON.parse(String(result.value));
}

/** Saves a screenshot in `test-results`. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  await mkdir('test-results', { recursive: true });
  await page.screenshot({ path: `test-results/${name}.png` });
}

/** Opens a page of the explorer, and waits until its view is drawn. */
export async function openSettled(browser: Browser, url: string, options?: BrowserContextOptions): Promise<OpenedPage> {
  const opened = await openPage(browser, url, options);
  await settled(opened.page);
  return opened;
}

/** Duration of the loop below in milliseconds, on the machine on which the CPU time limits were set. */
const referenceLoopMs = 130;
const loop = 'for (let i = 0, sum = 0; i < 1e8; i += 1) sum += i % 7';

/**
 * CPU milliseconds of the main thread from loading `url` until the view is drawn, normalized by the duration of a loop, because
 * the speed of machines differs and varies.
 */
export async function processorTime(page: Page, url: string, until = settled): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const cpuTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  await page.goto(url);
  await until(page);
  const pageTime = await cpuTime();
  // As a function, because console code is not optimized.
  await session.send('Runtime.evaluate', { expression: `(() => { ${loop} })()` });
  const loopMs = (await cpuTime()) - pageTime;
  return pageTime * Math.min(1, referenceLoopMs / loopMs);
}

/** Waits until the view of the page is drawn: a picture or a table. A view that is neither belongs in the selector. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.count-of', { hasText: /\d/ }).waitFor();
  await page.locator('main :is(svg.picture, table)').first().waitFor();
}
