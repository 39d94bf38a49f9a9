import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { xinjiang } from '../support/api.ts';
import { describeBrowser, openPage } from '../support/browser.ts';
import { describeEngines } from '../support/engines.ts';
import { keepScreenshot, openSettled, settled, views, violations } from './page-checks.ts';
import { built, openSite, type Site } from './site.ts';

/** The possible languages of a text, by its script. */
function languagesOf(text: string): readonly string[] {
  if (/\p{Script=Han}/u.test(text)) return ['zh-Hans', 'zh', 'zh-Hant', 'ja'];
  if (/\p{Script=Cyrillic}/u.test(text)) return ['ru', 'kk', 'ky', 'mn', 'tg'];
  if (/\p{Script=Arabic}/u.test(text)) return ['ar', 'ug', 'fa', 'ur', 'ks'];
  return /\p{Letter}/u.test(text)
    ? ['en', 'uz', 'tr', 'de', 'az', 'tk', 'zh-Latn-pinyin', 'zh-Latn']
    : ['en', 'zh-Hans'];
}

describeEngines('the explorer', (open) => {
  describeBrowser('in Chromium', (browser) => {
    let site: Site;
    beforeAll(async () => {
      site = await openSite(await open(), xinjiang());
    });
    afterAll(() => site.close());

    const at = async (path: string, options?: BrowserContextOptions) =>
      openSettled(await browser(), site.url + path, options);

    describe.each(views)('%s', (view) => {
      test.each([
        ['light', 1440],
        ['dark', 1440],
        ['light', 390],
        ['dark', 390],
      ] as const)(
        'has no accessibility violations, console errors or requests to other origins: %s, %i px',
        async (colorScheme, width) => {
          const { page, problems } = await at(`/?view=${view}&lang=en`, {
            colorScheme,
            viewport: { width, height: 844 },
          });
          await keepScreenshot(page, `${view}-${colorScheme}-${width}`);
          expect(await violations(page)).toEqual([]);
          expect(problems).toEqual([]);
        },
      );

      test('does not scroll horizontally at 320 px', async () => {
        const { page } = await at(`/?view=${view}`, { viewport: { width: 320, height: 640 } });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      });

      test('tags every name with its language', async () => {
        for (const language of ['zh', 'en']) {
          const { page } = await at(`/?view=${view}&lang=${language}&sel=cn-urumqi`);
          await page.locator('.panel h2 bdi').waitFor();
          const names = await page
            .locator('main :is(bdi, svg.picture text[lang]), .panel bdi')
            .evaluateAll((found) =>
              found.map((name) => [name.closest('[lang]')?.getAttribute('lang'), name.textContent]),
            );
          expect(names.length).toBeGreaterThan(50);
          for (const [tag = '', text = ''] of names) expect(languagesOf(text ?? ''), text ?? '').toContain(tag);
        }
      });

      test('works with forced colours and reduced motion', async () => {
        const options = { forcedColors: 'active', reducedMotion: 'reduce' } as const;
        const { page, problems } = await at(`/?view=${view}&lang=en&sel=cn-urumqi`, options);
        await page.locator('.panel h2').waitFor();
        await keepScreenshot(page, `${view}-forced-colours`);
        const moving = await page.evaluate(
          () =>
            document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1).length,
        );
        expect(moving).toBe(0);
        expect(problems).toEqual([]);
      });

      if (view !== 'table')
        test('is one Tab stop; arrow keys move, Enter selects, Escape clears the selection and restores the focus', async () => {
          const { page } = await at(`/?view=${view}&lang=en`);
          const stops = page.locator('svg.picture :is([tabindex="0"], a[href], button)');
          await stops.first().waitFor();
          expect(await stops.count()).toBe(1);
          await stops.focus();
          const focused = () =>
            page.evaluate(() => {
              const { place, item, key } = (document.activeElement as SVGElement | null)?.dataset ?? {};
              return place ?? item ?? key;
            });
          const first = await focused();
          expect(first).toBeDefined();
          for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowRight']) {
            await page.keyboard.press(key);
            await page.evaluate(() => new Promise(requestAnimationFrame));
          }
          const second = await focused();
          expect(second).not.toBe(first);
          await page.keyboard.press('Enter');
          await page.locator('.panel-selected').waitFor();
          expect(await stops.count()).toBe(1);
          await page.locator('.panel-selected button').last().focus();
          await page.keyboard.press('Escape');
          await page.locator('.panel-overview').waitFor();
          await expect.poll(focused).toBe(second);
        });
    });

    test('search finds Gwadar with both friendships, and a source is two clicks away', async () => {
      const { page, problems } = await at('/?view=table&lang=en');
      const box = page.getByRole('combobox', { name: 'Search city, country or source' });
      await box.fill('Gwadr');
      await page
        .getByRole('option', { name: /^Gwadar/ })
        .first()
        .click();
      await page.getByRole('heading', { name: 'Gwadar' }).waitFor();
      expect(await violations(page)).toEqual([]);
      const panel = page.locator('.panel');
      expect(await panel.locator('.relations .date').allInnerTexts()).toEqual(['2015-04-20', '2016-06-26']);
      await panel.getByRole('link', { name: '2015-04-20' }).click();
      await panel.getByText('我市与瓜达尔成友好城市').first().waitFor();
      expect(new URL(page.url()).search).toContain('sel=cn-karamay~pk-gwadar');
      expect(problems).toEqual([]);
    });

    test('a disputed date shows both dates and both sources', async () => {
      const { page } = await at('/?view=table&disputed&sel=cn-tacheng~ru-rubtsovsk&lang=en');
      const claims = page.locator('.claim');
      await claims.first().waitFor();
      expect(await claims.locator('time').allInnerTexts()).toEqual(['2000-04-24', '2000-03-16']);
      expect(await claims.locator('.number').allInnerTexts()).toEqual(['[4]', '[26]']);
      expect(await violations(page)).toEqual([]);
    });

    test('the shared partners of Kashgar and Karamay are listed', async () => {
      const { page } = await at('/?view=table&shared=cn-karamay,cn-kashgar-prefecture&lang=en');
      await page.locator('.mode-bar', { hasText: '2 relations' }).waitFor();
      const rows = await page.locator('main tbody tr').allInnerTexts();
      expect(rows).toHaveLength(2);
      for (const row of rows) expect(row).toContain('Gwadar');
    });

    test('two places can be compared by shared partners and by a path', async () => {
      const { page, problems } = await at('/?view=graph&lang=en');
      const pick = async (name: string) => {
        await page.getByRole('button', { name: new RegExp(`^${name}, `) }).click();
        await page.locator('.panel').getByRole('heading', { name, level: 2 }).waitFor();
      };
      await pick('Kashgar Prefecture');
      await page.getByRole('button', { name: 'Compare with another city' }).click();
      await page.locator('.mode-bar', { hasText: 'Kashgar Prefecture' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await pick('Karamay');
      await page.getByRole('button', { name: 'Shared sister cities' }).click();
      await page.locator('.mode-bar', { hasText: '2 relations' }).waitFor();
      expect(new URL(page.url()).search).toContain('shared=cn-karamay,cn-kashgar-prefecture');
      // The graph is drawn one frame after the bar, when its size is known.
      await page.getByRole('button', { name: /^Gwadar, 2 relations/ }).waitFor();
      expect(await page.locator('.graph-edge').count()).toBe(2);
      await page.locator('.mode-bar').getByRole('button').click();
      await expect.poll(() => page.locator('.graph-edge').count()).toBe(52);

      await pick('Abbottabad');
      await page.getByRole('button', { name: 'Find a path to' }).click();
      await pick('Ulaanbaatar');
      await page.getByRole('button', { name: 'Path', exact: true }).click();
      await page.locator('.mode-bar', { hasText: '4 relations' }).waitFor();
      await expect.poll(() => page.locator('.graph-edge').count()).toBe(4);
      expect(await violations(page)).toEqual([]);
      await page.goBack();
      await expect.poll(() => page.locator('.graph-edge').count()).toBe(52);
      expect(problems).toEqual([]);
    });

    test('a URL with two places shows the path between them', async () => {
      const { page } = await at('/?view=table&path=mn-ulaanbaatar,pk-abbottabad&lang=en');
      await page.locator('.mode-bar', { hasText: '4 relations' }).waitFor();
      expect(await page.locator('main tbody tr').count()).toBe(4);
    });

    test('a path may also go through units and predecessors', async () => {
      const { page, problems } = await at('/?view=table&path=us-missouri,pk-karachi&across&lang=en');
      const bar = page.locator('.mode-bar');
      const chain = 'Missouri → Xinjiang Uygur Autonomous Region → (unit) Ürümqi → Karachi';
      await bar.filter({ hasText: chain }).filter({ hasText: '2 relations' }).waitFor();
      expect(await page.locator('main tbody tr').count()).toBe(2);
      expect(await violations(page)).toEqual([]);
      await page.getByLabel('Through units and predecessors').uncheck();
      await bar.filter({ hasText: 'No path connects them' }).waitFor();
      expect(new URL(page.url()).search).not.toContain('across');
      await page.goBack();
      await bar.filter({ hasText: chain }).waitFor();
      expect(problems).toEqual([]);
    });

    test('a path without friendships shows its places', async () => {
      const { page } = await openPage(await browser(), `${site.url}/?path=cn-urumqi,cn-xinjiang&across&lang=en`);
      const bar = page.locator('.mode-bar', { hasText: 'Ürümqi → (unit) Xinjiang Uygur Autonomous Region' });
      await bar.waitFor();
      expect(await bar.textContent()).not.toContain('No path');
    });

    test('a filter is kept in the URL, which shows the same view in another profile', async () => {
      const { page } = await at('/?view=table&lang=en');
      await page
        .locator('.side')
        .getByLabel(/Pakistan/)
        .check();
      await page.locator('.count-of', { hasText: '8 of 52' }).waitFor();
      const rows = await page.locator('main tbody tr').allInnerTexts();
      const { page: other } = await openPage(await browser(), page.url(), { locale: 'en-GB' });
      await settled(other);
      expect(await other.locator('main tbody tr').allInnerTexts()).toEqual(rows);
      expect(await other.title()).toBe(await page.title());
      expect(await other.evaluate(() => document.documentElement.lang)).toBe('en');
      await page.goBack();
      await page.locator('.count-of', { hasText: '52 of 52' }).waitFor();
    });

    test('the page shows the data of the API', async () => {
      const { page } = await at('/?view=table&country=PK&lang=en');
      const response = await fetch(`${site.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query:
            '{ friendships(filter: { country: ["PK"] }, first: 50) { nodes { establishedOn partner { name(languages: ["en"]) } } } }',
        }),
      });
      const { data } = (await response.json()) as {
        data: { friendships: { nodes: { establishedOn: string | null; partner: { name: string } }[] } };
      };
      const shown = await page
        .locator('main tbody tr')
        .evaluateAll((rows) =>
          rows.map((row) => [row.querySelector('.date')?.textContent, row.querySelectorAll('td')[2]?.textContent]),
        );
      expect(shown).toEqual(data.friendships.nodes.map(({ establishedOn, partner }) => [establishedOn, partner.name]));
    });

    test('switching the language switches all names', async () => {
      const { page } = await at('/?view=table');
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hans');
      await page.getByRole('link', { name: 'English' }).click();
      await page.getByRole('link', { name: 'Peshawar' }).first().waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
      const languages = await page
        .locator('main tbody bdi')
        .evaluateAll((names) => names.map((name) => [name.getAttribute('lang'), name.textContent]));
      for (const [language, text] of languages)
        expect(language, text ?? '').toBe(/\p{Script=Han}/u.test(text ?? '') ? 'zh-Hans' : 'en');
    });

    test('works with the keyboard only', async () => {
      const { page } = await at('/?view=table&lang=en');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('1985-07-12');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: '1985-07-12' }).waitFor();
    });

    test.each(['graph', 'map'])('a pinch zooms the %s, and a drag moves it', async (view) => {
      const { page } = await at(`/?view=${view}`, {
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
      });
      const box = await page.locator('svg.picture').boundingBox();
      const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 150];
      const session = await page.context().newCDPSession(page);
      const touch = (
        type: 'touchStart' | 'touchMove' | 'touchEnd',
        ...touchPoints: { x: number; y: number; id: number }[]
      ) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
      const drawn = () =>
        page.evaluate(() => {
          const places = [...document.querySelectorAll<SVGElement>('svg.picture :is([data-place], [data-item])')];
          const boxes = places.slice(0, 2).map((place) => place.getBoundingClientRect());
          const [one, other] = boxes.map(({ left, right, top, bottom }) => [(left + right) / 2, (top + bottom) / 2]);
          return {
            distance: Math.hypot((one?.[0] ?? 0) - (other?.[0] ?? 0), (one?.[1] ?? 0) - (other?.[1] ?? 0)),
            at: one,
          };
        });
      const before = await drawn();
      await touch('touchStart', { x: x - 30, y, id: 1 }, { x: x + 30, y, id: 2 });
      for (const far of [45, 60, 75, 90]) await touch('touchMove', { x: x - far, y, id: 1 }, { x: x + far, y, id: 2 });
      await touch('touchEnd');
      await expect.poll(async () => (await drawn()).distance).toBeGreaterThan(before.distance * 2);
      const pinched = await drawn();
      await touch('touchStart', { x, y, id: 1 });
      for (const step of [10, 20, 30, 40]) await touch('touchMove', { x: x + step, y, id: 1 });
      await touch('touchEnd');
      await expect.poll(async () => Math.round(((await drawn()).at?.[0] ?? 0) - (pinched.at?.[0] ?? 0))).toBe(40);
    });

    test('on a narrow screen, the overview and the filters open over the view', async () => {
      const { page, problems } = await at('/?view=graph&lang=en', { viewport: { width: 390, height: 844 } });
      await page.getByRole('button', { name: 'Overview' }).click();
      const overview = page.getByRole('dialog', { name: 'Overview' });
      await overview.getByText('Data check: stated and counted').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await overview.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Filters' }).click();
      await page
        .getByRole('dialog', { name: 'Filters' })
        .getByLabel(/Pakistan/)
        .check();
      await page.locator('.count-of', { hasText: '8 of 52' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('dialog', { name: 'Filters' }).getByRole('button', { name: 'Close' }).click();
      await page.getByRole('button', { name: 'Overview' }).click();
      await overview.getByRole('link', { name: 'Kashgar Prefecture' }).click();
      await page.getByRole('heading', { name: 'Kashgar Prefecture' }).waitFor();
      expect(await overview.count()).toBe(0);
      expect(problems).toEqual([]);
    });

    test('shows that the server is down, and recovers', async () => {
      const { page } = await at('/?view=table&lang=en');
      await site.down();
      await page
        .locator('.side')
        .getByLabel(/Pakistan/)
        .check();
      await page.getByRole('alert').getByText('The server cannot be reached.').waitFor();
      expect(await violations(page)).toEqual([]);
      await site.up();
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.locator('.count-of', { hasText: '8 of 52' }).waitFor();
    });

    test('shows that a view cannot be loaded if the server went down before its first use', async () => {
      const { page } = await at('/?view=table&lang=en');
      await site.down();
      await page.getByRole('link', { name: 'Timeline' }).click();
      await page.locator('main').getByText('The server cannot be reached.').waitFor();
      await site.up();
      await page.getByRole('button', { name: 'Try again' }).click();
      await settled(page);
      expect(await page.locator('svg.picture').getAttribute('aria-label')).toBe('Timeline');
    });

    test('prints the selection, or the rows', async () => {
      const { page } = await at('/?view=table&lang=en&sel=cn-tacheng~ru-rubtsovsk');
      await page.locator('.claim').first().waitFor();
      await page.emulateMedia({ media: 'print' });
      await page.getByRole('heading', { name: /Tacheng/ }).waitFor();
      expect(await page.locator(':is(header, .view-row, .side, main, .panel-actions):visible').count()).toBe(0);
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('button', { name: 'Close' }).click();
      await page.emulateMedia({ media: 'print' });
      await page.locator('main tbody tr').last().waitFor();
      expect(await page.locator(':is(header, .view-row, .side, .panel, .tools):visible').count()).toBe(0);
      await keepScreenshot(page, 'table-printed');
    });

    test('an empty view and an unknown selection give messages', async () => {
      const { page, problems } = await openPage(
        await browser(),
        `${site.url}/?view=table&country=PK&from=1900&to=1901&sel=nowhere&lang=en`,
      );
      await page.getByText('No relations match these filters').waitFor();
      await page.getByText('No such entry').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.locator('main').getByRole('button', { name: 'Clear filters' }).click();
      await page.locator('.count-of', { hasText: '52 of 52' }).waitFor();
      expect(problems).toEqual([]);
    });

    test('a shared link has a preview', async () => {
      const html = await (await fetch(`${site.url}/?sel=pk-gwadar&lang=en`)).text();
      expect(html).toContain('<meta property="og:title" content="Gwadar · 友城 Youcheng" />');
      expect(html).toContain('<html lang="en"');
    });
  });
});

describeBrowser('the built explorer', () => {
  test('stays below its size limits', async () => {
    const folder = await built('web/vite.config.ts');
    const assets = join(folder, 'assets');
    const compressed = (await readdir(assets)).filter((name) => name.endsWith('.gz'));
    const sizes = await Promise.all(
      compressed.map(async (name) => ({ name: name.slice(0, -3), bytes: (await stat(join(assets, name))).size })),
    );
    await rm(folder, { recursive: true });
    const of = (names: RegExp) => sizes.filter(({ name }) => names.test(name)).map(({ bytes }) => bytes);
    const total = (names: RegExp) => of(names).reduce((sum, bytes) => sum + bytes, 0);
    const shell = total(/^index-.*\.js$/);
    const largest = Math.max(...of(new RegExp(`^(${views.join('|')})-.*\\.js$`)));
    expect([shell, largest, total(/\.css$/), total(/^land.*\.json$/)]).not.toContain(0);
    process.stderr.write(
      `scripts ${total(/\.js$/)}, shell ${shell}, largest view ${largest}, styles ${total(/\.css$/)} bytes\n`,
    );
    expect(shell + largest).toBeLessThanOrEqual(45_000);
    expect(total(/\.js$/)).toBeLessThanOrEqual(60_000);
    expect(total(/\.css$/)).toBeLessThanOrEqual(8_000);
    expect(total(/land.*\.json$/)).toBeLessThanOrEqual(25_000);
  });
});
