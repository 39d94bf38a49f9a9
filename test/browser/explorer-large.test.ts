import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeBrowser, openPage } from '../support/browser.ts';
import { describeEngines } from '../support/engines.ts';
import { settled } from './page-checks.ts';
import { openLargeSite, type Site } from './site.ts';

describeEngines('the explorer of 20,000 relations', (open) =>
  describeBrowser('in Chromium', (browser) => {
    let site: Site;
    beforeAll(async () => {
      site = await openLargeSite(await open());
    });
    afterAll(() => site.close());

    test('a filter applies to all relations, not only to the displayed ones', async () => {
      const { page } = await openPage(await browser(), `${site.url}/?view=table&lang=en`);
      await settled(page);
      const facet = page.locator('.side .choice', { hasText: 'Province' });
      const count = Number(String(await facet.locator('.count').textContent()).replaceAll(',', ''));
      expect(count).toBeGreaterThan(50);
      await facet.getByRole('checkbox').check();
      await page.locator('.count-of', { hasText: `${count.toLocaleString('en')} of 20,000` }).waitFor();
    });

    test('an export of the map contains all relations', async () => {
      const { page } = await openPage(await browser(), `${site.url}/?view=map&lang=en`);
      await settled(page);
      const [download] = await Promise.all([
        page.waitForEvent('download', { timeout: 110_000 }),
        page.getByRole('button', { name: 'Export JSON' }).click(),
      ]);
      const { count, complete, rows } = JSON.parse(await readFile(await download.path(), 'utf8'));
      expect({ count, complete }).toEqual({ count: 20_000, complete: true });
      expect(new Set(rows.map(({ id }: { id: string }) => id)).size).toBe(20_000);
    });

    test('the server paginates the table', async () => {
      const { page } = await openPage(await browser(), `${site.url}/?view=table&lang=en`);
      await settled(page);
      const first = await page.locator('main tbody tr').first().textContent();
      await page.getByRole('button', { name: 'Next' }).click();
      await expect.poll(() => page.locator('main tbody tr').first().textContent()).not.toBe(first);
      await page.getByRole('button', { name: 'Previous' }).click();
      await expect.poll(() => page.locator('main tbody tr').first().textContent()).toBe(first);
    });
  }),
);
