import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateDataset } from '../../src/dataset/generate/generate.ts';
import { openEmbedded } from '../../src/graph/embedded/open.ts';
import { describeBrowser, openPage } from '../support/browser.ts';
import { settled, views, violations } from './looking.ts';
import { openSite, type Site } from './serving.ts';

describeBrowser('the explorer of 20,000 relations', (browser) => {
  let site: Site;
  beforeAll(async () => {
    const dataset = generateDataset({ id: 'invented', jurisdictions: 4_000, friendships: 20_000, seed: 1 });
    site = await openSite(await openEmbedded(), dataset);
  });
  afterAll(() => site.close());

  test.each(views)('%s: shows no more than its cap, and says of how many', async (view) => {
    const { page, complaints } = await openPage(await browser(), `${site.url}/?view=${view}&lang=en`);
    await settled(page);
    await page.locator('.count-of', { hasText: '20,000' }).waitFor();
    const cap = { graph: 500, map: 2_000, timeline: 2_000, table: 50 }[view];
    if (view === 'table') expect(await page.locator('main tbody tr').count()).toBe(cap);
    else
      await page.locator('main', { hasText: new RegExp(`first ${cap.toLocaleString('en')} of 20,000`, 'i') }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('a filter narrows all of them, not those that were shown', async () => {
    const { page } = await openPage(await browser(), `${site.url}/?view=table&lang=en`);
    await settled(page);
    const facet = page.locator('.side .choice', { hasText: 'Province' });
    const counted = Number(String(await facet.locator('.count').textContent()).replaceAll(',', ''));
    expect(counted).toBeGreaterThan(50);
    await facet.getByRole('checkbox').check();
    await page.locator('.count-of', { hasText: `${counted.toLocaleString('en')} of 20,000` }).waitFor();
  });

  test('the table is paged by the server', async () => {
    const { page } = await openPage(await browser(), `${site.url}/?view=table&lang=en`);
    await settled(page);
    const first = await page.locator('main tbody tr').first().textContent();
    await page.getByRole('button', { name: 'Next' }).click();
    await expect.poll(() => page.locator('main tbody tr').first().textContent()).not.toBe(first);
    await page.getByRole('button', { name: 'Previous' }).click();
    await expect.poll(() => page.locator('main tbody tr').first().textContent()).toBe(first);
  });
});
