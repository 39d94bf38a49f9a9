import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningServer } from '../../src/server/start-server.ts';
import { xinjiang } from '../support/api.ts';
import { describeBrowser, openPage } from '../support/browser.ts';
import { describeEngines } from '../support/engines.ts';
import { keepScreenshot, processorTime, settled, views, violations } from './page-checks.ts';
import { openPlayground, ready } from './playground-page.ts';
import { openLargeSite, openSite, type Site } from './site.ts';

describeEngines('the explorer', (open) =>
  describeBrowser('in Chromium', (browser) => {
    let site: Site;
    beforeAll(async () => {
      site = await openSite(await open(), xinjiang());
    });
    afterAll(() => site.close());

    test.each(views)('%s sends one request and takes little CPU time', async (view) => {
      const { page } = await openPage(await browser(), 'about:blank');
      const operations: string[] = [];
      page.on('request', (request) => {
        if (request.url().endsWith('/graphql'))
          operations.push(/^query (\w+)/.exec(request.postDataJSON().query)?.[1] ?? '');
      });
      const milliseconds = await processorTime(page, `${site.url}/?view=${view}`);
      expect(operations.filter((name) => name !== 'Overview')).toEqual(['View']);
      process.stderr.write(`${view}: ${Math.round(milliseconds)} ms CPU time\n`);
      expect(milliseconds).toBeLessThanOrEqual(500);
    });
  }),
);

describeEngines('the explorer of 20,000 relations', (open) =>
  describeBrowser('in Chromium', (browser) => {
    let site: Site;
    beforeAll(async () => {
      site = await openLargeSite(await open());
    });
    afterAll(() => site.close());

    test.each(views)('%s: shows at most its limit, and the total', async (view) => {
      const { page, problems } = await openPage(await browser(), 'about:blank', {}, site.url);
      let requested = 0;
      page.on('request', (request) => {
        if (!request.url().endsWith('/graphql')) return;
        const { query, variables } = request.postDataJSON();
        if (/^query (View|MoreRelations)\b/.test(query)) requested += variables.first;
      });
      const cap = { graph: 500, map: 2_000, timeline: 2_000, table: 50 }[view];
      const part = page.locator('main', { hasText: new RegExp(`earliest ${cap.toLocaleString('en')} of 20,000`, 'i') });
      const milliseconds = await processorTime(page, `${site.url}/?view=${view}&lang=en`, async () => {
        await settled(page);
        await page.locator('.count-of', { hasText: '20,000' }).waitFor();
        if (view !== 'table') await part.waitFor();
        await expect.poll(() => requested, { timeout: 30_000 }).toBe(cap);
        // The last page is also drawn.
        if (view === 'graph')
          await page
            .locator('.graph-edge')
            .nth(cap - 1)
            .waitFor({ state: 'attached' });
      });
      if (view === 'table') {
        expect(await page.locator('main tbody tr').count()).toBe(cap);
        await page.getByText('50 of 20,000 on this page').waitFor();
      }
      expect(requested).toBe(cap);
      process.stderr.write(`${view} of 20,000: ${Math.round(milliseconds)} ms CPU time\n`);
      if (view === 'graph' || view === 'table') expect(milliseconds).toBeLessThanOrEqual(1_500);
      await keepScreenshot(page, `${view}-of-20000`);
      expect(await violations(page)).toEqual([]);
      expect(problems).toEqual([]);
    });
  }),
);

describeBrowser('the playground', (browser) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await openPlayground();
  });
  afterAll(() => server.close());

  test('is ready after little CPU time', async () => {
    const { page } = await openPage(await browser(), `${server.url}/schema.graphql`);
    const milliseconds = await processorTime(page, `${server.url}/graphql`, ready);
    process.stdout.write(`The playground was ready after ${Math.round(milliseconds)} ms CPU time.\n`);
    expect(milliseconds).toBeLessThan(1_500);
  });
});
