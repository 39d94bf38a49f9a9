import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export const views = ['graph', 'map', 'timeline', 'table'] as const;

/** What axe finds. It is put in by the debugging protocol: the page's own policy lets no script in. */
export async function violations(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: await readFile(axeSource, 'utf8') });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run().then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | '))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  return JSON.parse(String(result.value));
}

/** A page that shows what it was asked for. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.count-of', { hasText: /\d/ }).waitFor();
  await page.locator('main :is(svg.picture, table)').first().waitFor();
}
