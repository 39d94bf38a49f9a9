import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readChapters } from '../../src/api/example-operations.ts';
import type { RunningServer } from '../../src/server/start-server.ts';
import { describeBrowser, openPage } from '../support/browser.ts';
import { editor, openPlayground, ready } from './playground-page.ts';

const run = (page: Page) => page.getByRole('button', { name: /^Execute query/ }).click();
const parametersOf = (hash: string) => new URLSearchParams(hash.replace(/^#/, ''));

/** The text of an editor; Monaco uses no-break spaces. */
async function textIn(page: Page, name: string): Promise<string> {
  return ((await editor(page, name).textContent()) ?? '').replaceAll('\u00a0', ' ');
}

/** Waits for a response that contains the text. */
const waitForResponse = (page: Page, text: string) => page.locator('.graphiql-response', { hasText: text }).waitFor();

describeBrowser('the playground', (browser) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await openPlayground();
  });
  afterAll(() => server.close());

  test('loads without errors or requests to other origins, and runs an operation', async () => {
    const { page, problems } = await openPage(await browser(), `${server.url}/graphql`);
    await ready(page);
    expect(await page.title()).toContain('Youcheng');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await run(page);
    await waitForResponse(page, 'Gwadar');
    await expect.poll(() => textIn(page, 'response')).toContain('"sharedPartners"');

    // The worker validates; Monaco would log an error without it.
    await editor(page, 'query-editor').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('query Wrong { nothing }\n');
    await page.locator('.graphiql-query-editor .squiggly-error').first().waitFor();
    expect(problems).toEqual([]);
  });

  test('an example opens in its own tab, and runs', async () => {
    const { page, problems } = await openPage(await browser(), `${server.url}/graphql`);
    await ready(page);
    const [first, second] = readChapters().flatMap(({ operations }) => operations);
    await page.getByRole('button', { name: 'Which datasets are loaded, and under which licence?' }).click();
    await page.getByRole('tab', { name: 'Datasets' }).waitFor();
    await expect.poll(() => textIn(page, 'query-editor')).toContain('# Which datasets are loaded');
    await run(page);
    await page.getByText('"licence"').first().waitFor();

    await page.getByRole('button', { name: second?.title ?? '' }).click();
    await expect.poll(() => page.getByRole('tab').count()).toBe(3);
    // An example that is open is only activated.
    await page.getByRole('button', { name: first?.title ?? '' }).click();
    await page
      .locator('.graphiql-query-editor')
      .getByText(first?.title.split(' ')[0] ?? '')
      .first()
      .waitFor();
    await expect.poll(() => page.getByRole('tab').count()).toBe(3);
    expect(problems).toEqual([]);
  });

  test('a permalink restores document and variables, and the URL follows the editor', async () => {
    const query = 'query Loaded($with: Boolean!) { datasets { slug title @include(if: $with) } }';
    const link = new URLSearchParams({ query, variables: '{"with": true}' });
    const { page, problems } = await openPage(await browser(), `${server.url}/graphql#${link}`);
    await ready(page);
    await expect.poll(() => textIn(page, 'query-editor')).toContain('query Loaded');
    await expect.poll(() => textIn(page, 'editor-tool')).toContain('{"with": true}');
    await run(page);
    await page.getByText('"title"').first().waitFor();

    await editor(page, 'query-editor').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('# mine\n');
    // The URL may follow each key.
    const parameters = () => Object.fromEntries(parametersOf(new URL(page.url()).hash));
    await expect.poll(parameters).toMatchObject({ query: `# mine\n${query}`, variables: '{"with": true}' });

    // Another permalink in the same page, as from history or a bookmark.
    await page.evaluate(() => {
      location.hash = new URLSearchParams({ query: '{ datasets { asOf } }' }).toString();
    });
    await page.locator('.graphiql-query-editor').getByText('asOf').waitFor();
    expect(problems).toEqual([]);
  });

  test('the URL of a GET request opens its document, variables and operation', async () => {
    const query =
      'query Slugs { datasets { slug } } query Loaded($with: Boolean!) { datasets { title @include(if: $with) } }';
    const address = new URLSearchParams({ query, variables: '{"with": true}', operationName: 'Loaded', lang: 'en' });
    const { page, problems } = await openPage(await browser(), `${server.url}/graphql?${address}`);
    await ready(page);
    await expect.poll(() => textIn(page, 'query-editor')).toContain('query Slugs');
    await expect.poll(() => textIn(page, 'editor-tool')).toContain('{"with": true}');
    await page.getByRole('tab', { name: 'Loaded' }).waitFor();
    await page.locator('.graphiql-query-editor textarea').first().focus();
    await page.keyboard.press('Control+Enter');
    await page.locator('.graphiql-response').getByText('"title"').first().waitFor();

    // The hash has everything; the rest of the URL does not change.
    await page.waitForFunction(() => location.hash.includes('operationName=Loaded'));
    const { search, hash } = new URL(page.url());
    expect(search).toBe('?lang=en');
    expect(Object.fromEntries(parametersOf(hash))).toEqual({
      query,
      variables: '{"with": true}',
      operationName: 'Loaded',
    });

    // After reloading, and as a link in the same page.
    await page.reload();
    await ready(page);
    await page.getByRole('tab', { name: 'Loaded' }).waitFor();
    await page.evaluate(() => {
      const query = 'query One { datasets { asOf } } query Two { datasets { licence } }';
      location.hash = new URLSearchParams({ query, operationName: 'Two' }).toString();
    });
    await page.getByRole('tab', { name: 'Two' }).waitFor();
    await page.waitForFunction(() => location.hash.includes('operationName=Two'));
    expect(problems).toEqual([]);
  });

  test('the header editor opens on request; tabs and history persist', async () => {
    const { page } = await openPage(await browser(), `${server.url}/graphql`);
    await ready(page);
    expect(await page.getByRole('button', { name: 'Headers', exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Edit headers' }).click();
    await page.getByRole('button', { name: 'Headers', exact: true }).click();

    await page.getByRole('button', { name: 'Which datasets are loaded, and under which licence?' }).click();
    await page.getByRole('tab', { name: 'Datasets' }).waitFor();
    await run(page);
    await page.getByText('"licence"').first().waitFor();
    // Tabs are stored after a delay.
    await page.waitForFunction(() => localStorage.getItem('graphiql:tabState')?.includes('Datasets'));
    await page.goto(`${server.url}/health/live`);
    await page.goto(`${server.url}/graphql`);
    await ready(page);
    for (const name of ['SharedPartners', 'Datasets']) await page.getByRole('tab', { name }).first().waitFor();
    await page.getByRole('button', { name: 'Show History' }).click();
    await page.getByRole('button', { name: 'Datasets', exact: true }).waitFor();
  });
});
