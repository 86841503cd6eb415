import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, FrameLocator, Page } from '@playwright/test';
import { test as plain } from '@playwright/test';
import { expect, PAGES, test } from './site.ts';

interface Host {
  readonly path?: string;
  /** Attributes of the frame beside its address. */
  readonly frame?: string;
  /** Script of the host, run after the frame's element is there. */
  readonly script?: string;
}

/** Opens a host page around the check and returns the check. */
async function openHost(page: Page, baseURL: string, host: Host = {}): Promise<FrameLocator> {
  const { path = 'embed/check/', frame = 'width="640" height="500"', script = '' } = host;
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Host</title><iframe title="Check" src="${baseURL}${path}" ${frame}></iframe><script>${script}</script>`,
    }),
  );
  await page.goto(`${baseURL}host.html`);
  return page.frameLocator('iframe');
}

/** Follows the frame's height as embed.js does. */
const FOLLOW = `const frame = document.querySelector('iframe');
addEventListener('message', ({ source, data }) => {
  if (source !== frame.contentWindow || data.channel !== 'prison-attacks-map' || data.type !== 'resize') return;
  frame.style.height = data.height + 'px';
});`;

const verdict = (check: FrameLocator, row: string) => check.locator(`[data-row="${row}"]`);

for (const { locale, path } of PAGES) {
  test(`${locale}: open alone it says so and gives the frame`, async ({ page, baseURL }) => {
    await page.goto(`${path}embed/check/`);
    await expect(page.locator('#report')).toContainText(locale === 'en' ? 'by itself' : 'seule');
    await expect(page.locator('#code')).toHaveValue(
      new RegExp(`^<iframe src="${baseURL}${path}embed/" title="[^"]+" width="100%" height="520"`),
    );
  });

  test(`${locale}: without scripts it says what that means`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${baseURL}${path}embed/check/`);
    await expect(page.locator('#report')).toContainText(
      locale === 'en' ? 'Scripts do not run here' : 'Les scripts ne s’exécutent pas ici',
    );
    await context.close();
  });
}

test('a host that keeps its height gets a plain frame of that height', async ({
  page,
  baseURL,
}) => {
  const check = await openHost(page, baseURL ?? '', { frame: 'width="640" height="560"' });
  await expect(verdict(check, 'scripts')).toHaveAttribute('data-verdict', 'yes');
  await expect(verdict(check, 'origin')).toHaveAttribute('data-verdict', 'no');
  await expect(verdict(check, 'height')).toHaveAttribute('data-verdict', 'no');
  await expect(verdict(check, 'size')).toContainText('640 × 560');
  await expect(check.locator('#code')).toHaveValue(/^<iframe .* height="560"/);
});

test('a host that follows heights gets the element', async ({ page, baseURL }) => {
  const check = await openHost(page, baseURL ?? '', { script: FOLLOW });
  await expect(verdict(check, 'height')).toHaveAttribute('data-verdict', 'yes');
  await expect(check.locator('#code')).toHaveValue(/<prison-attacks-map lang="en">/);
});

test('embed.js counts as such a host', async ({ page, baseURL }) => {
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Host</title><script src="embed.js"></script><iframe title="Check" src="${baseURL}embed/check/" width="600" height="300"></iframe>`,
    }),
  );
  await page.goto(`${baseURL}host.html`);
  const check = page.frameLocator('iframe');
  await expect(verdict(check, 'height')).toHaveAttribute('data-verdict', 'yes');
});

test('a message from anyone but the host is no answer', async ({ page, baseURL }) => {
  const forge = `const frame = document.querySelector('iframe');
    frame.addEventListener('load', () => {
      const other = document.createElement('iframe');
      other.srcdoc = '<script>parent.frames[0].postMessage({ channel: "prison-attacks-map", version: 1, type: "hello" }, "*")<\\/script>';
      document.body.append(other);
    });`;
  const check = await openHost(page, baseURL ?? '', { script: forge });
  await expect(page.locator('iframe')).toHaveCount(2);
  await expect(page.frameLocator('iframe').first().locator('[data-row="height"]')).toHaveAttribute(
    'data-verdict',
    'no',
  );
  expect(check).toBeDefined();
});

test('a small box is called too small', async ({ page, baseURL }) => {
  const check = await openHost(page, baseURL ?? '', { frame: 'width="260" height="250"' });
  await expect(verdict(check, 'size')).toHaveAttribute('data-verdict', 'no');
  await expect(check.locator('#reasons li')).toHaveCount(2);
  const overflow = await check
    .locator('html')
    .evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('a page that sends no referrer is told apart from one that does', async ({
  page,
  baseURL,
}) => {
  const silent = await openHost(page, baseURL ?? '', { frame: 'referrerpolicy="no-referrer"' });
  await expect(verdict(silent, 'referrer')).toHaveAttribute('data-verdict', 'no');
  const open = await openHost(page, baseURL ?? '', { frame: 'referrerpolicy="unsafe-url"' });
  await expect(verdict(open, 'referrer')).toHaveAttribute('data-verdict', 'yes');
  await expect(verdict(open, 'referrer')).toContainText('host.html');
});

/** Chromium itself writes to the console when a sandbox refuses a window, so the strict watch stays out here. */
plain.describe('in a sandbox', () => {
  async function tryLinks(
    browser: Browser,
    baseURL: string,
    tokens: string,
  ): Promise<string | null> {
    const context = await browser.newContext();
    const page = await context.newPage();
    const check = await openHost(page, baseURL, { frame: `sandbox="${tokens}" height="900"` });
    await expect(verdict(check, 'links')).toHaveAttribute('data-verdict', 'untried');
    await check.getByRole('button', { name: 'Try a link' }).click();
    await expect(verdict(check, 'links')).not.toHaveAttribute('data-verdict', 'untried');
    const found = await verdict(check, 'links').getAttribute('data-verdict');
    await context.close();
    return found;
  }

  plain(
    'of WordPress it reports no origin, no storage, no links',
    async ({ page, browser, baseURL }) => {
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(error.message));
      const check = await openHost(page, baseURL ?? '', {
        path: 'embed/check/#?secret=AbC123xyz0',
        frame: 'sandbox="allow-scripts" security="restricted"',
      });
      await expect(verdict(check, 'origin')).toHaveAttribute('data-verdict', 'yes');
      await expect(verdict(check, 'storage')).toHaveAttribute('data-verdict', 'no');
      expect(faults).toEqual([]);
      expect(await tryLinks(browser, baseURL ?? '', 'allow-scripts')).toBe('no');
    },
  );

  plain('that lets windows open it says so', async ({ browser, baseURL }) => {
    expect(await tryLinks(browser, baseURL ?? '', 'allow-scripts allow-popups')).toBe('yes');
  });
});

test('the report breaks no rule that axe knows', async ({ page, baseURL }) => {
  const check = await openHost(page, baseURL ?? '');
  await expect(verdict(check, 'height')).not.toHaveAttribute('data-verdict', 'waiting');
  const { violations } = await new AxeBuilder({ page }).include(['iframe', '#check']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
