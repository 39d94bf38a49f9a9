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

/** What the loop below takes on the machine that the limits are for, in milliseconds. */
const loopThere = 130;
const loop = 'for (let i = 0, sum = 0; i < 1e8; i += 1) sum += i % 7';

/**
 * Milliseconds of the processor that the page's main thread takes from `url` on, until it shows what it was asked for. Machines
 * differ, and a shared one from minute to minute: where a plain loop takes longer than there, so does the page.
 */
export async function processorTime(page: Page, url: string, until = settled): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  await page.goto(url);
  await until(page);
  const taken = await worked();
  // As code of the page is, not as the console's: only a function is compiled for speed.
  await session.send('Runtime.evaluate', { expression: `(() => { ${loop} })()` });
  const loopHere = (await worked()) - taken;
  return taken * Math.min(1, loopThere / loopHere);
}

/** A page that shows what it was asked for. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.count-of', { hasText: /\d/ }).waitFor();
  await page.locator('main :is(svg.picture, table)').first().waitFor();
}
