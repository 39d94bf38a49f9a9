import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export const views = ['graph', 'map', 'timeline', 'table'] as const;

/** What axe finds. It is put in by the debugging protocol: the page's own policy lets no script in. */
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

/** Keeps what a page looks like, for whoever looks at a run. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  await mkdir('test-results', { recursive: true });
  await page.screenshot({ path: `test-results/${name}.png` });
}

/** Milliseconds of the processor that the page's main thread takes from `url` on, until it shows what it was asked for. */
export async function processorTime(page: Page, url: string, until = settled): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url);
  await until(page);
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/** A page that shows what it was asked for. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.count-of', { hasText: /\d/ }).waitFor();
  await page.locator('main :is(svg.picture, table)').first().waitFor();
}
