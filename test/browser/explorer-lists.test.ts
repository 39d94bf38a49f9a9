import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { xinjiang } from '../support/api.ts';
import { describeBrowser, openPage } from '../support/browser.ts';
import { describeEngines } from '../support/engines.ts';
import { secondList } from '../support/second-list.ts';
import { keepScreenshot, openSettled, violations } from './page-checks.ts';
import { openSite, type Site } from './site.ts';

const karamay = 'cn-karamay~pk-gwadar';
const threeParties = 'cn-urumqi~kz-almaty~pk-peshawar';

/** Whether the comparison of the lists is visible without scrolling sideways. */
function fits(page: Page): Promise<boolean> {
  return page.locator('.compared').evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth);
}

/** The cells of the comparison of the lists, by row. */
async function comparison(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  const rows = page.locator('.compared tbody tr');
  await rows.first().waitFor();
  const read = await Promise.all((await rows.all()).map((row) => row.locator('th, td').allInnerTexts()));
  const texts = read.map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ')));
  return Object.fromEntries(texts.map(([title = '', ...cells]) => [title, cells]));
}

describeEngines('the explorer of two lists', (open) => {
  describeBrowser('in Chromium', (browser) => {
    let site: Site;
    beforeAll(async () => {
      site = await openSite(await open(), xinjiang(), secondList());
    });
    afterAll(() => site.close());

    const at = async (path: string, options?: BrowserContextOptions) =>
      openSettled(await browser(), site.url + path, options);

    test('relations can be filtered by list, and the filter is in the URL, the exports and the playground', async () => {
      const { page, problems } = await at('/?view=table&lang=en');
      await page.locator('.count-of', { hasText: '54 of 54' }).waitFor();
      const lists = page.getByRole('group', { name: 'List', exact: true });
      const choice = lists.getByRole('checkbox', { name: /A list of twin towns/ });
      await lists.locator('.choice', { hasText: 'A list of twin towns' }).locator('.count', { hasText: '4' }).waitFor();
      await lists.locator('.choice', { hasText: '新疆' }).locator('.count', { hasText: '52' }).waitFor();
      await choice.check();
      await page.locator('.count-of', { hasText: '4 of 54' }).waitFor();
      expect(new URL(page.url()).searchParams.get('list')).toBe('second');
      // The counts ignore the filter by list, but no other one.
      await lists.locator('.choice', { hasText: '新疆' }).locator('.count', { hasText: '52' }).waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.tools').getByRole('button', { name: 'Export JSON' }).click(),
      ]);
      const { rows, datasets } = JSON.parse(await readFile(await download.path(), 'utf8'));
      expect(rows).toHaveLength(4);
      expect(datasets.map(({ slug, url }: { slug: string; url: string }) => [slug, url])).toEqual([
        ['xinjiang', xinjiang().url],
        ['second', 'https://example.org/twin-towns'],
      ]);
      const ended = rows.find(({ id }: { id: string }) => id === `Friendship:${karamay}`);
      expect(ended).toMatchObject({
        establishedOn: '2015-04-20',
        status: 'ENDED',
        endedOn: '2019',
        otherDates: ['2016-10'],
        listings: [
          { dataset: 'xinjiang', dateClaims: [{ date: '2015-04-20', rank: 'PREFERRED' }] },
          { dataset: 'second', kindText: 'Twin town', dateClaims: [{ date: '2016-10', rank: 'PREFERRED' }] },
        ],
      });
      const link = await page.getByRole('link', { name: 'Open in GraphQL' }).getAttribute('href');
      const { filter } = JSON.parse(new URLSearchParams(link?.split('#')[1]).get('variables') ?? '');
      expect(filter).toEqual({ dataset: ['second'] });
      await page.getByRole('button', { name: 'Clear filters' }).first().click();
      await page.locator('.count-of', { hasText: '54 of 54' }).waitFor();
      expect(problems).toEqual([]);
    });

    test('an unknown list in the URL gives a message, and can be cleared', async () => {
      const { page, problems } = await openPage(await browser(), `${site.url}/?view=table&lang=en&list=third`);
      await page.getByRole('alert').getByText('No such entry').waitFor();
      await page.getByRole('button', { name: 'Clear filters' }).first().click();
      await page.locator('.count-of', { hasText: '54 of 54' }).waitFor();
      expect(problems).toEqual([]);
    });

    test('a relation shows what each list states side by side, and marks differences', async () => {
      const { page, problems } = await at(`/?view=table&lang=en&sel=${karamay}`);
      expect(await comparison(page)).toEqual({
        'Date established Lists disagree': ['2015-04-20 [25]', 'Oct 2016 [7]'],
        Kind: ['Not stated', 'Twin town'],
        Status: ['Not stated', 'Ended 2019'],
        Level: ['Prefecture-level', 'Not stated'],
        Continent: ['Asia', 'Not stated'],
      });
      const panel = page.locator('.panel');
      expect(
        await panel.locator('.compared th a').evaluateAll((all) => all.map((a) => a.getAttribute('href'))),
      ).toEqual([xinjiang().url, 'https://example.org/twin-towns']);
      await panel.locator('h2 + .fine', { hasText: 'Ended 2019' }).waitFor();
      const [first, second] = await panel.locator('.listing').all();
      await first?.getByText('我市与瓜达尔成友好城市').first().waitFor();
      await second?.getByText('· Twin town').waitFor();
      await second?.getByText('signed at Gwadar').waitFor();
      await second?.getByText('No activity is known.').waitFor();
      await second?.locator('.claim time', { hasText: 'Oct 2016' }).waitFor();
      await keepScreenshot(page, 'listings-side-by-side');
      expect(await fits(page)).toBe(true);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('link', { name: '中文' }).click();
      await panel.locator('.compared', { hasText: '各名单不一致' }).waitFor();
      await panel.locator('.compared', { hasText: '2016年10月' }).waitFor();
      await panel.locator('h2 + .fine', { hasText: '已终止（2019年）' }).waitFor();
      await keepScreenshot(page, 'listings-side-by-side-in-chinese');
      expect(await fits(page)).toBe(true);
      expect(problems).toEqual([]);
    });

    test('a less precise date is no difference', async () => {
      const { page } = await at('/?view=table&lang=en&sel=cn-tacheng~ru-rubtsovsk');
      const { 'Date established': dates } = await comparison(page);
      expect(dates).toEqual(['2000-04-24 [4] or 2000-03-16 [26]', '2000 [7]']);
    });

    test('the kind of a relation that is not a sister city is stated', async () => {
      const { page } = await at('/?view=table&sel=cn-urumqi~pk-gwadar~~friendship');
      const line = page.locator('.panel h2 + .fine');
      await line.waitFor();
      expect(await line.textContent()).toBe(' 巴基斯坦 · 友好交流关系 · 已中止');
      expect(await page.locator('.compared').count()).toBe(0);
    });

    test.each([
      ['zh', ['1985年', '1985-07-12', '1985年10月'], '仅知年份或月份'],
      ['en', ['1985', '1985-07-12', 'Oct 1985'], 'Known to the year or month'],
    ])('a date known to the year or month is shown as such: %s', async (language, dates, entry) => {
      const { page } = await at(`/?view=table&to=1985&lang=${language}`);
      expect(await page.locator('main tbody .date').allInnerTexts()).toEqual(dates);
      const { page: timeline } = await at(`/?view=timeline&to=1985&lang=${language}`);
      for (const date of dates)
        await timeline
          .getByRole('button', { name: new RegExp(`, ${date}$`) })
          .first()
          .waitFor();
      // A bar for the year, and one for the month; a circle for the day.
      const widths = await timeline
        .locator('svg.picture .period')
        .evaluateAll((all) => all.map((bar) => Number(bar.getAttribute('width'))));
      expect(widths).toHaveLength(2);
      expect(await timeline.locator('svg.picture circle.dot').count()).toBe(1);
      await timeline.getByText(entry).waitFor();
      expect(await violations(timeline)).toEqual([]);
      await keepScreenshot(timeline, `timeline-of-partial-dates-${language}`);
    });

    describe('a relation of three parties in a list without sides', () => {
      const path = (view: string) => `/?view=${view}&lang=en&list=second&sel=${threeParties}`;

      test('is three lines in the graph and on the map, in a neutral colour with a legend', async () => {
        const { page: graph } = await at(path('graph'));
        const edge = graph.locator('.graph-edge:not(.dim) path[stroke="var(--continent-none)"]');
        expect(String(await edge.getAttribute('d')).split('M')).toHaveLength(4);
        await graph.locator('.graph-legend').getByText('No continent listed').waitFor();
        await keepScreenshot(graph, 'graph-of-two-lists');
        const { page: map } = await at(path('map'));
        const arcs = map.locator(`[data-arc="${threeParties}"]`);
        await arcs.first().waitFor({ state: 'attached' });
        expect(await arcs.count()).toBe(3);
        await map.locator('.map-legend').getByText('No continent listed').waitFor();
        expect(await violations(map)).toEqual([]);
        await keepScreenshot(map, 'map-of-two-lists');
      });

      test('has all its parties in the timeline, the table and the panel', async () => {
        const { page: timeline } = await at(path('timeline'));
        await timeline.getByRole('button', { name: /^Ürümqi – Almaty, Peshawar, Oct 1985$/ }).waitFor();
        const { page } = await at(path('table'));
        const row = page.locator('main tbody tr', { hasText: 'Oct 1985' });
        for (const name of ['Ürümqi', 'Almaty', 'Peshawar'])
          await row.getByRole('link', { name, exact: true }).waitFor();
        for (const country of ['Kazakhstan', 'Pakistan']) await row.getByText(country).waitFor();
        for (const name of ['Ürümqi', 'Almaty', 'Peshawar'])
          await page.locator('.panel h2').getByRole('link', { name, exact: true }).waitFor();
        // No list states a side.
        for (const name of ['Almaty', 'Peshawar'])
          await page.locator('.panel').getByRole('heading', { level: 3, name, exact: true }).waitFor();
        await keepScreenshot(page, 'relation-of-three-parties');
      });
    });

    test.each(['light', 'dark'] as const)('has nothing to complain about at 390 px: %s', async (colorScheme) => {
      const options = { colorScheme, viewport: { width: 390, height: 844 } };
      const { page, problems } = await at(`/?view=table&lang=en&list=second&sel=${karamay}`, options);
      await comparison(page);
      await keepScreenshot(page, `listings-${colorScheme}-390`);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      expect(problems).toEqual([]);
    });
  });
});
