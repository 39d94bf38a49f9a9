import { afterAll, beforeAll, expect, test } from 'vitest';
import { xinjiang } from '../support/api.ts';
import { describeBrowser, openPage } from '../support/browser.ts';
import { describeEngines } from '../support/engines.ts';
import { processorTime, views } from './page-checks.ts';
import { openSite, type Site } from './site.ts';

describeEngines('the explorer', (open) => {
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
  });
});
