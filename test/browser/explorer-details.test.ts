import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { xinjiang } from '../support/api.ts';
import { describeBrowser, openPage } from '../support/browser.ts';
import { describeEngines } from '../support/engines.ts';
import { friendshipIdsOf } from '../support/friendship-ids.ts';
import { hubDataset, hubRelations, relationsOfHub } from '../support/hub-dataset.ts';
import { keepScreenshot, openSettled, settled, violations } from './page-checks.ts';
import { openSite, type Site } from './site.ts';

/** Polling limit on a busy machine. */
const slowPoll = { timeout: 30_000 } as const;

/** An RFC 4180 parser that does not share code with the exporter. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

/** Clicks an export button and reads the downloaded file. */
async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.tools').getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await textOf(download) };
}

describeEngines('a list that exceeds the limit of every view', (open) => {
  describeBrowser('in Chromium', (browser) => {
    let site: Site;
    beforeAll(async () => {
      site = await openSite(await open(), hubDataset());
    });
    afterAll(() => site.close());

    const at = async (path: string, options?: BrowserContextOptions) =>
      openSettled(await browser(), site.url + path, options);

    describe.each(['table', 'map', 'graph'])('from the %s', (view) => {
      test('CSV and JSON contain each relation once', async () => {
        const { page, problems } = await at(`/?view=${view}&lang=en`);
        const csv = parseCsv((await saved(page, 'Export CSV')).text.replace('\uFEFF', ''));
        expect(csv).toHaveLength(relationsOfHub + 1);
        const dataset = hubDataset();
        const ids = dataset.friendships.map(friendshipIdsOf(dataset));
        expect(
          csv
            .slice(1)
            .map(([id]) => id)
            .sort(),
        ).toEqual(ids.toSorted());
        expect(new Set(csv.map(({ length }) => length)).size).toBe(1);
        const json = JSON.parse((await saved(page, 'Export JSON')).text);
        expect(json).toMatchObject({ complete: true, count: relationsOfHub });
        expect(json.rows.map(({ id }: { id: string }) => id).sort()).toEqual(ids.toSorted());
        expect(problems).toEqual([]);
      });
    });

    test('an export applies the filters', async () => {
      const { page } = await at('/?view=table&from=2000&lang=en');
      const { rows } = JSON.parse((await saved(page, 'Export JSON')).text);
      expect(rows).toHaveLength(hubRelations.all - hubRelations.early);
      for (const row of rows) expect(row.establishedOn).toMatch(/^2010/);
    });

    test('a row has country names, sources, and headers in the language of the page', async () => {
      const { page } = await at('/?view=table');
      const [headers = [], first = [], second = []] = parseCsv((await saved(page, '导出 CSV')).text.slice(1));
      const of = (row: readonly string[], header: string) => row[headers.indexOf(header)];
      expect(headers).toContain('结好日期');
      for (const header of headers) expect(header).toMatch(/\p{Script=Han}/u);
      expect(of(first, '本方城市')).toBe('地方0; 地方1');
      expect(of(first, '外方城市国家')).toBe('日本');
      expect(of(first, '外方城市国家代码')).toBe('JP');
      expect(of(first, '级别')).toBe('地级');
      expect(of(first, '出处')).toBe(
        '[1] 公报，第"一"期, 1999-10, 链接已失效; [2] Yearbook, 查阅于 2020-02-03, 有存档',
      );
      expect(of(second, '外方城市')).toBe('伙伴151; 伙伴152; 伙伴153; ＝公式, "引号"');
      await page.getByRole('link', { name: 'English' }).click();
      await page.getByText('Date established').waitFor();
      const [english = [], row = []] = parseCsv((await saved(page, 'Export CSV')).text.slice(1));
      for (const header of english) expect(header).not.toMatch(/\p{Script=Han}/u);
      expect(row[english.indexOf('Partner city country')]).toBe('Japan');
      const json = JSON.parse((await saved(page, 'Export JSON')).text);
      expect(json.rows[0]).toMatchObject({
        establishedOn: '1979-01-01',
        locals: [
          { slug: 'cn-place-0', country: { code: 'CN', name: 'China' } },
          { slug: 'cn-place-1', country: { code: 'CN', name: 'China' } },
        ],
        partners: [{ slug: 'jp-partner-150', country: { code: 'JP', name: 'Japan' } }],
        sources: [
          { number: 1, title: '公报，第"一"期', publishedOn: '1999-10', status: 'DEAD' },
          { number: 2, title: 'Yearbook', publishedOn: null, accessedOn: '2020-02-03', status: 'ARCHIVED' },
        ],
      });
    });

    test('a name that a spreadsheet would read as a formula is escaped', async () => {
      // The only partner of its relation, so that the cell starts with its name.
      const { page } = await at('/?view=table&lang=en&sort=partner');
      const rows = parseCsv((await saved(page, 'Export CSV')).text.slice(1));
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      expect(rows.flat().some((cell) => cell.includes('=SUM(1,2)'))).toBe(true);
    });

    test('an export shows progress, and saves no file if it is cancelled', async () => {
      const { page, problems } = await at('/?view=table&lang=en');
      let pages = 0;
      let release: () => void = () => undefined;
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route('**/graphql', async (route) => {
        if (/^query ExportPage/.test(route.request().postDataJSON().query)) {
          pages += 1;
          if (pages === 3) await held;
        }
        await route.continue().catch(() => undefined);
      });
      const downloads: string[] = [];
      page.on('download', (download) => downloads.push(download.suggestedFilename()));
      await page.getByRole('button', { name: 'Export CSV' }).click();
      await page.getByText(`Read 200 of ${relationsOfHub}`).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' });
      release();
      expect(await page.locator('.tools [role="alert"]').count()).toBe(0);
      // The next export works, and only its file was saved.
      expect((await saved(page, 'Export JSON')).name).toBe('youcheng-table.json');
      expect(downloads).toEqual(['youcheng-table.json']);
      expect(problems).toEqual([]);
    });

    test('a failed export shows an error and saves nothing', async () => {
      const { page } = await at('/?view=table');
      let pages = 0;
      await page.route('**/graphql', async (route) => {
        if (/^query ExportPage/.test(route.request().postDataJSON().query)) pages += 1;
        await (pages === 4 ? route.abort() : route.continue());
      });
      const downloads: string[] = [];
      page.on('download', (download) => downloads.push(download.suggestedFilename()));
      await page.getByRole('button', { name: '导出 JSON' }).click();
      await page.getByRole('alert').getByText('导出失败，未生成文件。').waitFor();
      expect(await violations(page)).toEqual([]);
      expect(downloads).toEqual([]);
    });

    test('an export saves nothing if the data changes while it runs', async () => {
      const { page } = await at('/?view=table&lang=en');
      let pages = 0;
      await page.route('**/graphql', async (route) => {
        if (!/^query ExportPage/.test(route.request().postDataJSON().query)) return route.continue();
        pages += 1;
        const response = await route.fetch();
        // The third page has another revision, as if the list had been reloaded.
        const revision = pages === 3 ? '"revision":"another"' : '$&';
        const body = (await response.text()).replace(/"revision":"[^"]*"/, revision);
        await route.fulfill({ response, body });
      });
      const downloads: string[] = [];
      page.on('download', (download) => downloads.push(download.suggestedFilename()));
      await page.getByRole('button', { name: 'Export CSV' }).click();
      await page.getByRole('alert').getByText('The data changed during the export. No file was saved.').waitFor();
      expect([pages, downloads]).toEqual([3, []]);
    });

    test('in a mode, an export contains what the mode shows, with sources', async () => {
      const { page } = await at('/?view=table&lang=en&shared=cn-hub,cn-place-0');
      await page.locator('.mode-bar', { hasText: '2 relations' }).waitFor();
      const { name, text } = await saved(page, 'Export JSON');
      const { rows, complete } = JSON.parse(text);
      expect({ name, complete }).toEqual({ name: 'youcheng-table.json', complete: true });
      expect(rows).toHaveLength(2);
      for (const { partners, sources } of rows) {
        expect(partners[0].name).toBe('Partner 0');
        expect(sources).toHaveLength(2);
      }
    });

    test('exports are disabled until the view is loaded', async () => {
      const { page } = await at('/?view=table&lang=en');
      await page.route('**/graphql', (route) =>
        /^query Shared/.test(route.request().postDataJSON().query) ? undefined : route.continue(),
      );
      const button = page.getByRole('button', { name: 'Export JSON' });
      expect(await button.isEnabled()).toBe(true);
      await page.goto(`${site.url}/?view=table&lang=en&shared=cn-hub,cn-place-0`);
      await page.locator('.count-of', { hasText: '0 of' }).waitFor();
      expect(await button.isDisabled()).toBe(true);
    });

    test('an incomplete mode is marked in the page, the button and the file', async () => {
      const { page } = await at('/?view=graph&lang=en&depth=2&sel=cn-hub');
      await page.locator('.mode-bar', { hasText: 'Partial result' }).waitFor();
      const { name, text } = await saved(page, 'Export JSON (partial)');
      expect(name).toBe('youcheng-graph-partial.json');
      expect(JSON.parse(text).complete).toBe(false);
      const picture = await saved(page, 'Export SVG (partial)');
      expect(picture.name).toBe('youcheng-graph-partial.svg');
      expect(picture.text).toContain('Partial result');
    });

    test('every export has the attribution', async () => {
      const { page } = await at('/?view=graph&lang=en');
      const { text: csv } = await saved(page, 'Export CSV');
      const { text: json } = await saved(page, 'Export JSON');
      const { text: svg } = await saved(page, 'Export SVG (partial)');
      for (const text of [csv, json, svg]) {
        for (const part of [
          '枢纽名单',
          '2024-05-06',
          'CC-BY-SA-4.0',
          'https://creativecommons.org/licenses/by-sa/4.0/',
          'GeoNames',
          'https://www.geonames.org/',
          'https://creativecommons.org/licenses/by/4.0/',
          'Natural Earth',
          'https://www.naturalearthdata.com/',
          'CLDR',
          'https://cldr.unicode.org/',
        ])
          expect(text).toContain(part);
      }
    });

    test('the panel of a place lists all its relations, and states how many are missing', async () => {
      const { page, problems } = await at('/?view=table&lang=en&sel=cn-hub');
      const panel = page.locator('.panel');
      await panel.getByText(`100 / ${hubRelations.all}`).waitFor();
      expect(await panel.locator('.relations li').count()).toBe(100);
      await panel.getByRole('button', { name: 'Show more' }).click();
      await expect.poll(() => panel.locator('.relations li').count(), slowPoll).toBe(hubRelations.all);
      const names = await panel.locator('.relations li').allInnerTexts();
      expect(new Set(names).size).toBe(hubRelations.all);
      expect(await panel.getByRole('button', { name: 'Show more' }).count()).toBe(0);
      expect(await violations(page)).toEqual([]);
      expect(problems).toEqual([]);
    });

    test('a selected hub has all its links in the graph', async () => {
      const { page } = await at('/?view=graph&lang=en');
      await page.locator('.mode-bar', { hasText: `earliest 500 of ${relationsOfHub}` }).waitFor();
      await page.locator('.graph-edge').nth(499).waitFor({ state: 'attached' });
      await page.getByRole('button', { name: `Hub, ${hubRelations.early} relations` }).click();
      const highlighted = page.locator('.graph-edge:not(.dim)');
      await expect.poll(() => highlighted.count(), slowPoll).toBe(hubRelations.all);
      await page
        .locator('.mode-bar', { hasText: `Of the selected city: ${hubRelations.all} of ${hubRelations.all}` })
        .waitFor();
      await page.getByRole('button', { name: `Hub, ${hubRelations.all} relations` }).waitFor();
      await keepScreenshot(page, 'graph-of-a-hub');
      // The filters also apply to these links.
      await page.goto(`${site.url}/?view=graph&lang=en&to=2005&sel=cn-hub`);
      await page
        .locator('.mode-bar', { hasText: `Of the selected city: ${hubRelations.early} of ${hubRelations.early}` })
        .waitFor();
      expect(await page.locator('.graph-edge:not(.dim)').count()).toBe(hubRelations.early);
    });

    test('states that a selected relation is not displayed, and that loading more failed', async () => {
      const { page } = await at('/?view=graph&lang=en&sel=cn-hub~jp-partner-139');
      await page.locator('.mode-bar', { hasText: 'The selected relation is not among them' }).waitFor();
      await page.route('**/graphql', (route) => {
        const { query, variables } = route.request().postDataJSON();
        return /^query MoreRelations/.test(query) && variables.filter.party ? route.abort() : route.continue();
      });
      await page.getByRole('button', { name: `Hub, ${hubRelations.early} relations` }).click();
      await page.locator('.mode-bar', { hasText: 'could not be loaded' }).waitFor();
    });

    test.each([
      ['shared=cn-hub,cn-place-0', 'table'],
      ['path=cn-hub,cn-place-0', 'table'],
      ['depth=1&sel=cn-hub', 'graph'],
    ])('the mode of %s states that filters are not applied', async (query, view) => {
      const { page } = await at(`/?view=${view}&lang=en&country=JP&${query}`);
      await page.locator('.mode-bar', { hasText: 'Filters are not applied' }).waitFor();
      const { page: other } = await at(`/?view=${view}&lang=en&${query}`);
      await other.locator('.mode-bar', { hasText: 'relation' }).waitFor();
      expect(await other.getByText('Filters are not applied').count()).toBe(0);
    });

    test('a relation of several parties is drawn completely in every view', async () => {
      const selected = 'cn-place-2~jp-formula~jp-partner-151~jp-partner-152~jp-partner-153';
      const names = ['Place 2', 'Partner 151', 'Partner 152', 'Partner 153', '=SUM(1,2)'];
      const path = (view: string, sel: string) => `/?view=${view}&lang=en&to=1979&sel=${sel}`;

      const { page: graph } = await at(path('graph', selected));
      // Five parties: ten lines for one relation.
      const edge = graph.locator('.graph-edge:not(.dim) path[stroke^="var"]');
      expect(await edge.count()).toBe(1);
      expect(String(await edge.getAttribute('d')).split('M')).toHaveLength(11);
      for (const name of names)
        await graph.getByRole('button', { name: `${name}, 1 relation`, exact: true }).waitFor({ state: 'attached' });
      await keepScreenshot(graph, 'graph-of-several-parties');

      const { page: map } = await at(path('map', selected));
      expect(await map.locator(`[data-arc="${selected}"]`).count()).toBe(10);
      expect(await map.locator('[data-arc]').count()).toBe(13);

      const { page: timeline } = await at(path('timeline', selected));
      await timeline.getByRole('button', { name: `Place 2 – ${names.slice(1).join(', ')}, 1979-01-02` }).waitFor();
      // Two local parties: a mark in each lane, and both open the relation.
      const marks = timeline.getByRole('button', { name: 'Place 0, Place 1 – Partner 150, 1979-01-01' });
      expect(await marks.count()).toBe(2);
      await marks.last().locator('.dot').click();
      await expect
        .poll(() => new URL(timeline.url()).search, slowPoll)
        .toContain('sel=cn-place-0~cn-place-1~jp-partner-150');
      expect(await violations(timeline)).toEqual([]);

      const { page: table } = await at(path('table', selected));
      const [, row] = await table.locator('main tbody tr').allInnerTexts();
      for (const name of names) expect(row).toContain(name);
      const { page: place } = await at(path('table', 'jp-partner-152'));
      await place.locator('.relations li').first().waitFor();
      for (const name of names.filter((one) => one !== 'Partner 152'))
        await place.locator('.relations').getByRole('link', { name, exact: true }).waitFor();
      const { page: panel } = await at(path('table', selected));
      for (const name of names) await panel.locator('.panel h2').getByRole('link', { name, exact: true }).waitFor();
    });
  });
});

describeEngines('texts of the explorer', (open) => {
  describeBrowser('in Chromium', (browser) => {
    let site: Site;
    beforeAll(async () => {
      site = await openSite(await open(), xinjiang());
    });
    afterAll(() => site.close());

    const at = async (path: string, options?: BrowserContextOptions) =>
      openSettled(await browser(), site.url + path, options);

    test.each([1440, 390])('the attribution is shown with links at %i px, and in print', async (width) => {
      const { page } = await at('/?view=table&lang=en', { viewport: { width, height: 844 } });
      const credits = page.getByRole('contentinfo');
      await credits.scrollIntoViewIfNeeded();
      const links = await credits
        .getByRole('link')
        .evaluateAll((all) => all.map((link) => [link.textContent, decodeURI((link as HTMLAnchorElement).href)]));
      expect(Object.fromEntries(links)).toEqual({
        新疆维吾尔自治区国际友好城市列表: 'https://zh.wikipedia.org/wiki/新疆维吾尔自治区国际友好城市列表',
        'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
        '© GeoNames': 'https://www.geonames.org/',
        'CC BY 4.0': 'https://creativecommons.org/licenses/by/4.0/',
        'Natural Earth': 'https://www.naturalearthdata.com/',
        'public domain': 'https://www.naturalearthdata.com/about/terms-of-use/',
        '© Unicode CLDR': 'https://cldr.unicode.org/',
        'Unicode-3.0': 'https://www.unicode.org/license.txt',
      });
      for (const sel of ['', '&sel=cn-urumqi']) {
        await page.goto(`${site.url}/?view=table&lang=en${sel}`);
        await settled(page);
        await page.emulateMedia({ media: 'print' });
        await page.getByRole('contentinfo').getByText('GeoNames').waitFor();
        await page.emulateMedia({ media: 'screen' });
      }
    });

    test('the heading has the list and its date in both languages', async () => {
      const { page } = await at('/?view=table');
      await page.getByText('新疆国际友好城市一览（截至2023年12月1日）：每个日期注明出处').waitFor();
      await page.getByRole('link', { name: 'English' }).click();
      await page.getByText('Sister cities of Xinjiang, China, as of 1 December 2023: every date sourced').waitFor();
    });

    test.each([
      ['us-orem', '城市'],
      ['jp-nyuzen', undefined],
      ['au-narrandera', '镇'],
      ['kz-almaty', undefined],
    ])('%s has no Chinese level name in Chinese', async (slug, kind) => {
      const { page } = await at(`/?view=table&sel=${slug}`);
      const line = page.locator('.panel h2 + .fine');
      await line.waitFor();
      const text = await line.textContent();
      expect(text).not.toMatch(/省级|地级|县级/);
      if (kind !== undefined) expect(text).toContain(` · ${kind}`);
    });

    test('a place in China has its level name in Chinese', async () => {
      const { page } = await at('/?view=table&sel=cn-urumqi');
      await page.locator('.panel h2 + .fine', { hasText: '地级' }).waitFor();
    });

    test.each(['graph', 'map'])('the %s shows levels of local places only', async (view) => {
      const { page } = await at(`/?view=${view}`);
      const legend = page.locator(`.${view}-legend`);
      for (const level of ['省级', '地级', '县级']) await legend.getByText(`本方城市 · ${level}`).waitFor();
      // Partners have the same shape at every level.
      const shapes = await page
        .locator('svg.picture :is(.graph-mark, .map-mark) > :is(rect, path, circle).full[fill*="continent"]')
        .evaluateAll((all) => [...new Set(all.map(({ tagName }) => tagName))]);
      expect(shapes).toEqual(['circle']);
    });

    test('an archived source is labelled as having an archived copy', async () => {
      const { page } = await at('/?view=table&sel=cn-tacheng~ru-rubtsovsk');
      await page.locator('.citation').first().waitFor();
      await page.locator('.panel').getByText('有存档').first().waitFor();
      expect(await page.getByText('仅有存档').count()).toBe(0);
    });

    test.each([
      ['zh', '起始年份 2010 晚于结束年份 1990，年份筛选未生效。'],
      ['en', 'The first year, 2010, is after the last, 1990. The years are not applied.'],
    ])('reversed years give a message in the language of the page: %s', async (language, message) => {
      const { page, problems } = await at(`/?view=table&from=2010&to=1990&lang=${language}`);
      await page.locator('.side').getByRole('alert').getByText(message).waitFor();
      await page.locator('main').getByText(message).waitFor();
      await page.locator('.count-of', { hasText: '52' }).waitFor();
      expect(await page.getByText(/BAD_USER_INPUT|`established/).count()).toBe(0);
      expect(await violations(page)).toEqual([]);
      await page.locator('.side input').first().fill('1985');
      await page.locator('.side input').first().press('Enter');
      await page.locator('.side').getByRole('alert').waitFor({ state: 'detached' });
      expect(problems).toEqual([]);
    });

    test('an arrow key in an empty year input starts at the years of the data', async () => {
      const { page } = await at('/?view=table&lang=en');
      const [from, to] = [
        page.locator('.side').getByLabel('From'),
        page.locator('.side').getByLabel('To', { exact: true }),
      ];
      await from.press('ArrowUp');
      await expect.poll(() => from.inputValue(), slowPoll).toBe('1985');
      await to.press('ArrowDown');
      await expect.poll(() => to.inputValue(), slowPoll).toBe('2023');
      await from.press('ArrowUp');
      await expect.poll(() => from.inputValue(), slowPoll).toBe('1986');
      await expect.poll(() => new URL(page.url()).search, slowPoll).toContain('from=1986&to=2023');
    });

    test('an invalid year gives a message', async () => {
      const { page } = await at('/?view=table&lang=en');
      await page.locator('.side').getByLabel('From').fill('85');
      await page.locator('.side').getByLabel('From').press('Enter');
      await page.locator('.side').getByRole('alert').getByText('Enter a year of four digits.').waitFor();
    });

    test.each([
      ['zh', '没有与“zzzzzz”匹配的结果', '输入城市、国家或出处的名称'],
      ['en', 'No results for “zzzzzz”', 'Type the name of a city'],
    ])('a search without results gives a message, and an empty one a hint: %s', async (language, nothing, hint) => {
      const { page } = await at(`/?view=table&lang=${language}`);
      const box = page.getByRole('combobox', { name: language === 'zh' ? '搜索' : 'Search' });
      await box.focus();
      await page.getByText(hint).waitFor();
      expect(await violations(page)).toEqual([]);
      await box.fill('zzzzzz');
      await page.getByText(nothing).waitFor();
      expect(await page.getByText(nothing).evaluate((note) => note.getBoundingClientRect().height)).toBeGreaterThan(20);
      expect(await violations(page)).toEqual([]);
      await box.fill('   ');
      await page.getByText(hint).waitFor();
    });

    test('a search states that it has more results than it shows', async () => {
      const { page } = await at('/?view=table&lang=en');
      await page.getByRole('combobox', { name: 'Search' }).fill('region');
      await page
        .locator('.search [role="status"]', { hasText: /First 8 of \d+ results/ })
        .waitFor({ state: 'attached' });
      expect(await page.getByRole('listbox').getByRole('option').count()).toBeLessThanOrEqual(8);
    });

    test('the title and the label of the panel follow the selection', async () => {
      const { page } = await at('/?view=table&lang=en');
      expect(await page.title()).toBe('Table · 友城 Youcheng');
      await page.getByRole('complementary', { name: 'Overview' }).waitFor();
      await page.locator('main').getByRole('link', { name: 'Peshawar' }).click();
      await page.getByRole('complementary', { name: 'Peshawar' }).waitFor();
      expect(await page.title()).toBe('Peshawar · Table · 友城 Youcheng');
      await page.locator('main').getByRole('link', { name: '2000-04-24' }).click();
      await page.getByRole('complementary', { name: 'Tacheng ↔ Rubtsovsk' }).waitFor();
      expect(await page.title()).toBe('Tacheng ↔ Rubtsovsk · Table · 友城 Youcheng');
      await page.getByRole('link', { name: '中文' }).click();
      await page.getByRole('complementary', { name: '塔城市 ↔ 鲁布佐夫斯克' }).waitFor();
      expect(await page.title()).toBe('塔城市 ↔ 鲁布佐夫斯克 · 表格 · 友城 Youcheng');
      await page.getByRole('button', { name: '关闭' }).click();
      await expect.poll(() => page.title(), slowPoll).toBe('表格 · 友城 Youcheng');
    });

    test.each([
      ['zh', 'zh-Hans'],
      ['en', 'en'],
    ])('countries are ordered by name: %s', async (language, tag) => {
      const { page } = await at(`/?view=table&lang=${language}`);
      const facet = page.locator('.side fieldset', { hasText: language === 'zh' ? '国家' : 'Country' });
      const names = async () => (await facet.locator('.choice-label').allInnerTexts()).map((name) => name.trim());
      const initial = await names();
      expect(initial).toEqual(initial.toSorted(new Intl.Collator(tag).compare));
      await facet.getByRole('button').click();
      const all = await names();
      expect(all).toHaveLength(15);
      expect(all).toEqual(all.toSorted(new Intl.Collator(tag).compare));
    });

    test('the table states that it sorts countries by code, and shows the codes', async () => {
      const { page } = await at('/?view=table&sort=country&lang=en');
      await page.getByRole('columnheader', { name: 'Country (by code)' }).waitFor();
      const codes = await page
        .locator('main tbody td:last-child')
        .evaluateAll((cells) => cells.map((cell) => cell.textContent?.trim().slice(-2)));
      expect(codes).toEqual(codes.toSorted());
      expect(codes[0]).toBe('AU');
    });

    test('API errors are shown in the language of the page', async () => {
      const { page } = await openPage(await browser(), `${site.url}/?view=table&shared=cn-urumqi,nowhere`);
      await page.getByRole('alert').getByText('没有此条目').waitFor();
      expect(await page.getByRole('alert').textContent()).not.toMatch(/NOT_FOUND|[a-z]{4}/);
    });

    test.each([
      ['sel=pk-gwadar&lang=en', 'Gwadar · 友城 Youcheng', '2 sister cities: Karamay (2015), Kashgar Prefecture (2016)'],
      ['sel=pk-gwadar', '瓜达尔 · 友城 Youcheng', '2 个友好城市：克拉玛依市（2015年）、喀什地区（2016年）'],
      ['sel=us-orem&lang=en', 'Orem · 友城 Youcheng', '1 sister city: Ürümqi (2000)'],
      [
        'sel=cn-urumqi&lang=en',
        'Ürümqi · 友城 Youcheng',
        '13 sister cities: Peshawar (1985), Bishkek (1993), Almaty (1993), Narrandera (1996), Dushanbe (1999) and 8 more',
      ],
      [
        'sel=cn-tacheng~ru-rubtsovsk&lang=en',
        'Tacheng ↔ Rubtsovsk · 友城 Youcheng',
        'Sister cities since 2000-04-24 (or 2000-03-16)',
      ],
      [
        'sel=cn-tacheng~ru-rubtsovsk',
        '塔城市 ↔ 鲁布佐夫斯克 · 友城 Youcheng',
        '2000-04-24 结为友好城市（另说 2000-03-16）',
      ],
      ['view=map&lang=en', '友城 Youcheng', '新疆维吾尔自治区国际友好城市列表, as of 2023-12-01: every date sourced'],
    ])('a link preview describes the view: %s', async (query, title, description) => {
      const html = await (await fetch(`${site.url}/?${query}`)).text();
      expect(html).toContain(`<meta property="og:title" content="${title}" />`);
      expect(html).toContain(`<meta property="og:description" content="${description}" />`);
      expect(html).toContain(`<html lang="${query.includes('lang=en') ? 'en' : 'zh-Hans'}"`);
    });
  });
});
